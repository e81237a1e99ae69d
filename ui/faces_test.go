package ui_test

import (
	"strings"
	"testing"

	"quarterdeck/ui"
)

// carried is how many objectives of the file came from another period, and periods how many there are.
func (d *driver) carried() (objectives, periods int) {
	d.Helper()
	p := d.stored()
	for o := range p.Objectives.Live() {
		if o.CarriedFrom != "" {
			objectives++
		}
	}
	for range p.Periods.Live() {
		periods++
	}
	return objectives, periods
}

func TestTheFooterIsThatOfTheFace(t *testing.T) {
	d := sampled(t, 120, 30).press("3")
	for _, face := range []struct{ here, elsewhere string }{{"c check in", "say why"}, {"w say why", "check in"}, {"w carry over", "say why"}} {
		if foot := d.line(-1); !strings.Contains(foot, face.here) || strings.Contains(foot, face.elsewhere) {
			t.Errorf("the footer is %q", foot)
		}
		d.press("3")
	}
	d.press("3 3 s").sees("Score 1 Teams that start, stay").press("esc").press("3 s").sees("How Teams that start, stay stands")
}

// A key that only other faces have does nothing but say which; by its name the command is there all the same.
func TestAKeyOfAnotherFaceSaysWhereItActs(t *testing.T) {
	d := sampled(t, 120, 30).press("3 3 c").sees("c acts in Tree; [ and ] lead there").misses("Check in")
	d.press("s").sees("s acts in Tree and Closing; [ and ] lead there").press(": 'where it stands today' enter").misses("acts in")
	d.press("esc esc 3 p").sees("How Q4 2026 ended").press("esc d").sees("d acts in Tree and Alignment").press("3 p").sees("p acts in Closing")
}

// The help of a face begins with what acts there.
func TestTheHelpIsThatOfTheFaceFirst(t *testing.T) {
	d := sampled(t, 200, 100).press("3 3 3 ?")
	_, score := d.frame().At(t, "Score it, and say what was learned")
	_, tree := d.frame().At(t, "IN TREE")
	_, align := d.frame().At(t, "IN ALIGNMENT")
	if _, checkIn := d.frame().At(t, "Check in: where it stands today"); score > tree || tree > checkIn || checkIn < align && align < tree {
		t.Errorf("in lines %d, %d, %d, %d of\n%s", score, tree, checkIn, align, d.frame())
	}
}

// What closes a period is found by its name from everywhere in the view.
func TestThePaletteCarriesOver(t *testing.T) {
	sampled(t, 120, 30).press("3 : 'carry over' enter").sees("Carry over from Q4 2026", "7 objectives, 11 key results")
}

func TestCarryingOverIsOneUndo(t *testing.T) {
	d := sampled(t, 120, 40).press("3 3 3 w enter").sees("‹ Q1 2027 ›", "Carried over: 7 objectives, 11 key results", "u undo")
	if objectives, _ := d.carried(); objectives != 7 {
		t.Errorf("%d objectives were carried over", objectives)
	}
	d.press("u").sees("Undo: Carry over 7 objectives to Q1 2027", "No objectives in Q1 2027 yet")
	if objectives, _ := d.carried(); objectives != 0 {
		t.Errorf("%d objectives are left", objectives)
	}
}

// A closed period takes a look of its own to be read, and its scores can still be altered.
func TestAClosedQuarterIsScoredAgain(t *testing.T) {
	d := sampled(t, 120, 40).press("3 3 3 H").sees("closed · 2 of 2 scored", "Fewer fields did more")
	d.press("s '0.9' enter").sees("1 Halve the drop-out at signup: 0.9, beyond, achieved", "u undo").press("u").sees("1 sweet spot")
}

func TestTheFaceIsAsItWasLeft(t *testing.T) {
	var kept map[string]string
	d := sampled(t, 120, 30, func(o *ui.Options) {
		o.Save = func(left ui.Left) error { kept = left.State; return nil }
	}).press("3 3 f w").sees("only without an initiative").press("q")
	again := opened(t, d.path, 120, 30, func(o *ui.Options) { o.State, o.View = kept, "okrs" })
	again.sees("WORK", "only without an initiative")
}
