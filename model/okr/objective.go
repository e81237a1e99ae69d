package okr

import (
	"cmp"

	"quarterdeck/model"
)

// Objective is how an objective stands on the day of its Book.
type Objective struct {
	*model.Objective
	Number  string       // as people call it: 1
	Up      *Objective   // the one that it serves in the same period, or nil
	Under   []*Objective // those that serve it
	Results []*Result
	// Reached is the score so far, from 0 to 1: Σ weight × clamped progress ÷ Σ weight (okr-tracker, Perdoo). An objective
	// without key results of its own has the mean of those under it; without either it is unknown.
	Reached model.Number
	// Hidden says that not everybody may see it, also where it is of the past and was hidden since.
	Hidden bool

	book    *Book
	weakest *Result
	all     int // how many key results it is judged by, one for an objective that was achieved without any
	done    int // and how many of them are done
	fresh   int // and how many nobody had to check in yet
}

// reach works out the score so far and what it is judged by, from the bottom up.
func (o *Objective) reach() {
	sum, weights := 0.0, 0.0
	for _, under := range o.Under {
		under.reach()
		if !under.counts() || len(o.Results) > 0 {
			continue
		}
		o.gather(under)
		if v, known := under.Reached.Get(); known {
			sum, weights = sum+v, weights+1
		}
	}
	for _, r := range o.Results {
		o.judge(r)
		o.all++
		if r.Done() {
			o.done++
		}
		if r.unborn() {
			o.fresh++
		}
		sum, weights = sum+r.Heft()*r.Score(), weights+r.Heft()
	}
	if weights > 0 {
		o.Reached = model.Num(sum / weights)
	}
}

// gather takes what an objective is judged by that serves it. One that was achieved is done, whatever its key results say.
func (o *Objective) gather(under *Objective) {
	if under.State == model.Achieved {
		all := max(under.all, 1)
		o.all, o.done = o.all+all, o.done+all
		return
	}
	o.judge(under.weakest)
	o.all, o.done, o.fresh = o.all+under.all, o.done+under.done, o.fresh+under.fresh
}

// counts says whether the objective is part of what is above it: a draft is not yet, what was dropped no more.
func (o *Objective) counts() bool { return o.State != model.Draft && o.State != model.DroppedObjective }

// Final is the score that counts: the one it was given at its end, or else the one so far.
func (o *Objective) Final() model.Number {
	if o.Score != (model.Number{}) {
		return o.Score
	}
	return o.Reached
}

// Weakest is the key result that suggests the health, or nil: the one that stands worst, and of several the one that has
// come least far. An objective without key results of its own looks at those under it.
func (o *Objective) Weakest() *Result { return o.weakest }

// judge makes a key result the weakest, if it is.
func (o *Objective) judge(r *Result) {
	if r == nil || r.Stands() == "" {
		return
	}
	worst := o.weakest
	if worst == nil || r.Stands().Worse(worst.Stands()) || r.Stands() == worst.Stands() && r.Score() < worst.Score() {
		o.weakest = r
	}
}

// Suggested is the health of the weakest key result (Perdoo); none while it is too early, and the best where all that
// serves it was achieved.
func (o *Objective) Suggested() model.Health {
	switch weakest := o.Weakest(); {
	case weakest != nil:
		return weakest.Stands()
	case o.whole():
		return model.Healthy
	}
	return ""
}

// Stands is the health that counts: what a person has set, or else what the key results suggest.
func (o *Objective) Stands() model.Health { return cmp.Or(o.Health, o.Suggested()) }

// Done says that it was achieved, or that every key result is done; of an objective without any of its own, that
// everything under it is.
func (o *Objective) Done() bool { return o.State == model.Achieved || o.whole() }

// whole says that there is something to judge it by, and that all of it is done.
func (o *Objective) whole() bool { return o.all > 0 && o.done == o.all }

// Served says whether an initiative moves one of its key results or of those under it, or there is a reason why none
// does.
func (o *Objective) Served() bool {
	if o.Alone != "" {
		return true
	}
	for _, r := range o.Results {
		if len(r.Initiatives) > 0 {
			return true
		}
	}
	for _, under := range o.Under {
		if under.Served() {
			return true
		}
	}
	return false
}
