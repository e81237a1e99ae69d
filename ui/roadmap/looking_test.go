package roadmap

import (
	"strings"
	"testing"
)

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

// A folded group is drawn from its first day to its last, and says where it goes on outside the picture.
func TestAFoldedGroupSaysThatItGoesOn(t *testing.T) {
	d := sampled(t, 80, 24).Press("Z")
	if row := d.Row("▸ GROWTH"); !strings.HasSuffix(row, "━▸") || strings.Contains(row, "◂") {
		t.Errorf("growth: %q", row)
	}
	d.Press("L L")
	if row := d.Row("▸ TRUST"); !strings.HasSuffix(row, "◂ 29 Mar") && !strings.Contains(row, "◂━") {
		t.Errorf("trust: %q", row)
	}
}

// What cannot be done is not offered.
func TestWithoutDependenciesThereIsNothingToChangeInThem(t *testing.T) {
	for title, want := range map[string]int{"Onboarding emails": 3, "Referral loop": 7} {
		d := sampled(t, 120, 40).To(title).Press("d")
		if hints := d.Overlays[0].Hints(d.Scene()); len(hints) != want {
			t.Errorf("%s: %v", title, hints)
		}
	}
}
