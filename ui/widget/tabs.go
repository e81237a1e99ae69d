package widget

import (
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

// Tab is one of several views to choose from.
type Tab struct {
	Label string
	Short string // where there is no room for the label
	Zone  any    // what a click on it is
}

// Tabs draws tabs side by side from x on, the active one as a block (in ASCII in brackets), and returns the x after
// them. Where w cells do not hold them all, those that are not active become short, the last ones first.
func Tabs(c *canvas.Canvas, x, y, w int, tabs []Tab, active int, t theme.Theme) int {
	end := x + w
	for i, label := range labels(tabs, active, w) {
		width := canvas.Width(label) + 2
		if x+width > end {
			break
		}
		style, left, right := t.Text, " ", " "
		if i == active {
			style = t.Reversed(t.Accent)
			if t.ASCII {
				style, left, right = t.Strong, "[", "]"
			}
		}
		c.Zone(x, y, width, 1, tabs[i].Zone)
		x = c.Text(x, y, left, style)
		x = c.Text(x, y, label, style)
		x = c.Text(x, y, right, style)
	}
	return x
}

// labels are the texts of the tabs, shortened from the end until they fit.
func labels(tabs []Tab, active, w int) []string {
	texts := make([]string, len(tabs))
	need := 0
	for i, tab := range tabs {
		texts[i] = tab.Label
		need += canvas.Width(tab.Label) + 2
	}
	for i := len(tabs) - 1; i >= 0 && need > w; i-- {
		if i != active && tabs[i].Short != "" {
			need -= canvas.Width(tabs[i].Label) - canvas.Width(tabs[i].Short)
			texts[i] = tabs[i].Short
		}
	}
	return texts
}
