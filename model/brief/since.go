package brief

import (
	"context"
	"errors"

	"quarterdeck/model"
	"quarterdeck/model/diff"
	"quarterdeck/model/past"
)

// Changes is what has changed up to the day that a brief is about.
type Changes struct {
	*diff.Diff
	Since string // the point that it begins at, in the middle of a sentence: the 9 Nov review, the start of Q4 2026
}

// Look finds what has changed for the brief that a question asks for: since the point from or, where that is nil, since the
// last review. Without one, and of a period that is over, it is since the start of the period, or of the portfolio where that
// is later. It is nil where no time lies between. The error is one sentence.
func Look(ctx context.Context, f past.Finder, p *model.Portfolio, q Question, from *past.Point) (*Changes, error) {
	if p.Rev == 0 {
		return nil, nil
	}
	first, err := f.Rev(ctx, 1)
	if err != nil {
		return nil, err
	}
	of := termOf(p, q)
	over := of.last.Before(q.Today)
	to := past.Point{Rev: p.Rev, Day: q.Today}
	switch {
	case over && from == nil && of.last.Before(first.Day):
		return nil, nil
	case over:
		if to, err = f.Day(ctx, of.last); err != nil {
			return nil, err
		}
	}
	if from == nil && !over {
		switch review, err := f.LastReview(ctx, past.Reviews(p)); {
		case err == nil:
			from = &review
		case !errors.Is(err, past.ErrNoReview):
			return nil, err
		}
	}
	if from != nil {
		at := *from
		at.Look = false // which those who read the brief know nothing of
		return between(ctx, f, at, to, at.String())
	}
	day, since := of.first.Add(-1), "the start of "+of.name // which is the end of the day before
	if day.Before(first.Day) {
		day, since = first.Day, "the portfolio began on "+first.Day.Long()
	}
	if !day.Before(to.Day) {
		return nil, nil
	}
	start, err := f.Day(ctx, day)
	if err != nil {
		return nil, err
	}
	return between(ctx, f, start, to, since)
}

func between(ctx context.Context, f past.Finder, from, to past.Point, since string) (*Changes, error) {
	found, err := diff.Between(ctx, f.Store, from, to)
	if err != nil {
		return nil, err
	}
	return &Changes{found, since}, nil
}
