package plain

import (
	"fmt"
	"strconv"

	"quarterdeck/model"
	"quarterdeck/model/filter"
)

// Find is the rows that a filter lets through, of every kind that knows what it speaks of: initiatives, objectives and key
// results of the current period, and people on programs. What is archived is found where the filter asks for that.
func Find(asked Question, text string) []Line {
	q, query := answerTo(asked), filter.Parse(text)
	kinds := []*found{q.findWork(query), q.findObjectives(query), q.findResults(query), q.findHires(query)}
	for _, kind := range []string{"decision", "action", "risk"} {
		kinds = append(kinds, q.findDuties(query, kind))
	}
	hint, known := kinds[0].hint, false
	for _, k := range kinds {
		known = known || k.hint == ""
	}
	var lines []Line
	for _, k := range kinds {
		if k.hint == "" || !known {
			lines = append(lines, k.lines...)
		}
	}
	heading := fmt.Sprintf("Found for %s, %d:", query, len(lines))
	if len(lines) == 0 {
		heading = fmt.Sprintf("Nothing is found for %s.", query)
	}
	if !known {
		lines = append([]Line{{Text: ended(hint)}}, lines...)
	}
	return append([]Line{{Text: heading}}, lines...)
}

// found is the rows of one kind that were found, and in a sentence what the kind does not know of what was asked for.
type found struct {
	wanted   *filter.Filter
	archived bool
	hint     string
	lines    []Line
}

// finder is a search among the rows of a kind.
func (q *answer) finder(query filter.Query, kind *model.Kind) *found {
	wanted, hints := query.Compile(q.P, kind, q.Today, q.Me)
	f := &found{wanted: wanted, archived: query.Asks("archived")}
	if len(hints) > 0 {
		f.hint = hints[0]
	}
	return f
}

// finds says whether a row is one of those.
func (f *found) finds(row model.Record) bool { return row.Live() != f.archived && f.wanted.Match(row) }

func (q *answer) findWork(query filter.Query) *found {
	f := q.finder(query, q.P.Initiatives.Kind())
	var over []Line
	for i := range q.P.Initiatives.All() {
		switch {
		case !f.finds(i):
		case i.Status.Open():
			f.lines = append(f.lines, q.initiative(i))
		default:
			over = append(over, q.initiative(i))
		}
	}
	f.lines = append(f.lines, over...)
	return f
}

func (q *answer) findObjectives(query filter.Query) *found {
	f := q.finder(query, q.P.Objectives.Kind())
	for _, o := range q.all() {
		if f.finds(o.Objective) {
			f.lines = append(f.lines, q.objective(o))
		}
	}
	return f
}

func (q *answer) findResults(query filter.Query) *found {
	f := q.finder(query, q.P.KeyResults.Kind())
	for _, o := range q.all() {
		for _, r := range o.Results {
			if f.finds(r.KeyResult) {
				f.lines = append(f.lines, q.result(r))
			}
		}
	}
	return f
}

func (q *answer) findHires(query filter.Query) *found {
	f := q.finder(query, q.P.Enrolments.Kind())
	for _, l := range q.onboarding().Plans {
		if f.finds(l.Enrolment) {
			f.lines = append(f.lines, q.hire(l))
		}
	}
	return f
}

// findDuties looks among the decisions, the actions or the risks: what is open comes first.
func (q *answer) findDuties(query filter.Query, kind string) *found {
	f := q.finder(query, q.P.Table(kind).Kind())
	var over []Line
	for row := range q.P.Table(kind).Records() {
		if !f.finds(row) {
			continue
		}
		l, _ := q.line(row.Ref())
		if open, ok := row.(interface{ Open() bool }); ok && !open.Open() {
			over = append(over, l)
		} else {
			f.lines = append(f.lines, l)
		}
	}
	f.lines = append(f.lines, over...)
	return f
}

// Called is the row that somebody means by a number: the one that has it, or the key result that is numbered so, such as
// 2.2. It is no row where there is none.
func Called(asked Question, n *Numbers, text string) model.Ref {
	if number, err := strconv.Atoi(text); err == nil {
		row, _ := n.Row(number)
		return row
	}
	for _, o := range answerTo(asked).all() {
		for _, r := range o.Results {
			if r.Number == text {
				return r.Ref()
			}
		}
	}
	return model.Ref{}
}
