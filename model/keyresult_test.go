package model_test

import (
	"strings"
	"testing"

	"quarterdeck/model"
)

func TestRulesOfAKeyResult(t *testing.T) {
	num := model.Num
	for _, c := range []struct {
		name   string
		fill   func(*model.KeyResult)
		broken string // a part of the sentence, or empty
	}{
		{"rising", func(k *model.KeyResult) { k.Start, k.Target = num(1), num(2) }, ""},
		{"no way to go", func(k *model.KeyResult) { k.Start, k.Target = num(2), num(2) }, "no way to go"},
		{"no start", func(k *model.KeyResult) { k.Target = num(2) }, "needs a start and a target"},
		{"rising downwards", func(k *model.KeyResult) { k.Start, k.Target = num(3), num(2) }, "is no increase"},
		{"falling upwards", func(k *model.KeyResult) { k.Kind, k.Start, k.Target = model.Decrease, num(2), num(3) }, "is no decrease"},
		{"falling, with a promise and a stretch", func(k *model.KeyResult) {
			k.Kind, k.Start, k.Commit, k.Target, k.Stretch = model.Decrease, num(9), num(7), num(5), num(1)
		}, ""},
		{"a promise beyond the target", func(k *model.KeyResult) {
			k.Start, k.Commit, k.Target = num(0), num(7), num(5)
		}, "follow each other"},
		{"kept without a target", func(k *model.KeyResult) { k.Kind = model.MaintainBelow }, "needs a target"},
		{"kept within a band of nothing", func(k *model.KeyResult) { k.Kind, k.Target = model.MaintainWithin, num(0) }, "other than 0"},
		{"kept below 0", func(k *model.KeyResult) { k.Kind, k.Target = model.MaintainBelow, num(0) }, ""},
		{"no steps", func(k *model.KeyResult) { k.Kind, k.Steps = model.ByMilestones, " - \n" }, "needs steps"},
		{"a step", func(k *model.KeyResult) { k.Kind, k.Steps = model.ByMilestones, "Ship" }, ""},
		{"no zones", func(k *model.KeyResult) { k.Kind, k.Start = model.ByZones, num(1) }, "zones need words"},
		{"zones in words", func(k *model.KeyResult) { k.Kind, k.TargetZone = model.ByZones, "Signed" }, ""},
		{"zones that turn", func(k *model.KeyResult) {
			k.Kind, k.Commit, k.Target, k.Stretch = model.ByZones, num(1), num(3), num(2)
		}, "follow each other"},
		{"no weight", func(k *model.KeyResult) { k.Start, k.Target, k.Weight = num(1), num(2), num(0) }, "weight is more than 0"},
		{"no band", func(k *model.KeyResult) { k.Kind, k.Target, k.Band = model.MaintainWithin, num(2), num(0) }, "band is more than 0"},
	} {
		p := built(t, model.New())
		p = built(t, p, p.Periods.Add(now, "q", func(r *model.Period) {
			r.Name, r.Kind, r.Start, r.End, r.State = "Q4", model.Quarterly, now.Today, now.Today.Add(90), model.Active
		}))
		p = built(t, p, p.Objectives.Add(now, "o", func(o *model.Objective) { o.Title, o.Period = "Grow", "q" }))
		next, err := p.Apply(model.Change{Edits: p.KeyResults.Add(now, "k", func(k *model.KeyResult) {
			k.Title, k.Objective, k.Kind = "Signups", "o", model.Increase
			c.fill(k)
		})})
		if err != nil {
			t.Fatal(err)
		}
		err = next.Check(model.ID[model.KeyResult]("k").Ref())
		if c.broken == "" && err != nil || c.broken != "" && (err == nil || !strings.Contains(err.Error(), c.broken)) {
			t.Errorf("%s: %v, not %q", c.name, err, c.broken)
		}
	}
}

func TestRulesOfAnObjective(t *testing.T) {
	p := built(t, model.New())
	p = built(t, p, p.Periods.Add(now, "q", func(r *model.Period) {
		r.Name, r.Kind, r.Start, r.End, r.State = "Q4", model.Quarterly, now.Today, now.Today.Add(90), model.Active
	}))
	for _, id := range []model.ID[model.Objective]{"a", "b"} {
		p = built(t, p, p.Objectives.Add(now, id, func(o *model.Objective) { o.Title, o.Period = strings.ToUpper(string(id)), "q" }))
	}
	p = built(t, p, p.Objectives.Edit(now, "b", func(o *model.Objective) { o.Parent = "a" }))
	for _, c := range []struct {
		alter  func(*model.Objective)
		broken string
	}{
		{func(o *model.Objective) { o.Parent = "b" }, "an objective cannot serve itself: A serves B serves A"},
		{func(o *model.Objective) { o.Health = model.Ailing }, "A: a health that is set by hand needs a reason"},
		{func(o *model.Objective) { o.Score = model.Num(1.1) }, "A: a score lies between 0 and 1, and 1.1 does not"},
	} {
		next, err := p.Apply(model.Change{Edits: p.Objectives.Edit(now, "a", c.alter)})
		if err != nil {
			t.Fatal(err)
		}
		if err := next.Check(model.ID[model.Objective]("a").Ref()); err == nil || err.Error() != "not saved: "+c.broken {
			t.Errorf("%v, not %q", err, c.broken)
		}
	}
	set := p.Objectives.Edit(now, "a", func(o *model.Objective) { o.Health, o.HealthReason = model.Ailing, "Ben is ill" })
	p = built(t, p, set)
	p = built(t, p, p.Objectives.Edit(now, "a", func(o *model.Objective) { o.Health = "" }))
	if got := p.Objectives.Get("a").HealthReason; got != "" {
		t.Errorf("the reason %q outlives its health", got)
	}
}

func TestStepsOfAMilestone(t *testing.T) {
	k := model.KeyResult{Steps: "- Plan [2]\n* 3 pilots signed\n\n• Ship [x]\nDone [0]\n[4]"}
	want := []model.Step{{Text: "Plan", Weight: 2}, {Text: "3 pilots signed", Weight: 1}, {Text: "Ship [x]", Weight: 1},
		{Text: "Done [0]", Weight: 1}, {Text: "[4]", Weight: 1}}
	got := k.StepList()
	if len(got) != len(want) {
		t.Fatalf("%v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%+v, not %+v", got[i], want[i])
		}
	}
}

func TestAKeyResultKeepsWhatWasSaidOfItPossible(t *testing.T) {
	num := model.Num
	steps := func(lines string) func(*model.KeyResult) {
		return func(k *model.KeyResult) { k.Kind, k.Steps = model.ByMilestones, lines }
	}
	zones := func(k *model.KeyResult) {
		k.Kind, k.Commit, k.Target, k.TargetZone = model.ByZones, num(2), num(4), "Signed"
	}
	worded := func(k *model.KeyResult) { zones(k); k.Commit = model.Number{} }
	three := func(c *model.CheckIn) { c.Value = num(3) }
	for _, c := range []struct {
		was, is func(*model.KeyResult)
		said    func(*model.CheckIn)
		broken  string
	}{
		{steps("A\nB\nC\nD"), steps("A\nB\nC"), three, ""},
		{steps("A\nB\nC\nD"), steps("A\nB"), three,
			"Signups: on 23 Nov 2026 it was at 3 of 4 steps, which needs at least as many steps as were done, and it has 2 steps now; " +
				"archive it and add another"},
		{zones, worded, three, "Signups: on 23 Nov 2026 it was at 3, which needs at least two of the values start, commit, " +
			"target and stretch; archive it and add another"},
		{zones, worded, func(c *model.CheckIn) { c.Zone = model.CommitZone }, ""},
	} {
		p := built(t, model.New())
		p = built(t, p, p.Periods.Add(now, "q", func(r *model.Period) {
			r.Name, r.Kind, r.Start, r.End, r.State = "Q4", model.Quarterly, now.Today, now.Today.Add(90), model.Active
		}))
		p = built(t, p, p.Objectives.Add(now, "o", func(o *model.Objective) { o.Title, o.Period = "Grow", "q" }))
		p = built(t, p, p.KeyResults.Add(now, "k", func(k *model.KeyResult) { k.Title, k.Objective = "Signups", "o"; c.was(k) }))
		p = built(t, p, p.CheckIns.Add(now, "c", func(row *model.CheckIn) { row.KeyResult, row.Date = "k", now.Today; c.said(row) }))
		next, err := p.Apply(model.Change{Edits: p.KeyResults.Edit(now, "k", c.is)})
		if err != nil {
			t.Fatal(err)
		}
		want := ""
		if c.broken != "" {
			want = "not saved: " + c.broken
		}
		got := ""
		if err := next.CheckFrom(p, model.ID[model.KeyResult]("k").Ref()); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}
