package model

import (
	"fmt"
	"time"
)

// Calendar is how a portfolio counts weeks, quarters and years.
type Calendar struct {
	FirstMonth time.Month   // the month in which the fiscal year begins
	FirstDay   time.Weekday // the day on which a week begins
	Label      QuarterLabel
}

// Quarter is three months of a fiscal year.
type Quarter struct {
	Number     int // 1 to 4
	Year       int // the calendar year in which the fiscal year begins
	Start, End Date
}

// Quarter is the quarter in which the day lies.
func (c Calendar) Quarter(d Date) Quarter {
	t := d.Time()
	past := (int(t.Month()) - int(c.FirstMonth) + 12) % 12 // whole months since the fiscal year began
	year := t.Year()
	if t.Month() < c.FirstMonth {
		year--
	}
	start := NewDate(year, c.FirstMonth+time.Month(past/3*3), 1)
	return Quarter{past/3 + 1, year, start, DateOf(start.Time().AddDate(0, 3, -1))}
}

// Next is the quarter n quarters later.
func (c Calendar) Next(q Quarter, n int) Quarter {
	return c.Quarter(DateOf(q.Start.Time().AddDate(0, 3*n, 0)))
}

// Name is the quarter in the calendar's style. A fiscal year is called by the calendar year it ends in.
func (c Calendar) Name(q Quarter) string {
	ends := q.Year
	if c.FirstMonth != time.January {
		ends++
	}
	switch c.Label {
	case YearFirst:
		return fmt.Sprintf("%d-Q%d", ends, q.Number)
	case FiscalFirst:
		return fmt.Sprintf("FY%02d Q%d", ends%100, q.Number)
	case FiscalSpan:
		return fmt.Sprintf("%02d/%02d-Q%d", q.Year%100, (q.Year+1)%100, q.Number)
	}
	return fmt.Sprintf("Q%d %d", q.Number, ends)
}

// YearName is the fiscal year that the quarter is in, in the calendar's style.
func (c Calendar) YearName(q Quarter) string {
	ends := q.Year
	if c.FirstMonth != time.January {
		ends++
	}
	switch c.Label {
	case FiscalFirst:
		return fmt.Sprintf("FY%02d", ends%100)
	case FiscalSpan:
		return fmt.Sprintf("%02d/%02d", q.Year%100, (q.Year+1)%100)
	}
	return fmt.Sprintf("%d", ends)
}

// Week is the day on which the week of d begins.
func (c Calendar) Week(d Date) Date {
	return d.Add(-((int(d.Weekday()) - int(c.FirstDay) + 7) % 7))
}

// WeekOf says which of the thirteen weeks of its quarter the day lies in: 8 of 13. Weeks run from the quarter's first
// day in steps of seven days, and a day or two left over at the end belongs to the last.
func (c Calendar) WeekOf(d Date) (week, of int) {
	return min(d.Sub(c.Quarter(d).Start)/7+1, 13), 13
}
