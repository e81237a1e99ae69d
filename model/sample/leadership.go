package sample

import (
	"slices"

	"quarterdeck/model"
)

// The decisions, risks and actions that others refer to or that are altered later.
const (
	bySeats   model.ID[model.Decision] = "smp-x-001"
	byCalls   model.ID[model.Decision] = "smp-x-002"
	noDark    model.ID[model.Decision] = "smp-x-003"
	provider  model.ID[model.Risk]     = "smp-r-001"
	lostEvent model.ID[model.Risk]     = "smp-r-005"
	moved     model.ID[model.Action]   = "smp-a-001"
	icons     model.ID[model.Action]   = "smp-a-002"
	agreed    model.ID[model.Action]   = "smp-a-003"
)

// asked is the edits that add a decision that is still to be made. What there is to choose from, if that is known, fill says.
func (s *story) asked(
	id model.ID[model.Decision], question string, owner model.ID[model.Person], due model.Date, about model.Ref,
	fill func(*model.Decision),
) []model.Edit {
	return s.p.Decisions.Add(s.now, id, func(d *model.Decision) {
		d.Question, d.Type, d.State = question, model.ToDecide, model.DecisionOpen
		d.Owner, d.Due, d.About = owner, due, about
		if fill != nil {
			fill(d)
		}
	})
}

// settled is what fill makes of a decision that is made the moment it is written down.
func settled(outcome string, revisit model.Date) func(*model.Decision) {
	return func(d *model.Decision) { d.Outcome, d.Revisit = outcome, revisit }
}

// promised is the edits that add an action.
func (s *story) promised(
	id model.ID[model.Action], text string, owner model.ID[model.Person], due model.Date, about model.Ref,
) []model.Edit {
	return s.p.Actions.Add(s.now, id, func(a *model.Action) {
		a.Text, a.State, a.Owner, a.Due, a.About = text, model.ActionOpen, owner, due, about
	})
}

// over is the edits that close an action.
func (s *story) over(id model.ID[model.Action], state model.ActionState) []model.Edit {
	return s.p.Actions.Edit(s.now, id, func(a *model.Action) { a.State = state })
}

// about is the initiative with the title, as what something is about.
func (s *story) about(title string) model.Ref { return s.named(title).Ref() }

// freeze is the release freeze, as what something is about.
func freeze() model.Ref { return model.ID[model.Milestone]("smp-m-002").Ref() }

// risks is the edits that add what may go wrong in the quarter.
func (s *story) risks() []model.Edit {
	var edits []model.Edit
	for _, row := range []struct {
		id                  model.ID[model.Risk]
		title               string
		state               model.RiskState
		probability, impact model.Degree
		owner               model.ID[model.Person]
		due                 model.Date
		about               model.Ref
		mitigation          string
	}{
		{provider, "The payment provider takes longer still", model.RiskOwned, model.DegreeHigh, model.DegreeHigh, ana, s.friday(0),
			s.about("Checkout v2"), "A call with their desk every Tuesday. The old checkout stays behind a switch until the new one is certified."},
		{"smp-r-002", "The auditor finds gaps on site", model.RiskMitigated, model.DegreeMedium, model.DegreeHigh, dee, s.friday(6),
			s.about("SOC 2 evidence"), "A rehearsal with a former auditor, three weeks before."},
		{"smp-r-003", "Search gets slower for the largest accounts", model.RiskAccepted, model.DegreeMedium, model.DegreeMedium, eli,
			model.Date{}, s.about("Search rewrite"), ""},
		{"smp-r-004", "Half of the trials may not be mailed", model.RiskOpen, model.DegreeHigh, model.DegreeMedium, "", s.friday(-1),
			s.about("Trial nudges"), ""},
		{lostEvent, "Events are lost under load", model.RiskOwned, model.DegreeMedium, model.DegreeHigh, eli, model.Date{},
			s.about("Event pipeline"), "A second queue in front of the pipeline."},
		{"smp-r-006", "The campaign for trials starts late", model.RiskOwned, model.DegreeLow, model.DegreeMedium, ben, s.friday(3),
			model.ID[model.Objective]("smp-o-002").Ref(), ""},
	} {
		edits = append(edits, s.p.Risks.Add(s.now, row.id, func(r *model.Risk) {
			r.Title, r.State, r.Probability, r.Impact, r.Owner = row.title, row.state, row.probability, row.impact, row.owner
			r.Due, r.About, r.Mitigation = row.due, row.about, row.mitigation
		})...)
	}
	return edits
}

// review is the edits that note what the roadmap review decided, what it left open, and who does what.
func (s *story) review() []model.Edit {
	var edits []model.Edit
	for _, some := range [][]model.Edit{
		s.asked("smp-x-004", "One release freeze for all teams", mara, model.Date{}, freeze(),
			settled("Yes, for two weeks; only fixes go out", s.friday(-1))),
		s.asked("smp-x-005", "How many tiers the new price list has", gus, s.today, s.about("New price list"),
			func(d *model.Decision) {
				d.Options, d.Team = "Two: team and enterprise\nThree, with a free one", market
			}),
		s.asked("smp-x-006", "Which region keeps the data of Marlow?", eli, s.friday(-1), s.about("Data residency"),
			func(d *model.Decision) { d.Type, d.Team = model.ToAnswer, platform }),
		s.asked("smp-x-007", "Who answers support mail in the freeze?", "", model.Date{}, freeze(),
			func(d *model.Decision) { d.Type = model.ToAnswer }),
		s.promised("smp-a-004", "Find a second tester for the checkout", mara, s.friday(-1), s.about("Checkout v2")),
		s.promised("smp-a-005", "Tell sales what the freeze means for them", gus, s.friday(0), freeze()),
		s.promised("smp-a-006", "Give the intake form one name everywhere", "", model.Date{}, s.about("One intake form")),
		s.promised(icons, "Draw the icons of dark mode", hana, s.friday(1), s.about("Dark mode")),
	} {
		edits = append(edits, some...)
	}
	return edits
}

// billed is the edits with which usage is counted in another way than was decided before.
func (s *story) billed() []model.Edit {
	return slices.Concat(
		s.asked(byCalls, "Usage billing counts calls", fay, model.Date{}, s.about("Usage billing"),
			settled("Yes, by the thousand, from the first call on", s.friday(9))),
		s.promised(agreed, "Agree with Marlow on what a call is", fay, s.friday(-1), byCalls.Ref()),
		s.promised("smp-a-009", "Write down how calls are counted", fay, s.friday(1), byCalls.Ref()),
		s.p.Decisions.Edit(s.now, bySeats, func(d *model.Decision) { d.SupersededBy = byCalls }))
}

// slipped is the edits that note what the slip of Checkout v2 asks for.
func (s *story) slipped() []model.Edit {
	return append(
		s.asked("smp-x-008", "Ship Checkout v2 without saved cards", ana, s.friday(0), s.about("Checkout v2"),
			func(d *model.Decision) {
				d.Options, d.Team = "Without them, on the agreed day\nWith them, two weeks later", growth
			}),
		s.promised("smp-a-007", "Ask the payment provider for a date in writing", ana, s.today, provider.Ref())...)
}

// restricted is the edits that add what only the board may know.
func (s *story) restricted() []model.Edit {
	heron := s.about("Project Heron")
	return append(
		s.asked("smp-x-009", "Go on with Project Heron", mara, s.week(2).Add(3), heron, func(d *model.Decision) { d.Private = true }),
		s.p.Risks.Add(s.now, "smp-r-007", func(r *model.Risk) {
			r.Title, r.State, r.Probability, r.Impact = "Another bidder comes first", model.RiskOpen, model.DegreeMedium, model.DegreeHigh
			r.About, r.Private = heron, true
		})...)
}
