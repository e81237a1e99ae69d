package transfer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// dayFields is the fields that hold a day. A stretch such as 1 Oct - 14 Dec may stand in either of the first two.
func dayFields() []string { return []string{"start", "target", "baseline", "closed"} }

// days is how a source writes its days.
type days struct {
	first  map[string]bool // by field: whether 3/4 is the third of April
	serial map[string]bool // by field: whether a bare number can be a day as spreadsheets count them
	whole  string          // the column that says of a row that its times are midnights, written in UTC
	doubt  string          // what a person should know of this, or ""
}

// daysOf decides for each field of days whether the day stands before the month in the source's dates: as the mapping
// says, as the values show, or as those of the other fields do.
func daysOf(l *layout, m Mapping, s *Source) days {
	d := days{first: map[string]bool{}, serial: map[string]bool{}, whole: m.whole}
	samples := map[string][]string{}
	var all, open []string
	for _, r := range s.Records {
		for _, c := range r.Cells {
			for _, at := range l.places[c.Name] {
				if text := l.text(c); text != "" && slices.Contains(dayFields(), at.field) {
					samples[at.field], all = append(samples[at.field], text), append(all, text)
				}
			}
		}
	}
	all = unique(all)
	common, sure := dates.DayFirst(all)
	for _, field := range dayFields() {
		list := unique(samples[field])
		d.serial[field] = !slices.ContainsFunc(list, func(text string) bool {
			_, ok := dates.Serial(text)
			return !ok && strings.Trim(text, "0123456789.,") == ""
		})
		own, ownSure := dates.DayFirst(list)
		switch {
		case m.order != asItLooks:
			d.first[field] = m.order == dayFirst
		case ownSure:
			d.first[field] = own
		default:
			d.first[field] = common
			open = append(open, list...)
		}
	}
	if text := undecided(open); text != "" && m.order == asItLooks && !sure {
		d.doubt = doubtful(text, all)
	}
	return d
}

// doubtful says how a date was read that the others do not explain.
func doubtful(text string, all []string) string {
	why := "No date shows whether the day or the month comes first"
	dayThenMonth, monthThenDay := "", ""
	for _, one := range all {
		switch dayFirst, sure := dates.DayFirst([]string{one}); {
		case sure && dayFirst:
			dayThenMonth = cmp.Or(dayThenMonth, one)
		case sure:
			monthThenDay = cmp.Or(monthThenDay, one)
		}
	}
	if dayThenMonth != "" && monthThenDay != "" {
		why = fmt.Sprintf("Some dates have the day first (%s) and some the month (%s)", shortened(dayThenMonth), shortened(monthThenDay))
	}
	return fmt.Sprintf("%s, so dates such as %s were read with the month first; the line \"dates: day first\" in a --map file "+
		"has them read the other way.", why, shortened(text))
}

// undecided is the first of the dates that are other days when they are read the other way round.
func undecided(texts []string) string {
	for _, text := range texts {
		a, err := dates.Machine(text, true)
		if b, _ := dates.Machine(text, false); err == nil && a != b {
			return text
		}
	}
	return ""
}

// span is what a cell says of days: the first, the last, or both; ok where it says any.
type span struct {
	from, to model.Date
	ok       bool
}

// when reads the days of a record. What is no day is kept as the timeframe, or remarked on.
func (rd *reader) when(s *said, v values) {
	var loose []string
	for _, field := range dayFields() {
		text := v.line(field)
		if text == "" {
			continue
		}
		if rd.days.whole != "" {
			if whole, _ := s.record.First(rd.days.whole); yesOf(whole) {
				text = wholeDay(text)
			}
		}
		read, met := rd.dates[field+text] // the same few days stand in thousands of records
		if !met {
			read.from, read.to, read.ok = rd.daysIn(text, field)
			rd.dates[field+text] = read
		}
		if read.ok {
			s.setDays(field, read.from, read.to)
			continue
		}
		switch day, counted := dates.Serial(text); {
		case counted && rd.days.serial[field]:
			s.setDays(field, day, day)
			s.remark("a day stands as the number by which spreadsheets count it from 1900", text+" for "+day.Long())
		case field == "start" || field == "target":
			s.finds(field, text)
			if strays(text) {
				s.remark(fmt.Sprintf("a value of the column %q is written as a day but cannot be read as one, and was kept as the timeframe",
					v.column(field, s.record)), text)
			}
			loose = append(loose, clearMonth(text))
		default:
			s.misread(field, "a date that could not be read was left out ("+field+")", text)
		}
	}
	loose = unique(loose)
	frame := []string{strings.Join(loose, " – ")}
	for _, text := range v.all("timeframe") {
		frame = append(frame, clearMonth(model.CleanLine(text)))
	}
	s.Timeframe = join(unique(frame)...)
	if !s.Start.IsZero() && !s.Target.IsZero() && s.Target.Before(s.Start) {
		s.remark("the target lies before the start, and both were kept", s.Start.String()+" to "+s.Target.String())
	}
}

// strays says whether somebody may have meant a day by what cannot be read as one. A month as spreadsheets shorten it is one.
func strays(text string) bool {
	_, isMonth := dates.SheetMonth(text)
	return !isMonth && dates.LooksLikeDay(text)
}

// daysIn reads a day, an ISO week, or, where a start or a target is wanted, a stretch. Without a stretch one of the
// days it gives is none.
func (rd *reader) daysIn(text, field string) (from, to model.Date, ok bool) {
	if field == "start" || field == "target" {
		if from, to, ok = dates.Stretch(text, rd.days.first[field]); ok {
			return from, to, true
		}
	}
	monday, sunday, isWeek := dates.Week(text)
	day, err := dates.Machine(text, rd.days.first[field])
	switch {
	case isWeek && field == "start":
		return monday, to, true
	case isWeek:
		return from, sunday, true
	case err == nil && field == "start":
		return day, to, true
	}
	return from, day, err == nil
}

// setDays puts what a cell says into its field. The other end of a stretch goes where no other cell has been.
func (s *said) setDays(field string, from, to model.Date) {
	switch field {
	case "start":
		s.Start, s.Target = from, to
	case "target":
		s.Target = to
		if s.Start.IsZero() {
			s.Start = from
		}
	case "baseline":
		s.Baseline = to
	case "closed":
		s.Closed = to
	}
}

// wholeDay is the day of a midnight that was written in UTC: 23:00 on its eve where the clock is an hour ahead. It is
// right for the zones from ten hours behind to thirteen ahead.
func wholeDay(text string) string {
	at, err := time.Parse("2006-01-02T15:04:05-0700", text)
	if err != nil {
		return text
	}
	return at.UTC().Add(13 * time.Hour).Format(time.DateOnly)
}

// clearMonth writes out a month as spreadsheets shorten it: Dec-26, which people would take for a day, is Dec 2026.
func clearMonth(text string) string {
	if first, ok := dates.SheetMonth(text); ok {
		return first.Time().Format("Jan 2006")
	}
	return text
}
