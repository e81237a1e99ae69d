package okr

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"quarterdeck/model"
)

// Book is the objectives of a period as they stand on a day.
type Book struct {
	Period   *model.Period
	Today    model.Date
	Expected float64 // the share of the period that has passed, from 0 to 1
	// Roots is the objectives that serve none of the same period, in order.
	Roots []*Objective

	window     window
	grace      int // days that a check-in may be late before it is stale
	objectives map[model.ID[model.Objective]]*Objective
	results    map[model.ID[model.KeyResult]]*Result
}

// defaultStale is after how many days without a weekly check-in the figures are stale, where the settings say nothing.
const defaultStale = 10

// Of is the book of a period; nil where there is no such period. The portfolio reaches back to the period.
func Of(p *model.Portfolio, period model.ID[model.Period], today model.Date) *Book {
	of := p.Periods.Get(period)
	if of == nil {
		return nil
	}
	b := &Book{
		Period: of, Today: today, window: window{of.Start, of.End}, grace: grace(p),
		objectives: map[model.ID[model.Objective]]*Objective{}, results: map[model.ID[model.KeyResult]]*Result{},
	}
	b.Expected = b.window.elapsed(today)
	b.collect(p)
	b.log(p)
	b.moved(p)
	for _, r := range b.results {
		r.Progress = progress(r.KeyResult, r.Log, b.window, today)
	}
	n := 0
	b.number(b.Roots, &n)
	for _, o := range b.Roots {
		o.reach()
	}
	return b
}

// grace is how many days a check-in may be late before it is stale.
func grace(p *model.Portfolio) int {
	stale := float64(defaultStale)
	if s := p.Settings.Get(model.TheSettings); s != nil {
		stale = s.StaleAfter.Or(stale)
	}
	return max(0, int(stale)-model.Weekly.Days())
}

// collect takes the objectives of the period and their key results, and hangs them on one another.
func (b *Book) collect(p *model.Portfolio) {
	for o := range p.Objectives.Live() {
		if o.Period == b.Period.ID {
			b.objectives[o.ID] = &Objective{Objective: o, Hidden: !p.Shows(o.Ref()), book: b}
		}
	}
	for k := range p.KeyResults.Live() {
		if of := b.objectives[k.Objective]; of != nil {
			r := &Result{KeyResult: k, Of: of, book: b}
			b.results[k.ID], of.Results = r, append(of.Results, r)
		}
	}
	for _, o := range b.objectives {
		slices.SortFunc(o.Results, func(a, b *Result) int { return ranked(a.Rank, b.Rank, a.ID, b.ID) })
		if up := b.objectives[o.Parent]; up != nil && !b.circles(o) {
			o.Up, up.Under = up, append(up.Under, o)
		} else {
			b.Roots = append(b.Roots, o)
		}
	}
	order := func(a, b *Objective) int { return ranked(a.Rank, b.Rank, a.ID, b.ID) }
	slices.SortFunc(b.Roots, order)
	for _, o := range b.objectives {
		slices.SortFunc(o.Under, order)
	}
}

// circles says whether the objective serves itself by way of others, as only another tool can have written it.
func (b *Book) circles(o *Objective) bool {
	for up, steps := b.objectives[o.Parent], 0; up != nil; up, steps = b.objectives[up.Parent], steps+1 {
		if up == o || steps > len(b.objectives) {
			return true
		}
	}
	return false
}

// ranked puts rows in the order of their ranks, those without one behind, and by age where these are equal.
func ranked[T ~string](a, b model.Number, first, second T) int {
	return cmp.Or(cmp.Compare(a.Or(math.Inf(1)), b.Or(math.Inf(1))), cmp.Compare(first, second))
}

// log hands the check-ins up to today to their key results.
func (b *Book) log(p *model.Portfolio) {
	replaced := map[model.ID[model.CheckIn]]bool{}
	for c := range p.CheckIns.Live() {
		if c.Replaces != "" && !c.Date.After(b.Today) {
			replaced[c.Replaces] = true
		}
	}
	for c := range p.CheckIns.Live() {
		r := b.results[c.KeyResult]
		if r == nil || c.Date.After(b.Today) {
			continue
		}
		r.Told = append(r.Told, c)
		if !replaced[c.ID] {
			r.Log = append(r.Log, c)
		}
	}
	for _, r := range b.results {
		slices.SortFunc(r.Log, said)
		slices.SortFunc(r.Told, func(a, b *model.CheckIn) int { return said(b, a) })
	}
}

// said puts check-ins in the order of their days and, of one day, in the order in which they were said.
func said(a, b *model.CheckIn) int {
	return cmp.Or(a.Date.Compare(b.Date), a.Created.Compare(b.Created), cmp.Compare(a.ID, b.ID))
}

// moved hands the initiatives to the key results that they move.
func (b *Book) moved(p *model.Portfolio) {
	for i := range p.Initiatives.Live() {
		if i.KeyResults == "" || i.Status == model.Dropped {
			continue
		}
		for _, id := range i.KeyResults.All() {
			if r := b.results[model.ID[model.KeyResult](id)]; r != nil {
				r.Initiatives = append(r.Initiatives, i)
			}
		}
	}
}

// number calls objectives and key results by their places, as people do: 2, 2.1.
func (b *Book) number(objectives []*Objective, n *int) {
	for _, o := range objectives {
		*n++
		o.Number = strconv.Itoa(*n)
		for i, r := range o.Results {
			r.Number = o.Number + "." + strconv.Itoa(i+1)
		}
		b.number(o.Under, n)
	}
}

// Objective is the objective with the id, or nil where it is not of the period.
func (b *Book) Objective(id model.ID[model.Objective]) *Objective { return b.objectives[id] }

// Result is the key result with the id, or nil where it is not of the period.
func (b *Book) Result(id model.ID[model.KeyResult]) *Result { return b.results[id] }

// All is every objective, each before those that serve it.
func (b *Book) All() []*Objective {
	var all []*Objective
	var add func([]*Objective)
	add = func(some []*Objective) {
		for _, o := range some {
			all = append(all, o)
			add(o.Under)
		}
	}
	add(b.Roots)
	return all
}

// Results is every key result, in the order of their numbers.
func (b *Book) Results() []*Result {
	var all []*Result
	for _, o := range b.All() {
		all = append(all, o.Results...)
	}
	return all
}

// Due is the key results that wait for a check-in by the person, or by anybody where none is named, in order.
func (b *Book) Due(whose model.ID[model.Person]) []*Result {
	var due []*Result
	for _, r := range b.Results() {
		if r.Due() && (whose == "" || r.Whose() == whose) {
			due = append(due, r)
		}
	}
	return due
}

// Current is the period that a look at objectives begins with: the shortest one that today lies in, or else the newest
// that has begun, or else the first; "" where there is none.
func Current(p *model.Portfolio, today model.Date) model.ID[model.Period] {
	var best *model.Period
	better := func(a, b *model.Period) bool {
		in := func(r *model.Period) bool { return !today.Before(r.Start) && !today.After(r.End) }
		begun := func(r *model.Period) bool { return !today.Before(r.Start) }
		switch {
		case in(a) != in(b):
			return in(a)
		case in(a):
			return a.End.Sub(a.Start) < b.End.Sub(b.Start)
		case begun(a) != begun(b):
			return begun(a)
		case begun(a):
			return a.Start.After(b.Start)
		}
		return a.Start.Before(b.Start)
	}
	for r := range p.Periods.Live() {
		if best == nil || better(r, best) {
			best = r
		}
	}
	if best == nil {
		return ""
	}
	return best.ID
}
