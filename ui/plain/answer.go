package plain

import (
	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/model/onboarding"
)

// answer is a question while it is answered, with what had to be worked out for that, each once.
type answer struct {
	Question
	books map[model.ID[model.Period]]*okr.Book
	plans *onboarding.Book
}

func answerTo(q Question) *answer {
	return &answer{Question: q, books: map[model.ID[model.Period]]*okr.Book{}}
}

// whose is the person whose things are told, or "" for everybody's.
func (q *answer) whose() model.ID[model.Person] {
	if q.Mine {
		return q.Me
	}
	return ""
}

// current is the objectives of the current period, or nil where there is none.
func (q *answer) current() *okr.Book { return q.book(okr.Current(q.P, q.Today)) }

// book is the objectives of a period, or nil where there is no such period.
func (q *answer) book(of model.ID[model.Period]) *okr.Book {
	book, known := q.books[of]
	if !known {
		book = okr.Of(q.P, of, q.Today)
		q.books[of] = book
	}
	return book
}

// onboarding is the programs and the people on them.
func (q *answer) onboarding() *onboarding.Book {
	if q.plans == nil {
		q.plans = onboarding.Of(q.P, q.Today)
	}
	return q.plans
}

// objectiveOf is how an objective stands in its period, or nil where that is not known.
func (q *answer) objectiveOf(o *model.Objective) *okr.Objective {
	if book := q.book(o.Period); book != nil {
		return book.Objective(o.ID)
	}
	return nil
}

// resultOf is how a key result stands in its period, or nil where that is not known.
func (q *answer) resultOf(k *model.KeyResult) *okr.Result {
	if o := q.P.Objectives.Get(k.Objective); o != nil {
		if book := q.book(o.Period); book != nil {
			return book.Result(k.ID)
		}
	}
	return nil
}

// all is the objectives of the current period.
func (q *answer) all() []*okr.Objective {
	if book := q.current(); book != nil {
		return book.All()
	}
	return nil
}
