package dates

import (
	"fmt"
	"strings"

	"quarterdeck/model"
)

// Echo says how a day was understood: Mon 14 Dec 2026, in 3 weeks. Where the field had another day before, it also says
// how far that is moved: Mon 14 Dec 2026, in 3 weeks, +2 wk from 30 Nov. No date is "".
func Echo(d, from, today model.Date) string {
	if d.IsZero() {
		return ""
	}
	said := d.Time().Format("Mon 2 Jan 2006") + ", " + Away(d, today)
	if from.IsZero() || from == d {
		return said
	}
	was := from.Short()
	if from.Time().Year() != d.Time().Year() {
		was = from.Long()
	}
	return said + ", " + Delta(from, d) + " from " + was
}

// Delta says how far it is from a to b: +5 d, +1 wk 2 d, -3 wk. Up to two weeks it is exact, and so it is for whole
// weeks; beyond, it is rounded to the nearest week. It is "0 d" for one day and "" where either is no date.
func Delta(a, b model.Date) string {
	if a.IsZero() || b.IsZero() {
		return ""
	}
	n, sign := b.Sub(a), "+"
	if n < 0 {
		n, sign = -n, "-"
	}
	switch {
	case n == 0:
		return "0 d"
	case n > 14:
		return fmt.Sprintf("%s%d wk", sign, (n+3)/7)
	case n%7 == 0:
		return fmt.Sprintf("%s%d wk", sign, n/7)
	case n > 7:
		return fmt.Sprintf("%s%d wk %d d", sign, n/7, n%7)
	}
	return fmt.Sprintf("%s%d d", sign, n)
}

// Late says by how much a day was missed: 3 d late, 5 wk late, 1 y 2 mo late. From eight weeks on it is rounded to
// months. It is "" for no days at all.
func Late(days int) string {
	const longest = 8 * 7 // days that are told in weeks
	months := int(float64(days)/daysPerMonth + 0.5)
	switch {
	case days <= 0:
		return ""
	case days < longest:
		someDay := model.NewDate(2000, 1, 1)
		return strings.TrimPrefix(Delta(someDay, someDay.Add(days)), "+") + " late"
	case months < 12:
		return fmt.Sprintf("%d mo late", months)
	case months%12 == 0:
		return fmt.Sprintf("%d y late", months/12)
	}
	return fmt.Sprintf("%d y %d mo late", months/12, months%12)
}

// Over says by how much something is overdue, counted as in Late: 3 d over, 5 wk over.
func Over(days int) string {
	if days <= 0 {
		return ""
	}
	return strings.TrimSuffix(Late(days), "late") + "over"
}

// Spoken is a day as it is read aloud, with its year where that is not today's: 14 December, 18 January 2027. No date is "".
func Spoken(d, today model.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Time().Year() == today.Time().Year():
		return d.Time().Format("2 January")
	}
	return d.Time().Format("2 January 2006")
}

// Away says in words how far a day is from today, rounded to what people would say: in 3 weeks, 2 months ago, tomorrow.
func Away(d, today model.Date) string {
	n := d.Sub(today)
	switch n {
	case -1:
		return "yesterday"
	case 0:
		return "today"
	case 1:
		return "tomorrow"
	}
	if n < 0 {
		return Long(-n) + " ago"
	}
	return "in " + Long(n)
}

// Long is a number of days in words: 1 day, 9 days, 3 weeks. From two weeks on it is told in weeks, from ten weeks on in
// months, and from two years on in years, each rounded.
func Long(n int) string {
	switch {
	case n == 1:
		return "1 day"
	case n < 14:
		return fmt.Sprintf("%d days", n)
	case n < 70:
		return fmt.Sprintf("%d weeks", (n+3)/7)
	case n < 730:
		return fmt.Sprintf("%d months", int(float64(n)/daysPerMonth+0.5))
	}
	return fmt.Sprintf("%d years", int(float64(n)/(12*daysPerMonth)+0.5))
}

// daysPerMonth is the mean of the Gregorian calendar.
const daysPerMonth = 30.436875
