package okr_test

import (
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

func TestHowTheLastPeriodEnded(t *testing.T) {
	l := ended(t)
	if got := okr.LastEnded(l.p, end, start); got != "" {
		t.Errorf("on its last day %s has ended", got)
	}
	if got := okr.LastEnded(l.p, end.Add(1), end); got != "q4" {
		t.Errorf("the day after, %q has", got)
	}
	if got := okr.LastEnded(l.p, end.Add(2), end.Add(1)); got != "" {
		t.Errorf("%s ended too long ago", got)
	}
	// b and d were missed, f has no score, g was dropped.
	if got := okr.Of(l.p, "q4", end.Add(1)).Ended(""); got != (okr.Ended{Achieved: 4, Missed: 2, Open: 1}) {
		t.Errorf("it came to %+v", got)
	}
	l.do(l.p.Periods.Edit(now, "q4", func(r *model.Period) { r.State = model.Closed }))
	if got := okr.LastEnded(l.p, half, start); got != "q4" {
		t.Errorf("closed early, %q has ended", got)
	}
}
