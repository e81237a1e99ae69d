package leadership

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui/screentest"
)

// sampled is the decisions of the sample, with the cursor on one that has options.
func sampled(t testing.TB, w, h int) *screentest.Stage {
	return screentest.New(t, New(), sample.Portfolio(screentest.Monday()), w, h).To("Ship Checkout v2 without saved cards")
}

func TestGoldens(t *testing.T) {
	for _, size := range []struct{ w, h int }{{60, 16}, {80, 24}, {120, 40}, {200, 60}} {
		s := sampled(t, size.w, size.h)
		for _, face := range []string{"decisions", "actions", "risks"} {
			t.Run(fmt.Sprintf("%s-%dx%d", face, size.w, size.h), func(t *testing.T) { s.Frame().IsGolden(t) })
			s.Press("]")
		}
	}
	for _, c := range []struct{ name, keys string }{
		{"settled", ". G"}, {"marked", "m m"}, {"outcome", "space"}, {"filtered", "/ 'is:late' enter"},
		{"nothing-found", "/ 'zzz' enter"}, {"state", "] ] s"}, {"severity", "] ] v"}, {"new", "] n 'write to Marlow @ch'"},
		{"order", "o"},
	} {
		t.Run(c.name, func(t *testing.T) { sampled(t, 80, 24).Press(c.keys).Frame().IsGolden(t) })
	}
	for _, face := range []struct{ name, keys string }{{"decisions", ""}, {"actions", "]"}, {"risks", "["}} {
		t.Run("no-"+face.name, func(t *testing.T) {
			screentest.New(t, New(), model.New(), 80, 24).Press(face.keys).Frame().IsGolden(t)
		})
	}
}

func TestGoldenThemes(t *testing.T) {
	for _, name := range []string{"dark", "light", "mono", "ascii"} {
		t.Run(name, func(t *testing.T) {
			golden.RequireEqual(t, []byte(sampled(t, 80, 24).Press(". m").Look(name).Picture().Render()))
		})
		t.Run(name+"-risks", func(t *testing.T) {
			golden.RequireEqual(t, []byte(sampled(t, 120, 40).Press("[ .").Look(name).Picture().Render()))
		})
	}
}
