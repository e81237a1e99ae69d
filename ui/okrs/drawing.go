package okrs

import (
	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// faint says that a row is not under way, and is drawn so that others stand out.
func faint(o *okr.Objective) bool { return o.State == model.Draft || o.State == model.DroppedObjective }

// draw paints the tree.
func (t *tree) draw(sc screen.Scene, c *canvas.Canvas) {
	t.synced(sc)
	a, cols := t.v.areas(sc), columnsOf(sc.W, t.way)
	if len(t.rows) == 0 {
		t.v.drawEmpty(sc, c)
		return
	}
	cols.drawHeads(sc, c.Sub(0, 0, sc.W, 1), t.laid.of.book)
	c.Fill(0, 1, sc.W, 1, '─', sc.Theme.Rule)
	widget.Rows(c.Sub(0, headRows, sc.W, a.rows), t.list, *sc.Theme, func(on *canvas.Canvas, at int) {
		t.drawRow(sc, on, &t.rows[at], cols)
	})
	t.v.drawDetails(sc, c.Sub(0, headRows+a.rows, sc.W, a.pane), t.under(sc))
}

// drawRow draws an objective or a key result.
func (t *tree) drawRow(sc screen.Scene, c *canvas.Canvas, r *row, cols columns) {
	c.Zone(0, 0, sc.W, 1, rowZone{r.ref})
	s := cols.spots()
	x := s.title + 2*r.depth
	if r.r == nil && !r.leaf {
		mark := "▾"
		if r.folded {
			mark = "▸"
		}
		c.Text(x, 0, mark, sc.Theme.Muted)
		c.Zone(x, 0, 2, 1, foldZone{r.ref})
	}
	status, title, style := sc.Theme.Status(r.o.Word()), r.o.Number+" "+r.o.Title, sc.Theme.Strong
	if r.r != nil {
		status, title, style = sc.Theme.Status(r.r.Word()), r.r.Number+" "+r.r.Title, sc.Theme.Text
	}
	if r.around {
		style = sc.Theme.Muted
	}
	if faint(r.o) {
		status.Style, style = sc.Theme.Muted, sc.Theme.Muted
	}
	c.Text(x+2, 0, status.Shape, status.Style)
	if r.byHand() {
		c.Text(x+3, 0, handMark, status.Style)
		x++
	}
	c.Fit(x+4, 0, s.title+cols.title-x-4, title, style)
	if r.r != nil {
		t.drawResult(sc, c, r.r, cols, status.Style)
		return
	}
	t.drawObjective(sc, c, r, cols, status.Style)
}

// drawResult draws the figures of a key result.
func (t *tree) drawResult(sc screen.Scene, c *canvas.Canvas, r *okr.Result, cols columns, fill canvas.Style) {
	s, th := cols.spots(), sc.Theme
	text := th.Text
	if faint(r.Of) {
		text = th.Muted
	}
	c.Fit(s.owner, 0, cols.owner, t.laid.of.people[r.Whose()], th.Muted)
	widget.Bar(c.Sub(s.bar, 0, cols.bar, 1), r.Score(), r.Expected(), fill, *th)
	drawPercent(c, s.percent, r.Progress, text)
	c.Fit(s.way, 0, cols.way, r.Way(), text)
	if cols.spark > 0 && sc.P.Scope.Logs() { // until every check-in is here, it would show a jump that never was
		c.Text(s.spark, 0, sparkline(r.Series(cols.spark)), fill)
	}
	if cols.confidence > 0 && r.Latest() != nil && sc.P.Scope.Logs() { // the newest check-in may not say it
		c.Right(s.confidence, 0, cols.confidence, okr.Amount(model.Num(r.Confidence()), ""), th.Muted)
	}
	style := th.Muted
	switch {
	case r.Stale():
		style = th.Error
	case r.Due():
		style = th.Warning
	}
	c.Fit(s.age, 0, cols.age, r.Freshness(), style)
	if x := s.age + canvas.Width(r.Freshness()) + gap; r.Differs() != "" && x+len(handWord) <= s.age+cols.age {
		c.Text(x, 0, handWord, th.Muted)
	}
}

// drawObjective draws the score of an objective, what that means, and how many key results a fold hides.
func (t *tree) drawObjective(sc screen.Scene, c *canvas.Canvas, r *row, cols columns, fill canvas.Style) {
	s, th, o := cols.spots(), sc.Theme, r.o
	c.Fit(s.owner, 0, cols.owner, t.laid.of.people[o.Owner], th.Muted)
	final := o.Final()
	if v, known := final.Get(); known {
		widget.Bar(c.Sub(s.bar, 0, cols.bar, 1), v, t.laid.of.book.Expected, fill, *th)
	}
	style := th.Strong
	if faint(o) {
		style = th.Muted
	}
	drawPercent(c, s.percent, final, style)
	if cols.way > 0 { // no other column of an objective has anything behind it
		c.Fit(s.way, 0, s.age+cols.age-s.way, kindOf(r), th.Muted)
	}
}

// handMark is behind the shape of what stands as a person says and not as its figures suggest; handWord says so in words
// where there is room.
const (
	handMark = "*"
	handWord = "by hand"
)

// byHand says whether a person says how a row stands, other than its figures suggest.
func (r *row) byHand() bool {
	if r.r != nil {
		return r.r.Differs() != ""
	}
	return r.o.State.Open() && r.o.Differs() != ""
}

// kindOf is what kind of objective a row is, or how many key results it hides, and whether a person says how it stands.
func kindOf(r *row) string {
	kind := manner(r.o)
	switch {
	case r.hidden > 0:
		kind = model.Counted(r.hidden, "KR")
	case faint(r.o):
		kind = string(r.o.State)
	}
	switch {
	case !r.byHand():
		return kind
	case kind == "":
		return handWord
	}
	return kind + " · " + handWord
}
