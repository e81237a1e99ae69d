// Package due reads when something is due on a program, in words. It is the one way in which a module's day is read,
// whether somebody types it or a file says it.
package due

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"quarterdeck/model"
)

// The days in a unit of time, as far as an onboarding counts them.
const (
	oneDay  = 1
	oneWeek = 7
	month   = 30
)

// Day reads when something is due on a program, in words, as days after the first day. That day is day 1, so that
// "Day 3" is 2, and a time counts from it: "30 days" is 30, "2 weeks" 14, "2 weeks before" -14. A stretch is due at its
// end, and where several are named, at the end of the last: "First 30 days" is 29. The first day is taken for a Monday and
// a week ends on its Friday, so that "First week" is 4, "Weeks 2-3" 18 and "Thursday before they start" -4; a month has
// 30 days. It is false for words that say no day, or one that no program has.
func Day(text string) (days int, ok bool) {
	if n, err := strconv.Atoi(strings.TrimPrefix(strings.ToLower(text), "day ")); err == nil && n < 0 {
		return n, -n <= model.MostDays
	}
	before, _, cut := strings.Cut(text, "(") // what is in brackets says it in other words
	if days, ok = dueIn(before); cut && !ok {
		days, ok = dueIn(text)
	}
	return days, ok && max(days, -days) <= model.MostDays
}

// Typed reads a due day as somebody types it: 12 and day 12, -1, and all that Day reads, such as week 2 or first month.
func Typed(text string) (days int, err error) {
	after, err := model.ReadNthDay(text)
	if days, ok := Day(model.CleanLine(text)); err != nil && ok {
		return days, nil
	}
	return after, err
}

func dueIn(text string) (int, bool) {
	words, ok := timeWords(text)
	if !ok || len(words) == 0 {
		return 0, false
	}
	if i := slices.IndexFunc(words, func(w timeWord) bool { return w.class == early }); i >= 0 {
		return daysBefore(words[:i], words[i+1:])
	}
	if i := slices.IndexFunc(words, func(w timeWord) bool { return w.class == late }); i >= 0 {
		return daysAfter(words[:i], words[i+1:])
	}
	return daysIn(words)
}

// daysBefore reads what stands around "before": how long, or on which day of the week, and before what.
func daysBefore(how, what []timeWord) (int, bool) {
	anchor, named := daysIn(what)
	switch {
	case named && anchor > 0 && len(how) == 0: // before the end of the first week
		return anchor, true
	case named && anchor > 0:
		return 0, false
	case len(how) == 0:
		return -1, true
	}
	last := how[len(how)-1]
	switch {
	case len(how) == 1 && last.class == weekday:
		return last.value - oneWeek, true
	case len(how) == 1 && last.class == unitOfTime && last.value == oneWeek: // the week before ends on its Friday
		return -3, true
	case len(how) == 1 && last.class == unitOfTime:
		return -last.value, true
	}
	if last.class == unitOfTime && how[0].class == count {
		return -how[0].value * last.value, true
	}
	return 0, false
}

// daysAfter reads what stands around "after": so many days after the beginning, or after so many days.
func daysAfter(how, what []timeWord) (int, bool) {
	if len(how) == 0 {
		how = what
	} else if anchor, named := daysIn(what); named && anchor > 0 {
		return 0, false // a week after something else
	}
	if len(how) != 2 || how[0].class != count || how[1].class != unitOfTime {
		return 0, false
	}
	return how[0].value * how[1].value, true
}

// daysIn reads the last day of the stretches that are named.
func daysIn(words []timeWord) (int, bool) {
	last, found := 0, false
	add := func(n, unit int) {
		day := n*unit - 1
		if unit == oneWeek {
			day = n*oneWeek - 3
		}
		if last, found = max(last, day), true; n <= 0 {
			last = day
		}
	}
	var week, unit int
	for i := 0; i < len(words); i++ {
		switch w := words[i]; w.class {
		case count:
			after := following(words[i+1:])
			switch {
			case unit > 0 && (i == 0 || words[i-1].class == unitOfTime || words[i-1].class == count): // weeks 3 - 4
				add(w.value, unit)
				if unit == oneWeek {
					week = w.value
				}
			case w.ordinal && i+2 < len(words) && words[i+1].class == count && words[i+2].class == unitOfTime: // first two weeks
			case after > 0 && w.ordinal && slices.ContainsFunc(words[i+1:], func(w timeWord) bool { return w.many }): // first weeks
				return 0, false
			case after > 0:
				if w.ordinal || i > 0 && words[i-1].ordinal { // second day, first or second day, first 30 days
					add(w.value, after)
				} else { // 30 days
					last, found = max(last, w.value*after), true
				}
				if after == oneWeek {
					week = w.value
				}
			default:
				return 0, false
			}
		case unitOfTime:
			unit = w.value
			if i+1 >= len(words) || words[i+1].class != count {
				unit = 0
				if i == 0 {
					return 0, false
				}
			}
		case weekday:
			return max(week-1, 0)*oneWeek + w.value, len(words) > 1
		}
	}
	return inWeek(words, last), found
}

// inWeek is the day of "Week 2, Day 3", or the last one that was found.
func inWeek(words []timeWord, last int) int {
	is := func(i int, class timeClass, value int) bool {
		return words[i].class == class && (value == 0 || words[i].value == value)
	}
	if len(words) == 4 && is(0, unitOfTime, oneWeek) && is(1, count, 0) && is(2, unitOfTime, oneDay) && is(3, count, 0) {
		return (words[1].value-1)*oneWeek + words[3].value - 1
	}
	return last
}

// following is the unit behind some numbers, or 0.
func following(words []timeWord) int {
	for _, w := range words {
		if w.class == unitOfTime {
			return w.value
		}
		if w.class != count {
			break
		}
	}
	return 0
}

// timeClass is what a word says of a time.
type timeClass int

const (
	filler timeClass = iota
	count
	unitOfTime
	weekday
	early
	late
)

type timeWord struct {
	class   timeClass
	value   int
	ordinal bool // first, and not one
	many    bool // days, and not day
}

// timeWords takes a text apart, without the words that say nothing of the time. It is false where there is a word that is
// none of a time.
func timeWords(text string) ([]timeWord, bool) {
	apart := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	lower := strings.NewReplacer("pre-", "pre ", "1:1", "one", "'s", "", "’s", "").Replace(strings.ToLower(text))
	var words []timeWord
	for _, word := range strings.FieldsFunc(lower, apart) {
		w, known := timeWordOf(word)
		if (word == "a" || word == "an") && len(words) == 0 {
			w, known = timeWord{class: count, value: 1}, true
		}
		if !known {
			return nil, false
		}
		if w.class != filler {
			words = append(words, w)
		}
	}
	return words, true
}

func timeWordOf(word string) (timeWord, bool) {
	digits := strings.TrimRight(word, "abcdefghijklmnopqrstuvwxyz")
	if n, err := strconv.Atoi(digits); err == nil && n < 2000 {
		if end := word[len(digits):]; slices.Contains([]string{"", "st", "nd", "rd", "th"}, end) {
			return timeWord{class: count, value: n, ordinal: end != ""}, true
		}
	}
	for n, names := range numerals() {
		if slices.Contains(names, word) {
			return timeWord{class: count, value: n, ordinal: names[0] != word}, true
		}
	}
	for days, names := range unitNames() {
		if slices.Contains(names, word) {
			return timeWord{class: unitOfTime, value: days, many: slices.Index(names, word) > 1}, true
		}
	}
	for n, names := range weekdays() {
		if slices.Contains(names, word) {
			return timeWord{class: weekday, value: n}, true
		}
	}
	switch {
	case slices.Contains([]string{"before", "prior", "pre", "preboarding", "prearrival", "vor", "vorher"}, word):
		return timeWord{class: early}, true
	case slices.Contains([]string{"after", "nach"}, word):
		return timeWord{class: late}, true
	}
	return timeWord{}, slices.Contains(timeFillers(), word)
}

// numerals is numbers in words, with their ordinals behind them.
func numerals() [][]string {
	return [][]string{
		{}, {"one", "first", "erste", "erster", "ersten", "erstes"}, {"two", "second", "zweite", "zweiter", "zweiten", "zwei"},
		{"three", "third", "dritte", "dritter", "dritten"}, {"four", "fourth", "vierte", "vierten"}, {"five", "fifth"},
		{"six", "sixth"}, {"seven", "seventh"}, {"eight", "eighth"}, {"nine", "ninth"}, {"ten", "tenth"}, {"eleven", "eleventh"},
		{"twelve", "twelfth"},
	}
}

// unitNames is units of time by their days: first what one is called, in English and in German, then several.
func unitNames() map[int][]string {
	return map[int][]string{
		oneDay: {"day", "tag", "days", "tage", "tagen"}, oneWeek: {"week", "woche", "weeks", "wochen"},
		month: {"month", "monat", "months", "monate", "monaten"}, 3 * month: {"quarter", "quartal", "quarters"},
		365: {"year", "jahr", "years", "jahre"},
	}
}

func weekdays() [][]string {
	return [][]string{
		{"monday", "mon", "montag"}, {"tuesday", "tue", "tues", "dienstag"}, {"wednesday", "wed", "mittwoch"},
		{"thursday", "thu", "thurs", "donnerstag"}, {"friday", "fri", "freitag"}, {"saturday", "samstag"}, {"sunday", "sonntag"},
	}
}

// timeFillers is the words around a time that do not alter it.
func timeFillers() []string {
	return []string{
		"the", "your", "their", "his", "her", "our", "my", "of", "in", "on", "at", "by", "to", "until", "til", "till", "within",
		"during", "up", "end", "and", "or", "from", "for", "they", "you", "we", "new", "hire", "hires", "employee", "work",
		"working", "job", "start", "starts", "starting", "begin", "begins", "beginning", "date", "join", "joins", "joining",
		"arrival", "arrive", "arrives", "arriving", "boarding", "company", "team", "office", "onboarding", "goals", "goal", "plan",
		"tasks", "task", "checklist", "objectives", "activities", "todo", "todos", "due", "morning", "afternoon", "only", "a", "an",
		"d", "dem", "der", "des", "die", "das", "den", "im", "am", "in", "bis", "ersten", "arbeitstag", "arbeitsbeginn", "beginn",
		"ende", "ihrem", "deinem", "und", "oder", "things", "orientation",
	}
}
