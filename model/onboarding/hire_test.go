package onboarding_test

import (
	"fmt"
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// Everybody's first day is Monday 2 November 2026, and today is day 14, another Monday.
var (
	start = model.NewDate(2026, time.November, 2)
	today = start.Add(14)
	now   = model.MomentOf(time.Date(2026, 11, 16, 9, 0, 0, 0, time.UTC))
)

// office is a portfolio in which people are led in.
type office struct {
	t *testing.T
	p *model.Portfolio
	n int
}

// newOffice has a program, "core", and the people ann, bea, cem and dov.
func newOffice(t *testing.T) *office {
	o := &office{t: t, p: model.New()}
	o.p.Scope = model.Scope{All: true}
	for _, name := range []string{"ann", "bea", "cem", "dov"} {
		o.do(o.p.People.Add(now, model.ID[model.Person](name), func(r *model.Person) { r.Name = name }))
	}
	o.do(o.p.Programs.Add(now, "core", func(r *model.Program) { r.Title = "Core" }))
	return o
}

func (o *office) do(edits []model.Edit) model.Change {
	o.t.Helper()
	c := model.Change{Edits: edits}
	next, err := o.p.Apply(c)
	if err != nil {
		o.t.Fatal(err)
	}
	if err := next.CheckFrom(o.p, c.Refs()...); err != nil {
		o.t.Fatal(err)
	}
	o.p = next
	return c
}

func (o *office) newID() string {
	o.n++
	return fmt.Sprintf("new%03d", o.n)
}

// module is due on a day, or at any time where it is below -99.
func (o *office) module(id string, due float64, fill func(*model.Module)) {
	o.t.Helper()
	o.do(o.p.Modules.Add(now, model.ID[model.Module](id), func(m *model.Module) {
		m.Title, m.Program, m.Rank = id, "core", model.Num(float64(o.p.Modules.Len()))
		if m.When = "any time"; due > -100 {
			m.When, m.Due = "", model.Num(due)
		}
		if fill != nil {
			fill(m)
		}
	}))
}

const undated = -100

func (o *office) hire(who string, fill func(*model.Enrolment)) {
	o.t.Helper()
	o.do(o.p.Enrolments.Add(now, model.ID[model.Enrolment](who), func(e *model.Enrolment) {
		e.Person, e.Program, e.Start = model.ID[model.Person](who), "core", start
		if fill != nil {
			fill(e)
		}
	}))
}

// at is the moment on a day after the first one.
func at(day int) model.Moment {
	return model.MomentOf(start.Add(day).Time().Add(9 * time.Hour))
}

// says has a state written down on a day; blocked and waived ones have a reason.
func (o *office) says(who, module string, state model.ModuleState, day int) {
	o.t.Helper()
	r := onboarding.Report{State: state}
	if state == model.ModuleBlocked || state == model.ModuleWaived {
		r.Reason = "because"
	}
	_, edits := o.step(who, module).Set(o.p, at(day), r)
	o.do(edits)
}

func (o *office) done(who string, day int, modules ...string) {
	o.t.Helper()
	for _, m := range modules {
		o.says(who, m, model.ModuleDone, day)
	}
}

func (o *office) book() *onboarding.Book { return onboarding.Of(o.p, today) }

func (o *office) plan(who string) *onboarding.Plan {
	o.t.Helper()
	return o.book().Plan(model.ID[model.Enrolment](who))
}

func (o *office) step(who, module string) *onboarding.Step {
	o.t.Helper()
	for _, s := range o.plan(who).Steps {
		if s.Module.Title == module {
			return s
		}
	}
	o.t.Fatalf("%s has no %s", who, module)
	return nil
}

func titles(steps []*onboarding.Step) (all []string) {
	for _, s := range steps {
		all = append(all, s.Module.Title)
	}
	return all
}
