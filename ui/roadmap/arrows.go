package roadmap

import (
	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// The directions in which a line leaves a cell.
const (
	north = 1 << iota
	east
	south
	west

	tip = 4 // the bits above say which way the head of an arrow points
)

// joint is the character for a cell that a line leaves in the given directions, or for the head of an arrow that points
// in the direction in its upper four bits.
func joint(directions uint8) rune {
	switch directions >> tip {
	case north:
		return '▴'
	case east:
		return '▸'
	case south:
		return '▾'
	case west:
		return '◂'
	}
	return []rune(" │─╰││╭├─╯─┴╮┤┬┼")[directions&15]
}

// dashed is the character for a line that does not hold.
func dashed(sign rune) rune {
	switch sign {
	case '─':
		return '╌'
	case '│':
		return '┊'
	}
	return sign
}

// wires is the lines of arrows over a plot. Where two meet they join.
type wires struct {
	*plot
	cells  []uint8
	broken []bool // whether a line through the cell belongs to a dependency that cannot hold
}

// drawArrows draws what the row under the cursor waits for and what waits for it. An arrow leaves the end of the bar
// that delivers and ends where the waiting one begins; it passes behind bars and words, never over them.
func (v *view) drawArrows(sc screen.Scene, p *plot, l *lines, from int) {
	selected := l.under().item
	if selected == nil || p.W() == 0 || p.H() == 0 {
		return
	}
	w := wires{p, make([]uint8, len(p.taken)), make([]bool, len(p.taken))}
	for _, d := range v.indexed(sc).links[selected.ID] {
		a, seenA := l.at[d.From.Ref()]
		b, seenB := l.at[d.To.Ref()]
		if !seenA || !seenB {
			continue
		}
		w.connect(sc.P, d, a-from, b-from)
	}
	w.paint(sc)
}

// connect lays the wire of a dependency from one line of the plot to another; either may lie outside.
func (w wires) connect(p *model.Portfolio, d *model.Dependency, from, to int) {
	if from < 0 && to < 0 || from >= w.H() && to >= w.H() {
		return
	}
	broken := d.Breached(p)
	start, end := w.after(p, from, d.From), w.before(p, to, d.To)
	back := end <= start // the waiting one begins before the other can be done: the arrow has to come back to it
	if back {
		end = w.after(p, to, d.To)
	}
	bend := w.bend(start, end, from, to, back)
	w.horizontal(from, start, bend, broken)
	w.vertical(bend, from, to, broken)
	switch {
	case to < 0:
		w.head(bend, 0, north, broken)
	case to >= w.H():
		w.head(bend, w.H()-1, south, broken)
	case back:
		w.horizontal(to, end, bend, broken)
		w.head(end, to, west, broken)
	default:
		w.horizontal(to, bend, end, broken)
		w.head(end, to, east, broken)
	}
}

// after is the first column behind what stands on a line; before is the last one in front of it.
func (w wires) after(p *model.Portfolio, y int, id model.ID[model.Initiative]) int {
	if y >= 0 && y < w.H() {
		for x := w.W() - 1; x >= 0; x-- {
			if w.taken[y*w.W()+x] {
				return min(x+1, w.W()-1)
			}
		}
	}
	if i := p.Initiatives.Get(id); i != nil {
		if b, ok := w.bar(i); ok {
			return max(min(b.to, w.W()-1), 0)
		}
	}
	return 0
}

func (w wires) before(p *model.Portfolio, y int, id model.ID[model.Initiative]) int {
	if y >= 0 && y < w.H() {
		for x := range w.W() {
			if w.taken[y*w.W()+x] {
				return max(x-1, 0)
			}
		}
	}
	if i := p.Initiatives.Get(id); i != nil {
		if b, ok := w.bar(i); ok {
			return max(min(b.from-1, w.W()-1), 0)
		}
	}
	return w.W() - 1
}

// bend is the column in which an arrow goes up or down: the one with the fewest bars in its way, and of these the
// nearest behind its beginning.
func (w wires) bend(start, end, from, to int, back bool) int {
	low, high := start, end-1
	if back {
		low, high = max(start, end)+1, w.W()-1
	}
	low, high = min(low, w.W()-1), min(high, w.W()-1)
	const far = 40 // columns; further on an arrow is no easier to follow
	best, least := max(low, 0), -1
	for x := max(low, 0); x <= min(high, low+far); x++ {
		cost := x - low
		if x < low+2 {
			cost += 3 // two cells to leave the bar by
		}
		for y := max(min(from, to), 0); y <= min(max(from, to), w.H()-1); y++ {
			if w.taken[y*w.W()+x] {
				cost += 20
			}
		}
		if least < 0 || cost < least {
			best, least = x, cost
		}
	}
	return best
}

// horizontal lays a wire along a line of the plot, vertical along a column.
func (w wires) horizontal(y, from, to int, broken bool) {
	from, to = min(from, to), max(from, to)
	for x := from; x < to; x++ {
		w.lay(x, y, east, broken)
		w.lay(x+1, y, west, broken)
	}
}

func (w wires) vertical(x, from, to int, broken bool) {
	from, to = min(from, to), max(from, to)
	for y := max(from, -1); y < min(to, w.H()); y++ {
		w.lay(x, y, south, broken)
		w.lay(x, y+1, north, broken)
	}
}

func (w wires) lay(x, y int, direction uint8, broken bool) {
	if x < 0 || x >= w.W() || y < 0 || y >= w.H() {
		return
	}
	w.cells[y*w.W()+x] |= direction
	w.broken[y*w.W()+x] = w.broken[y*w.W()+x] || broken
}

// head puts the head of an arrow into a cell, pointing in a direction.
func (w wires) head(x, y int, direction uint8, broken bool) {
	w.lay(x, y, direction<<tip, broken)
}

// paint draws the wires wherever nothing else stands.
func (w wires) paint(sc screen.Scene) {
	for at, directions := range w.cells {
		if directions == 0 || w.taken[at] {
			continue
		}
		style, sign := sc.Theme.Accent, joint(directions)
		if w.broken[at] {
			style, sign = sc.Theme.Warning, dashed(sign)
		}
		w.Fill(at%w.W(), at/w.W(), 1, 1, sign, style)
	}
}
