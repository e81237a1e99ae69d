package onboarding_test

import (
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// contents is every field of every row that is filled in.
func contents(p *model.Portfolio) map[model.Edit]bool {
	all := map[model.Edit]bool{}
	for _, table := range p.Tables() {
		for row := range table.Records() {
			for _, f := range table.Kind().Fields() {
				if text := f.Text(row); text != "" {
					all[model.Edit{Ref: row.Ref(), Field: f.Name, After: text}] = true
				}
			}
		}
	}
	return all
}

func same(t interface{ Fatalf(string, ...any) }, got, want *model.Portfolio) {
	a, b := contents(got), contents(want)
	for e := range a {
		if !b[e] {
			t.Fatalf("%s of %s is %q", e.Field, e.Ref, e.After)
		}
	}
	for e := range b {
		if !a[e] {
			t.Fatalf("%s of %s is not %q any more", e.Field, e.Ref, e.After)
		}
	}
}

func TestTicksLeadOnAndUndoIsExact(t *testing.T) {
	o := newOffice(t)
	o.module("a", 5, nil)
	o.hire("ann", nil)
	o.says("ann", "a", model.ModuleToDo, 1)
	before := o.p
	var changes []model.Change
	for _, want := range []model.ModuleState{model.ModuleDoing, model.ModuleDone, model.ModuleToDo} {
		s := o.step("ann", "a")
		label, edits := s.Tick(o.p, now)
		if s.State == model.ModuleDone {
			if edits != nil {
				t.Errorf("a tick on what is done alters %v", edits)
			}
			label, edits = s.Set(o.p, now, onboarding.Report{State: want})
		}
		changes = append(changes, o.do(edits))
		s = o.step("ann", "a")
		if s.State != want || label != "Mark a as "+string(want)+" for ann" {
			t.Errorf("%s: it is %s, not %s", label, s.State, want)
		}
		if closed := want == model.ModuleDone; closed && (s.DoneOn() != today || s.Said.Due != start.Add(5)) || !closed && !s.Said.Due.IsZero() {
			t.Errorf("%s: done on %s, was due on %s", want, s.DoneOn(), s.Said.Due)
		}
		if s.Said.ID != model.ProgressID("ann", "a") {
			t.Errorf("it is written down as %s", s.Said.ID)
		}
	}
	same(t, o.p, before)
	for i := range changes {
		o.do(changes[len(changes)-1-i].Inverse().Edits)
	}
	same(t, o.p, before)
}

func TestTheFirstTickIsTakenBackWhole(t *testing.T) {
	o := newOffice(t)
	o.module("a", 5, nil)
	o.hire("ann", nil)
	before := o.p
	_, edits := o.step("ann", "a").Tick(o.p, now)
	c := o.do(edits)
	o.do(c.Inverse().Edits)
	same(t, o.p, before)
}

func TestATickTakesNothingBack(t *testing.T) {
	o := newOffice(t)
	o.module("a", 5, nil)
	o.hire("ann", nil)
	for _, state := range []model.ModuleState{model.ModuleBlocked, model.ModuleDone, model.ModuleWaived} {
		o.says("ann", "a", state, 3)
		if label, edits := o.step("ann", "a").Tick(o.p, now); label != "" || edits != nil {
			t.Errorf("%s: %q alters %v", state, label, edits)
		}
	}
}

func TestWhatIsSaidOfAStep(t *testing.T) {
	o := newOffice(t)
	o.module("a", 5, nil)
	o.hire("ann", nil)
	report := onboarding.Report{State: model.ModuleDone, Done: start.Add(4), Verified: "bea", Evidence: "the minutes"}
	_, edits := o.step("ann", "a").Set(o.p, now, report)
	o.do(edits)
	if got := o.step("ann", "a").Reported(); got != report {
		t.Errorf("got %+v", got)
	}
	if _, again := o.step("ann", "a").Set(o.p, now, report); again != nil {
		t.Errorf("said again it alters %v", again)
	}
	// Where only what is live is at hand, an archived row is written on as well.
	o.do(o.p.Archive(now, model.ProgressID("ann", "a").Ref()))
	_, edits = o.step("ann", "a").Tick(o.p, now)
	o.do(edits)
	if s := o.step("ann", "a"); s.State != model.ModuleDoing {
		t.Errorf("it is %s", s.State)
	}
}

// On day 14, what is said to be done on day 16.
func TestWhatIsDoneOnADayToComeCountsFromThenOn(t *testing.T) {
	o := newOffice(t)
	o.module("a", 13, nil)
	o.hire("ann", nil)
	_, edits := o.step("ann", "a").Set(o.p, now, onboarding.Report{State: model.ModuleDone, Done: start.Add(16)})
	o.do(edits)
	s := o.step("ann", "a")
	if s.State != model.ModuleDoing || s.From() != start.Add(16) || s.Over() != 1 || s.Plan.Done != 0 || s.Plan.Finished() {
		t.Errorf("it is %s from %s on, %d over, %d done", s.State, s.From(), s.Over(), s.Plan.Done)
	}
	if late := onboarding.Of(o.p, start.Add(16)).Plan("ann"); !late.Finished() || late.Completed() != start.Add(16) {
		t.Errorf("on that day it is %s", late.Verdict())
	}
	_, edits = s.Tick(o.p, now)
	o.do(edits)
	if s = o.step("ann", "a"); s.State != model.ModuleDone || s.DoneOn() != today {
		t.Errorf("ticked it is %s, on %s", s.State, s.DoneOn())
	}
}

func TestNothingEndsBeforeItBegins(t *testing.T) {
	o := newOffice(t)
	o.hire("ann", nil)
	for days, want := range map[int]string{0: "", -1: "not saved: the program cannot have ended for ann on 1 Nov 2026, before the first day, " +
		"2 Nov 2026; for somebody who never began, take that day"} {
		edits := o.p.Enrolments.Edit(now, "ann", func(e *model.Enrolment) { e.Left = start.Add(days) })
		next, err := o.p.Apply(model.Change{Edits: edits})
		if err != nil {
			t.Fatal(err)
		}
		if err := next.Check(edits[0].Ref); (err == nil) != (want == "") || err != nil && err.Error() != want {
			t.Errorf("%d days later: %v", days, err)
		}
	}
}

// What keeps somebody from a module may be the very reason for which they are spared it.
func TestWhatWasBlockedIsWaivedInTheSameWords(t *testing.T) {
	o := newOffice(t)
	o.module("a", 5, nil)
	o.hire("ann", nil)
	for _, state := range []model.ModuleState{model.ModuleBlocked, model.ModuleWaived, model.ModuleBlocked} {
		_, edits := o.step("ann", "a").Set(o.p, now, onboarding.Report{State: state, Reason: "The course is gone"})
		o.do(edits)
		if s := o.step("ann", "a"); s.State != state || s.Reason() != "The course is gone" {
			t.Errorf("it is %s because of %q, not %s", s.State, s.Reason(), state)
		}
	}
}

func TestEnrolAndAssign(t *testing.T) {
	o := newOffice(t)
	o.module("show", 1, func(m *model.Module) { m.Who = model.ByBuddy })
	o.do(o.p.People.Edit(now, "bea", func(p *model.Person) { p.Start = start.Add(7) }))
	for who, want := range map[model.ID[model.Person]]model.Date{"ann": today, "bea": start.Add(7), "cem": start} {
		j := onboarding.Joiner{Person: who, Program: "core", Manager: "dov"}
		if who == "cem" {
			j.Start = start
		}
		label, edits := onboarding.Enrol(o.p, now, model.ID[model.Enrolment](who), j)
		o.do(edits)
		if l := o.plan(string(who)); label != "Put "+string(who)+" on Core" || l.Start != want || l.Manager != "dov" {
			t.Errorf("%s begins on %s, under %q", label, l.Start, l.Manager)
		}
	}
	for _, c := range []struct {
		as          model.Doer
		who         model.ID[model.Person]
		label, owes string
	}{
		{model.ByBuddy, "bea", "Make bea the buddy of ann", "bea"},
		{model.ByManager, "cem", "Make cem the manager of ann", "bea"},
		{model.ByBuddy, "", "Leave ann without a buddy", ""},
	} {
		label, edits := o.plan("ann").Assign(o.p, now, c.as, c.who)
		o.do(edits)
		if s := o.step("ann", "show"); label != c.label || string(s.Owner) != c.owes {
			t.Errorf("%s: %q owes it", label, s.Owner)
		}
	}
	if o.plan("ann").Manager != "cem" {
		t.Error("the manager has gone with the buddy")
	}
}

// Of two who began in a team, the manager of the later one; nobody is their own.
func TestWhoLeadsATeamIsKnownFromWhoBeganThere(t *testing.T) {
	o := newOffice(t)
	o.do(o.p.Teams.Add(now, "web", func(r *model.Team) { r.Name = "Web" }))
	for _, who := range []model.ID[model.Person]{"ann", "bea", "dov"} {
		o.do(o.p.People.Edit(now, who, func(r *model.Person) { r.Team = "web" }))
	}
	lead := func(of, want model.ID[model.Person]) {
		t.Helper()
		if got := o.book().Lead(o.p, of); got != want {
			t.Errorf("%s is led by %q, not %q", of, got, want)
		}
	}
	lead("ann", "")
	o.hire("bea", func(e *model.Enrolment) { e.Start, e.Manager = start.Add(3), "dov" })
	o.hire("dov", func(e *model.Enrolment) { e.Manager = "cem" })
	lead("ann", "dov")
	lead("dov", "cem")
	lead("cem", "")
	lead("", "")
}

func TestAFirstDayThatMovesTakesOnlyOpenDuesWithIt(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		o := newOffice(t)
		counts := append((model.DayCount)("").Choices(), "")
		o.do(o.p.Programs.Edit(now, "core", func(p *model.Program) {
			p.Days = model.DayCount(rapid.SampledFrom(counts).Draw(r, "count"))
		}))
		names := []string{"a", "b", "c", "d", "e"}
		for _, name := range names {
			o.module(name, float64(rapid.IntRange(-10, 90).Draw(r, "due")), nil)
		}
		o.hire("ann", nil)
		for _, name := range names {
			o.says("ann", name, model.ModuleState(rapid.SampledFrom(model.ModuleState("").Choices()).Draw(r, "state")), 3)
		}
		before := o.plan("ann")
		by := 7 * rapid.IntRange(-20, 20).Draw(r, "weeks") // whole weeks, so that weekends stay where they are
		o.do(o.p.Enrolments.Edit(now, "ann", func(e *model.Enrolment) { e.Start = start.Add(by) }))
		for n, s := range o.plan("ann").Steps {
			want := before.Steps[n].Due
			if s.State.Open() {
				want = want.Add(by)
			}
			if s.Due != want {
				r.Fatalf("moved by %d days, %s (%s) is due on %s, not %s", by, s.Module.Title, s.State, s.Due, want)
			}
		}
	})
}

func TestNothingIsSaidOfAModuleOfAnotherProgram(t *testing.T) {
	o := newOffice(t)
	o.do(o.p.Programs.Add(now, "other", func(r *model.Program) { r.Title = "Other" }))
	o.module("a", 5, func(m *model.Module) { m.Program = "other" })
	o.hire("ann", nil)
	edits := o.p.Progress.Add(now, "p", func(r *model.Progress) { r.Enrolment, r.Module, r.State = "ann", "a", model.ModuleDoing })
	next, err := o.p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	if err := next.Check(edits[0].Ref); err == nil || err.Error() != "not saved: a is not on the program of ann" {
		t.Errorf("got %v", err)
	}
}

// On working days, from Monday the 2nd to Thursday the 5th: a moves from the 4th to the 9th, and b from the 9th to the 12th.
func TestAnotherFirstDayMovesThatOfThePersonWhereItWasTheSame(t *testing.T) {
	o := newOffice(t)
	o.do(o.p.Programs.Edit(now, "core", func(r *model.Program) { r.Days = model.Workdays }))
	o.module("b", 5, nil)
	o.module("a", 2, nil)
	o.module("c", 1, nil)
	o.hire("ann", nil)
	o.done("ann", 1, "c")
	for own, moves := range map[model.Date]bool{start: true, start.Add(-365): false, {}: false} {
		o.do(o.p.People.Edit(now, "ann", func(r *model.Person) { r.Start = own }))
		s := o.plan("ann").Shift(start.Add(3))
		if got := s.String(); got != "2 due days move, the first to 9 Nov 2026 and the last to 12 Nov 2026" {
			t.Error(got)
		}
		if edits := s.Edits(o.p, now); (len(edits) == 1 && edits[0].After == start.Add(3).String()) != moves {
			t.Errorf("who began on %s: %v", own, edits)
		}
	}
	o.done("ann", 2, "a")
	if got := o.plan("ann").Shift(start.Add(3)).String(); got != "1 due day moves, to 12 Nov 2026" {
		t.Error(got)
	}
	if got := o.plan("ann").Shift(start).String(); got != "no due day moves" {
		t.Error(got)
	}
}
