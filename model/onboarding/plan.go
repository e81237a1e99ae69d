package onboarding

import (
	"cmp"
	"slices"

	"quarterdeck/model"
)

// Plan is what somebody on a program has to do, and how far they are.
type Plan struct {
	*model.Enrolment
	Name  string // what the person is called
	Of    *Program
	Steps []*Step // one for each module, in the order of the outline
	// Later is the same person on this program for another time, or on another version of it, as which they count now.
	// Nil where this is what counts.
	Later *Plan

	// Required is how many modules somebody needs to be ready: those that are neither optional nor waived. Done is how
	// many of them are done, and Expected how many were due by today.
	Required, Done, Expected int

	book     *Book
	finished bool
}

// Concerns says whether a person has to do with the plan: as the new hire, as their buddy or as their manager.
func (l *Plan) Concerns(who model.ID[model.Person]) bool {
	return l.Person == who || l.Buddy == who || l.Manager == who
}

// enrolled makes a plan for everybody who is on a program.
func (b *Book) enrolled(p *model.Portfolio) {
	b.said = b.progress(p)
	for e := range p.Enrolments.All() {
		of := b.programs[e.Program]
		if of == nil || !of.Newest().Live() {
			continue
		}
		plan := &Plan{Enrolment: e, Name: p.Name(e.Person.Ref()), Of: of, book: b}
		plan.lay()
		if !e.Live() {
			b.Shelved = append(b.Shelved, plan)
			continue
		}
		b.plans[e.ID], b.Plans = plan, append(b.Plans, plan)
	}
	b.again()
	slices.SortFunc(b.Plans, (*Plan).compare)
	slices.SortFunc(b.Shelved, (*Plan).compare)
	for _, plan := range b.Plans {
		plan.Of.Plans = append(plan.Of.Plans, plan)
	}
}

// compare puts plans in the order of Book.Plans.
func (l *Plan) compare(other *Plan) int {
	return cmp.Or(l.class()-other.class(), l.Start.Compare(other.Start), cmp.Compare(l.ID, other.ID))
}

// class is where a plan stands among all: under way, finished, ended early.
func (l *Plan) class() int {
	switch {
	case l.Finished():
		return 1
	case l.Ended():
		return 2
	}
	return 0
}

// pair is somebody and a module, as the first version had it.
type pair struct {
	who  model.ID[model.Enrolment]
	what model.ID[model.Module]
}

// progress is how far people have come with modules, whichever version of a module it was written down of. Where there are
// two rows of one, that counts which is on the version the person is on.
func (b *Book) progress(p *model.Portfolio) map[pair]*model.Progress {
	said := map[pair]*model.Progress{}
	for r := range p.Progress.Live() {
		at := pair{r.Enrolment, b.origins.of(r.Module)}
		e, m := p.Enrolments.Get(r.Enrolment), p.Modules.Get(r.Module)
		if said[at] == nil || e != nil && m != nil && e.Program == m.Program {
			said[at] = r
		}
	}
	return said
}

// lay makes the steps of a plan and counts them.
func (l *Plan) lay() {
	owners := map[model.Doer]model.ID[model.Person]{
		model.ByNewHire: l.Person, model.ByBuddy: l.Buddy, model.ByManager: l.Manager,
	}
	for _, m := range l.Of.Outline {
		s := &Step{Module: m, Plan: l, Said: l.book.said[pair{l.ID, m.Origin}], State: model.ModuleToDo, Owner: owners[m.Doer()]}
		if s.Said != nil {
			s.State = s.Said.State
			if s.State == model.ModuleDone && s.Said.Done.After(l.book.Today) {
				s.State = model.ModuleDoing
			}
		}
		s.Due = l.due(s)
		l.Steps = append(l.Steps, s)
	}
	needed, open := false, false
	for _, s := range l.Steps {
		if first := l.Of.modules[s.Module.After]; first != nil {
			s.After = l.Steps[first.Index]
		}
		if s.Required() {
			l.count(s)
		}
		if !s.Module.Optional {
			needed, open = true, open || s.State.Open()
		}
	}
	l.finished = needed && !open
}

func (l *Plan) count(s *Step) {
	l.Required++
	if s.State == model.ModuleDone {
		l.Done++
	}
	if s.expected() {
		l.Expected++
	}
}

// due is the day on which a step is due, or was when it was closed.
func (l *Plan) due(s *Step) model.Date {
	if !s.State.Open() && !s.Said.Due.IsZero() {
		return s.Said.Due
	}
	days, known := s.Module.Deadline().Days.Get()
	if !known {
		return model.Date{}
	}
	return l.book.holidays.Due(l.Start, int(days), l.Of.Days)
}

// Step is the step of the plan for a module of any version of the program, or nil where this person's version has no such
// module.
func (l *Plan) Step(m *Module) *Step {
	if own := l.Of.Same(m); own != nil {
		return l.Steps[own.Index]
	}
	return nil
}

// Day is which day of theirs today is: 1 on the first one, -1 on the day before.
func (l *Plan) Day() int { return l.On(l.book.Today) }

// On is which day of theirs a day is.
func (l *Plan) On(d model.Date) int { return model.NthDay(d.Sub(l.Start)) }

// Finished says that every module that is not optional is done or waived. Where there is none, nobody ever finishes.
func (l *Plan) Finished() bool { return l.finished }

// Ended says that the program has ended for them before it was done, if only because they are on it for another time.
func (l *Plan) Ended() bool {
	return !l.finished && (l.Later != nil || !l.Left.IsZero() && !l.Left.After(l.book.Today))
}

// Active says that there is still something for them to do: they have neither finished nor ended early. Who begins later
// is active too, since some modules come before the first day.
func (l *Plan) Active() bool { return !l.Finished() && !l.Ended() }

// Completed is the day on which the last required module was done; no day where they have not finished, or the day of one
// of them is not known.
func (l *Plan) Completed() model.Date {
	var last model.Date
	if !l.Finished() {
		return last
	}
	for _, s := range l.Steps {
		day := s.DoneOn()
		if s.Required() && day.IsZero() {
			return day
		}
		if s.Required() && day.After(last) {
			last = day
		}
	}
	return last
}
