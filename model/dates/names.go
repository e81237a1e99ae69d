package dates

import (
	"slices"
	"strings"
	"time"
)

// unit is a length of time that a calendar is divided by.
type unit int

const (
	days unit = iota
	weeks
	months
	quarters
	years
)

// unitOf knows a unit by its name or a usual abbreviation.
func unitOf(word string) (unit, bool) {
	switch word {
	case "d", "day", "days":
		return days, true
	case "w", "wk", "wks", "week", "weeks":
		return weeks, true
	case "m", "mo", "mth", "month", "months":
		return months, true
	case "q", "qtr", "quarter", "quarters":
		return quarters, true
	case "y", "yr", "yrs", "year", "years":
		return years, true
	}
	return 0, false
}

// monthOf knows a month by its name or at least three letters of it.
func monthOf(word string) (time.Month, bool) {
	for m := time.January; m <= time.December; m++ {
		if begins(m.String(), word) {
			return m, true
		}
	}
	return 0, false
}

// weekdayOf knows a day of the week by its name or at least three letters of it.
func weekdayOf(word string) (time.Weekday, bool) {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if begins(d.String(), word) {
			return d, true
		}
	}
	return 0, false
}

func begins(name, word string) bool {
	return len(word) >= 3 && strings.HasPrefix(strings.ToLower(name), word)
}

// whichOf knows the words for the period before (-1), this one (0) and the one after (1).
func whichOf(word string) (int, bool) {
	switch word {
	case "last", "previous", "past":
		return -1, true
	case "this", "current":
		return 0, true
	case "next", "coming":
		return 1, true
	}
	return 0, false
}

// dayOf knows the words for days around today, by their distance from it.
func dayOf(word string) (int, bool) {
	switch word {
	case "yesterday":
		return -1, true
	case "today", "now":
		return 0, true
	case "tomorrow":
		return 1, true
	}
	return 0, false
}

// numberOf knows the numbers that are commonly written as words.
func numberOf(word string) (int, bool) {
	if word == "a" || word == "an" {
		return 1, true
	}
	i := slices.Index([]string{
		"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
	}, word)
	return i + 1, i >= 0
}
