package dates

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"

	"quarterdeck/model"
)

// Machine reads the day out of a date as programs write it, with or without a time after it: 22/Sep/25 9:26 AM (Jira),
// Mon, 21 Apr 2025 10:17:06 UTC+0000 (Plane), 2014-09-15T08:00:00Z (RFC 3339), 20140915T080000Z (iCalendar),
// Thu Jul 02 2020 10:00:00 GMT+0000 (JavaScript), 9/15/2014, 15.09.2014, Sep 15, 2025. The day is the one that is
// written, whatever the zone. dayFirst says that 3/4/2026 is the third of April; where only one of the orders gives a
// day, it is that one. The error is one sentence.
//
// A bare number is no date; Serial reads one where it can be nothing else.
func Machine(text string, dayFirst bool) (model.Date, error) {
	all, rest := datePart(strings.TrimSpace(text))
	if d, ok := machineDay(all, dayFirst); ok && clockTime(rest) {
		return d, nil
	}
	return model.Date{}, fmt.Errorf("%s is not a date such as 2026-12-14 or 14 Dec 2026", quoted(text))
}

// Serial reads a day as spreadsheets count it, with or without a part of it behind a point: 46000 is 9 December 2025. A
// few old ones count from 1904, four years and a day later, and no cell says so: whoever takes such a number for a day
// has to say that. What lies outside the years 1982 to 2064 is taken for another number.
func Serial(text string) (model.Date, bool) {
	whole, part, _ := strings.Cut(strings.TrimSpace(text), ".")
	n, err := strconv.Atoi(whole)
	if err != nil || n < 30_000 || n >= 60_000 || strings.Trim(part, "0123456789") != "" {
		return model.Date{}, false
	}
	return model.NewDate(1899, time.December, 30).Add(n), true // 1900 counts as a leap year there
}

// SheetMonth reads a month as spreadsheets shorten it, Dec-26 for December 2026, and gives its first day.
func SheetMonth(text string) (first model.Date, ok bool) {
	all := tokens(strings.TrimSpace(text))
	if shape(all) != "M-n" || all[2].digits != 2 {
		return first, false
	}
	return monthOfYear(century(all[2].value), time.Month(all[0].value)).from, true
}

// LooksLikeDay says whether a text is written as a day, be it one that is in no calendar or that only people can tell:
// 2026-13-45, 31 Feb, next mon, tomorrow. A month, a quarter or a version is none.
func LooksLikeDay(text string) bool {
	all, _ := datePart(strings.TrimSpace(text))
	if len(all) > 1 && all[0].class == weekday && all[1].class == number {
		all = all[1:]
	}
	switch shape(all) {
	case "n-n-n", "n/n/n", "n.n.n":
		return all[0].digits == 4 || all[4].digits == 2 || all[4].digits == 4
	case "nMn", "n-M-n", "n/M/n", "n.Mn", "Mnn", "nM", "n-M", "n.M", "D", "rD":
		return true
	case "Mn", "M-n":
		return all[len(all)-1].digits <= 2 // with more, it is the year of a month
	case "t":
		return !strings.EqualFold(strings.TrimSpace(text), "now") // which is a horizon as well
	}
	return false
}

// datePart cuts a date from the time that follows it: at the T between digits or, where there are enough tokens for a
// date, at the blank before the hour.
func datePart(text string) (all []token, rest string) {
	for i := 1; i < len(text); i++ {
		switch {
		case (text[i] == 'T' || text[i] == 't') && digit(rune(text[i-1])) && i+1 < len(text) && digit(rune(text[i+1])):
			return tokens(text[:i]), text[i+1:]
		case text[i] == ':':
			hour := strings.LastIndexFunc(text[:i], unicode.IsSpace)
			if hour < 0 {
				return nil, text
			}
			return tokens(text[:hour]), strings.TrimLeftFunc(text[hour:], unicode.IsSpace)
		}
	}
	return tokens(text), ""
}

// clockTime says whether what follows a date is a time of day with its zone, or nothing. In brackets there may be more.
func clockTime(text string) bool {
	if i := strings.IndexAny(text, "(["); i >= 0 {
		text = text[:i]
	}
	switch len(leading(text, digit)) {
	case 0:
		return text == ""
	case 1, 2, 4, 6:
		for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if len(word) > len("CHAST") { // no abbreviation of a zone is longer
				return false
			}
		}
		return true
	}
	return false
}

// machineDay reads a date by its shape. A weekday before it is taken for granted.
func machineDay(all []token, dayFirst bool) (model.Date, bool) {
	if len(all) > 3 && all[0].class == weekday {
		all = all[1:]
	}
	switch is := shape(all); is {
	case "n":
		n := all[0].value
		return inYears(all[0].digits == 8, n/10000, n/100%100, n%100)
	case "n-n-n", "n/n/n", "n.n.n":
		return machineNumbers(all[0], all[2], all[4], dayFirst || is[1] == '.', is[1] == '-')
	case "nMn":
		return machineWords(all[2], all[1], all[0])
	case "n-M-n", "n/M/n":
		return machineWords(all[4], all[2], all[0])
	case "n.Mn":
		return machineWords(all[3], all[2], all[0])
	case "Mnn":
		return machineWords(all[2], all[0], all[1])
	}
	return model.Date{}, false
}

func machineNumbers(a, b, c token, dayFirst, dashes bool) (model.Date, bool) {
	if b.digits > 2 {
		return model.Date{}, false
	}
	if a.digits == 4 {
		return inYears(c.digits <= 2, a.value, b.value, c.value)
	}
	year, ok := machineYear(c)
	if !ok || a.digits > 2 || dashes && c.digits == 2 { // 25-09-15 begins with the year for some
		return model.Date{}, false
	}
	if a.value > 12 || dayFirst && b.value <= 12 {
		return inYears(true, year, b.value, a.value)
	}
	return inYears(true, year, a.value, b.value)
}

func machineWords(year, m, day token) (model.Date, bool) {
	y, ok := machineYear(year)
	return inYears(ok && day.digits >= 1 && day.digits <= 2, y, m.value, day.value)
}

// machineYear reads a year of four digits, or of two as POSIX does: 69 to 99 are the last century's.
func machineYear(t token) (int, bool) {
	year, ok := yearOf(t)
	if t.digits == 2 && t.value >= 69 {
		year -= 100
	}
	return year, ok
}

// inYears is the day, where what was read so far is sound and the years are those of any plan or archive.
func inYears(sound bool, year, m, day int) (model.Date, bool) {
	if !sound || year < firstYear || year > lastYear {
		return model.Date{}, false
	}
	return dayIn(year, time.Month(m), day)
}

// DayFirst decides from the values of a column whether its dates put the day before the month. It is sure where some
// of them allow only that reading, or only the other, and none contradicts them.
func DayFirst(samples []string) (dayFirst, sure bool) {
	var dayThenMonth, monthThenDay bool
	for _, s := range samples {
		all, _ := datePart(strings.TrimSpace(s))
		if is := shape(all); is != "n/n/n" && is != "n-n-n" || all[0].digits > 2 {
			continue
		}
		dayThenMonth = dayThenMonth || all[0].value > 12 && all[2].value <= 12
		monthThenDay = monthThenDay || all[2].value > 12 && all[0].value <= 12
	}
	return dayThenMonth && !monthThenDay, dayThenMonth != monthThenDay
}
