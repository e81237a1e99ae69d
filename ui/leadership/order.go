package leadership

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"quarterdeck/model"
)

// order is what the rows of a face are ordered by.
type order string

// The orders, in the order in which the menu offers them.
const (
	byDue      order = "due"
	bySeverity order = "severity"
	byState    order = "state"
	byOwner    order = "owner"
	byAbout    order = "what it is about"
	byName     order = "name"
	byAge      order = "newest"
)

// orders is those that a kind knows, its own first.
func orders(kind string) []order {
	all := []order{byDue, byState, byOwner, byAbout, byName, byAge}
	if kind == risk {
		return append([]order{bySeverity}, all...)
	}
	return all
}

// ranked is an item with what it is ordered by, worked out once.
type ranked struct {
	*item
	number float64
	text   string
}

// sort orders items: what is current before what is not, and of what is not the latest first, unless something else was asked
// for. What lacks what it is ordered by comes last; equal ones by day and age.
func (o order) sort(k *known, items []*item) {
	all := make([]ranked, len(items))
	for n, i := range items {
		all[n] = ranked{item: i}
		all[n].number, all[n].text = o.measure(k, i)
	}
	slices.SortFunc(all, func(a, b ranked) int {
		if a.current() != b.current() {
			return cmp.Compare(last(a.current()), last(b.current()))
		}
		return cmp.Or(cmp.Compare(a.number, b.number), strings.Compare(a.text, b.text), cmp.Compare(day(a.due), day(b.due)),
			strings.Compare(a.ref().ID, b.ref().ID))
	})
	for n := range all {
		items[n] = all[n].item
	}
}

// last puts what is not current after what is.
func last(current bool) int {
	if current {
		return 0
	}
	return 1
}

// measure is what an item is ordered by: smaller comes first.
func (o order) measure(k *known, i *item) (float64, string) {
	switch o {
	case byDue:
		if !i.revisit.IsZero() {
			return day(i.revisit), ""
		}
		if !i.open {
			return -day(i.closed), ""
		}
		if !i.owed() {
			return math.Inf(1), ""
		}
		return day(i.due), ""
	case bySeverity:
		return -float64(i.exposure), ""
	case byState:
		f, _ := k.p.Table(i.ref().Kind).Kind().Field("state")
		return float64(slices.Index(f.Choices, i.state)), ""
	case byOwner:
		return named(k.p.Name(i.owner.Ref()))
	case byAbout:
		return named(k.p.Name(i.about))
	case byName:
		return 0, strings.ToLower(i.name)
	case byAge:
		return -created(k.p, i.row), ""
	}
	return 0, ""
}

// named orders by a name; no name comes after every name.
func named(name string) (float64, string) {
	if name == "" {
		return 1, ""
	}
	return 0, strings.ToLower(name)
}

// day is a day as a number; no day comes after every day.
func day(d model.Date) float64 {
	if d.IsZero() {
		return math.Inf(1)
	}
	return float64(d.Sub(model.Date{}))
}

// created is the moment at which a row came into being, as a number.
func created(p *model.Portfolio, row model.Record) float64 {
	f, _ := p.Table(row.Ref().Kind).Kind().Field("created")
	return float64(f.Pointer(row).(*model.Stamp).Time().UnixMilli())
}
