package roadmap

import (
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// lanes is the milestones laid out under the rows, each where its sign and its name are in nobody's way.
type lanes struct {
	flags  []flag
	gap    int
	rows   int
	hidden int // how many had no room at all
}

// flag is a milestone's place.
type flag struct {
	*model.Milestone
	sign  string
	x, y  int
	label int // where its name stands; negative where there was no room for it
}

const (
	mostLanes = 3
	apart     = 2 // blanks more than between a sign and a name, for a name that belongs to what follows
)

// height is how many lines they take.
func (l lanes) height() int {
	if l.rows == 0 {
		return 0
	}
	return l.rows + l.gap
}

// lanes lays out the milestones that the axis shows: a day's sign before its name, a stretch as a bracket. What would
// touch another goes a line further down; where no line has room for a name the sign stands alone.
func (v *view) lanes(sc screen.Scene) lanes {
	ax := v.axis(sc)
	all := v.indexed(sc).milestones
	if len(all) == 0 || ax.w <= 0 {
		return lanes{}
	}
	l := lanes{rows: 1}
	if sc.H >= airyFrom {
		l.gap = 1
	}
	var ends [mostLanes]int // the first free column of each lane
	for _, m := range all {
		from, to := ax.col(m.Date), ax.col(m.Date)+1
		least := 0
		if !m.Until.IsZero() {
			to = ax.col(m.Until.Add(1))
		}
		if to <= 0 || from >= ax.w {
			continue
		}
		f := flag{Milestone: m, sign: "◆", x: max(from, 0)}
		if w := min(to, ax.w) - f.x; w > 1 || to > ax.w {
			f.sign, least = bracket(w, from >= 0, to <= ax.w), 1
		}
		if !f.place(ax.w, &ends, least) {
			l.hidden++
			continue
		}
		l.flags, l.rows = append(l.flags, f), max(l.rows, f.y+1)
	}
	return l
}

// bracket is a stretch of w columns, open where it goes on outside the picture.
func bracket(w int, begins, ends bool) string {
	sign := []rune(strings.Repeat("─", w))
	if ends {
		sign[w-1] = '╯'
	}
	if begins {
		sign[0] = '╰'
	}
	return string(sign)
}

// place finds the first lane from least on with room for the sign and the name, else the first with room for the sign.
// It fails where there is none.
func (f *flag) place(w int, ends *[mostLanes]int, least int) bool {
	sign, name := canvas.Width(f.sign), canvas.Width(f.Title)
	best := -1
	for y := least; y < mostLanes; y++ {
		after := f.x + sign + 1
		switch {
		case ends[y] > f.x:
			continue
		case after+name <= w:
			f.y, f.label = y, after
			ends[y] = after + name + 1
			return true
		case f.x-1-name >= ends[y]+apart: // at the right edge the name goes before the sign, and clear of the last
			f.y, f.label = y, f.x-1-name
			ends[y] = f.x + sign + 1
			return true
		}
		if best < 0 {
			best = y
		}
	}
	if best < 0 {
		return false
	}
	f.y, f.label = best, -1
	ends[best] = f.x + sign + 1
	return true
}

// milestonesZone is the block of milestones to the mouse.
type milestonesZone struct{}

// drawLanes draws the milestones below the rows.
func (v *view) drawLanes(sc screen.Scene, c *canvas.Canvas, ax axis) {
	if c.H() == 0 {
		return
	}
	l, g := v.lanes(sc), v.gutter(sc)
	drawFold(sc, c.Sub(0, l.gap, g.w, 1), true, "MILESTONES")
	if more := counted(l.hidden, "more"); more != "" {
		c.Text(g.w-canvas.Width(more), l.gap, more, sc.Theme.Muted)
	}
	right := c.Sub(g.axis(), l.gap, ax.w, c.H()-l.gap)
	for n := len(l.flags) - 1; n >= 0; n-- {
		f := l.flags[n]
		right.Text(f.x, f.y, f.sign, sc.Theme.Accent)
		switch {
		case f.label > f.x:
			right.Text(f.label-1, f.y, " "+f.Title, sc.Theme.Text)
		case f.label >= 0:
			right.Text(f.label, f.y, f.Title+" ", sc.Theme.Text)
		}
	}
	c.Zone(0, l.gap, c.W(), c.H()-l.gap, milestonesZone{})
}

// drawMilestoneRow draws a milestone on a line of its own.
func (v *view) drawMilestoneRow(sc screen.Scene, left *canvas.Canvas, p *plot, y int, m *model.Milestone) {
	now := sc.P.Milestones.Get(m.ID)
	if now == nil {
		now = m
	}
	left.Text(shapeCol, 0, "◆", sc.Theme.Accent)
	g := v.gutter(sc)
	left.Fit(titleCol, 0, g.owner-titleCol-1, now.Title, sc.Theme.Text)
	left.Text(g.owner, 0, soon(now.Date, sc.Now.Today), sc.Theme.Muted)
	from := p.col(now.Date)
	sign, to := "◆", from+1
	if !now.Until.IsZero() {
		to = max(p.col(now.Until.Add(1)), from+1)
		if w := min(to, p.w) - max(from, 0); w > 1 || w == 1 && to > p.w {
			sign = bracket(w, from >= 0, to <= p.w)
		}
	}
	if to <= 0 || from >= p.w {
		p.point(sc, y, from, soon(now.Date, sc.Now.Today))
		return
	}
	p.write(max(from, 0), y, sign, sc.Theme.Accent)
	p.Zone(max(from, 0), y, min(to, p.w)-max(from, 0), 1, barZone{now.Ref(), false})
}
