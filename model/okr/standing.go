package okr

import (
	"cmp"
	"slices"

	"quarterdeck/model"
)

// Standing is how the objectives of a Book stand, everybody's or one person's.
type Standing struct {
	// Objectives is those that it is about, in the order of their numbers.
	Objectives []*Objective
	// Count is how many of those under way stand so. No health is where it is too early to say.
	Count map[model.Health]int
	// Attention is those under way that are off track or at risk: the worst first, and of several the one that has come
	// least far.
	Attention []*Objective
	// Due is the key results that wait for a check-in.
	Due []*Result
}

// Standing is how the objectives stand; whose narrows them to those that a person owns or has a key result of, where it
// is not empty.
func (b *Book) Standing(whose model.ID[model.Person]) Standing {
	s := Standing{Count: map[model.Health]int{}, Due: b.Due(whose)}
	for _, o := range b.All() {
		if whose != "" && !o.concerns(whose) {
			continue
		}
		s.Objectives = append(s.Objectives, o)
		if !o.State.Open() {
			continue
		}
		s.Count[o.Stands()]++
		if o.Stands().Worse(model.Healthy) {
			s.Attention = append(s.Attention, o)
		}
	}
	slices.SortStableFunc(s.Attention, func(a, b *Objective) int {
		switch {
		case a.Stands().Worse(b.Stands()):
			return -1
		case b.Stands().Worse(a.Stands()):
			return 1
		}
		return cmp.Compare(a.Reached.Or(0), b.Reached.Or(0))
	})
	return s
}

// WorstFirst is the objectives that need somebody, as in Attention, and behind them the others by their numbers.
func (s Standing) WorstFirst() []*Objective {
	rest := slices.DeleteFunc(slices.Clone(s.Objectives), func(o *Objective) bool { return slices.Contains(s.Attention, o) })
	return slices.Concat(s.Attention, rest)
}

// concerns says whether the person owns the objective or one of its key results.
func (o *Objective) concerns(whose model.ID[model.Person]) bool {
	return o.Owner == whose || slices.ContainsFunc(o.Results, func(r *Result) bool { return r.Owner == whose })
}

// Worst is the worst health among the objectives under way; what nothing is known of is healthy.
func (s Standing) Worst() model.Health {
	if len(s.Attention) == 0 {
		return model.Healthy
	}
	return s.Attention[0].Stands()
}
