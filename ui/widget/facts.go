package widget

import (
	"slices"
	"strings"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

// Part is a piece of text in one style, which may answer to the mouse.
type Part struct {
	Text  string
	Style canvas.Style
	Zone  any // what a click on it is, or nil
}

// Fact is one thing that details say: a label and what belongs to it.
type Fact struct {
	Label string
	Parts []Part
	Rows  int // how many lines it may take; 0 is one
}

// Told is the facts that say something.
func Told(facts []Fact) []Fact {
	return slices.DeleteFunc(facts, func(f Fact) bool { return len(f.Parts) == 0 })
}

// Facts writes one fact below the other, as many as fit, with label cells for the labels.
func Facts(c *canvas.Canvas, facts []Fact, label int, t theme.Theme) {
	y := 0
	for _, f := range facts {
		if y >= c.H() {
			return
		}
		c.Text(0, y, canvas.Truncate(f.Label, label-1), t.Muted)
		y += Flow(c.Sub(label, y, c.W()-label, min(max(f.Rows, 1), c.H()-y)), f.Parts)
	}
}

// Flow writes parts one after the other with a blank between them, on as many lines as they need and the canvas has, and
// returns how many that were. What has no room left ends in an ellipsis.
func Flow(c *canvas.Canvas, parts []Part) int {
	x, y := 0, 0
	for _, p := range parts {
		for text := p.Text; text != ""; {
			head := text
			if canvas.Width(text) > c.W()-x && y+1 < c.H() {
				head = headOf(text, x, c.W())
			}
			text = strings.TrimLeft(text[len(head):], blank)
			head = canvas.Truncate(head, c.W()-x)
			c.Zone(x, y, canvas.Width(head), 1, p.Zone)
			x = c.Text(x, y, head, p.Style)
			if text != "" {
				x, y = 0, y+1
			}
		}
		x++
	}
	return y + 1
}

// headOf is what of a text stands on the line that has come to x, where not all of it fits. What fits whole on the next
// line goes there.
func headOf(text string, x, w int) string {
	word, _ := firstWord(text)
	if x > 0 && (canvas.Width(text) <= w || canvas.Width(word) > w-x) {
		return ""
	}
	return Wrap(text, max(w-x, 1))[0]
}

// RuledTitle draws a rule, and the parts of a title into it with dots between them: those at the end are left out where
// there is no room.
func RuledTitle(c *canvas.Canvas, y int, title []Part, t theme.Theme) {
	c.Fill(0, y, c.W(), 1, '─', t.Rule)
	if len(title) == 0 {
		return
	}
	x, end := 3, c.W()-3
	c.Text(x-1, y, " ", t.Text)
	for n, p := range title {
		const least = 8 // cells in which a part still says something
		if n > 0 && x+min(canvas.Width(p.Text), least)+3 > end {
			break
		}
		if n > 0 {
			x = c.Text(x, y, " · ", t.Rule)
		}
		text := canvas.Truncate(p.Text, end-x)
		c.Zone(x, y, canvas.Width(text), 1, p.Zone)
		x = c.Text(x, y, text, p.Style)
	}
	if x <= end {
		c.Text(x, y, " ", t.Text)
	}
}
