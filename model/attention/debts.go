package attention

import (
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
}

// Total is how many things that is.
func (d Debts) Total() int { return d.CheckIns + d.Decisions + d.Actions + d.Late }

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
			d.passed(r.Due, today)
		}
	}
	for r := range p.Actions.Live() {
		if r.Open() && r.Owner == who {
			d.Actions++
			d.passed(r.Due, today)
		}
	}
	for r := range p.Initiatives.Live() {
		if r.Owner == who && r.Status.Open() && r.Late(today) > 0 {
			d.Late++
		}
	}
	return d
}

// passed counts what should have happened by a day that is over.
func (d *Debts) passed(day, today model.Date) {
	if !day.IsZero() && day.Before(today) {
		d.Overdue++
	}
}
