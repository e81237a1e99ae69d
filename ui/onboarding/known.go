package onboarding

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/screen"
)

// question is what decides what is known. As long as it stays the same, so does the answer.
type question struct {
	p     *model.Portfolio
	today model.Date
	me    string
}

// known is what the view has to know of the programs and the people on them, worked out once.
type known struct {
	asked  question
	book   *onboarding.Book
	people map[model.ID[model.Person]]string // what they are called where there is little room
	me     model.ID[model.Person]            // "" where nobody of the portfolio is called that
	stuck  int                               // how many people are
	// busiest is the program that most people are on; nil where there is none.
	busiest *onboarding.Program
}

// known is what is known in the scene. A preview is not asked: rows keep their places while an edit is on its way.
func (v *view) known(sc screen.Scene) *known {
	q := question{sc.P, sc.Now.Today, sc.Me}
	if sc.Preview && v.last.asked.p != nil && v.last.asked.p.Rev == sc.P.Rev {
		q.p = v.last.asked.p
	}
	v.last = v.last.answer(q)
	return v.last
}

// ahead is what will be known once everything that was handed over is saved: what edits are built on.
func (v *view) ahead(sc screen.Scene) *known {
	if k := v.known(sc); k.asked.p == sc.P {
		return k
	}
	v.coming = v.coming.answer(question{sc.P, sc.Now.Today, sc.Me})
	return v.coming
}

// answer is the answer to a question: k, where it is to that.
func (k *known) answer(q question) *known {
	if k.asked == q {
		return k
	}
	next := &known{asked: q, people: q.p.CallNames(), me: q.p.PersonCalled(q.me), book: onboarding.Of(q.p, q.today)}
	next.busiest = busiest(next.book)
	if next.book.Unread {
		return next
	}
	next.stuck = onboarding.People(slices.DeleteFunc(slices.Clone(next.book.Plans), func(l *onboarding.Plan) bool {
		return l.Verdict() != onboarding.Stuck
	}))
	return next
}

// plan is the plan of an enrolment, also an archived one, or nil.
func (k *known) plan(id model.ID[model.Enrolment]) *onboarding.Plan {
	if l := k.book.Plan(id); l != nil {
		return l
	}
	if at := slices.IndexFunc(k.book.Shelved, func(l *onboarding.Plan) bool { return l.ID == id }); at >= 0 {
		return k.book.Shelved[at]
	}
	return nil
}

// stuckText says how many people are stuck, or nothing.
func (k *known) stuckText() string {
	switch k.stuck {
	case 0:
		return ""
	case 1:
		return "1 person is stuck"
	}
	return fmt.Sprintf("%d people are stuck", k.stuck)
}
