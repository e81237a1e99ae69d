package roadmap

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// carry is the overlay in which cards are moved between the columns of the board, and one of them between ranks.
type carry struct {
	v *view
	movers
	key  string // the column that they are over
	card int    // and the place in it, where there is one card and the board is in order of rank
	held bool   // by the mouse

	edits []model.Edit // what dropping would save, as it was last shown
	to    column       // the column as it is without them
}

// carry takes hold of the selected cards.
func (v *view) carry(sc screen.Scene) screen.Action {
	b := v.deck(sc)
	at, ok := b.at[v.cursor]
	if !ok {
		return nil
	}
	m := acrossColumns(sc.P, v.Selected(sc))
	v.carried = m.refs
	c := &carry{v: v, movers: m, key: b.columns[at.column].key, card: at.card}
	return screen.Open{Overlay: c}
}

// Preview is the edits that dropping would save.
func (c *carry) Preview(sc screen.Scene) []model.Edit {
	b := c.v.deck(sc) // not a preview itself: the cards as they are
	c.edits = nil
	for _, ref := range c.refs {
		c.edits = append(c.edits, put(sc.P, sc.Now, initiative(ref), c.key)...)
	}
	for _, col := range b.columns {
		if col.key == c.key {
			c.to = col
		}
	}
	if len(c.refs) > 1 || c.v.orders[board] != byRank {
		return c.edits
	}
	row := sc.P.Initiatives.Get(initiative(c.refs[0]))
	if row == nil {
		return c.edits
	}
	others := slices.DeleteFunc(slices.Clone(c.to.items), func(i *model.Initiative) bool { return i.ID == row.ID })
	c.card = min(max(c.card, 0), len(others))
	if at, here := b.at[c.refs[0]]; here && b.columns[at.column].key == c.key && at.card == c.card {
		return c.edits
	}
	items := slices.Insert(others, c.card, row)
	c.edits = append(c.edits, between(sc.P, sc.Now, items, c.card)...)
	return c.edits
}

// Update moves, drops or lets go.
func (c *carry) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	switch msg := msg.(type) {
	case screen.Mouse:
		return c.mouse(sc, msg)
	case tea.KeyPressMsg:
		switch screen.KeyName(msg) {
		case "enter", "m":
			return c.drop(sc)
		case "esc", "q":
			return c.leave(nil)
		case "left", "h", "<":
			c.aside(sc, -1)
		case "right", "l", ">":
			c.aside(sc, 1)
		case "up", "k", "K", "shift+up":
			c.card--
		case "down", "j", "J", "shift+down":
			c.card++
		}
	}
	return nil
}

func (c *carry) aside(sc screen.Scene, by int) {
	columns := c.v.deck(sc).columns
	at := slices.IndexFunc(columns, func(col column) bool { return col.key == c.key })
	if to := at + by; to >= 0 && to < len(columns) {
		c.key = columns[to].key
	}
}

func (c *carry) leave(then screen.Action) screen.Action {
	c.v.carried = nil
	return screen.Close{Then: then}
}

// drop saves where the cards are now.
func (c *carry) drop(sc screen.Scene) screen.Action {
	if len(c.edits) == 0 {
		return c.leave(nil)
	}
	change := sc.Change(intoColumn(sc.P, c.refs, c.to), c.edits...)
	return c.leave(c.v.orAsk(sc, c.refs, c.to, screen.Commit{Change: change, Toast: joined(", ", change.Label, c.left)}))
}

// mouse carries to the column and the card under the mouse, and drops where the button is let go.
func (c *carry) mouse(sc screen.Scene, m screen.Mouse) screen.Action {
	if m.What == screen.Drop || m.What == screen.Click && !c.held {
		return c.drop(sc)
	}
	if m.What != screen.Drag {
		return nil
	}
	switch zone := m.Zone.(type) {
	case columnZone:
		switch {
		case zone.key != c.key:
			c.key, c.card = zone.key, len(c.v.cards.ordered) // at the end, wherever that is
		case m.DY < headRows:
			c.card-- // above what can be seen, which scrolls
		case m.DY >= zone.end:
			c.card++
		}
	case cardZone:
		b := c.v.deck(sc)
		if at, ok := b.at[zone.row]; ok && !slices.Contains(c.refs, zone.row) {
			c.key, c.card = b.columns[at.column].key, at.card
		}
	}
	return nil
}

// Draw says what is held; the board below shows where.
func (c *carry) Draw(sc screen.Scene, on *canvas.Canvas) {
	text, style := joined(", ", intoColumn(sc.P, c.refs, c.to), c.left), sc.Theme.Text
	if c.to.limit > 0 && len(c.to.items) >= c.to.limit {
		text, style = "▲ "+text+": it is full", sc.Theme.Warning
	}
	drawAbove(on, text, style)
}

// Hints is the footer while something is held.
func (c *carry) Hints(screen.Scene) []screen.Hint {
	if c.held {
		return nil
	}
	return []screen.Hint{
		{Key: "left", Label: "column"}, {Key: "up", Label: "rank"}, {Key: "enter", Label: "drop"},
		{Key: "esc", Label: "leave as it was"},
	}
}

// carrying is the board with the carried cards where they would be dropped.
func (v *view) carrying(sc screen.Scene) *cards {
	base := &v.cards
	if v.preview.asked.p == sc.P {
		return &v.preview
	}
	groups := map[string]*group{}
	moved := func(i *model.Initiative) bool { return slices.Contains(v.carried, i.Ref()) }
	for _, g := range base.groups {
		groups[g.key] = &group{key: g.key, items: slices.DeleteFunc(slices.Clone(g.items), moved)}
	}
	for _, ref := range v.carried {
		if i := sc.P.Initiatives.Get(initiative(ref)); i != nil {
			key := byColumn.key(i)
			if groups[key] == nil {
				groups[key] = &group{key: key}
			}
			groups[key].items = append(groups[key].items, i)
		}
	}
	v.preview = cards{answer: answer{asked: base.asked, shown: base.shown}, lists: map[string]*widget.List{}}
	for key, list := range base.lists {
		where := *list
		v.preview.lists[key] = &where
	}
	v.preview.asked.p = sc.P
	for key, g := range groups {
		for n, i := range g.items { // ranks may have been numbered anew on the way
			if now := sc.P.Initiatives.Get(i.ID); now != nil {
				g.items[n] = now
			}
		}
		base.asked.order.sort(sc.P, groups[key].items)
		v.preview.groups = append(v.preview.groups, g)
	}
	v.preview.lay()
	return &v.preview
}
