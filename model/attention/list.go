package attention

import (
	"cmp"
	"math"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/model/onboarding"
)

// List is what needs somebody on a day.
type List struct {
	Items []Item // by their ranks: what is off track before what slips and what is due, and then by how long ago its day was
	Muted []Item // what would be among them, in the same order
}

// Of is what needs somebody, in a portfolio that holds what is open; me is the person who asks, or "".
func Of(p *model.Portfolio, today model.Date, me model.ID[model.Person]) List {
	return Among(p, today, me, okr.Of(p, okr.Current(p, today), today), onboarding.Of(p, today))
}

// Among is Of for who has the books already: that of the current period, and that of onboarding. Either may be nil.
func Among(p *model.Portfolio, today model.Date, me model.ID[model.Person], aims *okr.Book, hires *onboarding.Book) List {
	s := &search{p: p, today: today, me: me, sets: Sets(p, today)}
	s.found = make([]Item, 0, p.Initiatives.Len()/2) // growing costs more than all else here
	s.mutes = slices.ContainsFunc(s.sets, func(set Set) bool { return set.Mute != nil || set.Rows != nil })
	s.work()
	s.dependencies()
	s.decisions()
	s.actions()
	s.risks()
	if aims != nil {
		s.aims(aims)
	}
	if hires != nil {
		s.hires(hires)
	}
	rank(s.found)
	rank(s.muted)
	return List{s.found, s.muted}
}

// Mine is the list of what concerns the person who asked.
func (l List) Mine() List {
	others := func(i Item) bool { return !i.Mine }
	mine := List{slices.DeleteFunc(slices.Clone(l.Items), others), slices.DeleteFunc(slices.Clone(l.Muted), others)}
	rank(mine.Items)
	rank(mine.Muted)
	return mine
}

// rank puts items in their order and numbers them. It sorts their places, which are smaller than they are.
func rank(items []Item) {
	type place struct{ class, past, at int }
	places := make([]place, len(items))
	for n := range items {
		places[n] = place{items[n].class(), items[n].past(), n}
	}
	slices.SortFunc(places, func(a, b place) int {
		switch {
		case a.class != b.class:
			return a.class - b.class
		case a.past != b.past:
			return cmp.Compare(b.past, a.past)
		}
		return a.at - b.at
	})
	for n := range items {
		at := places[n].at
		for at < n {
			at = places[at].at // where it has been put since
		}
		items[n], items[at] = items[at], items[n]
		items[n].Rank, items[n].Of = n+1, len(items)
	}
}

// class is where the sign puts an item: off track, slipping, due.
func (i *Item) class() int {
	switch i.Sign {
	case model.OffTrack:
		return 0
	case model.AtRisk:
		return 1
	}
	return 2
}

// past is how long ago its day was; what has none comes last.
func (i *Item) past() int {
	if i.Day.IsZero() {
		return math.MinInt
	}
	return i.Over
}
