package okr_test

import (
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

func TestScoreOfAnObjective(t *testing.T) {
	l := newPlan(t)
	l.objective("a", nil)
	l.objective("b", func(o *model.Objective) { o.Parent = "a" })
	l.objective("c", func(o *model.Objective) { o.Parent = "a" })
	l.objective("d", func(o *model.Objective) { o.Parent, o.State = "a", model.DroppedObjective })
	l.objective("e", nil)
	l.result("b1", "b", func(k *model.KeyResult) { k.Weight = model.Num(3) })
	l.result("b2", "b", func(*model.KeyResult) {})
	l.result("c1", "c", func(*model.KeyResult) {})
	l.result("d1", "d", func(*model.KeyResult) {})
	l.says("b1", half, value(40))
	l.says("b2", half, value(180)) // counts 1
	l.says("c1", half, value(-30)) // counts 0
	l.says("d1", half, value(100)) // was dropped
	b := okr.Of(l.p, "q4", half)
	for id, want := range map[model.ID[model.Objective]]float64{
		"b": 0.55, // (3 × 0.4 + 1 × 1) ÷ 4
		"c": 0,
		"a": 0.275, // the mean of 0.55 and 0
	} {
		if got, known := b.Objective(id).Reached.Get(); !known || !near(got, want) {
			t.Errorf("%s has reached %v, not %v", id, got, want)
		}
	}
	if _, known := b.Objective("e").Reached.Get(); known {
		t.Error("an objective without anything under it has a score")
	}
	if w := b.Objective("a").Weakest(); w == nil || w.ID != "c1" {
		t.Errorf("the weakest is %v", w)
	}
	if got := b.Objective("a").Stands(); got != model.Critical {
		t.Errorf("it stands %q", got)
	}
	l.do(l.p.Objectives.Edit(now, "a", func(o *model.Objective) { o.Health, o.HealthReason = model.Ailing, "The pilot has just signed" }))
	a := okr.Of(l.p, "q4", half).Objective("a")
	if a.Stands() != model.Ailing || a.Suggested() != model.Critical {
		t.Errorf("set by hand it stands %q, and the key results suggest %q", a.Stands(), a.Suggested())
	}
}

func TestNumbersAndOrder(t *testing.T) {
	l := newPlan(t)
	l.objective("x", func(o *model.Objective) { o.Rank = model.Num(2) })
	l.objective("y", func(o *model.Objective) { o.Rank = model.Num(1) })
	l.objective("z", func(o *model.Objective) { o.Parent = "y" })
	l.result("x1", "x", func(k *model.KeyResult) { k.Rank = model.Num(2) })
	l.result("x2", "x", func(k *model.KeyResult) { k.Rank = model.Num(1) })
	l.result("z1", "z", func(*model.KeyResult) {})
	var got []string
	b := okr.Of(l.p, "q4", half)
	for _, o := range b.All() {
		got = append(got, o.Number+string(o.ID))
	}
	for _, r := range b.Results() {
		got = append(got, r.Number+string(r.ID))
	}
	if want := "1y 2z 3x 2.1z1 3.1x2 3.2x1"; strings.Join(got, " ") != want {
		t.Errorf("%v, not %s", got, want)
	}
}

func TestCurrentPeriod(t *testing.T) {
	l := newPlan(t)
	for _, r := range []model.Period{
		{Name: "2026", Kind: model.Yearly, Start: model.NewDate(2026, time.January, 1), End: end, State: model.Active},
		{Name: "Q1 2026", Kind: model.Quarterly, Start: model.NewDate(2026, time.January, 1), End: model.NewDate(2026, time.March, 31), State: model.Closed},
	} {
		l.do(l.p.Periods.Add(now, model.ID[model.Period](r.Name), func(row *model.Period) {
			row.Name, row.Kind, row.Start, row.End, row.State = r.Name, r.Kind, r.Start, r.End, r.State
		}))
	}
	for day, want := range map[model.Date]model.ID[model.Period]{
		half: "q4", model.NewDate(2026, time.May, 1): "2026", model.NewDate(2025, time.May, 1): "2026", end.Add(40): "q4",
	} {
		if got := okr.Current(l.p, day); got != want {
			t.Errorf("on %s it is %s, not %s", day, got, want)
		}
	}
	if got := okr.Current(model.New(), half); got != "" {
		t.Errorf("without periods it is %q", got)
	}
}

func TestWhatServesAnObjectiveCountsAndIsToldAlike(t *testing.T) {
	l := newPlan(t)
	l.objective("up", nil)
	state := func(state model.ObjectiveState) func(*model.Objective) {
		return func(o *model.Objective) { o.Parent, o.State = "up", state }
	}
	l.objective("a", func(o *model.Objective) { o.Parent, o.State, o.Score = "up", model.Achieved, model.Num(0.7) })
	l.objective("b", state(model.ActiveObjective))
	l.objective("c", state(model.Draft))
	l.objective("d", state(model.DroppedObjective))
	l.objective("e", state(model.Achieved)) // without key results
	for id, v := range map[string]float64{"a": 60, "b": 100, "c": 10, "d": 20} {
		l.result("k"+id, id, func(*model.KeyResult) {})
		l.says("k"+id, half, value(v))
	}
	up := okr.Of(l.p, "q4", half).Objective("up")
	var told []string
	e := up.Explain()
	for _, row := range e.Rows {
		told = append(told, row.Text)
	}
	if got := strings.Join(told, "\n"); got != "2  60%  Objective a\n3  100%  Objective b" || !near(up.Reached.Or(0), 0.8) {
		t.Errorf("%s: it comes of\n%s", e.Title, got)
	}
	// a was achieved, though its key result is short, and b is done.
	if !up.Done() || up.Word() != "done" || up.Suggested() != model.Healthy {
		t.Errorf("it is %s, which suggests %q", up.Word(), up.Suggested())
	}
	l.do(l.p.Objectives.Edit(now, "b", state(model.Achieved)))
	up = okr.Of(l.p, "q4", half).Objective("up")
	rule := up.Explain().Rule
	if got := rule[len(rule)-1]; !up.Done() || up.Suggested() != model.Healthy || got != "All that serves it was achieved." {
		t.Errorf("where all was achieved it is %s, suggests %q: %s", up.Word(), up.Suggested(), got)
	}
	l.do(l.p.Objectives.Edit(now, "b", state(model.Missed)))
	l.do(l.p.KeyResults.Edit(now, "kb", func(k *model.KeyResult) { k.Target = model.Num(400) }))
	if up = okr.Of(l.p, "q4", half).Objective("up"); up.Done() || up.Stands() != model.Critical {
		t.Errorf("with one that was missed it is %s", up.Word())
	}
}
