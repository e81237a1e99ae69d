package onboarding

import (
	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// drawPath draws a track without competencies: its levels as a chain, with who stands on each of them below.
func (l *ladders) drawPath(sc screen.Scene, c *canvas.Canvas) {
	t, a := sc.Theme, l.pathAreas(sc)
	const arrow = "─→ "
	from, to := l.seenLevels(a).Window()
	for n := from; n < to; n++ {
		level, here := l.grid.Levels[n], n == l.cols.Cursor()
		box := c.Sub(a.level(n-from), 0, a.cell, pathTop+a.titles+a.rows)
		box.Zone(0, 0, a.cell, box.H(), levelZone(n))
		style := t.Text
		if here {
			style = t.Strong
		}
		name := box.Sub(1, pathTop, a.cell-canvas.Width(arrow)-1, a.titles)
		drawWrapped(name, level.Title, style)
		if n+1 < len(l.grid.Levels) {
			x, end := 2+canvas.Width(widget.Wrap(level.Title, name.W())[0]), a.cell-canvas.Width(arrow)
			box.Fill(x, pathTop, end-x, 1, '─', t.Rule)
			box.Text(end, pathTop, arrow, t.Rule)
		}
		l.drawOn(sc, box.Sub(1, pathTop+a.titles, a.cell-2, a.rows), n)
		if here {
			widget.Select(box.Sub(0, pathTop, a.cell-canvas.Width(arrow), a.titles), 0, a.titles, *t)
			box.SetCursor(0, pathTop)
		}
	}
	widget.Select(c.Sub(0, pathTop, 1, 1), 0, 1, *t)
	y := pathTop + a.titles + a.rows
	if from > 0 || to < len(l.grid.Levels) {
		c.Right(0, 0, sc.W-1, "← → shows the others", t.Accent)
	}
	l.drawPathPane(sc, c.Sub(0, y, sc.W, a.pane))
}

// drawOn writes who stands on a level of a path, a line each.
func (l *ladders) drawOn(sc screen.Scene, c *canvas.Canvas, level int) {
	people := l.last.book.On(l.grid.Levels[level].ID)
	for y := range min(len(people), c.H()) {
		if y == c.H()-1 && y < len(people)-1 {
			c.Fit(0, y, c.W(), "and "+model.Counted(len(people)-y, "other"), sc.Theme.Muted)
			return
		}
		style := sc.Theme.Muted
		if people[y].ID == l.person {
			style = sc.Theme.Accent
		}
		c.Fit(0, y, c.W(), people[y].Name, style)
	}
}

const (
	pathTop   = 1 // blank lines above a path
	mostOn    = 8 // lines for who stands on a level
	leastPath = 16
	mostPath  = 34
)

// pathAreas shares out the room of a path: the names of the levels, who stands there, and what there is to say of the one
// under the cursor.
func (l *ladders) pathAreas(sc screen.Scene) rungs {
	n, room := len(l.grid.Levels), sc.W-lead
	a := rungs{cell: min(max(room/n, leastPath), mostPath), titles: 1}
	a.cells = min(n, max(room/a.cell, 1))
	for _, level := range l.grid.Levels {
		a.titles = max(a.titles, min(len(widget.Wrap(level.Title, a.cell-4)), 2))
		a.rows = max(a.rows, min(len(l.last.book.On(level.ID)), mostOn))
	}
	a.rows = min(a.rows+1, max(sc.H-headingRows-pathTop-a.titles-leastPane, 0))
	if !l.v.focused {
		a.pane = max(sc.H-headingRows-pathTop-a.titles-a.rows, 0)
	}
	return a
}

// drawPathPane says what somebody on the level under the cursor is there for.
func (l *ladders) drawPathPane(sc screen.Scene, c *canvas.Canvas) {
	if c.H() < 2 {
		return
	}
	level, _, _ := l.cell(sc)
	widget.RuledTitle(c, 0, []widget.Part{{Text: level.Title, Style: sc.Theme.Strong}, {Text: l.grid.Title, Style: sc.Theme.Text}}, *sc.Theme)
	drawLines(sc, c.Sub(0, 1, c.W(), c.H()-1), l.levelLines(sc, level, c.W()-4))
}
