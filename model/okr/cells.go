package okr

import (
	"fmt"
	"strings"

	"quarterdeck/model"
)

// The words for what stands neither well nor badly.
const (
	wordDone  = "done"
	wordEmpty = "no key results"
	wordFresh = "not started"
)

// Word is how a key result stands, in a word or two: done, on track, at risk, off track, too early, not started while
// nobody had to check it in yet; or what its objective is, where that is not under way.
func (r *Result) Word() string {
	switch {
	case r.Of.State == model.Draft:
		return string(model.Draft)
	case r.Of.State == model.DroppedObjective:
		return string(model.DroppedObjective)
	case r.Done():
		return wordDone
	case r.unborn():
		return wordFresh
	case r.Stands() == "":
		return string(TooEarly)
	}
	return string(r.Stands())
}

// Word is how an objective stands, in a word or two: achieved, missed or dropped where it is over, draft where it has not
// begun, or else done, on track, at risk, off track, not started, too early.
func (o *Objective) Word() string {
	switch {
	case !o.State.Open():
		return string(o.State)
	case o.Done():
		return wordDone
	case o.Stands() != "":
		return string(o.Stands())
	case o.all == 0:
		return wordEmpty
	case o.fresh == o.all:
		return wordFresh
	}
	return string(TooEarly)
}

// Way is where a key result stands and where it is to come to, short enough for a column, with a unit in letters named
// once: 52% → 60%, 2 → 0 deals, 99.95% ≥ 99.9%, 3 of 5 steps.
func (r *Result) Way() string {
	if r.Kind == model.ByMilestones {
		return r.Now()
	}
	now, target := r.apart()
	if r.worded() {
		now = strings.TrimSuffix(strings.TrimSuffix(now, " "+r.Unit), " "+model.Singular(r.Unit))
	}
	switch r.Kind {
	case model.MaintainAbove:
		return now + " ≥ " + target
	case model.MaintainBelow:
		return now + " ≤ " + target
	case model.Increase, model.Decrease:
		return now + " → " + target
	}
	return now + " → " + r.Aim()
}

// apart is where a key result stands and its target, with so many decimals that they read differently where they differ.
func (r *Result) apart() (now, target string) {
	now, target = r.Now(), Amount(r.Target, r.Unit)
	for decimals := 3; now == target && r.Current() != r.Target && decimals <= finest; decimals++ {
		now, target = r.Current().Fine(r.Unit, decimals), r.Target.Fine(r.Unit, decimals)
	}
	return now, target
}

// worded says whether the unit is letters behind the value.
func (r *Result) worded() bool { return strings.HasSuffix(Amount(model.Num(0), r.Unit), " "+r.Unit) }

// Freshness is how old the newest check-in is, short enough for a column: today, 3 d, "16 d !" where it is stale, due
// where the next one is, done where none is needed any more, its day where nobody waits for another, or its month where
// that is in another year than the period, – where there is none.
func (r *Result) Freshness() string {
	c := r.Latest()
	switch {
	case r.Done():
		return wordDone
	case r.Stale():
		return fmt.Sprintf("%d d !", r.Age())
	case r.Due():
		return "due"
	case c == nil:
		return "–"
	case !r.asked():
		if day := r.book.Period.Day(c.Date); day == c.Date.Short() {
			return day
		}
		return c.Date.Time().Format("Jan 2006")
	case r.Age() == 0:
		return "today"
	}
	return fmt.Sprintf("%d d", r.Age())
}

// Week is which week of its period today lies in, and how many it has: 8 of 13. Weeks run from the first day in steps of
// seven days, and days left over at the end belong to the last. Before the period it is 0, after it one too many.
func (b *Book) Week() (week, of int) {
	of = max(b.window.days()/7, 1)
	switch {
	case b.Today.Before(b.window.start):
		return 0, of
	case b.window.over(b.Today):
		return of + 1, of
	}
	return min(b.Today.Sub(b.window.start)/7+1, of), of
}
