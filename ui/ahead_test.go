package ui_test

import (
	"testing"

	"quarterdeck/model"
)

// Three keys in a moment are three steps, even if nothing has come back from the store yet.
func TestQuickKeysAreNotLost(t *testing.T) {
	d := sampled(t, 120, 40).to("Checkout v2")
	d.slow = true
	d.press("> > >").letGo().sees("Move Checkout v2 to 4 Jan 2027 (+1 wk)", "✓ saved")
	if got := d.item("Checkout v2").Target.Long(); got != "4 Jan 2027" {
		t.Errorf("it ends on %s", got)
	}
}

// What is done next knows what is on its way: another state of the same row, a move in the hand, an undo between.
func TestWhatIsOnItsWayIsBuiltOn(t *testing.T) {
	for keys, want := range map[string]string{
		"s o s d": "2026-12-14 done", "> m right enter enter": "2026-12-28 off track", "> u >": "2026-12-21 off track",
		"> = 'target' enter ctrl+u '1 feb' enter enter": "2027-02-01 off track",
	} {
		d := sampled(t, 120, 40).to("Checkout v2")
		d.slow = true
		d.press(keys).letGo().sees("✓ saved").misses("Not saved")
		if i := d.item("Checkout v2"); i.Target.String()+" "+string(i.Status) != want {
			t.Errorf("%s: it ends on %s and is %s", keys, i.Target, i.Status)
		}
	}
}

// What could not be saved is counted only as long as it waits.
func TestWhatWasLetGoIsNotBuiltOn(t *testing.T) {
	tr := &trouble{full: errFull}
	d := sampled(t, 120, 40, through(tr)).to("Checkout v2").press("> >").sees("■ not saved").press("u u").sees("✓ saved")
	tr.full = nil
	d.press(">").sees("Move Checkout v2 to 21 Dec 2026", "✓ saved")
	if got := d.item("Checkout v2").Target.Long(); got != "21 Dec 2026" {
		t.Errorf("it ends on %s", got)
	}
}

// A change that is saved, but that the screen cannot show before it has read what somebody else did, is known too.
func TestWhatHasLandedIsBuiltOnBeforeItIsShown(t *testing.T) {
	d := sampled(t, 120, 40).to("Checkout v2")
	d.ben("Turn Audit log", "Audit log", func(i *model.Initiative) { i.Status = model.AtRisk })
	d.slow = true
	d.press(">").turn().press(">").letGo().sees("✓ saved", "Move Checkout v2 to 28 Dec 2026").misses("Not saved")
	if got := d.item("Checkout v2").Target.Long(); got != "28 Dec 2026" {
		t.Errorf("it ends on %s", got)
	}
}
