package library

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/model"
)

// order is what rows are ordered by. The zero order is by the day that the kind cannot do without, or by title.
type order struct {
	Field string `json:"field"`
	Down  bool   `json:"down,omitempty"`
}

// by is the field that rows of the kind are ordered by.
func (o order) by(kind *model.Kind) model.Field {
	if f, ok := kind.Field(o.Field); ok {
		return f
	}
	for _, f := range kind.Own() {
		if f.Type == model.Day && f.Needed {
			return f
		}
	}
	return kind.Title()
}

// keyed is a row with what it is ordered by, worked out once.
type keyed struct {
	id          string
	empty       bool
	number      float64
	text, title string
}

// sort is the ids of every row of the kind, in order. Rows without a value come last, equal ones by title and age.
func (o order) sort(p *model.Portfolio, kind *model.Kind) []string {
	by := o.by(kind)
	var all []keyed
	for row := range p.Table(kind.Name).Records() {
		k := keyed{id: row.Ref().ID, title: strings.ToLower(p.Name(row.Ref()))}
		k.measure(p, by, by.Text(row))
		all = append(all, k)
	}
	slices.SortFunc(all, func(a, b keyed) int {
		if a.empty != b.empty {
			return cmp.Compare(position(a.empty), position(b.empty))
		}
		value := cmp.Or(cmp.Compare(a.number, b.number), strings.Compare(a.text, b.text))
		if o.Down {
			value = -value
		}
		return cmp.Or(value, strings.Compare(a.title, b.title), strings.Compare(a.id, b.id))
	})
	ids := make([]string, len(all))
	for i, k := range all {
		ids[i] = k.id
	}
	return ids
}

func (k *keyed) measure(p *model.Portfolio, by model.Field, written string) {
	k.empty = written == ""
	switch by.Type {
	case model.Count:
		var n model.Number
		if n.Parse(written) == nil {
			k.number = n.Or(0)
		}
	case model.Choice:
		k.number = float64(slices.Index(by.Choices, written))
	case model.Day, model.When, model.YesNo:
		k.text = written
	default:
		k.text = strings.ToLower(p.Say(by, written))
	}
}

// position puts what is empty after what is not.
func position(empty bool) int {
	if empty {
		return 1
	}
	return 0
}
