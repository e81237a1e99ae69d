// Package widget is what several views draw alike: bars, windowed lists, boxes, footers, tabs and prose. Each draws
// onto a canvas with the roles of a theme and keeps nothing, but for List, which is where a list's cursor lives.
package widget

import (
	"math"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

// NoPace is the Pace of a bar without a mark.
const NoPace = -1

// Bar is a bullet chart in one line: how far something has come, and a mark where it should be. Both are shares of the
// whole, from 0 to 1; what is beyond is drawn as the nearest of these.
type Bar struct {
	Value float64
	Pace  float64 // negative for none
	Style canvas.Style
}

// Draw draws the bar w cells wide, to an eighth of a cell, rounded down: it is full only at 1, and empty only at 0. In
// ASCII a cell is full or empty, whichever is nearer, and the last one full only at 1.
func (b Bar) Draw(c *canvas.Canvas, x, y, w int, t theme.Theme) {
	if w <= 0 {
		return
	}
	eighths := eighthsOf(b.Value, w)
	if c.InASCII() {
		eighths = (eighths + 4) / 8 * 8
		if b.Value < 1 {
			eighths = min(eighths, 8*(w-1))
		}
	}
	full := eighths / 8
	c.Fill(x, y, full, 1, '█', b.Style)
	if rest := eighths % 8; rest > 0 {
		c.Fill(x+full, y, 1, 1, '█'+rune(8-rest), b.Style) // the blocks get narrower from U+2588 on
		full++
	}
	c.Fill(x+full, y, w-full, 1, '·', t.Muted)
	if b.Pace >= 0 {
		c.Fill(x+min(int(min(b.Pace, 1)*float64(w)), w-1), y, 1, 1, '┃', t.Strong)
	}
}

// eighthsOf is a share of w cells in eighths of a cell, from 0 to 8*w. A share that is not a number counts as none.
func eighthsOf(share float64, w int) int {
	switch {
	case !(share > 0):
		return 0
	case share >= 1:
		return 8 * w
	}
	const hair = 1e-9 // so that 0.35 of 20 cells is 7 of them
	return max(int(math.Floor(share*float64(8*w)+hair)), 1)
}
