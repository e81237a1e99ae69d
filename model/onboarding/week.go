package onboarding

import (
	"slices"

	"quarterdeck/model"
)

// Marker is one of the three days by which somebody on a 30-60-90 plan is measured.
type Marker struct {
	Day   int        // 30, 60 or 90
	Date  model.Date // that day of theirs, by the calendar
	Means string     // what the day is about, on every program
	// Done and Of is how many of the required modules that are due by then are done, and how many there are.
	Done, Of int
}

// Markers is the markers of the plan, in order.
func (l *Plan) Markers() []Marker {
	markers := []Marker{{Day: 30, Means: "breadth"}, {Day: 60, Means: "checkpoint"}, {Day: 90, Means: "something launched"}}
	for n := range markers {
		m := &markers[n]
		m.Date = l.Start.Add(m.Day - 1)
		for _, s := range l.Steps {
			if !s.Required() || s.Due.IsZero() || s.Due.After(m.Date) {
				continue
			}
			m.Of++
			if s.State == model.ModuleDone {
				m.Done++
			}
		}
	}
	return markers
}

// Week is the steps that are due in a week of the calendar.
type Week struct {
	Number int        // 1 in the week of the first day, 0 in the one before
	First  model.Date // its first day; no date for the steps that are due on no day
	Steps  []*Step    // in the order in which they are due
}

// Weeks is the plan week by week, without those in which nothing is due. What is due on no day comes last.
func (l *Plan) Weeks() []Week {
	steps := slices.Clone(l.Steps)
	slices.SortFunc(steps, byDue)
	begin := l.book.calendar.Week(l.Start)
	var weeks []Week
	for _, s := range steps {
		var at Week
		if !s.Due.IsZero() {
			at.First = l.book.calendar.Week(s.Due)
			at.Number = at.First.Sub(begin)/7 + 1
		}
		if last := len(weeks) - 1; last < 0 || weeks[last].First != at.First {
			weeks = append(weeks, at)
		}
		last := &weeks[len(weeks)-1]
		last.Steps = append(last.Steps, s)
	}
	return weeks
}
