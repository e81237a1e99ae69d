package roadmap

import (
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// span says a number of days in words: 2 wk, 3 d.
func span(days int) string { return strings.TrimLeft(signed(days), "+-") }

// signed is span with a sign: +2 wk, -3 d.
func signed(days int) string {
	someDay := model.NewDate(2000, 1, 1)
	return dates.Delta(someDay, someDay.Add(days))
}

// dayIn is a day with its year where that is not the year of the other day.
func dayIn(d, other model.Date) string {
	if d.IsZero() || d.Time().Year() == other.Time().Year() {
		return d.Short()
	}
	return d.Long()
}

// soon is a day without its year where that goes without saying: within nine months of today.
func soon(d, today model.Date) string {
	const nineMonths = 274 // days
	if away := d.Sub(today); away > nineMonths || away < -nineMonths {
		return d.Long()
	}
	return d.Short()
}
