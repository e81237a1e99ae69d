package dates

import (
	"fmt"
	"strings"
	"time"

	"quarterdeck/model"
)

// monthOfYear is the days of a month; months outside the year carry over as in time.Date.
func monthOfYear(year int, m time.Month) span {
	return span{model.NewDate(year, m, 1), model.NewDate(year, m+1, 0)}
}

// yearsOf is the days of a year.
func yearsOf(year int) span {
	return span{model.NewDate(year, time.January, 1), model.NewDate(year, time.December, 31)}
}

// numbered reads what has a number within its year: a quarter, a half, a week, before or after the year it is of; and
// the fiscal year itself.
func (r Reader) numbered(all []token, is string) (span, error) {
	at := strings.IndexAny(is, "qhw")
	if at < 0 {
		if year, ok := r.year(all); ok {
			return r.quarters(year, 1, 4), nil
		}
		return span{}, errShape
	}
	mark, before, after := all[at], all[:at], all[at+1:]
	var n token
	switch {
	case at == 1 && before[0].digits == 1 && mark.class != week && len(after) > 0: // 1H26
		n, before = before[0], nil
	case len(after) > 0:
		n, after = after[0], after[1:]
	}
	switch {
	case n.class != number:
	case len(before) == 0 && len(after) == 0:
		return r.part(mark, n, r.nearest)
	case len(before) == 0:
		return r.partOf(mark, n, after[separators(after[:1]):])
	case len(after) == 0:
		return r.partOf(mark, n, before[:len(before)-separators(before[len(before)-1:])])
	}
	return span{}, errShape
}

// separators is how many of the tokens only stand between a year and a part of it, as in 2026-Q3 and Q3/26.
func separators(all []token) (n int) {
	for _, t := range all {
		if t.class == '-' || t.class == '/' {
			n++
		}
	}
	return n
}

// partOf is a part of the year that the tokens say.
func (r Reader) partOf(mark, n token, year []token) (span, error) {
	y, ok := r.year(year)
	if !ok || mark.class == week && len(year) > 1 {
		return span{}, errShape
	}
	return r.part(mark, n, func(of func(int) (span, bool)) (span, error) {
		if s, ok := of(y); ok {
			return s, nil
		}
		return span{}, errShape
	})
}

// year reads what a year is called: 2026, 26, FY26, or by both the years that it touches, as in 25/26, FY2025-26 and
// GJ 25/26 (the German Geschäftsjahr). A fiscal year is that which ends in the year it is called by; where it is a
// calendar year, it is still written as two by those who choose to, and then the first is meant.
func (r Reader) year(all []token) (int, bool) {
	if len(all) > 0 && all[0].class == fiscal {
		all = all[1:]
	}
	switch shape(all) {
	case "n":
		return yearOf(all[0])
	case "n/n", "n-n":
		first, ok := yearOf(all[0])
		last, also := yearOf(all[2])
		if !ok || !also || (first+1)%100 != last%100 {
			return 0, false
		}
		if all[0].digits == 4 { // the century is said; 99/00 leaves it open, and ends in this one
			last = first + 1
		}
		if r.Calendar.FirstMonth == time.January {
			last--
		}
		return last, true
	}
	return 0, false
}

// part is the n-th quarter, half or week of a year, which find chooses.
func (r Reader) part(mark, n token, find func(func(int) (span, bool)) (span, error)) (span, error) {
	if mark.class == week {
		s, err := find(func(year int) (span, bool) { return isoWeek(year, n.value) })
		if err != nil && n.value == 53 {
			return span{}, fmt.Errorf("that year has no week 53; write another week, as in w52 or w1")
		}
		return s, err
	}
	length := 1
	if mark.class == half {
		length = 2
	}
	if n.value < 1 || n.value*length > 4 {
		return span{}, errShape
	}
	return find(func(year int) (span, bool) { return r.quarters(year, (n.value-1)*length+1, length), true })
}

// quarters is so many quarters of the fiscal year that ends in the given year.
func (r Reader) quarters(year, first, length int) span {
	if r.Calendar.FirstMonth != time.January {
		year--
	}
	start := r.Calendar.FirstMonth + time.Month(3*(first-1))
	return span{model.NewDate(year, start, 1), model.NewDate(year, start+time.Month(3*length), 0)}
}

// isoWeek is a week of ISO 8601: it begins on a Monday, and the first of a year is the one with 4 January in it.
func isoWeek(year, n int) (span, bool) {
	fourth := model.NewDate(year, time.January, 4)
	monday := fourth.Add(-(int(fourth.Weekday())+6)%7 + 7*(n-1))
	is, number := monday.Time().ISOWeek()
	return span{monday, monday.Add(6)}, is == year && number == n
}
