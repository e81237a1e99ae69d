package roadmap

import "testing"

// z leaves the rows alone on the screen, in every layout, until it or p brings the details back.
func TestFocusGivesTheRowsTheWholeHeight(t *testing.T) {
	for _, keys := range []string{"", "]", "["} {
		for _, size := range [][2]int{{60, 16}, {120, 40}} {
			d := sampled(t, size[0], size[1]).To("Checkout v2").Press(keys).Sees("─ ■ Checkout v2 · off track")
			before := d.Frame()
			d.Press("z").Misses("─ ■ Checkout v2 · off track", "█ sure").Sees("■ Checkout")
			if d.Press("z").Frame() != before {
				t.Errorf("%q, %v: z twice is not what it was:\n%s", keys, size, d.Frame())
			}
		}
	}
	d := sampled(t, 120, 40).To("Checkout v2").Press("z p").Sees("Outcome").Press("z")
	again := New()
	if again.Restore(viewOf(d).State()); !again.(*view).focused {
		t.Errorf("restored %s", again.State())
	}
}
