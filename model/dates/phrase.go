package dates

import (
	"strings"
	"time"

	"quarterdeck/model"
)

// phrase reads tokens by their shape.
func (r Reader) phrase(all []token) (span, error) {
	is := shape(all)
	if s, ok := r.relative(all, is); ok {
		return s, nil
	}
	switch {
	case len(all) > 1 && all[0].class == edge:
		return r.edgeOf(all[0], all[1:])
	case len(all) > 2 && all[0].class == weekday:
		return r.onWeekday(time.Weekday(all[0].value), all[1:])
	case strings.ContainsAny(is, "qhfw"):
		return r.numbered(all, is)
	}
	switch is {
	case "n/n", "n-n", "n.n", "n.n.", "n/n/n", "n-n-n", "n.n.n":
		return r.numeric(all, is)
	case "nM", "n-M", "n/M", "n.M":
		return r.dayOrMonth(all[0], all[len(all)-1])
	case "Mn", "M-n", "M/n":
		return r.dayOrMonth(all[len(all)-1], all[0])
	case "nMn", "n.Mn":
		return r.written(all[len(all)-1], all[len(all)-2], all[0])
	case "n-M-n", "n/M/n":
		return r.written(all[4], all[2], all[0])
	case "Mnn":
		return r.written(all[2], all[0], all[1])
	case "M":
		return r.nearest(func(year int) (span, bool) { return monthOfYear(year, time.Month(all[0].value)), true })
	case "n":
		if all[0].digits == 4 {
			return yearsOf(all[0].value), nil
		}
	}
	return span{}, errShape
}

// relative reads what is said by its distance: tomorrow, fri, next week, +2w, in two weeks, 2 weeks ago.
func (r Reader) relative(all []token, is string) (span, bool) {
	switch is {
	case "t":
		return oneDay(r.Today.Add(all[0].value)), true
	case "D":
		ahead := (all[0].value-int(r.Today.Weekday())+6)%7 + 1
		if r.Back {
			ahead = -(int(r.Today.Weekday()) - all[0].value + 7) % 7
		}
		return oneDay(r.Today.Add(ahead)), true
	case "rD":
		first := r.Calendar.Week(r.Today).Add(7 * all[0].value)
		return oneDay(first.Add((all[1].value - int(r.Calendar.FirstDay) + 7) % 7)), true
	case "ru", "rq", "rw":
		return r.around(unit(all[1].value), all[0].value), true
	}
	switch {
	case is == "":
	case is[0] == '+' || is[0] == '-':
		from := r.From
		if from.IsZero() {
			from = r.Today
		}
		return distant(from, all[1:], is[0] == '-')
	case is[0] == byte(within):
		return distant(r.Today, all[1:], false)
	case strings.HasSuffix(is, "a"):
		return distant(r.Today, all[:len(all)-1], true)
	case strings.HasSuffix(is, "st") && all[len(all)-1].value == 0: // from now
		return distant(r.Today, all[:len(all)-2], false)
	}
	return span{}, false
}

// around is the unit of the calendar that today lies in, or one before or after it.
func (r Reader) around(u unit, n int) span {
	y, m, _ := r.Today.Time().Date()
	switch u {
	case weeks:
		first := r.Calendar.Week(r.Today).Add(7 * n)
		return span{first, first.Add(6)}
	case months:
		return monthOfYear(y, m+time.Month(n))
	case quarters:
		q := r.Calendar.Next(r.Calendar.Quarter(r.Today), n)
		return span{q.Start, q.End}
	case years:
		return yearsOf(y + n)
	}
	return oneDay(r.Today.Add(n))
}

// edgeOf is the first or the last day of the rest: end of next week, eom.
func (r Reader) edgeOf(first token, rest []token) (span, error) {
	if len(rest) == 1 && strings.ContainsAny(shape(rest), "uqw") {
		return oneDay(r.at(r.around(unit(rest[0].value), 0), Edge(first.value))), nil
	}
	s, err := r.phrase(rest)
	return oneDay(r.at(s, Edge(first.value))), err
}

// nearest is that of the periods of the years around today which is closest to it. It fails with errShape where none
// of these years has one.
func (r Reader) nearest(of func(year int) (span, bool)) (span, error) {
	this := r.Today.Time().Year()
	best, found := span{}, false
	for year := this - 1; year <= this+2; year++ {
		if s, ok := of(year); ok && !(r.Back && s.from.After(r.Today)) && (!found || s.distance(r.Today) <= best.distance(r.Today)) {
			best, found = s, true
		}
	}
	if !found {
		return span{}, errShape
	}
	return best, nil
}

// distance is the number of days between the span and a day outside it.
func (s span) distance(d model.Date) int { return max(s.from.Sub(d), d.Sub(s.to), 0) }
