package transfer

import (
	"fmt"
	"strings"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// periodBook finds the periods that sources speak of, and adds those that are not here.
type periodBook struct {
	p      *model.Portfolio
	with   With
	reader dates.Reader
	told   map[string]toldPeriod // by group and id, and by group and name
	all    []*model.Period       // those that are here, and those that the plan adds
	first  []model.Edit          // those that bring in the new ones
	added  []string
	moved  []Notice
}

// toldPeriod is a period as a table has it. Without days it is none, but a place for what has none, such as a backlog.
type toldPeriod struct {
	name string
	span span
}

func newPeriodBook(p *model.Portfolio, with With) *periodBook {
	b := &periodBook{
		p: p, with: with, reader: dates.Reader{Today: with.Now.Today, Calendar: p.Calendar()}, told: map[string]toldPeriod{},
	}
	for r := range p.Periods.Live() {
		b.all = append(b.all, r)
	}
	return b
}

// read reads a table of periods.
func (b *periodBook) read(s *Source, remarks *remarks) {
	l := lay(Mapping{Columns: okrColumns(periodTable)}, s)
	first := dayFirstIn(l, s, "start", "end")
	for _, r := range s.Records {
		v := l.read(r)
		t := toldPeriod{name: v.line("name")}
		from, err := dates.Machine(v.line("start"), first)
		to, err2 := dates.Machine(v.line("end"), first)
		switch {
		case err == nil && err2 == nil && !to.Before(from):
			t.span = span{from, to, true}
		case v.line("start")+v.line("end") != "":
			remarks.add(r.File, r.Line, "the days of a period could not be read", v.line("start")+" to "+v.line("end"))
		}
		for _, known := range []string{v.line("key"), t.name} {
			if known != "" {
				b.told[s.group+"\x00"+strings.ToLower(known)] = t
			}
		}
	}
}

// dayFirstIn says whether the dates in some fields put the day before the month.
func dayFirstIn(l *layout, s *Source, fields ...string) bool {
	var samples []string
	for _, r := range s.Records {
		for _, c := range r.Cells {
			for _, at := range l.places[c.Name] {
				for _, f := range fields {
					if text := l.text(c); at.field == f && text != "" {
						samples = append(samples, text)
					}
				}
			}
		}
	}
	first, _ := dates.DayFirst(unique(samples))
	return first
}

// find is the period that a source calls by an id or a name. Where there is none, the reason says why, in a sentence.
func (b *periodBook) find(group, called string) (model.ID[model.Period], string) {
	t, told := b.told[group+"\x00"+strings.ToLower(called)]
	if !told {
		t.name = called
		t.span, _ = b.named(called)
	}
	if !t.span.ok {
		if span, ok := b.named(b.with.Period); ok {
			return b.of(b.with.Period, span)
		}
		switch {
		case called == "":
			return "", "It is for no period; name one for all that have none with --period, or with p in the preview."
		case told:
			return "", fmt.Sprintf("It is in “%s”, which has no days; name a period for all that have none with --period, "+
				"or with p in the preview.", t.name)
		}
		return "", fmt.Sprintf("“%s” is no period such as Q4 2026, and none of that name is here.", called)
	}
	return b.of(t.name, t.span)
}

// CheckPeriod says in a sentence why the period that a plan is to be made with is none; nil where it is one, or none is
// given.
func CheckPeriod(p *model.Portfolio, with With) error {
	if _, ok := newPeriodBook(p, with).named(with.Period); !ok && with.Period != "" {
		return fmt.Errorf("%s is no period such as Q4 2026, and none of that name is here", shortened(with.Period))
	}
	return nil
}

// named is the days of a period by its name: of one that is here, or as it says.
func (b *periodBook) named(name string) (span, bool) {
	if name == "" {
		return span{}, false
	}
	for _, r := range b.all {
		if strings.EqualFold(r.Name, name) {
			return span{r.Start, r.End, true}, true
		}
	}
	if from, to, err := b.reader.Range(name); err == nil && to.Sub(from) > 25 && to.Sub(from) < 400 {
		return span{from, to, true}, true
	}
	label, from, to := outline.PeriodIn(name, b.reader)
	if others := strings.Replace(name, label, "", 1); label != "" && !strings.ContainsAny(others, "0123456789") {
		return span{from, to, true}, true
	}
	return span{}, false
}

// of is the period of that name and those days: one that is here with the same name or days, or else with most of the
// days, for periods of a kind do not overlap; or a new one.
func (b *periodBook) of(name string, s span) (model.ID[model.Period], string) {
	kind := kindOfPeriod(s)
	var most *model.Period
	shared := 0
	for _, r := range b.all {
		if strings.EqualFold(r.Name, name) || r.Start == s.from && r.End == s.to {
			return r.ID, ""
		}
		from, to := r.Start, r.End
		if from.Before(s.from) {
			from = s.from
		}
		if to.After(s.to) {
			to = s.to
		}
		if days := to.Sub(from) + 1; r.Kind == kind && days > shared {
			most, shared = r, days
		}
	}
	switch {
	case most == nil:
		return b.add(name, kind, s), ""
	case 2*shared < s.to.Sub(s.from):
		return "", fmt.Sprintf("Its period %s, from %s to %s, overlaps %s, which is here.", name, s.from.Long(), s.to.Long(), most.Name)
	}
	b.moved = append(b.moved, Notice{File: name, Text: fmt.Sprintf(
		"This period, from %s to %s, overlaps %s, which is here from %s to %s and was taken for it.",
		s.from.Long(), s.to.Long(), most.Name, most.Start.Long(), most.End.Long())})
	return most.ID, ""
}

func (b *periodBook) add(name string, kind model.PeriodKind, s span) model.ID[model.Period] {
	if name == "" {
		name = nameOf(b.p.Calendar(), s)
	}
	id := model.ID[model.Period](b.with.NewID())
	fill := func(r *model.Period) {
		r.Name, r.Kind, r.Start, r.End = name, kind, s.from, s.to
		if r.State = r.StateOn(b.with.Now.Today); r.State == model.Closing {
			r.State = model.Closed // it was over before it came here, and nobody waits to score it
		}
	}
	b.first = append(b.first, b.p.Periods.Add(b.with.Now, id, fill)...)
	r := &model.Period{Row: model.Row[model.Period]{ID: id}}
	fill(r)
	b.all = append(b.all, r)
	b.added = append(b.added, fmt.Sprintf("%s (%s to %s, %s)", name, s.from.Long(), s.to.Long(), r.State))
	return id
}

// nameOf is what days are called that nobody has named.
func nameOf(c model.Calendar, s span) string {
	if q := c.Quarter(s.from); q.Start == s.from && q.End == s.to {
		return c.Name(q)
	}
	return s.from.Short() + " to " + s.to.Long()
}

// kindOfPeriod is a quarter, or a year where it is far longer.
func kindOfPeriod(s span) model.PeriodKind {
	const longQuarter = 190 // days; a half year counts as a long quarter
	if s.to.Sub(s.from) > longQuarter {
		return model.Yearly
	}
	return model.Quarterly
}

// notices says which periods are new, and which were taken for others.
func (b *periodBook) notices() []Notice {
	var list []Notice
	if len(b.added) > 0 {
		list = append(list, Notice{File: plural(len(b.added), "New period", "New periods"), Text: strings.Join(b.added, "; ") + "."})
	}
	seen := map[string]bool{}
	for _, n := range b.moved {
		if !seen[n.String()] {
			seen[n.String()] = true
			list = append(list, n)
		}
	}
	return list
}
