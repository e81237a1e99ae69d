package onboarding_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"quarterdeck/model"
)

func TestTheOutline(t *testing.T) {
	o := newOffice(t)
	in := func(section string, rank float64) func(*model.Module) {
		return func(m *model.Module) { m.Section, m.Rank = section, model.Num(rank) }
	}
	o.module("d", 1, in("Later", 20))
	o.module("a", 1, in("First", 10))
	o.module("b", 1, in("First", 30))
	o.module("c", 1, in("Later", 15))
	o.module("a2", 1, func(m *model.Module) { in("Later", 2)(m); m.Parent = "a" })
	o.module("a1", 1, func(m *model.Module) { in("First", 1)(m); m.Parent = "a" })
	o.module("a11", 1, func(m *model.Module) { m.Parent = "a1" })
	o.module("z", 1, func(m *model.Module) { m.Rank = model.Number{} })
	var got []string
	for _, s := range o.book().Program("core").Sections() {
		got = append(got, s.Name+":")
		for _, m := range s.Modules {
			got = append(got, strings.Repeat(">", m.Depth)+m.Title)
		}
	}
	if want := "First: a >a1 >>a11 >a2 b Later: c d : z"; strings.Join(got, " ") != want {
		t.Errorf("it reads %s, not %s", strings.Join(got, " "), want)
	}
	for n, m := range o.book().Program("core").Outline {
		if m.Index != n || m.Of.Module(m.ID) != m {
			t.Errorf("%s is number %d, and not %d", m.Title, m.Index, n)
		}
	}
}

// Only another tool can have written that modules are parts of each other, or versions follow one another in a circle.
func TestCirclesEnd(t *testing.T) {
	o := newOffice(t)
	o.module("a", 1, nil)
	o.module("b", 1, func(m *model.Module) { m.Parent, m.After, m.Was = "a", "a", "a" })
	o.hire("ann", nil)
	for _, edits := range [][]model.Edit{
		o.p.Modules.Edit(now, "a", func(m *model.Module) { m.Parent, m.After, m.Was = "b", "b", "b" }),
		o.p.Programs.Add(now, "next", func(r *model.Program) { r.Title, r.Follows = "Core", "core" }),
		o.p.Programs.Edit(now, "core", func(r *model.Program) { r.Follows = "next" }),
	} {
		next, err := o.p.Apply(model.Change{Edits: edits})
		if err != nil {
			t.Fatal(err)
		}
		o.p = next
	}
	if b := o.book(); len(b.Program("core").Outline) != 2 || len(b.Program("core").Versions()) != 2 || o.plan("ann").Next() != nil {
		t.Errorf("%d modules in %d versions", len(b.Program("core").Outline), len(b.Program("core").Versions()))
	}
}

// On day 14: what the table says of each state and due day.
func TestSteps(t *testing.T) {
	o := newOffice(t)
	for _, c := range []struct {
		name   string
		due    float64
		state  model.ModuleState
		day    int // on which that was said
		over   int
		stuck  bool
		wanted bool // whether it counts among what is required
	}{
		{"before the first day", -3, "", 0, 17, true, true},
		{"due yesterday", 13, model.ModuleDoing, 2, 1, true, true},
		{"due today", 14, model.ModuleToDo, 2, 0, false, true},
		{"due on no day", undated, "", 0, 0, false, true},
		{"done late", 3, model.ModuleDone, 9, 0, false, true},
		{"waived", 3, model.ModuleWaived, 9, 0, false, false},
		{"blocked", 30, model.ModuleBlocked, 9, 0, true, true},
		{"blocked and overdue", 10, model.ModuleBlocked, 9, 4, true, true},
		{"optional", 3, "", 0, 0, false, false},
	} {
		o.module(c.name, c.due, func(m *model.Module) { m.Optional = c.name == "optional" })
		if o.p.Enrolments.Len() == 0 {
			o.hire("ann", nil)
		}
		if c.state != "" {
			o.says("ann", c.name, c.state, c.day)
		}
		s := o.step("ann", c.name)
		if s.Over() != c.over || s.Overdue() != (c.over > 0) || s.Stuck() != c.stuck || s.Required() != c.wanted {
			t.Errorf("%s: %d days over, stuck %v, required %v", c.name, s.Over(), s.Stuck(), s.Required())
		}
		if want := c.due > undated; s.Due.IsZero() == want || want && s.Due != start.Add(int(c.due)) {
			t.Errorf("%s is due on %s", c.name, s.Due)
		}
		if done := c.state == model.ModuleDone; done == s.DoneOn().IsZero() || done && s.DoneOn() != start.Add(c.day) {
			t.Errorf("%s was done on %s", c.name, s.DoneOn())
		}
	}
	if got := titles(o.plan("ann").Stuck()); !slices.Equal(got, []string{"blocked and overdue", "blocked", "before the first day", "due yesterday"}) {
		t.Errorf("stuck on %q", got)
	}
	if o.step("ann", "waived").Reason() != "because" || o.step("ann", "due on no day").Reason() != "" {
		t.Error("the reason is not the one given")
	}
}

// Ann is stuck on what nobody has cleared away, dov is one day behind, eve is well but waits for her buddy, and fay for
// nobody. Bea looks after all of them, cem is their manager.
func TestWhomAPlanNeeds(t *testing.T) {
	o := newOffice(t)
	led := func(e *model.Enrolment) { e.Buddy, e.Manager = "bea", "cem" }
	o.module("read", 13, nil)
	o.module("then show", 16, func(m *model.Module) { m.Who, m.After = model.ByBuddy, "read" })
	o.module("show", 20, func(m *model.Module) { m.Who = model.ByBuddy })
	o.module("agree", 20, func(m *model.Module) { m.Who = model.ByManager })
	o.module("far", 21, func(m *model.Module) { m.Who = model.ByBuddy })
	o.module("past", 3, func(m *model.Module) { m.Who, m.Optional = model.ByBuddy, true })
	for who, by := range map[model.ID[model.Person]]func(*model.Enrolment){
		"ann": led, "dov": led, "eve": led, "fay": led, "gil": func(e *model.Enrolment) { e.Buddy = "bea" }, "hal": nil,
		"ida": func(e *model.Enrolment) { e.Buddy, e.Manager, e.Left = "bea", "cem", today },
	} {
		if o.p.People.Get(who) == nil {
			o.do(o.p.People.Add(now, who, func(r *model.Person) { r.Name = string(who) }))
		}
		o.hire(string(who), by)
	}
	o.says("ann", "read", model.ModuleBlocked, 9)
	o.done("eve", 12, "read", "then show")
	o.done("fay", 12, "read", "then show", "show")
	o.done("dov", 12, "show")
	o.says("hal", "read", model.ModuleBlocked, 9)
	for who, want := range map[model.ID[model.Person]]string{
		"bea": "ann eve gil", "cem": "ann dov", "ann": "", "hal": "hal", "": "", "gone": "",
	} {
		var got []string
		for _, l := range o.book().Plans {
			if l.Needs(who) {
				got = append(got, l.Name)
			}
		}
		if slices.Sort(got); strings.Join(got, " ") != want {
			t.Errorf("%q is needed by %s, not %s", who, strings.Join(got, " "), want)
		}
	}
}

func TestWhatWaits(t *testing.T) {
	o := newOffice(t)
	o.module("read", 13, nil)
	o.module("shadow", 16, func(m *model.Module) { m.After = "read" })
	o.module("agree", 20, func(m *model.Module) { m.Who = model.ByManager })
	o.hire("ann", func(e *model.Enrolment) { e.Manager = "cem" })
	o.hire("dov", nil)
	if agree := o.step("dov", "agree"); !agree.Unassigned() || o.step("ann", "agree").Unassigned() {
		t.Error("what no manager is there for is unassigned, and nothing else")
	}
	if w := o.step("ann", "shadow").Waits(); w == nil || w.Module.Title != "read" {
		t.Errorf("it waits for %v", w)
	}
	o.done("ann", 14, "read")
	if w := o.step("ann", "shadow").Waits(); w != nil {
		t.Errorf("it still waits for %s", w.Module.Title)
	}
}

func TestWhatComesNext(t *testing.T) {
	o := newOffice(t)
	o.module("late", 30, nil)
	o.module("undated", undated, nil)
	o.module("extra", 1, func(m *model.Module) { m.Optional = true })
	o.module("first", 2, nil)
	o.module("then", 3, func(m *model.Module) { m.After = "first" })
	o.module("stopped", 1, nil)
	o.hire("ann", nil)
	o.says("ann", "stopped", model.ModuleBlocked, 3)
	for _, want := range []string{"first late undated extra", "then late undated extra", "late undated extra", "undated extra", "extra", ""} {
		if got := strings.Join(titles(o.plan("ann").Ahead()), " "); got != want {
			t.Fatalf("ahead is %s, not %s", got, want)
		}
		if next := o.plan("ann").Next(); next != nil {
			o.done("ann", 14, next.Module.Title)
		} else if want != "" {
			t.Errorf("nothing comes next, though there is %s", want)
		}
	}
}

// In a week that begins on Monday: a Thursday start, due days on both sides of weekends.
func TestThePlanByWeek(t *testing.T) {
	o := newOffice(t)
	for title, due := range map[string]float64{"b": -4, "c": 0, "d": 3, "e": 4, "f": 18, "g": undated} {
		o.module(title, due, nil)
	}
	o.hire("ann", func(e *model.Enrolment) { e.Start = start.Add(3) })
	o.done("ann", 5, "c", "d")
	var got []string
	for _, w := range o.plan("ann").Weeks() {
		got = append(got, fmt.Sprintf("%d %s %s", w.Number, w.First, strings.Join(titles(w.Steps), " ")))
	}
	want := []string{"0 2026-10-26 b", "1 2026-11-02 c d", "2 2026-11-09 e", "4 2026-11-23 f", "0  g"}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nnot\n%q", got, want)
	}
	if day := o.plan("ann").Day(); day != 12 {
		t.Errorf("today is day %d", day)
	}
	var marks []string
	for _, m := range o.plan("ann").Markers() {
		marks = append(marks, fmt.Sprintf("%d %s %d/%d", m.Day, m.Date, m.Done, m.Of))
	}
	if !slices.Equal(marks, []string{"30 2026-12-04 2/5", "60 2027-01-03 2/5", "90 2027-02-02 2/5"}) {
		t.Errorf("markers %q", marks)
	}
}

func TestDueDaysAreCountedAsTheProgramSays(t *testing.T) {
	for count, want := range map[model.DayCount]string{
		"": "2026-11-14", model.EveryDay: "2026-11-14", model.OnWorkday: "2026-11-16", model.Workdays: "2026-11-19",
	} {
		o := newOffice(t)
		o.do(o.p.Settings.Add(now, model.TheSettings, func(s *model.Settings) { s.Name, s.Holidays = "Us", "2026-11-11 Armistice" }))
		o.do(o.p.Programs.Edit(now, "core", func(r *model.Program) { r.Days = count }))
		o.module("a", 12, nil)
		o.hire("ann", nil)
		if got := o.step("ann", "a").Due.String(); got != want {
			t.Errorf("%q: due on %s, not %s", count, got, want)
		}
	}
}

// Ten years of 365 days are 3650.
func TestADueDayIsAWholeDayWithinTenYears(t *testing.T) {
	o := newOffice(t)
	o.module("a", 5, nil)
	for days, want := range map[float64]string{
		3650: "", -3650: "", 2.5: "a: a due day is a whole number of days, and 2.5 is not",
		3651:  "a: a due day is at most 3650 days from the first day, and 3651 is further",
		-3651: "a: a due day is at most 3650 days from the first day, and -3651 is further",
	} {
		edits := o.p.Modules.Edit(now, "a", func(m *model.Module) { m.Due = model.Num(days) })
		next, err := o.p.Apply(model.Change{Edits: edits})
		if err != nil {
			t.Fatal(err)
		}
		err = next.CheckFrom(o.p, model.Ref{Kind: "module", ID: "a"})
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("day %v: %v", days, err)
		}
	}
}

func TestTheOrderOfBooks(t *testing.T) {
	o := newOffice(t)
	o.module("a", 1, nil)
	add := func(id model.ID[model.Program], title string, version float64, follows model.ID[model.Program]) {
		o.do(o.p.Programs.Add(now, id, func(p *model.Program) {
			p.Title, p.Version, p.Follows = title, model.Num(version), follows
		}))
	}
	add("core2", "Core", 2, "core") // whatever one follows is there before it
	add("core3", "core", 3, "core2")
	add("b", "Basics", 1, "")
	add("gone", "Gone", 1, "")
	o.do(o.p.Archive(now, model.Ref{Kind: "program", ID: "gone"}, model.Ref{Kind: "program", ID: "core2"}))
	o.hire("ann", nil)
	o.hire("bea", func(e *model.Enrolment) { e.Start = start.Add(-30) })
	o.hire("cem", func(e *model.Enrolment) { e.Start, e.Left = start.Add(-90), today })
	o.hire("dov", func(e *model.Enrolment) { e.Start = start.Add(-60) })
	o.done("dov", 1, "a")
	b := o.book()
	var got []string
	for _, r := range b.Programs {
		for _, v := range r.Versions() {
			got = append(got, fmt.Sprintf("%s %d", v.ID, v.Number()))
		}
	}
	for _, l := range b.Plans {
		got = append(got, l.Name)
	}
	if want := []string{"b 1", "core3 3", "core 1", "bea", "ann", "dov", "cem"}; !slices.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
	if b.Program("core").Newest().ID != "core3" || b.Program("b").Newest().ID != "b" || len(b.PlansOf("ann")) != 1 {
		t.Error("the newest version is another, or somebody has lost a plan")
	}
	if b.Program("core").Draft() || !b.Program("core3").Draft() {
		t.Error("what somebody is on is no draft, and what nobody is on is one")
	}
	if b.Program("none") != nil || b.Plan("none") != nil {
		t.Error("there is something that is not there")
	}
}
