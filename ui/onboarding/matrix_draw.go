package onboarding

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
	"quarterdeck/ui/widget"
)

// The zones of the matrix.
type (
	rowZone  struct{ ref model.Ref } // somebody
	headZone int                     // the head of a column
	cellZone struct {                // a cell: somebody and a column
		ref    model.Ref
		column int
	}
)

// draw paints the matrix.
func (m *matrix) draw(sc screen.Scene, c *canvas.Canvas) {
	m.synced(sc)
	if len(m.plans) == 0 {
		m.drawEmpty(sc, c)
		return
	}
	a, w := m.areas(sc), m.widths(sc.W)
	m.drawHeads(sc, c.Sub(0, 0, sc.W, a.heads+ruleRows), w)
	window := m.rows // a copy, so that a picture of another size leaves the list as it is
	window.Resize(a.seen())
	body := c.Sub(0, a.heads+ruleRows, sc.W, a.rows)
	from, to := window.Window()
	for at := from; at < to; at++ {
		y := (at - from) * a.pitch
		m.drawRow(sc, body.Sub(0, y, sc.W, 1), at, w, at == window.Cursor())
	}
	widget.Scroll(body, &window, *sc.Theme)
	y := a.heads + ruleRows + a.rows
	m.drawTotals(sc, c.Sub(0, y, sc.W, totalRows), w)
	m.drawPane(sc, c.Sub(0, y+totalRows, sc.W, a.pane))
}

// drawHeads names the sections and the columns, with the one under the cursor standing out.
func (m *matrix) drawHeads(sc screen.Scene, c *canvas.Canvas, w widths) {
	t, rule := sc.Theme, c.H()-1
	y := rule - 1
	c.Text(lead+shapeW, y, "PERSON", t.Muted)
	c.Right(w.day0(), y, w.day, "DAY", t.Muted)
	if w.buddy > 0 {
		c.Text(w.buddy0(), y, "BUDDY", t.Muted)
	}
	c.Fill(0, rule, sc.W, 1, '─', t.Rule)
	from, to := m.seenColumns(w).Window()
	lines := m.titleLines(sc)
	for n := from; n < to; n++ {
		style := t.Muted
		if n == m.cols.Cursor() {
			style = t.Strong
		}
		x := w.module(n - from)
		c.Zone(x, 0, w.cell, c.H(), headZone(n))
		m.drawHead(c.Sub(x, rule-lines, w.cell-gap, lines), m.columns[n], style)
	}
	if c.H() > lines+ruleRows {
		m.drawSections(sc, c, w, from, to)
	}
	x := w.module(w.cells) + gap
	if w.bar > 0 {
		c.Text(x, y, "READY", t.Muted)
	} else {
		c.Right(x, y, w.ready, "RDY", t.Muted)
	}
	if from > 0 {
		c.Text(w.at(), rule, fmt.Sprintf("‹ %d more", from), t.Accent)
	}
	if left := len(m.columns) - to; left > 0 {
		text := fmt.Sprintf("%d more ›", left)
		c.Text(w.module(w.cells)-gap-canvas.Width(text), rule, text, t.Accent)
	}
}

// drawHead writes a title in the middle of its column, on as many lines as the canvas has.
func (m *matrix) drawHead(c *canvas.Canvas, of column, style canvas.Style) {
	lines := headLines(of.head(), c.W(), c.H())
	for n, text := range lines {
		centered(c, 0, c.H()-len(lines)+n, c.W(), text, style)
	}
}

// drawSections names the sections above their columns.
func (m *matrix) drawSections(sc screen.Scene, c *canvas.Canvas, w widths, from, to int) {
	for n := from; n < to; {
		end := n + 1
		for end < to && m.columns[end].section == m.columns[n].section {
			end++
		}
		x, width := w.module(n-from), (end-n)*w.cell-gap
		if name := m.columns[n].section; name != "" && !m.columns[n].folded {
			c.Fill(x, 0, width, 1, '─', sc.Theme.Rule)
			if end == to { // nothing stands beside it
				width = c.W() - x
			}
			if canvas.Width(name) > width {
				name = m.columns[n].short
			}
			x = c.Text(x, 0, canvas.Truncate(name, width), sc.Theme.Muted)
			c.Fill(x, 0, 1, 1, ' ', sc.Theme.Muted)
		}
		n = end
	}
}

// centered draws a text in the middle of w cells.
func centered(c *canvas.Canvas, x, y, w int, text string, style canvas.Style) {
	text = canvas.Truncate(text, w)
	c.Text(x+(w-canvas.Width(text))/2, y, text, style)
}

func (c widths) day0() int   { return lead + shapeW + c.name + gap }
func (c widths) buddy0() int { return c.day0() + c.day + 2*gap }

// drawRow draws somebody: who, how they stand with each module, and how ready they are.
func (m *matrix) drawRow(sc screen.Scene, c *canvas.Canvas, row int, w widths, here bool) {
	t, l := sc.Theme, m.plans[row]
	c.Zone(0, 0, sc.W, 1, rowZone{l.Ref()})
	stands, name, text := statusOf(l, m.verdict[row], *t), t.Strong, t.Text
	if !l.Active() || !l.Live() {
		stands.Style, name, text = t.Muted, t.Muted, t.Muted
	}
	c.Text(lead, 0, stands.Shape, stands.Style)
	c.Fit(lead+shapeW, 0, w.name, m.called(l, w.name), name)
	c.Right(w.day0(), 0, w.day, fmt.Sprint(l.Day()), text)
	if w.buddy > 0 {
		buddy := m.laid.of.people[l.Buddy]
		if l.Buddy == "" {
			buddy = "—"
		}
		c.Fit(w.buddy0(), 0, w.buddy, buddy, t.Muted)
	}
	m.drawReady(sc, c, l, w, stands)
	if here {
		widget.Select(c.Sub(0, 0, w.at()-gap, 1), 0, 1, *t)
	}
	from, to := m.seenColumns(w).Window()
	for n := from; n < to; n++ {
		m.drawCell(sc, c, l, n, w.module(n-from), w.cell, here && n == m.cols.Cursor())
	}
}

// called is what somebody is called in so many cells, with the version where it is not the newest. Where a name is cut that
// can be seen, so that two people who are called alike are not taken for one.
func (m *matrix) called(l *onboarding.Plan, w int) string {
	version := ""
	if l.Of != m.laid.program {
		version = fmt.Sprintf(" v%d", l.Of.Number())
	}
	return canvas.Truncate(model.CleanLine(l.Name), max(w-canvas.Width(version), 1)) + version
}

// drawReady draws how ready somebody is, and where they should be by now.
func (m *matrix) drawReady(sc screen.Scene, c *canvas.Canvas, l *onboarding.Plan, w widths, stands theme.Status) {
	x := w.module(w.cells) + gap
	ready := l.Ready()
	if w.bar > 0 {
		widget.Bar(c.Sub(x, 0, w.bar, 1), ready.Or(0), l.Pace().Or(0), stands.Style, *sc.Theme)
		x += w.bar + gap
	}
	c.Right(x, 0, w.ready, ready.Percent(), sc.Theme.Text)
	if w.verdict > 0 {
		c.Fit(x+w.ready+2*gap, 0, w.verdict, stands.Word, stands.Style)
	}
}

// drawCell draws how somebody stands with a module or a folded section, in brackets where the cursor is.
func (m *matrix) drawCell(sc screen.Scene, c *canvas.Canvas, l *onboarding.Plan, at, x, w int, here bool) {
	c.Zone(x, 0, w, 1, cellZone{l.Ref(), at})
	s, extra := m.sign(sc, l, at)
	text := s.shape + extra
	width := w - gap
	if here {
		left := x + (width-canvas.Width(text))/2
		c.Text(left-1, 0, "[", sc.Theme.Accent)
		c.Text(left+canvas.Width(text), 0, "]", sc.Theme.Accent)
		c.SetCursor(left-1, 0) // the bracket: over the sign it would hide how the cell stands
		s.style = s.style.With(canvas.Bold)
	}
	centered(c, x, 0, width, text, s.style)
}

// sign is how somebody stands with a column, and of a folded section also how much of it is done.
func (m *matrix) sign(sc screen.Scene, l *onboarding.Plan, at int) (sign, string) {
	of := m.columns[at]
	if !of.folded {
		if s := l.Step(of.modules[0]); s != nil {
			return signOf(s, *sc.Theme), ""
		}
		return signElsewhere(of.modules[0], *sc.Theme), ""
	}
	all := m.sum(l, at)
	switch {
	case !all.theirs:
		return signElsewhere(of.modules[0], *sc.Theme), ""
	case all.of == 0:
		return signs(*sc.Theme)[signNone], ""
	}
	return signs(*sc.Theme)[all.kind], fmt.Sprintf("%d/%d", all.done, all.of)
}

// drawTotals draws how many have done each module, into a rule: the one that holds up most people stands out.
func (m *matrix) drawTotals(sc screen.Scene, c *canvas.Canvas, w widths) {
	t := sc.Theme
	c.Fill(0, 0, sc.W, 1, '─', t.Rule)
	c.Text(1, 0, canvas.Truncate("╴MODULE DONE╶", w.at()-2), t.Muted)
	from, to := m.seenColumns(w).Window()
	for n := from; n < to; n++ {
		col, mark, style := m.columns[n], "", t.Text
		if col.worst {
			mark, style = "▲", t.Warning
		}
		width := w.cell - gap
		text := mark + part(col.done, col.of, width-canvas.Width(mark))
		if canvas.Width(text)+2 <= width {
			text = " " + text + " "
		}
		centered(c, w.module(n-from), 0, width, text, style)
	}
}
