package canvas

import (
	"strings"
	"unicode/utf8"
)

// separator keeps two neighbouring cells from being drawn as one character. It has no width.
const separator = "\u200b"

// Render is the whole frame: exactly as many lines as the grid is high, each exactly as many cells as it is wide. Runs
// of one style are written with one escape code, and every line ends in the terminal's own style.
func (c *Canvas) Render() string {
	var out strings.Builder
	w, h := c.bounds.Dx(), c.bounds.Dy()
	out.Grow(len(c.cells)*3 + h)
	for y := range h {
		if y > 0 {
			out.WriteByte('\n')
		}
		c.line(&out, c.cells[y*w:(y+1)*w])
	}
	return out.String()
}

// line writes one row of cells. A half of a wide character whose other half was overwritten is a blank.
func (c *Canvas) line(out *strings.Builder, row []cell) {
	var pen uint32
	var left glyph
	for x, cell := range row {
		g := cell.glyph
		switch {
		case g == tail && left&wide != 0:
			left = left &^ wide
			continue
		case g == tail, g&wide != 0 && (x+1 == len(row) || row[x+1].glyph != tail), g == 0:
			g = ' '
		}
		if cell.pen != pen {
			pen = cell.pen
			out.WriteString(c.sgr[pen])
		}
		if g < utf8.RuneSelf && left < utf8.RuneSelf {
			out.WriteByte(byte(g))
		} else {
			c.write(out, left, g)
		}
		left = g
	}
	if pen != 0 {
		out.WriteString(c.sgr[0])
	}
}

// write writes what a cell holds, kept apart from what stands to its left.
func (c *Canvas) write(out *strings.Builder, left, g glyph) {
	apart := g&cluster == 0 && left&cluster == 0 && plain(rune(g&index)) > 0 && plain(rune(left&index)) > 0
	if !apart && left != 0 && join(c.content(left), c.content(g)) {
		out.WriteString(separator)
	}
	if g&cluster == 0 {
		out.WriteRune(rune(g & index))
		return
	}
	out.WriteString(c.content(g))
}

// content is the text of a cell.
func (c *Canvas) content(g glyph) string {
	if g&cluster != 0 {
		return c.clusters[g&index]
	}
	return string(rune(g & index))
}
