package attention

import (
	"cmp"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// Debts is how much of what is open is up to one person.
type Debts struct {
	CheckIns  int // key results that wait for a check-in
	Decisions int // decisions and answers that are still to be given
	Actions   int // that are still to be done
	Overdue   int // of the decisions and actions, those whose day has passed
	Late      int // open initiatives that have missed their target
	// Open is those decisions, answers and actions, what is due first in front. Of each it says what it is, and by when.
	Open []Item
}

// Total is how many things that is.
func (d Debts) Total() int { return d.CheckIns + d.Decisions + d.Actions + d.Late }

// Counts says how much of what that is: 1 late initiative, 2 check-ins.
func (d Debts) Counts() []string {
	var counts []string
	for _, c := range []struct {
		n    int
		noun string
	}{{d.Late, "late initiative"}, {d.CheckIns, "check-in"}, {d.Decisions, "decision"}, {d.Actions, "action"}} {
		if c.n > 0 {
			counts = append(counts, model.Counted(c.n, c.noun))
		}
	}
	return counts
}

// Owed is what a person owes on a day, in a portfolio that holds what is open; nobody owes nothing. The book is that of the
// current period, or nil.
func Owed(p *model.Portfolio, today model.Date, who model.ID[model.Person], aims *okr.Book) Debts {
	var d Debts
	if who == "" {
		return d
	}
	if aims != nil && aims.Period.State != model.Closed {
		d.CheckIns = len(aims.Due(who))
	}
	for r := range p.Decisions.Live() {
		if r.Open() && r.Owner == who {
			d.Decisions++
			d.owe(r.Ref(), asked(r), r.Due, today)
		}
	}
	for r := range p.Actions.Live() {
		if r.Open() && r.Owner == who {
			d.Actions++
			d.owe(r.Ref(), r.Text, r.Due, today)
		}
	}
	for r := range p.Initiatives.Live() {
		if r.Owner == who && r.Status.Open() && r.Late(today) > 0 {
			d.Late++
		}
	}
	slices.SortStableFunc(d.Open, func(a, b Item) int { return cmp.Compare(b.past(), a.past()) })
	return d
}

// owe notes what is to happen by a day, and counts it where that is over.
func (d *Debts) owe(row model.Ref, title string, day, today model.Date) {
	item := Item{Row: row, Title: model.CleanLine(title), Word: "without a day", Day: day}
	if !day.IsZero() {
		item.Over = today.Sub(day)
	}
	if item.Over > 0 {
		d.Overdue++
	}
	d.Open = append(d.Open, item)
}
