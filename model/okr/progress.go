package okr

import (
	"math"

	"quarterdeck/model"
)

// progress is how far a key result has come on a day, by the check-ins that hold, oldest first. It is signed and may lie
// below 0 or above 1; it is unknown where nothing can be said yet. A value that moves stands at its start until somebody
// checks it in.
func progress(k *model.KeyResult, log []*model.CheckIn, w window, day model.Date) model.Number {
	if k.Kind.Maintains() {
		return kept(k, log, w, day)
	}
	c := last(log, day)
	switch {
	case c == nil:
		return model.Num(0)
	case k.Kind == model.ByMilestones:
		return model.Num(taken(k.StepList(), c.Value.Or(0)))
	case k.Kind == model.ByZones:
		return model.Num(zoned(k, c))
	}
	start, target := k.Start.Or(0), k.Target.Or(0)
	if start == target {
		return model.Number{} // the rules forbid it, and another tool may have written it
	}
	// (current − start) / (target − start) serves what rises and what falls alike (okr-tracker, puzzle/okr).
	return model.Num((c.Value.Or(start) - start) / (target - start))
}

// last is the newest check-in up to the day, or nil.
func last(log []*model.CheckIn, day model.Date) *model.CheckIn {
	for i := len(log) - 1; i >= 0; i-- {
		if !log[i].Date.After(day) {
			return log[i]
		}
	}
	return nil
}

// taken is the weight of the steps that are done, of the weight of all.
func taken(steps []model.Step, done float64) float64 {
	sum, all := 0.0, 0.0
	for i, s := range steps {
		all += s.Weight
		if float64(i) < done {
			sum += s.Weight
		}
	}
	if all == 0 {
		return 0
	}
	return sum / all
}

// zoned is the score of a check-in of zones: that of the zone it names, or else between the numbers at which the zones
// begin, piecewise linear (puzzle/okr).
func zoned(k *model.KeyResult, c *model.CheckIn) float64 {
	v, known := c.Value.Get()
	bounds := k.Bounds()
	if c.Zone != "" || !known || len(bounds) == 0 {
		return c.Zone.Score()
	}
	sign := 1.0
	if bounds[0].Value > bounds[len(bounds)-1].Value {
		sign = -1 // the zones fall
	}
	if (v-bounds[0].Value)*sign < 0 {
		if k.Start == (model.Number{}) {
			return 0 // short of the lowest zone, and nothing says by how much
		}
		return bounds[0].Score
	}
	for i := 1; i < len(bounds); i++ {
		low, high := bounds[i-1], bounds[i]
		if (v-high.Value)*sign < 0 {
			return low.Score + (high.Score-low.Score)*(v-low.Value)/(high.Value-low.Value)
		}
	}
	return bounds[len(bounds)-1].Score
}

// kept is, of a value that is to be kept, the stretches in which it was, of those so far; a stretch is as long as a
// check-in is to be repeated, and days left over at the end of the period belong to the last. An earlier stretch without
// a check-in is a miss, unless it had begun before anything was known of the key result; the one under way counts once
// it has a check-in (ServiceNow's target types).
func kept(k *model.KeyResult, log []*model.CheckIn, w window, day model.Date) model.Number {
	met, all, since := 0, 0, known(k, log, w)
	for from, n := w.start, max(w.days()/k.Every.Days(), 1); n > 0 && !from.After(day); n-- {
		to := from.Add(k.Every.Days() - 1)
		if n == 1 {
			to = w.end
		}
		c := last(log, earlier(to, day))
		if c != nil && c.Date.Before(from) {
			c = nil
		}
		if c == nil && !to.Before(day) {
			break // it is not over, and nobody has said anything yet
		}
		if c != nil || !from.Before(since) {
			all++
		}
		if c != nil && within(k, c.Value.Or(math.NaN())) {
			met++
		}
		from = to.Add(1)
	}
	if all == 0 {
		return model.Number{}
	}
	return model.Num(float64(met) / float64(all))
}

func earlier(a, b model.Date) model.Date {
	if a.Before(b) {
		return a
	}
	return b
}

// defaultBand is how far from its target a value may lie to be within, in percent of the target.
const defaultBand = 5

// within says whether a value is where it is to be kept. The limits themselves are.
func within(k *model.KeyResult, v float64) bool {
	target := k.Target.Or(0)
	switch k.Kind {
	case model.MaintainAbove:
		return v >= target
	case model.MaintainBelow:
		return v <= target
	}
	const rounding = 1e-9 // so that 95 is within 5 % of 100, whatever a binary fraction makes of 5 %
	return math.Abs(v-target) <= math.Abs(target)*(k.Band.Or(defaultBand)/100+rounding)
}
