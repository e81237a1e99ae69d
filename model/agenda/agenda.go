package agenda

import (
	"cmp"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// Item is something that falls on a day.
type Item struct {
	Day   model.Date
	Row   model.Ref   // what it is about; of several alike none
	Rows  []model.Ref // these, where they are several
	Title string      // what the row is called
	What  string      // what happens to it on the day: ends, starts; empty where the title says it
	Owner model.ID[model.Person]
	With  []model.ID[model.Person] // whom else it concerns

	order order
}

// order is which of several on one day comes first: what concerns most people.
type order int

const (
	forEverybody order = iota
	periodEnds
	checkInsDue
	workEnds
	workStarts
	settled
	promised
	personStarts
)

// Days is how many days people look ahead, today among them. They do not end with the week: on a Friday the Monday matters.
const Days = 7

// Of is what falls on the days from the first to the last, in the order of the days: of one person, what is theirs and what
// is for everybody; of nobody, everything. Of a stretch that began before, the first day counts.
func Of(p *model.Portfolio, first, last, today model.Date, whose model.ID[model.Person]) []Item {
	s := stretch{first: first, last: last, whose: whose}
	s.milestones(p)
	s.periods(p)
	s.work(p)
	s.hires(p)
	s.promised(p)
	s.checkIns(p, today)
	slices.SortStableFunc(s.items, func(a, b Item) int {
		return cmp.Or(a.Day.Compare(b.Day), cmp.Compare(a.order, b.order), cmp.Compare(a.Title, b.Title), cmp.Compare(a.Row.ID, b.Row.ID))
	})
	return s.items
}

// stretch is a stretch of time while it is filled.
type stretch struct {
	first, last model.Date
	whose       model.ID[model.Person] // whose things are told; "" tells everybody's
	items       []Item
}

func (s *stretch) holds(day model.Date) bool {
	return !day.IsZero() && !day.Before(s.first) && !day.After(s.last)
}

func (s *stretch) add(item Item) {
	apart := item.order == forEverybody || item.order == periodEnds || item.order == checkInsDue // these go by no owner
	if s.whose != "" && !apart && item.Owner != s.whose && !slices.Contains(item.With, s.whose) {
		return
	}
	item.Title = model.CleanLine(item.Title)
	s.items = append(s.items, item)
}

func (s *stretch) milestones(p *model.Portfolio) {
	for m := range p.Milestones.Live() {
		item := Item{Day: m.Date, Row: m.Ref(), Title: m.Title, order: forEverybody}
		switch {
		case m.Until.IsZero():
		case s.holds(m.Until):
			item.What = "until " + m.Until.Short()
		default:
			item.What = "to " + m.Until.Short()
		}
		if m.Date.Before(s.first) && !m.Until.Before(s.first) {
			item.Day = s.first
		}
		if s.holds(item.Day) {
			s.add(item)
		}
	}
}

func (s *stretch) periods(p *model.Portfolio) {
	for period := range p.Periods.Live() {
		if period.State != model.Closed && s.holds(period.End) {
			s.add(Item{Day: period.End, Row: period.Ref(), Title: period.Name, What: "ends", order: periodEnds})
		}
	}
}

func (s *stretch) work(p *model.Portfolio) {
	for i := range p.Initiatives.Live() {
		if !i.Status.Open() || i.Status == model.Parked { // what is parked does not end on its day
			continue
		}
		if s.holds(i.Target) {
			s.add(Item{Day: i.Target, Row: i.Ref(), Title: i.Title, What: "ends", Owner: i.Owner, order: workEnds})
		}
		if i.Status == model.ToDo && s.holds(i.Start) {
			s.add(Item{Day: i.Start, Row: i.Ref(), Title: i.Title, What: "starts", Owner: i.Owner, order: workStarts})
		}
	}
}

// promised is what has to be settled or done by a day.
func (s *stretch) promised(p *model.Portfolio) {
	for d := range p.Decisions.Live() {
		if d.Open() && s.holds(d.Due) {
			s.add(Item{Day: d.Due, Row: d.Ref(), Title: d.Question, What: "to settle", Owner: d.Owner, order: settled})
		}
	}
	for a := range p.Actions.Live() {
		if a.Open() && s.holds(a.Due) {
			s.add(Item{Day: a.Due, Row: a.Ref(), Title: a.Text, What: "to do", Owner: a.Owner, order: promised})
		}
	}
}

func (s *stretch) hires(p *model.Portfolio) {
	for e := range p.Enrolments.Live() {
		if !e.Left.IsZero() || !s.holds(e.Start) { // who has left has begun, or never will
			continue
		}
		program := ""
		if of := p.Programs.Get(e.Program); of != nil {
			program = " on " + of.Title
		}
		s.add(Item{
			Day: e.Start, Row: e.Ref(), Title: p.Name(e.Person.Ref()), What: "starts" + program, Owner: e.Buddy,
			With: []model.ID[model.Person]{e.Manager, e.Person}, order: personStarts,
		})
	}
}

// checkIns is the days on which key results of the current period wait for a check-in next, one item for each day. Those
// that have been due before are not among them: they are late.
func (s *stretch) checkIns(p *model.Portfolio, today model.Date) {
	book := okr.Of(p, okr.Current(p, today), today)
	if book == nil || book.Period.State == model.Closed {
		return
	}
	due := map[model.Date][]*okr.Result{}
	for _, o := range book.All() {
		for _, r := range o.Results {
			if day := r.NextDue(); !r.Due() && s.holds(day) && (s.whose == "" || r.Whose() == s.whose) {
				due[day] = append(due[day], r)
			}
		}
	}
	for day, results := range due {
		item := Item{Day: day, Title: model.Counted(len(results), "check-in") + " due", order: checkInsDue}
		if len(results) == 1 {
			item.Row = results[0].Ref()
		} else {
			for _, r := range results {
				item.Rows = append(item.Rows, r.Ref())
			}
		}
		s.add(item)
	}
}
