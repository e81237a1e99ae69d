package okrs

import (
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// drawEmpty says why there is nothing to see, and what to do about it.
func (v *view) drawEmpty(sc screen.Scene, c *canvas.Canvas) {
	const widest = 72
	for n, text := range widget.Wrap(v.empty(sc), max(min(c.W()-8, widest), 1)) {
		c.Text(4, 1+n, text, sc.Theme.Muted)
	}
}

func (v *view) empty(sc screen.Scene) string {
	switch k := v.known(sc); {
	case k.book == nil:
		return "No periods yet. Objectives are for a quarter or a year."
	case k.absent:
		return "Reading the objectives of " + k.book.Period.Name + " …"
	default:
		return "No objectives in " + k.book.Period.Name + " yet."
	}
}
