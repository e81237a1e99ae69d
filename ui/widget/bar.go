package widget

import (
	"math"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

// Bar draws a bullet chart as wide as the canvas: the fill is how much there is of what there should be, from 0 to 1, and
// the mark is how much was expected by now, where that is neither nothing nor all.
func Bar(c *canvas.Canvas, share, expected float64, fill canvas.Style, t theme.Theme) {
	w := c.W()
	c.Fill(0, 0, w, 1, '·', t.Muted)
	eighths := int(math.Round(share * float64(w) * 8))
	if c.InASCII() { // which has no parts of a block, and whose bar would look like the mark
		eighths = int(math.Round(share*float64(w))) * 8
	}
	c.Fill(0, 0, eighths/8, 1, '█', fill)
	if part := eighths % 8; part > 0 {
		c.Text(eighths/8, 0, string([]rune("▏▎▍▌▋▊▉")[part-1]), fill)
	}
	if expected > 0 && expected < 1 {
		c.Text(int(expected*float64(w)), 0, "┃", t.Strong)
	}
}
