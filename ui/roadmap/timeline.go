package roadmap

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// rowZone is a line to the mouse.
type rowZone struct{ row model.Ref }

// drawTimeline draws the rows beside their bars.
func (v *view) drawTimeline(sc screen.Scene, c *canvas.Canvas) {
	a, ax, g := v.areas(sc), v.axis(sc), v.gutter(sc)
	y := titleRow
	ruler := c.Sub(g.axis(), y, ax.w, a.ruler)
	ax.drawRuler(sc, ruler)
	y += a.ruler
	g.drawHeadings(sc, c.Sub(0, y-1, g.w, 1))
	ax.drawToday(sc, c.Sub(0, y, sc.W, ruleRow), g.axis())
	y += ruleRow

	l := v.table(sc)
	window := l.list // a copy, so that a picture of another size leaves the list as it is
	window.Resize(a.rows)
	from, to := window.Window()
	used := to - from
	if used > 0 {
		ax.drawGround(sc, c.Sub(g.axis(), y, ax.w, used+a.marks))
	}
	p := newPlot(c.Sub(g.axis(), y, ax.w, used), ax, func(i *model.Initiative) model.Date {
		return v.indexed(sc).stretch(sc, i.Timeframe).to
	})
	for at := from; at < to; at++ {
		v.drawLine(sc, c.Sub(0, y+at-from, sc.W, 1), p, at-from, l.all[at], at == window.Cursor())
	}
	v.drawArrows(sc, p, l, from)
	widget.Scroll(c.Sub(0, y, sc.W, a.rows), &window, *sc.Theme)
	if l.shown == 0 {
		v.drawEmpty(sc, c.Sub(0, y+used, sc.W, a.rows-used), l.answer)
		used = a.rows
	}
	v.drawLanes(sc, c.Sub(0, y+used, sc.W, a.marks), ax)
	v.drawDetails(sc, c.Sub(0, sc.H-a.pane, sc.W, a.pane), l.under(), a.legend)
	v.drawTitle(sc, c, l.answer)
}

func (g gutter) drawHeadings(sc screen.Scene, c *canvas.Canvas) {
	c.Text(markCol, 0, "ITEM", sc.Theme.Muted)
	c.Text(g.owner, 0, "OWNER", sc.Theme.Muted)
	c.Text(g.conf, 0, "CONF", sc.Theme.Muted)
}

// drawLine draws one line: its gutter on c, its bar on line y of the plot.
func (v *view) drawLine(sc screen.Scene, c *canvas.Canvas, p *plot, y int, l line, selected bool) {
	if l.ref.IsZero() {
		return
	}
	left := c.Sub(0, 0, v.gutter(sc).w, 1)
	c.Zone(0, 0, c.W(), 1, rowZone{l.ref})
	switch {
	case l.item != nil:
		i := sc.P.Initiatives.Get(l.item.ID)
		if i == nil {
			i = l.item
		}
		v.drawItem(sc, left, i)
		v.drawItemBar(sc, p, y, i, selected)
	case l.milestone != nil:
		v.drawMilestoneRow(sc, left, p, y, l.milestone)
	case l.group != nil:
		v.drawHeading(sc, left, l.group)
		if v.isFolded(l.group) {
			p.drawExtent(sc, y, l.group)
		}
	default:
		drawFold(sc, left, false, "MILESTONES")
	}
	if selected {
		widget.Select(left, 0, 1, *sc.Theme)
		left.SetCursor(0, 0) // for those who have the screen read to them
	}
}

func drawFold(sc screen.Scene, c *canvas.Canvas, folded bool, title string) {
	sign := "▾"
	if folded {
		sign = "▸"
	}
	c.Text(markCol, 0, sign, sc.Theme.Muted)
	c.Text(shapeCol, 0, canvas.Truncate(title, c.W()-shapeCol), sc.Theme.Title)
}

// tally is the states that a heading counts, in the order in which it names them.
func tally() []model.Status {
	return []model.Status{
		model.Done, model.OnTrack, model.AtRisk, model.OffTrack, model.ToDo, model.Parked, model.Dropped,
	}
}

// drawHeading draws a group's name with how many of its rows are in each state.
func (v *view) drawHeading(sc screen.Scene, c *canvas.Canvas, g *group) {
	x := c.W()
	all := tally()
	for n := len(all) - 1; n >= 0; n-- {
		if g.counts[all[n]] == 0 {
			continue
		}
		status := sc.Theme.Status(string(all[n]))
		text := fmt.Sprint(status.Shape, g.counts[all[n]])
		x -= canvas.Width(text)
		c.Text(x, 0, text, status.Style)
		x--
	}
	drawFold(sc, c.Sub(0, 0, max(x, 0), 1), v.isFolded(g), strings.ToUpper(g.title))
}

// drawItem draws what a row is called, who answers for it and how sure its target is.
func (v *view) drawItem(sc screen.Scene, c *canvas.Canvas, i *model.Initiative) {
	v.drawShape(sc, c, i)
	style := sc.Theme.Text
	if !i.Status.Open() || !i.Live() {
		style = sc.Theme.Muted
	}
	g := v.gutter(sc)
	c.Fit(titleCol, 0, g.owner-titleCol-1, i.Title, style)
	c.Fit(g.owner, 0, g.conf-g.owner-1, v.indexed(sc).owner(i), sc.Theme.Muted)
	c.Text(g.conf, 0, confidence(i.Confidence), sc.Theme.Muted)
}

// owner is what the owner is called where there are few cells for it.
func (x *index) owner(i *model.Initiative) string {
	if name := x.people[i.Owner]; name != "" {
		return name
	}
	return "–"
}

// confidence is a degree of confidence in three letters.
func confidence(c model.Confidence) string {
	switch c {
	case model.High:
		return "hi"
	case model.Medium:
		return "med"
	case model.Low:
		return "lo"
	}
	return "–"
}

// drawItemBar draws an initiative's bar and what there is to say beside it.
func (v *view) drawItemBar(sc screen.Scene, p *plot, y int, i *model.Initiative, selected bool) {
	if _, dated := p.bar(i); !dated {
		v.drawUndated(sc, p, y, i)
		return
	}
	b, visible := p.drawBar(sc, y, i)
	if !visible {
		return
	}
	if !b.target {
		p.label(b.from+1, b.to, y, i.Timeframe, sc.Theme.Muted)
		return
	}
	x := max(b.to, p.col(i.Baseline.Add(1))+1)
	if i.Slip() == 0 {
		x = b.to
	}
	if selected && len(v.indexed(sc).links[i.ID]) > 0 {
		return // the arrows begin where the words would stand
	}
	if selected {
		x = p.fit(x, y, i.Target.Short(), sc.Theme.Text)
	}
	if slip := i.Slip(); slip != 0 && i.Status.Open() {
		style := sc.Theme.Muted
		if slip > 0 {
			style = sc.Theme.Warning
		}
		x = p.fit(x, y, signed(slip), style)
	}
	if late := i.Late(sc.Now.Today); late > 0 {
		p.fit(x, y, dates.Late(late), sc.Theme.Warning)
	}
}

// drawExtent draws a folded group as one thin line, from the first day of what is open in it to the last, with arrows
// where it goes on outside the picture.
func (p *plot) drawExtent(sc screen.Scene, y int, g *group) {
	if g.from.IsZero() {
		return
	}
	style := sc.Theme.Status(string(g.worst())).Style
	from, to := p.col(g.from), p.col(g.to.Add(1))
	switch {
	case to <= 0:
		p.point(sc, y, from, soon(g.to, sc.Now.Today))
		return
	case from >= p.w:
		p.point(sc, y, from, soon(g.from, sc.Now.Today))
		return
	}
	p.Fill(max(from, 0), y, min(to, p.w)-max(from, 0), 1, '━', style)
	p.goOn(y, from, to, style)
	p.take(from, y, to-from)
}
