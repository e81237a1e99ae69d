package form

import (
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

// footerRows is what an overlay leaves to the App at the bottom of the screen.
const footerRows = 1

// bottomStrip clears so many rows above the footer, draws a rule above them, and returns them.
func bottomStrip(c *canvas.Canvas, rows int, t theme.Theme) *canvas.Canvas {
	rows = min(rows, max(c.H()-footerRows-1, 0))
	top := c.H() - footerRows - rows
	c.Fill(0, top-1, c.W(), 1, '─', t.Border)
	strip := c.Sub(0, top, c.W(), rows)
	strip.Fill(0, 0, c.W(), rows, ' ', t.Text)
	strip.Zone(0, 0, c.W(), rows, nil)
	c.HideCursor()
	return strip
}
