package widget

import (
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

// Rows draws as much of a list as the canvas is high, a line each, with the row under the cursor selected and the mark of
// the scrolling in the last column, which no row reaches. The list itself is left as it is, so that a picture of another
// size alters nothing.
func Rows(c *canvas.Canvas, l List, t theme.Theme, draw func(row *canvas.Canvas, at int)) {
	RowsBy(c, l, t, func(row *canvas.Canvas, at int, here bool) {
		draw(row, at)
		if here {
			Select(row, 0, 1, t)
		}
	})
}

// RowsBy is Rows where draw itself shows which row the cursor is on.
func RowsBy(c *canvas.Canvas, l List, t theme.Theme, draw func(row *canvas.Canvas, at int, here bool)) {
	RowsOf(c, l, 1, t, draw)
}

// RowsOf is RowsBy with rows of so many lines each.
func RowsOf(c *canvas.Canvas, l List, lines int, t theme.Theme, draw func(row *canvas.Canvas, at int, here bool)) {
	l.Resize(c.H() / lines)
	from, to := l.Window()
	for at := from; at < to; at++ {
		here, y := at == l.Cursor(), lines*(at-from)
		draw(c.Sub(0, y, c.W()-1, lines), at, here)
		if here {
			c.SetCursor(0, y)
		}
	}
	Scroll(c, &l, t)
}
