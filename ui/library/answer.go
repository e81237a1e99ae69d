package library

import "quarterdeck/model"

// question is all that decides which rows of a kind are shown, and in what order. As long as it stays the same, so
// does its answer, and nothing is worked out again.
type question struct {
	p        *model.Portfolio
	today    model.Date // a filter may speak of today
	filter   string
	order    order
	archived bool // whether archived rows are shown as well
}

// answer is what a question comes to.
type answer struct {
	asked   question
	sorted  []string                       // the ids of all rows, in order
	ids     []string                       // of those that are shown
	work    map[string][]*model.Initiative // what is open, for teams and people
	trouble string                         // what is wrong with the filter, or empty
}

// answer is the answer to another question. It shares with the last one what has not changed.
func (a answer) answer(kind *model.Kind, q question) answer {
	if q == a.asked {
		return a
	}
	next := answer{asked: q, sorted: a.sorted, work: a.work}
	if q.p != a.asked.p || q.order != a.asked.order {
		next.sorted, next.work = q.order.sort(q.p, kind), openWork(q.p, kind.Name)
	}
	var match func(model.Record) bool
	match, next.trouble = matcher(q, kind)
	rows := q.p.Table(kind.Name)
	for _, id := range next.sorted {
		if row := rows.Row(id); (q.archived || row.Live()) && match(row) {
			next.ids = append(next.ids, id)
		}
	}
	return next
}
