package ui_test

import (
	"strings"
	"testing"

	"quarterdeck/ui"
)

// versions is how many versions of programs the file has.
func (d *driver) versions() int {
	d.Helper()
	n := 0
	for range d.stored().Programs.Live() {
		n++
	}
	return n
}

func TestATickIsSavedAndTakenBack(t *testing.T) {
	d := sampled(t, 120, 30).press("5").to("Ivo Petrović on PM core").press("tab tab").sees("Ivo Petrović, stuck · ○ Talks: due 30 Nov.")
	d.press("space").sees("Mark Talks as doing for Ivo Petrović", "u undo", "[◐]").press("u").sees("[○]")
	d.press("o").sees("Talks · PM core").press("esc 5").sees("SHOWN BY")
}

// The first alteration of a program with people on it makes a version, and one undo takes both back.
func TestAVersionIsOneUndo(t *testing.T) {
	d := sampled(t, 120, 30).press("5 5 down down down down d ctrl+u '14' enter").sees("v2 made; 6 people stay on v1", "‹ PM core v2 ›")
	if n := d.versions(); n != 3 {
		t.Errorf("there are %d versions", n)
	}
	d.press("M enter").sees("Changed Data: due day 12 → day 14.").press("y").sees("Move 5 people to PM core v2", "5 people on it · 1 on v1")
	d.press("u").sees("nobody on it · 6 on v1").press("u").sees("‹ PM core ›", "day 12")
	if n := d.versions(); n != 2 {
		t.Errorf("there are %d versions", n)
	}
}

// Who types out what a letter has chosen already does nothing more by that, also where a version is made.
func TestAWordIsTypedOutInTheCurriculum(t *testing.T) {
	d := sampled(t, 120, 30).press("5 5 down down down down a 'buddy'").sees("v2 made; 6 people stay on v1", "n new").misses("Who of")
	if row := d.frame().Row(t, "  Data"); !strings.Contains(row, "buddy") {
		t.Errorf("the row says %q", row)
	}
}

// A verb and a name do from everywhere what a key does at somebody.
func TestThePaletteAssignsABuddy(t *testing.T) {
	d := sampled(t, 120, 30).press("5 5 : 'assign kai' enter").sees("Buddy: nobody yet").press("b 'dee' enter").sees("u undo")
	if row := d.press("5").frame().Row(t, "Kai Brandt"); !strings.Contains(row, "Dee") {
		t.Errorf("the row says %q", row)
	}
}

func TestTheMatrixIsAsItWasLeft(t *testing.T) {
	var kept map[string]string
	d := sampled(t, 120, 30, func(o *ui.Options) {
		o.Save = func(left ui.Left) error { kept = left.State; return nil }
	}).press("5 L - . q")
	opened(t, d.path, 120, 30, func(o *ui.Options) { o.State, o.View = kept, "onboarding" }).sees("30-60-90", "◐2/3")
}
