package past

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/model/filter"
)

// The points that go by a word.
const (
	LastReview = "last-review"
	LastLook   = "last-look"
)

// ErrNoReview says that there is no last review.
var ErrNoReview = errors.New("no review has been marked yet: `quarterdeck review NAME` marks one, and so does B among what " +
	"has changed in the cockpit")

// Ask is a point as somebody names it, which has yet to be found.
type Ask struct {
	Rev                  int64
	Day                  model.Date
	LastReview, LastLook bool

	acknowledged bool // what Usual may come to, which nobody has a word for

	review  *model.Review
	reviews []*model.Review
}

// Read reads what people call a point: 9 nov, last fri or 2 weeks ago, which mean the end of the day; 31 or r31, which is
// a revision; last-review, last-look, and the name of a review. The error is one sentence.
func Read(p *model.Portfolio, today model.Date, text string) (Ask, error) {
	text = model.CleanLine(text)
	a := Ask{reviews: Reviews(p)}
	switch word := strings.ReplaceAll(strings.ToLower(text), " ", "-"); word {
	case LastReview:
		a.LastReview = true
		return a, nil
	case LastLook:
		a.LastLook = true
		return a, nil
	}
	if review := a.exactly(text); review != nil {
		a.review = review
		return a, nil
	}
	if rev, err := strconv.ParseInt(strings.TrimPrefix(strings.ToLower(text), "r"), 10, 64); err == nil && rev >= 0 {
		a.Rev = rev
		return a, revises(rev)
	}
	day, err := dates.Reader{Today: today, Calendar: p.Calendar(), Back: true}.Parse(text)
	switch called := a.called(text); {
	case err != nil && len(called) == 1:
		a.review = called[0]
		return a, nil
	case err != nil && len(called) > 1:
		return a, fmt.Errorf("several reviews are called so: %s; say more of the name", listed(called))
	case err != nil:
		return a, fmt.Errorf("%w; last-review, the name of a review, or a revision such as 31 will do as well", err)
	case day.After(today):
		return a, errors.New(day.Long() + " has yet to come")
	}
	a.Day = day
	return a, nil
}

// String is what Read reads as the same point on any day: last-look, 2026-11-09, r31, the name of a review.
func (a Ask) String() string {
	switch {
	case a.LastReview:
		return LastReview
	case a.Looked():
		return LastLook
	case a.review != nil:
		return a.review.Name
	case a.Rev != 0:
		return fmt.Sprintf("r%d", a.Rev)
	}
	return a.Day.String()
}

// Says is how it was understood: Mon 9 Nov 2026, 2 weeks ago.
func (a Ask) Says(today model.Date) string {
	switch {
	case a.LastReview:
		return "the last review"
	case a.acknowledged:
		return "your acknowledgement"
	case a.LastLook:
		return "your last look"
	case a.review != nil:
		return a.review.Name + ", " + a.review.Date.Long()
	case a.Rev != 0:
		return fmt.Sprintf("revision %d", a.Rev)
	}
	return "the end of " + dates.Echo(a.Day, model.Date{}, today)
}

// Looked says whether it is a point at which the person themselves had seen everything.
func (a Ask) Looked() bool { return a.LastLook || a.acknowledged }

// revises refuses a number that no revision has.
func revises(rev int64) error {
	if rev == 0 {
		return errors.New("revisions begin at 1")
	}
	return nil
}

// exactly is the newest review of a name; nil where there is none. A name may look like a number or a day.
func (a Ask) exactly(name string) *model.Review {
	if at := slices.IndexFunc(a.reviews, func(r *model.Review) bool { return strings.EqualFold(r.Name, name) }); at >= 0 {
		return a.reviews[at]
	}
	return nil
}

// called is the reviews whose names have words that begin so, the newest of each name.
func (a Ask) called(text string) []*model.Review {
	var names []string
	for _, r := range a.reviews {
		names = append(names, r.Name)
	}
	var called []*model.Review
	for _, at := range filter.Named(names, text) {
		if r := a.reviews[at]; a.exactly(r.Name) == r {
			called = append(called, r)
		}
	}
	return called
}

// listed is some of the reviews by their names: “Board May” or “Board June”.
func listed(reviews []*model.Review) string {
	const most = 4
	var names []string
	for _, r := range reviews[:min(len(reviews), most)] {
		names = append(names, "“"+model.CleanLine(r.Name)+"”")
	}
	if len(reviews) > most {
		names = append(names, "another one")
	}
	return model.Listed(names, "or")
}

// Reviews is what has been reviewed, the newest first.
func Reviews(p *model.Portfolio) []*model.Review {
	reviews := slices.Collect(p.Reviews.Live())
	slices.SortFunc(reviews, func(a, b *model.Review) int {
		return cmp.Or(cmp.Compare(b.Rev(), a.Rev()), b.Created.Compare(a.Created))
	})
	return reviews
}
