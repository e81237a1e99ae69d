package okr_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// The quarter of these tests has 92 days: 1 October to 31 December 2026.
var (
	start = model.NewDate(2026, time.October, 1)
	end   = model.NewDate(2026, time.December, 31)
	// half is the 46th day of 92: half of the quarter is over at its end.
	half = model.NewDate(2026, time.November, 15)
	now  = model.MomentOf(time.Date(2026, 11, 15, 9, 0, 0, 0, time.UTC))
)

// plan is a portfolio that is being laid out.
type plan struct {
	t *testing.T
	p *model.Portfolio
	n int
}

func newPlan(t *testing.T) *plan {
	l := &plan{t: t, p: model.New()}
	l.p.Scope = model.Scope{All: true}
	l.do(l.p.Periods.Add(now, "q4", func(r *model.Period) {
		r.Name, r.Kind, r.Start, r.End, r.State = "Q4 2026", model.Quarterly, start, end, model.Active
	}))
	return l
}

func (l *plan) do(edits []model.Edit) {
	l.t.Helper()
	next, err := l.p.Apply(model.Change{Edits: edits})
	if err != nil {
		l.t.Fatal(err)
	}
	var refs []model.Ref
	for _, e := range edits {
		refs = append(refs, e.Ref)
	}
	if err := next.CheckFrom(l.p, refs...); err != nil {
		l.t.Fatal(err)
	}
	l.p = next
}

func (l *plan) objective(id string, fill func(*model.Objective)) {
	l.t.Helper()
	l.do(l.p.Objectives.Add(now, model.ID[model.Objective](id), func(o *model.Objective) {
		o.Title, o.Period = "Objective "+id, "q4"
		if fill != nil {
			fill(o)
		}
	}))
}

func (l *plan) result(id, of string, fill func(*model.KeyResult)) {
	l.t.Helper()
	l.do(l.p.KeyResults.Add(now, model.ID[model.KeyResult](id), func(k *model.KeyResult) {
		k.Title, k.Objective = "Key result "+id, model.ID[model.Objective](of)
		k.Kind, k.Start, k.Target = model.Increase, model.Num(0), model.Num(100)
		fill(k)
	}))
}

// says checks a key result in, and returns the check-in's id.
func (l *plan) says(id string, on model.Date, fill func(*model.CheckIn)) model.ID[model.CheckIn] {
	l.t.Helper()
	l.n++
	check := model.ID[model.CheckIn](fmt.Sprintf("c%03d", l.n))
	l.do(l.p.CheckIns.Add(now, check, func(c *model.CheckIn) {
		c.KeyResult, c.Date = model.ID[model.KeyResult](id), on
		fill(c)
	}))
	return check
}

func value(v float64) func(*model.CheckIn) {
	return func(c *model.CheckIn) { c.Value = model.Num(v) }
}

// near says whether two numbers are the same but for the rounding of binary fractions.
func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestProgress(t *testing.T) {
	kind := func(kind model.KeyResultKind, start, target float64) func(*model.KeyResult) {
		return func(k *model.KeyResult) { k.Kind, k.Start, k.Target = kind, model.Num(start), model.Num(target) }
	}
	steps := func(k *model.KeyResult) {
		k.Kind, k.Steps = model.ByMilestones, "- Contract drafted\n* Contract signed [3]\n\nLive at the first customer [4]"
	}
	words := func(k *model.KeyResult) {
		k.Kind, k.Start, k.Target = model.ByZones, model.Number{}, model.Number{}
		k.CommitZone, k.TargetZone, k.StretchZone = "one offer", "one contract", "two contracts"
	}
	numbers := func(k *model.KeyResult) { // fail at 10, commit at 20, target at 40, stretch at 50
		k.Kind, k.Start, k.Commit, k.Target, k.Stretch = model.ByZones, model.Num(10), model.Num(20), model.Num(40), model.Num(50)
	}
	falling := func(k *model.KeyResult) {
		k.Kind, k.Start, k.Commit, k.Target, k.Stretch = model.ByZones, model.Num(50), model.Num(40), model.Num(20), model.Num(10)
	}
	unstarted := func(k *model.KeyResult) { // nothing says where failing begins
		k.Kind, k.Start, k.Commit, k.Target, k.Stretch = model.ByZones, model.Number{}, model.Num(20), model.Num(40), model.Num(50)
	}
	zone := func(z model.Zone) func(*model.CheckIn) { return func(c *model.CheckIn) { c.Zone = z } }
	for _, c := range []struct {
		name    string
		of      func(*model.KeyResult)
		says    func(*model.CheckIn)
		want    float64 // raw
		clamped float64
	}{
		{"nothing said", kind(model.Increase, 20, 60), nil, 0, 0},
		{"on the way", kind(model.Increase, 20, 60), value(30), 0.25, 0.25},
		{"at the target", kind(model.Increase, 20, 60), value(60), 1, 1},
		{"beyond the target", kind(model.Increase, 20, 60), value(70), 1.25, 1},
		{"below the start", kind(model.Increase, 20, 60), value(10), -0.25, 0},
		{"from below zero", kind(model.Increase, -10, 10), value(0), 0.5, 0.5},
		{"falling", kind(model.Decrease, 8, 2), value(5), 0.5, 0.5},
		{"falling to zero", kind(model.Decrease, 4, 0), value(1), 0.75, 0.75},
		{"falling beyond", kind(model.Decrease, 8, 2), value(0.5), 1.25, 1},
		{"rising instead of falling", kind(model.Decrease, 8, 2), value(11), -0.5, 0},
		{"no step", steps, value(0), 0, 0},
		{"the first of weights 1, 3, 4", steps, value(1), 0.125, 0.125},
		{"two of weights 1, 3, 4", steps, value(2), 0.5, 0.5},
		{"every step", steps, value(3), 1, 1},
		{"fail in words", words, zone(model.FailZone), 0, 0},
		{"commit in words", words, zone(model.CommitZone), 0.3, 0.3},
		{"target in words", words, zone(model.TargetZone), 0.7, 0.7},
		{"stretch in words", words, zone(model.StretchZone), 1, 1},
		{"below the zones", numbers, value(5), 0, 0},
		{"at the edge of fail", numbers, value(10), 0, 0},
		{"half way to commit", numbers, value(15), 0.15, 0.15},
		{"at the edge of commit", numbers, value(20), 0.3, 0.3},
		{"half way from commit to target", numbers, value(30), 0.5, 0.5},
		{"at the edge of target", numbers, value(40), 0.7, 0.7},
		{"a fifth from target to stretch", numbers, value(42), 0.76, 0.76},
		{"at the edge of stretch", numbers, value(50), 1, 1},
		{"beyond the zones", numbers, value(80), 1, 1},
		{"falling zones, half way to commit", falling, value(45), 0.15, 0.15},
		{"falling zones, at target", falling, value(20), 0.7, 0.7},
		{"falling zones, beyond", falling, value(3), 1, 1},
		{"falling zones, before", falling, value(60), 0, 0},
		{"short of a zone without a start", unstarted, value(19), 0, 0},
		{"at a zone without a start", unstarted, value(20), 0.3, 0.3},
	} {
		l := newPlan(t)
		l.objective("o", nil)
		l.result("k", "o", c.of)
		if c.says != nil {
			l.says("k", start.Add(7), c.says)
		}
		r := okr.Of(l.p, "q4", half).Result("k")
		if got, known := r.Progress.Get(); !known || !near(got, c.want) || !near(r.Score(), c.clamped) {
			t.Errorf("%s: progress %v, score %v; not %v, %v", c.name, got, r.Score(), c.want, c.clamped)
		}
	}
}

func TestWhatIsKept(t *testing.T) {
	above := func(k *model.KeyResult) { k.Kind, k.Target = model.MaintainAbove, model.Num(99) }
	below := func(k *model.KeyResult) { k.Kind, k.Target = model.MaintainBelow, model.Num(10) }
	within := func(k *model.KeyResult) { k.Kind, k.Target = model.MaintainWithin, model.Num(100) }
	narrow := func(k *model.KeyResult) { within(k); k.Band = model.Num(1) }
	fortnight := func(k *model.KeyResult) { above(k); k.Every = model.Fortnightly }
	month := func(k *model.KeyResult) { above(k); k.Every = model.Monthly }
	type said struct {
		day   int // from the start of the period
		value float64
	}
	var weekly []said
	for week := range 13 {
		weekly = append(weekly, said{7 * week, 99})
	}
	for _, c := range []struct {
		name  string
		of    func(*model.KeyResult)
		said  []said
		today int // days from the start
		want  string
	}{
		{"nothing said in the first week", above, nil, 3, ""},
		{"nothing said, and the first week is over", above, nil, 7, "0"},
		{"kept in the first week", above, []said{{2, 99}}, 3, "1"},
		{"a hair below", above, []said{{2, 98.9}}, 3, "0"},
		{"the last of a week counts", above, []said{{2, 98}, {5, 99.5}}, 8, "1"},
		{"a week is missing", above, []said{{2, 99}, {16, 99}}, 17, "0.6667"},
		{"three of four", below, []said{{1, 9}, {8, 10}, {15, 10.5}, {22, 3}}, 27, "0.75"},
		{"the week under way has nothing yet", below, []said{{1, 9}}, 9, "1"},
		{"at the edges of the band", within, []said{{1, 95}, {8, 105}}, 13, "1"},
		{"out of the band", within, []said{{1, 94.9}, {8, 105.1}}, 13, "0"},
		{"out of a narrow band", narrow, []said{{1, 99}, {8, 98}}, 13, "0.5"},
		{"every two weeks", fortnight, []said{{13, 99}, {20, 99}}, 27, "1"},
		{"a quarter that is over", above, []said{{2, 99}}, 95, "0.0769"}, // of 13 weeks; the day left over is of the last
		{"kept to the end", above, weekly, 95, "1"},
		{"on the 92nd day", above, weekly, 91, "1"},
		{"the day left over has the last word", above, append(slices.Clone(weekly), said{91, 98}), 91, "0.9231"}, // 12 of 13
		{"four weeks at a time", month, []said{{20, 99}, {50, 99}, {91, 99}}, 95, "1"},                           // 28, 28 and 36 days
		{"the third stretch goes on to the end", month, []said{{20, 99}, {50, 99}}, 91, "1"},
	} {
		l := newPlan(t)
		l.objective("o", nil)
		l.result("k", "o", c.of)
		for _, s := range c.said {
			l.says("k", start.Add(s.day), value(s.value))
		}
		got := ""
		if v, known := okr.Of(l.p, "q4", start.Add(c.today)).Result("k").Progress.Get(); known {
			got = strings.TrimRight(strings.TrimRight(fmt.Sprintf("%.4f", v), "0"), ".")
		}
		if got != c.want {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
	}
}

func TestPace(t *testing.T) {
	for _, c := range []struct {
		progress, expected float64
		want               okr.Pace
		health             model.Health
	}{
		{0, 0.1, okr.TooEarly, ""},
		{0.9, 0.05, okr.TooEarly, ""},
		{0.5, 0.5, okr.Ahead, model.Healthy},
		{0.7, 0.5, okr.Ahead, model.Healthy},
		{0.63, 0.7, okr.OnPace, model.Healthy}, // 0.9 on the dot
		{0.62, 0.7, okr.Slipping, model.Ailing},
		{0.35, 0.5, okr.Slipping, model.Ailing}, // 0.7 on the dot
		{0.34, 0.5, okr.Behind, model.Critical},
		{-0.2, 0.5, okr.Behind, model.Critical},
	} {
		if got := okr.PaceOf(c.progress, c.expected); got != c.want || got.Health() != c.health {
			t.Errorf("%v of %v: %s, %q", c.progress, c.expected, got, got.Health())
		}
	}
	l := newPlan(t)
	l.objective("o", nil)
	for day, want := range map[int]float64{-1: 0, 0: 1.0 / 92, 45: 0.5, 91: 1, 200: 1} {
		if got := okr.Of(l.p, "q4", start.Add(day)).Expected; !near(got, want) {
			t.Errorf("day %d: %v is expected, not %v", day, got, want)
		}
	}
}

func TestBandsAndVerdicts(t *testing.T) {
	for _, c := range []struct {
		score    float64
		band     model.Health
		stretch  string
		ending   model.ObjectiveState
		promised model.ObjectiveState
	}{
		{0, model.Critical, "short of the stretch", model.Missed, model.Missed},
		{0.34, model.Critical, "short of the stretch", model.Missed, model.Missed},
		{0.4, model.Ailing, "short of the stretch", model.Missed, model.Missed},
		{0.6, model.Ailing, "in the sweet spot of a stretch", model.Achieved, model.Missed},
		{0.7, model.Healthy, "in the sweet spot of a stretch", model.Achieved, model.Missed},
		{0.99, model.Healthy, "beyond: the stretch may have been too short", model.Achieved, model.Missed},
		{1, model.Healthy, "beyond: the stretch may have been too short", model.Achieved, model.Achieved},
	} {
		if got := okr.Band(c.score); got != c.band {
			t.Errorf("%v is %s", c.score, got)
		}
		if got := okr.Verdict(model.Aspirational, c.score); got != c.stretch {
			t.Errorf("%v: %s", c.score, got)
		}
		if got := okr.Ending("", c.score); got != c.ending {
			t.Errorf("%v ends %s", c.score, got)
		}
		if got := okr.Ending(model.CommittedObjective, c.score); got != c.promised {
			t.Errorf("%v of a commitment ends %s", c.score, got)
		}
	}
	if got := okr.Verdict(model.CommittedObjective, 0.99); got != "missed: a commitment is kept whole or not" {
		t.Error(got)
	}
	if got := okr.Verdict(model.CommittedObjective, 1); got != "kept" {
		t.Error(got)
	}
}

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

func TestCheckInsDueAndStale(t *testing.T) {
	l := newPlan(t)
	l.objective("o", nil)
	l.result("k", "o", func(*model.KeyResult) {})
	l.says("k", half, value(20))
	for _, c := range []struct {
		days       int
		due, stale bool
	}{{0, false, false}, {6, false, false}, {7, true, false}, {10, true, false}, {11, true, true}} {
		r := okr.Of(l.p, "q4", half.Add(c.days)).Result("k")
		if r.Age() != c.days || r.Due() != c.due || r.Stale() != c.stale {
			t.Errorf("after %d days: age %d, due %v, stale %v", c.days, r.Age(), r.Due(), r.Stale())
		}
	}
	if r := okr.Of(l.p, "q4", end.Add(1)).Result("k"); r.Due() || r.Stale() {
		t.Error("a check-in is due after the period")
	}
	l.do(l.p.Settings.Add(now, model.TheSettings, func(s *model.Settings) { s.Name, s.StaleAfter = "Plan", model.Num(14) }))
	if r := okr.Of(l.p, "q4", half.Add(14)).Result("k"); r.Stale() {
		t.Error("14 days are stale where the settings allow 14")
	}
	l.says("k", half.Add(1), value(100))
	if r := okr.Of(l.p, "q4", half.Add(20)).Result("k"); r.Due() || !r.Done() {
		t.Error("what is done is to be checked in again")
	}
}

func TestCorrectionsReplace(t *testing.T) {
	l := newPlan(t)
	l.objective("o", nil)
	l.result("k", "o", func(*model.KeyResult) {})
	l.says("k", half.Add(-7), value(10))
	wrong := l.says("k", half, value(90))
	l.says("k", half, func(c *model.CheckIn) { c.Value, c.Replaces = model.Num(19), wrong })
	r := okr.Of(l.p, "q4", half).Result("k")
	if got := r.Progress.Or(0); !near(got, 0.19) {
		t.Errorf("the progress is %v", got)
	}
	if len(r.Log) != 2 || len(r.Told) != 3 {
		t.Errorf("%d check-ins hold, of %d", len(r.Log), len(r.Told))
	}
	if got := r.Explain().Rows[1].Text; got != "15 Nov  90  (corrected since)" {
		t.Errorf("the corrected one is told as %q", got)
	}
	if _, err := l.p.Apply(model.Change{}); err != nil {
		t.Fatal(err)
	}
	edited := l.p.CheckIns.Edit(now, wrong, func(c *model.CheckIn) { c.Value = model.Num(9) })
	next, err := l.p.Apply(model.Change{Edits: edited})
	if err != nil {
		t.Fatal(err)
	}
	if err := next.CheckFrom(l.p, wrong.Ref()); err == nil || !strings.Contains(err.Error(), "stays as it was said") {
		t.Errorf("an altered check-in is %v", err)
	}
}

func TestOfOneDayTheOneThatWasSaidLastHolds(t *testing.T) {
	l := newPlan(t)
	l.objective("o", nil)
	l.result("k", "o", func(*model.KeyResult) {})
	later := model.MomentOf(now.At.Time().Add(time.Hour))
	for id, at := range map[model.ID[model.CheckIn]]model.Moment{"z": now, "a": later} { // whatever their ids are
		l.do(l.p.CheckIns.Add(at, id, func(c *model.CheckIn) {
			c.KeyResult, c.Date, c.Value = "k", half, model.Num(30)
			if at == later {
				c.Value = model.Num(40)
			}
		}))
	}
	r := okr.Of(l.p, "q4", half).Result("k")
	if r.Now() != "40" || r.Told[0].ID != "a" {
		t.Errorf("it is %s, as %s says", r.Now(), r.Told[0].ID)
	}
}

func TestForecast(t *testing.T) {
	for _, c := range []struct {
		kind          model.KeyResultKind
		start, target float64
		day           int
		value         float64
		want          string
	}{
		// On the 46th of 92 days 36 is 2 up from 34, so the other half brings it to 38.
		{model.Increase, 34, 45, 45, 36, "At this pace 38% by 31 Dec, short of the target of 45%."},
		{model.Increase, 34, 45, 45, 40, "At this pace it reaches the target of 45% around 24 Dec."},
		{model.Decrease, 20, 4, 45, 12, "At this pace it reaches the target of 4% around 31 Dec."},
		{model.Decrease, 20, 4, 45, 13, "At this pace 6% by 31 Dec, short of the target of 4%."},
		{model.Increase, 34, 45, 5, 36, ""}, // too early
	} {
		l := newPlan(t)
		l.objective("o", nil)
		l.result("k", "o", func(k *model.KeyResult) {
			k.Kind, k.Start, k.Target, k.Unit = c.kind, model.Num(c.start), model.Num(c.target), "%"
		})
		l.says("k", start.Add(c.day), value(c.value))
		if got := okr.Of(l.p, "q4", half.Add(3)).Result("k").Outlook(); got != c.want {
			t.Errorf("%s %v on day %d: %q, not %q", c.kind, c.value, c.day, got, c.want)
		}
	}
}

func TestAmount(t *testing.T) {
	for _, c := range []struct {
		value model.Number
		unit  string
		want  string
	}{
		{model.Number{}, "%", "–"}, {model.Num(38), "%", "38%"}, {model.Num(1.005), "", "1"}, {model.Num(2.3456), "days", "2.35 days"},
		{model.Num(40), "€", "€40"}, {model.Num(-40), "€", "-€40"}, {model.Num(-0.001), "", "0"}, {model.Num(1500), "k€", "1500 k€"},
	} {
		if got := okr.Amount(c.value, c.unit); got != c.want {
			t.Errorf("%v %s: %q, not %q", c.value, c.unit, got, c.want)
		}
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
