package brief

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// decisions is what has to be settled, what was due first in front, and by whom; then what is to be looked at again.
func decisions(m *maker) Section {
	s := Section{Title: "Decisions needed"}
	var open []*model.Decision
	for d := range m.p.Decisions.Live() {
		if d.Open() || d.ToRevisit(m.today) {
			open = append(open, d)
		}
	}
	slices.SortFunc(open, func(a, b *model.Decision) int {
		return cmp.Or(cmp.Compare(b.State, a.State), byDay(a.Due, b.Due), cmp.Compare(a.Question, b.Question), cmp.Compare(a.ID, b.ID))
	})
	for _, d := range open {
		item := Item{
			Status: string(model.ToDo), Title: d.Question, What: cmp.Or(m.dueBy(d.Due), "no day yet"),
			Who: cmp.Or(m.name(d.Owner), "no decider yet"), Why: strings.Join(d.OptionList(), " / "),
		}
		if !d.Open() {
			item.What, item.Why = "decided, to be looked at again from "+d.Revisit.Long(), d.Outcome
		}
		if about := m.p.Name(d.About); about != "" {
			item.What += ", about " + about
		}
		s.add(item)
	}
	return s
}

// risks is what may go wrong and would hurt most, and what is done about it. What is accepted or resolved is not told.
func risks(m *maker) Section {
	s := Section{Title: "Risks"}
	var open []*model.Risk
	for r := range m.p.Risks.Live() {
		if r.Open() && r.State != model.RiskAccepted && r.Severity() != model.DegreeLow {
			open = append(open, r)
		}
	}
	slices.SortFunc(open, func(a, b *model.Risk) int {
		return cmp.Or(cmp.Compare(b.Exposure(), a.Exposure()), cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
	})
	for _, r := range open {
		what, sign := string(r.State), model.ToDo
		if severity := r.Severity(); severity != "" {
			what = string(severity) + ", " + what
		}
		if r.Severity() == model.DegreeHigh {
			sign = model.AtRisk
		}
		s.add(Item{Status: string(sign), Title: r.Title, What: what, Who: cmp.Or(m.name(r.Owner), "no owner yet"), Why: r.Mitigation})
	}
	return s
}

// dueBy is a day by which something has to happen, or how long ago that was.
func (m *maker) dueBy(day model.Date) string {
	switch {
	case day.IsZero():
		return ""
	case day.Before(m.today):
		return dates.Late(m.today.Sub(day))
	case day == m.today:
		return "due today"
	}
	return "by " + day.Long()
}

// byDay is the order of two days; none comes last.
func byDay(a, b model.Date) int {
	switch {
	case a.IsZero() && !b.IsZero():
		return 1
	case b.IsZero() && !a.IsZero():
		return -1
	}
	return a.Compare(b)
}
