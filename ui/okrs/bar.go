package okrs

import (
	"math"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// drawBar draws a bullet chart w cells wide: the fill is how much there is of what there should be, from 0 to 1, and the
// mark is how much was expected by now, where that is neither nothing nor all.
func drawBar(sc screen.Scene, c *canvas.Canvas, w int, score, expected float64, fill canvas.Style) {
	c.Fill(0, 0, w, 1, '·', sc.Theme.Muted)
	eighths := int(math.Round(score * float64(w) * 8))
	if c.InASCII() { // which has no parts of a block, and whose bar would look like the mark
		eighths = int(math.Round(score*float64(w))) * 8
	}
	c.Fill(0, 0, eighths/8, 1, '█', fill)
	if part := eighths % 8; part > 0 {
		c.Text(eighths/8, 0, string([]rune("▏▎▍▌▋▊▉")[part-1]), fill)
	}
	if expected > 0 && expected < 1 {
		c.Text(int(expected*float64(w)), 0, "┃", sc.Theme.Strong)
	}
}

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
