package filter

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/model"
)

// Order is the fields that rows are sorted by, the first one first.
type Order []By

// By is one field of an order.
type By struct {
	Field model.Field
	Down  bool // from the last to the first
}

// ParseOrder reads an order such as "target, -estimate, team", in which a minus turns a field around. A hint says in a
// sentence what is no field, and so is left out.
func ParseOrder(text string, k *model.Kind) (Order, []string) {
	var order Order
	var hints []string
	for part := range strings.SplitSeq(text, ",") {
		name, down := strings.CutPrefix(strings.TrimSpace(part), "-")
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		f, err := find(words(k), name)
		switch {
		case err != nil:
			hints = append(hints, err.Error())
		case !slices.ContainsFunc(order, func(b By) bool { return b.Field.Name == f.Name }):
			order = append(order, By{f, down})
		}
	}
	return order, hints
}

// String is the order in its one written form, which ParseOrder reads back.
func (o Order) String() string {
	parts := make([]string, len(o))
	for i, by := range o {
		parts[i] = by.Field.Name
		if by.Down {
			parts[i] = "-" + parts[i]
		}
	}
	return strings.Join(parts, ", ")
}

// Compare is the order as a function over two rows of the portfolio. What is empty comes last either way; choices keep
// the order in which they are declared, links go by the names of what they link to, and texts overlook case and
// accents.
func (o Order) Compare(p *model.Portfolio) func(a, b model.Record) int {
	keys := o.keys(p)
	return func(a, b model.Record) int {
		for i, key := range keys {
			if c := compare(key(a), key(b), o[i].Down); c != 0 {
				return c
			}
		}
		return 0
	}
}

// Sort puts the rows in order as Compare has it; what is equal keeps its place. It looks at every row once.
func (o Order) Sort(p *model.Portfolio, rows []model.Record) {
	type entry struct {
		row  model.Record
		keys []sortKey
	}
	keys := o.keys(p)
	if len(keys) == 0 {
		return
	}
	all := make([]entry, len(rows))
	backing := make([]sortKey, len(rows)*len(keys))
	for i, row := range rows {
		all[i] = entry{row, backing[i*len(keys) : (i+1)*len(keys)]}
		for j, key := range keys {
			all[i].keys[j] = key(row)
		}
	}
	slices.SortStableFunc(all, func(a, b entry) int {
		for i := range keys {
			if c := compare(a.keys[i], b.keys[i], o[i].Down); c != 0 {
				return c
			}
		}
		return 0
	})
	for i, e := range all {
		rows[i] = e.row
	}
}

// sortKey is what a row is sorted by in one field: a number, or a folded text.
type sortKey struct {
	empty  bool
	number float64
	text   string
}

func compare(a, b sortKey, down bool) int {
	switch {
	case a.empty && b.empty:
		return 0
	case a.empty:
		return 1
	case b.empty:
		return -1
	case down:
		a, b = b, a
	}
	return cmp.Or(cmp.Compare(a.number, b.number), strings.Compare(a.text, b.text))
}

func (o Order) keys(p *model.Portfolio) []func(model.Record) sortKey {
	keys := make([]func(model.Record) sortKey, len(o))
	for i, by := range o {
		keys[i] = keyOf(p, by.Field)
	}
	return keys
}

// keyOf is how the rows of a field's kind get their keys.
func keyOf(p *model.Portfolio, f model.Field) func(model.Record) sortKey {
	if quantity := quantityOf(f); quantity != nil {
		return func(row model.Record) sortKey {
			n, known := quantity(row)
			return sortKey{empty: !known, number: n}
		}
	}
	switch f.Type {
	case model.Choice:
		return func(row model.Record) sortKey {
			i := slices.Index(f.Choices, f.Text(row))
			return sortKey{empty: i < 0, number: float64(i)}
		}
	case model.Link:
		places := placesByName(p, f.To)
		return func(row model.Record) sortKey {
			place, ok := places[f.Text(row)]
			return sortKey{empty: !ok, number: float64(place)}
		}
	case model.Links, model.Target:
		return func(row model.Record) sortKey {
			text := f.Text(row)
			return sortKey{empty: text == "", text: fold(p.Say(f, text))}
		}
	}
	return func(row model.Record) sortKey {
		text := f.Text(row)
		return sortKey{empty: text == "", text: fold(text)}
	}
}

// placesByName is where each row of a kind stands among all of them, by name; those of the same name share a place.
func placesByName(p *model.Portfolio, kind string) map[string]int {
	type named struct{ id, name string }
	var all []named
	for row := range p.Table(kind).Records() {
		ref := row.Ref()
		all = append(all, named{ref.ID, fold(p.Name(ref))})
	}
	slices.SortFunc(all, func(a, b named) int { return strings.Compare(a.name, b.name) })
	places := make(map[string]int, len(all))
	for i, n := range all {
		places[n.id] = i
		if i > 0 && n.name == all[i-1].name {
			places[n.id] = places[all[i-1].id]
		}
	}
	return places
}
