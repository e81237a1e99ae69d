package onboarding

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui/screentest"
)

// climbing is the first ladder of the sample, with the cursor on its first cell.
func climbing(t testing.TB, w, h int) *screentest.Stage {
	s := screentest.New(t, New(), sample.Portfolio(screentest.Monday()), w, h).Wake()
	for s.View.(*view).now().title() != "Ladders" {
		s.Press("]")
	}
	return s
}

// pathed is a stage on which the ladder of strategy names its levels and says nothing of competencies.
func pathed(s *screentest.Stage) *screentest.Stage {
	for _, title := range []string{"Analysis", "Follow-through"} {
		s.With(s.P.Archive(s.Now, competency(s, title).Ref()))
	}
	return s
}

func TestGoldenLadders(t *testing.T) {
	for _, size := range []struct{ w, h int }{{60, 16}, {80, 24}, {120, 40}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size.w, size.h), func(t *testing.T) {
			climbing(t, size.w, size.h).Frame().IsGolden(t)
		})
		t.Run(fmt.Sprintf("ben-%dx%d", size.w, size.h), func(t *testing.T) {
			climbing(t, size.w, size.h).Press("p 'Ben' enter j j j").Frame().IsGolden(t)
		})
	}
	for _, c := range []struct{ name, keys string }{
		{"page", "p 'Ben' enter j enter"},
		{"assess", "p 'Ben' enter c"},
		{"notes", "p 'Ben' enter o n 'Wants to lead a launch' enter"},
		{"new", "n"},
		{"archive", "x"},
	} {
		t.Run(c.name, func(t *testing.T) { climbing(t, 100, 30).Press(c.keys).Frame().IsGolden(t) })
	}
	for _, name := range []string{"dark", "light", "mono", "ascii"} {
		t.Run(name, func(t *testing.T) {
			s := climbing(t, 100, 24).Press("p 'Ben' enter j j j").Look(name)
			golden.RequireEqual(t, []byte(s.Picture().Render()))
		})
	}
	t.Run("path", func(t *testing.T) { pathed(climbing(t, 100, 30)).Press("L l").Frame().IsGolden(t) })
	t.Run("gaps", func(t *testing.T) { climbing(t, 100, 30).Press("p 'Gus' enter").Frame().IsGolden(t) })
	t.Run("empty", func(t *testing.T) {
		s := screentest.New(t, New(), model.New(), 80, 24).Wake()
		for s.View.(*view).now().title() != "Ladders" {
			s.Press("]")
		}
		s.Frame().IsGolden(t)
	})
}
