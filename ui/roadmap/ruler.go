package roadmap

import (
	"fmt"
	"strconv"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// label is a tick with what the ruler says there.
type label struct {
	tick
	text string
}

// drawRuler draws the calendar over the plot, in as many lines as the canvas is high: months alone, quarters over
// months, and the weeks below them.
func (a axis) drawRuler(sc screen.Scene, c *canvas.Canvas) {
	far, near := a.labels(sc.Cal)
	switch c.H() {
	case 0:
	case 1:
		a.drawLabels(sc, c, 0, near)
	default:
		a.drawLabels(sc, c, 0, far)
		a.drawLabels(sc, c, 1, near)
	}
	if c.H() > 2 && a.zoom == weeks {
		a.drawWeeks(sc, c, 2)
	}
}

// labels is what the ruler says in its upper and its lower line: quarters and months, or fiscal years and quarters.
func (a axis) labels(cal model.Calendar) (far, near []label) {
	if a.zoom == quarters {
		for _, t := range a.quarterTicks(cal) {
			near = append(near, label{t, "Q" + strconv.Itoa(t.number)})
			if t.number == 1 || len(far) == 0 {
				far = append(far, label{t, fiscalYear(cal, t.day)})
			}
		}
		return far, near
	}
	for _, t := range a.quarterTicks(cal) {
		far = append(far, label{t, cal.Name(cal.Quarter(t.day))})
	}
	for _, t := range a.monthTicks(cal) {
		text := t.day.Time().Format("Jan")
		if t.day.Time().Month() == 1 && a.zoom == weeks {
			text = t.day.Time().Format("Jan 2006")
		}
		near = append(near, label{t, text})
	}
	return far, near
}

// fiscalYear is what is left of the name of a quarter without the quarter: 2027, FY27, 26/27.
func fiscalYear(cal model.Calendar, d model.Date) string {
	q := cal.Quarter(d)
	return strings.Trim(strings.Replace(cal.Name(q), "Q"+strconv.Itoa(q.Number), "", 1), " -")
}

// drawLabels writes each label at its tick if it fits before the next. One whose tick lies before the picture is
// written at the edge.
func (a axis) drawLabels(sc screen.Scene, c *canvas.Canvas, y int, labels []label) {
	for n, l := range labels {
		room := a.w
		if n+1 < len(labels) {
			room = labels[n+1].col
		}
		at := max(l.col, 0)
		if at+1+canvas.Width(l.text) > a.w {
			return // a line without its name says nothing
		}
		if l.col >= 0 {
			bar := "│"
			if l.major {
				bar = "┃"
			}
			c.Text(at, y, bar, sc.Theme.Rule)
			at++
		}
		style := sc.Theme.Text
		if l.major {
			style = sc.Theme.Strong
		}
		if at+canvas.Width(l.text) <= room {
			c.Text(at, y, l.text, style)
		}
	}
}

// drawWeeks writes the first day of every other week.
func (a axis) drawWeeks(sc screen.Scene, c *canvas.Canvas, y int) {
	for d := a.first; a.col(d)+1 < a.w; d = d.Add(14) {
		c.Text(a.col(d), y, fmt.Sprintf("%02d", d.Time().Day()), sc.Theme.Muted)
		if dot := a.col(d.Add(7)); dot < a.w {
			c.Text(dot, y, "·", sc.Theme.Muted)
		}
	}
}

// drawToday draws the rule under the ruler, from the left edge of the whole view, with the mark of today on it.
func (a axis) drawToday(sc screen.Scene, c *canvas.Canvas, left int) {
	c.Fill(0, 0, c.W(), 1, '─', sc.Theme.Rule)
	at := a.col(sc.Now.Today)
	if !a.shows(at) {
		return
	}
	x := left + at
	say := "╴▼╶"
	c.Text(x-1, 0, say, sc.Theme.Accent)
	if text := " today " + sc.Now.Today.Short() + " "; x+2+canvas.Width(text) < c.W() {
		c.Text(x+2, 0, text, sc.Theme.Accent)
	}
}

// drawGround draws what lies behind the bars: a column of dots where a quarter begins, and today.
func (a axis) drawGround(sc screen.Scene, c *canvas.Canvas) {
	for _, t := range a.quarterTicks(sc.Cal) {
		if t.col > 2 && t.col < a.w { // one at the edge divides nothing
			c.Fill(t.col, 0, 1, c.H(), '·', sc.Theme.Rule)
		}
	}
	if at := a.col(sc.Now.Today); a.shows(at) {
		c.Fill(at, 0, 1, c.H(), '┆', sc.Theme.Accent)
	}
}
