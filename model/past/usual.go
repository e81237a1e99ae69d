package past

import (
	"context"
	"errors"

	"quarterdeck/model"
)

// lately is how many days changes go back where there has been neither a review nor a look.
const lately = 14

// IsZero says that no point is asked for.
func (a Ask) IsZero() bool {
	return a.Rev == 0 && a.Day.IsZero() && !a.LastReview && !a.Looked() && a.review == nil
}

// Usual is the point since which changes are told where nobody asks for one: what the person has acknowledged, or the last
// review of the portfolio where that is later; else the last look, else two weeks ago, or where it begins if that is later.
// The Ask is what it came to.
func (f Finder) Usual(ctx context.Context, p *model.Portfolio) (Ask, Point, error) {
	last := Ask{LastReview: true, reviews: Reviews(p)}
	at, err := f.Find(ctx, last)
	switch {
	case err != nil && !errors.Is(err, ErrNoReview):
		return last, at, err
	case f.Acknowledged.Rev > 0 && f.Acknowledged.Rev >= at.Rev:
		seen := Ask{acknowledged: true}
		at, err := f.Find(ctx, seen)
		return seen, at, err
	case err == nil:
		return last, at, nil
	}
	look := Ask{LastLook: true}
	if at, err := f.Find(ctx, look); err == nil {
		return look, at, nil
	}
	day := Ask{Day: f.Today.Add(-lately)}
	if at, err := f.Find(ctx, day); err == nil {
		return day, at, nil
	}
	first := Ask{Rev: 1}
	at, err = f.Find(ctx, first)
	return first, at, err
}
