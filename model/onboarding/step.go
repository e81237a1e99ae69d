package onboarding

import (
	"cmp"
	"math"
	"slices"

	"quarterdeck/model"
)

// Step is a module for somebody: whether they have done it, and by when they should.
type Step struct {
	Module *Module
	Plan   *Plan
	Said   *model.Progress   // what is written down of it; nil where nothing is, and it is to do
	State  model.ModuleState // what is done on a day to come is being done until then
	// Due is the day it is due. What is done or waived keeps the day it was due then. Where the module has no Deadline there
	// is none.
	Due model.Date
	// After is the step that has to be done before it, or nil.
	After *Step
	// Owner is who has to do it: the person themself, or their buddy or manager as the module says; "" where nobody is
	// assigned.
	Owner model.ID[model.Person]
}

// Required says that somebody is not ready without it: it is neither optional nor waived.
func (s *Step) Required() bool { return !bool(s.Module.Optional) && s.State != model.ModuleWaived }

// expected says that it should be done by now.
func (s *Step) expected() bool { return !s.Due.IsZero() && !s.Due.After(s.Plan.book.Today) }

// Waits is the step that has to be done first and is not, or nil.
func (s *Step) Waits() *Step {
	if s.After != nil && s.State.Open() && s.After.State.Open() {
		return s.After
	}
	return nil
}

// Over is how many days it is overdue: open, and due before today. It is 0 for what is optional, which nobody waits for,
// and for whom the program has ended early.
func (s *Step) Over() int {
	if !s.State.Open() || s.Due.IsZero() || bool(s.Module.Optional) || s.Plan.Ended() {
		return 0
	}
	return max(0, s.Plan.book.Today.Sub(s.Due))
}

// Overdue says that it should have been done before today.
func (s *Step) Overdue() bool { return s.Over() > 0 }

// Blocked says that something keeps it from being done.
func (s *Step) Blocked() bool { return s.State == model.ModuleBlocked && !s.Plan.Ended() }

// Stuck says that it is overdue or blocked.
func (s *Step) Stuck() bool { return s.Overdue() || s.Blocked() }

// Unassigned says that it is still to be done by a buddy or manager whom nobody has named.
func (s *Step) Unassigned() bool { return s.Owner == "" && s.State.Open() }

// DoneOn is the day it was done; no day where it is not, or nobody knows.
func (s *Step) DoneOn() model.Date {
	if s.State != model.ModuleDone {
		return model.Date{}
	}
	return s.Said.Done
}

// From is the day from which it counts as done, where that was written down ahead of it; else no day.
func (s *Step) From() model.Date {
	if s.State == model.ModuleDoing && s.Said.State == model.ModuleDone {
		return s.Said.Done
	}
	return model.Date{}
}

// Reason is why it is waived, or what blocks it; "" otherwise.
func (s *Step) Reason() string {
	if s.Said == nil {
		return ""
	}
	return s.Said.Reason
}

// byDue puts steps in the order in which they are due, those without a day behind, and by the outline where these agree.
func byDue(a, b *Step) int {
	day := func(s *Step) int {
		if s.Due.IsZero() {
			return math.MaxInt
		}
		return s.Due.Sub(model.Date{})
	}
	return cmp.Or(cmp.Compare(day(a), day(b)), cmp.Compare(a.Module.Index, b.Module.Index))
}

// Ahead is the open steps that can be taken up now, the one that is due first in front: those that nothing blocks and that
// wait for no other one. Optional ones come behind the required ones.
func (l *Plan) Ahead() []*Step {
	var open []*Step
	for _, s := range l.Steps {
		if s.State.Open() && s.State != model.ModuleBlocked && s.Waits() == nil {
			open = append(open, s)
		}
	}
	slices.SortFunc(open, func(a, b *Step) int {
		if a.Module.Optional == b.Module.Optional {
			return byDue(a, b)
		}
		if a.Module.Optional {
			return 1
		}
		return -1
	})
	return open
}

// Next is what comes next, or nil where nothing can be taken up.
func (l *Plan) Next() *Step {
	if open := l.Ahead(); len(open) > 0 && l.Active() {
		return open[0]
	}
	return nil
}

// Stuck is the steps that are overdue or blocked: blocked ones first, then by how long they are overdue.
func (l *Plan) Stuck() []*Step {
	var stuck []*Step
	for _, s := range l.Steps {
		if s.Stuck() {
			stuck = append(stuck, s)
		}
	}
	slices.SortFunc(stuck, worse)
	return stuck
}

// worse puts what is blocked in front, then what is overdue for longest.
func worse(a, b *Step) int {
	switch {
	case a.Blocked() && !b.Blocked():
		return -1
	case b.Blocked() && !a.Blocked():
		return 1
	}
	return cmp.Or(b.Over()-a.Over(), byDue(a, b))
}
