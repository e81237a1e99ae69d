package okr

import (
	"cmp"
	"slices"

	"quarterdeck/model"
)

// Carry is the edits that copy objectives and key results whole into another period: every field but what belongs to how
// they ended, the links of the initiatives that are still open, and the originals as what they were carried over from. A
// copy serves the copy of what its original serves, as soon as there is one. The key results are those of objectives that
// are carried over; check-ins stay where they were said. What is there already is not copied again. A value that moves
// starts from where it ended, or else from the same start as before.
func Carry(
	p *model.Portfolio, now model.Moment, newID func() string, to model.ID[model.Period], objectives []*Objective, results []*Result,
	starts Starts,
) []model.Edit {
	there := copied(p, to)
	copies := there.objectives
	var fresh []*Objective
	for _, o := range objectives {
		if copies[o.ID] == "" {
			copies[o.ID] = model.ID[model.Objective](newID())
			fresh = append(fresh, o)
		}
	}
	var edits []model.Edit
	for _, o := range fresh {
		edits = append(edits, p.Objectives.Add(now, copies[o.ID], func(next *model.Objective) {
			row := next.Row
			*next = *o.Objective
			next.Row, next.Period, next.CarriedFrom = row, to, o.ID
			next.Parent = cmp.Or(copies[o.Parent], o.Parent)
			next.State, next.Score, next.Learned = model.ActiveObjective, model.Number{}, ""
			next.Health, next.HealthReason = "", ""
			next.Imported = "" // its source knows the original
			next.Key, next.Source = "", ""
		})...)
	}
	edits = append(edits, reserved(p, now, to, copies)...)
	moved := map[model.ID[model.KeyResult]]model.ID[model.KeyResult]{}
	for _, r := range results {
		if copies[r.Objective] == "" || there.results[r.ID] {
			continue
		}
		moved[r.ID] = model.ID[model.KeyResult](newID())
		edits = append(edits, p.KeyResults.Add(now, moved[r.ID], func(next *model.KeyResult) {
			row := next.Row
			*next = *r.KeyResult
			next.Row, next.Objective, next.CarriedFrom = row, copies[r.Objective], r.ID
			next.Key, next.Source, next.Imported = "", "", ""
			if starts == AtItsEnd {
				r.onward(next)
			}
		})...)
	}
	return append(edits, relinked(p, now, moved)...)
}

// Starts is where a value that moves starts in the period that it is carried over into.
type Starts bool

// The starts: the value that was reached, or the start that it had.
const (
	AtItsEnd   Starts = false
	AtItsStart Starts = true
)

// onward lets the copy of a key result start from where the original ended, as long as there is a way left to its target. A
// value that was promised and is reached is promised no more.
func (r *Result) onward(next *model.KeyResult) {
	ended, said := r.Current().Get()
	ahead := func(n model.Number) bool {
		v, known := n.Get()
		return known && (r.Kind == model.Increase && v > ended || r.Kind == model.Decrease && v < ended)
	}
	if !said || !ahead(r.Target) {
		return
	}
	if next.Start = model.Num(ended); !ahead(r.Commit) {
		next.Commit = model.Number{}
	}
}

// reserved is the edits with which objectives that are in the period already serve the copy of what they serve.
func reserved(
	p *model.Portfolio, now model.Moment, in model.ID[model.Period], copies map[model.ID[model.Objective]]model.ID[model.Objective],
) []model.Edit {
	var edits []model.Edit
	for o := range p.Objectives.Live() {
		if up := copies[o.Parent]; o.Period == in && up != "" {
			edits = append(edits, p.Objectives.Edit(now, o.ID, func(o *model.Objective) { o.Parent = up })...)
		}
	}
	return edits
}

// copies is what was carried over into a period before: the copies of objectives, and the key results that have one.
type copies struct {
	objectives map[model.ID[model.Objective]]model.ID[model.Objective]
	results    map[model.ID[model.KeyResult]]bool
}

func copied(p *model.Portfolio, into model.ID[model.Period]) copies {
	c := copies{map[model.ID[model.Objective]]model.ID[model.Objective]{}, map[model.ID[model.KeyResult]]bool{}}
	here := map[model.ID[model.Objective]]bool{}
	for o := range p.Objectives.Live() {
		if o.Period == into {
			here[o.ID] = true
			if o.CarriedFrom != "" {
				c.objectives[o.CarriedFrom] = o.ID
			}
		}
	}
	for k := range p.KeyResults.Live() {
		if k.CarriedFrom != "" && here[k.Objective] {
			c.results[k.CarriedFrom] = true
		}
	}
	return c
}

// relinked is the edits with which open initiatives move the copies of the key results that they move.
func relinked(p *model.Portfolio, now model.Moment, copies map[model.ID[model.KeyResult]]model.ID[model.KeyResult]) []model.Edit {
	var edits []model.Edit
	for i := range p.Initiatives.Live() {
		if i.KeyResults == "" || !i.Status.Open() {
			continue
		}
		var ids []model.ID[model.KeyResult]
		for _, id := range i.KeyResults.All() {
			ids = append(ids, model.ID[model.KeyResult](id))
		}
		for _, id := range slices.Clone(ids) {
			if next := copies[id]; next != "" {
				ids = append(ids, next)
			}
		}
		edits = append(edits, p.Initiatives.Edit(now, i.ID, func(i *model.Initiative) { i.KeyResults = model.IDsOf(ids...) })...)
	}
	return edits
}

// Unfinished is what one would carry over: the objectives that are under way and not done, and those that were missed, with
// the key results that are not done. What was to be learned is over once it has a score.
func (b *Book) Unfinished() ([]*Objective, []*Result) {
	var objectives []*Objective
	var results []*Result
	for _, o := range b.All() {
		_, scored := o.Score.Get()
		if o.State == model.DroppedObjective || o.Done() || scored && o.Type == model.Learning {
			continue
		}
		objectives = append(objectives, o)
		for _, r := range o.Results {
			if !r.Done() {
				results = append(results, r)
			}
		}
	}
	return objectives, results
}

// CarriedTo is the newest period that an objective was carried over into, or nil.
func CarriedTo(p *model.Portfolio, id model.ID[model.Objective]) *model.Period {
	var last *model.Period
	for o := range p.Objectives.Live() {
		if o.CarriedFrom != id || id == "" {
			continue
		}
		if r := p.Periods.Get(o.Period); r != nil && (last == nil || r.Start.After(last.Start)) {
			last = r
		}
	}
	return last
}

// CarriedFrom is the period that an objective was carried over from, or nil where it was not, or the portfolio does not
// reach back to it.
func CarriedFrom(p *model.Portfolio, o *model.Objective) *model.Period {
	if was := p.Objectives.Get(o.CarriedFrom); was != nil {
		return p.Periods.Get(was.Period)
	}
	return nil
}
