package roadmap

import (
	"fmt"

	"quarterdeck/model"
)

// shift is how far rows are moved in time: so many steps of a zoom and so many days, and their ends that much further.
type shift struct {
	zoom
	steps, days       int
	endSteps, endDays int
	// begun leaves the start of what is under way where it is: when work began is a fact. Only its end moves.
	begun bool
}

// of is the dates after the shift. A target never comes to lie before its start.
func (s shift) of(start, target model.Date) (model.Date, model.Date) {
	start = s.step(start, s.steps).Add(s.days)
	target = s.step(target, s.steps+s.endSteps).Add(s.days + s.endDays)
	if !target.IsZero() && target.Before(start) {
		target = start
	}
	return start, target
}

// on is the shift as it acts on one initiative.
func (s shift) on(i *model.Initiative, today model.Date) shift {
	if s.begun && i.Status.UnderWay() && !i.Start.IsZero() && i.Start.Before(today) {
		s.endSteps, s.endDays = s.endSteps+s.steps, s.endDays+s.days
		s.steps, s.days = 0, 0
	}
	return s
}

// String says how far: +1 week, -2 months, +3 d; the end alone: +1 week at the end.
func (s shift) String() string {
	whole := joined(", ", s.inSteps(s.steps), inDays(s.days))
	end := joined(", ", s.inSteps(s.endSteps), inDays(s.endDays))
	if end != "" {
		end += " at the end"
	}
	return joined(" and ", whole, end)
}

func (s shift) inSteps(n int) string {
	switch n {
	case 0:
		return ""
	case 1, -1:
		return fmt.Sprintf("%+d %s", n, s.unit())
	}
	return fmt.Sprintf("%+d %ss", n, s.unit())
}

func inDays(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%+d d", n)
}

// edits is what the shift alters in those of the rows that have a day; place is where the others are put, if it is one.
func (s shift) edits(p *model.Portfolio, now model.Moment, refs []model.Ref, place model.Date) []model.Edit {
	const atFirst = 4*7 - 1 // days after its start that something ends when nobody has said anything yet
	var edits []model.Edit
	for _, ref := range refs {
		switch row := p.Row(ref).(type) {
		case *model.Initiative:
			edits = append(edits, p.Initiatives.Edit(now, row.ID, func(i *model.Initiative) {
				if i.Start.IsZero() && i.Target.IsZero() && !place.IsZero() {
					i.Start, i.Target = place, place.Add(atFirst)
				}
				i.Start, i.Target = s.on(row, now.Today).of(i.Start, i.Target)
			})...)
		case *model.Milestone:
			edits = append(edits, p.Milestones.Edit(now, row.ID, func(m *model.Milestone) {
				if m.Until.IsZero() {
					m.Date, _ = s.of(m.Date, model.Date{})
				} else {
					m.Date, m.Until = s.of(m.Date, m.Until)
				}
			})...)
		}
	}
	return edits
}

// drag is the shift that puts what is dragged from one day to another.
func drag(from, to model.Date, end bool) shift {
	if end {
		return shift{endDays: to.Sub(from)}
	}
	return shift{days: to.Sub(from)}
}
