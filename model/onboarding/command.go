package onboarding

import (
	"cmp"
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

// Reported is what is written down of the step.
func (s *Step) Reported() Report {
	r := Report{State: s.State}
	if s.Said != nil {
		r.Reason, r.Done, r.Verified, r.Evidence = s.Said.Reason, s.Said.Done, s.Said.Verified, s.Said.Evidence
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

// Tick is Set for who only says that it has come one further: from to do to doing, to done, and to to do again. What was
// blocked goes on, and what was waived is to be done after all.
func (s *Step) Tick(p *model.Portfolio, now model.Moment) (label string, edits []model.Edit) {
	r := s.Reported()
	r.Reason = ""
	switch s.State {
	case model.ModuleToDo, model.ModuleBlocked:
		r.State = model.ModuleDoing
	case model.ModuleDoing:
		r.State = model.ModuleDone
	default:
		r.State = model.ModuleToDo
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

// Revise is what a change is called that begins a new version of a program, the version's id, and the edits: the program
// and its modules are copied whole, and each module says what it was. Whoever is on this version keeps it. It fails where
// there is a newer version already, which is the one to revise.
func (r *Program) Revise(
	b *Book, p *model.Portfolio, now model.Moment, newID func() string,
) (label string, id model.ID[model.Program], edits []model.Edit, err error) {
	for _, newest := range b.Programs {
		for _, old := range newest.Versions()[1:] {
			if old == r {
				return "", "", nil, fmt.Errorf("%s is not the newest version: revise %s", p.Name(r.Ref()), p.Name(newest.Ref()))
			}
		}
	}
	id = model.ID[model.Program](newID())
	version := model.Num(r.Version.Or(1) + 1)
	edits = p.Programs.Add(now, id, func(next *model.Program) {
		row := next.Row
		*next = *r.Program
		next.Row, next.Version, next.Follows = row, version, r.ID
		next.Key, next.Source, next.Imported = "", "", "" // its source knows the original
	})
	return fmt.Sprintf("Revise %s to version %s", r.Title, version), id, append(edits, r.copied(p, now, newID, id)...), nil
}

// copied is the edits that copy the modules into another version, with the links between them.
func (r *Program) copied(p *model.Portfolio, now model.Moment, newID func() string, to model.ID[model.Program]) []model.Edit {
	copies := map[model.ID[model.Module]]model.ID[model.Module]{}
	for _, m := range r.Outline {
		copies[m.ID] = model.ID[model.Module](newID())
	}
	var edits []model.Edit
	for _, m := range r.Outline {
		edits = append(edits, p.Modules.Add(now, copies[m.ID], func(next *model.Module) {
			row := next.Row
			*next = *m.Module
			next.Row, next.Program, next.Was = row, to, m.ID
			next.Parent, next.After = copies[m.Parent], copies[m.After]
			next.Key, next.Source, next.Imported = "", "", ""
		})...)
	}
	return edits
}

// PutBy is the edits that give a person who begins a buddy, or take the buddy away where it is empty.
func (l *Plan) PutBy(p *model.Portfolio, now model.Moment, buddy model.ID[model.Person]) (label string, edits []model.Edit) {
	label = fmt.Sprintf("Make %s the buddy of %s", cmp.Or(p.Name(buddy.Ref()), "nobody"), l.Name)
	return label, p.Enrolments.Edit(now, l.ID, func(e *model.Enrolment) { e.Buddy = buddy })
}
