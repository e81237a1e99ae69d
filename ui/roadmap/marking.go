package roadmap

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// mark marks the row under the cursor and goes on to the next; on a heading it folds.
func (v *view) mark(sc screen.Scene) screen.Action {
	if v.cursor.Kind == headingKind {
		v.toggleFold(sc)
		return nil
	}
	if v.marked[v.cursor] {
		delete(v.marked, v.cursor)
	} else {
		v.marked[v.cursor] = true
	}
	v.cursorOf(sc).Move(1)
	return nil
}

// markAll marks every initiative that is shown, folded groups included.
func (v *view) markAll(sc screen.Scene) screen.Action {
	for _, g := range v.shownGroups(sc) {
		for _, i := range g.items {
			v.marked[i.Ref()] = true
		}
	}
	return nil
}

func (v *view) markNone(screen.Scene) screen.Action {
	v.marked = map[model.Ref]bool{}
	return nil
}

// Marked says that rows are marked.
func (v *view) Marked() bool { return len(v.marked) > 0 }

// Selected is the marked rows, or else the one under the cursor.
func (v *view) Selected(sc screen.Scene) []model.Ref {
	if len(v.marked) == 0 {
		if at := v.under(sc).ref; sc.P.Row(at) != nil {
			return []model.Ref{at}
		}
		return nil
	}
	refs := make([]model.Ref, 0, len(v.marked))
	for ref := range v.marked {
		if sc.P.Row(ref) != nil {
			refs = append(refs, ref)
		}
	}
	slices.SortFunc(refs, func(a, b model.Ref) int {
		return cmp.Or(strings.Compare(a.Kind, b.Kind), strings.Compare(a.ID, b.ID))
	})
	return refs
}

// answered is what the layout that is shown has to show.
func (v *view) answered(sc screen.Scene) answer {
	if v.layout == board {
		return v.deck(sc).answer
	}
	return v.table(sc).answer
}

// shownGroups is the groups of the layout that is shown.
func (v *view) shownGroups(sc screen.Scene) []*group { return v.answered(sc).groups }

// chosenGroups is the marked initiatives, whether or not a filter hides them now, or else all that are shown.
func (v *view) chosenGroups(sc screen.Scene) []*group {
	if len(v.marked) == 0 {
		return v.shownGroups(sc)
	}
	var marked []*model.Initiative
	for _, ref := range v.Selected(sc) {
		if i := sc.P.Initiatives.Get(initiative(ref)); i != nil {
			marked = append(marked, i)
		}
	}
	v.orders[v.layout].sort(sc.P, marked)
	return v.groupedBy().split(sc.P, marked)
}

// flat is the rows of groups one after the other.
func flat(groups []*group) []*model.Initiative {
	var all []*model.Initiative
	for _, g := range groups {
		all = append(all, g.items...)
	}
	return all
}
