package roadmap

import (
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// column is a column of the board.
type column struct {
	key   string // a horizon, overColumn, or "" for what has no horizon yet
	title string
	items []*model.Initiative
	limit int     // how many it should hold at most; 0: as many as there are
	weeks float64 // person-weeks of what is estimated in it
	list  *widget.List
}

// place is where a card lies.
type place struct{ column, card int }

// cards is an answer laid out in columns, with a cursor that keeps to its card.
type cards struct {
	answer
	columns []column
	at      map[model.Ref]place
	lists   map[string]*widget.List
}

// deck is the cards of the board, up to date and with the cursor where it was.
func (v *view) deck(sc screen.Scene) *cards {
	b := &v.cards
	if sc.Preview && len(v.carried) > 0 && b.at != nil {
		b = v.carrying(sc)
		if at, ok := b.at[v.cursor]; ok {
			b.columns[at.column].list.Select(at.card)
		}
		return b
	}
	was, before := b.columns, b.at[v.cursor]
	if b.answer.answer(v.ask(sc, b.asked)) || b.at == nil {
		b.lay()
		if was == nil {
			v.resize(sc, b)
		}
		_, here := b.at[v.wanted]
		v.arrive(here)
		if _, ok := b.at[v.cursor]; !ok && before.column < len(was) {
			v.cursor = b.near(was[before.column].key, before.card)
		}
	}
	if _, ok := b.at[v.cursor]; !ok {
		v.cursor = b.near("", 0)
	}
	if at, ok := b.at[v.cursor]; ok {
		b.columns[at.column].list.Select(at.card)
	}
	return b
}

// lay makes the columns: the horizons whether or not they hold anything, what has none and what is over where there is
// something.
func (b *cards) lay() {
	b.columns, b.at = nil, make(map[model.Ref]place, b.shown)
	if b.lists == nil {
		b.lists = map[string]*widget.List{}
	}
	found := map[string]*group{}
	for _, g := range b.groups {
		found[g.key] = g
	}
	for _, key := range append(model.Now.Choices(), "", overColumn) {
		g := found[key]
		if g == nil && (key == "" || key == overColumn) {
			continue
		}
		c := column{key: key, title: strings.ToUpper(byColumn.title(b.asked.p, key)), limit: limitOf(b.asked.p, key)}
		if g != nil {
			c.items = g.items
		}
		if b.lists[key] == nil {
			b.lists[key] = &widget.List{}
		}
		c.list = b.lists[key]
		c.list.Reload(len(c.items), func() int { return -1 })
		for n, i := range c.items {
			b.at[i.Ref()] = place{len(b.columns), n}
			c.weeks += i.Estimate.Or(0)
		}
		b.columns = append(b.columns, c)
	}
}

// limitOf is how many cards a column should hold at most, as the settings say; 0 where they say nothing.
func limitOf(p *model.Portfolio, key string) int {
	s := p.Settings.Get(model.TheSettings)
	if s == nil {
		return 0
	}
	switch model.Horizon(key) {
	case model.Now:
		return int(s.NowLimit.Or(0))
	case model.Next:
		return int(s.NextLimit.Or(0))
	}
	return 0
}

// near is the card at a place of a column, or the nearest to it; the zero Ref where there is none at all.
func (b *cards) near(key string, card int) model.Ref {
	for _, c := range b.columns {
		if c.key == key && len(c.items) > 0 {
			return c.items[min(card, len(c.items)-1)].Ref()
		}
	}
	for _, c := range b.columns {
		if len(c.items) > 0 {
			return c.items[0].Ref()
		}
	}
	return model.Ref{}
}

// dealer moves the cursor through the column that it is in.
type dealer struct {
	*cards
	v    *view
	here *column
}

// dealt is the board with its columns as high as the scene gives them, for moving about in.
func (v *view) dealt(sc screen.Scene) dealer {
	b := v.deck(sc)
	d := dealer{cards: b, v: v}
	v.resize(sc, b)
	if at, ok := b.at[v.cursor]; ok {
		d.here = &b.columns[at.column]
	}
	return d
}

// resize makes the columns as high as the scene gives them.
func (v *view) resize(sc screen.Scene, b *cards) {
	size := v.cardSize(sc, b, v.boardPane(sc, b))
	for _, c := range b.columns {
		c.list.Resize(size.visible(len(c.items)))
	}
}

func (d dealer) Move(rows int)      { d.settle(func(l *widget.List) { l.Move(rows) }) }
func (d dealer) Page(pages float64) { d.settle(func(l *widget.List) { l.Page(pages) }) }
func (d dealer) Home()              { d.settle((*widget.List).Home) }
func (d dealer) End()               { d.settle((*widget.List).End) }

func (d dealer) settle(move func(*widget.List)) {
	if d.here == nil {
		return
	}
	move(d.here.list)
	d.v.cursor = d.here.items[d.here.list.Cursor()].Ref()
}

// aside goes to the next column on either side that holds a card, at the height of the cursor.
func (d dealer) aside(step int) {
	at, ok := d.at[d.v.cursor]
	if !ok {
		return
	}
	from, _ := d.here.list.Window()
	for n := at.column + step; n >= 0 && n < len(d.columns); n += step {
		if c := d.columns[n]; len(c.items) > 0 {
			first, _ := c.list.Window()
			card := min(first+at.card-from, len(c.items)-1)
			c.list.Select(card)
			d.v.cursor = c.items[card].Ref()
			return
		}
	}
}
