package okr

import (
	"cmp"

	"quarterdeck/model"
)

// Ended is how many objectives of a period that is over came to what.
type Ended struct {
	Achieved, Missed int
	Open             int // which are still under way: nobody has said how they ended
}

// Ended is what the objectives came to; whose narrows them as for a Standing.
func (b *Book) Ended(whose model.ID[model.Person]) Ended {
	var e Ended
	for _, o := range b.Standing(whose).Objectives {
		switch {
		case o.State == model.Achieved:
			e.Achieved++
		case o.State == model.Missed:
			e.Missed++
		case o.State.Open():
			e.Open++
		}
	}
	return e
}

// LastEnded is the period that came to its end last: of those that are closed or whose last day is past and not before the
// day since, the one that ended last, and of several the shortest; "" where there is none.
func LastEnded(p *model.Portfolio, today, since model.Date) model.ID[model.Period] {
	var last *model.Period
	for r := range p.Periods.Live() {
		if r.State != model.Closed && !today.After(r.End) || r.End.Before(since) || r.Start.After(today) {
			continue
		}
		if last == nil || cmp.Or(r.End.Compare(last.End), r.Start.Compare(last.Start)) > 0 {
			last = r
		}
	}
	if last == nil {
		return ""
	}
	return last.ID
}
