package model_test

import (
	"slices"
	"strings"
	"testing"

	"quarterdeck/model"
)

// decided is a portfolio with one open decision, and another one that was decided long ago.
func decided(t *testing.T) *model.Portfolio {
	t.Helper()
	p := model.New()
	return built(t, p,
		p.People.Add(now, "ben", func(r *model.Person) { r.Name = "Ben" }),
		p.Decisions.Add(now, "tiers", func(d *model.Decision) {
			d.Question, d.Type, d.State, d.Due = "Pricing tiers", model.ToDecide, model.DecisionOpen, now.Today.Add(-2)
		}),
		p.Decisions.Add(now, "old", func(d *model.Decision) {
			d.Question, d.Type, d.State, d.Outcome = "One price for all", model.ToDecide, model.Decided, "Yes"
			d.Date = now.Today.Add(-300)
		}))
}

func TestADecisionKeepsItsDayWithItsState(t *testing.T) {
	p := decided(t)
	edit := func(id model.ID[model.Decision], alter func(*model.Decision)) *model.Decision {
		p = built(t, p, p.Decisions.Edit(now, id, alter))
		return p.Decisions.Get(id)
	}
	if d := p.Decisions.Get("tiers"); !d.Open() || d.Late(now.Today) != 2 || d.Late(d.Due) != 0 {
		t.Errorf("open %v, %d days late", d.Open(), d.Late(now.Today))
	}
	if d := p.Decisions.Get("old"); d.Date != now.Today.Add(-300) || d.Late(now.Today) != 0 {
		t.Errorf("decided on %s, %d days late", d.Date, d.Late(now.Today))
	}
	if d := edit("tiers", func(d *model.Decision) { d.Outcome = "Three" }); d.State != model.Decided || d.Date != now.Today {
		t.Errorf("with an outcome it is %s since %s", d.State, d.Date)
	}
	if d := edit("old", func(d *model.Decision) { d.SupersededBy = "tiers" }); d.State != model.Superseded || d.Outcome != "Yes" {
		t.Errorf("with a successor it is %s, and said %q", d.State, d.Outcome)
	}
	if d := edit("old", func(d *model.Decision) { d.SupersededBy = "" }); d.State != model.Decided {
		t.Errorf("without the successor it is %s again", d.State)
	}
	if d := edit("tiers", func(d *model.Decision) { d.State = model.DecisionOpen }); d.Outcome != "" || !d.Date.IsZero() {
		t.Errorf("reopened it says %q, on %s", d.Outcome, d.Date)
	}
	if d := edit("old", func(d *model.Decision) { d.Outcome = "" }); !d.Open() {
		t.Errorf("without an outcome it is %s", d.State)
	}
}

func TestADecisionIsLookedAtAgain(t *testing.T) {
	d := model.Decision{State: model.Decided, Revisit: now.Today}
	if !d.ToRevisit(now.Today) || d.ToRevisit(now.Today.Add(-1)) {
		t.Error("not on its day, or before")
	}
	if d.State = model.Superseded; d.ToRevisit(now.Today) {
		t.Error("though another one holds")
	}
	d.Options = "One price\n\nThree tiers\n"
	if got := strings.Join(d.OptionList(), "|"); got != "One price|Three tiers" {
		t.Errorf("the options are %s", got)
	}
}

func TestRulesOfDecisionsAndRisks(t *testing.T) {
	p := decided(t)
	for _, c := range []struct {
		name   string
		edits  []model.Edit
		broken string // a part of the sentence, or empty
	}{
		{"decided without an outcome", p.Decisions.Edit(now, "tiers", func(d *model.Decision) { d.State = model.Decided }),
			"say what was decided"},
		{"answered without an answer", p.Decisions.Edit(now, "tiers", func(d *model.Decision) {
			d.State, d.Type = model.Decided, model.ToAnswer
		}), "say what the answer is"},
		{"superseded by nothing", p.Decisions.Edit(now, "old", func(d *model.Decision) { d.State = model.Superseded }),
			"which decision holds"},
		{"superseded by an open one", p.Decisions.Edit(now, "old", func(d *model.Decision) { d.SupersededBy = "tiers" }), ""},
		{"superseded by itself", p.Decisions.Edit(now, "old", func(d *model.Decision) { d.SupersededBy = "old" }), "its own place"},
		{"superseded in a circle", append(
			p.Decisions.Edit(now, "old", func(d *model.Decision) { d.SupersededBy = "tiers" }),
			p.Decisions.Edit(now, "tiers", func(d *model.Decision) { d.SupersededBy = "old" })...), "its own place"},
		{"owned by nobody", p.Risks.Add(now, "r", func(r *model.Risk) { r.Title, r.State = "It rains", model.RiskOwned }),
			"needs an owner"},
		{"owned", p.Risks.Add(now, "r", func(r *model.Risk) {
			r.Title, r.State, r.Owner = "It rains", model.RiskOwned, "ben"
		}), ""},
	} {
		change := model.Change{Edits: c.edits}
		next, err := p.Apply(change)
		if err != nil {
			t.Fatal(err)
		}
		err = next.CheckFrom(p, change.Refs()...)
		if c.broken == "" && err != nil || c.broken != "" && (err == nil || !strings.Contains(err.Error(), c.broken)) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// A circle that came about elsewhere, as by another tool, is told and does not hold anybody up.
func TestACircleOfOtherDecisionsEnds(t *testing.T) {
	p := decided(t)
	p, err := p.Apply(model.Change{Edits: slices.Concat(
		p.Decisions.Edit(now, "old", func(d *model.Decision) { d.SupersededBy = "tiers" }),
		p.Decisions.Edit(now, "tiers", func(d *model.Decision) { d.SupersededBy = "old" }),
		p.Decisions.Add(now, "third", func(d *model.Decision) {
			d.Question, d.Type, d.State, d.SupersededBy = "Third", model.ToDecide, model.Superseded, "old"
		}))})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Check(model.Ref{Kind: "decision", ID: "third"}); err != nil {
		t.Error(err)
	}
}

func TestWhatIsDoneWasDoneOnADay(t *testing.T) {
	p := model.New()
	p = built(t, p, p.Actions.Add(now, "a", func(a *model.Action) {
		a.Text, a.State, a.Due = "Write to Marlow", model.ActionOpen, now.Today.Add(-1)
	}), p.Risks.Add(now, "r", func(r *model.Risk) {
		r.Title, r.State, r.Due = "It rains", model.RiskOpen, now.Today.Add(-1)
	}))
	if p.Actions.Get("a").Late(now.Today) != 1 || p.Risks.Get("r").Late(now.Today) != 1 {
		t.Error("what was due yesterday is not late")
	}
	p = built(t, p, p.Actions.Edit(now, "a", func(a *model.Action) { a.State = model.ActionDropped }),
		p.Risks.Edit(now, "r", func(r *model.Risk) { r.State = model.RiskMitigated }))
	if a := p.Actions.Get("a"); a.Closed != now.Today || a.Late(now.Today) != 0 {
		t.Errorf("dropped on %s, %d days late", a.Closed, a.Late(now.Today))
	}
	if r := p.Risks.Get("r"); !r.Open() || r.Late(now.Today) != 0 || !r.Closed.IsZero() {
		t.Error("what is mitigated is late, or over")
	}
	p = built(t, p, p.Actions.Edit(now, "a", func(a *model.Action) { a.State = model.ActionOpen }),
		p.Risks.Edit(now, "r", func(r *model.Risk) { r.State = model.RiskResolved }))
	if a, r := p.Actions.Get("a"), p.Risks.Get("r"); !a.Closed.IsZero() || r.Closed != now.Today || r.Open() {
		t.Errorf("reopened it was done on %s; resolved on %s", a.Closed, r.Closed)
	}
}

// The matrix of three by three, probability by impact.
func TestSeverity(t *testing.T) {
	degrees := model.DegreeLow.Choices()
	want := []string{"1 low", "2 low", "3 medium", "2 low", "4 medium", "6 high", "3 medium", "6 high", "9 high"}
	for n, said := range want {
		r := model.Risk{Probability: model.Degree(degrees[n/3]), Impact: model.Degree(degrees[n%3])}
		if got := model.Num(float64(r.Exposure())).String() + " " + string(r.Severity()); got != said {
			t.Errorf("%s by %s: %s, not %s", r.Probability, r.Impact, got, said)
		}
	}
	if r := (&model.Risk{Impact: model.DegreeHigh}); r.Exposure() != 0 || r.Severity() != "" {
		t.Error("half of what is known is an exposure")
	}
}

func TestWhatIsRestrictedIsNotPublic(t *testing.T) {
	p := model.New()
	p = built(t, p, p.Initiatives.Add(now, "heron", func(i *model.Initiative) {
		i.Title, i.Status, i.Private = "Heron", model.ToDo, true
	}), p.Actions.Add(now, "a", func(a *model.Action) {
		a.Text, a.State, a.About = "Book a room", model.ActionOpen, model.Ref{Kind: "initiative", ID: "heron"}
	}), p.Actions.Add(now, "b", func(a *model.Action) { a.Text, a.State, a.Private = "Call", model.ActionOpen, true }),
		p.Decisions.Add(now, "d", func(d *model.Decision) {
			d.Question, d.Type, d.State, d.Private = "Buy Heron", model.ToDecide, model.DecisionOpen, true
		}),
		p.Risks.Add(now, "r", func(r *model.Risk) { r.Title, r.State, r.Private = "It leaks", model.RiskOpen, true }))
	public := p.Public()
	if public.Actions.Len() != 1 || public.Decisions.Len()+public.Risks.Len() != 0 || !public.Actions.Get("a").About.IsZero() {
		t.Error("what is private is public, or what it was about")
	}
}
