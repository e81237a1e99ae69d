package onboarding

import (
	"fmt"

	"quarterdeck/model"
)

// Report is what somebody says of a step.
type Report struct {
	State    model.ModuleState
	Reason   string                 // why it is waived, or what blocks it
	Done     model.Date             // the day it was done; today where it is empty
	Verified model.ID[model.Person] // who has seen that it is done
	Evidence string                 // where that can be seen
}

// Reported is what is written down of the step, as far as it counts today.
func (s *Step) Reported() Report {
	r := Report{State: s.State}
	if s.Said != nil {
		r.Reason, r.Done, r.Verified, r.Evidence = s.Said.Reason, s.DoneOn(), s.Said.Verified, s.Said.Evidence
	}
	return r
}

// Set is what a change is called that says how a step stands, and its edits. What is closed keeps the day it was due.
func (s *Step) Set(p *model.Portfolio, now model.Moment, r Report) (label string, edits []model.Edit) {
	label = fmt.Sprintf("Mark %s as %s for %s", s.Module.Title, r.State, s.Plan.Name)
	write := func(row *model.Progress) {
		row.Enrolment, row.Module, row.State, row.Reason = s.Plan.ID, s.Module.ID, r.State, r.Reason
		row.Done, row.Verified, row.Evidence, row.Due = r.Done, r.Verified, r.Evidence, s.Due
		row.Archived = model.Stamp{}
	}
	id := model.ProgressID(s.Plan.ID, s.Module.ID)
	if s.Said != nil {
		id = s.Said.ID
	}
	if p.Progress.Get(id) == nil {
		return label, p.Progress.Add(now, id, write)
	}
	return label, p.Progress.Edit(now, id, write)
}

// Tick is Set for who only says that it has come one further: from to do to doing, and from doing to done. There is nothing
// further than done, and what is waived or blocked stays so until somebody says otherwise: these give no edits.
func (s *Step) Tick(p *model.Portfolio, now model.Moment) (label string, edits []model.Edit) {
	r := s.Reported()
	switch s.State {
	case model.ModuleToDo:
		r.State = model.ModuleDoing
	case model.ModuleDoing:
		r.State = model.ModuleDone
	default:
		return "", nil
	}
	return s.Set(p, now, r)
}

// Joiner is somebody who is to begin on a program.
type Joiner struct {
	Person         model.ID[model.Person]
	Program        model.ID[model.Program]
	Start          model.Date // their first day; the one that is known of the person, or else today, where it is empty
	Buddy, Manager model.ID[model.Person]
}

// Enrol is what a change is called that puts somebody on a program, and its edits.
func Enrol(p *model.Portfolio, now model.Moment, id model.ID[model.Enrolment], j Joiner) (label string, edits []model.Edit) {
	if who := p.People.Get(j.Person); who != nil && j.Start.IsZero() {
		j.Start = who.Start
	}
	label = fmt.Sprintf("Put %s on %s", p.Name(j.Person.Ref()), p.Name(j.Program.Ref()))
	return label, p.Enrolments.Add(now, id, func(e *model.Enrolment) {
		e.Person, e.Program, e.Buddy, e.Manager = j.Person, j.Program, j.Buddy, j.Manager
		if e.Start = j.Start; e.Start.IsZero() {
			e.Start = now.Today
		}
	})
}

// Lead is who is likely to be the manager of somebody who begins: that of those who last began in the same team. It is ""
// where that is not known.
func (b *Book) Lead(p *model.Portfolio, who model.ID[model.Person]) model.ID[model.Person] {
	one := p.People.Get(who)
	if one == nil || one.Team == "" {
		return ""
	}
	var last *Plan
	for _, l := range b.Plans {
		mate := p.People.Get(l.Person)
		if mate == nil || mate.Team != one.Team || l.Manager == "" || l.Manager == who {
			continue
		}
		if last == nil || l.Start.After(last.Start) {
			last = l
		}
	}
	if last == nil {
		return ""
	}
	return last.Manager
}

// Assign is what a change is called that gives somebody on a program another buddy or manager, or none where the person is
// empty, and its edits.
func (l *Plan) Assign(p *model.Portfolio, now model.Moment, as model.Doer, who model.ID[model.Person]) (label string, edits []model.Edit) {
	label = fmt.Sprintf("Make %s the %s of %s", p.Name(who.Ref()), as, l.Name)
	if who == "" {
		label = fmt.Sprintf("Leave %s without a %s", l.Name, as)
	}
	return label, p.Enrolments.Edit(now, l.ID, func(e *model.Enrolment) {
		if as == model.ByBuddy {
			e.Buddy = who
		} else {
			e.Manager = who
		}
	})
}
