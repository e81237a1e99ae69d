package roadmap

import "testing"

// z leaves the rows alone on the screen, in every layout, until it or p brings the details back.
func TestFocusGivesTheRowsTheWholeHeight(t *testing.T) {
	for _, keys := range []string{"", "]", "["} {
		for _, size := range [][2]int{{60, 16}, {120, 40}} {
			d := sampled(t, size[0], size[1]).at("Checkout v2").press(keys).sees("─ ■ Checkout v2 · off track")
			before := d.frame()
			d.press("z").misses("─ ■ Checkout v2 · off track", "█ sure").sees("■ Checkout")
			if d.press("z").frame() != before {
				t.Errorf("%q, %v: z twice is not what it was:\n%s", keys, size, d.frame())
			}
		}
	}
	d := sampled(t, 120, 40).at("Checkout v2").press("z p").sees("Outcome").press("z")
	again := New()
	if again.Restore(d.view.State()); !again.(*view).focused {
		t.Errorf("restored %s", again.State())
	}
}
