package okr_test

import (
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// tree is an objective with a key result of each kind, on the 46th of 92 days.
func tree(t *testing.T) *plan {
	l := newPlan(t)
	l.objective("o", func(o *model.Objective) { o.Type = model.CommittedObjective })
	l.result("up", "o", func(k *model.KeyResult) { k.Start, k.Target, k.Unit = model.Num(38), model.Num(45), "%" })
	l.result("down", "o", func(k *model.KeyResult) {
		k.Kind, k.Start, k.Target, k.Unit = model.Decrease, model.Num(4), model.Num(0), "deals"
	})
	l.result("above", "o", func(k *model.KeyResult) {
		k.Kind, k.Start, k.Target, k.Unit = model.MaintainAbove, model.Number{}, model.Num(99.9), "%"
	})
	l.result("within", "o", func(k *model.KeyResult) {
		k.Kind, k.Start, k.Target, k.Unit, k.Band = model.MaintainWithin, model.Number{}, model.Num(50), "ms", model.Num(10)
	})
	l.result("steps", "o", func(k *model.KeyResult) {
		k.Kind, k.Start, k.Target, k.Steps = model.ByMilestones, model.Number{}, model.Number{}, "One\nTwo\nThree"
	})
	l.result("zones", "o", func(k *model.KeyResult) {
		k.Kind, k.Start, k.Target = model.ByZones, model.Number{}, model.Number{}
		k.CommitZone, k.TargetZone = "one talk", "one plan"
	})
	return l
}

func (l *plan) book() *okr.Book { return okr.Of(l.p, "q4", half) }

func TestTheWayFitsAColumn(t *testing.T) {
	l := tree(t)
	before := map[model.ID[model.KeyResult]]string{
		"up": "38% → 45%", "down": "4 → 0 deals", "above": "– ≥ 99.9%", "within": "– → 50 ms ± 10%", "steps": "0 of 3 steps",
		"zones": "– → target",
	}
	for id, want := range before {
		if got := l.book().Result(id).Way(); got != want {
			t.Errorf("%s is at %q, not %q", id, got, want)
		}
	}
	l.says("down", half, value(1))
	l.says("above", half, value(99.95))
	l.says("within", half, value(48))
	l.says("steps", half, value(2))
	l.says("zones", half, func(c *model.CheckIn) { c.Zone = model.CommitZone })
	after := map[model.ID[model.KeyResult]]string{
		"down": "1 → 0 deals", "above": "99.95% ≥ 99.9%", "within": "48 → 50 ms ± 10%", "steps": "2 of 3 steps",
		"zones": "commit → target",
	}
	for id, want := range after {
		if got := l.book().Result(id).Way(); got != want {
			t.Errorf("%s is at %q, not %q", id, got, want)
		}
	}
}

func TestFreshness(t *testing.T) {
	for _, c := range []struct {
		name string
		days int // since the check-in; below 0 there is none
		says func(*model.CheckIn)
		want string
	}{
		{"never", -1, nil, "45 d !"},
		{"today", 0, value(20), "today"},
		{"three days", 3, value(20), "3 d"},
		{"a week", 7, value(20), "due"},
		{"ten days", 10, value(20), "due"},
		{"eleven days", 11, value(20), "11 d !"},
		{"done", 30, value(100), "done"},
	} {
		l := newPlan(t)
		l.objective("o", nil)
		l.result("k", "o", func(*model.KeyResult) {})
		if c.days >= 0 {
			l.says("k", half.Add(-c.days), c.says)
		}
		if got := l.book().Result("k").Freshness(); got != c.want {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
		if got := okr.Of(l.p, "q4", end.Add(9)).Result("k").Freshness(); c.name == "a week" && got != "8 Nov" {
			t.Errorf("after its end it is %q", got)
		}
	}
}

func TestWords(t *testing.T) {
	l := newPlan(t)
	states := map[string]model.ObjectiveState{
		"draft": model.Draft, "achieved": model.Achieved, "missed": model.Missed, "dropped": model.DroppedObjective, "no key results": "",
	}
	for want, state := range states {
		l.objective(strings.ReplaceAll(want, " ", "-"), func(o *model.Objective) { o.State = state })
	}
	for want := range states {
		if got := l.book().Objective(model.ID[model.Objective](strings.ReplaceAll(want, " ", "-"))).Word(); got != want {
			t.Errorf("it is %s, not %s", got, want)
		}
	}
	l.objective("o", nil)
	l.result("k", "o", func(*model.KeyResult) {})
	word := func(day model.Date) string {
		b := okr.Of(l.p, "q4", day)
		if b.Objective("o").Word() != b.Result("k").Word() {
			t.Errorf("the objective is %s, its key result %s", b.Objective("o").Word(), b.Result("k").Word())
		}
		return b.Result("k").Word()
	}
	if got := word(start.Add(3)); got != "not started" {
		t.Errorf("at first it is %s", got)
	}
	if got := word(start.Add(8)); got != "too early" {
		t.Errorf("in the first tenth it is %s", got)
	}
	if got := word(half); got != "off track" {
		t.Errorf("without a check-in it is %s", got)
	}
	l.says("k", half, value(100))
	if got := word(half); got != "done" {
		t.Errorf("at the target it is %s", got)
	}
	l.result("d", "draft", func(*model.KeyResult) {})
	l.result("x", "dropped", func(*model.KeyResult) {})
	if b := l.book(); b.Result("d").Word() != "draft" || b.Result("x").Word() != "dropped" {
		t.Errorf("they are %s and %s", b.Result("d").Word(), b.Result("x").Word())
	}
}

func TestWeeksOfAPeriod(t *testing.T) {
	l := newPlan(t)
	for _, c := range []struct {
		day      model.Date
		week, of int
	}{{start.Add(-1), 0, 13}, {start, 1, 13}, {start.Add(7), 2, 13}, {half, 7, 13}, {end, 13, 13}, {end.Add(1), 14, 13}} {
		if week, of := okr.Of(l.p, "q4", c.day).Week(); week != c.week || of != c.of {
			t.Errorf("%s is in week %d of %d, not %d of %d", c.day, week, of, c.week, c.of)
		}
	}
}

func TestZonesAreReadByTheBeginningsOfTheirWords(t *testing.T) {
	l := tree(t)
	l.says("zones", half.Add(-7), func(c *model.CheckIn) { c.Zone = model.CommitZone })
	for text, want := range map[string]string{
		"t": "target", "Stretch": "stretch", "=": "commit", "7": "its zones are words: say fail, commit, target or stretch",
		"": "say where it stands, such as commit or target",
	} {
		_, zone, err := l.book().Result("zones").Read(text)
		got := string(zone)
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%q is %q, not %q", text, got, want)
		}
	}
}

// What is tried out leaves the book as it was.
func TestACheckInCanBeTriedOut(t *testing.T) {
	l := tree(t)
	was := l.says("up", half.Add(-7), value(40))
	r := l.book().Result("up")
	if got := r.Tried(&model.CheckIn{Date: half, Value: model.Num(45)}); !got.Done() || r.Done() {
		t.Errorf("it would stand at %s, and stands at %s", got.Progress, r.Progress)
	}
	corrected := r.Tried(&model.CheckIn{Date: half.Add(-8), Value: model.Num(39), Replaces: was})
	if got := okr.Percent(corrected.Progress); got != "14%" || len(corrected.Log) != 1 { // (39 − 38) ÷ (45 − 38)
		t.Errorf("corrected it would stand at %s", got)
	}
	if got := r.Hint(); got != "40% on 8 Nov; = says so again" {
		t.Errorf("the hint is %q", got)
	}
	if got := l.book().Result("steps").Hint(); got != "such as 2 or +1" {
		t.Errorf("the hint is %q", got)
	}
}

func TestLaddersAndTerms(t *testing.T) {
	l := tree(t)
	l.says("steps", half, value(2))
	l.says("zones", half, func(c *model.CheckIn) { c.Zone = model.CommitZone })
	ladder := func(id model.ID[model.KeyResult]) string {
		var rungs []string
		for _, rung := range l.book().Result(id).Ladder() {
			mark := "-"
			if rung.Done {
				mark = "+"
			}
			rungs = append(rungs, mark+rung.Text)
		}
		return strings.Join(rungs, " ")
	}
	if got := ladder("steps"); got != "+One +Two -Three" {
		t.Error(got)
	}
	if got := ladder("zones"); got != "+commit: one talk -target: one plan" {
		t.Error(got)
	}
	if got := ladder("up"); got != "" {
		t.Error(got)
	}
	l.do(l.p.KeyResults.Edit(now, "up", func(k *model.KeyResult) {
		k.Commit, k.Stretch, k.Weight, k.Every = model.Num(40), model.Num(50), model.Num(2), model.Fortnightly
	}))
	for id, want := range map[model.ID[model.KeyResult]]string{
		"up":     "increase from 38% to 45% · commit 40% · stretch 50% · weight 2 · checked in every two weeks",
		"above":  "keep at least 99.9% · checked in every week",
		"steps":  "3 steps · checked in every week",
		"within": "keep 50 ms ± 10% · checked in every week",
		"zones":  "zones · checked in every week",
	} {
		if got := l.book().Result(id).Terms(); got != want {
			t.Errorf("%s: %q, not %q", id, got, want)
		}
	}
}

func TestWhatAPersonSaysBesideTheFigures(t *testing.T) {
	l := tree(t)
	l.says("up", half.Add(-14), value(44))
	l.says("up", half, func(c *model.CheckIn) {
		c.Value, c.Health, c.Note = model.Num(40), model.Healthy, "Not all is counted"
	})
	r := l.book().Result("up")
	if got := r.Differs(); got != "said on 15 Nov: “Not all is counted”; the figures suggest off track." {
		t.Error(got)
	}
	if r.StoodAt(r.Log[0]) != model.Healthy || r.StoodAt(r.Log[1]) != model.Healthy {
		t.Errorf("it stood %s and %s", r.StoodAt(r.Log[0]), r.StoodAt(r.Log[1]))
	}
	if l.book().Result("down").Differs() != "" || l.book().Objective("o").Differs() != "" {
		t.Error("nobody said anything else")
	}
	l.do(l.p.Objectives.Edit(now, "o", func(o *model.Objective) { o.Health, o.HealthReason = model.Ailing, "A plan" }))
	if got := l.book().Objective("o").Differs(); got != "set by hand: “A plan”; the key results suggest off track." {
		t.Error(got)
	}
}

func TestScoresInWords(t *testing.T) {
	l := newPlan(t)
	l.objective("o", nil)
	told := func(day model.Date) string { return okr.Of(l.p, "q4", day).Objective("o").Told() }
	if got := told(half); got != "nothing to score yet" {
		t.Error(got)
	}
	l.result("k", "o", func(*model.KeyResult) {})
	l.says("k", half, value(65))
	if got := told(half); got != "65% so far, where 50% was to be expected" {
		t.Error(got)
	}
	if got := told(end.Add(1)); got != "65%, not scored yet: in the sweet spot of a stretch" {
		t.Error(got)
	}
	l.do(l.p.Objectives.Edit(now, "o", func(o *model.Objective) { o.Score = model.Num(0.9) }))
	if got := told(end.Add(1)); got != "scored 0.9, beyond: the stretch may have been too short" {
		t.Error(got)
	}
}
