package roadmap

import (
	"time"

	"quarterdeck/model"
)

// zoom is how much time a cell of the timeline stands for.
type zoom int

// The zooms, from near to far.
const (
	weeks zoom = iota
	months
	quarters
)

func (z zoom) String() string { return [...]string{"weeks", "months", "quarters"}[z] }

// scale is how many cells so many days take.
func (z zoom) scale() (cells, days int) {
	switch z {
	case months:
		return 1, 7
	case quarters:
		return 1, 14
	}
	return 3, 7
}

// step is the day one step of the zoom later, or earlier for negative n: a week, a month or a quarter. The last day of
// a long month goes to the last of a short one.
func (z zoom) step(d model.Date, n int) model.Date {
	switch z {
	case months:
		return addMonths(d, n)
	case quarters:
		return addMonths(d, 3*n)
	}
	return d.Add(7 * n)
}

// steps says n steps in words: +1 wk.
func (z zoom) unit() string { return [...]string{"week", "month", "quarter"}[z] }

func addMonths(d model.Date, n int) model.Date {
	if d.IsZero() {
		return d
	}
	y, m, day := d.Time().Date()
	first := time.Date(y, m+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return model.DateOf(first).Add(min(day, last) - 1)
}

// axis lays days out on columns. Column 0 begins with the day first; every column holds at least one day.
type axis struct {
	zoom  zoom
	first model.Date
	w     int // in cells
}

// col is the column that the day lies in, which may be outside the axis.
func (a axis) col(d model.Date) int {
	cells, days := a.zoom.scale()
	return floorDiv(d.Sub(a.first)*cells, days)
}

// day is the first day of a column.
func (a axis) day(col int) model.Date {
	cells, days := a.zoom.scale()
	return a.first.Add(-floorDiv(-col*days, cells))
}

// last is the last day that can be seen.
func (a axis) last() model.Date { return a.day(a.w).Add(-1) }

// shows says whether the column can be seen.
func (a axis) shows(col int) bool { return col >= 0 && col < a.w }

// floorDiv is a divided by a positive b, rounded down.
func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// tick is a boundary of the calendar on the axis.
type tick struct {
	day    model.Date
	col    int
	major  bool // a quarter begins
	number int  // of the month, from 1, or of the quarter
}

// quarterTicks is the beginnings of quarters, the one that the axis begins in first, whether or not it can be seen.
func (a axis) quarterTicks(cal model.Calendar) []tick {
	var ticks []tick
	for q := cal.Quarter(a.first); len(ticks) == 0 || a.col(q.Start) < a.w; q = cal.Next(q, 1) {
		ticks = append(ticks, tick{q.Start, a.col(q.Start), true, q.Number})
	}
	return ticks
}

// monthTicks is the beginnings of months, likewise.
func (a axis) monthTicks(cal model.Calendar) []tick {
	var ticks []tick
	y, m, _ := a.first.Time().Date()
	for d := model.NewDate(y, m, 1); len(ticks) == 0 || a.col(d) < a.w; d = addMonths(d, 1) {
		_, month, _ := d.Time().Date()
		ticks = append(ticks, tick{d, a.col(d), cal.Quarter(d).Start == d, int(month)})
	}
	return ticks
}
