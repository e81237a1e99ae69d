package model_test

import (
	"testing"

	"quarterdeck/model"
)

func TestAPeriodGoesByItsDays(t *testing.T) {
	r := model.Period{Start: model.NewDate(2026, 10, 1), End: model.NewDate(2026, 12, 31)}
	for day, want := range map[model.Date]model.PeriodState{
		r.Start.Add(-1): model.Planning, r.Start: model.Active, r.End: model.Active, r.End.Add(1): model.Closing,
	} {
		if got := r.StateOn(day); got != want {
			t.Errorf("on %s it is %s, not %s", day, got, want)
		}
	}
}

func TestADayOutsideTheYearsOfAPeriodHasItsYear(t *testing.T) {
	r := &model.Period{Start: model.NewDate(2026, 12, 1), End: model.NewDate(2027, 2, 28)}
	for day, want := range map[model.Date]string{
		model.NewDate(2026, 3, 2): "2 Mar", model.NewDate(2027, 12, 31): "31 Dec", model.NewDate(2028, 1, 5): "5 Jan 2028", {}: "",
	} {
		if got := r.Day(day); got != want {
			t.Errorf("%s is shown as %q, not %q", day, got, want)
		}
	}
	if got := (*model.Period)(nil).Day(r.End); got != "28 Feb 2027" {
		t.Errorf("without a period it is %q", got)
	}
}
