package diff_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/model/diff"
	"quarterdeck/model/past"
)

// secret is a word in every text that is private.
const secret = "SECRET"

// life is a portfolio that changes at random, and every state that it was in.
type life struct {
	*rapid.T
	p       *model.Portfolio
	states  []*model.Portfolio
	entries []model.Entry
	done    []int // the entries that stand and can be taken back, and those that can be made again
	undone  []int
	ids     int
}

func (l *life) now() model.Moment {
	return model.MomentOf(time.Date(2026, 11, 2, 9, l.ids, 0, 0, time.UTC).AddDate(0, 0, len(l.entries)))
}

func (l *life) id() string {
	l.ids++
	return fmt.Sprintf("id%04d", l.ids)
}

// save makes a change where no rule is against it.
func (l *life) save(label, reason string, undoes int64, edits []model.Edit) bool {
	c := model.Change{Actor: rapid.SampledFrom([]string{"Ana", "Ben"}).Draw(l.T, "actor"), Label: label, Reason: reason, Edits: edits}
	next, err := l.p.Apply(c)
	if err != nil || next.CheckFrom(l.p, c.Refs()...) != nil || len(edits) == 0 {
		return false
	}
	e := model.Entry{Change: c, Rev: l.p.Rev + 1, At: l.now().At, Undoes: undoes}
	next.Rev, next.Scope = e.Rev, model.Scope{All: true}
	l.p, l.states, l.entries = next, append(l.states, next), append(l.entries, e)
	return true
}

func (l *life) do(label, reason string, edits []model.Edit) {
	if l.save(label, reason, 0, edits) {
		l.done, l.undone = append(l.done, len(l.entries)-1), nil
	}
}

func begin(t *rapid.T) *life {
	l := &life{T: t, p: model.New()}
	l.states = []*model.Portfolio{l.p}
	now := l.now()
	l.do("Begin", "", slices.Concat(
		l.p.Periods.Add(now, "q4", func(r *model.Period) {
			r.Name, r.Kind, r.State = "Q4 2026", model.Quarterly, model.Active
			r.Start, r.End = model.NewDate(2026, 10, 1), model.NewDate(2026, 12, 31)
		}),
		l.p.Teams.Add(now, "web", func(r *model.Team) { r.Name = "Web" }),
		l.p.People.Add(now, "ana", func(r *model.Person) { r.Name, r.Role = "Ana", secret }),
	))
	return l
}

// rows is the ids of a table's rows.
func rows[T any](t *model.Table[T], id func(*T) model.ID[T]) []model.ID[T] {
	var ids []model.ID[T]
	for row := range t.All() {
		ids = append(ids, id(row))
	}
	return ids
}

func pick[T any](l *life, ids []T) (T, bool) {
	var none T
	if len(ids) == 0 {
		return none, false
	}
	return rapid.SampledFrom(ids).Draw(l.T, "row"), true
}

func (l *life) initiative() (model.ID[model.Initiative], bool) {
	return pick(l, rows(&l.p.Initiatives, func(i *model.Initiative) model.ID[model.Initiative] { return i.ID }))
}

func (l *life) objective() (model.ID[model.Objective], bool) {
	return pick(l, rows(&l.p.Objectives, func(o *model.Objective) model.ID[model.Objective] { return o.ID }))
}

func (l *life) keyResult() (model.ID[model.KeyResult], bool) {
	return pick(l, rows(&l.p.KeyResults, func(k *model.KeyResult) model.ID[model.KeyResult] { return k.ID }))
}

// hide makes a title secret where a row is private.
func hide(title string, private bool) string {
	if private {
		return secret + " " + title
	}
	return title
}

func (l *life) step() {
	now := l.now()
	private := rapid.IntRange(0, 4).Draw(l.T, "private") == 0
	day := model.NewDate(2026, 11, 1).Add(rapid.IntRange(0, 90).Draw(l.T, "day"))
	switch rapid.IntRange(0, 15).Draw(l.T, "step") {
	case 0:
		id := model.ID[model.Initiative](l.id())
		l.do("Add", hide("why", private), l.p.Initiatives.Add(now, id, func(i *model.Initiative) {
			i.Title, i.Status, i.Target, i.Private = hide(string(id), private), model.ToDo, day, model.Flag(private)
		}))
	case 1:
		id, _ := l.initiative()
		l.do("Move", "", l.p.Initiatives.Edit(now, id, func(i *model.Initiative) { i.Target = day }))
	case 2:
		id, _ := l.initiative()
		status := rapid.SampledFrom(model.ToDo.Choices()).Draw(l.T, "status")
		l.do("Set", "because", l.p.Initiatives.Edit(now, id, func(i *model.Initiative) { i.Status = model.Status(status) }))
	case 3:
		id, _ := l.initiative()
		l.do("Give", "", l.p.Initiatives.Edit(now, id, func(i *model.Initiative) { i.Owner, i.Team, i.Tags = "ana", "web", "new" }))
	case 4: // what becomes private gets a secret title, and what does not any more another one
		id, _ := l.initiative()
		l.do("Hide or show", secret, l.p.Initiatives.Edit(now, id, func(i *model.Initiative) {
			i.Private = !i.Private
			i.Title = hide(string(id), bool(i.Private))
		}))
	case 5:
		id := model.ID[model.Objective](l.id())
		l.do("Aim", "", l.p.Objectives.Add(now, id, func(o *model.Objective) {
			o.Title, o.Period, o.Private = hide(string(id), private), "q4", model.Flag(private)
		}))
	case 6:
		of, _ := l.objective()
		hidden := l.p.Objectives.Get(of) != nil && bool(l.p.Objectives.Get(of).Private)
		id := model.ID[model.KeyResult](l.id())
		l.do("Measure", "", l.p.KeyResults.Add(now, id, func(k *model.KeyResult) {
			k.Title, k.Objective, k.Kind = hide(string(id), hidden), of, model.Increase
			k.Start, k.Target = model.Num(0), model.Num(10)
		}))
	case 7:
		of, _ := l.keyResult()
		value := float64(rapid.IntRange(0, 12).Draw(l.T, "value"))
		l.do("Check in", "", l.p.CheckIns.Add(now, model.ID[model.CheckIn](l.id()), func(c *model.CheckIn) {
			c.KeyResult, c.Date, c.Value, c.Note = of, now.Today, model.Num(value), secret
		}))
	case 8:
		id, _ := l.initiative()
		k, ok := l.keyResult()
		if ok {
			l.do("Link", "", l.p.Initiatives.Edit(now, id, func(i *model.Initiative) { i.KeyResults = model.IDsOf(k) }))
		}
	case 9:
		id, ok := l.initiative()
		if ok {
			l.do("Note", secret, l.p.Notes.Add(now, model.ID[model.Note](l.id()), func(n *model.Note) { n.Text, n.Subject = secret, id.Ref() }))
		}
	case 10:
		var refs []model.Ref
		for _, t := range l.p.Tables() {
			for row := range t.Records() {
				refs = append(refs, row.Ref())
			}
		}
		ref, _ := pick(l, refs)
		edits := l.p.Archive(now, ref)
		if len(edits) == 0 {
			edits = l.p.Restore(ref)
		}
		l.do("Archive or restore", "", edits)
	case 11, 12: // undo
		if n := len(l.done); n > 0 {
			e := l.entries[l.done[n-1]]
			if l.save("Undo", "", e.Rev, e.Inverse().Edits) {
				l.done, l.undone = l.done[:n-1], append(l.undone, len(l.entries)-1)
			}
		}
	case 13: // two at once; the reason tells of both
		a, _ := l.initiative()
		b, _ := l.initiative()
		var edits []model.Edit
		reason := "both"
		for _, id := range []model.ID[model.Initiative]{a, b} {
			moved := l.p.Initiatives.Edit(now, id, func(i *model.Initiative) { i.Target = day })
			if len(moved) > 0 && (id != a || len(edits) == 0) { // what stays where it is has no part in the reason
				reason = hide(reason, bool(l.p.Initiatives.Get(id).Private))
				edits = append(edits, moved...)
			}
		}
		l.do("Move both", reason, edits)
	case 14: // redo
		if n := len(l.undone); n > 0 {
			e := l.entries[l.undone[n-1]]
			if l.save("Redo", "", e.Rev, e.Inverse().Edits) {
				l.undone, l.done = l.undone[:n-1], append(l.done, len(l.entries)-1)
			}
		}
	case 15: // to another objective, for a reason that is private where one of the two is
		id, _ := l.keyResult()
		to, _ := l.objective()
		k, o := l.p.KeyResults.Get(id), l.p.Objectives.Get(to)
		if k == nil || o == nil {
			return
		}
		from := l.p.Objectives.Get(k.Objective)
		hidden := from == nil || bool(from.Private) || bool(o.Private)
		l.do("Move", hide("fits better", hidden), l.p.KeyResults.Edit(now, id, func(k *model.KeyResult) {
			k.Objective, k.Title = to, hide(string(id), bool(o.Private))
		}))
	}
}

// raw is all in which two portfolios differ, read off the portfolios themselves.
func raw(was, is *model.Portfolio) map[model.Edit]bool {
	edits := map[model.Edit]bool{}
	for _, t := range is.Tables() {
		refs := map[string]bool{}
		for _, p := range []*model.Portfolio{was, is} {
			for row := range p.Table(t.Kind().Name).Records() {
				refs[row.Ref().ID] = true
			}
		}
		for id := range refs {
			for _, f := range t.Kind().Fields() {
				text := func(p *model.Portfolio) string {
					if row := p.Table(t.Kind().Name).Row(id); row != nil {
						return f.Text(row)
					}
					return ""
				}
				if text(was) != text(is) {
					edits[model.Edit{Ref: model.Ref{Kind: t.Kind().Name, ID: id}, Field: f.Name, Before: text(was), After: text(is)}] = true
				}
			}
		}
	}
	return edits
}

// quiet is the fields that nobody has to be told of.
const quiet = " rank key source closed baseline slip_reason health_reason "

// expected is what has to be told of the initiatives, read off the portfolios that everybody may see: "added x", "dropped x",
// "changed x field".
func expected(was, is *model.Portfolio) (told []string) {
	open := func(p *model.Portfolio, id model.ID[model.Initiative]) *model.Initiative {
		if i := p.Initiatives.Get(id); i != nil && i.Live() && !bool(i.Private) {
			return i
		}
		return nil
	}
	ids := map[model.ID[model.Initiative]]bool{}
	for _, p := range []*model.Portfolio{was, is} {
		for i := range p.Initiatives.All() {
			ids[i.ID] = true
		}
	}
	for id := range ids {
		a, b := open(was, id), open(is, id)
		if now := is.Initiatives.Get(id); now != nil && bool(now.Private) {
			continue
		}
		switch {
		case a == nil && b == nil:
		case a == nil:
			told = append(told, "added "+string(id))
		case b == nil && !a.Status.Open():
		case b == nil && is.Initiatives.Get(id) != nil && is.Initiatives.Get(id).Status == model.Done:
			b = is.Initiatives.Get(id)
			fallthrough
		case b != nil && !(b.Status == model.Dropped && a.Status != model.Dropped):
			for _, f := range is.Initiatives.Kind().Own() {
				if was.Shown(f, a) != is.Shown(f, b) && !strings.Contains(quiet, " "+f.Name+" ") {
					told = append(told, "changed "+string(id)+" "+f.Name)
				}
			}
		default:
			told = append(told, "dropped "+string(id))
		}
	}
	slices.Sort(told)
	return told
}

func found(d *diff.Diff) (told []string) {
	for _, items := range [][]diff.Item{d.Added, d.Changed, d.Dropped} {
		for _, i := range items {
			if i.Verdict != diff.Changed {
				told = append(told, string(i.Verdict)+" "+i.ID)
				continue
			}
			for _, m := range i.Moves {
				if !strings.Contains(quiet, " "+m.Name+" ") {
					told = append(told, "changed "+i.ID+" "+m.Name)
				}
			}
		}
	}
	slices.Sort(told)
	return told
}

// What the journal says has changed is the difference of the two portfolios, as they were and as they are rebuilt; and
// nothing private is said of it.
func TestTheDiffIsTheDifference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := begin(t)
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			l.step()
		}
		a := rapid.IntRange(1, len(l.entries)).Draw(t, "from")
		b := rapid.IntRange(a, len(l.entries)).Draw(t, "to")
		was, is, between := l.states[a], l.states[b], l.entries[a:b]
		journal := map[model.Edit]bool{}
		for _, e := range diff.Edits(between) {
			journal[e] = true
		}
		if want := raw(was, is); !maps.Equal(journal, want) {
			t.Fatalf("the journal says %v, and the portfolios %v", journal, want)
		}
		rebuilt := is.Rewind(between)
		if left := raw(rebuilt, was); len(left) > 0 || rebuilt.Rev != was.Rev {
			t.Fatalf("rebuilt, it differs in %v, and is at %d, not %d", left, rebuilt.Rev, was.Rev)
		}
		point := func(rev int) past.Point {
			return past.Point{Rev: int64(rev), Day: model.DateOf(l.entries[rev-1].At.Time())}
		}
		d := diff.Of(rebuilt, is, point(a), point(b), between)
		if got, want := found(d), expected(was, is); !slices.Equal(got, want) {
			t.Fatalf("told: %v\nnot: %v", got, want)
		}
		for _, text := range []string{d.Markdown(), d.Slack(), fmt.Sprintf("%+v", d)} {
			if strings.Contains(text, secret) {
				t.Fatalf("it says what is private:\n%s", text)
			}
		}
	})
}
