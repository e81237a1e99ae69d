package roadmap

import (
	"quarterdeck/model"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// line is one line of the timeline or the list.
type line struct {
	ref       model.Ref // what the cursor is on there; none is a gap, which it passes over
	group     *group    // whose heading it is, or that it is under
	item      *model.Initiative
	milestone *model.Milestone
}

// A heading has a Ref of its own, so that the cursor can rest on it; no portfolio has rows of that kind.
const headingKind = "heading"

func (g *group) ref() model.Ref { return model.Ref{Kind: headingKind, ID: g.key} }

// milestonesRef is the heading of the milestones, where each has a line of its own.
func milestonesRef() model.Ref { return model.Ref{Kind: headingKind, ID: "milestones of all teams"} }

// spread is how an answer is laid out in lines.
type spread struct {
	folds      int  // changes whenever a group is folded or unfolded
	gaps       bool // a gap before every heading but the first
	milestones bool // a line for each milestone
}

// lines is an answer laid out in lines, with a cursor that keeps to its row whatever happens to the others.
type lines struct {
	answer
	spread
	all  []line
	at   map[model.Ref]int
	list widget.List
}

// table is the lines of the timeline or of the list, up to date and with the cursor where it was.
func (v *view) table(sc screen.Scene) *lines {
	l := &v.tables[v.layout]
	s := spread{folds: v.folds, gaps: v.areas(sc).airy, milestones: v.layout == timeline && v.eachMilestone}
	if fresh := l.answer.answer(v.ask(sc, l.asked)); fresh || s != l.spread || l.at == nil {
		was := l.all
		l.spread = s
		l.lay(v.isFolded)
		_, here := l.at[v.wanted]
		v.arrive(here)
		if was == nil {
			l.list.Resize(v.areas(sc).rows)
		}
		l.reload(l.find(v.cursor, was))
	} else if at, ok := l.at[v.cursor]; ok && at != l.list.Cursor() {
		l.list.Select(at) // another layout, or a search, has moved it
	}
	if at := l.list.Cursor(); at >= 0 {
		v.cursor = l.all[at].ref
	}
	return l
}

// arrive puts the cursor on the row that it has been waiting for, once that is here.
func (v *view) arrive(here bool) {
	if here {
		v.cursor, v.wanted = v.wanted, model.Ref{}
	}
}

// sized is the table with its window as high as the scene gives it, for moving about in.
func (v *view) sized(sc screen.Scene) walker {
	l := v.table(sc)
	l.list.Resize(v.areas(sc).rows)
	return walker{l, v}
}

// lay puts the groups and what is under them into lines.
func (l *lines) lay(folded func(*group) bool) {
	room := l.shown + 2*len(l.groups)
	l.all, l.at = make([]line, 0, room), make(map[model.Ref]int, room)
	add := func(one line) {
		l.at[one.ref] = len(l.all)
		l.all = append(l.all, one)
	}
	for n, g := range l.groups {
		if l.asked.grouping != byNothing {
			if n > 0 && l.gaps {
				l.all = append(l.all, line{})
			}
			add(line{ref: g.ref(), group: g})
			if folded(g) {
				continue
			}
		}
		for _, i := range g.items {
			add(line{ref: i.Ref(), group: g, item: i})
		}
	}
	if !l.spread.milestones {
		return
	}
	if len(l.all) > 0 && l.gaps {
		l.all = append(l.all, line{})
	}
	add(line{ref: milestonesRef()})
	for _, m := range milestonesOf(l.asked.p) {
		add(line{ref: m.Ref(), milestone: m})
	}
}

// reload puts the cursor on a line. It stays where it was on the screen, but for a list that is seen from its
// beginning, which goes on to be if it can.
func (l *lines) reload(at int) {
	top, _ := l.list.Window()
	l.list.Reload(len(l.all), func() int { return at })
	if now, _ := l.list.Window(); top == 0 && now > 0 {
		l.list.Scroll(-now)
		l.list.Select(at)
	}
}

// find is the line of a row, or of the nearest one to where it was that is still there: the next, else the one before.
// At first it is the first row that is no heading.
func (l *lines) find(ref model.Ref, was []line) int {
	if at, ok := l.at[ref]; ok {
		return at
	}
	from := -1
	for n, one := range was {
		if one.ref == ref {
			from = n
			break
		}
	}
	for distance := 1; from >= 0 && distance < len(was); distance++ {
		for _, near := range []int{from + distance, from - distance} {
			if near < 0 || near >= len(was) || was[near].item == nil {
				continue
			}
			if at, ok := l.at[was[near].ref]; ok {
				return at
			}
		}
	}
	for n, one := range l.all {
		if one.item != nil {
			return n
		}
	}
	return min(0, len(l.all)-1)
}

// under is the line that the cursor is on, or one for the card that it is on; the zero line where there is nothing.
func (v *view) under(sc screen.Scene) line {
	if v.layout != board {
		return v.table(sc).under()
	}
	b := v.deck(sc)
	if at, ok := b.at[v.cursor]; ok {
		return line{ref: v.cursor, item: b.columns[at.column].items[at.card]}
	}
	return line{}
}

// under is the line that the cursor is on; the zero line where there is none.
func (l *lines) under() line {
	if at := l.list.Cursor(); at >= 0 {
		return l.all[at]
	}
	return line{}
}

// walker moves the cursor through the lines and over the gaps.
type walker struct {
	*lines
	v *view
}

func (w walker) Move(rows int)      { w.settle(func() { w.list.Move(rows) }) }
func (w walker) Page(pages float64) { w.settle(func() { w.list.Page(pages) }) }
func (w walker) Home()              { w.settle(w.list.Home) }
func (w walker) End()               { w.settle(w.list.End) }
func (w walker) Scroll(rows int)    { w.settle(func() { w.list.Scroll(rows) }) }

// settle moves and goes on past a gap. The first and the last line are never one.
func (w walker) settle(move func()) {
	before := w.list.Cursor()
	move()
	at := w.list.Cursor()
	if at < 0 {
		return
	}
	if w.all[at].ref.IsZero() {
		if at < before {
			w.list.Move(-1)
		} else {
			w.list.Move(1)
		}
	}
	w.v.cursor = w.under().ref
}
