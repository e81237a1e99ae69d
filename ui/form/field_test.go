package form_test

import (
	"errors"
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

func (d *desk) edit(id, field string) screen.Action {
	return form.Field(d.sc, ref("initiative", id), field)
}

func TestAFieldThatIsChosen(t *testing.T) {
	d := sit(t)
	d.opened(d.edit("i1", "status"))
	d.wants("Status of Checkout v2", "▸ f ■ off track", "a ▲ at risk")
	c := d.committed(d.press("a")).Change
	same(t, c.Label, "Set status of Checkout v2 to at risk")
	same(t, edits(c), `initiative/i1 status: "off track" -> "at risk"`)

	d.opened(d.edit("i1", "commitment"))
	same(t, d.committed(d.press("-")).Change.Label, "Clear commitment of Checkout v2")
}

func TestAFieldThatIsFoundInAList(t *testing.T) {
	d := sit(t)
	d.opened(d.edit("i2", "owner"))
	d.wants("Owner of Audit log", "no owner", "Ana Costa")
	d.write("Ana Maria")
	d.wants("▸ new person Ana Maria")
	c := d.committed(d.press("enter")).Change
	same(t, c.Label, "Set owner of Audit log to Ana Maria")
	same(t, edits(c), `person/new1 created: "" -> "2026-11-23T09:30:00.000Z"
person/new1 name: "" -> "Ana Maria"
initiative/i2 owner: "" -> "new1"`)

	d.opened(d.edit("i2", "team"))
	d.wants("▸ Web") // the one it has
	d.press("up", "up")
	same(t, edits(d.committed(d.press("enter")).Change), `initiative/i2 team: "t1" -> ""`)
}

func TestAFieldThatRefersToSeveral(t *testing.T) {
	d := sit(t)
	d.opened(d.edit("i2", "with"))
	d.press("down", "space")
	d.wants("▸ [x] Web", "[ ] Data")
	d.write("d")
	d.press("tab")
	d.wants("[x] Web", "▸ [x] Data")
	same(t, edits(d.committed(d.press("enter")).Change), `initiative/i2 with: "" -> "t1 t2"`)
}

func TestChoosingKeepsWhatIsArchived(t *testing.T) {
	d := sit(t)
	d.alter(d.sc.P.Initiatives.Edit(d.sc.Now, "i2", func(i *model.Initiative) {
		i.With = "t2"
	}))
	d.alter(d.sc.P.Teams.Edit(d.sc.Now, "t2", func(r *model.Team) { r.Archived = d.sc.Now.At }))
	d.opened(d.edit("i2", "with"))
	d.wants("[x] Data", "archived")
	d.write("web")
	d.press("tab")
	same(t, edits(d.committed(d.press("enter")).Change), `initiative/i2 with: "t2" -> "t2 t1"`)
}

func TestALaterTargetIsAskedWhy(t *testing.T) {
	d := sit(t)
	d.opened(d.edit("i1", "target"))
	d.wants("Target of Checkout v2", "Mon 30 Nov 2026, in 7 days", "› 30 Nov 2026")
	d.press("ctrl+u")
	d.write("+2w")
	d.wants("Mon 14 Dec 2026, in 3 weeks, +2 wk from 30 Nov")
	d.opened(d.press("enter"))
	d.wants("Why later?")
	d.write("PSP certification")
	commit := d.committed(d.press("enter"))
	same(t, commit.Change.Label, "Move Checkout v2 to 14 Dec 2026")
	same(t, commit.Change.Reason, "PSP certification")
	same(t, edits(commit.Change), `initiative/i1 target: "2026-11-30" -> "2026-12-14"
initiative/i1 slip_reason: "" -> "PSP certification"`)

	d.opened(commit.Fail(errors.New("the disk is full")))
	d.wants("▲ The disk is full", "› +2w")
	d.opened(d.press("enter"))
	d.wants("Why later? › PSP certification")
}

// What is no date is said to be none while it is typed, with examples of what is one.
func TestWhatIsNoDateYetIsSaidWhileItIsTyped(t *testing.T) {
	d := sit(t)
	d.opened(d.edit("i1", "target"))
	d.press("ctrl+u")
	d.wants("› (The day it should be done)")
	d.write("soonish")
	d.wants("not a date yet: try 12 oct, +2w, next mon")
	d.press("ctrl+u")
	d.write("12 oct 2027")
	d.wants("Tue 12 Oct 2027")
	d = editing(t)
	d.field("Target")
	d.press("ctrl+u")
	d.write("soonish")
	d.wants("not a date yet")
}

func TestTheWhyCanBeSkippedAndGoneBackFrom(t *testing.T) {
	d := sit(t)
	d.opened(d.edit("i1", "target"))
	d.press("ctrl+u")
	d.write("14 dec")
	d.opened(d.press("enter"))
	d.opened(d.press("esc"))
	d.wants("› 14 dec")
	d.opened(d.press("enter"))
	same(t, edits(d.committed(d.press("enter")).Change), `initiative/i1 target: "2026-11-30" -> "2026-12-14"`)
}

func TestAnEarlierTargetIsNotAskedWhy(t *testing.T) {
	d := sit(t)
	d.opened(d.edit("i1", "target"))
	d.press("ctrl+u")
	d.write("-1w")
	same(t, edits(d.committed(d.press("enter")).Change), `initiative/i1 target: "2026-11-30" -> "2026-11-23"`)
}

func TestAPromptKeepsWhatCannotBe(t *testing.T) {
	d := sit(t)
	d.opened(d.edit("i1", "estimate"))
	d.press("ctrl+u")
	d.write("lots")
	if act := d.press("enter"); act != nil {
		t.Fatalf("%#v", act)
	}
	d.wants(`▲ "lots" is not a number such as 2.5`, "› lots")
	d.press("ctrl+u")
	if act := d.press("enter"); act != nil { // committed, so it needs an estimate
		t.Fatalf("%#v", act)
	}
	d.wants("what is committed needs an owner and an estimate")
	d.write("7.50")
	same(t, edits(d.committed(d.press("enter")).Change), `initiative/i1 estimate: "6" -> "7.5"`)
}

// Nobody means an end before the start: it is said where it was typed, and nothing is saved.
func TestAnEndBeforeItsStartIsRefused(t *testing.T) {
	d := sit(t)
	d.opened(d.edit("i1", "target"))
	d.press("ctrl+u")
	d.write("2 oct 2026")
	if act := d.press("enter"); act != nil {
		t.Fatalf("%#v", act)
	}
	d.wants("Checkout v2 would end on 2 Oct 2026, before it starts on 12 Oct", "› 2 oct 2026")
	d.opened(d.edit("i1", "start"))
	d.press("ctrl+u")
	d.write("1 dec 2026")
	if act := d.press("enter"); act != nil {
		t.Fatalf("%#v", act)
	}
	d.wants("would end on 30 Nov 2026, before it starts on 1 Dec")
}

// Dates that came in so from elsewhere hinder nobody who alters something else.
func TestDatesThatAreTheWrongWayRoundAlreadyHinderNothingElse(t *testing.T) {
	d := sit(t)
	d.alter(d.sc.P.Initiatives.Edit(d.sc.Now, "i1", func(i *model.Initiative) { i.Target = model.NewDate(2026, 10, 2) }))
	d.opened(d.edit("i1", "title"))
	d.write("Checkout v3")
	same(t, edits(d.committed(d.press("enter")).Change), `initiative/i1 title: "Checkout v2" -> "Checkout v3"`)
}

// A number is read here as in a check-in and in a sheet.
func TestANumberIsReadAsPeopleWriteIt(t *testing.T) {
	for text, want := range map[string]string{"4%": "4", "1,200.50": "1200.5", "1'200": "1200", "3,5": "3.5", "10k": "10000", "€ 2M": "2000000"} {
		d := sit(t)
		d.opened(d.edit("i2", "estimate"))
		d.write(text)
		same(t, edits(d.committed(d.press("enter")).Change), `initiative/i2 estimate: "" -> "`+want+`"`)
	}
	d := sit(t)
	d.opened(d.edit("i2", "estimate"))
	d.write("1.600")
	d.press("enter")
	d.wants(`Is "1.600" 1600 or 1.6? Write it that way`)
	d.opened(d.edit("i2", "estimate"))
	d.write("4 days")
	d.press("enter")
	d.wants(`"4 days" says more than a number such as 2.5`)
}

func TestAPromptSaysOnceWhatOthersDid(t *testing.T) {
	d := sit(t)
	d.opened(d.edit("i1", "title"))
	d.press("end")
	d.write("!")
	d.alter(d.sc.P.Initiatives.Edit(d.sc.Now, "i1", func(i *model.Initiative) { i.Title = "Checkout three" }))
	if act := d.press("enter"); act != nil {
		t.Fatalf("%#v", act)
	}
	d.wants(`changed title to "Checkout three"`, "› Checkout v2!")
	c := d.committed(d.press("enter")).Change
	same(t, c.Label, "Rename Checkout three to Checkout v2!")
	same(t, edits(c), `initiative/i1 title: "Checkout three" -> "Checkout v2!"`)
}

func TestFieldsThatNeedNoQuestion(t *testing.T) {
	d := sit(t)
	same(t, edits(d.committed(d.edit("i1", "private")).Change), `initiative/i1 private: "" -> "yes"`)

	w := d.edit("i1", "outcome").(screen.Write)
	same(t, w.Text, "Paid conversion rises.\nFewer people give up.")
	c := d.committed(w.Done("Short.\n")).Change
	same(t, c.Label, "Write outcome of Checkout v2")
	same(t, edits(c), `initiative/i1 outcome: "Paid conversion rises.\nFewer people give up." -> "Short."`)
	if act := w.Done(w.Text); act != nil {
		t.Errorf("the same text again: %#v", act)
	}
}

func TestWhatWasWrittenInTheEditorOutlivesAConflict(t *testing.T) {
	d := sit(t)
	commit := d.committed(d.edit("i1", "outcome").(screen.Write).Done("Fewer carts are left.\n"))
	d.opened(commit.Fail(&model.Conflict{Edit: commit.Change.Edits[0], Now: "More is sold.", By: "Ben"}))
	d.wants("▌Outcome", "Fewer carts are left.", "Ben changed outcome")
	same(t, edits(d.committed(d.press("ctrl+s")).Change),
		`initiative/i1 outcome: "More is sold." -> "Fewer carts are left."`)
}

func TestFieldsThatCannotBeEdited(t *testing.T) {
	d := sit(t)
	for _, act := range []screen.Action{
		form.Field(d.sc, ref("initiative", "gone"), "title"), form.Field(d.sc, ref("initiative", "i1"), "colour"),
	} {
		if tell, ok := act.(screen.Tell); !ok || !tell.Bad {
			t.Errorf("%#v", act)
		}
	}
	d.sc.ReadOnly = "The folder cannot be written to."
	if act := d.edit("i1", "title"); act != (screen.Tell{Text: "The folder cannot be written to.", Bad: true}) {
		t.Errorf("%#v", act)
	}
}

func TestOneReasonGoesWithEveryRowThatSlips(t *testing.T) {
	d := sit(t)
	d.overlay = form.Bulk(d.sc, []model.Ref{ref("initiative", "i1"), ref("initiative", "i2")})
	d.field("Target")
	d.write("+1w")
	d.field("Why the change")
	d.write("freeze")
	same(t, edits(d.committed(d.press("ctrl+s")).Change), `initiative/i1 target: "2026-11-30" -> "2026-12-07"
initiative/i2 target: "2027-01-25" -> "2027-02-01"
initiative/i1 slip_reason: "" -> "freeze"
initiative/i2 slip_reason: "" -> "freeze"`)
}
