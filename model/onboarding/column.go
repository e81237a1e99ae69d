package onboarding

import (
	"slices"

	"quarterdeck/model"
)

// Column is how some people do with one module.
type Column struct {
	Module *Module
	// Done is how many have done it, Of how many have to: everybody whose version has it, but for whom it is waived or the
	// program ended early.
	Done, Of int
	// Stuck is those for whom it is overdue or blocked, the worst first.
	Stuck []*Step
	// Median is the days from the first day to the day it was done, in the middle of all who have done it; unknown while
	// nobody has.
	Median model.Number
}

// Columns is how people do with each of the modules, in that order. The plans may be of other versions too: a module
// stands for what it was there. Who is on the program for another time counts once.
func Columns(modules []*Module, plans []*Plan) []Column {
	plans = Counted(plans)
	columns := make([]Column, 0, len(modules))
	for _, m := range modules {
		c := Column{Module: m}
		var days []float64
		for _, l := range plans {
			s := l.Step(m)
			if s == nil {
				continue
			}
			c.add(s)
			if day := s.DoneOn(); !day.IsZero() {
				days = append(days, float64(day.Sub(l.Start)))
			}
		}
		slices.SortFunc(c.Stuck, worse)
		c.Median = median(days)
		columns = append(columns, c)
	}
	return columns
}

func (c *Column) add(s *Step) {
	if s.State == model.ModuleDone {
		c.Done++
	}
	if s.State == model.ModuleDone || s.State != model.ModuleWaived && !s.Plan.Ended() {
		c.Of++
	}
	if s.Stuck() {
		c.Stuck = append(c.Stuck, s)
	}
}

// Bottleneck is the column on which most people are stuck, and of several the one whose module is due first; nil where
// nobody is stuck.
func Bottleneck(columns []Column) *Column {
	var worst *Column
	for n := range columns {
		c := &columns[n]
		if len(c.Stuck) == 0 {
			continue
		}
		if worst == nil || len(c.Stuck) > len(worst.Stuck) || len(c.Stuck) == len(worst.Stuck) && c.sooner(worst) {
			worst = c
		}
	}
	return worst
}

// sooner says that the module is due before the other one's; what is due on no day comes last.
func (c *Column) sooner(than *Column) bool {
	due, known := c.Module.Deadline().Days.Get()
	other, given := than.Module.Deadline().Days.Get()
	return known && (!given || due < other)
}

// median is the value in the middle, or half way between the two in the middle; unknown where there is none.
func median(values []float64) model.Number {
	slices.Sort(values)
	switch n := len(values); {
	case n == 0:
		return model.Number{}
	case n%2 == 1:
		return model.Num(values[n/2])
	default:
		return model.Num((values[n/2-1] + values[n/2]) / 2)
	}
}
