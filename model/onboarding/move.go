package onboarding

import (
	"fmt"
	"strings"

	"quarterdeck/model"
)

// Moving is somebody's way to another version of their program: what they take along and what is lost on it.
type Moving struct {
	Plan *Plan
	To   *Program
	// Kept is the steps with something written down that the other version has too. Lost is those that it has not: what is
	// written down of them is archived, so that it is still there for who moves back. Fresh is the modules of the other
	// version that theirs does not have.
	Kept, Lost []*Step
	Fresh      []*Module
}

// Move is the way of the plan to another version of its program.
func (l *Plan) Move(to *Program) Moving {
	m := Moving{Plan: l, To: to}
	for _, s := range l.Steps {
		switch {
		case s.Said == nil:
		case to.Same(s.Module) == nil:
			m.Lost = append(m.Lost, s)
		default:
			m.Kept = append(m.Kept, s)
		}
	}
	for _, module := range to.Outline {
		if l.Of.Same(module) == nil {
			m.Fresh = append(m.Fresh, module)
		}
	}
	return m
}

// Says is the way in sentences, the one about what is lost first.
func (m Moving) Says() []string {
	var says []string
	if len(m.Lost) > 0 {
		says = append(says, "Not part of the other version, and archived: "+strings.Join(told(m.Lost), ", ")+".")
	}
	if len(m.Kept) > 0 {
		says = append(says, "Taken along: "+strings.Join(told(m.Kept), ", ")+".")
	}
	if len(m.Fresh) > 0 {
		titles := make([]string, len(m.Fresh))
		for n, module := range m.Fresh {
			titles[n] = module.Title
		}
		says = append(says, "New to them: "+strings.Join(titles, ", ")+".")
	}
	return says
}

// told is the steps with how they stand: Legal (done).
func told(steps []*Step) []string {
	all := make([]string, len(steps))
	for n, s := range steps {
		all[n] = fmt.Sprintf("%s (%s)", s.Module.Title, s.State)
	}
	return all
}

// Label is what the change is called that moves them.
func (m Moving) Label(p *model.Portfolio) string {
	return fmt.Sprintf("Move %s to %s", m.Plan.Name, p.Name(m.To.Ref()))
}

// Edits is the edits that move them. What is written down of a module goes on as a row of its own under the id that two
// people who tick it at once both mean, and the row on the version that they leave is archived. There are none where they
// are on that version already.
func (m Moving) Edits(p *model.Portfolio, now model.Moment) []model.Edit {
	l := m.Plan
	if l.Of == m.To {
		return nil
	}
	edits := p.Enrolments.Edit(now, l.ID, func(e *model.Enrolment) { e.Program = m.To.ID })
	for _, s := range l.Steps {
		if s.Said != nil {
			edits = append(edits, p.Archive(now, s.Said.Ref())...)
		}
	}
	for _, s := range m.Kept {
		module := m.To.Same(s.Module)
		id := model.ProgressID(l.ID, module.ID)
		write := func(row *model.Progress) {
			born := row.Row
			*row = *s.Said
			row.Row, row.Module, row.Archived, row.Due = born, module.ID, model.Stamp{}, s.Due
		}
		if p.Progress.Get(id) == nil {
			edits = append(edits, p.Progress.Add(now, id, write)...)
		} else {
			edits = append(edits, p.Progress.Edit(now, id, write)...)
		}
	}
	return edits
}
