package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"quarterdeck/model"
)

// brief says that a brief scope holds the open rows and those closed since, with their brief fields and nothing else, so
// that how things stand comes out the same. What the full one holds beyond is there for the sake of what refers to it.
func brief(t *testing.T, open Open) {
	a, b := pair(t, open)
	commit(t, a, "ana", "Lay out", Fill())
	commit(t, a, "ana", "Add work with odd words in it",
		initiative("odd", "Ünïcode, \"quotes\" and 'more'\u00a0", func(i *model.Initiative) { i.Private = true }),
		initiative("empty", "Nothing but a title"),
		initiative("lines", "Lines", func(i *model.Initiative) { i.Outcome = "One line\n\nand another" }),
		initiative("done", "Done", func(i *model.Initiative) { i.Status, i.Closed = model.Done, now.Today }))
	commit(t, a, "ana", "Add a lot, of which every third is over", plenty(300))
	for _, scope := range []model.Scope{{}, {Since: now.Today}, {All: true}} {
		full, err := b.Load(ctx, scope)
		if err != nil {
			t.Fatal(err)
		}
		scope.Brief = true
		p, err := b.Load(ctx, scope)
		if err != nil {
			t.Fatal(err)
		}
		for i, table := range p.Tables() {
			compareBrief(t, table, full.Tables()[i], scope)
		}
	}
}

// briefPrograms says that a brief scope has programs only while somebody is on one.
func briefPrograms(t *testing.T, open Open) {
	a, b := pair(t, open)
	blank := model.New()
	commit(t, a, "ana", "Write a program", blank.Programs.Add(now, "core", func(r *model.Program) { r.Title = "Core" }),
		blank.Modules.Add(now, "read", func(m *model.Module) { m.Title, m.Program = "Read", "core" }),
		blank.People.Add(now, "kim", func(r *model.Person) { r.Name = "Kim" }))
	has := func(programs, modules, enrolments int) {
		t.Helper()
		p, err := b.Load(ctx, model.Scope{Brief: true})
		if err != nil {
			t.Fatal(err)
		}
		if p.Programs.Len() != programs || p.Modules.Len() != modules || p.Enrolments.Len() != enrolments {
			t.Errorf("%d programs, %d modules and %d enrolments", p.Programs.Len(), p.Modules.Len(), p.Enrolments.Len())
		}
	}
	has(0, 0, 0)
	e := blank.Enrolments.Add(now, "e", func(e *model.Enrolment) { e.Person, e.Program, e.Start = "kim", "core", now.Today })
	commit(t, a, "ana", "Put Kim on it", e)
	has(1, 1, 1)
	commit(t, a, "ana", "Archive that", all(t, a).Archive(now, model.Ref{Kind: "enrolment", ID: "e"}))
	has(0, 0, 0)
}

// briefOwed says that a brief scope has those decisions, actions and risks that are open, those decisions that are to be
// looked at again, those dependencies that are neither accepted nor met, and how rules of attention are set, and no others.
func briefOwed(t *testing.T, open Open) {
	a, b := pair(t, open)
	blank := model.New()
	action := func(id string, state model.ActionState) []model.Edit {
		return blank.Actions.Add(now, model.ID[model.Action](id), func(r *model.Action) { r.Text, r.State = id, state })
	}
	decision := func(id, outcome string) []model.Edit {
		return blank.Decisions.Add(now, model.ID[model.Decision](id), func(r *model.Decision) {
			r.Question, r.Type, r.State, r.Outcome = id, model.ToDecide, model.DecisionOpen, outcome
		})
	}
	risk := func(id string, state model.RiskState) []model.Edit {
		return blank.Risks.Add(now, model.ID[model.Risk](id), func(r *model.Risk) { r.Title, r.State = id, state })
	}
	needs := func(id string, state model.DependencyState) []model.Edit {
		return blank.Dependencies.Add(now, model.ID[model.Dependency](id), func(r *model.Dependency) {
			r.From, r.To, r.State = model.ID[model.Initiative]("one-"+id), model.ID[model.Initiative]("other-"+id), state
		})
	}
	has := func(want string) {
		t.Helper()
		p, err := b.Load(ctx, model.Scope{Brief: true})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, kind := range []string{"dependency", "decision", "action", "risk", "attention_rule"} {
			for row := range p.Table(kind).Records() {
				got = append(got, row.Ref().ID)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("got %q, wanted %s", got, want)
		}
	}
	both := func(id string) [][]model.Edit {
		return [][]model.Edit{initiative("one-"+id, "Delivers"), initiative("other-"+id, "Waits")}
	}
	commit(t, a, "ana", "Add what is over", slices.Concat(both("met"), both("agreed"), [][]model.Edit{
		decision("made", "Yes"), action("done", model.ActionDone), risk("gone", model.RiskResolved),
		risk("borne", model.RiskAccepted), needs("met", model.Met), needs("agreed", model.Accepted),
	})...)
	has("")
	again := blank.Decisions.Add(now, "again", func(r *model.Decision) {
		r.Question, r.Type, r.State, r.Outcome, r.Revisit = "again", model.ToDecide, model.Decided, "Yes", now.Today.Add(9)
	})
	commit(t, a, "ana", "Add what is owed", slices.Concat(both("refused"), [][]model.Edit{
		decision("asked", ""), action("promised", model.ActionOpen), risk("near", model.RiskOpen),
		needs("refused", model.Declined), again,
		blank.Rules.Add(now, "late", func(r *model.AttentionRule) { r.Rule, r.Threshold = model.LateRule, model.Num(3) }),
	})...)
	has("refused again asked promised near late")
	commit(t, a, "ana", "Archive two", all(t, a).Archive(now, model.Ref{Kind: "decision", ID: "asked"}, model.Ref{Kind: "attention_rule", ID: "late"}))
	has("refused again promised near")
}

// within says whether every scope holds the row, whatever refers to it.
func within(row model.Record) bool {
	switch row := row.(type) {
	case *model.Initiative:
		return row.Live() && row.Status.Open()
	case *model.Objective, *model.KeyResult, *model.CheckIn:
		return false // which depends on the period that they are for
	case *model.Decision:
		return row.Live() && (row.Open() || row.State == model.Decided && !row.Revisit.IsZero())
	case *model.Risk:
		return row.Live() && (row.State == model.RiskOpen || row.State == model.RiskOwned)
	case *model.Action:
		return row.Live() && row.Open()
	case *model.Dependency:
		return row.Live() && row.State != model.Accepted && row.State != model.Met
	}
	return true
}

// plenty is the edits that add so many initiatives. Those that are over are closed in another order than that of their
// ids.
func plenty(rows int) []model.Edit {
	var edits []model.Edit
	for n := range rows {
		edits = append(edits, initiative(fmt.Sprintf("n%04d", n), fmt.Sprint("Number ", n), func(i *model.Initiative) {
			i.Target = now.Today.Add(n)
			if n%3 == 0 {
				i.Status, i.Closed = model.Done, now.Today.Add(n*7%rows)
			}
		})...)
	}
	return edits
}

func compareBrief(t *testing.T, brief, full model.Rows, scope model.Scope) {
	t.Helper()
	kind := full.Kind()
	if !kind.Brief() {
		if brief.Len() > 0 {
			t.Errorf("%d %s in a brief portfolio", brief.Len(), kind.Plural)
		}
		return
	}
	last := ""
	for row := range brief.Records() {
		if row.Ref().ID <= last {
			t.Errorf("%s comes after %s", row.Ref(), last)
		}
		last = row.Ref().ID
	}
	for row := range full.Records() {
		short := brief.Row(row.Ref().ID)
		if short == nil {
			if scope.All || within(row) {
				t.Errorf("%s is not in the brief portfolio", row.Ref())
			}
			continue
		}
		for _, f := range kind.Fields() {
			want := ""
			if f.Brief {
				want = f.Text(row)
			}
			if got := f.Text(short); got != want {
				t.Errorf("%s.%s is %q in brief, not %q", row.Ref(), f.Name, got, want)
			}
		}
	}
}
