package okr

import (
	"cmp"
	"slices"

	"quarterdeck/model"
)

// Result is how a key result stands on the day of its Book.
type Result struct {
	*model.KeyResult
	Number string // as people call it: 1.2
	Of     *Objective
	// Log is the check-ins that hold, oldest first; Told is all there ever were, newest first, also those that have been
	// replaced since.
	Log, Told []*model.CheckIn
	// Initiatives is the ones that move it, by id; what was dropped moves nothing.
	Initiatives []*model.Initiative
	// Progress is signed and not clamped; unknown where nothing can be said yet.
	Progress model.Number

	book *Book
}

// Latest is the newest check-in that holds, or nil.
func (r *Result) Latest() *model.CheckIn { return last(r.Log, r.book.Today) }

// Current is the value now: that of the newest check-in, or the start of a value that moves.
func (r *Result) Current() model.Number {
	if c := r.Latest(); c != nil {
		return c.Value
	}
	if r.Kind == model.Increase || r.Kind == model.Decrease {
		return r.Start
	}
	return model.Number{}
}

// Score is the progress between 0 and 1; what is unknown counts nothing.
func (r *Result) Score() float64 { return clamp(r.Progress.Or(0)) }

// Heft is the weight beside the other key results of the objective.
func (r *Result) Heft() float64 { return r.Weight.Or(1) }

// Done says that there is nothing left to reach. What is to be kept is done when its period is.
func (r *Result) Done() bool {
	const rounding = 1e-9
	return r.Progress.Or(0) >= 1-rounding && (!r.Kind.Maintains() || r.book.window.over(r.book.Today))
}

// Expected is how much of it was expected by now, from 0 to 1: the share of the period that has passed, and all of what
// is to be kept.
func (r *Result) Expected() float64 {
	if r.Kind.Maintains() {
		return 1
	}
	return r.book.Expected
}

// Pace compares the progress with the time that has passed; what is to be kept should be whole at any time.
func (r *Result) Pace() Pace {
	p, known := r.Progress.Get()
	switch {
	case !known, r.book.Expected <= early, r.unborn(), r.young(r.book.Today):
		return TooEarly
	}
	return PaceOf(p, r.Expected())
}

// Suggested is the health that the figures suggest; none while it is too early.
func (r *Result) Suggested() model.Health {
	if r.Done() {
		return model.Healthy
	}
	return r.Pace().Health()
}

// Said is the health that a person gave at the newest check-in, or none.
func (r *Result) Said() model.Health {
	if c := r.Latest(); c != nil {
		return c.Health
	}
	return ""
}

// Stands is the health that counts: what a person said, or else what the figures suggest.
func (r *Result) Stands() model.Health { return cmp.Or(r.Said(), r.Suggested()) }

// Sure is how sure somebody was at the newest check-in that says so, from 0 to 10; unknown where none does.
func (r *Result) Sure() model.Number {
	for _, c := range slices.Backward(r.Log) {
		if c.Confidence != (model.Number{}) {
			return c.Confidence
		}
	}
	return model.Number{}
}

// Confidence is how sure somebody is, from 0 to 10; it begins at 5 (Wodtke).
func (r *Result) Confidence() float64 { return r.Sure().Or(5) }

// Age is the days since the newest check-in, or since it was made or the period began, whichever came later.
func (r *Result) Age() int {
	since := born(r.KeyResult, r.book.window)
	if c := r.Latest(); c != nil {
		since = c.Date
	}
	return max(0, r.book.Today.Sub(since))
}

// Due says that it is time for the next check-in.
func (r *Result) Due() bool { return r.asked() && r.Age() >= r.Every.Days() }

// NextDue is the day on which the next check-in is due: today where it has been due before, and none where nobody waits for
// one.
func (r *Result) NextDue() model.Date {
	if !r.asked() {
		return model.Date{}
	}
	return r.book.Today.Add(max(0, r.Every.Days()-r.Age()))
}

// Stale says that a check-in has been missing for so long that the figures may no longer be true.
func (r *Result) Stale() bool { return r.asked() && r.Age() > r.Every.Days()+r.book.grace }

// asked says whether anybody waits for a check-in: the period is under way, and there is something left to reach.
func (r *Result) asked() bool {
	return !r.Done() && r.Of.State.Open() && !r.book.window.over(r.book.Today) &&
		!r.book.Today.Before(r.book.window.start) && r.book.Period.State != model.Closed
}

// Ends is the last day of the period that it is for.
func (r *Result) Ends() model.Date { return r.book.window.end }

// Whose is the one who answers for it: its owner, or that of its objective.
func (r *Result) Whose() model.ID[model.Person] { return cmp.Or(r.Owner, r.Of.Owner) }

// Series is the progress at the end of each of the last n weeks, the week of today last, or that of the period's end once
// it is over; weeks before the period began are unknown.
func (r *Result) Series(n int) []model.Number {
	series := make([]model.Number, n)
	newest := earlier(r.book.Today, r.book.window.end)
	for i := range series {
		day := newest.Add(-7 * (n - 1 - i))
		if !day.Before(r.book.window.start) {
			series[i] = progress(r.KeyResult, r.Log, r.book.window, day)
		}
	}
	return series
}

// Forecast is the value at the end of the period if it goes on as it has so far: start + way so far ÷ time so far × whole
// time. It is unknown for what does not move in a line, too early, and once the period is over.
func (r *Result) Forecast() model.Number {
	c, w := r.Latest(), r.book.window
	if c == nil || r.Kind != model.Increase && r.Kind != model.Decrease || w.over(r.book.Today) {
		return model.Number{}
	}
	passed := w.elapsed(c.Date)
	start, known := r.Start.Get()
	value, said := c.Value.Get()
	if passed <= early || !known || !said {
		return model.Number{}
	}
	return model.Num(start + (value-start)/passed)
}
