package widget

import (
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

// Hint is a key and what it does, which can also be clicked.
type Hint struct {
	Key, Label string
	Zone       any  // what a click on it is, or nil
	Always     bool // others give way before it does, as for help
}

const gap = 2 // cells between two hints, and before the state

// Footer draws hints on one line from left to right, and a state of affairs at its right end. A hint that does not fit
// whole is left out, never cut.
func Footer(c *canvas.Canvas, y int, hints []Hint, state string, style canvas.Style, t theme.Theme) {
	room := c.W() - 1
	if state != "" {
		state = canvas.Truncate(state, room-1)
		at := c.W() - 1 - canvas.Width(state)
		c.Text(at, y, state, style)
		room = at - gap
	}
	widths := make([]int, len(hints))
	for i, hint := range hints {
		widths[i] = hint.width(c)
	}
	x := 1
	fits := fitting(hints, widths, room-x)
	for i, hint := range hints {
		if !fits[i] {
			continue
		}
		c.Zone(x, y, widths[i], 1, hint.Zone)
		next := c.Text(x, y, KeyName(c, hint.Key), t.Key)
		if hint.Label != "" {
			c.Text(next+1, y, hint.Label, t.Text)
		}
		x += widths[i] + gap
	}
}

// fitting says which of the hints, of the widths given, fit into a room: first those that are always to be shown, then
// the others in turn.
func fitting(hints []Hint, widths []int, room int) []bool {
	fits := make([]bool, len(hints))
	room += gap // none follows the last
	for _, always := range []bool{true, false} {
		for i, hint := range hints {
			if need := widths[i] + gap; hint.Always == always && need <= room {
				fits[i] = true
				room -= need
			}
		}
	}
	return fits
}

// width is the number of cells a hint takes.
func (h Hint) width(c *canvas.Canvas) int {
	width := canvas.Width(KeyName(c, h.Key))
	if h.Label != "" {
		width += 1 + canvas.Width(h.Label)
	}
	return width
}
