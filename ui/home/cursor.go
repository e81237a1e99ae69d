package home

import (
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// line is the one under the cursor, if there is one.
func (v *view) line(sc screen.Scene) (line, bool) {
	lines := v.known(sc).contents[v.at].lines
	at := v.panes[v.at].list.Cursor()
	if at < 0 || at >= len(lines) {
		return line{}, false
	}
	return lines[at], true
}

// settle tells every pane how many lines it has now. A cursor stays with what it was on.
func (v *view) settle() {
	for n, p := range v.panes {
		lines, was := v.last.contents[n].lines, p.was
		p.list.Reload(len(lines), func() int {
			for at, l := range lines {
				if was != nil && l.same(*was) {
					return at
				}
			}
			return -1
		})
		p.remember(lines)
	}
}

// remember keeps what the cursor is on, to find it again when the lines have changed.
func (p *pane) remember(lines []line) {
	p.was = nil
	if at := p.list.Cursor(); at >= 0 && at < len(lines) {
		p.was = &lines[at]
	}
}

// walker moves the cursor through the lines of a pane, and on into the next one above or below it.
type walker struct {
	v  *view
	sc screen.Scene
}

func (v *view) walker(sc screen.Scene) screen.Cursor {
	v.known(sc)
	v.resize(sc)
	return walker{v, sc}
}

func (w walker) list() *widget.List { return &w.v.panes[w.v.at].list }

func (w walker) settle() {
	w.v.panes[w.v.at].remember(w.v.last.contents[w.v.at].lines)
}

func (w walker) Move(rows int) {
	before := w.list().Cursor()
	w.list().Move(rows)
	if w.list().Cursor() == before && !w.v.alone {
		w.v.cross(w.sc, 0, rows)
	}
	w.settle()
}

func (w walker) Page(pages float64) { w.list().Page(pages); w.settle() }
func (w walker) Home()              { w.list().Home(); w.settle() }
func (w walker) End()               { w.list().End(); w.settle() }

// cross takes the cursor to the next pane with lines in a direction: dx columns to the right, or dy bands down. Where there
// is none it stays.
func (v *view) cross(sc screen.Scene, dx, dy int) {
	g := v.grid(sc)
	x, y := g.place(v.at)
	for {
		x, y = x+sign(dx), y+sign(dy)
		n, ok := g.pane(x, y)
		if !ok {
			return
		}
		if len(v.last.contents[n].lines) == 0 {
			continue
		}
		row := v.panes[v.at].list.Cursor()
		v.at = n
		v.resize(sc)
		switch to := &v.panes[n].list; {
		case dy > 0:
			to.Home()
		case dy < 0:
			to.End()
		default:
			to.Select(row)
		}
		v.panes[n].remember(v.last.contents[n].lines)
		return
	}
}

// turn goes to the next pane with lines in the order of reading, or to the one before.
func (v *view) turn(by int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		k, order := v.known(sc), v.grid(sc).order()
		at := 0
		for n, p := range order {
			if p == v.at {
				at = n
			}
		}
		for range order {
			at = (at + by + len(order)) % len(order)
			if len(k.contents[order[at]].lines) > 0 {
				v.at = order[at]
				break
			}
		}
		return nil
	}
}

func sign(n int) int { return max(-1, min(n, 1)) }
