package dates

import (
	"strings"
	"time"

	"quarterdeck/model"
)

// Week reads a week as programs number it, by ISO 8601: 2026-W47, 2026W47. It gives the Monday and the Sunday.
func Week(text string) (monday, sunday model.Date, ok bool) {
	all := tokens(strings.TrimSpace(text))
	year, n := token{}, token{}
	switch shape(all) {
	case "nwn":
		year, n = all[0], all[2]
	case "n-wn":
		year, n = all[0], all[3]
	}
	if year.digits != 4 || year.value < firstYear || year.value > lastYear {
		return model.Date{}, model.Date{}, false
	}
	s, ok := isoWeek(year.value, n.value)
	return s.from, s.to, ok
}

// Stretch reads two days in one text, the first and the last of something: 2026-10-01/2026-12-14 (ISO 8601),
// 1 Oct - 14 Dec 2026, 1–14 Dec 2026, Oct 1-14, 2026, 2026-W40 to 2026-W44. What the first one leaves out it has in
// common with the last. The last is never before the first.
func Stretch(text string, dayFirst bool) (from, to model.Date, ok bool) {
	const longest = 100 // bytes: no two dates take more
	if len(text) > longest {
		return model.Date{}, model.Date{}, false
	}
	if from, to, ok := monthThenDays(text); ok {
		return from, to, true
	}
	for _, mark := range []string{" to ", " until ", "..", "–", "—", " - ", "/", "-"} {
		for at, cut := 0, 0; ; at = cut + len(mark) {
			i := strings.Index(text[at:], mark)
			if i < 0 {
				break
			}
			cut = at + i
			if from, to, ok := stretched(text[:cut], text[cut+len(mark):], dayFirst); ok {
				return from, to, true
			}
		}
	}
	return model.Date{}, model.Date{}, false
}

func stretched(first, last string, dayFirst bool) (from, to model.Date, ok bool) {
	to, err := Machine(last, dayFirst)
	if err != nil {
		if _, to, ok = Week(last); !ok {
			return from, to, false
		}
	}
	if from, err = Machine(first, dayFirst); err != nil {
		if from, _, ok = Week(first); !ok {
			from, ok = before(tokens(first), tokens(last), to)
		}
	} else {
		ok = true
	}
	return from, to, ok && !from.After(to)
}

// before reads a first day that lacks its year, or its month as well, with those of the last.
func before(first, last []token, to model.Date) (model.Date, bool) {
	year, m, _ := to.Time().Date()
	var day token
	switch shape(first) {
	case "nM":
		day, m = first[0], time.Month(first[1].value)
	case "Mn":
		day, m = first[1], time.Month(first[0].value)
	case "n", "n.":
		if last[0].digits > 2 {
			return model.Date{}, false // 5-2026-10-09 is no first to ninth of anything
		}
		day = first[0]
	}
	if day.digits < 1 || day.digits > 2 {
		return model.Date{}, false
	}
	if m > to.Time().Month() {
		year-- // 15 Dec - 14 Jan 2027
	}
	return dayIn(year, m, day.value)
}

// monthThenDays reads Oct 1-14, 2026.
func monthThenDays(text string) (from, to model.Date, ok bool) {
	all := tokens(strings.ReplaceAll(text, "–", "-"))
	if shape(all) != "Mn-nn" {
		return from, to, false
	}
	if to, ok = machineWords(all[4], all[0], all[3]); !ok {
		return from, to, false
	}
	from, ok = machineWords(all[4], all[0], all[1])
	return from, to, ok && !from.After(to)
}
