package roadmap

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// rankStep is the distance between the ranks of rows that are added one after the other.
const rankStep = 10

// between is the edits that bring items into the order that they are in, where the row at the index at has been moved.
func between(p *model.Portfolio, now model.Moment, items []*model.Initiative, at int) []model.Edit {
	ranks := make([]model.Number, len(items))
	for n, i := range items {
		ranks[n] = i.Rank
	}
	anew := model.Rerank(ranks, at)
	var edits []model.Edit
	for n, item := range items {
		if rank, given := anew[n]; given {
			edits = append(edits, p.Initiatives.Edit(now, item.ID, func(i *model.Initiative) { i.Rank = rank })...)
		}
	}
	return edits
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
		return v.putAll(sc, acrossColumns(sc.P, v.Selected(sc)), b.columns[at.column+by])
	}
}

// putAll moves cards into a column. If that then holds more than it should, this is asked first.
func (v *view) putAll(sc screen.Scene, m movers, to column) screen.Action {
	var edits []model.Edit
	for _, ref := range m.refs {
		edits = append(edits, put(sc.P, sc.Now, initiative(ref), to.key)...)
	}
	c := sc.Change(intoColumn(sc.P, m.refs, to), edits...)
	return v.orAsk(sc, m.refs, to, screen.Commit{Change: c, Toast: joined(", ", c.Label, m.left)})
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
