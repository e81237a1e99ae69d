package sample

import (
	"time"

	"quarterdeck/model"
)

// clock places the story around a day. The story has working weeks only: on a weekend the coming one has begun.
type clock struct {
	calendar model.Calendar
	today    model.Date
	monday   model.Date // of the working week
	weekday  int        // working days since monday, 0 to 4
}

func clockAt(today model.Date, fiscalStart time.Month) clock {
	calendar := model.Calendar{FirstMonth: fiscalStart, FirstDay: time.Monday, Label: model.QuarterFirst}
	working := today
	for working.Weekday() == time.Saturday || working.Weekday() == time.Sunday {
		working = working.Add(1)
	}
	monday := calendar.Week(working)
	return clock{calendar, today, monday, working.Sub(monday)}
}

// undated stands in a table where there is no week.
const undated = 999

// week is the Monday n weeks from this week's.
func (c clock) week(n int) model.Date {
	if n == undated {
		return model.Date{}
	}
	return c.monday.Add(7 * n)
}

// friday is the Friday n weeks from this week's.
func (c clock) friday(n int) model.Date { return c.week(n).Add(4) }

// ago is the day n working days before today.
func (c clock) ago(n int) model.Date {
	weeks, days := 0, c.weekday-n
	for days < 0 {
		weeks, days = weeks-1, days+5
	}
	return c.week(weeks).Add(days)
}

// quarter is the name of the quarter n quarters from today's.
func (c clock) quarter(n int) string {
	return c.calendar.Name(c.calendar.Next(c.calendar.Quarter(c.today), n))
}
