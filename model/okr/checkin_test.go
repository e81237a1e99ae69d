package okr_test

import (
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

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
