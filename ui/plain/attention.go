package plain

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/agenda"
	"quarterdeck/model/attention"
)

// needs is what needs somebody, the worst first.
func (q *answer) needs() []Line {
	all := q.attention()
	muted := ""
	if n := len(all.Muted); n > 0 {
		muted = fmt.Sprintf(", beside %d that %s muted", n, verb(n, "is", "are"))
	}
	if len(all.Items) == 0 {
		return []Line{{Text: "Nothing needs somebody" + muted + "."}}
	}
	lines := []Line{{Text: fmt.Sprintf("Needs somebody, %d%s:", len(all.Items), muted)}}
	for _, item := range all.Items {
		lines = append(lines, q.needing(item))
	}
	return lines
}

// owed is how much whoever asks has to do and to settle, and each of it that has a line of its own. It is nothing where it is
// not known who asks.
func (q *answer) owed() []Line {
	d := attention.Owed(q.P, q.Today, q.Me, q.current())
	if q.Me == "" || d.Total() == 0 {
		return nil
	}
	end := "."
	if len(d.Open) > 0 {
		end = ":"
	}
	lines := []Line{{Text: q.name(q.Me.Ref()) + " owes " + model.Listed(d.Counts(), "and") + end}}
	for _, item := range d.Open {
		lines = append(lines, q.needing(item))
	}
	return lines
}

// attention is what needs somebody by the rules of attention.
func (q *answer) attention() attention.List {
	if q.Mine {
		return q.everybodys().Mine()
	}
	return q.everybodys()
}

func (q *answer) everybodys() attention.List {
	return attention.Among(q.P, q.Today, q.Me, q.current(), q.onboarding())
}

// needing is a row that needs somebody, as it is told everywhere, or where it is told nowhere else by what the rule knows
// of it.
func (q *answer) needing(item attention.Item) Line {
	if l, known := q.line(item.Row); known {
		return l
	}
	return Line{sentence(model.CleanLine(item.Title), item.Word, spoken(item.What()), q.owner(item.Owner)), item.Row}
}

// line is a row as the views tell it, and whether they do.
func (q *answer) line(row model.Ref) (Line, bool) {
	switch r := q.P.Row(row).(type) {
	case *model.Initiative:
		return q.initiative(r), true
	case *model.Objective:
		if o := q.objectiveOf(r); o != nil {
			return q.objective(o), true
		}
	case *model.KeyResult:
		if of := q.resultOf(r); of != nil {
			return q.result(of), true
		}
	case *model.Enrolment:
		if l := q.onboarding().Plan(r.ID); l != nil {
			return q.hire(l), true
		}
	case *model.Dependency:
		return q.dependency(r), true
	case *model.Milestone:
		return q.milestone(r), true
	case *model.Decision:
		return q.decision(r), true
	case *model.Action:
		return q.action(r), true
	case *model.Risk:
		return q.risk(r), true
	}
	return Line{}, false
}

// why is why a row needs somebody, and where that puts it among the others; nothing where it does not.
func (q *answer) why(row model.Ref) []Line {
	all := q.everybodys()
	for _, item := range slices.Concat(all.Items, all.Muted) {
		if item.Row == row {
			return []Line{{Text: "Needs somebody: " + ended(item.Why())}}
		}
	}
	return nil
}

// ahead is what falls on today and the six days after it.
func (q *answer) ahead() []Line {
	var lines []Line
	for _, item := range agenda.Of(q.P, q.Today, q.Today.Add(agenda.Days-1), q.Today, q.whose()) {
		when := item.Day.Time().Format("Monday 2 January")
		text := sentence(when+": "+item.Title, item.What, q.name(item.Owner.Ref()), q.numbers(item.Rows))
		lines = append(lines, Line{text, item.Row})
	}
	if len(lines) == 0 {
		return []Line{{Text: fmt.Sprintf("The next %d days: nothing falls on them.", agenda.Days)}}
	}
	return append([]Line{{Text: fmt.Sprintf("The next %d days bring %d:", agenda.Days, len(lines))}}, lines...)
}

// numbers is which key results something is about, by the numbers that can be asked for: key results 2.1 and 3.2.
func (q *answer) numbers(rows []model.Ref) string {
	var numbers []string
	for _, row := range rows {
		if r := q.current().Result(model.ID[model.KeyResult](row.ID)); r != nil {
			numbers = append(numbers, r.Number)
		}
	}
	return about("key results", model.Listed(numbers, "and"))
}
