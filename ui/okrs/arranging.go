package okrs

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/screen"
)

// reorder moves the row under the cursor up or down among those beside it.
func (v *view) reorder(by int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		o, r := v.here(sc)
		way := "up"
		if by > 0 {
			way = "down"
		}
		if r != nil {
			results, ok := shifted(o.Results, r, by)
			if !ok {
				return screen.Tell{Text: "It is at the end of its objective; < and > move it to another", Bad: true}
			}
			return moveResult(sc, fmt.Sprintf("Move %s %s", r.Title, way), r, o, results)
		}
		objects, ok := shifted(v.beside(sc, o), o, by)
		if !ok {
			return screen.Tell{Text: "There is no objective beside it on that side", Bad: true}
		}
		return moveObjective(sc, fmt.Sprintf("Move %s %s", o.Title, way), o, o.Up, objects)
	}
}

// shifted is a copy of the rows with one of them so many places further on, if there is such a place.
func shifted[T comparable](rows []T, row T, by int) ([]T, bool) {
	at := slices.Index(rows, row)
	if at+by < 0 || at+by >= len(rows) {
		return nil, false
	}
	rows = slices.Clone(rows)
	rows[at], rows[at+by] = rows[at+by], rows[at]
	return rows, true
}

// beside is the objectives that hang where o does, in order.
func (v *view) beside(sc screen.Scene, o *okr.Objective) []*okr.Objective {
	if o.Up != nil {
		return o.Up.Under
	}
	return v.ahead(sc).Roots
}

// outdent hangs an objective beside what it hangs on, and a key result on the objective before its own.
func (v *view) outdent(sc screen.Scene) screen.Action {
	o, r := v.here(sc)
	if r != nil {
		return v.rehang(sc, r, -1)
	}
	if o.Up == nil {
		return screen.Tell{Text: "It serves no objective of this period", Bad: true}
	}
	beside := v.beside(sc, o.Up)
	objects := slices.Insert(slices.Clone(beside), slices.Index(beside, o.Up)+1, o)
	return moveObjective(sc, fmt.Sprintf("Take %s out of %s", o.Title, o.Up.Title), o, o.Up.Up, objects)
}

// indent hangs an objective on the one before it, and a key result on the objective after its own.
func (v *view) indent(sc screen.Scene) screen.Action {
	o, r := v.here(sc)
	if r != nil {
		return v.rehang(sc, r, 1)
	}
	beside := v.beside(sc, o)
	at := slices.Index(beside, o)
	if at == 0 {
		return screen.Tell{Text: "There is no objective above it that it could serve", Bad: true}
	}
	under := beside[at-1]
	v.setFold(under.Ref(), false)
	objects := append(slices.Clone(under.Under), o)
	return moveObjective(sc, fmt.Sprintf("Let %s serve %s", o.Title, under.Title), o, under, objects)
}

// rehang moves a key result to the end of the objective before its own, or to the beginning of the one after.
func (v *view) rehang(sc screen.Scene, r *okr.Result, by int) screen.Action {
	all := v.ahead(sc).All()
	at := slices.Index(all, r.Of) + by
	if at < 0 || at >= len(all) {
		return screen.Tell{Text: "There is no objective on that side", Bad: true}
	}
	to, results := all[at], []*okr.Result(nil)
	if by < 0 {
		results = append(slices.Clone(to.Results), r)
	} else {
		results = append([]*okr.Result{r}, to.Results...)
	}
	v.setFold(to.Ref(), false)
	return moveResult(sc, fmt.Sprintf("Move %s to %s", r.Title, to.Title), r, to, results)
}

// moveObjective is the change that hangs an objective on another, or on none, in the given order with those beside it.
func moveObjective(sc screen.Scene, label string, moved, under *okr.Objective, order []*okr.Objective) screen.Action {
	ranks := reranked(order, moved, func(o *okr.Objective) model.Number { return o.Rank })
	var edits []model.Edit
	for _, o := range order {
		edits = append(edits, sc.P.Objectives.Edit(sc.Now, o.ID, func(next *model.Objective) {
			next.Rank = ranks[o]
			switch {
			case o != moved || o.Up == under:
			case under == nil:
				next.Parent = ""
			default:
				next.Parent = under.ID
			}
		})...)
	}
	return screen.Commit{Change: sc.Change(label, edits...)}
}

// moveResult is the change that hangs a key result on an objective, in the given order with the others there.
func moveResult(sc screen.Scene, label string, moved *okr.Result, under *okr.Objective, order []*okr.Result) screen.Action {
	ranks := reranked(order, moved, func(r *okr.Result) model.Number { return r.Rank })
	var edits []model.Edit
	for _, r := range order {
		edits = append(edits, sc.P.KeyResults.Edit(sc.Now, r.ID, func(next *model.KeyResult) {
			next.Rank = ranks[r]
			if r == moved {
				next.Objective = under.ID
			}
		})...)
	}
	return screen.Commit{Change: sc.Change(label, edits...)}
}

// reranked is the ranks with which rows come in the given order, where one of them has been moved.
func reranked[T comparable](order []T, moved T, rank func(T) model.Number) map[T]model.Number {
	was := make([]model.Number, len(order))
	for n, row := range order {
		was[n] = rank(row)
	}
	anew, ranks := model.Rerank(was, slices.Index(order, moved)), map[T]model.Number{}
	for n, row := range order {
		ranks[row] = was[n]
		if rank, given := anew[n]; given {
			ranks[row] = rank
		}
	}
	return ranks
}
