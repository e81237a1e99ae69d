package transfer

import (
	"slices"
	"strings"
	"testing"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
)

const fourLines = "# Q4 2026\n- O1: Grow\n  - KR1: Shops\n  - KR2: Staff\n- O2: Keep\n- KR: Churn\n"

// settled is a desk whose portfolio has settings, as every one has that people keep.
func settled(t testing.TB) *desk {
	d := newDesk(t)
	d.apply(d.p.Settings.Add(d.with().Now, model.TheSettings, func(row *model.Settings) { row.Name = "Ours" }))
	return d
}

// reads reads an outline again, as the next import does, and lets the test correct it.
func (d *desk) reads(text string, correct func(*outline.Outline)) *desk {
	d.Helper()
	d.read = []*Source{parseText(d, "okrs.md", text)}
	correct(d.read[0].Outlined(d.p, d.with()))
	return d.plans()
}

func asItIs(*outline.Outline) {}

func TestWhatWasDecidedByHandIsDecidedOnce(t *testing.T) {
	d := settled(t).reads(fourLines, func(o *outline.Outline) {
		o.Toggle(2)
		o.Retitle(3, "People")
		o.Make(4, outline.KeyResult)
		o.Indent(4, 1)
	})
	want := "O Grow period=Q4 2026\nK People\nK Keep\nK Churn"
	is(t, d.plainTree(), want)
	for _, text := range []string{fourLines, "Some words.\n\n" + fourLines} {
		if d.reads(text, asItIs); len(d.plan.Change.Edits) > 0 {
			t.Errorf("a second import edits\n%s", edited(d.plan))
		}
	}
	is(t, d.plainTree(), want)
	if said := d.says(); !strings.Contains(said, "okrs.md line 5: This line is left out: by hand, as before.") {
		t.Error(said)
	}
	is(t, d.reads(fourLines, func(o *outline.Outline) { o.Toggle(2) }).plainTree(), "O Grow period=Q4 2026\nK People\nK Keep\nK Churn\nK Shops")
	if d.reads(fourLines, asItIs); len(d.plan.Change.Edits) > 0 {
		t.Errorf("what was taken in again is not kept:\n%s", edited(d.plan))
	}
}

func TestARetitledLineStaysTheRowThatItWas(t *testing.T) {
	d := settled(t).reads(fourLines, asItIs)
	is(t, d.plainTree(), "O Grow period=Q4 2026\nK Shops\nK Staff\nO Keep period=Q4 2026\nK Churn")
	for _, title := range []string{"Twelve shops", "Shops in twelve towns", "Shops"} {
		d.reads(fourLines, func(o *outline.Outline) { o.Retitle(2, title) })
		is(t, d.plainTree(), "O Grow period=Q4 2026\nK "+title+"\nK Staff\nO Keep period=Q4 2026\nK Churn")
	}
	is(t, d.reads(fourLines, func(o *outline.Outline) { o.Retitle(1, "Grow up") }).plainTree(),
		"O Grow up period=Q4 2026\nK Shops\nK Staff\nO Keep period=Q4 2026\nK Churn")
	if d.reads(fourLines, asItIs); len(d.plan.Change.Edits) > 0 {
		t.Error(edited(d.plan))
	}
}

func TestAPeriodThatIsNamedByHandWins(t *testing.T) {
	d := settled(t).reads(fourLines, asItIs)
	with := d.with()
	with.Period = "Q1 2027"
	d.read = []*Source{parseText(d, "next.md", fourLines)}
	d.read[0].Outlined(d.p, with)
	d.read[0].Retime(0, d.p, with)
	want := "O Grow period=Q4 2026\nK Shops\nK Staff\nO Keep period=Q4 2026\nK Churn\n" +
		"O Grow period=Q1 2027\nK Shops\nK Staff\nO Keep period=Q1 2027\nK Churn"
	is(t, d.plans().plainTree(), want)
	d.read = []*Source{parseText(d, "next.md", fourLines)}
	if is(t, d.plans().plainTree(), want); len(d.plan.Change.Edits) > 0 {
		t.Error(edited(d.plan))
	}
}

// corrects reads a checklist again, as the next import does, and lets the test correct it.
func (d *desk) corrects(text string, correct func(*outline.Outline)) *desk {
	d.Helper()
	d.read = []*Source{parseText(d, "new-pm.md", text)}
	correct(d.read[0].Tasks(d.p))
	d.plan = Programs(d.read, d.p, d.with())
	d.carryOut()
	return d
}

// climbs reads a ladder again, and lets the test correct it.
func (d *desk) climbs(text string, correct func(*outline.Outline)) *desk {
	d.Helper()
	d.read = []*Source{parseText(d, "product.yaml", text)}
	correct(d.read[0].Ladder(d.p))
	d.plan = Ladders(d.read, d.p, d.with())
	d.carryOut()
	return d
}

func TestAChecklistIsCorrectedOnce(t *testing.T) {
	d := settled(t).corrects(firstMonth, func(o *outline.Outline) {
		o.Retitle(0, "Manager: all of it")    // which is no doer's
		o.Toggle(3)                           // accounts
		o.DueOn(2, "2 weeks before")          // a laptop
		o.Retitle(4, "Week one")              // what was the first week
		o.Retitle(5, "Buddy: Read the guide") // which the new hire was to do
		o.DueOn(7, "")                        // a call
		o.Toggle(9)                           // a list without boxes
	})
	want := `
		P Manager: all of it
		M Order a laptop section=Before day 1 due=-14 who=manager kind=do
		M Read the guide section=Week one due=4 who=buddy kind=read details=https://example.com/g
		M Ask questions section=Week one in=Read the guide due=4 who=buddy kind=do
		M Shadow a call section=Week one kind=shadow optional=yes
		M A list section=Week one due=4 kind=do`
	is(t, d.curricula(), want)
	d.enrols()
	for _, text := range []string{firstMonth, "Some words.\n\n" + firstMonth} {
		if d.corrects(text, asItIs); len(d.plan.Change.Edits) > 0 {
			t.Errorf("a second import edits\n%s", edited(d.plan))
		}
	}
	is(t, d.curricula(), want)
	if said := d.says(); !strings.Contains(said, "This line is left out: by hand, as before.") {
		t.Error(said)
	}
	d.corrects(firstMonth, func(o *outline.Outline) { o.Toggle(3) })
	if _, next, _ := strings.Cut(d.curricula(), "P Manager: all of it v2\n"); !strings.Contains(next, "M IT lead: Make accounts") {
		t.Errorf("what was taken in again is in no new version:\n%s", d.curricula())
	}
	if d.corrects(firstMonth, asItIs); len(d.plan.Change.Edits) > 0 {
		t.Errorf("what was taken in again is not kept:\n%s", edited(d.plan))
	}
}

// Whoever has done some of a program has done it, whatever its lines and sections are called later.
func TestModulesStayWhatTheyWereWhenTheirLinesAreRetitled(t *testing.T) {
	text := "# Weeks\n\n## One\n\n- [ ] Meet\n- [ ] Read\n\n## Two\n\n- [ ] Meet\n"
	d := settled(t).corrects(text, asItIs)
	ids := func() (all []model.ID[model.Module]) {
		for m := range d.p.Modules.Live() {
			all = append(all, m.ID)
		}
		return all
	}
	was := ids()
	d.corrects(text, func(o *outline.Outline) {
		o.Retitle(1, "The first week")
		o.Retitle(3, "Study")
		o.Retitle(4, "The second week")
	})
	is(t, d.curricula(), `
		P Weeks
		M Meet section=The first week kind=meet
		M Study section=The first week kind=do
		M Meet section=The second week kind=meet`)
	if is := ids(); !slices.Equal(is, was) {
		t.Errorf("%v became %v", was, is)
	}
}

func TestALadderIsCorrectedOnce(t *testing.T) {
	d := settled(t).climbs(gridOfThemes, func(o *outline.Outline) {
		o.Retitle(0, "Product managers")
		o.Retitle(1, "Junior")
		o.Retitle(3, "Finding out")
		o.Retitle(5, "Listens to many")
		o.Toggle(6)
	})
	want := `
		T Product managers [] For product managers
		L Junior [a]
		L Senior [b]
		C Finding out [d] Finds out
		X Junior: Asks
		X Senior: Listens to many⏎Proficiency: Expert`
	is(t, d.grid(), want)
	if d.climbs(gridOfThemes, asItIs); len(d.plan.Change.Edits) > 0 {
		t.Errorf("a second import edits\n%s", edited(d.plan))
	}
	is(t, d.climbs(gridOfThemes, func(o *outline.Outline) { o.Retitle(1, "Associate") }).grid(), strings.ReplaceAll(want, "Junior", "Associate"))
}

func TestOneFileIsDecidedOnApartForWhatItIsReadAs(t *testing.T) {
	text := "- Objective: Grow\n  - [ ] KR: Three shops\n"
	d := settled(t).corrects(text, func(o *outline.Outline) { o.Toggle(1) })
	d.read = []*Source{parseText(d, "new-pm.md", text)}
	if o := d.read[0].Outlined(d.p, d.with()); o.Lines[1].Kind != outline.KeyResult {
		t.Error("what is left out of a program is left out of the objectives as well")
	}
}
