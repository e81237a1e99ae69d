package okr_test

import (
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

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
		// By the 46th day 40 of 44 would be reached on the 51st, the 20th of November, and by the 49th day it is not yet.
		{model.Increase, 0, 44, 45, 40, "At this pace it reaches the target of 44% around 20 Nov."},
		{model.Increase, 0, 41, 45, 40, ""}, // on the 48th day, which is over
		{model.Increase, 0, 0.4, 45, 0.18, "At this pace 0.36% by 31 Dec, short of the target of 0.4%."},
		{model.Increase, 0, 40, 45, 19.99, "At this pace 39.98% by 31 Dec, short of the target of 40%."},
		{model.Increase, 0, 0.004, 45, 0.001, "At this pace 0.002% by 31 Dec, short of the target of 0.004%."},
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
		{model.Num(40), "€", "€40"}, {model.Num(-40), "€", "-€40"}, {model.Num(-0.001), "", "-0.001"}, {model.Num(1500), "k€", "1500 k€"},
	} {
		if got := okr.Amount(c.value, c.unit); got != c.want {
			t.Errorf("%v %s: %q, not %q", c.value, c.unit, got, c.want)
		}
	}
}

func TestTheWayTellsApartWhatDiffers(t *testing.T) {
	for _, c := range []struct {
		kind       model.KeyResultKind
		target     float64
		value      float64
		unit, want string
	}{
		{model.Increase, 0.004, 0.001, "", "0.001 → 0.004"},
		{model.Increase, 99.9991, 99.9993, "%", "99.9993% → 99.9991%"},
		{model.MaintainAbove, 99.999, 99.998, "%", "99.998% ≥ 99.999%"},
		{model.Increase, 1, 1, "deals", "1 → 1 deal"},
	} {
		l := newPlan(t)
		l.objective("o", nil)
		l.result("k", "o", func(k *model.KeyResult) { k.Kind, k.Target, k.Unit = c.kind, model.Num(c.target), c.unit })
		l.says("k", half, value(c.value))
		r := okr.Of(l.p, "q4", half).Result("k")
		if got := r.Way(); got != c.want {
			t.Errorf("%q, not %q", got, c.want)
		}
		if v, _, err := r.Read(r.Now()); err != nil || v != model.Num(c.value) && c.value < 99 {
			t.Errorf("%q is read as %v, %v", r.Now(), v, err)
		}
	}
}
