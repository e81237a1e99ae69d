package okr

import (
	"fmt"

	"quarterdeck/model"
)

// Bundle is a choice of what to carry over into another period. A key result goes with its objective: none goes alone.
type Bundle struct {
	To     *model.Period // which may not exist yet
	Starts Starts        // of all key results whose values move
	of     *Book
	there  copies
	picked map[model.Ref]bool
	chosen bool // by a person, and no longer what is unfinished
}

// Bundle is what one would carry over into the period: what is unfinished and not there yet.
func (b *Book) Bundle(p *model.Portfolio, to *model.Period) *Bundle {
	c := &Bundle{To: to, of: b, there: copied(p, to.ID), picked: map[model.Ref]bool{}}
	objectives, results := b.Unfinished()
	for _, o := range objectives {
		c.pick(o.Ref(), !c.Carried(o.Ref()))
	}
	for _, r := range results {
		c.pick(r.Ref(), !c.Carried(r.Ref()) && !c.Carried(r.Of.Ref()))
	}
	return c
}

func (c *Bundle) pick(ref model.Ref, on bool) {
	if on {
		c.picked[ref] = true
	} else {
		delete(c.picked, ref)
	}
}

// Carried says that the objective or key result was carried over into the period before.
func (c *Bundle) Carried(ref model.Ref) bool {
	return c.there.objectives[model.ID[model.Objective](ref.ID)] != "" || c.there.results[model.ID[model.KeyResult](ref.ID)]
}

// Has says that the objective or key result is to be carried over.
func (c *Bundle) Has(ref model.Ref) bool { return c.picked[ref] }

// Toggle picks an objective with its unfinished key results, or all of them where none is unfinished, and lets go of it
// with all of them; or a key result, whose objective has to come along. What was carried over before stays as it is.
func (c *Bundle) Toggle(ref model.Ref) {
	if c.Carried(ref) {
		return
	}
	on := !c.Has(ref)
	c.chosen = true
	if r := c.of.Result(model.ID[model.KeyResult](ref.ID)); r != nil {
		c.pick(ref, on)
		if on && !c.Carried(r.Of.Ref()) {
			c.pick(r.Of.Ref(), true)
		}
		return
	}
	o := c.of.Objective(model.ID[model.Objective](ref.ID))
	if o == nil {
		return
	}
	c.pick(ref, on)
	for _, r := range o.Results {
		c.pick(r.Ref(), on && !c.Carried(r.Ref()) && (!r.Done() || o.done == o.all))
	}
}

// Redirect is the same choice for another period, but for what is there already.
func (c *Bundle) Redirect(p *model.Portfolio, to *model.Period) *Bundle {
	if !c.chosen {
		next := c.of.Bundle(p, to)
		next.Starts = c.Starts
		return next
	}
	next := &Bundle{To: to, Starts: c.Starts, of: c.of, there: copied(p, to.ID), picked: map[model.Ref]bool{}, chosen: true}
	for ref := range c.picked {
		next.pick(ref, !next.Carried(ref))
	}
	_, results := next.all()
	for _, r := range results { // a key result goes with its objective, which may have been there in the other period only
		next.pick(r.Of.Ref(), !next.Carried(r.Of.Ref()))
	}
	return next
}

// all is the objectives and the key results that are picked, in order.
func (c *Bundle) all() ([]*Objective, []*Result) {
	var objectives []*Objective
	var results []*Result
	for _, o := range c.of.All() {
		if c.Has(o.Ref()) {
			objectives = append(objectives, o)
		}
		for _, r := range o.Results {
			if c.Has(r.Ref()) {
				results = append(results, r)
			}
		}
	}
	return objectives, results
}

// Says is how much is to be carried over, and where to: 4 objectives, 9 key results → Q1 2027.
func (c *Bundle) Says() string {
	objectives, results := c.all()
	return fmt.Sprintf("%s, %s → %s", model.Counted(len(objectives), "objective"), model.Counted(len(results), "key result"), c.To.Name)
}

// Label is what an undo calls it.
func (c *Bundle) Label() string {
	objectives, results := c.all()
	if len(objectives) == 0 {
		return fmt.Sprintf("Carry over %s to %s", model.Counted(len(results), "key result"), c.To.Name)
	}
	return fmt.Sprintf("Carry over %s to %s", model.Counted(len(objectives), "objective"), c.To.Name)
}

// Edits is the edits that carry it over as the objectives stand in the book, with those that make the period where there
// is none; none where nothing is picked.
func (c *Bundle) Edits(p *model.Portfolio, book *Book, now model.Moment, newID func() string) []model.Edit {
	current := Bundle{of: book, picked: c.picked}
	objectives, results := current.all()
	carried := Carry(p, now, newID, c.To.ID, objectives, results, c.Starts)
	if len(carried) == 0 || p.Periods.Get(c.To.ID) != nil {
		return carried
	}
	return append(p.Periods.Add(now, c.To.ID, func(r *model.Period) {
		row := r.Row
		*r = *c.To
		r.Row, r.State = row, c.To.StateOn(now.Today)
	}), carried...)
}
