package onboarding

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/ladder"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// The zones of a ladder.
type (
	levelZone int      // the head of a level
	rungZone  struct { // a cell; where the level is below 0, the name of a competency
		competency, level int
	}
)

// draw paints the ladder, or the path.
func (l *ladders) draw(sc screen.Scene, c *canvas.Canvas) {
	l.synced(sc)
	switch {
	case l.grid == nil || len(l.grid.Levels) == 0:
		drawSaying(sc, c, l.empty())
		return
	case l.grid.Path():
		l.drawPath(sc, c)
		return
	}
	a, s := l.areas(sc), l.standing(sc)
	l.drawLevels(sc, c.Sub(0, 0, sc.W, a.heads()), a)
	window := l.rows // a copy, so that a picture of another size leaves the list as it is
	window.Resize(a.seen())
	body := c.Sub(0, a.heads(), sc.W, a.rows)
	from, to := window.Window()
	for at := from; at < to; at++ {
		y := (at - from) * a.pitch
		row := body.Sub(0, y, sc.W, max(min(a.pitch-1, a.rows-y), 1))
		l.drawCompetency(sc, row, a, at, at == from)
		l.drawCells(sc, row, a, at, s)
	}
	widget.Scroll(body, &window, *sc.Theme)
	l.drawPane(sc, c.Sub(0, a.heads()+a.rows, sc.W, a.pane), s)
}

// drawLevels names the levels that can be seen and who stands on them, the one under the cursor standing out.
func (l *ladders) drawLevels(sc screen.Scene, c *canvas.Canvas, a rungs) {
	t, rule := sc.Theme, c.H()-1
	c.Text(lead, a.titles-1, "COMPETENCY", t.Muted)
	c.Fill(0, rule, sc.W, 1, '─', t.Rule)
	from, to := l.seenLevels(a).Window()
	if w := verdictLegend(*t); l.standing(sc) != nil && a.cells == len(l.grid.Levels) && sc.W < wideFrom && w+2*lead < sc.W {
		x := sc.W - w - lead // where the heading has no room for it
		c.Fill(x-1, rule, w+2, 1, ' ', t.Rule)
		drawVerdicts(c, x, rule, *t)
	}
	for n := from; n < to; n++ {
		style := t.Muted
		if n == l.cols.Cursor() {
			style = t.Strong
		}
		head := c.Sub(a.level(n-from)+barW, 0, a.cell-gap-barW, rule)
		head.Zone(0, 0, head.W(), head.H(), levelZone(n))
		lines := min(len(widget.Wrap(l.grid.Levels[n].Title, head.W())), a.titles) // the last of them above the rule
		drawWrapped(head.Sub(0, a.titles-lines, head.W(), lines), l.grid.Levels[n].Title, style)
		if a.who > 0 {
			l.drawWho(sc, head.Sub(0, a.titles, head.W(), 1), l.grid.Levels[n].ID)
		}
	}
	if from > 0 {
		c.Text(a.at(), rule, fmt.Sprintf("‹ %d more", from), t.Accent)
	}
	if left := len(l.grid.Levels) - to; left > 0 {
		text := fmt.Sprintf("%d more ›", left)
		c.Text(a.level(a.cells)-gap-canvas.Width(text), rule, text, t.Accent)
	}
}

// drawWrapped writes a text on the lines that there are, and an ellipsis where these are too few.
func drawWrapped(c *canvas.Canvas, text string, style canvas.Style) {
	lines := widget.Wrap(model.CleanLine(text), max(c.W(), 1))
	for y := range min(len(lines), c.H()) {
		if y == c.H()-1 && len(lines) > c.H() {
			lines[y] = canvas.Truncate(lines[y]+" "+lines[y+1], c.W())
		}
		c.Text(0, y, lines[y], style)
	}
}

// drawWho says who stands on a level; who is laid beside the ladder comes first.
func (l *ladders) drawWho(sc screen.Scene, c *canvas.Canvas, level model.ID[model.Level]) {
	text, style := l.who(level, c.W()), sc.Theme.Muted
	if s := l.standing(sc); s != nil && s.Level != nil && s.Level.ID == level {
		style = sc.Theme.Accent
	}
	c.Text(0, 0, text, style)
}

// who is the people on a level in so many cells: Ana, Ben, +3.
func (l *ladders) who(level model.ID[model.Level], w int) string {
	people := slices.Clone(l.last.book.On(level))
	slices.SortStableFunc(people, func(a, b *model.Person) int {
		switch l.person {
		case a.ID:
			return -1
		case b.ID:
			return 1
		}
		return 0
	})
	text := ""
	for n, one := range people {
		next := text + l.last.book.Called(one.ID)
		rest := ""
		if left := len(people) - n - 1; left > 0 {
			next += ", "
			rest = fmt.Sprintf("+%d", left)
		}
		if canvas.Width(next+rest) > w {
			if n == 0 {
				return canvas.Truncate(next, w)
			}
			return fmt.Sprintf("%s+%d", text, len(people)-n)
		}
		text = next
	}
	return text
}

// drawCompetency draws what a row is about, with its theme where that begins or the window does.
func (l *ladders) drawCompetency(sc screen.Scene, c *canvas.Canvas, a rungs, at int, first bool) {
	t, one := sc.Theme, l.grid.Competencies[at]
	c.Zone(0, 0, a.at(), c.H(), rungZone{at, -1})
	if a.theme > 0 && (first || l.grid.Competencies[at-1].Theme != one.Theme) {
		c.Fit(lead, 0, a.theme-gap, one.Theme, t.Muted)
	}
	drawWrapped(c.Sub(lead+a.theme, 0, a.name-gap, min(c.H(), 2)), one.Title, t.Strong)
	if at == l.rows.Cursor() {
		widget.Select(c.Sub(0, 0, a.at()-gap, 1), 0, 1, *t)
	}
}

// drawCells draws what each level expects in a competency, or how somebody stands with it.
func (l *ladders) drawCells(sc screen.Scene, c *canvas.Canvas, a rungs, at int, s *ladder.Standing) {
	from, to := l.seenLevels(a).Window()
	for n := from; n < to; n++ {
		cell := c.Sub(a.level(n-from), 0, a.cell-gap, c.H())
		cell.Zone(0, 0, a.cell-gap, c.H(), rungZone{at, n})
		here := at == l.rows.Cursor() && n == l.cols.Cursor()
		x := l.grid.Expects(l.grid.Levels[n], l.grid.Competencies[at])
		if a.prose {
			l.drawProse(sc, cell, x, s, here)
		} else {
			l.drawSign(sc, cell, x, s, here)
		}
	}
}

// signOf is the sign of a cell: how somebody stands or, where nobody is laid beside it, whether something is expected.
func (l *ladders) signOf(sc screen.Scene, x *model.Expectation, s *ladder.Standing) sign {
	switch t := *sc.Theme; {
	case x == nil:
		return sign{"–", "", t.Muted}
	case s == nil:
		return sign{"●", "", t.Text}
	default:
		return verdictSign(s.Finding(x).Verdict(), t)
	}
}

// drawSign draws a cell as its sign alone, in brackets where the cursor is.
func (l *ladders) drawSign(sc screen.Scene, c *canvas.Canvas, x *model.Expectation, s *ladder.Standing, here bool) {
	one := l.signOf(sc, x, s)
	if here {
		c.Text(barW-1, 0, "[", sc.Theme.Accent)
		c.Text(barW+1, 0, "]", sc.Theme.Accent)
		c.SetCursor(barW, 0)
		one.style = one.style.With(canvas.Bold)
	}
	c.Text(barW, 0, one.shape, one.style)
}

// drawProse draws a cell as the beginning of what is expected, with the sign before it once somebody is laid beside it.
func (l *ladders) drawProse(sc screen.Scene, c *canvas.Canvas, x *model.Expectation, s *ladder.Standing, here bool) {
	one, at, text, style := l.signOf(sc, x, s), barW, "", sc.Theme.Text
	if s != nil {
		at += signW
		if s.Finding(x).Verdict() == ladder.NothingSaid {
			style = sc.Theme.Muted
		}
	}
	if x == nil || s != nil {
		c.Text(barW, 0, one.shape, one.style)
	}
	if x != nil {
		text = x.Text
	}
	drawWrapped(c.Sub(at, 0, c.W()-at, c.H()), text, style)
	if here {
		widget.Select(c, 0, c.H(), *sc.Theme)
		c.SetCursor(barW, 0)
	}
}
