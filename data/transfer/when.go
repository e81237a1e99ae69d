package transfer

import (
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// dayFields is the fields that hold a day. A stretch such as 1 Oct - 14 Dec may stand in either of the first two.
func dayFields() []string { return []string{"start", "target", "baseline", "closed"} }

// orderDays decides for each field of days whether the day stands before the month in the source's dates: as the
// mapping says, as the values show, or as those of the other fields do. Doubt is one of the dates where nothing shows
// it.
func orderDays(l *layout, m Mapping, s *Source) (first map[string]bool, doubt string) {
	first = map[string]bool{}
	samples := map[string][]string{}
	var all []string
	for _, r := range s.Records {
		for _, c := range r.Cells {
			for _, at := range l.places[c.Name] {
				if c.Value != "" && slices.Contains(dayFields(), at.field) {
					samples[at.field], all = append(samples[at.field], c.Value), append(all, c.Value)
				}
			}
		}
	}
	all = unique(all)
	common, sure := dates.DayFirst(all)
	for field, list := range samples {
		own, ownSure := dates.DayFirst(unique(list))
		switch {
		case m.order != asItLooks:
			first[field] = m.order == dayFirst
		case ownSure:
			first[field] = own
		default:
			first[field] = common
		}
	}
	if m.order == asItLooks && !sure {
		doubt = undecided(all)
	}
	return first, doubt
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
		read, met := rd.dates[field+text] // the same few days stand in thousands of records
		if !met {
			read.from, read.to, read.ok = rd.daysIn(text, field)
			rd.dates[field+text] = read
		}
		switch {
		case read.ok:
			s.setDays(field, read.from, read.to)
		case field == "start" || field == "target":
			loose = append(loose, text)
		default:
			s.remark("a date that could not be read was left out ("+field+")", text)
		}
	}
	loose = unique(loose)
	frame := []string{strings.Join(loose, " – ")}
	for _, text := range v.all("timeframe") {
		frame = append(frame, model.CleanLine(text))
	}
	s.Timeframe = join(unique(frame)...)
	if !s.Start.IsZero() && !s.Target.IsZero() && s.Target.Before(s.Start) {
		s.remark("the target lies before the start, and both were kept", s.Start.String()+" to "+s.Target.String())
	}
}

// daysIn reads a day, an ISO week, or, where a start or a target is wanted, a stretch. Without a stretch one of the
// days it gives is none.
func (rd *reader) daysIn(text, field string) (from, to model.Date, ok bool) {
	if field == "start" || field == "target" {
		if from, to, ok = dates.Stretch(text, rd.first[field]); ok {
			return from, to, true
		}
	}
	monday, sunday, isWeek := dates.Week(text)
	day, err := dates.Machine(text, rd.first[field])
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
