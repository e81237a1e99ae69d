package canvas

import "unicode/utf8"

// Text draws s from x, y to the right and returns the x after it, whether or not all of it could be seen.
func (c *Canvas) Text(x, y int, s string, style Style) int {
	return c.text(x, y, s, c.pen(style))
}

// text is Text with a pen.
func (c *Canvas) text(x, y int, s string, pen uint32) int {
	visible := y+c.origin.Y >= c.clip.Min.Y && y+c.origin.Y < c.clip.Max.Y
	for len(s) > 0 {
		n := next(s)
		s = s[n.size:]
		if c.ascii {
			n, s = asciiPair(n, s)
		}
		if n.width > 0 && visible {
			c.piece(x, y, n, pen)
		}
		x += n.width
	}
	return x
}

// piece draws one piece. In ASCII a wide character is drawn as two narrow ones.
func (c *Canvas) piece(x, y int, n piece, pen uint32) {
	g := c.glyph(n)
	if n.width == 2 && c.ascii {
		c.put(x, y, g, 1, pen)
		c.put(x+1, y, g, 1, pen)
		return
	}
	c.put(x, y, g, n.width, pen)
}

// Fit draws s into exactly w cells: cut short with an ellipsis, or filled up with blanks of the same style.
func (c *Canvas) Fit(x, y, w int, s string, style Style) {
	if w <= 0 {
		return
	}
	field := c.Sub(x, y, w, 1)
	at := field.Text(0, 0, Truncate(s, w), style)
	field.Fill(at, 0, w-at, 1, ' ', style)
}

// Right is Fit with the text at the right end, as numbers want it.
func (c *Canvas) Right(x, y, w int, s string, style Style) {
	if w <= 0 {
		return
	}
	field := c.Sub(x, y, w, 1)
	s = Truncate(s, w)
	at := w - Width(s)
	field.Fill(0, 0, at, 1, ' ', style)
	field.Text(at, 0, s, style)
}

// Truncate is s if it fits into w cells, else its beginning and an ellipsis, at most w cells wide together.
func Truncate(s string, w int) string {
	switch {
	case w <= 0:
		return ""
	case len(Cut(s, w)) == len(s):
		return s
	}
	return Cut(s, w-1) + "…"
}

// Cut is the longest beginning of s that fits into w cells.
func Cut(s string, w int) string {
	if len(s) <= w { // no text is wider than it has bytes
		return s
	}
	for at := 0; at < len(s); {
		n := next(s[at:])
		if w -= n.width; w < 0 {
			return s[:at]
		}
		at += n.size
	}
	return s
}

// Fill draws the same character into every cell of a rectangle. It also draws rules, as rectangles one cell high or
// wide.
func (c *Canvas) Fill(x, y, w, h int, char rune, style Style) {
	r := c.rect(x, y, w, h).Intersect(c.clip)
	if r.Empty() {
		return
	}
	var encoded [utf8.UTFMax]byte
	n := next(string(utf8.AppendRune(encoded[:0], char)))
	if n.width == 0 {
		return
	}
	part := c.Sub(x, y, w, h)
	pen := c.pen(style)
	for row := r.Min.Y - part.origin.Y; row < r.Max.Y-part.origin.Y; row++ {
		for col := 0; col < part.size.X; col += n.width {
			part.piece(col, row, n, pen)
		}
	}
}

// Restyle changes the style of what is already drawn in a rectangle, as for a selected row.
func (c *Canvas) Restyle(x, y, w, h int, change func(Style) Style) {
	r := c.rect(x, y, w, h).Intersect(c.clip)
	if r.Empty() {
		return
	}
	for row := r.Min.Y; row < r.Max.Y; row++ {
		line := c.cells[row*c.bounds.Dx()+r.Min.X : row*c.bounds.Dx()+r.Max.X]
		before := line[0].pen
		after := c.pen(change(c.styles[before]))
		for i := range line {
			if line[i].pen != before {
				before = line[i].pen
				after = c.pen(change(c.styles[before]))
			}
			line[i].pen = after
		}
	}
}
