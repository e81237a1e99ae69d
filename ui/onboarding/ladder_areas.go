package onboarding

import (
	"strings"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// rungs is how the room of a ladder is shared out: under the heading come the names of the levels with who stands on them
// and a rule, then the competencies, and what there is to say of the cell under the cursor.
type rungs struct {
	theme, name int // cells for the first columns; the theme has none where there is no room for it
	cell        int // of a level, with the gap after it
	cells       int // how many levels can be seen
	prose       bool

	titles, who int // lines in the heads
	rows        int
	pitch       int // lines from one competency to the next
	pane        int
}

const (
	leastProse = 18 // cells in which the beginning of a sentence says something
	fairProse  = 20 // and in which it says more than a sign for how somebody stands
	mostProse  = 48
	leastRung  = 10
	mostRung   = 18
	mostLines  = 6 // of what is expected, in a cell
	leastPane  = 4
	mostTitles = 4   // lines for the name of a level
	proseFrom  = 96  // the width from which the cells hold sentences where nobody is laid beside, so that signs are all alike
	wideFrom   = 110 // and from which they always do, however many levels there are
)

// seen is how many competencies can be seen.
func (a rungs) seen() int {
	if a.pitch == 1 {
		return a.rows
	}
	return (a.rows + 1) / a.pitch
}

// at is where the levels begin, and level where the nth of those that can be seen does.
func (a rungs) at() int         { return lead + a.theme + a.name }
func (a rungs) level(n int) int { return a.at() + n*a.cell }

// heads is the lines above the competencies, with the rule.
func (a rungs) heads() int { return a.titles + a.who + ruleRows }

// areas shares out the scene.
func (l *ladders) areas(sc screen.Scene) rungs {
	a := rungs{titles: 1, pitch: 1}
	if l.grid == nil {
		return a
	}
	l.widths(sc, &a)
	n := len(l.grid.Competencies)
	most := 2
	if sc.H >= paneFrom {
		most = mostTitles
	}
	for _, level := range l.grid.Levels {
		if sc.H >= paneFrom || n+headingRows+2+ruleRows+leastPane <= sc.H {
			a.titles = max(a.titles, min(len(widget.Wrap(level.Title, a.cell-gap-barW)), most))
		}
		if sc.H >= paneFrom && len(l.last.book.On(level.ID)) > 0 {
			a.who = 1
		}
	}
	left := max(sc.H-headingRows-a.heads(), 0)
	if !l.v.focused {
		a.pane = leastPane
		if sc.H >= paneFrom {
			a.pane = max(leastPane, sc.H/5+1)
		}
	}
	if left-a.pane < 2 {
		a.pane = 0
	}
	if a.prose {
		a.pitch = 1 + l.tallest(a)
		for a.pitch > 2 && a.pitch*n-1 > left-a.pane {
			a.pitch--
		}
	}
	if a.pitch == 2 && a.pitch*n-1 > left-a.pane {
		a.pitch = 1
	}
	a.rows = max(min(left-a.pane, a.pitch*n), 1)
	if a.pane > 0 {
		a.pane = left - a.rows // what the competencies do not need
	}
	return a
}

// widths shares out the width.
func (l *ladders) widths(sc screen.Scene, a *rungs) {
	for _, c := range l.grid.Competencies {
		if c.Theme != "" {
			a.theme = max(a.theme, canvas.Width(c.Theme)+gap)
		}
		a.name = max(a.name, canvas.Width(c.Title)+2*gap)
	}
	a.theme, a.name = min(a.theme, sc.W/6), min(max(a.name, 10), max(sc.W/5, 12))
	if sc.W < 72 {
		a.theme = 0
	}
	n, room := len(l.grid.Levels), sc.W-a.at()-scroll
	if n == 0 {
		return
	}
	a.cell = room / n
	alike := sc.W >= proseFrom && l.standing(sc) == nil
	if a.prose = alike || a.cell >= fairProse || sc.W >= wideFrom; a.prose {
		a.cell = min(max(a.cell, leastProse), mostProse)
	} else {
		a.cell = min(max(a.cell, l.longestWord()+barW+gap, leastRung), mostRung)
	}
	if a.cells = min(n, max(room/a.cell, 1)); a.prose {
		a.cell = min(room/a.cells, mostProse)
	}
}

// longestWord is how many cells the longest word in the names of the levels takes, which none of them can do without.
func (l *ladders) longestWord() int {
	most := 0
	for _, level := range l.grid.Levels {
		for _, word := range strings.Fields(level.Title) {
			most = max(most, canvas.Width(word))
		}
	}
	return most
}

// tallest is how many lines the longest of what is expected takes, as far as cells are so high. It is found out once for
// cells of a width.
func (l *ladders) tallest(a rungs) int {
	w := a.cell - gap - barW - signW
	if most, known := l.lines[w]; known {
		return most
	}
	most := 1
	for _, c := range l.grid.Competencies {
		for _, level := range l.grid.Levels {
			if x := l.grid.Expects(level, c); x != nil && most < mostLines {
				most = max(most, min(len(widget.Wrap(x.Text, w)), mostLines))
			}
		}
	}
	l.lines[w] = most
	return most
}

// seenLevels is the levels around the cursor of which so many can be seen.
func (l *ladders) seenLevels(a rungs) *widget.List {
	list := l.cols // a copy, so that a picture of another size leaves it as it is
	list.Resize(a.cells)
	return &list
}
