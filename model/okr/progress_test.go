package okr_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

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
