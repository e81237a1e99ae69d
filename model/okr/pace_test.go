package okr_test

import (
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

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
	if got := okr.Verdict(model.CommittedObjective, 0.99); got != "not kept: a commitment is kept whole or not" {
		t.Error(got)
	}
	if got := okr.Verdict(model.CommittedObjective, 1); got != "kept" {
		t.Error(got)
	}
}
