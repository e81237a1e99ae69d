package transfer

import (
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
