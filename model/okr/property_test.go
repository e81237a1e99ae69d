package okr_test

import (
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// scored is the score of one key result on a day, worked out by way of a whole portfolio.
func scored(t *testing.T, fill func(*model.KeyResult), v float64) float64 {
	l := newPlan(t)
	l.objective("o", nil)
	l.result("k", "o", fill)
	l.says("k", half, value(v))
	return okr.Of(l.p, "q4", half).Result("k").Score()
}

func TestScoreIsBoundedAndFollowsTheValue(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		low := rapid.Float64Range(-1e6, 1e6).Draw(r, "low")
		high := low + rapid.Float64Range(0.01, 1e6).Draw(r, "way")
		a := rapid.Float64Range(-3e6, 3e6).Draw(r, "a")
		b := a + rapid.Float64Range(0, 1e6).Draw(r, "more")
		rise := func(k *model.KeyResult) { k.Kind, k.Start, k.Target = model.Increase, model.Num(low), model.Num(high) }
		fall := func(k *model.KeyResult) { k.Kind, k.Start, k.Target = model.Decrease, model.Num(high), model.Num(low) }
		for _, s := range []float64{scored(t, rise, a), scored(t, rise, b), scored(t, fall, a), scored(t, fall, b)} {
			if s < 0 || s > 1 {
				r.Fatalf("a score of %v", s)
			}
		}
		if scored(t, rise, a) > scored(t, rise, b) {
			r.Fatalf("rising from %v to %v, %v scores more than %v", low, high, a, b)
		}
		if scored(t, fall, a) < scored(t, fall, b) {
			r.Fatalf("falling from %v to %v, %v scores less than %v", high, low, a, b)
		}
	})
}

// quarter draws a quarter of objectives, key results, check-ins and initiatives, and the period after it.
func quarter(t *testing.T, r *rapid.T) *plan {
	l := newPlan(t)
	l.do(l.p.Periods.Add(now, "q1", func(p *model.Period) {
		p.Name, p.Kind, p.Start, p.End, p.State = "Q1 2027", model.Quarterly, end.Add(1), end.Add(90), model.Planning
	}))
	ids := []string{"a", "b", "c", "d"}[:rapid.IntRange(1, 4).Draw(r, "objectives")]
	var results []model.ID[model.KeyResult]
	for n, id := range ids {
		l.objective(id, func(o *model.Objective) {
			o.Type = rapid.SampledFrom([]model.ObjectiveType{"", model.CommittedObjective, model.Learning}).Draw(r, "type")
			o.Rank = model.Num(float64(n))
			o.Why = rapid.SampledFrom([]string{"", "Because"}).Draw(r, "why")
			if n > 0 && rapid.Bool().Draw(r, "serves") {
				o.Parent = model.ID[model.Objective](ids[n-1])
			}
		})
		for k := range rapid.IntRange(0, 3).Draw(r, "results") {
			result := id + string(rune('1'+k))
			l.result(result, id, func(k *model.KeyResult) {
				k.Weight, k.Unit = model.Num(rapid.Float64Range(0.5, 5).Draw(r, "weight")), "%"
			})
			results = append(results, model.ID[model.KeyResult](result))
			if rapid.Bool().Draw(r, "said") {
				l.says(result, half, value(rapid.Float64Range(-10, 150).Draw(r, "value")))
			}
		}
	}
	for n := range rapid.IntRange(0, 3).Draw(r, "initiatives") {
		l.do(l.p.Initiatives.Add(now, model.ID[model.Initiative]("i"+string(rune('1'+n))), func(i *model.Initiative) {
			i.Title, i.Status = "Work", rapid.SampledFrom([]model.Status{model.OnTrack, model.Done}).Draw(r, "status")
			if len(results) > 0 {
				i.KeyResults = model.IDsOf(rapid.SampledFrom(results).Draw(r, "moves"))
			}
		}))
	}
	return l
}

func TestCarryingOverIsWholeAndIsTakenBack(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		l := quarter(t, r)
		objectives, results := okr.Of(l.p, "q4", half).Unfinished()
		n := 0
		newID := func() string { n++; return "new" + string(rune('a'+n)) }
		change := model.Change{Edits: okr.Carry(l.p, now, newID, "q1", objectives, results, okr.AtItsEnd)}
		next, err := l.p.Apply(change)
		if err != nil {
			r.Fatal(err)
		}
		if err := next.CheckFrom(l.p, change.Refs()...); err != nil {
			r.Fatal(err)
		}
		carried := map[model.ID[model.Objective]]*model.Objective{}
		for o := range next.Objectives.All() {
			if o.Period == "q1" {
				carried[o.CarriedFrom] = o
			}
		}
		if len(carried) != len(objectives) {
			r.Fatalf("%d objectives came over, of %d", len(carried), len(objectives))
		}
		for _, o := range objectives {
			c := carried[o.ID]
			if c.Title != o.Title || c.Type != o.Type || c.Why != o.Why || c.Rank != o.Rank {
				r.Fatalf("%+v came over as %+v", o.Objective, c)
			}
			if up := carried[o.Parent]; up != nil && c.Parent != up.ID || up == nil && c.Parent != o.Parent {
				r.Fatalf("%s serves %q now", c.Title, c.Parent)
			}
		}
		copies := map[model.ID[model.KeyResult]]*model.KeyResult{}
		for k := range next.KeyResults.All() {
			if k.CarriedFrom != "" {
				copies[k.CarriedFrom] = k
				was := next.KeyResults.Get(k.CarriedFrom)
				if k.Weight != was.Weight || k.Target != was.Target || k.Unit != was.Unit || k.Objective != carried[was.Objective].ID {
					r.Fatalf("%+v came over as %+v", was, k)
				}
			}
		}
		if len(copies) != len(results) {
			r.Fatalf("%d key results came over, of %d", len(copies), len(results))
		}
		for i := range next.Initiatives.All() {
			for _, id := range i.KeyResults.All() {
				if c := copies[model.ID[model.KeyResult](id)]; c != nil && i.Status.Open() != i.KeyResults.Has(c.ID) {
					r.Fatalf("%s, %s: moves the copy: %v", i.ID, i.Status, i.KeyResults.Has(c.ID))
				}
			}
		}
		back, err := next.Apply(change.Inverse())
		if err != nil {
			r.Fatal(err)
		}
		for n, table := range back.Tables() {
			was := l.p.Tables()[n]
			if table.Len() != was.Len() {
				r.Fatalf("%d %s after taking it back, not %d", table.Len(), table.Kind().Plural, was.Len())
			}
			for row := range was.Records() {
				for _, f := range table.Kind().Fields() {
					if got := f.Text(table.Row(row.Ref().ID)); got != f.Text(row) {
						r.Fatalf("%s.%s is %q after taking it back, not %q", row.Ref(), f.Name, got, f.Text(row))
					}
				}
			}
		}
	})
}
