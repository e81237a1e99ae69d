package diff_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/diff"
	"quarterdeck/model/past"
	"quarterdeck/model/sample"
)

// monday is the day on which everything is looked at.
var monday = model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC))

// story is a portfolio with two initiatives, from which on something is changed.
type story struct {
	*testing.T
	was, is *model.Portfolio
	entries []model.Entry
}

func begun(t *testing.T, edits ...[]model.Edit) *story {
	t.Helper()
	s := &story{T: t, is: model.New()}
	work := func(id, title string, estimate float64) []model.Edit {
		return s.is.Initiatives.Add(monday, model.ID[model.Initiative](id), func(i *model.Initiative) {
			i.Title, i.Status, i.Owner, i.Commitment = title, model.OnTrack, "ana", model.Committed
			i.Target, i.Estimate = model.NewDate(2026, 11, 30), model.Num(estimate)
		})
	}
	s.change("Ana", "", 0, s.is.People.Add(monday, "ana", func(p *model.Person) { p.Name = "Ana" }), work("a", "Checkout v2", 6),
		work("b", "Dark mode", 3))
	s.change("Ana", "", 0, edits...)
	s.was, s.entries = s.is, nil
	return s
}

// change makes a change and journals it.
func (s *story) change(actor, reason string, undoes int64, edits ...[]model.Edit) int64 {
	s.Helper()
	e := model.Entry{Change: model.Change{Actor: actor, Label: "test", Reason: reason, Edits: slices.Concat(edits...)}, Rev: s.is.Rev + 1}
	e.Undoes = undoes
	next, err := s.is.Advance(e)
	if err != nil {
		s.Fatal(err)
	}
	s.is, s.entries = next, append(s.entries, e)
	return e.Rev
}

// edit alters an initiative.
func (s *story) edit(actor, reason, id string, alter func(*model.Initiative)) int64 {
	s.Helper()
	return s.change(actor, reason, 0, s.is.Initiatives.Edit(monday, model.ID[model.Initiative](id), alter))
}

// takeBack undoes an entry, or the undo of one.
func (s *story) takeBack(actor string, rev int64) int64 {
	s.Helper()
	e := s.entries[rev-s.entries[0].Rev]
	return s.change(actor, "", rev, e.Inverse().Edits)
}

func (s *story) diff() *diff.Diff {
	from := past.Point{Rev: s.was.Rev, Day: model.NewDate(2026, 11, 9), Name: "9 Nov review"}
	return diff.Of(s.was, s.is, from, past.Point{Rev: s.is.Rev, Day: monday.Today}, s.entries)
}

// tells fails unless the diff is told so, one line for each row, and then the net.
func (s *story) tells(want ...string) {
	s.Helper()
	var got []string
	for line := range strings.Lines(s.diff().Slack()) {
		if line = strings.TrimSpace(line); !strings.HasPrefix(line, "*") {
			got = append(got, line)
		}
	}
	if !slices.Equal(got, want) {
		s.Errorf("it tells\n%s\nnot\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func to(month time.Month, day int) func(*model.Initiative) {
	return func(i *model.Initiative) { i.Target = model.NewDate(2026, month, day) }
}

const unmoved = "Net: no open commitment has been put off, and no objective stands otherwise."

func TestSeveralEditsAreOne(t *testing.T) {
	s := begun(t)
	s.edit("Ana", "PSP certification", "a", to(12, 7))
	s.edit("Ben", "", "a", to(12, 14))
	s.tells("• *Checkout v2* – end 30 Nov → 14 Dec, +2 wk (Ana, Ben · “PSP certification”)",
		"Net: 1 date committed at the 9 Nov review will be missed.")
}

// What was brought forward, or put off and then done all the same, is no commitment that is put off.
func TestADateThatMovedAndIsKept(t *testing.T) {
	s := begun(t)
	s.edit("Ana", "", "a", to(11, 23))
	s.edit("Ana", "", "b", to(12, 14))
	s.edit("Ana", "", "b", func(i *model.Initiative) { i.Status = model.Done })
	s.tells("• *Checkout v2* – end 30 Nov → 23 Nov, -1 wk (Ana)",
		"• *Dark mode* – end 30 Nov → 14 Dec, +2 wk (Ana); status on track → done", unmoved)
}

func TestWhatIsTakenBackIsNotTold(t *testing.T) {
	s := begun(t)
	s.edit("Ana", "", "a", to(12, 7))
	s.edit("Ana", "", "a", to(11, 30))
	s.takeBack("Ben", s.edit("Ben", "", "b", func(i *model.Initiative) { i.Status = model.Dropped }))
	s.takeBack("Ben", s.change("Ben", "", 0, s.is.Initiatives.Add(monday, "c", func(i *model.Initiative) {
		i.Title, i.Status = "Short-lived", model.ToDo
	})))
	s.tells("Nothing has changed since the 9 Nov review.")
	if d := s.diff(); !d.Empty() || d.Quiet != 0 {
		t.Errorf("it is %+v", d)
	}
}

// A change that was taken back and made again is told by who made it first, and why.
func TestWhatIsMadeAgainIsWhatItWas(t *testing.T) {
	s := begun(t)
	moved := s.edit("Ana", "PSP certification", "a", to(12, 14))
	s.takeBack("Eve", s.takeBack("Eve", moved))
	s.tells("• *Checkout v2* – end 30 Nov → 14 Dec, +2 wk (Ana · “PSP certification”)",
		"Net: 1 date committed at the 9 Nov review will be missed.")
}

// What people write is text in Slack as well: it formats nothing and calls nobody.
func TestTitlesAreTextInSlack(t *testing.T) {
	s := begun(t)
	s.edit("Ana", "<!channel> *now* & `then`", "a", func(i *model.Initiative) { i.Title, i.Target = "~Old~ _new_ snake_case", model.NewDate(2026, 12, 7) })
	s.tells("• *∼Old∼ ˍnewˍ snake_case* – end 30 Nov → 7 Dec, +1 wk (Ana · “‹!channel› ∗now∗ & ˋthenˋ”); "+
		"title Checkout v2 → ∼Old∼ ˍnewˍ snake_case", "Net: 1 date committed at the 9 Nov review will be missed.")
}

func TestAddedDroppedAndDone(t *testing.T) {
	s := begun(t)
	s.change("Fay", "Acme deal", 0, s.is.Initiatives.Add(monday, "c", func(i *model.Initiative) {
		i.Title, i.Status, i.Start, i.Target = "Usage billing", model.ToDo, model.NewDate(2027, 1, 11), model.NewDate(2027, 3, 15)
		i.Estimate = model.Num(11)
	}))
	s.edit("Ana", "decision D-14", "b", func(i *model.Initiative) { i.Status = model.Dropped })
	s.edit("Ana", "", "a", func(i *model.Initiative) { i.Status = model.Done })
	s.tells("• *Usage billing* – 11 Jan → 15 Mar (Fay · “Acme deal”)",
		"• *Checkout v2* – status on track → done (Ana)",
		"• *Dark mode* – dropped, was Q4 2026 (Ana · “decision D-14”)",
		"Net: 1 commitment will not be met; the plan grew by 8 person-weeks.")
	s.change("Ana", "", 0, s.is.Archive(monday, model.Ref{Kind: "initiative", ID: "a"}, model.Ref{Kind: "initiative", ID: "c"}))
	s.tells("• *Checkout v2* – status on track → done (Ana)", "• *Dark mode* – dropped, was Q4 2026 (Ana · “decision D-14”)",
		"Net: 1 commitment will not be met; the plan shrank by 3 person-weeks.")
}

func TestWhatIsPutAwayWasOver(t *testing.T) {
	s := begun(t)
	s.edit("Ana", "", "a", func(i *model.Initiative) { i.Status = model.Done })
	s.was, s.entries = s.is, nil
	s.change("Ana", "", 0, s.is.Archive(monday, model.Ref{Kind: "initiative", ID: "a"}))
	s.tells("Nothing has changed since the 9 Nov review. 1 row changed only in order, agreed date or archiving.")
	s.change("Ana", "off the list", 0, s.is.Archive(monday, model.Ref{Kind: "initiative", ID: "b"}))
	s.tells("• *Dark mode* – archived, was Q4 2026 (Ana · “off the list”)",
		"Net: 1 commitment will not be met; the plan shrank by 3 person-weeks. 1 row changed only in order, agreed date or archiving.")
}

func TestFieldsInTheirWords(t *testing.T) {
	s := begun(t)
	s.edit("Ana", "", "a", func(i *model.Initiative) { i.Status, i.Owner, i.Estimate = model.AtRisk, "", model.Num(8) })
	s.edit("Ben", "", "a", func(i *model.Initiative) {
		i.Outcome, i.Tags, i.Stage, i.Rank = "More paid trials", "payments", "beta", model.Num(3)
	})
	s.edit("Ben", "", "b", func(i *model.Initiative) { i.Rank, i.Baseline = model.Num(1), i.Target })
	s.tells("• *Checkout v2* – status on track → at risk (Ana); owner Ana → none; estimate 6 → 8; also stage, tags, outcome (Ben)",
		unmoved+" 1 row changed only in order, agreed date or archiving.")
}

func TestKeyResultsMoveByTheirCheckIns(t *testing.T) {
	p := model.New()
	okr := func(kind string, edits []model.Edit) []model.Edit { return edits }
	s := begun(t, okr("period", p.Periods.Add(monday, "q4", func(r *model.Period) {
		r.Name, r.Kind, r.State = "Q4 2026", model.Quarterly, model.Active
		r.Start, r.End = model.NewDate(2026, 10, 1), model.NewDate(2026, 12, 31)
	})), p.Objectives.Add(monday, "o", func(o *model.Objective) { o.Title, o.Period = "Grow", "q4" }),
		p.KeyResults.Add(monday, "k", func(k *model.KeyResult) {
			k.Title, k.Objective, k.Kind, k.Unit = "Activation", "o", model.Increase, "%"
			k.Start, k.Target = model.Num(30), model.Num(40)
		}))
	says := func(actor, id string, day int, value float64, note string) {
		s.change(actor, "", 0, s.is.CheckIns.Add(monday, model.ID[model.CheckIn](id), func(c *model.CheckIn) {
			c.KeyResult, c.Date, c.Value, c.Note = "k", model.NewDate(2026, 11, day), model.Num(value), note
		}))
	}
	says("Ana", "c0", 6, 34, "")
	s.was, s.entries = s.is, nil
	says("Ana", "c1", 13, 35, "for your eyes only")
	says("Ben", "c2", 20, 38, "")
	// On 9 Nov 40 of 92 days had passed, 43%, and 40% were reached: on track. On 23 Nov it is 54 of 92, 59%, and 80%.
	s.tells("• *1.1 Activation* – value 34% → 38%, pace 59% (Ana, Ben)", unmoved)
	says("Ben", "c3", 21, 34, "")
	// 40% where 59% were expected is off track.
	s.tells("• *1 Grow* – health on track → off track", "Net: 1 objective went from on track to off track. "+
		"1 key result was checked in and did not move.")
	says("Ben", "c4", 22, 41, "")
	s.tells("• *1.1 Activation* – done 34% → 41% (Ana, Ben)", unmoved)
	s.change("Ana", "", 0, s.is.Objectives.Edit(monday, "o", func(o *model.Objective) {
		o.Health, o.HealthReason = model.Ailing, "One big customer may leave"
	}), s.is.KeyResults.Edit(monday, "k", func(k *model.KeyResult) { k.Target = model.Num(50) }))
	s.tells("• *1 Grow* – health on track → at risk (Ana · “One big customer may leave”)",
		"• *1.1 Activation* – value 34% → 41%, pace 59% (Ana, Ben); target 40 → 50 (Ana)",
		"Net: 1 objective went from on track to at risk.")
}

// How a private objective stands is not told by the one that it serves, nor by the numbers of the others.
func TestPrivateObjectivesCountForNothing(t *testing.T) {
	p := model.New()
	aim := func(id string, rank float64, alter func(*model.Objective)) []model.Edit {
		return p.Objectives.Add(monday, model.ID[model.Objective](id), func(o *model.Objective) {
			o.Title, o.Period, o.Rank = id, "q4", model.Num(rank)
			alter(o)
		})
	}
	measure := func(id, of string) []model.Edit {
		return p.KeyResults.Add(monday, model.ID[model.KeyResult](id), func(k *model.KeyResult) {
			k.Title, k.Objective, k.Kind = "of "+of, model.ID[model.Objective](of), model.Increase
			k.Start, k.Target = model.Num(0), model.Num(10)
		})
	}
	s := begun(t, p.Periods.Add(monday, "q4", func(r *model.Period) {
		r.Name, r.Kind, r.State = "Q4 2026", model.Quarterly, model.Active
		r.Start, r.End = model.NewDate(2026, 10, 1), model.NewDate(2026, 12, 31)
	}), aim("secret", 1, func(o *model.Objective) { o.Private = true }), aim("Grow", 2, func(*model.Objective) {}),
		aim("hidden", 3, func(o *model.Objective) { o.Parent, o.Private = "Grow", true }), measure("k", "hidden"),
		aim("Keep", 4, func(*model.Objective) {}), measure("l", "Keep"))
	says := func(id, of string, day int, value float64) {
		s.change("Ana", "", 0, s.is.CheckIns.Add(monday, model.ID[model.CheckIn](id), func(c *model.CheckIn) {
			c.KeyResult, c.Date, c.Value = model.ID[model.KeyResult](of), model.NewDate(2026, 11, day), model.Num(value)
		}))
	}
	says("c0", "k", 6, 5)
	says("d0", "l", 6, 5)
	s.was, s.entries = s.is, nil
	says("c1", "k", 20, 1)
	says("d1", "l", 20, 6)
	s.tells("• *2.1 of Keep* – value 5 → 6, pace 59% (Ana)", unmoved)
}

// What is left out because it is private is counted, so that whoever passes the rest on can be told.
func TestPrivateRowsAreCounted(t *testing.T) {
	s := begun(t)
	s.edit("Ana", "", "a", to(11, 23))
	s.edit("Ana", "", "b", to(11, 23))
	if d := s.diff(); d.Private != 0 {
		t.Errorf("%d rows are left out", d.Private)
	}
	s.edit("Ana", "", "b", func(i *model.Initiative) { i.Private = true })
	s.tells("• *Checkout v2* – end 30 Nov → 23 Nov, -1 wk (Ana)", unmoved)
	if d := s.diff(); d.Private != 1 {
		t.Errorf("then %d rows are left out", d.Private)
	}
}

// People are not told of, but as owners and as those who made a change.
func TestNothingIsToldOfPeople(t *testing.T) {
	s := begun(t)
	s.change("Eve", "She leaves", 0, s.is.People.Edit(monday, "ana", func(p *model.Person) { p.Name, p.End = "Ana Costa", monday.Today }),
		s.is.People.Add(monday, "kai", func(p *model.Person) { p.Name = "Kai" }))
	s.change("Eve", "", 0, s.is.Programs.Add(monday, "pm", func(p *model.Program) { p.Title = "PM core" }),
		s.is.Enrolments.Add(monday, "e", func(e *model.Enrolment) { e.Person, e.Program, e.Start = "kai", "pm", monday.Today }),
		s.is.Notes.Add(monday, "n", func(n *model.Note) { n.Text, n.Subject = "hm", model.Ref{Kind: "initiative", ID: "a"} }))
	s.tells("• *PM core* – new (Eve)", unmoved)
}

func TestManyRowsThatNobodyReviewsAreOneLine(t *testing.T) {
	s := begun(t)
	for _, id := range []string{"w", "x", "y", "z"} {
		s.change("Ana", "", 0, s.is.Teams.Add(monday, model.ID[model.Team](id), func(t *model.Team) { t.Name = "Team " + id }))
	}
	s.change("Ana", "", 0, s.is.Milestones.Add(monday, "m", func(m *model.Milestone) { m.Title, m.Date = "Board", monday.Today }))
	s.tells("• *4 teams* – added: Team w, Team x, Team y, Team z", "• *Board* – new (Ana)", unmoved)
	d := s.diff()
	if len(d.Others) != 5 {
		t.Errorf("%d others", len(d.Others))
	}
	if sections := d.Sections(); sections[0].Title != "Teams" || sections[0].Count != 4 || len(sections[0].Items[0].Rows()) != 4 ||
		sections[1].Title != "Milestones" || len(sections[1].Items[0].Rows()) != 1 {
		t.Errorf("the sections are %+v", sections)
	}
	for n := range 4 {
		s.change("Ana", "", 0, s.is.Teams.Add(monday, model.ID[model.Team](string(rune('a'+n))), func(t *model.Team) { t.Name = "Team " + string(rune('a'+n)) }))
	}
	s.tells("• *8 teams* – added: Team w, Team x, Team y, Team z, Team a and 3 more", "• *Board* – new (Ana)", unmoved)
}

// What concerns one person is the rows that name them, before or after, and what these come to.
func TestOnlyWhatIsMine(t *testing.T) {
	s := begun(t)
	s.change("Eve", "", 0, s.is.People.Add(monday, "ben", func(p *model.Person) { p.Name = "Ben" }))
	s.edit("Ana", "", "a", to(12, 14))
	s.edit("Ana", "", "b", func(i *model.Initiative) { i.Owner, i.Target = "ben", model.NewDate(2026, 12, 7) })
	mine := func(who model.ID[model.Person]) string {
		return diff.Mine(s.was, s.is, past.Point{Day: monday.Today}, past.Point{Day: monday.Today}, s.entries, who).Slack()
	}
	if got := mine("ben"); !strings.Contains(got, "*What changed for Ben since 23 Nov 2026*") || !strings.Contains(got, "Dark mode") ||
		strings.Contains(got, "Checkout") || !strings.Contains(got, "Net: 1 committed date will be missed.") {
		t.Errorf("for Ben it tells\n%s", got)
	}
	if got := mine("ana"); !strings.Contains(got, "Dark mode") || !strings.Contains(got, "Checkout") {
		t.Errorf("for Ana it tells\n%s", got)
	}
}

// How attention is set, and that something was reviewed, is no change of the portfolio.
func TestWhatIsNoChange(t *testing.T) {
	s := begun(t)
	s.change("Ana", "Away", 0, s.is.Rules.Add(monday, "late", func(r *model.AttentionRule) { r.Rule, r.Threshold = model.LateRule, model.Num(3) }))
	_, review := s.is.MarkReview(monday, "board", model.Review{Name: "Board", Date: monday.Today, Revision: model.Num(2)})
	s.change("Ana", "", 0, review)
	s.tells("Nothing has changed since the 9 Nov review.")
}

// A value that was not there before is told as what it is now.
func TestAValueThatIsNew(t *testing.T) {
	s := begun(t)
	s.change("Fay", "", 0, s.is.Decisions.Add(monday, "one", func(d *model.Decision) { d.Question, d.State = "How to bill", model.DecisionOpen }),
		s.is.Decisions.Add(monday, "two", func(d *model.Decision) { d.Question, d.State = "Usage billing comes first", model.DecisionOpen }))
	s.was, s.entries = s.is, nil
	s.change("Fay", "", 0, s.is.Decisions.Edit(monday, "one", func(d *model.Decision) { d.SupersededBy, d.Due = "two", model.NewDate(2026, 12, 1) }))
	s.tells("• *How to bill* – state open → superseded (Fay); due 1 Dec; superseded by Usage billing comes first", unmoved)
}

// The sample since its review is the picture of the design: what was added, changed and dropped, and what that comes to.
func TestTheSampleSinceItsReview(t *testing.T) {
	entries := sample.History(monday)
	is := sample.Portfolio(monday)
	review := past.Reviews(is)[0]
	between := entries[review.Rev():]
	from := past.Point{Rev: review.Rev(), Day: review.Date, Name: review.Name}
	d := diff.Of(is.Rewind(between), is, from, past.Point{Rev: is.Rev, Day: monday.Today}, between)
	want := "Net: 3 dates committed at the 9 Nov review will be missed; 2 objectives went from ■ to ▲, 2 from " +
		"▲ to ●; the plan grew by 15 person-weeks. 5 key results were checked in and did not move."
	shapes := map[string]string{"on track": "●", "at risk": "▲", "off track": "■"}
	if got := d.Closing(func(word string) string { return shapes[word] }); got != want {
		t.Errorf("it closes with\n%s\nnot\n%s", got, want)
	}
	if d.Title() != "What changed since the 9 Nov review" || d.Span() != "14 days, up to 23 Nov 2026" {
		t.Errorf("it is titled %s, %s", d.Title(), d.Span())
	}
	if len(d.Added) != 2 || len(d.Changed) != 5 || len(d.Dropped) != 1 || len(d.Results) != 10 || len(d.Others) != 23 {
		t.Errorf("%d added, %d changed, %d dropped, %d results, %d others", len(d.Added), len(d.Changed), len(d.Dropped),
			len(d.Results), len(d.Others))
	}
	if text := d.Markdown(); !strings.Contains(text, "### Dropped (1)\n\n- **Dark mode** – Growth, dropped, was Q4 2026 (Hana · “Nobody asked") {
		t.Errorf("Markdown is\n%s", text)
	}
}

// Why something was changed while it was private stays between those who knew of it, also once it is public again.
func TestAReasonFromBehindADoorStaysThere(t *testing.T) {
	s := begun(t)
	s.edit("Ana", "", "a", func(i *model.Initiative) { i.Private = true })
	s.edit("Ana", "the rival is for sale", "a", to(12, 14))
	s.edit("Ana", "", "a", func(i *model.Initiative) { i.Private = false })
	s.tells("• *Checkout v2* – end 30 Nov → 14 Dec, +2 wk (Ana)", "Net: 1 date committed at the 9 Nov review will be missed.")
}

// Nor is it told why a key result was changed while it stood under an objective that is private.
func TestAReasonFromUnderAPrivateObjectiveStaysThere(t *testing.T) {
	s := begun(t)
	objective := func(id string, private model.Flag) []model.Edit {
		return s.is.Objectives.Add(monday, model.ID[model.Objective](id), func(o *model.Objective) {
			o.Title, o.Period, o.Private = "Faster", "q4", private
		})
	}
	q4 := s.is.Periods.Add(monday, "q4", func(p *model.Period) {
		p.Name, p.Start, p.End = "Q4 2026", model.NewDate(2026, 10, 1), model.NewDate(2026, 12, 31)
	})
	s.change("Ana", "", 0, q4, objective("open", false), objective("closed", true), s.is.KeyResults.Add(monday, "k", func(k *model.KeyResult) {
		k.Title, k.Objective, k.Kind, k.Start, k.Target = "Activation", "open", model.Increase, model.Num(0), model.Num(10)
	}))
	s.was, s.entries = s.is, nil
	alter := func(reason string, alter func(*model.KeyResult)) {
		s.change("Ana", reason, 0, s.is.KeyResults.Edit(monday, "k", alter))
	}
	alter("", func(k *model.KeyResult) { k.Objective = "closed" })
	alter("the rival is for sale", func(k *model.KeyResult) { k.Target = model.Num(20) })
	alter("", func(k *model.KeyResult) { k.Objective = "open" })
	text := s.diff().Markdown()
	if !strings.Contains(text, "10 → 20") || strings.Contains(text, "rival") {
		t.Errorf("it tells\n%s", text)
	}
}
