package screentest

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// Storm presses keys in any order, at any size. It wants every line to be as wide as the screen, and where a row is selected
// what selected wants of the frame then.
func Storm(
	t *testing.T, view func() screen.Screen, p *model.Portfolio, keys string, selected func(*rapid.T, *Stage, Frame),
) {
	t.Helper()
	names := strings.Fields(keys)
	rapid.Check(t, func(t *rapid.T) {
		s := New(t, view(), p, 110, 30).Wake()
		for range rapid.IntRange(1, 25).Draw(t, "keys") {
			s.Press(rapid.SampledFrom(names).Draw(t, "key"))
			s.W, s.H = rapid.IntRange(60, 210).Draw(t, "w"), rapid.IntRange(16, 60).Draw(t, "h")
			frame := s.Frame()
			for n, line := range frame.Lines() {
				if canvas.Width(line) != s.W {
					t.Fatalf("line %d is %d cells wide, not %d", n, canvas.Width(line), s.W)
				}
			}
			if len(s.Overlays) == 0 && len(s.View.Selected(s.Scene())) > 0 {
				selected(t, s, frame)
			}
		}
	})
}

// OneRow wants the row that is selected to be in sight, and the only one, in a view whose rows begin at its edge.
func OneRow(t *rapid.T, _ *Stage, frame Frame) {
	if bars := strings.Count(string(frame), "\n▌"); bars != 1 {
		t.Fatalf("%d rows are selected:\n%s", bars, frame)
	}
}

// UnderCursor wants the terminal's own cursor to stand at the bar of the row that is selected, where a screen reader finds
// it.
func UnderCursor(t *rapid.T, s *Stage, frame Frame) {
	x, y, shown := s.Picture().Cursor()
	if !shown {
		t.Fatalf("there is no cursor:\n%s", frame)
	}
	if at := ansi.Cut(frame.Lines()[y], x, x+1); at != "▌" {
		t.Fatalf("the cursor stands at %d, %d on %q:\n%s", x, y, at, frame)
	}
}
