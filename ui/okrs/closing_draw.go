package okrs

import (
	"cmp"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
	"quarterdeck/ui/widget"
)

// ends is how many cells each column of the closing has; one without any is not shown.
type ends struct {
	title, owner, kind, reached, score, verdict, state, note int
}

// endsOf shares out the width. Where there is little of it, types are shortened and notes left to the details.
func endsOf(w int) ends {
	e := ends{owner: 6, kind: 6, reached: 6, score: 5, verdict: 12, state: 8}
	switch {
	case w >= 100:
		e.owner, e.kind, e.state = 9, 12, 9
	case w < 72:
		e.kind, e.state = 0, 0
	}
	used := lead + scroll
	for _, n := range []int{e.owner, e.kind, e.reached, e.score, e.verdict, e.state} {
		if n > 0 {
			used += n + gap
		}
	}
	e.title = w - used - gap
	if w >= 100 {
		e.title = min(e.title*6/10, 56)
		e.note = w - used - e.title - 2*gap
	}
	return e
}

// xs is where each of the columns begins.
func (e ends) xs() [8]int {
	var xs [8]int
	x := lead
	for n, w := range []int{e.title, e.owner, e.kind, e.reached, e.score, e.verdict, e.state, e.note} {
		xs[n] = x
		if w > 0 {
			x += w + gap
		}
		if n == 4 {
			x++ // figures and words need to be told apart
		}
	}
	return xs
}

func (e ends) drawHeads(sc screen.Scene, c *canvas.Canvas) {
	xs, t := e.xs(), sc.Theme.Muted
	c.Fit(xs[0], 0, e.title, "OBJECTIVE", t)
	c.Fit(xs[1], 0, e.owner, "OWNER", t)
	c.Fit(xs[2], 0, e.kind, "TYPE", t)
	c.Right(xs[3], 0, e.reached, "SO FAR", t)
	c.Right(xs[4], 0, e.score, "SCORE", t)
	c.Fit(xs[5], 0, e.verdict, "VERDICT", t)
	c.Fit(xs[6], 0, e.state, "STATE", t)
	c.Fit(xs[7], 0, e.note, "WHAT WAS LEARNED", t)
	c.Fill(0, 1, sc.W, 1, '─', sc.Theme.Rule)
}

// draw paints the objectives with what they have come to.
func (c *closing) draw(sc screen.Scene, on *canvas.Canvas) {
	c.synced(sc)
	area, cols := c.v.areas(sc), endsOf(sc.W)
	if len(c.objectives) == 0 {
		c.v.drawEmpty(sc, on)
		return
	}
	cols.drawHeads(sc, on.Sub(0, 0, sc.W, headRows))
	widget.Rows(on.Sub(0, headRows, sc.W, area.rows), c.list, *sc.Theme, func(row *canvas.Canvas, at int) {
		c.drawRow(sc, row, c.objectives[at], cols)
	})
	c.drawDetails(sc, on.Sub(0, headRows+area.rows, sc.W, area.pane))
}

func (c *closing) drawRow(sc screen.Scene, on *canvas.Canvas, o *okr.Objective, cols ends) {
	on.Zone(0, 0, sc.W, 1, rowZone{o.Ref()})
	t, xs := sc.Theme, cols.xs()
	status, verdict := verdictOf(sc, o)
	style := t.Strong
	if faint(o) {
		status.Style, style = t.Muted, t.Muted
	}
	indent := 2 * depthOf(o)
	on.Text(xs[0]+indent, 0, status.Shape, status.Style)
	on.Fit(xs[0]+indent+2, 0, cols.title-indent-2, o.Number+" "+o.Title, style)
	on.Fit(xs[1], 0, cols.owner, c.laid.of.people[o.Owner], t.Muted)
	on.Fit(xs[2], 0, cols.kind, typeOf(o, cols.kind), t.Muted)
	on.Right(xs[3], 0, cols.reached, okr.Percent(o.Reached), t.Text)
	on.Right(xs[4], 0, cols.score, okr.Rounded(o.Score), t.Strong)
	on.Fit(xs[5], 0, cols.verdict, verdict, status.Style)
	on.Fit(xs[6], 0, cols.state, string(cmp.Or(o.State, model.ActiveObjective)), t.Muted)
	on.Fit(xs[7], 0, cols.note, model.CleanLine(o.Learned), t.Text)
}

// typeOf is the type of an objective, shortened to a word of its own where there is no room for it.
func typeOf(o *okr.Objective, w int) string {
	kind := cmp.Or(o.Type, model.Aspirational)
	if canvas.Width(string(kind)) <= w {
		return string(kind)
	}
	switch kind {
	case model.CommittedObjective:
		return "commit"
	case model.Learning:
		return "learn"
	}
	return "aspire"
}

// verdictOf is how an objective looks by what it came to, and the word for it; in brackets, what its score would mean or
// the score so far, where it has not come to that.
func verdictOf(sc screen.Scene, o *okr.Objective) (theme.Status, string) {
	word := cmp.Or(o.Came(), notScored)
	status := sc.Theme.Status(word)
	switch would := o.Would(); {
	case would != "":
		return status, "(" + string(would) + ")"
	case word == notScored:
		return status, ""
	}
	return status, word
}

// notScored is what is still open when a period comes to its end.
const notScored = "not scored yet"

// drawDetails draws what the score of the objective under the cursor came from, and what was learned.
func (c *closing) drawDetails(sc screen.Scene, on *canvas.Canvas) {
	at := c.row()
	if on.H() == 0 || at < 0 {
		return
	}
	t, k, o := sc.Theme, c.laid.of, c.objectives[at]
	widget.RuledTitle(on, 0, titleOf(sc, o.Word(), o.Number+" "+o.Title, k.full(sc, o.Owner), string(o.Type), o.Ref()), *t)
	body := on.Sub(2, 1, on.W()-4, on.H()-1)
	facts := []widget.Fact{
		{Label: "Score", Parts: plain(sc, o.Told()), Rows: 2},
		{Label: "Learned", Parts: plain(sc, o.Learned), Rows: 3},
		{Label: "Carried", Parts: plain(sc, carriedOver(sc, o))},
	}
	if o.Learned == "" {
		facts[1].Parts = []widget.Part{{Text: "Nothing yet. s asks for the score and for this.", Style: t.Muted}}
	}
	const two = 110 // cells in which the facts and the key results can stand side by side
	if on.W() >= two {
		widget.Facts(body.Sub(0, 0, body.W()/2-2, body.H()), widget.Told(facts), labelWidth, *t)
		drawResults(sc, body.Sub(body.W()/2, 0, body.W()/2, body.H()), o)
		return
	}
	results := max(min(len(o.Results), body.H()-len(facts)), 0)
	drawResults(sc, body.Sub(0, 0, body.W(), results), o)
	widget.Facts(body.Sub(0, results, body.W(), body.H()-results), widget.Told(facts), labelWidth, *t)
}

// drawResults draws the key results that a score comes from, a line each.
func drawResults(sc screen.Scene, c *canvas.Canvas, o *okr.Objective) {
	t := sc.Theme
	const way, percent = 18, 5
	name := c.W() - 2 - way - percent - 2*gap
	for y, r := range o.Results[:min(len(o.Results), c.H())] {
		status := t.Status(r.Word())
		c.Zone(0, y, c.W(), 1, explainZone{r.Ref()})
		c.Text(0, y, status.Shape, status.Style)
		c.Fit(2, y, name, r.Number+" "+r.Title, t.Text)
		c.Fit(2+name+gap, y, way, r.Way(), t.Muted)
		c.Right(2+name+gap+way+gap, y, percent, okr.ShortPercent(r.Progress), t.Text)
	}
}

// cameFrom says from which period a key result came.
func cameFrom(sc screen.Scene, r *okr.Result) string {
	if was := sc.P.KeyResults.Get(r.CarriedFrom); was != nil {
		if of := sc.P.Objectives.Get(was.Objective); of != nil {
			return "from " + sc.P.Name(of.Period.Ref())
		}
	}
	return ""
}

// carriedOver says from which period an objective came, and into which it went on.
func carriedOver(sc screen.Scene, o *okr.Objective) string {
	text := ""
	if from := okr.CarriedFrom(sc.P, o.Objective); from != nil {
		text = "from " + from.Name
	}
	if to := okr.CarriedTo(sc.P, o.ID); to != nil {
		if text != "" {
			text += ", and on "
		}
		text += "to " + to.Name
	}
	return text
}
