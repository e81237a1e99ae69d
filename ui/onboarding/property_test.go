package onboarding

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/model/sample"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screentest"
)

// Whatever is pressed, at whatever size, every line is as wide as the screen, and where somebody is selected they are in
// sight.
func TestWhateverIsPressedTheCursorIsInSight(t *testing.T) {
	p := sample.Portfolio(screentest.Monday())
	keys := strings.Fields(`up down left right + - tab pgup pgdown G g H L . z [ ] enter esc space w b v a n m i e f o K y p
		A x J K < > M E = r s d S c u 2`)
	rapid.Check(t, func(t *rapid.T) {
		s := screentest.New(t, New(), p, 110, 30).Wake()
		for range rapid.IntRange(1, 25).Draw(t, "keys") {
			s.Press(rapid.SampledFrom(keys).Draw(t, "key"))
			s.W, s.H = rapid.IntRange(60, 210).Draw(t, "w"), rapid.IntRange(16, 60).Draw(t, "h")
			frame := s.Frame()
			for n, line := range frame.Lines() {
				if canvas.Width(line) != s.W {
					t.Fatalf("line %d is %d cells wide, not %d", n, canvas.Width(line), s.W)
				}
			}
			if len(s.Overlays) > 0 || len(s.View.Selected(s.Scene())) == 0 {
				continue
			}
			if bars := strings.Count(string(frame), "\n▌"); bars != 1 {
				t.Fatalf("%d rows are selected:\n%s", bars, frame)
			}
		}
	})
}
