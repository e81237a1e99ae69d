package okr_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

func TestScoresAreReadAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"0.7": "0.7", "0,7": "0.7", ".7": "0.7", "70%": "0.7", "70 %": "0.7", "1": "1", "0": "0", "": "", "100%": "1",
	} {
		if got, err := okr.ReadScore(text); err != nil || got.String() != want {
			t.Errorf("%q is %q (%v), not %q", text, got, err, want)
		}
	}
	for _, text := range []string{"7", "-0.1", "1.01", "101%", "NaN", "good", "%"} {
		if got, err := okr.ReadScore(text); err == nil || !strings.Contains(err.Error(), "between 0 and 1") {
			t.Errorf("%q is %v (%v)", text, got, err)
		}
	}
}

func TestWhatAFinishComesTo(t *testing.T) {
	for _, c := range []struct {
		kind   model.ObjectiveType
		finish okr.Finish
		ends   model.ObjectiveState
		says   string
	}{
		{"", okr.Finish{Score: model.Num(0.7)}, model.Achieved, "0.7 (in the sweet spot of a stretch), so achieved."},
		{"", okr.Finish{Score: model.Num(0.54)}, model.Missed, "0.54 (short of the stretch), so missed."},
		{model.CommittedObjective, okr.Finish{Score: model.Num(0.9)}, model.Missed,
			"0.9 (not kept: a commitment is kept whole or not), so missed."},
		{model.CommittedObjective, okr.Finish{Score: model.Num(0.9), State: model.Achieved}, model.Achieved,
			"0.9 (not kept: a commitment is kept whole or not), yet achieved."},
		{model.Learning, okr.Finish{Score: model.Num(0.3)}, model.Achieved, "0.3 (told by what was learned), so achieved."},
		{"", okr.Finish{}, model.ActiveObjective, "No score, so active."},
		{"", okr.Finish{State: model.DroppedObjective}, model.DroppedObjective, "No score, yet dropped."},
	} {
		if got := c.finish.Ends(c.kind); got != c.ends {
			t.Errorf("%+v ends %s", c.finish, got)
		}
		if got := c.finish.Says(c.kind); got != c.says {
			t.Errorf("%+v: %s", c.finish, got)
		}
	}
}

// The word for what an objective came to never contradicts its state: where somebody has decided otherwise, the state is
// the word, and the grade is what the score would mean.
func TestWhatAnObjectiveCameTo(t *testing.T) {
	for _, c := range []struct {
		kind  model.ObjectiveType
		score float64 // none below 0
		state model.ObjectiveState
		came  string
		would okr.Grade
	}{
		{"", 0.9, model.Achieved, "beyond", ""},
		{"", 0.7, model.Achieved, "sweet spot", ""},
		{"", 0.3, model.Missed, "short", ""},
		{"", 0.3, model.Achieved, "achieved", okr.Short},
		{"", 0.3, model.DroppedObjective, "dropped", okr.Short},
		{"", 0.9, model.ActiveObjective, "", okr.Beyond},
		{model.CommittedObjective, 1, model.Achieved, "kept", ""},
		{model.CommittedObjective, 0.9, model.Missed, "not kept", ""},
		{model.Learning, 0.1, model.Achieved, "learned", ""},
		{model.Learning, 0.1, model.Missed, "missed", okr.Lesson},
		{"", -1, model.ActiveObjective, "", okr.Short},
		{"", -1, model.Draft, "draft", ""},
		{"", -1, model.Missed, "missed", ""},
	} {
		l := newPlan(t)
		l.objective("o", func(o *model.Objective) {
			if o.Type, o.State = c.kind, c.state; c.score >= 0 {
				o.Score = model.Num(c.score)
			}
		})
		l.result("k", "o", func(*model.KeyResult) {})
		o := okr.Of(l.p, "q4", half).Objective("o")
		if o.Came() != c.came || o.Would() != c.would {
			t.Errorf("%s at %v and %s came to %q, would be %q", c.kind, c.score, c.state, o.Came(), o.Would())
		}
	}
}

// A commitment at 99.6% is not whole, so it does not read as whole either; and what is taken as proposed is all of it.
func TestAProposedScoreNeverReadsAsMoreThanItIs(t *testing.T) {
	l := newPlan(t)
	l.objective("o", func(o *model.Objective) { o.Type = model.CommittedObjective })
	l.objective("e", nil)
	l.result("k", "o", func(*model.KeyResult) {})
	l.says("k", half, value(99.6))
	propose := func(id model.ID[model.Objective]) string {
		return okr.Of(l.p, "q4", half).Objective(id).Proposal()
	}
	if got := propose("o"); got != "0.99" {
		t.Errorf("it is proposed to score %s", got)
	}
	if got := propose("e"); got != "" {
		t.Errorf("nothing to score is proposed to score %s", got)
	}
	for text, want := range map[string]float64{"0.99": 0.996, "0.9": 0.9, "99%": 0.99} {
		if got, err := okr.Of(l.p, "q4", half).Objective("o").ReadScore(text); err != nil || !near(got.Or(0), want) {
			t.Errorf("%q is read as %v (%v)", text, got, err)
		}
	}
	for v, want := range map[float64]string{2.0 / 3: "0.67", 0.549: "0.54", 0.551: "0.55", 0.7499: "0.74", 1: "1", 0: "0"} {
		if got := okr.Rounded(model.Num(v)); got != want {
			t.Errorf("%v reads as %s", v, got)
		}
	}
	l.do(okr.Of(l.p, "q4", half).Objective("o").Finish(l.p, now, okr.Finish{Score: model.Num(0.4), Learned: "Too late"}))
	o := l.p.Objectives.Get("o")
	if propose("o") != "0.4" || o.State != model.Missed || o.Learned != "Too late" {
		t.Errorf("it was finished as %s, %s, %q", propose("o"), o.State, o.Learned)
	}
}

// ended is a quarter of which some is scored.
func ended(t *testing.T) *plan {
	l := newPlan(t)
	end := func(id string, kind model.ObjectiveType, score float64, learned string, private bool) {
		l.objective(id, func(o *model.Objective) {
			o.Title, o.Type, o.Score, o.Learned, o.Private = "Aim *"+id+"*", kind, model.Num(score), learned, model.Flag(private)
			o.State = okr.Ending(kind, score)
		})
	}
	end("a", model.CommittedObjective, 1, "Start with\nthe bill", false)
	end("b", model.CommittedObjective, 0.5, "", false)
	end("c", model.Aspirational, 0.7, "", false)
	end("d", "", 0.3, "Ask first", false)
	end("e", model.Learning, 0.2, "", false)
	l.objective("f", nil)
	l.objective("g", func(o *model.Objective) { o.State = model.DroppedObjective })
	end("h", model.Aspirational, 0.9, "Secret", true)
	return l
}

func TestSummary(t *testing.T) {
	b := okr.Of(ended(t).p, "q4", half)
	s := b.Summary(false)
	for name, c := range map[string]struct{ got, want string }{
		"counts": {s.Counted(), "5 of 6 scored: 1 kept, 1 not kept, 1 sweet spot, 1 short, 1 learned"},
		"means":  {s.Means(), "committed 0.75, aspirational 0.5 on average"},                // (1 + 0.5) ÷ 2, (0.7 + 0.3) ÷ 2
		"all":    {b.Summary(true).Means(), "committed 0.75, aspirational 0.63 on average"}, // (0.7 + 0.3 + 0.9) ÷ 3
		"Markdown": {s.Markdown(), `## How Q4 2026 ended

5 of 6 scored: 1 kept, 1 not kept, 1 sweet spot, 1 short, 1 learned. Committed 0.75, aspirational 0.5 on average.

- **1 Aim \*a\*** – 1, kept. Start with the bill
- **2 Aim \*b\*** – 0.5, not kept
- **3 Aim \*c\*** – 0.7, sweet spot
- **4 Aim \*d\*** – 0.3, short. Ask first
- **5 Aim \*e\*** – 0.2, learned
- **6 Objective f** – not scored yet
- **7 Objective g** – dropped
`},
		"Slack": {s.Slack(), `*How Q4 2026 ended*
5 of 6 scored: 1 kept, 1 not kept, 1 sweet spot, 1 short, 1 learned. Committed 0.75, aspirational 0.5 on average.
• *1 Aim ∗a∗* – 1, kept
   _Start with the bill_
• *2 Aim ∗b∗* – 0.5, not kept
• *3 Aim ∗c∗* – 0.7, sweet spot
• *4 Aim ∗d∗* – 0.3, short
   _Ask first_
• *5 Aim ∗e∗* – 0.2, learned
• *6 Objective f* – not scored yet
• *7 Objective g* – dropped
`},
	} {
		if c.got != c.want {
			t.Errorf("%s:\n%s\nnot\n%s", name, c.got, c.want)
		}
	}
	if s.Private != 1 || len(b.Unscored()) != 1 || b.Unscored()[0].ID != "f" {
		t.Errorf("%d private, %d without a score", s.Private, len(b.Unscored()))
	}
	empty := okr.Of(newPlan(t).p, "q4", half).Summary(true)
	if empty.Counted() != "nothing to score" || empty.Means() != "" {
		t.Errorf("an empty quarter: %s; %s", empty.Counted(), empty.Means())
	}
}

// carrying is a quarter with an objective that is done, two that are not, and a key result that is.
func carrying(t *testing.T) *plan {
	l := newPlan(t)
	for _, id := range []string{"done", "grow", "save"} {
		l.objective(id, nil)
		l.result(id+"1", id, func(*model.KeyResult) {})
	}
	l.result("grow2", "grow", func(*model.KeyResult) {})
	l.says("done1", half, value(100))
	l.says("grow1", half, value(100))
	return l
}

func (l *plan) newID() func() string {
	return func() string {
		l.n++
		return fmt.Sprintf("new-%03d", l.n)
	}
}

func TestABundleTakesKeyResultsWithTheirObjectives(t *testing.T) {
	l := carrying(t)
	b := okr.Of(l.p, "q4", half)
	q1 := okr.Following(l.p, b.Period, "q1")[0]
	c := b.Bundle(l.p, q1)
	objective := func(id string) model.Ref { return model.ID[model.Objective](id).Ref() }
	result := func(id string) model.Ref { return model.ID[model.KeyResult](id).Ref() }
	for _, step := range []struct {
		toggle model.Ref
		says   string
	}{
		{model.Ref{}, "2 objectives, 2 key results → Q1 2027"},       // grow with grow2, save with save1
		{result("grow1"), "2 objectives, 3 key results → Q1 2027"},   // done, and yet
		{objective("grow"), "1 objective, 1 key result → Q1 2027"},   // takes both with it
		{result("grow2"), "2 objectives, 2 key results → Q1 2027"},   // brings its objective
		{objective("done"), "3 objectives, 3 key results → Q1 2027"}, // of what is done, everything
		{objective("save"), "2 objectives, 2 key results → Q1 2027"},
	} {
		if !step.toggle.IsZero() {
			c.Toggle(step.toggle)
		}
		if got := c.Says(); got != step.says {
			t.Errorf("after %v: %s, not %s", step.toggle, got, step.says)
		}
	}
	if c.Label() != "Carry over 2 objectives to Q1 2027" {
		t.Error(c.Label())
	}
}

// Twice is once: what was carried over is not picked again, and what was left out can follow it.
func TestCarryingOverTwiceDoublesNothing(t *testing.T) {
	l := carrying(t)
	book := func() *okr.Book { return okr.Of(l.p, "q4", half) }
	next := func() *model.Period { return okr.Following(l.p, book().Period, "q1")[0] }
	first := book().Bundle(l.p, next())
	l.do(first.Edits(l.p, book(), now, l.newID()))
	q1 := l.p.Periods.Get("q1")
	if q1 == nil || q1.Name != "Q1 2027" || q1.State != model.Planning || q1.Start != model.NewDate(2027, time.January, 1) {
		t.Fatalf("the new period is %+v", q1)
	}
	held := func() (objectives, results int) {
		b := okr.Of(l.p, "q1", half)
		return len(b.All()), len(b.Results())
	}
	if o, k := held(); o != 2 || k != 2 {
		t.Fatalf("%d objectives and %d key results were carried over", o, k)
	}
	again := book().Bundle(l.p, next())
	if again.Says() != "0 objectives, 0 key results → Q1 2027" || !again.Carried(model.ID[model.Objective]("grow").Ref()) {
		t.Errorf("once more: %s", again.Says())
	}
	again.Toggle(model.ID[model.Objective]("grow").Ref())
	if edits := again.Edits(l.p, book(), now, l.newID()); len(edits) != 0 {
		t.Errorf("once more alters %v", edits)
	}
	again.Toggle(model.ID[model.KeyResult]("grow1").Ref())
	if again.Label() != "Carry over 1 key result to Q1 2027" {
		t.Error(again.Label())
	}
	l.do(again.Edits(l.p, book(), now, l.newID()))
	if o, k := held(); o != 2 || k != 3 {
		t.Errorf("%d objectives and %d key results after one more", o, k)
	}
	_, results := book().Unfinished()
	if edits := okr.Carry(l.p, now, l.newID(), "q1", book().All()[1:2], results, okr.AtItsEnd); len(edits) != 0 {
		t.Errorf("what is there is copied again: %v", edits)
	}
}

func TestACopyServesTheCopyOfWhatIsServed(t *testing.T) {
	l := carrying(t)
	l.do(l.p.Objectives.Edit(now, "save", func(o *model.Objective) { o.Parent = "grow" }))
	l.do(l.p.Periods.Add(now, "q1", func(r *model.Period) {
		r.Name, r.Kind, r.State = "Q1 2027", model.Quarterly, model.Planning
		r.Start, r.End = model.NewDate(2027, time.January, 1), model.NewDate(2027, time.March, 31)
	}))
	carry := func(id model.ID[model.Objective]) *okr.Objective {
		o := okr.Of(l.p, "q4", half).Objective(id)
		l.do(okr.Carry(l.p, now, l.newID(), "q1", []*okr.Objective{o}, nil, okr.AtItsEnd))
		for _, next := range okr.Of(l.p, "q1", half).All() {
			if next.CarriedFrom == id {
				return next
			}
		}
		t.Fatalf("%s was not carried over", id)
		return nil
	}
	if save := carry("save"); save.Parent != "grow" {
		t.Errorf("as long as that stays, it serves %s", save.Parent)
	}
	grow := carry("grow")
	if len(grow.Under) != 1 || grow.Under[0].CarriedFrom != "save" {
		t.Errorf("it is served by %v", grow.Under)
	}
	if from := okr.CarriedFrom(l.p, grow.Objective); from == nil || from.ID != "q4" {
		t.Errorf("it came from %v", from)
	}
	if to := okr.CarriedTo(l.p, "grow"); to == nil || to.ID != "q1" {
		t.Errorf("it went to %v", to)
	}
	if okr.CarriedFrom(l.p, l.p.Objectives.Get("grow")) != nil || okr.CarriedTo(l.p, grow.ID) != nil {
		t.Error("the first came from somewhere, or the last went on")
	}
}

func TestAYearFollowsAYear(t *testing.T) {
	l := newPlan(t)
	l.do(l.p.Settings.Add(now, model.TheSettings, func(s *model.Settings) {
		s.Name, s.FiscalStart, s.QuarterLabel = "Acme", "October", model.FiscalSpan
	}))
	l.do(l.p.Periods.Add(now, "y", func(r *model.Period) {
		r.Name, r.Kind, r.State = "25/26", model.Yearly, model.Active
		r.Start, r.End = model.NewDate(2025, time.October, 1), model.NewDate(2026, time.September, 30)
	}))
	later := okr.Following(l.p, l.p.Periods.Get("y"), "fresh")
	if len(later) != 2 || later[1].ID != "q4" {
		t.Fatalf("%d periods follow", len(later))
	}
	if r := later[0]; r.Name != "26/27" || r.Start != start || r.End != model.NewDate(2027, time.September, 30) {
		t.Errorf("%s runs from %s to %s", r.Name, r.Start, r.End)
	}
}

func TestFollowingPeriods(t *testing.T) {
	day := model.NewDate
	for name, c := range map[string]struct {
		others []model.Period
		want   string
	}{
		"none yet": {nil, "Q1 2027 (new)"},
		"there":    {[]model.Period{{Name: "Q1 2027", Start: day(2027, 1, 1), End: day(2027, 3, 31)}}, "Q1 2027"},
		"a gap":    {[]model.Period{{Name: "Q2 2027", Start: day(2027, 4, 1), End: day(2027, 6, 30)}}, "Q1 2027 (new) Q2 2027"},
		"odd ends": {[]model.Period{{Name: "Winter", Start: day(2027, 1, 15), End: day(2027, 2, 20)}}, "Winter"},
		"closed":   {[]model.Period{{Name: "Q1 2027", State: model.Closed, Start: day(2027, 1, 1), End: day(2027, 3, 31)}}, "Q2 2027 (new)"},
		"a year": {[]model.Period{{Name: "2027", Kind: model.Yearly, Start: day(2027, 1, 1), End: day(2027, 12, 31)}},
			"Q1 2027 (new) 2027"},
	} {
		l := newPlan(t)
		for n, o := range c.others {
			l.do(l.p.Periods.Add(now, model.ID[model.Period](fmt.Sprint("p", n)), func(r *model.Period) {
				row := r.Row
				*r = o
				r.Row = row
				if r.Kind == "" {
					r.Kind = model.Quarterly
				}
				if r.State == "" {
					r.State = model.Planning
				}
			}))
		}
		var got []string
		for _, r := range okr.Following(l.p, l.p.Periods.Get("q4"), "fresh") {
			text := r.Name
			if r.ID == "fresh" {
				text += " (new)"
			}
			got = append(got, text)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
