package dates

import (
	"fmt"
	"time"

	"quarterdeck/model"
)

// dayIn is a day of the calendar, if the calendar has it.
func dayIn(year int, m time.Month, day int) (model.Date, bool) {
	d := model.NewDate(year, m, day)
	y, is, n := d.Time().Date()
	return d, year > 0 && y == year && is == m && n == day
}

// century completes a year of two digits; what people type lies in this one.
func century(year int) int { return 2000 + year }

// yearOf reads a year of two or four digits.
func yearOf(t token) (int, bool) {
	switch t.digits {
	case 2:
		return century(t.value), true
	case 4:
		return t.value, true
	}
	return 0, false
}

// written reads a day whose month is a word.
func (r Reader) written(year, m, day token) (span, error) {
	y, ok := yearOf(year)
	if !ok || day.digits == 0 || day.digits > 2 {
		return span{}, errShape
	}
	return exactly(y, time.Month(m.value), day.value)
}

// exactly is the day, or a sentence on why there is none.
func exactly(year int, m time.Month, day int) (span, error) {
	if d, ok := dayIn(year, m, day); ok {
		return oneDay(d), nil
	}
	if m < time.January || m > time.December {
		return span{}, fmt.Errorf("there is no month %d; write the day as 12 oct %d or %d-10-12", int(m), year, year)
	}
	last := monthOfYear(year, m).to
	return span{}, fmt.Errorf("%s has no day %d; its last is %s, or %s", last.Time().Format("January 2006"), day,
		last.Long(), last)
}

// dayOrMonth reads a month and a number: 12 oct is a day, oct 2026 a month.
func (r Reader) dayOrMonth(n, m token) (span, error) {
	switch n.digits {
	case 4:
		return monthOfYear(n.value, time.Month(m.value)), nil
	case 1, 2:
		return r.yearless(time.Month(m.value), n.value)
	}
	return span{}, errShape
}

// yearless is the day nearest to today that is the given one of the given month.
func (r Reader) yearless(m time.Month, day int) (span, error) {
	s, err := r.nearest(func(year int) (span, bool) {
		d, ok := dayIn(year, m, day)
		return oneDay(d), ok
	})
	if m == time.February && day == 29 && (err != nil || s.distance(r.Today) > 366) {
		leap := r.Today.Time().Year()/4*4 + 4
		return span{}, fmt.Errorf("29 February is a day of leap years only; say which one, as in 29 feb %d or %d-02-29",
			leap, leap)
	}
	if err != nil {
		return exactly(r.Today.Time().Year(), m, day)
	}
	return s, nil
}

// onWeekday reads a day that was written with its weekday, which has to be the right one.
func (r Reader) onWeekday(want time.Weekday, rest []token) (span, error) {
	s, err := r.phrase(rest)
	switch {
	case err != nil:
		return span{}, err
	case s.from != s.to || rest[0].class != number && rest[0].class != month:
		return span{}, errShape
	case s.from.Weekday() != want:
		return span{}, fmt.Errorf("%s is a %s, not a %s; write one of them alone, as in %s or %s", s.from.Long(),
			s.from.Weekday(), want, s.from.Short(), want.String()[:3])
	}
	return s, nil
}

// numeric reads days and months that are written with numbers alone.
func (r Reader) numeric(all []token, is string) (span, error) {
	a, b := all[0], all[2]
	dots := is[1] == '.'
	switch {
	case a.digits == 4 && is == "n-n" || a.digits == 4 && is == "n/n":
		return monthNumbered(a.value, b.value)
	case b.digits == 4 && len(is) == 3:
		return monthNumbered(b.value, a.value)
	case a.digits == 4 && len(is) == 5 && !dots:
		return exactly(a.value, time.Month(b.value), all[4].value)
	case a.digits == 0 || a.digits > 2 || b.digits == 0 || b.digits > 2 || is == "n-n":
		return span{}, errShape
	}
	if len(is) < 5 {
		return r.eitherWay(a.value, b.value, dots, r.yearless)
	}
	year, ok := yearOf(all[4])
	if !ok || is == "n-n-n" && all[4].digits == 2 { // 26-10-12 begins with the year for some
		return span{}, errShape
	}
	return r.eitherWay(a.value, b.value, dots, func(m time.Month, day int) (span, error) { return exactly(year, m, day) })
}

func monthNumbered(year, m int) (span, error) {
	if m < 1 || m > 12 {
		return span{}, errShape
	}
	return monthOfYear(year, time.Month(m)), nil
}

// eitherWay reads a day and a month that may stand in either order, unless both orders give a day.
func (r Reader) eitherWay(a, b int, dayFirst bool, read func(time.Month, int) (span, error)) (span, error) {
	switch {
	case dayFirst || a > 12 || a == b:
		return read(time.Month(b), a)
	case b > 12:
		return read(time.Month(a), b)
	}
	one, err := read(time.Month(b), a)
	if err != nil {
		return span{}, err
	}
	other, err := read(time.Month(a), b)
	if err != nil {
		return span{}, err
	}
	return span{}, fmt.Errorf("%d/%d could be %s or %s; write it as %s or %s", a, b, one.from.Time().Format("2 January"),
		other.from.Time().Format("2 January"), one.from.Long(), one.from)
}
