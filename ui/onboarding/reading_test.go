package onboarding

import (
	"testing"

	"quarterdeck/ui/screen"
)

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
