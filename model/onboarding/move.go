package onboarding

import (
	"fmt"
	"strings"

	"quarterdeck/model"
)

// Moving is somebody's way to another version of their program: what they take along and what is lost on it.
type Moving struct {
	Plan  *Plan
	After *Plan // how they would stand there
	// Kept is the steps there of which something is written down already. Lost is the steps here of which something is
	// written down and that the other version does not have: that stays written down, counts for nothing there, and is
	// found again by who moves back. Fresh is the steps that are new to them.
	Kept, Lost, Fresh []*Step
}

// Move is the way of the plan to another version of its program.
func (l *Plan) Move(to *Program) Moving {
	e := *l.Enrolment
	e.Program = to.ID
	m := Moving{Plan: l, After: &Plan{Enrolment: &e, Name: l.Name, Of: to, book: l.book}}
	m.After.lay()
	for _, s := range l.Steps {
		if s.Said != nil && to.Same(s.Module) == nil {
			m.Lost = append(m.Lost, s)
		}
	}
	for _, s := range m.After.Steps {
		if s.Said != nil {
			m.Kept = append(m.Kept, s)
		} else if l.Of.Same(s.Module) == nil {
			m.Fresh = append(m.Fresh, s)
		}
	}
	return m
}

// Says is the way in sentences, what is lost first; none where the two versions are the same to them.
func (m Moving) Says() []string {
	var says []string
	for _, part := range []struct {
		of    string
		steps []*Step
	}{{"No part of that version, so it counts no more", m.Lost}, {"Taken along", m.Kept}, {"New to them", m.Fresh}} {
		if len(part.steps) == 0 {
			continue
		}
		told := make([]string, len(part.steps))
		for n, s := range part.steps {
			told[n] = s.Module.Title
			if s.Said != nil {
				told[n] += fmt.Sprintf(" (%s)", s.State)
			}
		}
		says = append(says, part.of+": "+strings.Join(told, ", ")+".")
	}
	return says
}

// Label is what the change is called that moves them.
func (m Moving) Label(p *model.Portfolio) string {
	return fmt.Sprintf("Move %s to %s", m.Plan.Name, p.Name(m.After.Of.Ref()))
}

// Edits is the edits that move them: they are on the other version, and so is what is written down of the modules that it
// has too. What is closed keeps the day it was due. Where something else is written down of such a module in the other
// version, which has not counted so far, it is archived.
func (m Moving) Edits(p *model.Portfolio, now model.Moment) []model.Edit {
	edits := p.Enrolments.Edit(now, m.Plan.ID, func(e *model.Enrolment) { e.Program = m.After.Of.ID })
	counts := map[model.ID[model.Module]]*model.Progress{}
	for _, s := range m.Kept {
		counts[s.Module.ID] = s.Said
	}
	for r := range p.Progress.Live() {
		if said := counts[r.Module]; said != nil && r.Enrolment == m.Plan.ID && r != said {
			edits = append(edits, p.Archive(now, r.Ref())...)
		}
	}
	for _, s := range m.Kept {
		edits = append(edits, p.Progress.Edit(now, s.Said.ID, func(row *model.Progress) {
			row.Module = s.Module.ID
			if was := m.Plan.Step(s.Module); was != nil {
				row.Due = was.Due // which goes again where it is open
			}
		})...)
	}
	return edits
}
