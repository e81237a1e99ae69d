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
