package okrs

import (
	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/screen"
)

// question is what decides what is known. As long as it stays the same, so does the answer.
type question struct {
	p      *model.Portfolio
	period model.ID[model.Period]
	today  model.Date
	me     string
}

// known is what the view has to know of the period that it shows, worked out once.
type known struct {
	asked  question
	book   *okr.Book // nil where there is no period
	people map[model.ID[model.Person]]string
	me     model.ID[model.Person] // "" where nobody of the portfolio is called that
	// absent says that the portfolio does not reach back to the period, so that its objectives are still to come.
	absent bool
}

// known is what is known of the period in the scene.
func (v *view) known(sc screen.Scene) *known {
	q := question{sc.P, v.period, sc.Now.Today, sc.Me}
	if v.last != nil && v.last.asked == q {
		return v.last
	}
	k := &known{asked: q, people: sc.P.CallNames(), me: sc.P.PersonCalled(sc.Me)}
	id := v.period
	if r := sc.P.Periods.Get(id); r == nil || !r.Live() {
		id = okr.Current(sc.P, sc.Now.Today)
	}
	k.book = okr.Of(sc.P, id, sc.Now.Today)
	k.absent = k.book != nil && !sc.P.Scope.Covers(reaching(k.book.Period))
	v.last = k
	return k
}

// reaching is the scope of a portfolio that holds the objectives of the period.
func reaching(r *model.Period) model.Scope {
	if r.State == model.Closed {
		return model.Scope{Since: r.End}
	}
	return model.Scope{}
}

// owner is what the person is called in a column.
func (k *known) owner(id model.ID[model.Person]) string { return k.people[id] }
