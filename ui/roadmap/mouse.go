package roadmap

import (
	"slices"

	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// pressed is what the mouse went down on, in case it is dragged.
type pressed struct {
	row model.Ref
	x   int // the column of the view
	bar bool
	end bool
}

const wheelRows = 3

// mouse answers the mouse where no overlay does.
func (v *view) mouse(sc screen.Scene, m screen.Mouse) screen.Action {
	switch m.What {
	case screen.WheelUp:
		v.wheel(sc, m, -wheelRows)
	case screen.WheelDown:
		v.wheel(sc, m, wheelRows)
	case screen.Click:
		return v.click(sc, m)
	case screen.DoubleClick:
		if row := rowOf(m.Zone); sc.P.Row(row) != nil {
			v.cursor = row
			return screen.Open{Overlay: form.Edit(sc, row)}
		}
	case screen.Drag:
		return v.drag(sc, m)
	}
	return nil
}

// rowOf is the row that a zone belongs to, or none.
func rowOf(zone any) model.Ref {
	switch zone := zone.(type) {
	case rowZone:
		return zone.row
	case barZone:
		return zone.row
	case cardZone:
		return zone.row
	}
	return model.Ref{}
}

// click selects a row, folds a heading, changes the layout or the order, or runs what a word of the first line is for.
func (v *view) click(sc screen.Scene, m screen.Mouse) screen.Action {
	v.press = pressed{}
	switch zone := m.Zone.(type) {
	case layoutZone:
		v.layout = zone.layout
	case commandZone:
		return screen.Run{ID: zone.id}
	case orderZone:
		v.orders[v.layout] = zone.order
	case milestonesZone:
		return v.toggleMilestones(sc)
	}
	row := rowOf(m.Zone)
	if row.IsZero() {
		return nil
	}
	v.cursor = row
	if row.Kind == headingKind {
		v.toggleFold(sc)
		return nil
	}
	bar, onBar := m.Zone.(barZone)
	v.press = pressed{row: row, x: m.X, bar: onBar, end: bar.end}
	return nil
}

// drag takes hold of the bar or the card that the mouse went down on.
func (v *view) drag(sc screen.Scene, m screen.Mouse) screen.Action {
	p := v.press
	v.press = pressed{}
	if sc.ReadOnly != "" || sc.P.Row(p.row) == nil {
		return nil
	}
	// with is the marked rows where the one that the mouse holds goes along with them.
	with := func(m movers) movers {
		if v.marked[p.row] && slices.Contains(m.refs, p.row) {
			return m
		}
		return movers{refs: []model.Ref{p.row}}
	}
	switch {
	case v.layout == board:
		at, ok := v.deck(sc).at[p.row]
		if !ok {
			return nil
		}
		cards := with(acrossColumns(sc.P, v.Selected(sc)))
		v.carried = cards.refs
		c := &carry{v: v, movers: cards, key: v.cards.columns[at.column].key, card: at.card, held: true}
		c.mouse(sc, m)
		return screen.Open{Overlay: c}
	case v.layout == timeline && p.bar:
		from := v.axis(sc).day(p.x - v.gutter(sc).axis())
		g := &grab{
			v: v, movers: with(inTime(sc.P, v.Selected(sc))), shift: shift{zoom: v.zoom}, held: true, from: from, end: p.end,
		}
		return screen.All{screen.Open{Overlay: g}, g.mouse(sc, m)}
	}
	return nil
}

// wheel scrolls the rows, or the column of the board under the mouse.
func (v *view) wheel(sc screen.Scene, m screen.Mouse, by int) {
	if v.layout != board {
		v.sized(sc).Scroll(by)
		return
	}
	d := v.dealt(sc)
	key := ""
	switch zone := m.Zone.(type) {
	case columnZone:
		key = zone.key
	case cardZone:
		key = d.columns[d.at[zone.row].column].key
	}
	for n := range d.columns {
		if c := &d.columns[n]; c.key == key && len(c.items) > 0 {
			d.here = c
			c.list.Scroll(by)
			v.cursor = c.items[c.list.Cursor()].Ref()
		}
	}
}
