package home

import (
	"cmp"

	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// The panes are laid in bands, so that those beside each other begin on one line: in three columns where there is room, in
// two on most screens. On a narrow or a low one they stand under each other, and only the one with the cursor shows its lines.
const (
	twoColumns   = 76 // cells, from which on there are so many
	threeColumns = 156
	gap          = 4 // cells between columns
	headRows     = 2 // the period and a line under it
	titleRows    = 2 // a pane's title and the rule under it
	footRows     = 1 // why the line under the cursor is here
	deepRows     = 2 // lines that a row takes where there is room for more than its name
)

// grid is where the panes are.
type grid struct {
	widths  []int   // of the columns, in cells
	bands   [][]int // the panes by their number, a row of them after the other
	heights []int   // lines of each band
}

func (v *view) grid(sc screen.Scene) grid {
	var g grid
	switch {
	case sc.W >= threeColumns:
		g.bands = [][]int{{ofNeeds, ofObjectives, ofChanges}, {ofWeek, ofPeople, ofRoadmap}}
	case sc.W >= twoColumns:
		g.bands = [][]int{{ofNeeds, ofChanges}, {ofObjectives, ofRoadmap}, {ofWeek, ofPeople}}
	}
	lines := sc.H - headRows - footRows - len(g.bands)*(titleRows+1)
	if len(g.bands) == 0 || lines < len(g.bands) {
		g.bands = [][]int{{ofNeeds}, {ofObjectives}, {ofWeek}, {ofRoadmap}, {ofPeople}, {ofChanges}}
		g.widths, g.heights = []int{sc.W}, v.accordion(sc, g.bands)
		return g
	}
	g.widths = columnWidths(sc.W, len(g.bands[0]))
	g.heights = share(v.wanted(g, 1), lines)
	v.deepen(g, lines)
	return g
}

// wanted is how many lines each band could use, where the rows of its deep panes take so many each.
func (v *view) wanted(g grid, each int) []int {
	wanted := make([]int, len(g.bands))
	for y, band := range g.bands {
		for x, n := range band {
			rows := len(v.last.contents[n].lines)
			switch {
			case rows == 0:
				rows = len(v.blank(n, g.widths[x]))
			case v.panes[n].deep:
				rows *= each
			}
			wanted[y] = max(wanted[y], rows)
		}
	}
	return wanted
}

// deepen gives the bands in turn the room that is left when everything is shown, where it is enough for all of their rows.
func (v *view) deepen(g grid, lines int) {
	for _, height := range g.heights {
		lines -= height
	}
	for y, wanted := range v.wanted(g, deepRows) {
		if more := wanted - g.heights[y]; more > 0 && more <= lines {
			g.heights[y], lines = wanted, lines-more
		}
	}
}

// blank is what a pane without lines says, in as many of them as that takes.
func (v *view) blank(n, width int) []string {
	return widget.Wrap(cmp.Or(v.last.contents[n].empty, v.panes[n].empty), width-3)
}

// each is how many lines a row of a pane takes that is so many lines high.
func (v *view) each(n, height int) int {
	if v.panes[n].deep && height >= deepRows*len(v.last.contents[n].lines) {
		return deepRows
	}
	return 1
}

// accordion gives all the room that there is to the pane with the cursor.
func (v *view) accordion(sc screen.Scene, bands [][]int) []int {
	heights := make([]int, len(bands))
	for y, band := range bands {
		if band[0] == v.at {
			heights[y] = max(1, sc.H-headRows-footRows-len(bands))
		}
	}
	return heights
}

// share deals lines out, one to each in turn, until nobody wants more or none are left. Everybody has at least one.
func share(wanted []int, lines int) []int {
	dealt := make([]int, len(wanted))
	for n := range dealt {
		dealt[n] = 1
		lines--
	}
	for more := true; more && lines > 0; {
		more = false
		for n := range dealt {
			if lines > 0 && dealt[n] < wanted[n] {
				dealt[n]++
				lines--
				more = true
			}
		}
	}
	return dealt
}

// place is the column and the band of a pane.
func (g grid) place(pane int) (x, y int) {
	for y, band := range g.bands {
		for x, n := range band {
			if n == pane {
				return x, y
			}
		}
	}
	return 0, 0
}

// pane is what is in a column of a band, if there is one.
func (g grid) pane(x, y int) (int, bool) {
	if y < 0 || y >= len(g.bands) || x < 0 || x >= len(g.bands[y]) {
		return 0, false
	}
	return g.bands[y][x], true
}

// order is the panes as they are read: band by band.
func (g grid) order() []int {
	var order []int
	for _, band := range g.bands {
		order = append(order, band...)
	}
	return order
}

// resize tells the lists how many lines they show.
func (v *view) resize(sc screen.Scene) {
	if v.alone {
		height := sc.H - headRows - footRows - titleRows
		v.panes[v.at].list.Resize(height / v.each(v.at, height))
		return
	}
	g := v.grid(sc)
	for y, band := range g.bands {
		for _, n := range band {
			v.panes[n].list.Resize(g.heights[y] / v.each(n, g.heights[y]))
		}
	}
}
