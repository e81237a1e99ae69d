package plain

import (
	"fmt"

	"quarterdeck/model/agenda"
	"quarterdeck/model/standing"
)

// needs is what needs somebody, the worst first: work that is off track, late or at risk, and key results that wait for a
// check-in.
func (q Question) needs() []Line {
	var lines []Line
	for _, i := range standing.Of(q.P, q.Today, q.whose()).Attention {
		lines = append(lines, q.initiative(i))
	}
	if book := q.book(); book != nil {
		for _, r := range book.Due(q.whose()) {
			lines = append(lines, q.result(r))
		}
	}
	if len(lines) == 0 {
		return []Line{{Text: "Nothing needs somebody."}}
	}
	return append([]Line{{Text: fmt.Sprintf("Needs somebody, %d:", len(lines))}}, lines...)
}

// ahead is what falls on today and the six days after it.
func (q Question) ahead() []Line {
	const days = 7
	var lines []Line
	for _, item := range agenda.Of(q.P, q.Today, q.Today.Add(days-1), q.Today) {
		if q.Mine && item.Owner != "" && item.Owner != q.Me {
			continue
		}
		when := item.Day.Time().Format("Monday 2 January")
		lines = append(lines, Line{sentence(when+": "+item.Title, item.What, q.name(item.Owner.Ref())), item.Row})
	}
	if len(lines) == 0 {
		return []Line{{Text: "The next seven days: nothing falls on them."}}
	}
	return append([]Line{{Text: fmt.Sprintf("The next seven days, %d:", len(lines))}}, lines...)
}
