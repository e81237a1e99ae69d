package form_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// editing is a desk with the form of Checkout v2 open.
func editing(t rapid.TB) *desk {
	d := sit(t)
	d.overlay = form.Edit(d.sc, ref("initiative", "i1"))
	return d
}

// field goes down to the field with the title.
func (d *desk) field(title string) {
	d.Helper()
	for range 40 {
		for line := range strings.Lines(d.sees()) {
			if strings.Contains(line, "▌"+title) {
				return
			}
		}
		d.press("tab")
	}
	d.Fatalf("there is no field %q:\n%s", title, d.sees())
}

func TestOnlyWhatWasChangedIsSaved(t *testing.T) {
	d := editing(t)
	d.press("ctrl+u")
	d.write("Checkout v3")
	d.field("Status")
	d.press("right")
	d.wants("2 changed", "‹ ✓ done ›", "was off track")
	c := d.committed(d.press("ctrl+s")).Change
	same(t, edits(c), `initiative/i1 title: "Checkout v2" -> "Checkout v3"
initiative/i1 status: "off track" -> "done"
initiative/i1 closed: "" -> "2026-11-23"`)
	same(t, c.Label, "Edit Checkout v2: title, status")
	same(t, c.Actor, "ana")
}

func TestNothingChangedClosesAndSavesNothing(t *testing.T) {
	d := editing(t)
	d.press("end", "x", "backspace", "tab", "right", "left", "tab", "tab")
	if act := d.press("ctrl+s"); act != (screen.Close{}) {
		t.Errorf("%#v", act)
	}
}

func TestADayIsTypedAsPeopleSayIt(t *testing.T) {
	d := editing(t)
	d.field("Target")
	d.wants("e.g. 12 oct, +2w, next mon")
	d.press("ctrl+u")
	d.write("+2w")
	d.wants("Mon 14 Dec 2026, in 3 weeks")
	d.press("tab")
	d.wants("14 Dec 2026", "was 30 Nov, +2 wk")
	same(t, edits(d.committed(d.press("ctrl+s")).Change), `initiative/i1 target: "2026-11-30" -> "2026-12-14"`)
}

func TestWhatIsWrongIsSaidOnLeavingAndHoldsTheSave(t *testing.T) {
	d := editing(t)
	d.field("Target")
	d.press("ctrl+u")
	d.write("32 dec")
	d.press("tab")
	d.wants("▲ Target: December 2026 has no day 32")
	if act := d.press("ctrl+s"); act != nil {
		t.Fatalf("saved: %#v", act)
	}
	d.wants("▌Target", "32 dec")
	d.field("Estimate")
	d.press("ctrl+u")
	d.write("lots")
	d.press("tab")
	d.wants(`"lots" is not a number`)
}

func TestATitleCannotBeEmptied(t *testing.T) {
	d := editing(t)
	d.press("ctrl+u", "tab")
	d.wants("▲ Title: cannot be empty")
	if act := d.press("ctrl+s"); act != nil {
		t.Fatalf("saved: %#v", act)
	}
}

func TestARuleOfTheWholeRowIsSaidAtTheBottom(t *testing.T) {
	d := editing(t)
	d.field("Owner")
	d.press("backspace")
	if act := d.press("ctrl+s"); act != nil {
		t.Fatalf("saved: %#v", act)
	}
	d.wants("▲ Checkout v2: what is committed needs an owner and an estimate", "was Ana Costa")
}

func TestChoices(t *testing.T) {
	d := editing(t)
	d.field("Status")
	d.wants("to do  on track  at risk  off track  done  parked  dropped")
	for _, step := range []struct{ key, want string }{
		{"left", "at risk"}, {"right", "off track"}, {"o", "on track"}, {"f", "off track"},
		{"d", "done"}, {"r", "dropped"},
		{"right", "to do"}, {"backspace", "to do"}, {"z", "to do"},
	} {
		d.press(step.key)
		if !strings.Contains(d.sees(), " "+step.want+" ›") {
			t.Errorf("%s does not lead to %s:\n%s", step.key, step.want, d.sees())
		}
	}
	d.field("Horizon") // which need not be chosen
	d.press("left")
	d.wants("‹ later ›")
	d.press("backspace")
	d.wants("Horizon       ‹ – ›")
}

func TestAFlag(t *testing.T) {
	d := editing(t)
	d.field("Private")
	d.press("space")
	d.wants("[x] leave it out of public exports")
	d.press("space")
	d.wants("[ ] leave it out of public exports")
	d.press("y")
	same(t, edits(d.committed(d.press("ctrl+s")).Change), `initiative/i1 private: "" -> "yes"`)
}

func TestALongText(t *testing.T) {
	d := editing(t)
	d.field("Outcome")
	d.wants("Paid conversion rises.", "Fewer people give up.")
	d.press("ctrl+j")
	d.write("And more.")
	if act := d.press("up", "up"); act != nil || !strings.Contains(d.sees(), "▌Outcome") {
		t.Errorf("up leaves the text from its last line:\n%s", d.sees())
	}
	w, ok := d.press("ctrl+e").(screen.Write)
	if !ok || w.Text != "Paid conversion rises.\nFewer people give up.\nAnd more." {
		t.Fatalf("%#v", w)
	}
	w.Done("From the editor.\n")
	d.wants("From the editor.")
	same(t, edits(d.committed(d.press("ctrl+s")).Change),
		`initiative/i1 outcome: "Paid conversion rises.\nFewer people give up." -> "From the editor."`)
}

func TestTheReasonGoesToHistoryAndToTheSlip(t *testing.T) {
	d := editing(t)
	d.field("Target")
	d.press("ctrl+u")
	d.write("14 dec")
	d.press("pgdown", "pgdown", "pgdown", "pgdown")
	d.wants("▌Why the change (goes to history)")
	d.write("PSP certification")
	c := d.committed(d.press("enter")).Change // the last field saves
	same(t, c.Reason, "PSP certification")
	same(t, edits(c), `initiative/i1 target: "2026-11-30" -> "2026-12-14"
initiative/i1 slip_reason: "" -> "PSP certification"`)
}

func TestAReasonForNothingIsNotDropped(t *testing.T) {
	d := editing(t)
	d.press("pgdown", "pgdown", "pgdown", "pgdown")
	d.write("because")
	if act := d.press("ctrl+s"); act != nil {
		t.Fatalf("%#v", act)
	}
	d.wants("because", "▲ Nothing is changed that this could be the reason for.")
}

func TestRareFieldsLieUnderAFold(t *testing.T) {
	d := editing(t)
	d.press("pgdown", "pgdown", "pgdown", "up")
	d.wants("▌▸ 6 more, 1 filled in: baseline")
	d.press("space", "tab")
	d.wants("▌Baseline", "▾ 6 more")
	d.press("up", "left")
	d.wants("▸ 6 more")
}

func TestAPasteGoesWhereTypingGoes(t *testing.T) {
	d := editing(t)
	d.press("end")
	d.overlay.Update(d.sc, tea.PasteMsg{Content: " and\nmore\x1b[31m"})
	c := d.committed(d.press("ctrl+s")).Change
	same(t, edits(c), `initiative/i1 title: "Checkout v2" -> "Checkout v2 and more[31m"`)
}

func TestTypingReplacesWhatStoodThere(t *testing.T) {
	d := editing(t)
	d.write("Pay")
	c := d.committed(d.press("ctrl+s")).Change
	same(t, edits(c), `initiative/i1 title: "Checkout v2" -> "Pay"`)
}

func TestTheMouse(t *testing.T) {
	d := editing(t)
	d.click("Target")
	d.wants("▌Target")
	d.click("30 Nov 2026")
	d.press("delete", "delete")
	d.write("28")
	d.press("up")
	d.wants("28 Nov 2026", "was 30 Nov, -2 d")
	d.click("Status")
	d.click("at risk")
	d.wants("‹ ▲ at risk ›")
	d.click("‹ ▲ at risk")
	d.wants("‹ ● on track ›")
	d.click("Owner")
	d.write("e")
	d.click("Ben Ito")
	d.wants("was Ana Costa")
	d.overlay.Update(d.sc, screen.Mouse{What: screen.WheelDown})
	d.wants("▌Team")
}

func TestANewRow(t *testing.T) {
	d := sit(t)
	d.overlay = form.Add(d.sc, "initiative", func(row model.Record) {
		row.(*model.Initiative).Horizon = model.Next
	})
	d.wants("New initiative", "‹ ○ to do ›", "‹ next ›")
	if act := d.press("ctrl+s"); act != nil {
		t.Fatalf("saved without a title: %#v", act)
	}
	d.wants("▲ Title: cannot be empty")
	d.write("Billing")
	c := d.committed(d.press("ctrl+s")).Change
	same(t, c.Label, "Add Billing")
	same(t, edits(c), `initiative/new1 created: "" -> "2026-11-23T09:30:00.000Z"
initiative/new1 title: "" -> "Billing"
initiative/new1 status: "" -> "to do"
initiative/new1 horizon: "" -> "next"`)
}

func TestANewRowThatWasNotBegunIsLeftWithoutAWord(t *testing.T) {
	d := sit(t)
	d.overlay = form.Add(d.sc, "milestone", nil)
	if act := d.press("tab", "tab", "esc"); act != (screen.Close{}) {
		t.Errorf("%#v", act)
	}
}

func TestANoteOnAnything(t *testing.T) {
	d := sit(t)
	d.overlay = form.Add(d.sc, "note", nil)
	d.write("Ask first.")
	d.press("enter")
	d.write("audit")
	d.wants("▸ Audit log", "initiative")
	d.press("enter")
	c := d.committed(d.press("enter")).Change
	same(t, c.Label, "Add note")
	same(t, edits(c), `note/new1 created: "" -> "2026-11-23T09:30:00.000Z"
note/new1 text: "" -> "Ask first."
note/new1 subject: "" -> "initiative/i2"`)
}

func TestSeveralRowsAtOnce(t *testing.T) {
	d := sit(t)
	d.overlay = form.Bulk(d.sc, []model.Ref{ref("initiative", "i1"), ref("initiative", "i2")})
	d.wants("Edit 2 initiatives · blank leaves as it is", "different", "all: Web")
	d.field("Team")
	d.write("data")
	d.press("enter")
	d.field("Target")
	d.write("+1w")
	d.wants("moves each by +1w")
	d.field("Private")
	d.press("right", "right")
	c := d.committed(d.press("ctrl+s")).Change
	same(t, c.Label, "Edit 2 initiatives: team, target, private")
	same(t, edits(c), `initiative/i1 team: "t1" -> "t2"
initiative/i1 target: "2026-11-30" -> "2026-12-07"
initiative/i2 team: "t1" -> "t2"
initiative/i2 target: "2027-01-25" -> "2027-02-01"`)
}

func TestAFormRefusesAnEndBeforeItsStart(t *testing.T) {
	d := editing(t)
	d.field("Start")
	d.press("ctrl+u")
	d.write("1 dec 2026")
	if act := d.press("ctrl+s"); act != nil {
		t.Fatalf("%#v", act)
	}
	d.wants("▲ Checkout v2 would end on 30 Nov 2026, before it starts on 1 Dec")
	d.field("Target")
	d.press("ctrl+u")
	d.write("14 dec")
	same(t, edits(d.committed(d.press("ctrl+s")).Change), `initiative/i1 start: "2026-10-12" -> "2026-12-01"
initiative/i1 target: "2026-11-30" -> "2026-12-14"`)
}
