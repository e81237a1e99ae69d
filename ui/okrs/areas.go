package okrs

import "quarterdeck/ui/screen"

// areas is how the height of the tree is shared out: under the heading come the heads of the columns with a rule under
// them, the rows, and what is known of the row under the cursor.
type areas struct {
	rows int
	pane int // 1 is the short form of the details
}

const (
	headRows = 2 // the heads of the columns, and the rule
	paneFrom = 18
	leastUp  = 7
	mostPane = 16
)

// areas shares out the height that the scene gives.
func (v *view) areas(sc screen.Scene) areas {
	a := areas{pane: 1}
	switch {
	case v.focused:
		a.pane = 0
	case sc.H >= paneFrom:
		a.pane = min(max(sc.H/3, leastUp), mostPane)
	}
	left := sc.H - headingRows - headRows
	if left < 2 {
		a.pane = 0
	}
	a.rows = max(left-a.pane, 0)
	return a
}
