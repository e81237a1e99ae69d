package okr_test

import (
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// late is a quarter in whose middle, on 15 November, somebody adds a key result to an objective that is on track.
func late(t *testing.T, fill func(*model.KeyResult)) *plan {
	l := newPlan(t)
	l.objective("o", nil)
	l.result("old", "o", func(*model.KeyResult) {})
	l.says("old", half, value(60))
	l.made = now
	l.result("k", "o", fill)
	return l
}

func TestANewKeyResultHasNotStarted(t *testing.T) {
	l := late(t, func(*model.KeyResult) {})
	for _, c := range []struct {
		days       int
		word       string
		due, stale bool
	}{{0, "not started", false, false}, {6, "not started", false, false}, {7, "off track", true, false}, {11, "off track", true, true}} {
		b := okr.Of(l.p, "q4", half.Add(c.days))
		r, o := b.Result("k"), b.Objective("o")
		if r.Word() != c.word || r.Due() != c.due || r.Stale() != c.stale {
			t.Errorf("after %d days: %s, due %v, stale %v", c.days, r.Word(), r.Due(), r.Stale())
		}
		if reddens := o.Weakest() == r; reddens != (c.word == "off track") {
			t.Errorf("after %d days the objective looks at it: %v", c.days, reddens)
		}
	}
	if e := okr.Of(l.p, "q4", half).Result("k").Explain(); !strings.Contains(strings.Join(e.Rule, " "), "the first check-in is due on 22 Nov") {
		t.Errorf("it is explained by %v", e.Rule)
	}
}

// Somebody who checks it in on the day it was made does not make it late by that.
func TestANewKeyResultHasNoPace(t *testing.T) {
	l := late(t, func(*model.KeyResult) {})
	c := l.says("k", half, value(1))
	r := okr.Of(l.p, "q4", half.Add(6)).Result("k")
	if r.Word() != "too early" || r.StoodAt(l.p.CheckIns.Get(c)) != "" {
		t.Errorf("it is %s, and was %q", r.Word(), r.StoodAt(l.p.CheckIns.Get(c)))
	}
	if got := okr.Of(l.p, "q4", half.Add(7)).Result("k").Word(); got != "off track" {
		t.Errorf("a week later it is %s", got)
	}
	l = late(t, func(k *model.KeyResult) { k.Source = "okrs.csv" })
	l.says("k", half, value(1))
	if got := okr.Of(l.p, "q4", half).Result("k").Word(); got != "off track" {
		t.Errorf("what was brought in is %s", got)
	}
}

// 15 November lies in the seventh week, which runs from the 12th to the 18th, and in which it existed for four days.
func TestWhatIsKeptCountsFromItsCreation(t *testing.T) {
	kept := func(k *model.KeyResult) { k.Kind, k.Target = model.MaintainAbove, model.Num(99) }
	for _, c := range []struct {
		name  string
		said  []int // days from 15 November
		today int
		want  string
	}{
		{"nothing said in the first week", nil, 3, "–"},
		{"nothing said when the first whole week is over", nil, 11, "0%"},
		{"said at once", []int{0}, 0, "100%"},
		{"the second week is missing", []int{0}, 11, "50%"},
		{"a check-in that was brought in shows that it is older", []int{-14}, 0, "50%"}, // weeks 5 and 6
	} {
		l := late(t, kept)
		for _, day := range c.said {
			l.says("k", half.Add(day), value(99))
		}
		if got := okr.Percent(okr.Of(l.p, "q4", half.Add(c.today)).Result("k").Progress); got != c.want {
			t.Errorf("%s: %s, not %s", c.name, got, c.want)
		}
	}
}

// What was written down when its period was over is judged by all of it.
func TestWhatIsWrittenDownAfterwardsCountsFromTheBeginning(t *testing.T) {
	l := newPlan(t)
	l.made.Today, l.made.At = end.Add(9), model.StampOf(end.Add(9).Time())
	l.objective("o", nil)
	l.result("k", "o", func(k *model.KeyResult) { k.Kind, k.Target = model.MaintainAbove, model.Num(99) })
	if got := okr.Of(l.p, "q4", end.Add(9)).Result("k"); okr.Percent(got.Progress) != "0%" || got.Word() != "off track" {
		t.Errorf("it is at %s, %s", okr.Percent(got.Progress), got.Word())
	}
}
