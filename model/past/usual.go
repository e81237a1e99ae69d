package past

import (
	"context"
	"errors"
	"slices"

	"quarterdeck/model"
)

// lately is how many days changes go back where there has been neither a review nor a look.
const lately = 14

// IsZero says that no point is asked for.
func (a Ask) IsZero() bool {
	return a.Rev == 0 && a.Day.IsZero() && !a.LastReview && !a.Looked() && a.review == nil
}

// Usual is the point since which changes up to a later one are told where nobody asks for one: what the person has
// acknowledged, or the last review of the portfolio where that came later, as one of the same revision and day did; else
// the last look, else two weeks before, or where it begins if that is later. What was reviewed or seen after the later point
// is passed over. The Ask is what it came to.
func (f Finder) Usual(ctx context.Context, p *model.Portfolio, to Point) (Ask, Point, error) {
	f.Looked, f.Acknowledged = f.Looked.upTo(to), f.Acknowledged.upTo(to)
	last := Ask{LastReview: true, reviews: slices.DeleteFunc(Reviews(p), func(r *model.Review) bool { return r.Rev() > to.Rev })}
	at, err := f.Find(ctx, last)
	switch {
	case err != nil && !errors.Is(err, ErrNoReview):
		return last, at, err
	case f.Acknowledged.Rev > 0 && (err != nil || f.Acknowledged.After(at)):
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
	day := Ask{Day: to.Day.Add(-lately)}
	if at, err := f.Find(ctx, day); err == nil {
		return day, at, nil
	}
	first := Ask{Rev: 1}
	at, err = f.Find(ctx, first)
	return first, at, err
}

// After says whether a point lies behind another one, by revision and then by day. One without a day is on that of its
// revision, and so behind none of the same.
func (p Point) After(other Point) bool {
	return p.Rev > other.Rev || p.Rev == other.Rev && p.Day.After(other.Day)
}

// upTo is the point, or no point where it is later than another one.
func (p Point) upTo(to Point) Point {
	if p.Rev > to.Rev || p.Day.After(to.Day) {
		return Point{}
	}
	return p
}
