package home

import (
	"quarterdeck/model"
	"quarterdeck/model/attention"
	"quarterdeck/model/okr"
	"quarterdeck/model/onboarding"
	"quarterdeck/model/standing"
	"quarterdeck/ui/screen"
)

// question is what decides what is told. As long as it stays the same, so does the answer.
type question struct {
	p     *model.Portfolio
	today model.Date
	me    string
	mine  bool
	told  *screen.Compared // what has changed; nil until that is read
}

// known is what is told, worked out once.
type known struct {
	asked      question
	cal        model.Calendar
	me         model.ID[model.Person] // "" where nobody of the portfolio is called that
	whose      model.ID[model.Person] // whose things are told; "" tells everybody's
	people     map[model.ID[model.Person]]string
	work       standing.Standing
	book       *okr.Book // nil where today is in no period
	objectives okr.Standing
	hires      *onboarding.Book // nil until it is read how far people have come
	needs      attention.List   // what needs somebody, whoever that is
	contents   []content        // of the panes, in their order
}

// known is what is known in the scene. A preview is not asked: lines keep their places while an edit is on its way.
func (v *view) known(sc screen.Scene) *known {
	q := question{sc.P, sc.Now.Today, sc.Me, v.mine, v.changes.told}
	if sc.Preview && v.last.asked.p != nil && v.last.asked.p.Rev == sc.P.Rev {
		q.p = v.last.asked.p
	}
	if v.last.asked != q {
		v.last = v.answer(q)
		v.settle()
	}
	return v.last
}

func (v *view) answer(q question) *known {
	k := &known{asked: q, cal: q.p.Calendar(), me: q.p.PersonCalled(q.me), people: q.p.CallNames()}
	if q.mine {
		k.whose = k.me
	}
	k.work = standing.Of(q.p, q.today, k.whose)
	if k.book = okr.Of(q.p, okr.Current(q.p, q.today), q.today); k.book != nil && k.book.Period.State != model.Closed {
		k.objectives = k.book.Standing(k.whose)
	}
	if hires := onboarding.Of(q.p, q.today); !hires.Unread {
		k.hires = hires
	}
	for _, p := range v.panes {
		k.contents = append(k.contents, p.of(k))
	}
	return k
}

// name is what a person is called where there is little room: you, for the one at the keyboard.
func (k *known) name(id model.ID[model.Person]) string {
	if id != "" && id == k.me {
		return "you"
	}
	return model.CleanLine(k.people[id])
}
