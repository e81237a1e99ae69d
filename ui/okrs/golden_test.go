package okrs

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui/screentest"
)

// sampled is the view of the sample quarter, with the cursor on a key result that is off track.
func sampled(t testing.TB, w, h int) *screentest.Stage {
	return screentest.New(t, New(), sample.Portfolio(screentest.Monday()), w, h).Wake().To("Trials active in week four")
}

func TestGoldens(t *testing.T) {
	for _, size := range []struct{ w, h int }{{60, 16}, {80, 24}, {110, 22}, {120, 40}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size.w, size.h), func(t *testing.T) {
			sampled(t, size.w, size.h).Frame().IsGolden(t)
		})
	}
}

func TestGoldenScenes(t *testing.T) {
	for _, c := range []struct{ name, at, keys string }{
		{"objective", "Grow activation", ""},
		{"folded", "Grow activation", "-"},
		{"explained", "Trials active in week four", "enter"},
		{"explained-objective", "Grow activation", "enter"},
		{"check-in", "Trials active in week four", "c '42'"},
		{"check-in-steps", "SOC 2 evidence is in", "c '3' tab '8' tab right tab 'All but one supplier' tab"},
		{"check-in-zones", "Partners that have shown us their plans", "c 't'"},
		{"corrected", "Trials active in week four", "c '42' enter C '41' enter"},
		{"filtered", "Trials active in week four", "/ 'single' enter"},
		{"health", "Grow activation", "s"},
		{"initiatives", "Trials active in week four", "d"},
		{"past", "Trials active in week four", "H"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := sampled(t, 110, 30)
			if c.at == "SOC 2 evidence is in" { // an initiative is called so too
				s.Press("G k k k k k k k")
			} else {
				s.To(c.at)
			}
			s.Press(c.keys).Frame().IsGolden(t)
		})
	}
}

func TestGoldenWalk(t *testing.T) {
	s := sampled(t, 110, 30)
	run(s, "okrs.walk-all")
	s.Press("'41' enter")
	t.Run("second", func(t *testing.T) { s.Frame().IsGolden(t) })
	s.Press("ctrl+n 'target' enter")
	t.Run("end", func(t *testing.T) { s.Frame().IsGolden(t) })
}

func TestGoldenEmpty(t *testing.T) {
	s := screentest.New(t, New(), model.New(), 80, 24).Wake()
	t.Run("no-periods", func(t *testing.T) { s.Frame().IsGolden(t) })
	s.Press("n")
	t.Run("no-objectives", func(t *testing.T) { s.Frame().IsGolden(t) })
}

func TestGoldenThemes(t *testing.T) {
	for _, name := range []string{"dark", "light", "mono", "ascii"} {
		t.Run(name, func(t *testing.T) {
			golden.RequireEqual(t, []byte(sampled(t, 110, 30).Look(name).Picture().Render()))
		})
	}
}

// run runs a command by its id, as the palette does.
func run(s *screentest.Stage, id string) {
	s.Helper()
	for _, c := range s.View.Commands() {
		if c.ID == id {
			s.Run(c)
		}
	}
}
