package model

import (
	"fmt"
)

// Period is a stretch of time that plans are made for.
type Period struct {
	Row[Period] `is:"public together" help:"A stretch of time that plans are made for"`

	Name  string      `is:"public brief needed" help:"What it is called, such as Q4 2026"`
	Kind  PeriodKind  `is:"public brief needed" help:"A quarter or a year"`
	Start Date        `is:"public brief needed" help:"Its first day"`
	End   Date        `is:"public brief needed" help:"Its last day"`
	State PeriodState `is:"public brief needed" help:"How far it has come"`
}

// PeriodKind is how long a period is meant to be.
type PeriodKind string

// The kinds of periods.
const (
	Quarterly PeriodKind = "quarter"
	Yearly    PeriodKind = "year"
)

// Choices is the written forms in order.
func (PeriodKind) Choices() []string { return []string{string(Quarterly), string(Yearly)} }

// PeriodState is how far a period has come.
type PeriodState string

// The states of a period, in the order in which it passes through them.
const (
	Planning PeriodState = "planning"
	Active   PeriodState = "active"
	Closing  PeriodState = "closing"
	Closed   PeriodState = "closed"
)

// Choices is the written forms in order.
func (PeriodState) Choices() []string {
	return []string{string(Planning), string(Active), string(Closing), string(Closed)}
}

// StateOn is the state that a period is in on a day by its days alone, until somebody closes it.
func (r *Period) StateOn(today Date) PeriodState {
	switch {
	case today.Before(r.Start):
		return Planning
	case today.After(r.End):
		return Closing
	}
	return Active
}

// Day is how a day is shown beside what the period is for: without its year where that is one of the period's own. Where
// there is no period, it has its year.
func (r *Period) Day(d Date) string {
	if r != nil && !d.IsZero() {
		if year := d.Time().Year(); r.Start.Time().Year() <= year && year <= r.End.Time().Year() {
			return d.Short()
		}
	}
	return d.Long()
}

func (r *Period) check(p *Portfolio) error {
	if r.End.Before(r.Start) {
		return fmt.Errorf("%s ends on %s, before it starts on %s", r.Name, r.End.Long(), r.Start.Long())
	}
	for o := range p.Periods.Live() {
		if o.ID != r.ID && o.Kind == r.Kind && !o.End.Before(r.Start) && !r.End.Before(o.Start) {
			return fmt.Errorf("%s overlaps %s, which runs from %s to %s", r.Name, o.Name, o.Start.Long(), o.End.Long())
		}
	}
	return nil
}
