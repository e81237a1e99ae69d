package canvas

import "image"

// cell is one place on the grid: what stands there and, as an index into the palette, how. The zero cell is blank.
type cell struct {
	glyph glyph
	pen   uint32
}

// glyph is a code point or, marked as such, an index into the grid's clusters. Pointer-free and four bytes, so that a
// frame is one small allocation that the garbage collector need not look into.
type glyph uint32

const (
	wide    glyph = 1 << 30  // the left half of a character two cells wide
	cluster glyph = 1 << 29  // the rest is an index into grid.clusters
	tail    glyph = 1 << 28  // the right half of the wide character to the left
	index   glyph = tail - 1 // the bits that hold the code point or the index
)

// put draws one character of the given width, 1 or 2, at a place in the window's coordinates. A wide character of which
// only half can be seen is a blank. A neighbour that loses its other half is left alone here: Render blanks it.
func (c *Canvas) put(x, y int, g glyph, width int, pen uint32) {
	at := c.origin.Add(image.Pt(x, y))
	if width == 1 {
		c.set(at, g, pen)
		return
	}
	second := at.Add(image.Pt(1, 0))
	if !at.In(c.clip) || !second.In(c.clip) {
		c.set(at, ' ', pen)
		c.set(second, ' ', pen)
		return
	}
	c.set(at, g|wide, pen)
	c.set(second, tail, pen)
}

// set writes one cell, given in the grid's coordinates, if it can be seen through the window.
func (c *Canvas) set(at image.Point, g glyph, pen uint32) {
	if at.In(c.clip) {
		c.cells[at.Y*c.bounds.Dx()+at.X] = cell{g, pen}
	}
}

// glyph turns what next found into what a cell holds, in ASCII where the canvas is to.
func (c *Canvas) glyph(n piece) glyph {
	switch {
	case c.ascii:
		return glyph(asciiOf(n))
	case n.cluster == "":
		return glyph(n.char)
	}
	c.clusters = append(c.clusters, n.cluster)
	return cluster | glyph(len(c.clusters)-1)
}
