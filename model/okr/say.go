package okr

import (
	"fmt"
	"math"

	"quarterdeck/model"
)

// Amount is a value with its unit, rounded to two decimals or, where it is small, to two digits: 38%, 2 deals, €40, 0.0042.
// What is unknown is –.
func Amount(n model.Number, unit string) string { return n.In(unit) }

// Percent is a share as people read it, rounded to whole percents; what is unknown is –.
func Percent(n model.Number) string { return n.Percent() }

// ShortPercent is a Percent in at most five cells: what lies too far outside is >999% or <-99%.
func ShortPercent(n model.Number) string {
	switch v := math.Round(n.Or(0) * 100); {
	case v > 999:
		return ">999%"
	case v < -999:
		return "<-99%"
	}
	return Percent(n)
}

// Now is where a key result stands, in its own terms: 38%, 3 of 5 steps, target zone.
func (r *Result) Now() string {
	if c := r.Latest(); c != nil {
		return c.Says(r.KeyResult)
	}
	return (&model.CheckIn{Value: r.Current()}).Says(r.KeyResult)
}

// Aim is what a key result is to reach or to keep: 45%, at least 99.9%, all steps.
func (r *Result) Aim() string {
	switch r.Kind {
	case model.MaintainAbove:
		return "at least " + Amount(r.Target, r.Unit)
	case model.MaintainBelow:
		return "at most " + Amount(r.Target, r.Unit)
	case model.MaintainWithin:
		return Amount(r.Target, r.Unit) + " ± " + Amount(model.Num(r.Band.Or(defaultBand)), "%")
	case model.ByMilestones:
		return "all steps"
	case model.ByZones:
		if r.Target == (model.Number{}) {
			return "target"
		}
	}
	return Amount(r.Target, r.Unit)
}

// finest is how many decimals a value is told with at most.
const finest = 9

// Outlook is the forecast in a sentence, or "" where there is none: when the target is reached, or how short of it the
// period ends.
func (r *Result) Outlook() string {
	ahead, known := r.Forecast().Get()
	if !known || r.Done() {
		return ""
	}
	w, start, target := r.book.window, r.Start.Or(0), r.Target.Or(0)
	const rounding = 1e-9
	if share := (target - start) / (ahead - start); share > 0 && share <= 1+rounding {
		day := w.start.Add(int(math.Ceil(share*float64(w.days())-rounding)) - 1)
		if !day.After(r.book.Today) {
			return "" // it should have been reached by now, and nobody has said so
		}
		return fmt.Sprintf("At this pace it reaches the target of %s around %s.", Amount(r.Target, r.Unit), day.Short())
	}
	decimals, aim := 1, Amount(r.Target, r.Unit)
	for decimals < finest && model.Num(ahead).Fine(r.Unit, decimals) == aim {
		decimals++
		aim = r.Target.Fine(r.Unit, max(decimals, 2))
	}
	return fmt.Sprintf("At this pace %s by %s, short of the target of %s.",
		model.Num(ahead).Fine(r.Unit, decimals), w.end.Short(), aim)
}
