package roadmap

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

func TestGoldens(t *testing.T) {
	sizes := []struct{ w, h int }{{60, 16}, {80, 24}, {120, 40}, {200, 60}}
	for _, size := range sizes {
		d := sampled(t, size.w, size.h).To("Checkout v2")
		for l := range layouts {
			t.Run(fmt.Sprintf("%s-%dx%d", l, size.w, size.h), func(t *testing.T) {
				d.Frame().IsGolden(t)
			})
			d.Press("]")
		}
	}
}

func TestGoldenScenes(t *testing.T) {
	for _, c := range []struct{ name, keys string }{
		{"months", "-"}, {"quarters", "- -"}, {"milestones", "M"}, {"grab", "m right"}, {"dependencies", "d"},
		{"folded", "Z"}, {"by-owner", "O o"}, {"carry", "] m right"},
	} {
		t.Run(c.name, func(t *testing.T) {
			sampled(t, 120, 40).To("Checkout v2").Press(c.keys).Frame().IsGolden(t)
		})
	}
}

func TestGoldenThemes(t *testing.T) {
	for _, name := range []string{"dark", "mono", "ascii"} {
		t.Run(name, func(t *testing.T) {
			d := sampled(t, 120, 40).To("Checkout v2").Press(">")
			golden.RequireEqual(t, []byte(d.Look(name).Picture().Render()))
		})
	}
}
