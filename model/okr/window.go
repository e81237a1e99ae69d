package okr

import "quarterdeck/model"

// window is the days of a period, the first and the last included.
type window struct{ start, end model.Date }

// days is how many days the window has.
func (w window) days() int { return w.end.Sub(w.start) + 1 }

// elapsed is the share of the days that are over at the end of the day: expected pace, from 0 to 1.
func (w window) elapsed(day model.Date) float64 {
	return clamp(float64(day.Sub(w.start)+1) / float64(w.days()))
}

// Elapsed is the share of a period's days that are over at the end of the day, from 0 to 1: what is expected by then.
func Elapsed(period *model.Period, day model.Date) float64 {
	return window{period.Start, period.End}.elapsed(day)
}

// over says whether the day lies behind the last one.
func (w window) over(day model.Date) bool { return day.After(w.end) }

func clamp(v float64) float64 { return max(0, min(1, v)) }
