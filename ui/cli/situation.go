package cli

import (
	"quarterdeck/model"
	"quarterdeck/model/attention"
	"quarterdeck/model/okr"
	"quarterdeck/model/onboarding"
	"quarterdeck/model/past"
	"quarterdeck/model/standing"
)

// situation is what the status tells of: the work, the objectives of the current period where there is one, what needs
// somebody, and what one person owes.
type situation struct {
	standing.Standing
	mine       string                 // whose it is, where it is not everybody's
	me         model.ID[model.Person] // who is at the keyboard; "" where nobody here is called that
	quarter    model.Quarter
	book       *okr.Book
	objectives okr.Standing
	next       *model.Period // that begins next, where nobody's objectives are under way
	over       *okr.Book     // of the period that ended last, where somebody should know how: not all was reached
	ended      okr.Ended     // what that came to
	hires      hires         // who is on a program
	needs      attention.List
	debtor     model.ID[model.Person] // whose debts are told; "" tells none
	debts      attention.Debts
	past       bool       // whether it is how things stood on an earlier day
	looked     past.Point // what was seen last; no point where that is not known or does not matter
	changes    int        // how often others have changed something since
	rev        int64
}

// lately is how many days back the status reaches: a quarter.
const lately = 92

// statusOf is the situation on a day, everybody's or that of the one whose it is, as the person at the keyboard sees it.
func statusOf(p *model.Portfolio, today model.Date, whose model.Person, me model.ID[model.Person]) situation {
	s := situation{
		Standing: standing.Of(p, today, whose.ID), mine: whose.Name, me: me, debtor: me, rev: p.Rev,
		quarter: p.Calendar().Quarter(today), book: okr.Of(p, okr.Current(p, today), today),
	}
	if s.book != nil && s.book.Period.State != model.Closed { // what is closed stands no more
		s.objectives = s.book.Standing(whose.ID)
	}
	if s.mine == "" && len(s.objectives.Objectives) == 0 {
		s.next = following(p, today)
	}
	var plans *onboarding.Book
	if p.Enrolments.Len() > 0 {
		plans = onboarding.Of(p, today)
		s.hires = hiresOf(plans, whose.ID)
	}
	if s.mine == "" {
		s.needs = attention.Among(p, today, me, s.book, plans)
	} else {
		s.debtor = whose.ID
		s.needs = attention.Among(p, today, whose.ID, s.book, plans).Mine()
	}
	s.debts = attention.Owed(p, today, s.debtor, s.book)
	s.end(p, whose.ID)
	return s
}

// following is the period that begins next after a day, or nil.
func following(p *model.Portfolio, today model.Date) *model.Period {
	var next *model.Period
	for r := range p.Periods.Live() {
		if r.Start.After(today) && (next == nil || r.Start.Before(next.Start)) {
			next = r
		}
	}
	return next
}

// end looks at the period that ended last, unless its objectives are told of already.
func (s *situation) end(p *model.Portfolio, whose model.ID[model.Person]) {
	over := okr.Of(p, okr.LastEnded(p, s.Today, s.Today.Add(-lately)), s.Today)
	if over == nil || s.book != nil && over.Period.ID == s.book.Period.ID && len(s.objectives.Objectives) > 0 {
		return
	}
	if ended := over.Ended(whose); ended.Missed+ended.Open > 0 {
		s.over, s.ended = over, ended
	}
}

// worst is the worse of how the work and how the objectives stand.
func (s situation) worst() model.Status {
	work, objectives := s.Worst(), s.objectives.Worst()
	if objectives.Worse(model.Health(work)) {
		return model.Status(objectives)
	}
	return work
}

// empty says that there is nothing yet that the status could tell of.
func (s situation) empty() bool {
	return s.mine == "" && len(s.Open)+s.Done+s.Dropped+len(s.objectives.Objectives)+s.hires.people+len(s.needs.Items) == 0 && s.over == nil
}

// signs is how many of what needs somebody has the sign of a status.
func (s situation) signs(sign model.Status) int {
	n := 0
	for i := range s.needs.Items {
		if s.needs.Items[i].Sign == sign {
			n++
		}
	}
	return n
}
