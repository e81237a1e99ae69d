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
	due    int                    // how many check-ins are
	// absent says that the portfolio does not reach back to the period, so that its objectives are still to come.
	absent bool
}

// known is what is known of the period in the scene. A preview is not asked: rows keep their places while an edit is on
// its way.
func (v *view) known(sc screen.Scene) *known {
	q := v.ask(sc)
	if sc.Preview && v.last.asked.p != nil && v.last.asked.p.Rev == sc.P.Rev {
		q.p = v.last.asked.p
	}
	v.last = v.last.answer(q)
	return v.last
}

// ahead is the book as it will be once everything that was handed over is saved: what edits are built on.
func (v *view) ahead(sc screen.Scene) *okr.Book {
	if k := v.known(sc); k.asked.p == sc.P {
		return k.book
	}
	v.coming = v.coming.answer(v.ask(sc))
	return v.coming.book
}

// ask is the question that the scene puts.
func (v *view) ask(sc screen.Scene) question { return question{sc.P, v.period, sc.Now.Today, sc.Me} }

// answer is the answer to a question: k, where it is to that.
func (k *known) answer(q question) *known {
	if k.asked == q {
		return k
	}
	next := &known{asked: q, people: q.p.CallNames(), me: q.p.PersonCalled(q.me), book: bookOf(q.p, q.period, q.today)}
	if next.book != nil {
		next.due = len(next.book.Due(""))
		next.absent = !q.p.Scope.Covers(reaching(next.book.Period))
	}
	return next
}

// bookOf is the book of a period, or of today's where there is no such period.
func bookOf(p *model.Portfolio, id model.ID[model.Period], today model.Date) *okr.Book {
	if r := p.Periods.Get(id); r == nil || !r.Live() {
		id = okr.Current(p, today)
	}
	return okr.Of(p, id, today)
}

// reaching is the scope of a portfolio that holds the objectives of the period.
func reaching(r *model.Period) model.Scope {
	if r.State == model.Closed {
		return model.Scope{Since: r.End}
	}
	return model.Scope{}
}

// here is what the cursor is on, as it will be: a key result with its objective, an objective alone, or neither.
func (v *view) here(sc screen.Scene) (*okr.Objective, *okr.Result) {
	return find(v.ahead(sc), v.now().under(sc))
}

// find is the objective or the key result that a ref names in a book; the objective comes with the key result.
func find(book *okr.Book, ref model.Ref) (*okr.Objective, *okr.Result) {
	if book == nil {
		return nil, nil
	}
	if r := book.Result(model.ID[model.KeyResult](ref.ID)); r != nil {
		return r.Of, r
	}
	return book.Objective(model.ID[model.Objective](ref.ID)), nil
}
