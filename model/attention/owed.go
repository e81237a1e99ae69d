package attention

import "quarterdeck/model"

// decisions looks at what has to be settled.
func (s *search) decisions() {
	soon := s.today.Add(s.threshold(model.RevisitRule))
	for d := range s.p.Decisions.Live() {
		if d.ToRevisit(soon) {
			s.revisit(d)
		}
		if !d.Open() {
			continue
		}
		s.owed(model.DecisionRule, d.Ref(), asked(d), d.Due, d.Owner)
	}
}

// asked is a decision as what is still to be done about it.
func asked(d *model.Decision) string {
	if d.Type == model.ToAnswer {
		return "Answer: " + d.Question
	}
	return "Decide: " + d.Question
}

// revisit looks at what was decided for a while only.
func (s *search) revisit(d *model.Decision) {
	m := meets{rule: model.RevisitRule, sign: model.ToDo, word: "revisit"}
	if d.Revisit.Before(s.today) {
		m.sign = model.AtRisk
	}
	s.add(d.Ref(), "Decided: "+d.Question, d.Revisit, []meets{m}, d.Owner)
}

// risks looks at what may go wrong while nothing is done about it: what is accepted or mitigated is in hand.
func (s *search) risks() {
	for r := range s.p.Risks.Live() {
		m := meets{rule: model.RiskRule, sign: model.AtRisk, word: "overdue"}
		if r.Severity() == model.DegreeHigh {
			m.sign, m.because = model.OffTrack, "its severity is high"
		}
		unowned := m.sign == model.OffTrack && r.State == model.RiskOpen && r.Owner == ""
		late := r.Late(s.today) >= s.threshold(model.RiskRule)
		switch {
		case unowned && late:
			m.because += ", and nobody owns it"
		case unowned:
			m.word, m.says = "no owner", "no owner"
		}
		if late || unowned {
			s.add(r.Ref(), "Risk: "+r.Title, r.Due, []meets{m}, r.Owner)
		}
	}
}

// actions looks at what somebody has said they will do.
func (s *search) actions() {
	for a := range s.p.Actions.Live() {
		if a.Open() {
			s.owed(model.ActionRule, a.Ref(), a.Text, a.Due, a.Owner)
		}
	}
}

// owed looks at something that somebody owes by a day.
func (s *search) owed(rule model.RuleName, row model.Ref, title string, by model.Date, owner model.ID[model.Person]) {
	ahead := by.Sub(s.today)
	if by.IsZero() || ahead > s.threshold(rule) {
		return
	}
	m := meets{rule: rule, sign: model.ToDo, word: "due"}
	if ahead < 0 {
		m.sign, m.word = model.AtRisk, "overdue"
	}
	s.add(row, title, by, []meets{m}, owner)
}
