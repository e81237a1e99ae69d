package onboarding

import (
	"strings"
	"testing"

	"quarterdeck/ui/screen"
)

// The cursor passes by the headings of a page, which stay in sight above the lines that follow them.
func TestTheCursorPassesHeadingsBy(t *testing.T) {
	s := sampled(t, 100, 22).Press("enter g").Sees(" Week 1 · 19 Oct ", "▌ ✓ Why").Press("up").Sees("▌ ✓ Why")
	for _, key := range strings.Fields("down down down down pgdown G pgup up up up up up g") {
		if row := s.Press(key).Row("│▌"); !strings.Contains(row, " · ") || strings.Contains(row, "Week") {
			t.Errorf("after %s the cursor is on %q", key, row)
		}
	}
	s.Mouse(screen.Click, "Week 1", 0).Sees("▌ ✓ Why").Mouse(screen.DoubleClick, "Week 1", 0).Sees("▌ ✓ Why")
	s.Mouse(screen.WheelDown, "Week 1", 0).Press("esc")
	s.Press("/ 'fay' enter enter").Misses("▌Week") // who has finished, so that nothing comes next
}

// However long a page is, moving about on it does not write it again; what is ticked on it is seen at once.
func TestAPageIsWrittenOnceForWhatItTellsOf(t *testing.T) {
	s := sampled(t, 100, 30).Press("enter")
	shown, written := s.Overlays[0].(*reading), 0
	write := shown.write
	shown.write = func(sc screen.Scene) page {
		written++
		return write(sc)
	}
	s.Press("up up down down").Sees("▌ ◐▲ OKR")
	s.Press("space").Sees("▌ ✓ OKR").Press("up down").Sees("▌ ✓ OKR")
	s.W = 80
	s.Sees("▌ ✓ OKR")
	if written != 3 { // at first, with the tick, and for the other width
		t.Errorf("the page was written %d times", written)
	}
}
