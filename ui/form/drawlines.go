package form

import (
	"cmp"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// Draw paints the lines above the footer, under a rule with the title in it.
func (l *Lines) Draw(sc screen.Scene, c *canvas.Canvas) {
	t := *sc.Theme
	var about []widget.Part
	if l.s.About != nil {
		about = l.s.About(sc, l.Texts())
	}
	var problem []string
	if l.problem != "" {
		problem = widget.Wrap("▲ "+l.problem, max(c.W()-4, 1))
	}
	room := c.H() - footerRows - 1 // for the rule
	about = about[:min(len(about), max(room-len(problem)-len(l.lines), 0))]
	strip := bottomStrip(c, len(about)+len(l.lines)+len(problem), t)
	widget.RuledTitle(c, c.H()-footerRows-strip.H()-1, l.s.Title, t)
	y := 0
	for _, p := range about {
		strip.Text(2, y, canvas.Truncate(p.Text, strip.W()-3), p.Style)
		y++
	}
	for n := range l.lines {
		if n != l.at { // the one under the cursor comes last, so that the cursor of the screen is in it
			l.drawBlank(sc, strip.Sub(0, y+n, strip.W(), 1), n)
		}
	}
	l.drawBlank(sc, strip.Sub(0, y+l.at, strip.W(), 1), l.at)
	for n, text := range problem {
		strip.Text(1, y+len(l.lines)+n, text, t.Warning)
	}
}

// drawBlank draws a line: its label, what stands there, and what that means.
func (l *Lines) drawBlank(sc screen.Scene, c *canvas.Canvas, n int) {
	t, b, here := *sc.Theme, l.s.Blanks[n], n == l.at
	label := 0
	for _, other := range l.s.Blanks {
		label = max(label, canvas.Width(other.Label))
	}
	style := t.Muted
	if here {
		style = t.Strong
		c.Text(0, 0, "▌", t.Accent)
	}
	c.Text(2, 0, b.Label, style)
	x := 2 + label + 2
	echo := ""
	if b.Echo != nil {
		echo = b.Echo(sc, l.lines[n].text())
	}
	const least = 14 // cells for what is typed
	echo = canvas.Truncate(echo, max(c.W()-x-least-3, 0))
	w := max(c.W()-x-2, 1)
	if echo != "" {
		w -= canvas.Width(echo) + 2
		c.Text(c.W()-1-canvas.Width(echo), 0, echo, t.Muted)
	}
	c.Zone(x, 0, w, 1, blankZone{n, w})
	text, style := l.lines[n].text(), t.Text
	switch {
	case here && len(b.Choices) > 0:
		drawTurning(sc, c.Sub(x, 0, w, 1), cmp.Or(text, b.Help))
		return
	case here:
		l.lines[n].draw(c, x, 0, w, t.Text, t)
	}
	if text == "" {
		text, style = b.Help, t.Muted
		if len(b.Choices) == 0 { // of choices it is one of them
			text = bracketed(text)
		}
	}
	if !here || l.lines[n].text() == "" {
		c.Fit(x, 0, w, text, style)
	}
}

// drawTurning draws a choice with the arrows that lead to the others.
func drawTurning(sc screen.Scene, c *canvas.Canvas, text string) {
	t := sc.Theme
	x := c.Text(0, 0, "‹ ", t.Accent)
	c.SetCursor(x, 0)
	x = c.Text(x, 0, text, t.Text)
	c.Text(x, 0, " ›", t.Accent)
}
