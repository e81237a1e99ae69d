package roadmap

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// rankStep is the distance between the ranks of neighbours that are numbered anew: room for many between them.
const rankStep = 10

// between is the edits that give the row the rank after one neighbour and before the other in items, where it stands at
// the index at. Where there is no number between theirs, everything up to there is numbered anew.
func between(p *model.Portfolio, now model.Moment, items []*model.Initiative, at int) []model.Edit {
	row := items[at]
	low, lowKnown := 0.0, at == 0
	if at > 0 {
		low, lowKnown = items[at-1].Rank.Get()
	}
	high := low + 2*rankStep
	if at+1 < len(items) {
		if v, known := items[at+1].Rank.Get(); known {
			high = v
		}
	}
	if at == 0 {
		low = high - 2*rankStep
	}
	if middle := low + (high-low)/2; lowKnown && low < middle && middle < high {
		return rank(p, now, row, middle)
	}
	var edits []model.Edit
	for n, i := range items {
		if v, known := i.Rank.Get(); n > at && known && v > float64(n*rankStep) {
			break // from here on everything is in order as it is
		} else if n > at && !known {
			break // and what has no rank comes last anyway
		}
		edits = append(edits, rank(p, now, i, float64((n+1)*rankStep))...)
	}
	return edits
}

func rank(p *model.Portfolio, now model.Moment, i *model.Initiative, to float64) []model.Edit {
	return p.Initiatives.Edit(now, i.ID, func(i *model.Initiative) { i.Rank = model.Num(to) })
}

// neighbours is the rows among which the one under the cursor stands, and its index there.
func (v *view) neighbours(sc screen.Scene) ([]*model.Initiative, int) {
	if v.layout == board {
		b := v.deck(sc)
		if at, ok := b.at[v.cursor]; ok {
			return b.columns[at.column].items, at.card
		}
		return nil, 0
	}
	l := v.table(sc).under()
	if l.item == nil {
		return nil, 0
	}
	return l.group.items, slices.Index(l.group.items, l.item)
}

// reorder moves the row under the cursor up or down among its neighbours.
func (v *view) reorder(by int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		items, at := v.neighbours(sc)
		to := at + by
		if to < 0 || to >= len(items) {
			return nil
		}
		items = slices.Clone(items)
		items[at], items[to] = items[to], items[at]
		way := "up"
		if by > 0 {
			way = "down"
		}
		c := sc.Change(fmt.Sprintf("Move %s %s", items[to].Title, way), between(sc.P, sc.Now, items, to)...)
		return screen.Commit{Change: c}
	}
}

// cannotReorder says why rows stand where they stand.
func (v *view) cannotReorder(sc screen.Scene) string {
	if why := v.cannotChange(sc); why != "" {
		return why
	}
	if v.orders[v.layout] != byRank {
		return fmt.Sprintf("The rows are in order of %s; o orders them by rank", v.orders[v.layout])
	}
	return ""
}

// put is the edits that put an initiative into a column of the board. What comes out of the column of what is done is
// open again.
func put(p *model.Portfolio, now model.Moment, id model.ID[model.Initiative], key string) []model.Edit {
	return p.Initiatives.Edit(now, id, func(i *model.Initiative) {
		if key == overColumn {
			i.Status = model.Done
			return
		}
		i.Horizon = model.Horizon(key)
		switch {
		case i.Status.Open():
		case i.Horizon == model.Now:
			i.Status = model.OnTrack
		default:
			i.Status = model.ToDo
		}
	})
}

// aside moves the selected cards to the column on one side of their own.
func (v *view) aside(by int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		b := v.deck(sc)
		at, ok := b.at[v.cursor]
		if !ok || at.column+by < 0 || at.column+by >= len(b.columns) {
			return screen.Tell{Text: "There is no column on that side", Bad: true}
		}
		return v.putAll(sc, v.Selected(sc), b.columns[at.column+by])
	}
}

// putAll moves cards into a column. If that then holds more than it should, this is asked first.
func (v *view) putAll(sc screen.Scene, refs []model.Ref, to column) screen.Action {
	var edits []model.Edit
	for _, ref := range refs {
		edits = append(edits, put(sc.P, sc.Now, initiative(ref), to.key)...)
	}
	return v.orAsk(sc, refs, to, screen.Commit{Change: sc.Change(intoColumn(sc.P, refs, to), edits...)})
}

// intoColumn names the move of cards into a column.
func intoColumn(p *model.Portfolio, refs []model.Ref, to column) string {
	switch to.key {
	case overColumn:
		return "Finish " + counting(p, refs)
	case "":
		return "Take " + counting(p, refs) + " off the horizons"
	}
	return fmt.Sprintf("Move %s to %s", counting(p, refs), to.key)
}

// orAsk does what was asked for, after a question where it overfills a column.
func (v *view) orAsk(sc screen.Scene, refs []model.Ref, to column, act screen.Commit) screen.Action {
	joining := 0
	for _, ref := range refs {
		if i := sc.P.Initiatives.Get(initiative(ref)); i != nil && byColumn.key(i) != to.key {
			joining++
		}
	}
	if joining == 0 || to.limit == 0 || len(to.items)+joining <= to.limit {
		return act
	}
	return screen.Open{Overlay: form.NewConfirm(form.Confirmation{
		Ask: act.Change.Label + "?",
		Says: fmt.Sprintf("%s already holds %d of %d: something should move out before something else comes in.",
			to.title, len(to.items), to.limit),
		Yes: "move it in", OnYes: func(screen.Scene) screen.Action { return act },
	})}
}
