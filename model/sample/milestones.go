package sample

import "quarterdeck/model"

func (s *story) milestones() []model.Edit {
	var edits []model.Edit
	for _, row := range []struct {
		id          model.ID[model.Milestone]
		title       string
		date, until model.Date
		team        model.ID[model.Team]
	}{
		{"smp-m-001", "Board", s.week(2).Add(3), model.Date{}, ""},
		{"smp-m-002", "Release freeze", s.week(4), s.week(6).Add(-1), ""},
		{"smp-m-003", "Beta", s.week(8), model.Date{}, ""},
		{"smp-m-004", "Audit on site", s.week(9), s.friday(10), trust},
		{"smp-m-005", "GA", s.week(16).Add(3), model.Date{}, ""},
		{"smp-m-006", "Summit", s.week(28).Add(1), s.week(28).Add(2), market},
	} {
		edits = append(edits, s.p.Milestones.Add(s.now, row.id, func(m *model.Milestone) {
			m.Title, m.Date, m.Until, m.Team = row.title, row.date, row.until, row.team
		})...)
	}
	return edits
}
