package transfer

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// programs plans to import a file as a program and carries the plan out.
func (d *desk) programs(name, text string) *desk {
	d.Helper()
	d.read = []*Source{parseText(d, name, text)}
	d.plan = Programs(d.read, d.p, d.with())
	d.carryOut()
	return d
}

// curricula is every live program with its live modules, each with what people see of it, but for the source.
func (d *desk) curricula() string {
	var b strings.Builder
	for r := range d.p.Programs.Live() {
		fmt.Fprintf(&b, "P %s\n", d.p.Name(r.Ref()))
		for m := range d.p.Modules.Live() {
			if m.Program != r.ID {
				continue
			}
			b.WriteString("M " + m.Title)
			for _, f := range d.p.Modules.Kind().Own() {
				text := f.Text(m)
				switch f.Name {
				case "title", "program", "source", "rank", "was":
				case "parent":
					if text != "" {
						b.WriteString(" in=" + d.p.Name(m.Parent.Ref()))
					}
				default:
					if text != "" && f.Name != "imported" {
						fmt.Fprintf(&b, " %s=%s", f.Name, strings.ReplaceAll(text, "\n", "⏎"))
					}
				}
			}
			if m.Was != "" {
				b.WriteString(" was=" + d.p.Name(m.Was.Ref()))
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

const firstMonth = `# New product managers

## Before day 1

- [ ] Manager: Order a laptop
- [ ] IT lead: Make accounts (whenever it fits)

## First week

- [ ] Read [the guide](https://example.com/g)
  - [ ] Ask questions
- [ ] (Optional) Shadow a call

Other things:

- A list
- without boxes
`

func TestAChecklistBecomesAProgram(t *testing.T) {
	d := newDesk(t).programs("new-pm.md", firstMonth)
	is(t, d.says(), `
		1 program and 5 modules to add, 0 to change, 0 as they are, 1 skipped
		- new-pm.md line 16 (A list): It and 1 line behind it are in a list without boxes, where the tasks have some.
		i new-pm.md line 14: This line is left out: a heading.
		i new-pm.md: In New product managers every day counts, but nothing is due on a weekend or a holiday: it moves to the next working day, and before the first day to the one before. The program's own form says so at Days, and can count otherwise.`)
	is(t, d.curricula(), `
		P New product managers
		M Order a laptop section=Before day 1 due=-1 who=manager kind=do
		M IT lead: Make accounts (whenever it fits) section=Before day 1 due=-1 kind=do
		M Read the guide section=First week due=4 kind=read details=https://example.com/g
		M Ask questions section=First week in=Read the guide due=4 kind=do
		M Shadow a call section=First week due=4 kind=shadow optional=yes`)
	if d.programs("new-pm.md", firstMonth); len(d.plan.Change.Edits) > 0 {
		t.Errorf("a second import edits\n%s", edited(d.plan))
	}
}

func TestATableBecomesAProgram(t *testing.T) {
	d := newDesk(t).programs("New_PM-tasks.csv", "Task,When,Owner,Notes\nLaptop,Before first day,Supervisor,Ask early\nTea,when there is time,HR,\n,,Ana,x\n")
	is(t, d.says(), `
		1 program and 2 modules to add, 0 to change, 0 as they are, 1 skipped
		- New_PM-tasks.csv line 4 (Ana, x): It is a row without a task.
		i New_PM-tasks.csv: In New PM tasks every day counts, but nothing is due on a weekend or a holiday: it moves to the next working day, and before the first day to the one before. The program's own form says so at Days, and can count otherwise.
		i New_PM-tasks.csv line 3: In 1 record when it is due says no day, and was kept in words: "when there is time".
		i New_PM-tasks.csv line 3: In 1 record who does it is neither the new hire, the manager nor the buddy, and was kept with the details: "HR".`)
	is(t, d.curricula(), `
		P New PM tasks
		M Laptop due=-1 who=manager kind=do details=Who: Supervisor⏎Ask early
		M Tea when=when there is time kind=do details=Who: HR`)
}

func TestATableMayCallTwoColumnsTheSame(t *testing.T) {
	d := newDesk(t).programs("tasks.csv", "Task,Task,When,Link,Link\n6a,Read it,Day 1,x,y\n6b,Sign it,Day 2\n")
	is(t, d.curricula(), `
		P Tasks
		M Read it due=0 kind=read details=x⏎y
		M Sign it due=1 kind=do`)
}

func TestWhatIsNoChecklist(t *testing.T) {
	is(t, newDesk(t).programs("a.md", "# A\n\nWords.\n").says(), `
		0 to add, 0 to change, 0 as they are, 1 skipped
		- a.md: No task is in it: no line with a box, no table with a column of tasks, and no list of what to do.
		i a.md line 3: This line is left out: prose.`)
	is(t, newDesk(t).programs("a.csv", "quarterdeck_id,title\nx,A\n").says(), `
		0 to add, 0 to change, 0 as they are, 1 skipped
		- a.csv: Nothing is taken from this table, which quarterdeck wrote; `+"`quarterdeck export portfolio`"+` writes what can be imported again.`)
}

// Nobody means a Sunday with one day before a Monday. Who says otherwise here is not overruled, nor is another file.
func TestNothingOfANewChecklistIsDueOnAWeekend(t *testing.T) {
	d := newDesk(t).programs("new-pm.md", firstMonth)
	days := func() (all model.DayCount) {
		for r := range d.p.Programs.Live() {
			all += r.Days
		}
		return all
	}
	d.enrols()
	if due := onboarding.Of(d.p, d.with().Now.Today).Plan("e").Steps[0].Due.Time().Weekday(); days() != model.OnWorkday || due != time.Friday {
		t.Errorf("the days count as %q, and the laptop is due on a %s", days(), due)
	}
	for r := range d.p.Programs.Live() {
		d.apply(d.p.Programs.Edit(d.with().Now, r.ID, func(r *model.Program) { r.Days = model.EveryDay }))
	}
	if d.programs("new-pm.md", firstMonth); len(d.plan.Change.Edits) > 0 || days() != model.EveryDay {
		t.Errorf("the days count as %q after\n%s", days(), edited(d.plan))
	}
}

// enrols puts somebody on the newest program.
func (d *desk) enrols() {
	d.Helper()
	var on model.ID[model.Program]
	for r := range d.p.Programs.Live() {
		on = r.ID
	}
	now := d.with().Now
	d.apply(d.p.People.Add(now, "kim", func(r *model.Person) { r.Name = "Kim" }))
	d.apply(d.p.Enrolments.Add(now, "e", func(e *model.Enrolment) { e.Person, e.Program, e.Start = "kim", on, now.Today }))
}

// changedMonth is the checklist with a task altered, one gone and one more.
func changedMonth() string {
	return strings.NewReplacer(
		"Read [the guide]", "Read [the new guide]", "- [ ] (Optional) Shadow a call\n", "- [ ] Meet sales (day 2)\n",
	).Replace(firstMonth)
}

// A new version has copies of its own of everything, which nobody has edited.
func TestWhatANewVersionLinksToWasNotEditedHere(t *testing.T) {
	const before, after = "# Start\n\n- [ ] Alpha\n  - [ ] Beta\n- [ ] Gamma\n", "# Start\n\n- [ ] Alpha\n- [ ] Delta\n  - [ ] Beta\n- [ ] Gamma\n"
	d := newDesk(t).programs("b.md", before)
	d.enrols()
	d.programs("b.md", after)
	is(t, d.says(), `
		1 program and 1 module to add, 1 module to change, 2 as they are, 0 skipped
		i b.md: Start has changed, and somebody is on it: this becomes Start v2, and whoever is on the version before stays there.`)
	for _, i := range d.plan.Items {
		if i.Title == "Beta" && (i.Overwrites() || strings.Join(d.plan.Tells(i), "\n") != "part of Alpha → Delta") {
			t.Errorf("overwrites %v:\n%s", i.Overwrites(), strings.Join(d.plan.Tells(i), "\n"))
		}
	}
	ids := map[string]model.ID[model.Module]{}
	for m := range d.p.Modules.Live() {
		ids[m.Title] = m.ID // of the newest version
	}
	d.apply(d.p.Modules.Edit(d.with().Now, ids["Beta"], func(m *model.Module) { m.Parent = ids["Gamma"] }))
	d.programs("b.md", strings.Replace(after, "Delta", "Make a map", 1))
	if want := `Beta, part of: "Gamma" here, "Make a map" there.`; !strings.Contains(d.says(), want) {
		t.Errorf("it does not say %s\n%s", want, d.says())
	}
}

func TestAChangedChecklistIsANewVersionForWhoComesLater(t *testing.T) {
	d := newDesk(t).programs("new-pm.md", firstMonth)
	d.enrols()
	if d.programs("new-pm.md", firstMonth); len(d.plan.Change.Edits) > 0 {
		t.Fatalf("an unchanged checklist edits\n%s", edited(d.plan))
	}
	d.programs("new-pm.md", changedMonth())
	is(t, strings.Join(strings.Split(d.says(), "\n")[:1], ""),
		"1 program and 1 module to add, 1 module to change, 3 as they are, 1 skipped")
	for _, want := range []string{
		"i new-pm.md: New product managers has changed, and somebody is on it: this becomes New product managers v2, and whoever is on the version before stays there.",
		"i new-pm.md: 1 module is not in the source any more and left out of the new version: Shadow a call.",
	} {
		if !strings.Contains(d.says(), want+"\n") {
			t.Errorf("%s\ndoes not say %s", d.says(), want)
		}
	}
	_, next, _ := strings.Cut(d.curricula(), "P New product managers v2\n")
	is(t, next, `
		M Order a laptop section=Before day 1 due=-1 who=manager kind=do was=Order a laptop
		M IT lead: Make accounts (whenever it fits) section=Before day 1 due=-1 kind=do was=IT lead: Make accounts (whenever it fits)
		M Read the new guide section=First week due=4 kind=read details=https://example.com/g was=Read the guide
		M Ask questions section=First week in=Read the new guide due=4 kind=do was=Ask questions
		M Meet sales section=First week due=1 kind=meet`)
	if e := d.p.Enrolments.Get("e"); d.p.Programs.Get(e.Program).Version.Or(1) != 1 {
		t.Error("whoever is on it was moved")
	}
	if d.programs("new-pm.md", changedMonth()); len(d.plan.Change.Edits) > 0 {
		t.Errorf("a second import edits\n%s", edited(d.plan))
	}
	d.programs("new-pm.md", strings.Replace(changedMonth(), "Order a laptop", "Order a fast laptop", 1))
	is(t, strings.Split(d.says(), "\n")[0], "0 to add, 1 module to change, 5 as they are, 1 skipped")
}

func TestAChangedChecklistChangesAVersionThatNobodyIsOn(t *testing.T) {
	d := newDesk(t).programs("new-pm.md", firstMonth)
	for m := range d.p.Modules.Live() {
		if m.Title == "Order a laptop" {
			d.apply(d.p.Modules.Edit(d.with().Now, m.ID, func(m *model.Module) { m.Evidence = "It is there" }))
		}
	}
	d.programs("new-pm.md", changedMonth())
	is(t, d.curricula(), `
		P New product managers
		M Order a laptop section=Before day 1 due=-1 who=manager kind=do evidence=It is there
		M IT lead: Make accounts (whenever it fits) section=Before day 1 due=-1 kind=do
		M Read the new guide section=First week due=4 kind=read details=https://example.com/g
		M Ask questions section=First week in=Read the new guide due=4 kind=do
		M Meet sales section=First week due=1 kind=meet`)
	if d.programs("new-pm.md", changedMonth()); len(d.plan.Change.Edits) > 0 {
		t.Errorf("a second import edits\n%s", edited(d.plan))
	}
}

func TestNewModulesComeBetweenTheirNeighbours(t *testing.T) {
	d := newDesk(t).programs("a.md", "- [ ] A\n- [ ] C\n")
	d.programs("a.md", "- [ ] A\n- [ ] B\n- [ ] C\n- [ ] D\n")
	ranks := map[string]float64{}
	for m := range d.p.Modules.Live() {
		ranks[m.Title] = m.Rank.Or(0)
	}
	if !(ranks["A"] < ranks["B"] && ranks["B"] < ranks["C"] && ranks["C"] < ranks["D"]) {
		t.Error(ranks)
	}
}

// Whatever is read, the plan holds, and a second import of it changes nothing, whether somebody is on the program or not.
func FuzzPrograms(f *testing.F) {
	f.Add("a.md", firstMonth, "- [ ] A\n")
	f.Add("a.csv", "task,when\nA,Day 1\nA,Day 1\n", "task,when\nA,Day 2\n")
	f.Add("a.md", "- [ ] A\n  - [ ] A\n- [ ] A\n", "- [ ] A\n- [ ] A\n")
	f.Add("a.md", "# T\n- [ ] A b c\n  - [ ] D\n", "# U\n- [ ] D\n  - [ ] A b\n")
	f.Add("0", "# A\x9d\nVersion 1\n\n- [ ] B\x9d\n", "# A\x9d\nVersion 1\n\n- [ ] B\x9d\n- [")
	f.Add("a.md", twoPrograms, "# Product manager\n\nVersion 1\n\n- [ ] Buddy: Lunch\n  - **After**: Sign\n  x\n- [ ] Sign\n")
	f.Add("a.json", `{"schema": 1, "programs": [{"id": "a", "title": "A", "modules": [{"id": "b", "title": "B", "after": "b"}]}]}`, `{"schema": 1, "programs": []}`)
	f.Fuzz(func(t *testing.T, name, text, later string) {
		if len(text)+len(later) > 2000 || strings.ContainsAny(name, "\x00/\\") {
			return
		}
		d := newDesk(t)
		for n, text := range []string{text, text, later, later, text} {
			s, err := Parse(name, []byte(text), nil)
			if err != nil {
				return
			}
			d.plan = Programs([]*Source{s}, d.p, d.with())
			if d.carryOut(); (n == 1 || n == 3) && len(d.plan.Change.Edits) > 0 {
				t.Errorf("a second import of %q edits\n%s", text, edited(d.plan))
			}
			if n == 1 && d.p.Programs.Len() > 0 {
				d.enrols()
			}
		}
	})
}
