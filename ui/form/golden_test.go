package form_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/ui/form"
	"quarterdeck/ui/screentest"
)

func TestGolden(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 16}} {
		for name, open := range map[string]func(rapid.TB) *desk{
			"edit": editing,
			"new": func(t rapid.TB) *desk {
				d := sit(t)
				d.overlay = form.Add(d.sc, "initiative", nil)
				return d
			},
			"error": func(t rapid.TB) *desk {
				d := editing(t)
				d.field("Target")
				d.press("ctrl+u")
				d.write("32 dec")
				d.press("tab")
				return d
			},
			"echo": func(t rapid.TB) *desk {
				d := editing(t)
				d.field("Target")
				d.press("ctrl+u")
				d.write("14 dec")
				return d
			},
			"search": func(t rapid.TB) *desk {
				d := editing(t)
				d.field("Owner")
				d.write("be")
				return d
			},
			"prose": func(t rapid.TB) *desk {
				d := editing(t)
				d.field("Outcome")
				return d
			},
		} {
			t.Run(fmt.Sprintf("%s-%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d := open(t)
				screentest.FrameOf(d.draw(size[0], size[1]).Render()).IsGolden(t)
			})
		}
	}
}
