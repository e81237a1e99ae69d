// Package canvas is what every view draws on: a clipped window onto one grid of styled cells, a list of clickable zones
// and a text cursor. Because a view says where a text goes and never joins strings, columns line up and nothing spills
// by construction, whatever the text holds. Control characters and escape codes never reach the terminal: the only
// escapes in a rendered frame are the colours the canvas writes itself.
//
// Colours are written in full (24 bit); Bubble Tea reduces them to what the terminal can show. The widths of characters
// are those on which Bubble Tea's two ways of measuring agree, so that a frame fits terminals with and without
// grapheme clustering.
package canvas

import "image"

// Canvas is a window onto a grid. Coordinates are in cells from the window's upper left corner; what falls outside the
// window, or outside the windows it was cut from, is not drawn.
type Canvas struct {
	*grid
	origin image.Point     // of this window on the grid
	size   image.Point     // as asked for, which may be more than can be seen
	clip   image.Rectangle // what can be seen of it, on the grid
}

// grid is what all windows onto one frame share.
type grid struct {
	bounds   image.Rectangle
	cells    []cell
	clusters []string // texts of the cells that hold more than one code point
	palette
	ascii  bool
	zones  []zone
	cursor image.Point
}

// Option changes what a new canvas draws.
type Option func(*grid)

// ASCII makes a canvas draw, in place of every character beyond ASCII, one of the same width within it.
func ASCII(on bool) Option {
	return func(g *grid) { g.ascii = on }
}

// New returns an empty canvas of w by h cells. Negative sizes count as none.
func New(w, h int, options ...Option) *Canvas {
	size := image.Pt(max(w, 0), max(h, 0))
	g := &grid{bounds: image.Rectangle{Max: size}, cells: make([]cell, size.X*size.Y), cursor: image.Pt(-1, -1)}
	g.palette = newPalette()
	for _, option := range options {
		option(g)
	}
	return &Canvas{grid: g, size: size, clip: g.bounds}
}

// W is the width of the window in cells.
func (c *Canvas) W() int { return c.size.X }

// H is the height of the window in cells.
func (c *Canvas) H() int { return c.size.Y }

// InASCII says whether the canvas draws ASCII only, for drawings that need another shape then.
func (c *Canvas) InASCII() bool { return c.ascii }

// Sub is a window onto the part of this one that begins at x, y. It has the size asked for, but shows only what lies
// within this one; cells, zones and cursor are shared.
func (c *Canvas) Sub(x, y, w, h int) *Canvas {
	r := c.rect(x, y, w, h)
	return &Canvas{grid: c.grid, origin: r.Min, size: r.Size(), clip: r.Intersect(c.clip)}
}

// rect is a part of the window in the grid's coordinates, not clipped.
func (c *Canvas) rect(x, y, w, h int) image.Rectangle {
	at := c.origin.Add(image.Pt(x, y))
	return image.Rectangle{Min: at, Max: at.Add(image.Pt(max(w, 0), max(h, 0)))}
}
