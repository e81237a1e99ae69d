package widget

import (
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

// Scroll draws a thin mark in the last column of the canvas that says which part of a list can be seen, if that is not
// all of it. It touches an end of the column only where the list has reached that end.
func Scroll(c *canvas.Canvas, l *List, t theme.Theme) {
	h := c.H()
	if l.count <= l.height || l.height <= 0 || h <= 0 {
		return
	}
	size := clamp(h*l.height/l.count, 1, h-1)
	hidden := l.count - l.height
	at := (h - size) * l.top / hidden
	if l.top > 0 && at == 0 && h-size > 1 {
		at = 1
	}
	c.Fill(c.W()-1, at, 1, size, '▐', t.Muted)
}
