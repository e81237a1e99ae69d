package canvas

import (
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// Block draws lines of text that carry colours as escape codes, as the Bubbles components return them, with the first
// line at x, y. Escape codes other than for colours and attributes are left out.
func (c *Canvas) Block(x, y int, styled string) {
	for dy, line := range uv.NewStyledString(styled).Lines(ansi.GraphemeWidth) {
		at := x
		for _, cell := range line {
			at = c.text(at, y+dy, cell.Content, c.pen(styleOf(cell.Style)))
		}
	}
}
