package roadmap

import (
	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// question is all that decides which initiatives are shown, in what order and in which groups. As long as it stays the
// same, so does its answer, and nothing is worked out again.
type question struct {
	p        *model.Portfolio
	filter   string
	today    model.Date // a filter may speak of today
	me       model.ID[model.Person]
	order    order
	grouping grouping
	closed   bool       // whether what is done or dropped is shown as well
	since    model.Date // and then, what was closed on or after this day
}

// answer is what a question comes to.
type answer struct {
	asked   question
	ordered []*model.Initiative // every one of the portfolio, in order
	groups  []*group
	shown   int    // how many are in the groups
	older   bool   // what was closed before the picture begins was looked for too
	hint    string // what of the filter has no meaning, in a sentence
}

// ask is the question that the layout puts. A preview is not asked: rows keep their places while a bar is being moved.
func (v *view) ask(sc screen.Scene, last question) question {
	q := question{
		p: sc.P, filter: v.filter, today: sc.Now.Today, me: v.indexed(sc).me(sc), order: v.orders[v.layout],
		grouping: v.groupedBy(), closed: v.closed, since: v.since(sc),
	}
	if sc.Preview && last.p != nil && last.p.Rev == sc.P.Rev {
		q.p = last.p
	}
	return q
}

// groupedBy is what the rows of the layout are grouped by.
func (v *view) groupedBy() grouping {
	if v.layout == board {
		return byColumn
	}
	return v.grouping
}

// since is the first day of the quarter that the timeline begins in: what was closed before is not in the picture.
func (v *view) since(sc screen.Scene) model.Date {
	const week = 6 // the first column may begin a few days before the quarter it is meant to show
	return sc.Cal.Quarter(v.axis(sc).first.Add(week)).Start
}

// answer brings the answer up to date and says whether it is another one now.
func (a *answer) answer(q question) bool {
	if q == a.asked {
		return false
	}
	if q.p != a.asked.p || q.order != a.asked.order {
		a.ordered = make([]*model.Initiative, 0, q.p.Initiatives.Len())
		for i := range q.p.Initiatives.All() {
			a.ordered = append(a.ordered, i)
		}
		q.order.sort(q.p, a.ordered)
	}
	items, older, hint := q.found(a.ordered)
	a.asked, a.groups, a.shown, a.older, a.hint = q, q.grouping.split(q.p, items), len(items), older, hint
	return true
}
