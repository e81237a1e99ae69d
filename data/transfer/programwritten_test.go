package transfer

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// programForms is the programs of the desk in each of the forms that they are written in, by the ending of the file.
func (d *desk) programForms() map[string]string {
	programs := onboarding.Of(d.p, d.with().Now.Today).Programs
	return map[string]string{
		"md":   Text(func(w io.Writer) error { return WritePrograms(w, programs) }),
		"csv":  Text(ProgramSheet(programs).WithIDs().CSV),
		"json": Text(func(w io.Writer) error { return WriteProgramsJSON(w, d.p, programs) }),
	}
}

// plainPrograms is the newest versions of the programs of the desk with their modules, without ids.
func (d *desk) plainPrograms() string {
	var b strings.Builder
	for _, r := range onboarding.Of(d.p, d.with().Now.Today).Programs {
		fmt.Fprintf(&b, "%q version %d for %q, %s: %q\n", r.Title, r.Number(), r.Role, r.Days, r.Details)
		for _, m := range r.Outline {
			after := r.Module(m.After)
			fmt.Fprintf(&b, "%s%q in %q due %s %q by %s, %s, %q, optional %q: %q", strings.Repeat("  ", m.Depth+1), m.Title, m.Stands(), m.Due,
				m.When, m.Doer(), cmp.Or(m.Kind, outline.ActivityIn(m.Title)), m.Evidence, m.Optional, m.Details)
			if after != nil {
				fmt.Fprintf(&b, " after %q", after.Title)
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

// Whatever programs there are, they come back equal from every form they are written in, and change nothing where they are.
func TestProgramsAreReadBackEqual(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(nil)
		drawPrograms(t, d)
		d.comesBack(t, d.programForms(), HoldTasks, Programs, (*desk).plainPrograms)
	})
}

// drawPrograms makes up programs.
func drawPrograms(t *rapid.T, d *desk) {
	words := []string{
		"Read", "meet", "a", "*b*", "_c", "#", "1.", "-", "[x]", "(day 3)", "(Optional)", "Manager:", "|", "\\", "&amp;", "=x", "é", ":", "**", "Week 1",
	}
	line := func(t *rapid.T, name string) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 3).Draw(t, name), " ")
	}
	lines := func(name string, most int) string {
		var all []string
		for n := range rapid.IntRange(0, most).Draw(t, name+" lines") {
			all = append(all, rapid.SampledFrom([]string{"", "- ", "- [ ] ", "  ", "\n"}).Draw(t, name)+line(t, fmt.Sprint(name, n)))
		}
		return strings.TrimSpace(strings.Join(all, "\n"))
	}
	maybe := func(name string) string {
		if rapid.Bool().Draw(t, name+" is there") {
			return line(t, name)
		}
		return ""
	}
	titles := func(name string, least int) []string {
		return rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) string { return line(t, name) }), least, 4, rapid.ID[string]).Draw(t, name)
	}
	now := d.with().Now
	id := 0
	next := func() string { id++; return fmt.Sprintf("row-%03d", id) }
	var edits []model.Edit
	for _, title := range titles("programs", 1) {
		program := model.ID[model.Program](next())
		edits = append(edits, d.p.Programs.Add(now, program, func(r *model.Program) {
			r.Title, r.Role, r.Details = title, maybe("role"), lines("program", 3)
			r.Days = model.DayCount(rapid.SampledFrom(append(r.Days.Choices(), "")).Draw(t, "days"))
			r.Version = rapid.SampledFrom([]model.Number{{}, model.Num(3)}).Draw(t, "version")
		})...)
		var all []*model.Module
		for _, title := range titles("modules", 0) {
			m := &model.Module{Title: title, Evidence: maybe("evidence"), Details: lines("module", 3)}
			m.ID = model.ID[model.Module](next())
			m.Section = rapid.SampledFrom([]string{"", "Week 1", "Manager checklist", "# é"}).Draw(t, "section")
			if n := len(all); n > 0 {
				m.After = rapid.SampledFrom([]model.ID[model.Module]{"", all[n-1].ID}).Draw(t, "after")
				if m.Parent = rapid.SampledFrom([]model.ID[model.Module]{"", all[n-1].ID}).Draw(t, "parent"); m.Parent != "" {
					m.Section = all[n-1].Section
				}
			}
			m.Who = model.Doer(rapid.SampledFrom(m.Who.Choices()).Draw(t, "who"))
			m.Kind = rapid.SampledFrom([]model.Activity{"", "ship", outline.ActivityIn(title)}).Draw(t, "kind")
			m.Optional = model.Flag(rapid.Bool().Draw(t, "optional"))
			if m.Due = rapid.SampledFrom([]model.Number{{}, model.Num(0), model.Num(-3), model.Num(29)}).Draw(t, "due"); rapid.Bool().Draw(t, "in words") {
				m.When = "when it fits"
			}
			all = append(all, m)
			edits = append(edits, d.p.Modules.Add(now, m.ID, func(r *model.Module) {
				row := r.Row
				*r = *m
				r.Row, r.Program, r.Rank = row, program, model.Num(float64(id))
			})...)
		}
	}
	p, err := d.p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	d.p = p
}

const twoPrograms = `# Product manager

Version 2 · for Designers · days counted: working days

Knows the ground.

## Week 1

- [ ] Manager: Order a laptop (3 days before)
- [ ] (Optional) Read (day 5)
  The guide
  - **Shows that it is done**: Five questions
  - [ ] Sign
    - **When**: when it fits

## Everything else

- [ ] Buddy: Lunch
  - **After**: Sign

# Engineer

Version 1

So it goes.

- [ ] Deploy (within 30 days)
`

func TestSeveralProgramsComeBackAsSeveral(t *testing.T) {
	d := newDesk(t).programs("programs.md", twoPrograms)
	is(t, d.says(), "2 programs and 5 modules to add, 0 to change, 0 as they are, 0 skipped")
	is(t, d.curricula(), `
		P Product manager v2
		M Order a laptop section=Week 1 due=-3 who=manager kind=do
		M Read section=Week 1 due=4 kind=read evidence=Five questions optional=yes details=The guide
		M Sign section=Week 1 in=Read when=when it fits kind=do
		M Lunch who=buddy kind=do after=id-00004
		P Engineer
		M Deploy due=30 kind=ship`)
	for r := range d.p.Programs.Live() {
		if r.Title == "Product manager" && (r.Role != "Designers" || r.Days != model.Workdays || r.Details != "Knows the ground.") {
			t.Errorf("%+v", r)
		}
	}
}

func TestProgramsThatWereWrittenCanBeEdited(t *testing.T) {
	d := newDesk(t).programs("new-pm.md", firstMonth)
	d.enrols()
	text := strings.NewReplacer("Ask questions", "Ask many questions", "(Optional) Shadow a call (day 5)", "Shadow a call (day 9)\n  Any call").Replace(d.programForms()["md"])
	d.programs("edited.md", text+"- [ ] Buddy: Lunch\n")
	if said := d.says(); !strings.HasPrefix(said, "1 program and 1 module to add, 2 modules to change, 3 as they are, 0 skipped\n") ||
		!strings.Contains(said, "this becomes New product managers v2, and whoever is on the version before stays there.") {
		t.Error(said)
	}
	_, next, _ := strings.Cut(d.curricula(), "P New product managers v2\n")
	is(t, next, `
		M Order a laptop section=Before day 1 due=-1 who=manager kind=do was=Order a laptop
		M IT lead: Make accounts (whenever it fits) section=Before day 1 due=-1 kind=do was=IT lead: Make accounts (whenever it fits)
		M Read the guide section=First week due=4 kind=read details=https://example.com/g was=Read the guide
		M Ask many questions section=First week in=Read the guide due=4 kind=do was=Ask questions
		M Shadow a call section=First week due=8 kind=shadow details=Any call was=Shadow a call
		M Lunch section=First week who=buddy kind=do`)
	if d.programs("edited.md", text+"- [ ] Buddy: Lunch\n"); len(d.plan.Change.Edits) > 0 {
		t.Errorf("a second import edits\n%s", edited(d.plan))
	}
	shorter, _, _ := strings.Cut(text, "- [ ] Shadow")
	if said := d.programs("edited.md", shorter).says(); !strings.Contains(said,
		"2 modules of New product managers are not in this file and stay as before: Shadow a call; Lunch.") || len(d.plan.Change.Edits) > 0 {
		t.Error(said)
	}
}

func TestATableOfSeveralProgramsIsSeveral(t *testing.T) {
	d := newDesk(t).programs("all.csv", "Program,Phase,Task,When\nPM,Start,Read,Day 1\nPM,Later,Ship,\nEng,Start,Deploy,Day 2\n,Start,Meet,\nPM,Start,Ask,\n")
	is(t, d.curricula(), `
		P PM
		M Read section=Start due=0 kind=read
		M Ask section=Start kind=do
		M Ship section=Later kind=ship
		P Eng
		M Deploy section=Start due=1 kind=ship
		M Meet section=Start kind=meet`)
	if d.programs("all.csv", "Program,Phase,Task,When\nPM,Start,Read,Day 1\nPM,Later,Ship,\nEng,Start,Deploy,Day 2\n,Start,Meet,\nPM,Start,Ask,\n"); len(d.plan.Change.Edits) > 0 {
		t.Errorf("a second import edits\n%s", edited(d.plan))
	}
}
