package widget

import (
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

// Select marks rows that are drawn already as the selected ones: a bar at the left, and bold or reverse text. The
// first column is the bar's.
func Select(c *canvas.Canvas, y, h int, t theme.Theme) {
	c.Restyle(0, y, c.W(), h, t.Select)
	c.Fill(0, y, 1, h, '▌', t.Accent)
}
