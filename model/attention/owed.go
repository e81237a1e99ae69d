package attention

import "quarterdeck/model"

// decisions looks at what has to be settled.
func (s *search) decisions() {
	for d := range s.p.Decisions.Live() {
		if !d.Open() {
			continue
		}
		verb := "Decide: "
		if d.Type == model.ToAnswer {
			verb = "Answer: "
		}
		s.owed(model.DecisionRule, d.Ref(), verb+d.Question, d.Due, d.Owner)
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
