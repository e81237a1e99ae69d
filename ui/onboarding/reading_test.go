package onboarding

import (
	"slices"
	"strings"
	"testing"

	"quarterdeck/model"
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

// A plan opens at what holds somebody up, shows by section what it is made of, and leads to the help.
func TestAPlanOpensAtWhatHoldsSomebodyUp(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {100, 30}} {
		s := sampled(t, size[0], size[1]).Press("up enter") // Lu Moreau
		s.Sees("■ Data", "Access to the warehouse")
	}
	s := sampled(t, 100, 30)
	whole := step(s, "Ivo Petrović", "Talks").Module
	s.With(s.P.Modules.Edit(s.Now, step(s, "Ivo Petrović", "Ship").Module.ID, func(m *model.Module) { m.Parent = whole.ID }))
	s.Press("enter").Sees("Week 9", "Ship, part of Talks").Press("o").Misses("Week 9", "part of").Sees("On their own", "Talks", "  Ship")
	s.Press("o").Sees("Week 9").Press("?")
	if !slices.Contains(s.Ran, "help") {
		t.Errorf("it ran %q", s.Ran)
	}
}
