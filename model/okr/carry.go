package okr

import (
	"cmp"
	"slices"

	"quarterdeck/model"
)

// Carry is the edits that copy objectives and key results whole into another period: every field but what belongs to how
// they ended, the links of the initiatives that are still open, and the originals as what they were carried over from. A
// copy serves the copy of what its original serves, where that is carried over too. The key results are those of the
// given objectives that are to be carried over; check-ins stay where they were said.
func Carry(
	p *model.Portfolio, now model.Moment, newID func() string, to model.ID[model.Period], objectives []*Objective, results []*Result,
) []model.Edit {
	copies := map[model.ID[model.Objective]]model.ID[model.Objective]{}
	for _, o := range objectives {
		copies[o.ID] = model.ID[model.Objective](newID())
	}
	var edits []model.Edit
	for _, o := range objectives {
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
	moved := map[model.ID[model.KeyResult]]model.ID[model.KeyResult]{}
	for _, r := range results {
		if copies[r.Objective] == "" {
			continue
		}
		moved[r.ID] = model.ID[model.KeyResult](newID())
		edits = append(edits, p.KeyResults.Add(now, moved[r.ID], func(next *model.KeyResult) {
			row := next.Row
			*next = *r.KeyResult
			next.Row, next.Objective, next.CarriedFrom = row, copies[r.Objective], r.ID
			next.Key, next.Source, next.Imported = "", "", ""
		})...)
	}
	return append(edits, relinked(p, now, moved)...)
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

// Unfinished is what one would carry over: the objectives under way that are not done, with the key results that are not.
// What serves an objective comes with it.
func (b *Book) Unfinished() ([]*Objective, []*Result) {
	var objectives []*Objective
	var results []*Result
	for _, o := range b.All() {
		if !o.State.Open() && o.State != model.Draft || o.Done() {
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

// Ending is the state that a final score suggests: what is committed is achieved when it is whole, everything else from
// the sweet spot of a stretch on.
func Ending(kind model.ObjectiveType, score float64) model.ObjectiveState {
	const rounding = 1e-9
	enough := 0.6
	if kind == model.CommittedObjective {
		enough = 1
	}
	if score >= enough-rounding {
		return model.Achieved
	}
	return model.Missed
}
