package okr_test

import (
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// aligned is two teams, three objectives and three initiatives.
func aligned(t *testing.T) *plan {
	l := newPlan(t)
	for id, name := range map[model.ID[model.Team]]string{"w": "Web", "d": "data", "x": "Idle"} {
		l.do(l.p.Teams.Add(now, id, func(r *model.Team) { r.Name = name }))
	}
	l.objective("grow", func(o *model.Objective) { o.Team = "w" })
	l.objective("save", func(o *model.Objective) { o.Team, o.Alone = "d", "It is a matter of habit" })
	l.objective("hire", nil)
	l.result("k1", "grow", func(*model.KeyResult) {})
	l.result("k2", "grow", func(*model.KeyResult) {})
	l.result("k3", "hire", func(*model.KeyResult) {})
	work := func(id model.ID[model.Initiative], fill func(*model.Initiative)) {
		l.do(l.p.Initiatives.Add(now, id, func(i *model.Initiative) {
			i.Title, i.Status, i.Team = string(id), model.OnTrack, "w"
			fill(i)
		}))
	}
	work("nudges", func(i *model.Initiative) { i.KeyResults, i.With = "k1 k2", "d" })
	work("dropped", func(i *model.Initiative) { i.KeyResults, i.Status = "k3", model.Dropped })
	work("loose", func(*model.Initiative) {})
	work("excused", func(i *model.Initiative) { i.Unaligned = "The law asks for it" })
	return l
}

func TestAlignment(t *testing.T) {
	l := aligned(t)
	b := okr.Of(l.p, "q4", half)
	var lone, loose []string
	for _, o := range b.Unserved() {
		lone = append(lone, string(o.ID))
	}
	for _, i := range okr.Adrift(l.p) {
		loose = append(loose, string(i.ID))
	}
	if strings.Join(lone, " ") != "hire" || strings.Join(loose, " ") != "loose" {
		t.Errorf("objectives without work: %v; work without an objective: %v", lone, loose)
	}
	m := b.Matrix(l.p)
	if len(m.Teams) != 2 || m.Teams[0].Name != "data" || m.Teams[1].Name != "Web" {
		t.Errorf("the teams are %v", m.Teams)
	}
	for _, c := range []struct {
		objective model.ID[model.Objective]
		team      model.ID[model.Team]
		want      okr.Part
	}{
		{"grow", "w", okr.Part{Carries: true, Helps: 1}}, {"grow", "d", okr.Part{Helps: 1}},
		{"save", "d", okr.Part{Carries: true}}, {"save", "w", okr.Part{}}, {"hire", "w", okr.Part{}},
	} {
		if got := m.Part(b.Objective(c.objective), c.team); got != c.want {
			t.Errorf("%s, %s: %+v", c.objective, c.team, got)
		}
	}
}

// A team that only a private objective concerns goes with it.
func TestThePublicMatrix(t *testing.T) {
	l := aligned(t)
	l.do(l.p.Objectives.Edit(now, "grow", func(o *model.Objective) { o.Private = true }))
	m := okr.Of(l.p, "q4", half).Matrix(l.p).Public()
	if len(m.Objectives) != 2 || len(m.Teams) != 1 || m.Teams[0].Name != "data" || m.Part(m.Objectives[1], "d") != (okr.Part{Carries: true}) {
		t.Errorf("%v of %v", m.Objectives, m.Teams)
	}
}

func TestThePartsOfTeamsInWords(t *testing.T) {
	for _, c := range []struct {
		part       okr.Part
		cell, says string
	}{
		{okr.Part{}, "·", "no part in it"},
		{okr.Part{Carries: true}, "●", "carries it, no initiative"},
		{okr.Part{Helps: 2}, "2", "helps with 2 initiatives"},
		{okr.Part{Carries: true, Helps: 1}, "●1", "carries it, 1 initiative"},
	} {
		if c.part.String() != c.cell || c.part.Says() != c.says {
			t.Errorf("%+v is %s, %s", c.part, c.part, c.part.Says())
		}
	}
}

// top is served by grow; nudges moves both key results of grow, more one of top's own and one of grow.
func TestTheWorkOnAnObjective(t *testing.T) {
	l := aligned(t)
	l.objective("top", nil)
	l.result("k9", "top", func(*model.KeyResult) {})
	l.do(l.p.Objectives.Edit(now, "grow", func(o *model.Objective) { o.Parent = "top" }))
	top := func() *okr.Objective { return okr.Of(l.p, "q4", half).Objective("top") }
	effort := func(want string) {
		t.Helper()
		if got := top().Effort(); got != want {
			t.Errorf("the effort is %q, not %q", got, want)
		}
	}
	effort("None on its own key results; 1 initiative on what serves it.")
	l.do(l.p.Initiatives.Add(now, "more", func(i *model.Initiative) {
		i.Title, i.Status, i.Team, i.KeyResults = "more", model.OnTrack, "w", "k9 k1"
	}))
	effort("1 initiative, and 1 more on what serves it.")
	own, below := top().Work()
	if own != 1 || below != 1 || len(top().By("w")) != 1 || len(top().By("d")) != 0 || len(top().Workers()) != 2 {
		t.Errorf("%d and %d initiatives, %v by one team, %v by the other", own, below, top().By("w"), top().By("d"))
	}
	more := top().Initiatives()[0]
	if got := top().Moves(more); got != top().Number+".1, "+top().Under[0].Number+".1" {
		t.Errorf("it moves %s", got)
	}
	grow := okr.Of(l.p, "q4", half).Objective("grow")
	if got := grow.By("d"); len(got) != 1 || grow.Effort() != "2 initiatives." {
		t.Errorf("one team has %v, and the effort is %s", got, grow.Effort())
	}
	b := okr.Of(l.p, "q4", half)
	if !b.Objective("hire").Unserved() || b.Objective("save").Unserved() {
		t.Error("an objective without work or reason is unserved, and no other")
	}
	for id, want := range map[model.ID[model.Objective]]string{
		"hire": "No initiative works on it, and nothing says why.", "save": "No initiative, because: It is a matter of habit",
	} {
		if got := b.Objective(id).Effort(); got != want {
			t.Errorf("%s: %s", id, got)
		}
	}
}

func TestTheMatrixAsText(t *testing.T) {
	l := aligned(t)
	l.do(l.p.Teams.Edit(now, "w", func(r *model.Team) { r.Name = "Web | *App*" }))
	m := okr.Of(l.p, "q4", half).Matrix(l.p)
	for name, c := range map[string]struct{ got, want string }{
		"Markdown": {m.Markdown(), `| Objective | Work | data | Web \| \*App\* |
| --- | --- | --- | --- |
| 1 Objective grow | 1 | 1 | ●1 |
| 2 Objective hire | none |  |  |
| 3 Objective save | none: It is a matter of habit | ● |  |
`},
		"Slack": {m.Slack(), `• *1 Objective grow* – data helps with 1 initiative; Web | ∗App∗ carries it, 1 initiative
• *2 Objective hire* – carried by no team; No initiative works on it, and nothing says why
• *3 Objective save* – data carries it, no initiative; No initiative, because: It is a matter of habit
`},
	} {
		if c.got != c.want {
			t.Errorf("%s:\n%s\nnot\n%s", name, c.got, c.want)
		}
	}
}

func TestExplanations(t *testing.T) {
	l := newPlan(t)
	l.objective("o", func(o *model.Objective) { o.Score, o.Type = model.Num(0.7), model.CommittedObjective })
	l.result("k", "o", func(k *model.KeyResult) {
		k.Start, k.Target, k.Unit, k.Weight = model.Num(38), model.Num(46), "%", model.Num(2)
	})
	l.result("m", "o", func(k *model.KeyResult) { k.Kind, k.Steps = model.ByMilestones, "Plan\nDo [3]" })
	l.says("k", half, func(c *model.CheckIn) {
		c.Value, c.Confidence, c.Health, c.Note = model.Num(40), model.Num(6), model.Ailing, "The nudge\nis flat"
	})
	l.says("m", half, value(1))
	b := okr.Of(l.p, "q4", half)
	text := func(e okr.Explanation) string {
		lines := append([]string{e.Title}, e.Rule...)
		for _, r := range e.Rows {
			lines = append(lines, r.Text)
		}
		return strings.Join(lines, "\n")
	}
	for name, c := range map[string]struct{ got, want string }{
		"a value that moves": {text(b.Result("k").Explain()), `Progress of 1.1 Key result k: 25%
(now − start) ÷ (target − start)
(40 − 38) ÷ (46 − 38) = 25%
Pace: 25% of the 50% expected by now is off track. (1 or more is ahead, from 0.9 on track, from 0.7 at risk.)
It counts with the weight 2 in its objective.
15 Nov  40%  at risk  confidence 6  “The nudge is flat”`},
		"a milestone": {text(b.Result("m").Explain()), `Progress of 1.2 Key result m: 25%
Weight of the steps that are done ÷ weight of all.
✓ 1  Plan
○ 3  Do
Pace: 25% of the 50% expected by now is off track. (1 or more is ahead, from 0.9 on track, from 0.7 at risk.)
15 Nov  1 of 2 steps`},
		"an objective": {text(b.Objective("o").Explain()), `Score of 1 Objective o: 70%
Σ weight × progress ÷ Σ weight, each progress between 0 and 1
(2 × 0.25 + 1 × 0.25) ÷ (2 + 1) = 25%
It was scored 0.7 at its end (not kept: a commitment is kept whole or not); the key results came to 25%.
Its weakest key result, 1.2, suggests off track.
1.1  25%  Key result k
1.2  25%  Key result m`},
	} {
		if c.got != c.want {
			t.Errorf("%s:\n%s\nnot\n%s", name, c.got, c.want)
		}
	}
}
