package roadmap

import (
	"fmt"

	"quarterdeck/model"
)

// span says a number of days in words: 2 wk, 3 d.
func span(days int) string {
	if days%7 == 0 && days != 0 {
		return fmt.Sprintf("%d wk", days/7)
	}
	return fmt.Sprintf("%d d", days)
}

// signed is span with a sign: +2 wk, -3 d.
func signed(days int) string {
	if days > 0 {
		return "+" + span(days)
	}
	return span(days)
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
