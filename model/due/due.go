// Package due reads when something is due on a program, in words. It is the one way in which a module's day is read,
// whether somebody types it or a file says it.
package due

import (
	"slices"
	"strconv"
	"strings"

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

// stretches is the words of a time while they are read, from the first to the last.
type stretches struct {
	words []timeWord
	unit  int // what the numbers that come are counted in, where it stood before them, as in weeks 3 - 4; or 0
	week  int // the week that was named last
	last  int // the latest day on which one of the stretches ends
	found bool
}

// daysIn reads the last day of the stretches that are named.
func daysIn(words []timeWord) (int, bool) {
	s := stretches{words: words}
	for i, w := range words {
		switch w.class {
		case count:
			if !s.count(i) {
				return 0, false
			}
		case unitOfTime:
			s.unit = w.value
			if i+1 >= len(words) || words[i+1].class != count {
				s.unit = 0
				if i == 0 {
					return 0, false
				}
			}
		case weekday:
			return max(s.week-1, 0)*oneWeek + w.value, len(words) > 1
		}
	}
	return inWeek(words, s.last), s.found
}

// count reads a number by the words beside it. It is false where they make no time of it.
func (s *stretches) count(i int) bool {
	w, before, behind := s.words[i], timeWord{}, s.words[i+1:]
	if i > 0 {
		before = s.words[i-1]
	}
	unit := following(behind)
	several := slices.ContainsFunc(behind, func(w timeWord) bool { return w.many })
	switch {
	case s.unit > 0 && (before.class == unitOfTime || before.class == count): // weeks 3 - 4
		s.endsWith(w.value, s.unit)
	case w.ordinal && len(behind) > 1 && behind[0].class == count && behind[1].class == unitOfTime:
		return true // first two weeks: how many they are comes next
	case unit == 0, w.ordinal && several: // first weeks: nobody knows how many
		return false
	case w.ordinal || before.ordinal: // second day, first or second day, first 30 days
		s.endsWith(w.value, unit)
	default: // 30 days
		s.last, s.found = max(s.last, w.value*unit), true
		s.sawWeek(w.value, unit)
	}
	return true
}

// endsWith notes a stretch that ends with the nth unit of time. A week ends on its Friday.
func (s *stretches) endsWith(n, unit int) {
	day := n*unit - 1
	if unit == oneWeek {
		day = n*oneWeek - 3
	}
	if s.last, s.found = max(s.last, day), true; n <= 0 { // week 0 is before the first day
		s.last = day
	}
	s.sawWeek(n, unit)
}

func (s *stretches) sawWeek(n, unit int) {
	if unit == oneWeek {
		s.week = n
	}
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
