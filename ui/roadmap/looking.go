package roadmap

import (
	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// sideways scrolls the timeline, folds and unfolds under the cursor, or goes to the next column of the board.
func (v *view) sideways(by int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		if v.layout == board {
			v.dealt(sc).aside(by)
			return nil
		}
		l := v.table(sc).under()
		if l.ref == milestonesRef() {
			return v.toggleMilestones(sc)
		}
		if l.item == nil && l.group != nil {
			v.fold(l.group, by < 0)
			return nil
		}
		if v.layout == timeline {
			return v.scroll(sc, by*scrollDays(v.zoom))
		}
		return nil
	}
}

// scrollDays is how far a key scrolls: three cells.
func scrollDays(z zoom) int {
	cells, days := z.scale()
	return days * 3 / cells
}

// scroll moves the picture by a number of days, within a lifetime of today.
func (v *view) scroll(sc screen.Scene, days int) screen.Action {
	const lifetime = 40 * 366
	first := v.axis(sc).first.Add(days)
	if off := first.Sub(sc.Now.Today); off < -lifetime || off > lifetime {
		return nil
	}
	v.from = first
	return v.reachBack(sc)
}

// scrollAt scrolls by a step where a column is at the edge of the timeline, or beyond.
func (v *view) scrollAt(sc screen.Scene, col int) screen.Action {
	switch {
	case col <= 0:
		return v.scroll(sc, -scrollDays(v.zoom))
	case col >= v.axis(sc).w-1:
		return v.scroll(sc, scrollDays(v.zoom))
	}
	return nil
}

// reachBack asks for what was closed in the quarters that the picture has come to, if it is to be shown.
func (v *view) reachBack(sc screen.Scene) screen.Action {
	want := model.Scope{Since: v.since(sc)}
	if !v.closed || sc.P.Scope.Covers(want) {
		return nil
	}
	return screen.Widen{Scope: want}
}

func (v *view) pageAside(by int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		ax := v.axis(sc)
		whole := ax.day(ax.w).Sub(ax.first)
		week := whole / 7 * 7 // by whole weeks, so that columns stay what they were
		return v.scroll(sc, by*max(week-7, 7))
	}
}

func (v *view) toToday(sc screen.Scene) screen.Action {
	v.from = model.Date{}
	return nil
}

// zoomBy changes the zoom and leaves the left edge where it is.
func (v *view) zoomBy(by int) func(screen.Scene) screen.Action {
	return func(screen.Scene) screen.Action {
		v.zoom = min(max(v.zoom+zoom(by), weeks), quarters)
		return nil
	}
}

func (v *view) turn(by int) func(screen.Scene) screen.Action {
	return func(screen.Scene) screen.Action {
		v.layout = (v.layout + layout(by) + layouts) % layouts
		return nil
	}
}

// togglePane shows the details where they are hidden, whether by room or by wish, and hides them where they are shown.
func (v *view) togglePane(sc screen.Scene) screen.Action {
	if v.paneHeight(sc) == fullPane {
		v.pane = paneHidden
	} else {
		v.pane, v.focused = paneShown, false
	}
	return nil
}

func (v *view) foldKey(g *group) string    { return string(v.grouping) + "/" + g.key }
func (v *view) isFolded(g *group) bool     { return v.folded[v.foldKey(g)] }
func (v *view) fold(g *group, folded bool) { v.setFold(v.foldKey(g), folded) }

func (v *view) setFold(key string, folded bool) {
	if folded {
		v.folded[key] = true
	} else {
		delete(v.folded, key)
	}
	v.folds++
}

// foldAll folds every group, or unfolds all if every one is folded.
func (v *view) foldAll(sc screen.Scene) screen.Action {
	l := v.table(sc)
	all := true
	for _, g := range l.groups {
		all = all && v.isFolded(g)
	}
	if under := l.under(); !all && under.item != nil {
		v.cursor = under.group.ref()
	}
	for _, g := range l.groups {
		v.fold(g, !all)
	}
	return nil
}

func (v *view) toggleMilestones(sc screen.Scene) screen.Action {
	v.eachMilestone = !v.eachMilestone
	if v.eachMilestone && len(v.indexed(sc).milestones) > 0 {
		v.table(sc)
		v.cursor = milestonesRef()
	}
	return nil
}

// open folds a heading, and opens the form of a row.
func (v *view) open(sc screen.Scene) screen.Action {
	if v.cursor.Kind == headingKind {
		v.toggleFold(sc)
		return nil
	}
	if v.cursor.IsZero() {
		return nil
	}
	return screen.Open{Overlay: form.Edit(sc, v.cursor)}
}

func (v *view) toggleFold(sc screen.Scene) {
	switch l := v.table(sc).under(); {
	case l.ref == milestonesRef():
		v.toggleMilestones(sc)
	case l.group != nil:
		v.fold(l.group, !v.isFolded(l.group))
	}
}
