package widget

import (
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

// sliver is as many cells beside a box as say nothing of what stands there.
const sliver = 2

// Box draws an empty frame of w by h cells in the middle of the canvas, smaller if there is no room, and returns the
// window inside it. What was there before is cleared, for the eye, the mouse and the text cursor, and so is the sliver that
// would be left of it at the sides.
func Box(c *canvas.Canvas, w, h int, title string, t theme.Theme) *canvas.Canvas {
	w, h = min(w, c.W()), min(h, c.H())
	x, y := (c.W()-w)/2, (c.H()-h)/2
	if x <= sliver {
		c.Fill(0, y, c.W(), h, ' ', t.Text)
		c.Zone(0, y, c.W(), h, nil)
	}
	b := c.Sub(x, y, w, h)
	b.Fill(0, 0, w, h, ' ', t.Text)
	b.Zone(0, 0, w, h, nil)
	b.HideCursor()

	b.Fill(0, 0, w, 1, '─', t.Border)
	b.Fill(0, h-1, w, 1, '─', t.Border)
	b.Fill(0, 0, 1, h, '│', t.Border)
	b.Fill(w-1, 0, 1, h, '│', t.Border)
	b.Text(0, 0, "╭", t.Border)
	b.Text(w-1, 0, "╮", t.Border)
	b.Text(0, h-1, "╰", t.Border)
	b.Text(w-1, h-1, "╯", t.Border)
	if title != "" && w > 6 {
		b.Text(2, 0, " "+canvas.Truncate(title, w-6)+" ", t.Title)
	}
	return b.Sub(1, 1, w-2, h-2)
}

// Divide draws a rule through the window inside a Box.
func Divide(inside *canvas.Canvas, y int, t theme.Theme) {
	inside.Fill(0, y, inside.W(), 1, '─', t.Border)
}
