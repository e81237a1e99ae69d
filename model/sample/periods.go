package sample

import (
	"strconv"

	"quarterdeck/model"
)

func (s *story) settings() []model.Edit {
	return s.p.Settings.Add(s.now, model.TheSettings, func(row *model.Settings) {
		row.Name = "Sample quarter"
		row.FiscalStart = model.Month(s.calendar.FirstMonth.String())
		row.WeekStart, row.QuarterLabel = model.OnMonday, s.calendar.Label
	})
}

// periods is the fiscal year with its name, and the quarters around today.
func (s *story) periods() []model.Edit {
	quarter := s.calendar.Quarter(s.today)
	first, last := s.calendar.Next(quarter, 1-quarter.Number), s.calendar.Next(quarter, 4-quarter.Number)
	edits := s.p.Periods.Add(s.now, "smp-q-001", func(row *model.Period) {
		row.Name, row.Kind, row.State = strconv.Itoa(last.End.Time().Year()), model.Yearly, model.Active
		row.Start, row.End = first.Start, last.End
	})
	for _, around := range []struct {
		id    model.ID[model.Period]
		from  int // quarters from today's
		state model.PeriodState
	}{
		{"smp-q-002", -1, model.Closed},
		{"smp-q-003", 0, model.Active},
		{"smp-q-004", 1, model.Planning},
	} {
		edits = append(edits, s.p.Periods.Add(s.now, around.id, func(row *model.Period) {
			q := s.calendar.Next(quarter, around.from)
			row.Name, row.Kind, row.State = s.calendar.Name(q), model.Quarterly, around.state
			row.Start, row.End = q.Start, q.End
		})...)
	}
	return edits
}
