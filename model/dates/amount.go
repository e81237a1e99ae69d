package dates

import (
	"time"

	"quarterdeck/model"
)

// distant is the day that lies the amounts after another one, or before it: 1 wk 2 d.
func distant(from model.Date, amounts []token, back bool) (span, bool) {
	const most = 100_000 // days, more than two centuries
	if len(amounts) == 0 || len(amounts)%2 != 0 || len(amounts) > 8 {
		return span{}, false
	}
	for i := 0; i < len(amounts); i += 2 {
		n, u := amounts[i], amounts[i+1]
		if n.class != number || n.value > most || u.class != measure && u.class != week && u.class != quarter {
			return span{}, false
		}
		if back {
			n.value = -n.value
		}
		from = later(from, n.value, unit(u.value))
	}
	return oneDay(from), true
}

// later is the day n units after another. Months keep the day of the month, or take their last: a month after
// 31 January is 28 February.
func later(d model.Date, n int, u unit) model.Date {
	switch u {
	case weeks:
		return d.Add(7 * n)
	case months:
		return monthsLater(d, n)
	case quarters:
		return monthsLater(d, 3*n)
	case years:
		return monthsLater(d, 12*n)
	}
	return d.Add(n)
}

func monthsLater(d model.Date, n int) model.Date {
	year, m, day := d.Time().Date()
	target := monthOfYear(year, m+time.Month(n))
	return target.from.Add(min(day-1, target.to.Sub(target.from)))
}
