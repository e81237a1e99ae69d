package home

import (
	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// Columns at the right end of a line, in cells.
const (
	whoWidth  = 6
	whatWidth = 15
	barText   = 5
	// leastForWho is how wide a line is that has room for whose it is.
	leastForWho = 36
)

// drawSign begins a line with its sign, and returns where the rest begins.
func drawSign(sc screen.Scene, c *canvas.Canvas, l line) int {
	switch {
	case l.sign != "":
		c.Text(0, 0, l.sign, sc.Theme.Strong)
	case l.status != "":
		s := sc.Theme.Status(l.status)
		c.Text(0, 0, s.Shape, s.Style)
	}
	return 2
}

// drawWho ends a line with whose it is, where there is room, and returns where the rest ends.
func drawWho(sc screen.Scene, c *canvas.Canvas, l line) int {
	end := c.W()
	if end < leastForWho {
		return end
	}
	c.Text(end-whoWidth, 0, canvas.Truncate(l.who, whoWidth), sc.Theme.Muted)
	return end - whoWidth - 2
}

// drawSaying is a line with what there is to say of it, and whose it is.
func drawSaying(sc screen.Scene, c *canvas.Canvas, l line) {
	t, x := sc.Theme, drawSign(sc, c, l)
	end := drawWho(sc, c, l)
	what := canvas.Truncate(l.what, max(whatWidth, (end-x)/3))
	from := end - canvas.Width(what)
	c.Text(from, 0, what, t.Text)
	c.Text(x, 0, canvas.Truncate(l.title, from-x-2), t.Text)
	drawMore(sc, c, x, l)
}

// drawMore says below a line what else there is to say, where there is room.
func drawMore(sc screen.Scene, c *canvas.Canvas, x int, l line) {
	if c.H() == deepRows {
		c.Text(x, 1, canvas.Truncate(model.CleanLine(l.more), c.W()-x), sc.Theme.Muted)
	}
}

// drawCounted is a line with how many there are of it.
func drawCounted(sc screen.Scene, c *canvas.Canvas, l line) {
	x := drawSign(sc, c, l)
	from := c.W() - canvas.Width(l.what)
	c.Text(from, 0, l.what, sc.Theme.Text)
	c.Text(x, 0, canvas.Truncate(l.title, from-x-2), sc.Theme.Text)
}

// drawBarred is a line with a bar.
func drawBarred(sc screen.Scene, c *canvas.Canvas, l line) {
	t, x := sc.Theme, drawSign(sc, c, l)
	width := min(max(c.W()/4, 8), 30)
	c.Right(c.W()-barText, 0, barText, l.bar.text, t.Text)
	from := c.W() - barText - 1 - width
	widget.Bar(c.Sub(from, 0, width, 1), l.bar.share, l.bar.expected, t.Status(l.status).Style, *t)
	c.Text(x, 0, canvas.Truncate(l.title, from-x-1), t.Text)
	drawMore(sc, c, x, l)
}

// drawDayed is a line that begins with a day.
func drawDayed(sc screen.Scene, c *canvas.Canvas, l line) {
	t := sc.Theme
	c.Text(0, 0, l.sign, t.Muted)
	x, end := 8, drawWho(sc, c, l)
	what := canvas.Truncate(l.what, (end-x)/2)
	from := end - canvas.Width(what)
	c.Text(from, 0, what, t.Muted)
	c.Text(x, 0, canvas.Truncate(l.title, from-x-2), t.Text)
}
