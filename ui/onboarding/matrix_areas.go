package onboarding

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// areas is how the height of the matrix is shared out: under the heading come the heads of the columns with a rule under
// them, the people, the totals in a rule, and what there is to say of the cell under the cursor.
type areas struct {
	heads int // lines for the heads: the sections, and one or two for the titles
	rows  int
	pitch int // lines from one person to the next
	pane  int
}

// seen is how many people can be seen.
func (a areas) seen() int { return (a.rows + a.pitch - 1) / a.pitch }

const (
	ruleRows  = 1
	totalRows = 1
	paneFrom  = 18 // the height from which there is room for more than what matters most
	shortPane = 2
	mostPane  = 12
)

// areas shares out the height that the scene gives to so many people. A tall head has two lines for a title.
func (v *view) areas(sc screen.Scene, people int, tall bool) areas {
	a := areas{heads: 1, pitch: 1, pane: shortPane}
	if tall {
		a.heads = 2
	}
	if sc.H >= paneFrom {
		a.heads++ // for the sections
		a.pane = min(max(sc.H/4, shortPane+1), mostPane)
	}
	if v.focused {
		a.pane = 0
	}
	left := sc.H - headingRows - a.heads - ruleRows - totalRows
	if left-a.pane < 2 {
		a.pane = 0
	}
	a.rows = max(left-a.pane, 0)
	if 2*people-1 <= a.rows {
		a.pitch = 2
	}
	return a
}

// widths is how many cells the columns of the matrix have; one without any is not shown.
type widths struct {
	name, day, buddy int
	cell             int // of a module, with the gap after it
	cells            int // how many modules can be seen
	bar, ready       int
	verdict          int
}

const (
	lead      = 2 // cells before the first column: the bar of the cursor, and a blank
	shapeW    = 2 // how somebody does, before the name
	gap       = 1
	scroll    = 1 // the last one is for the mark of how far the rows go on
	leastCell = 6
	mostCell  = 14
	mostTotal = leastCell - 1
	readyW    = 4
)

// widths shares out the width: who it is and how ready keep their room, the modules share what is left.
func (m *matrix) widths(w int) widths {
	c := widths{name: 13, day: 4, buddy: 6, bar: 5, ready: readyW}
	switch {
	case w >= 150:
		c.name, c.buddy, c.bar, c.verdict = 22, 10, 16, 11
	case w >= 110:
		c.name, c.buddy, c.bar = 18, 7, 10
	case w < 72:
		c.name, c.buddy, c.bar = 11, 0, 0
	}
	room := w - c.at() - c.after()
	n := len(m.columns)
	if n == 0 {
		return c
	}
	c.cell = min(max(room/n, leastCell), max(min(m.longest+2, mostCell), leastCell))
	c.cells = min(max(room/c.cell, 1), n)
	if spare := room - c.cells*c.cell; c.cells == n && spare > 0 && c.bar > 0 {
		c.bar = min(c.bar+spare, 24)
	}
	return c
}

// at is where the modules begin, and after is the cells behind them.
func (c widths) at() int {
	x := lead + shapeW + c.name + gap + c.day + 2*gap
	if c.buddy > 0 {
		x += c.buddy + gap
	}
	return x
}

func (c widths) after() int {
	w := gap + c.ready + scroll
	if c.bar > 0 {
		w += c.bar + gap
	}
	if c.verdict > 0 {
		w += c.verdict + 2*gap
	}
	return w
}

// module is where the nth module that can be seen begins.
func (c widths) module(n int) int { return c.at() + n*c.cell }

// tall says that titles need two lines.
func (m *matrix) tall(sc screen.Scene) bool {
	return sc.H >= paneFrom && m.longest > m.widths(sc.W).cell-gap
}

// seenColumns is the columns around the cursor of which so many can be seen.
func (m *matrix) seenColumns(c widths) *widget.List {
	list := m.cols // a copy, so that a picture of another size leaves it as it is
	list.Resize(c.cells)
	return &list
}

// part is how many of how many: 5/6, or a share where that is wider than there are cells; "–" of none.
func part(done, of, w int) string {
	text := fmt.Sprintf("%d/%d", done, of)
	switch {
	case of == 0:
		return "–"
	case canvas.Width(text) > w:
		return model.Num(float64(done) / float64(of)).Percent()
	}
	return text
}
