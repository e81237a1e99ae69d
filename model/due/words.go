package due

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

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
			return timeWord{class: count, value: n}, true
		}
	}
	for n, names := range ordinals() {
		if slices.Contains(names, word) {
			return timeWord{class: count, value: n, ordinal: true}, true
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

// numerals is numbers in words, in English and in German.
func numerals() [][]string {
	return [][]string{
		{}, {"one", "ein", "eine", "einen"}, {"two", "zwei"}, {"three", "drei"}, {"four", "vier"}, {"five", "fünf"},
		{"six", "sechs"}, {"seven", "sieben"}, {"eight", "acht"}, {"nine", "neun"}, {"ten", "zehn"}, {"eleven", "elf"},
		{"twelve", "zwölf"},
	}
}

// ordinals is the same for the first, the second and so on, in German with each of its endings.
func ordinals() [][]string {
	names := [][]string{
		{}, {"first", "erst"}, {"second", "zweit"}, {"third", "dritt"}, {"fourth", "viert"}, {"fifth", "fünft"}, {"sixth", "sechst"},
		{"seventh", "siebt"}, {"eighth", "acht"}, {"ninth", "neunt"}, {"tenth", "zehnt"}, {"eleventh", "elft"}, {"twelfth", "zwölft"},
	}
	for n := 1; n < len(names); n++ {
		stem := names[n][1]
		names[n] = []string{names[n][0], stem + "e", stem + "er", stem + "en", stem + "es"}
	}
	return names
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
