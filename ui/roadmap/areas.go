package roadmap

import (
	"quarterdeck/ui/screen"
)

const (
	scroll  = 1 // the last column is for the mark of how far the rows go on
	leastUp = 6 // rows that the plan keeps before anything else gets room
)

// areas is how the height is shared out. The first line says what is shown; then come the ruler with the rule under
// it, the rows, the milestones, and what is known of the row under the cursor.
type areas struct {
	airy   bool // gaps between the groups
	ruler  int
	rows   int
	marks  int // lines of milestones below the rows
	pane   int // 1 is the short form of the details, 0 none
	legend bool
}

const (
	titleRow  = 1
	ruleRow   = 1
	fullPane  = 9
	airyFrom  = 31 // rows of the view
	rulerFrom = 26
)

// areas shares out the height that the scene gives.
func (v *view) areas(sc screen.Scene) areas {
	a := areas{airy: sc.H >= airyFrom}
	left := sc.H - titleRow - ruleRow
	switch {
	case v.layout != timeline:
		a.ruler = 1
	case sc.H >= rulerFrom && v.zoom == weeks:
		a.ruler = 3
	case sc.H >= rulerFrom:
		a.ruler = 2
	default:
		a.ruler = 1
	}
	left -= a.ruler
	if want := v.paneHeight(sc); left-want >= leastUp {
		a.pane = want
	} else if left > leastUp {
		a.pane = 1
	}
	left -= a.pane
	if v.layout == timeline && !v.eachMilestone {
		a.marks = min(v.lanes(sc).height(), max(left-leastUp, 0))
	}
	a.legend = a.pane == fullPane && v.layout == timeline
	a.rows = max(left-a.marks, 0)
	return a
}

// paneHeight is how high the details want to be: in full where there is room for it or where they were asked for.
func (v *view) paneHeight(sc screen.Scene) int {
	if v.focused {
		return 0
	}
	if v.pane == paneShown || v.pane == paneByRoom && sc.H >= airyFrom {
		return fullPane
	}
	return 1
}

// axis is the days that the timeline shows: from the beginning of this quarter, unless somebody has scrolled or today
// would then be out of sight.
func (v *view) axis(sc screen.Scene) axis {
	a := axis{v.zoom, v.from, max(sc.W-v.gutter(sc).axis()-scroll, 0)}
	if !v.from.IsZero() {
		return a
	}
	a.first = sc.Cal.Week(sc.Cal.Quarter(sc.Now.Today).Start)
	if a.col(sc.Now.Today) >= a.w-1 {
		a.first = sc.Cal.Week(sc.Now.Today)
		a.first = sc.Cal.Week(a.day(-a.w / 3))
	}
	return a
}
