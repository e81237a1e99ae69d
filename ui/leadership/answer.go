package leadership

import (
	"quarterdeck/model/filter"
	"quarterdeck/ui/screen"
)

// question is all that decides which rows a face shows, and in what order. As long as it stays the same, so does its answer,
// and nothing is worked out again.
type question struct {
	known  *known
	filter string
	order  order
	closed bool
}

// answer is what a question comes to.
type answer struct {
	asked question
	items []*item
	hint  string // what of the filter has no meaning, in a sentence
}

func (f *face) ask(sc screen.Scene) question {
	return question{f.v.known(sc), f.filter, f.order, f.v.closed}
}

// answer brings the answer to a face's question up to date and says whether it is another one now.
func (f *face) answer(q question) bool {
	if q == f.said.asked {
		return false
	}
	items, hint := f.found(q)
	q.order.sort(q.known, items)
	f.said = answer{q, items, hint}
	return true
}

// found is the rows that the question lets through. What is closed is found if the filter asks for it, or else finds nothing;
// what is archived only if it asks for that.
func (f *face) found(q question) (items []*item, hint string) {
	kind := q.known.p.Table(f.kind).Kind()
	query := filter.Parse(q.filter)
	wanted, hints := query.Compile(q.known.p, kind, q.known.today, q.known.who)
	if len(hints) > 0 {
		hint = hints[0]
	}
	archived := query.Asks("archived")
	look := func(closed bool) (items []*item) {
		for _, i := range q.known.items[f.kind] {
			if (i.row.Live() || archived) && (i.current() || closed || archived) && wanted.Match(i.row) {
				items = append(items, i)
			}
		}
		return items
	}
	closed := q.closed || query.Asks(f.over...)
	items = look(closed)
	if len(items) == 0 && len(query) > 0 {
		items = look(true)
	}
	return items, hint
}
