package brief

import (
	"context"
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/model/past"
)

// Compose is the brief that answers a question about the portfolio of a finder's store, which is read again where p does not
// reach back far enough, with what has changed since the point from or, where that is nil, as Look says. Of a period that is
// over it tells how the portfolio was on the last day of that, and says so; where the portfolio does not reach back so far, it
// tells what is known today of the period and no more. The error is one sentence.
func Compose(ctx context.Context, f past.Finder, p *model.Portfolio, q Question, from *past.Point) (*Brief, error) {
	var err error
	if scope := scopeOf(p, q); !p.Scope.Covers(scope) {
		if p, err = f.Store.Load(ctx, scope); err != nil {
			return nil, err
		}
	}
	if q.Changes, err = Look(ctx, f, p, q, from); err != nil {
		return nil, err
	}
	of := termOf(p, q)
	if !of.last.Before(q.Today) {
		return Of(p, q), nil
	}
	then, err := asItEnded(ctx, f, p, of)
	switch {
	case err != nil:
		return nil, err
	case then == nil || q.Period != "" && then.Periods.Get(q.Period) == nil:
		q.After = true
		b := Of(p, q)
		if b.blank() {
			b.Headline = []string{fmt.Sprintf("The portfolio does not reach back to %s, and nothing is known of that period.", of.name)}
			return b, nil
		}
		b.Headline = append(b.Headline, fmt.Sprintf(
			"The portfolio does not reach back to the end of %s: this is what is known of it now.", of.name))
		return b, nil
	}
	said := saysScores(p, q)
	q.Today = of.last
	b := Of(then, q)
	b.Headline = append(b.Headline, fmt.Sprintf("This is how it was on %s, when the period ended%s.", of.last.Long(), said))
	return b, nil
}

// asItEnded is the portfolio at the end of a period that is over, or nil where there was none yet.
func asItEnded(ctx context.Context, f past.Finder, p *model.Portfolio, of term) (*model.Portfolio, error) {
	if p.Rev == 0 {
		return nil, nil
	}
	first, err := f.Rev(ctx, 1)
	if err != nil || of.last.Before(first.Day) {
		return nil, err
	}
	end, err := f.Day(ctx, of.last)
	if err != nil {
		return nil, err
	}
	return f.Store.AsOf(ctx, end.Rev)
}

// saysScores is how the objectives of a period that is over have been scored by today, which is seldom done on its last day.
func saysScores(p *model.Portfolio, q Question) string {
	if !p.IsPublic() {
		p = p.Public()
	}
	book := okr.Of(p, q.Period, q.Today)
	if book == nil {
		return ""
	}
	e := book.Ended("")
	if e.Achieved+e.Missed == 0 {
		return ""
	}
	return "; by now " + objectivesAre(e)
}
