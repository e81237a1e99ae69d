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

// numbered reads what has a number within its year: a quarter, a half, a week; and the fiscal year itself.
func (r Reader) numbered(all []token, is string) (span, error) {
	is = strings.ReplaceAll(is, "h", "q") // they are written alike
	switch is {
	case "qn", "wn":
		return r.part(all[0], all[1], func(of func(int) (span, bool)) (span, error) { return r.nearest(of) })
	case "qnn", "wnn":
		return r.part(all[0], all[1], inYear(all[2]))
	case "qn-n", "qn/n", "qnfn", "wn-n", "wn/n":
		return r.part(all[0], all[1], inYear(all[3]))
	case "nqn", "nwn":
		return r.part(all[1], all[2], inYear(all[0]))
	case "n-qn", "n/qn", "n-wn":
		return r.part(all[2], all[3], inYear(all[0]))
	case "fnqn":
		return r.part(all[2], all[3], inYear(all[1]))
	case "fn-qn":
		return r.part(all[3], all[4], inYear(all[1]))
	case "n/n-qn", "n/nqn":
		return r.spanned(all)
	case "fn":
		if year, ok := yearOf(all[1]); ok {
			return r.quarters(year, 1, 4), nil
		}
	}
	return span{}, errShape
}

// inYear finds the period of the year that the token says.
func inYear(t token) func(func(int) (span, bool)) (span, error) {
	return func(of func(int) (span, bool)) (span, error) {
		if year, ok := yearOf(t); ok {
			if s, ok := of(year); ok {
				return s, nil
			}
		}
		return span{}, errShape
	}
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

// spanned reads a fiscal year that is called by both the years it touches: 25/26-Q4.
func (r Reader) spanned(all []token) (span, error) {
	first, ok := yearOf(all[0])
	second, also := yearOf(all[2])
	if !ok || !also || (first+1)%100 != second%100 {
		return span{}, errShape
	}
	if r.Calendar.FirstMonth == time.January {
		second = first // a fiscal year that is a calendar year is still written so by those who choose to
	}
	n, mark := all[len(all)-1], all[len(all)-2]
	return r.part(mark, n, func(of func(int) (span, bool)) (span, error) {
		s, _ := of(second)
		return s, nil
	})
}

// isoWeek is a week of ISO 8601: it begins on a Monday, and the first of a year is the one with 4 January in it.
func isoWeek(year, n int) (span, bool) {
	fourth := model.NewDate(year, time.January, 4)
	monday := fourth.Add(-(int(fourth.Weekday())+6)%7 + 7*(n-1))
	is, number := monday.Time().ISOWeek()
	return span{monday, monday.Add(6)}, is == year && number == n
}
