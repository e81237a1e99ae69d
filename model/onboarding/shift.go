package onboarding

import (
	"fmt"
	"slices"

	"quarterdeck/model"
)

// Shift is somebody's way to another first day.
type Shift struct {
	Plan  *Plan
	After *Plan   // how they would stand then
	Moved []*Step // the open ones of After that come to be due on another day, in the order in which they are due then
}

// Shift is what becomes of the plan with another first day. What is closed keeps the day it was due.
func (l *Plan) Shift(to model.Date) Shift {
	e := *l.Enrolment
	e.Start = to
	s := Shift{Plan: l, After: &Plan{Enrolment: &e, Name: l.Name, Of: l.Of, book: l.book}}
	s.After.lay()
	for n, step := range s.After.Steps {
		if step.State.Open() && step.Due != l.Steps[n].Due {
			s.Moved = append(s.Moved, step)
		}
	}
	slices.SortFunc(s.Moved, byDue)
	return s
}

// Edits is the edits that go with those of the enrolment: the first day that is known of the person moves along, where it
// was the same.
func (s Shift) Edits(p *model.Portfolio, now model.Moment) []model.Edit {
	who := p.People.Get(s.Plan.Person)
	if who == nil || who.Start.IsZero() || who.Start != s.Plan.Start {
		return nil
	}
	return p.People.Edit(now, who.ID, func(r *model.Person) { r.Start = s.After.Start })
}

// String is which due days move, as a part of a sentence: 4 due days move, the first to 23 Nov and the last to 18 Jan 2027.
func (s Shift) String() string {
	last := len(s.Moved) - 1
	switch {
	case last < 0:
		return "no due day moves"
	case last == 0:
		return "1 due day moves, to " + s.Moved[0].Due.Long()
	}
	return fmt.Sprintf("%d due days move, the first to %s and the last to %s", last+1, s.Moved[0].Due.Long(), s.Moved[last].Due.Long())
}
