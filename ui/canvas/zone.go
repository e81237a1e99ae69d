package canvas

import "image"

// zone is a part of the frame that answers to the mouse.
type zone struct {
	seen   image.Rectangle // what of it can be seen, on the grid
	origin image.Point     // its upper left corner, which may be hidden
	id     any
}

// Zone gives a rectangle an identity for the mouse. Later zones lie on top of earlier ones. A zone whose id is nil
// answers to nothing and covers what is under it, as an overlay does.
func (c *Canvas) Zone(x, y, w, h int, id any) {
	r := c.rect(x, y, w, h)
	if seen := r.Intersect(c.clip); !seen.Empty() {
		c.zones = append(c.zones, zone{seen, r.Min, id})
	}
}

// At finds the topmost zone at x, y, and where within it that is.
func (c *Canvas) At(x, y int) (id any, dx, dy int, ok bool) {
	at := c.origin.Add(image.Pt(x, y))
	for i := len(c.zones) - 1; i >= 0; i-- {
		if z := c.zones[i]; at.In(z.seen) {
			within := at.Sub(z.origin)
			return z.id, within.X, within.Y, z.id != nil
		}
	}
	return nil, 0, 0, false
}

// SetCursor puts the text cursor at x, y. Outside the window it is hidden.
func (c *Canvas) SetCursor(x, y int) {
	c.cursor = c.origin.Add(image.Pt(x, y))
	if !c.cursor.In(c.clip) {
		c.HideCursor()
	}
}

// HideCursor takes the text cursor away.
func (c *Canvas) HideCursor() { c.cursor = image.Pt(-1, -1) }

// Cursor is where the text cursor is, in this window's coordinates, if it is shown anywhere.
func (c *Canvas) Cursor() (x, y int, ok bool) {
	at := c.cursor.Sub(c.origin)
	return at.X, at.Y, c.cursor.In(c.bounds)
}
