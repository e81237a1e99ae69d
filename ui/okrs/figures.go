package okrs

import (
	"math"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/canvas"
)

// sparkline is a series of shares from 0 to 1, a cell for each; what is unknown is blank.
func sparkline(series []model.Number) string {
	levels := []rune("▁▂▃▄▅▆▇█")
	line := make([]rune, len(series))
	for n, share := range series {
		line[n] = ' '
		if v, known := share.Get(); known {
			line[n] = levels[int(math.Round(max(0, min(1, v))*float64(len(levels)-1)))]
		}
	}
	return string(line)
}

// drawPercent draws a share in the percent column. The gap before it holds what few shares need more: -100%, >999%.
func drawPercent(c *canvas.Canvas, x int, share model.Number, style canvas.Style) {
	text := okr.ShortPercent(share)
	w := max(percentW, canvas.Width(text))
	c.Right(x+percentW-w, 0, w, text, style)
}
