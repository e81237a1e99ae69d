package home

import "quarterdeck/ui/screen"

// The panes are laid in bands, so that those beside each other begin on one line: in three columns where there is room, in
// two on most screens. On a narrow or a low one they stand under each other, and only the one with the cursor shows its lines.
const (
	twoColumns   = 76 // cells, from which on there are so many
	threeColumns = 156
	gap          = 4 // cells between columns
	headRows     = 2 // the period and a line under it
	titleRows    = 2 // a pane's title and the rule under it
	footRows     = 1 // why the line under the cursor is here
)

// grid is where the panes are.
type grid struct {
	columns int
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
		g.columns, g.heights = 1, v.accordion(sc, g.bands)
		return g
	}
	g.columns, g.heights = len(g.bands[0]), share(v.wanted(g.bands), lines)
	return g
}

// wanted is how many lines each band could use.
func (v *view) wanted(bands [][]int) []int {
	wanted := make([]int, len(bands))
	for y, band := range bands {
		for _, n := range band {
			wanted[y] = max(wanted[y], len(v.last.contents[n].lines), 1)
		}
	}
	return wanted
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
		v.panes[v.at].list.Resize(sc.H - headRows - footRows - titleRows)
		return
	}
	g := v.grid(sc)
	for y, band := range g.bands {
		for _, n := range band {
			v.panes[n].list.Resize(g.heights[y])
		}
	}
}
