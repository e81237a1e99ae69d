package past

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"quarterdeck/model"
)

// Point is a moment in the life of a portfolio.
type Point struct {
	Rev  int64
	Day  model.Date // the day that it was, where the person is
	Name string     // of the review that was held then, or ""
	Look bool       // whether it is how far the person themselves had seen everything
	// Acknowledged says of a look that the person has said so, and has not only left with it.
	Acknowledged bool
}

// String is the point in the middle of a sentence: 9 Nov 2026, the 9 Nov review, the review “Board”, your last look,
// your acknowledgement.
func (p Point) String() string {
	switch {
	case p.Acknowledged:
		return "your acknowledgement"
	case p.Look:
		return "your last look"
	case p.Name == "":
		return p.Day.Long()
	case strings.Contains(strings.ToLower(p.Name), "review"):
		return "the " + p.Name
	}
	return "the review “" + p.Name + "”"
}

// When is the point as a time: on 9 Nov 2026, at the 9 Nov review.
func (p Point) When() string {
	if p.Name == "" && !p.Look {
		return "on " + p.String()
	}
	return "at " + p.String()
}

// Finder finds points in what a store keeps.
type Finder struct {
	Store model.Store
	Today model.Date
	Zone  *time.Location // where the person is, whose days these are; nil is UTC
	// Looked is the point that the person saw last, or no point where that is not known. One without a day is that of its
	// revision.
	Looked Point
	// Acknowledged is the point up to which they have said that they have seen everything, or no point.
	Acknowledged Point
}

// Find is the point that is asked for. The error is one sentence.
func (f Finder) Find(ctx context.Context, a Ask) (Point, error) {
	switch {
	case a.LastReview:
		return f.LastReview(ctx, a.reviews)
	case a.LastLook && f.Looked.Rev == 0:
		return Point{}, fmt.Errorf("it is not known when you last looked: the first look is remembered from now on")
	case a.LastLook:
		return f.seen(ctx, f.Looked)
	case a.acknowledged:
		p, err := f.seen(ctx, f.Acknowledged)
		p.Acknowledged = true
		return p, err
	case a.review != nil:
		return f.Review(ctx, a.review)
	case a.Rev != 0:
		return f.Rev(ctx, a.Rev)
	}
	return f.Day(ctx, a.Day)
}

// seen is a point that was seen, on the day on which that was, or else on that of its revision.
func (f Finder) seen(ctx context.Context, p Point) (Point, error) {
	var err error
	if p.Day.IsZero() {
		p, err = f.Rev(ctx, p.Rev)
	}
	p.Look = true
	return p, err
}

// Rev is the point at which a revision was committed.
func (f Finder) Rev(ctx context.Context, rev int64) (Point, error) {
	at, err := f.Store.When(ctx, rev)
	if err != nil {
		return Point{}, err
	}
	return Point{Rev: rev, Day: model.DateOf(at.Time().In(f.zone()))}, nil
}

// Day is the end of a day. It fails where the portfolio begins later, and where the day has yet to come.
func (f Finder) Day(ctx context.Context, day model.Date) (Point, error) {
	if day.After(f.Today) {
		return Point{}, fmt.Errorf("%s has yet to come", day.Long())
	}
	y, m, d := day.Time().Date()
	end := time.Date(y, m, d+1, 0, 0, 0, 0, f.zone()).Add(-time.Millisecond)
	rev, err := f.Store.RevAt(ctx, model.StampOf(end))
	if err != nil || rev > 0 {
		return Point{Rev: rev, Day: day}, err
	}
	first, err := f.Rev(ctx, 1)
	if err != nil {
		return Point{}, err
	}
	return Point{}, fmt.Errorf("there was nothing here yet on %s: the portfolio begins on %s", day.Long(), first.Day.Long())
}

// Review is the point that was reviewed. One that was brought in from another portfolio has no point in this one.
func (f Finder) Review(ctx context.Context, r *model.Review) (Point, error) {
	entries, err := f.Store.History(ctx, model.Query{Of: r.Ref()})
	if err != nil {
		return Point{}, err
	}
	if n := len(entries); n > 0 && entries[n-1].Rev > r.Rev() {
		return Point{Rev: r.Rev(), Day: r.Date, Name: r.Name}, nil
	}
	return Point{}, elsewhere(r.Name)
}

// elsewhere says that a review of a name has no point here.
type elsewhere string

func (e elsewhere) Error() string {
	return string(e) + " was held in another portfolio, so nothing here can be compared with it"
}

// LastReview is the newest point that was reviewed here. Without one the error is ErrNoReview.
func (f Finder) LastReview(ctx context.Context, reviews []*model.Review) (Point, error) {
	for _, r := range reviews {
		p, err := f.Review(ctx, r)
		if _, away := errors.AsType[elsewhere](err); !away {
			return p, err
		}
	}
	return Point{}, ErrNoReview
}

func (f Finder) zone() *time.Location {
	if f.Zone == nil {
		return time.UTC
	}
	return f.Zone
}
