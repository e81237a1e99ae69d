package transfer

import (
	"io"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// leadsIn is a portfolio in which Kim is on a program since Monday 2 November, three weeks ago, with Ana for a manager and
// nobody for a buddy.
func leadsIn(t testing.TB) *desk {
	d := newDesk(t)
	now := d.with().Now
	for id, name := range map[model.ID[model.Person]]string{"kim": "Kim *Lee*", "ana": "Ana Costa"} {
		d.apply(d.p.People.Add(now, id, func(r *model.Person) { r.Name = name }))
	}
	d.apply(d.p.Programs.Add(now, "core", func(r *model.Program) { r.Title, r.Version = "Core; and more", model.Num(2) }))
	for n, m := range []struct {
		id    model.ID[model.Module]
		due   model.Number
		alter func(*model.Module)
	}{
		{"Order, and unpack, a laptop", model.Num(-3), func(m *model.Module) { m.Who = model.ByManager }},
		{"Read", model.Num(4), func(m *model.Module) { m.Evidence = "Five questions; on paper" }},
		{"Meet", model.Num(4), func(m *model.Module) { m.Who = model.ByBuddy }},
		{"Legal", model.Num(7), func(*model.Module) {}},
		{"Course", model.Num(40), func(m *model.Module) { m.Optional = true }},
		{"Ship", model.Num(84), func(m *model.Module) { m.After = "Read" }},
		{"Lunch", model.Number{}, func(m *model.Module) { m.When = "when it fits" }},
	} {
		d.apply(d.p.Modules.Add(now, m.id, func(r *model.Module) {
			r.Title, r.Program, r.Due, r.Rank, r.Section = string(m.id), "core", m.due, model.Num(float64(n)), "Weeks"
			m.alter(r)
		}))
	}
	d.apply(d.p.Enrolments.Add(now, "e", func(e *model.Enrolment) {
		e.Person, e.Program, e.Start, e.Manager = "kim", "core", now.Today.Add(-21), "ana"
	}))
	d.reports("Order, and unpack, a laptop", onboarding.Report{State: model.ModuleDone, Done: now.Today.Add(-25)})
	d.reports("Meet", onboarding.Report{State: model.ModuleBlocked, Reason: "on leave\nfor long"})
	d.reports("Legal", onboarding.Report{State: model.ModuleWaived, Reason: "has a certificate"})
	return d
}

func (d *desk) hire() *onboarding.Plan { return onboarding.Of(d.p, d.with().Now.Today).Plan("e") }

func (d *desk) reports(module model.ID[model.Module], r onboarding.Report) {
	d.Helper()
	l := d.hire()
	_, edits := l.Step(l.Of.Module(module)).Set(d.p, d.with().Now, r)
	d.apply(edits)
}

func TestAPlanIsAChecklist(t *testing.T) {
	d := leadsIn(t)
	got := Text(func(w io.Writer) error { return WriteChecklist(w, d.p, d.hire()) })
	const want = `# Kim \*Lee\* on Core; and more v2

First day 2 Nov 2026 · manager Ana Costa · 1 of 5 done · stuck

## Before the first week, from 26 Oct 2026

- [x] Order, and unpack, a laptop · due 30 Oct · Ana Costa (manager) · done 29 Oct

## Week 1, from 2 Nov 2026

- [ ] Read · due 6 Nov, 17 days ago · Kim \*Lee\* (new hire)
- [ ] Meet · due 6 Nov, 17 days ago · nobody yet (buddy) · blocked: on leave for long

## Week 2, from 9 Nov 2026

- [x] ~~Legal~~ · due 9 Nov · Kim \*Lee\* (new hire) · waived: has a certificate

**Day 30, 1 Dec 2026: breadth** (1 of 3 done)

## Week 6, from 7 Dec 2026

- [ ] Course · optional · due 12 Dec · Kim \*Lee\* (new hire)

**Day 60, 31 Dec 2026: checkpoint** (1 of 3 done)

## Week 13, from 25 Jan 2027

- [ ] Ship · due 25 Jan · Kim \*Lee\* (new hire)

**Day 90, 30 Jan 2027: something launched** (1 of 4 done)

## On no day

- [ ] Lunch · when it fits · Kim \*Lee\* (new hire)
`
	if got != want {
		t.Errorf("got\n%s", got)
	}
}
