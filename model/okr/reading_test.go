package okr_test

import (
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// From 0 to 100 the way is 100, so everything from -1000 to 1100 may be meant.
func TestWhatMayBeASlipOfTheHand(t *testing.T) {
	l := newPlan(t)
	l.objective("o", nil)
	l.result("up", "o", func(k *model.KeyResult) { k.Unit = "%" })
	l.result("down", "o", func(k *model.KeyResult) { k.Kind, k.Start, k.Target = model.Decrease, model.Num(100), model.Num(0) })
	l.result("kept", "o", func(k *model.KeyResult) { k.Kind = model.MaintainAbove })
	l.result("steps", "o", func(k *model.KeyResult) { k.Kind, k.Steps = model.ByMilestones, "one\ntwo" })
	b := okr.Of(l.p, "q4", half)
	for _, c := range []struct {
		of    model.ID[model.KeyResult]
		value float64
		want  string
	}{
		{"up", 1100, ""}, {"up", 1101, "1101% is far outside of 0% → 100%"}, {"up", -1000, ""}, {"up", -1001, "-1001% is far outside of 0% → 100%"},
		{"down", 1100, ""}, {"down", 1101, "1101 is far outside of 100 → 0"}, {"kept", 1e6, ""}, {"steps", 2, ""},
	} {
		if got := b.Result(c.of).Strange(model.Num(c.value)); got != c.want {
			t.Errorf("%s at %v: %q", c.of, c.value, got)
		}
	}
}

func TestValuesAsPeopleWriteThem(t *testing.T) {
	l := newPlan(t)
	l.objective("o", nil)
	l.result("share", "o", func(k *model.KeyResult) { k.Unit = "%" })
	l.says("share", half, value(36))
	l.result("deals", "o", func(k *model.KeyResult) { k.Unit = "deals" })
	l.result("growth", "o", func(k *model.KeyResult) { k.Start, k.Target, k.Unit = model.Num(-10), model.Num(10), "€" })
	l.result("uptime", "o", func(k *model.KeyResult) { k.Kind, k.Start = model.MaintainAbove, model.Number{} })
	l.result("steps", "o", func(k *model.KeyResult) { k.Kind, k.Steps = model.ByMilestones, "one\ntwo\nthree" })
	l.result("step", "o", func(k *model.KeyResult) { k.Kind, k.Steps = model.ByMilestones, "one" })
	b := okr.Of(l.p, "q4", half)
	for _, c := range []struct {
		of   model.ID[model.KeyResult]
		text string
		want float64
	}{
		{"share", "38", 38}, {"share", "38%", 38}, {"share", " 38 % ", 38}, {"share", "+2", 38}, {"share", "+0.1%", 36.1},
		{"share", "=38", 38}, {"share", "=-2", -2}, {"share", "0", 0},
		{"deals", "+2", 2}, {"deals", "3 deals", 3},
		{"growth", "-2", -2}, {"growth", "−2", -2}, {"growth", "-€2", -2}, {"growth", "€2", 2}, {"growth", "+€3", -7},
		{"share", "-2", 34}, {"share", "36,5", 36.5}, {"share", "=", 36},
		{"deals", "1,200.50", 1200.5}, {"deals", "1'200 deals", 1200}, {"deals", "+10k", 10000}, {"growth", "€3M", 3e6},
		{"share", "36.125%", 36.125}, {"uptime", "99.9", 99.9}, {"uptime", "=-1", -1}, {"steps", "2", 2}, {"steps", "2 steps", 2}, {"steps", "+1", 1},
	} {
		got, _, err := b.Result(c.of).Read(c.text)
		if v, known := got.Get(); err != nil || !known || !near(v, c.want) {
			t.Errorf("%s %q is %v (%v), not %v", c.of, c.text, got, err, c.want)
		}
	}
	for _, c := range []struct {
		of         model.ID[model.KeyResult]
		text, want string
	}{
		{"share", "much", `"much" is not a value such as 36% or +2`},
		{"share", "", `say where it stands, such as 36% or +2`},
		{"deals", "3%", `"3%" is not a value such as 0 deals or +2`},
		{"deals", "1,000", `is "1,000" 1000 or 1? Write it that way`},
		{"deals", "+1.600", `is "+1.600" 1600 or 1.6? Write it that way`},
		{"deals", "3 days", `"3 days" is not a value such as 0 deals or +2`},
		{"steps", "all", `"all" is not a value such as 2 or +1`},
		{"steps", "4", `it has 3 steps: say how many are done, 0 to 3`},
		{"step", "2", `it has 1 step: say how many are done, 0 to 1`},
		{"uptime", "+1", `"+1" counts from the value now, and nobody has said yet what that is`},
		{"uptime", "=", `nobody has checked it in yet, so there is nothing to repeat`},
	} {
		if got, _, err := b.Result(c.of).Read(c.text); err == nil || err.Error() != c.want {
			t.Errorf("%s %q is %v: %v", c.of, c.text, got, err)
		}
	}
}
