package sample

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// weeksTold is how many of the newest weeks were checked in here; the ones before came with the spreadsheet.
const weeksTold = 3

// told is how many working days ago the check-ins of a week were made, this week's being number 0.
func told(week int) int { return 5*week + 1 }

// checkIn is the edits with which a key result was checked in a number of weeks ago; none where that was before the
// quarter, or somebody has skipped it since.
func (s *story) checkIn(m measure, week int) []model.Edit {
	period := s.p.Periods.Get(thisQuarter)
	day := s.ago(told(week))
	if day.Before(period.Start) || week < m.last {
		return nil
	}
	passed, today := okr.Elapsed(period, day), okr.Elapsed(period, s.today)
	id := model.ID[model.CheckIn](fmt.Sprintf("smp-c-%s-%02d", m.id[len("smp-k-"):], 99-week))
	return s.p.CheckIns.Add(s.now, id, func(c *model.CheckIn) {
		c.KeyResult, c.Date, c.By = m.id, day, m.owner
		c.Value, c.Zone = m.value(passed, today)
		c.Confidence = model.Num(m.confidence)
		if week == m.last {
			c.Note = m.note
		} else if week > m.last+2 {
			c.Confidence = model.Num(5)
		}
	})
}

// earlier is the check-ins that came with the spreadsheet.
func (s *story) earlier() []model.Edit {
	const weeks = 14 // in the longest quarter
	var edits []model.Edit
	for _, a := range aims() {
		for _, m := range a.results {
			for week := weeks; week >= weeksTold; week-- {
				edits = append(edits, s.checkIn(m, week)...)
			}
		}
	}
	return edits
}

// checkInDay is the check-ins of a week, a change for each person.
func (s *story) checkInDay(week int) {
	s.on(told(week))
	for _, who := range []model.ID[model.Person]{hana, ben, ana, chi, dee, eli, ivo, gus, mara} {
		var edits []model.Edit
		var titles []string
		for _, a := range aims() {
			for _, m := range a.results {
				if some := s.checkIn(m, week); m.owner == who && some != nil {
					edits, titles = append(edits, some...), append(titles, m.title)
				}
			}
		}
		switch len(titles) {
		case 0:
		case 1:
			s.save(s.first(who), "Check in "+titles[0], "", edits)
		default:
			s.save(s.first(who), fmt.Sprintf("Check in %d key results", len(titles)), "", edits)
		}
	}
}

// ended is the last check-ins of the quarter before, and what its objectives were scored at.
func (s *story) ended() []model.Edit {
	period := s.p.Periods.Get(pastQuarter)
	var edits []model.Edit
	for _, a := range before() {
		m := a.results[0]
		for week := 12; week >= 0; week-- {
			day := period.End.Add(-7 * week)
			id := model.ID[model.CheckIn](fmt.Sprintf("smp-c-%s-%02d", m.id[len("smp-k-"):], 99-week))
			edits = append(edits, s.p.CheckIns.Add(s.now, id, func(c *model.CheckIn) {
				c.KeyResult, c.Date, c.By, c.Confidence = m.id, day, m.owner, model.Num(m.confidence)
				c.Value, c.Zone = m.value(okr.Elapsed(period, day), 1)
				if week == 0 {
					c.Note = m.note
				}
			})...)
		}
	}
	return edits
}

// scored is the edits with which the objectives of the quarter before were closed.
func (s *story) scored() []model.Edit {
	return append(
		s.p.Objectives.Edit(s.now, "smp-o-101", func(o *model.Objective) {
			o.State, o.Score, o.Learned = model.Achieved, model.Num(0.7), "Fewer fields did more than a nicer page."
		}),
		s.p.Objectives.Edit(s.now, "smp-o-102", func(o *model.Objective) {
			o.State, o.Score, o.Learned = model.Achieved, model.Num(1), "Moving the meter before the bill was the right order."
		})...)
}

// first is what a person signs changes with: their first name.
func (s *story) first(id model.ID[model.Person]) string {
	name := s.p.People.Get(id).Name
	for i, r := range name {
		if r == ' ' {
			return name[:i]
		}
	}
	return name
}
