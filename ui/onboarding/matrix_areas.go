package onboarding

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// areas is how the height of the matrix is shared out: under the heading come the heads of the columns with a rule under
// them, the people, the totals in a rule, and what there is to say of the cell under the cursor.
type areas struct {
	heads int // lines for the heads: the sections, and those for the titles
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
	tallFrom  = 30 // and for one more line of titles
	mostHeads = 4
	shortPane = 2
	mostPane  = 12
)

// areas shares out the height that the scene gives.
func (m *matrix) areas(sc screen.Scene) areas {
	a, people := areas{heads: m.titleLines(sc), pitch: 1, pane: shortPane}, len(m.plans)
	if sc.H >= paneFrom {
		a.pane = min(max(sc.H/4, shortPane+1), mostPane) + 1 // for the legend
		if m.named {
			a.heads++ // for the sections
		}
	}
	if m.v.focused {
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
	fairCell  = 9  // in which a word of a title can be read
	roomyCell = 12 // so that the name of a section can be read above a few of them, where there is room
	mostCell  = 20
	versionW  = 3 // what a name needs more where it says the version
	readyW    = 4
)

// least is the fewest cells that columns take whose heads are usually so long.
func least(usual int) int { return min(max(usual+gap, leastCell), fairCell) }

// frame is the columns beside the modules, as they are where so many cells are to be shared out.
func frame(w int) widths {
	c := widths{name: 13, day: 4, buddy: 6, bar: 5, ready: readyW}
	switch {
	case w >= 150:
		c.name, c.buddy, c.bar, c.verdict = 22, 10, 16, 11
	case w >= 110:
		c.name, c.buddy, c.bar = 18, 7, 10
	case w < 72:
		c.name, c.buddy, c.bar = 11, 0, 0
	}
	return c
}

// widths shares out the width: who it is and how ready keep their room, the modules share what is left.
func (m *matrix) widths(w int) widths {
	c := frame(w)
	if m.behind > 0 && c.bar > 0 {
		c.name += versionW
	}
	room := w - c.at() - c.after()
	n := len(m.columns)
	if n == 0 {
		return c
	}
	c.cell = min(max(room/n, least(m.usual)), max(min(m.longest+2, mostCell), roomyCell))
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

// titleLines is how many lines the titles over the columns take.
func (m *matrix) titleLines(sc screen.Scene) int {
	most := 1
	switch {
	case sc.H >= tallFrom:
		most = mostHeads
	case sc.H >= paneFrom:
		most = mostHeads - 1
	}
	if w := m.widths(sc.W).cell - gap; m.heads.w != w {
		m.heads.w, m.heads.lines = w, 1
		for _, c := range m.columns {
			m.heads.lines = max(m.heads.lines, len(headLines(c.head(), w, mostHeads)))
		}
	}
	return min(m.heads.lines, most)
}

// headLines is a title on lines of so many cells. A word that is too long is cut, for its beginning says more than two
// halves; so is what does not fit into as many lines as there are.
func headLines(title string, w, most int) []string {
	lines := []string{""}
	for _, word := range strings.Fields(title) {
		last := len(lines) - 1
		switch together := strings.TrimSpace(lines[last] + " " + word); {
		case canvas.Width(together) <= w || lines[last] == "" || len(lines) == most:
			lines[last] = canvas.Truncate(together, w)
		default:
			lines = append(lines, canvas.Truncate(word, w))
		}
	}
	return lines
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
