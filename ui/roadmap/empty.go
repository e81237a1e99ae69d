package roadmap

import (
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// empty says why there is nothing to see and what to do about it, or is "" where there is something.
func (v *view) empty(a answer) string {
	switch {
	case a.shown > 0:
		return ""
	case v.filter != "":
		return joined(" ", "Nothing matches “"+v.filter+"”. Esc clears the filter, / alters it.", a.hint)
	case len(a.ordered) > 0 && !v.closed:
		return "Everything is done or dropped. The full stop shows it, n adds an initiative."
	case len(a.ordered) > 0:
		return "Nothing is open, and nothing was done in this quarter. n adds an initiative, Shift+← looks further back."
	}
	return "No initiatives yet. n adds one, : and import bring a file in."
}

// drawEmpty draws that sentence where the rows would be.
func (v *view) drawEmpty(sc screen.Scene, c *canvas.Canvas, a answer) {
	const widest = 72
	for n, text := range widget.Wrap(v.empty(a), max(min(c.W()-8, widest), 1)) {
		c.Text(4, 1+n, text, sc.Theme.Muted)
	}
}
