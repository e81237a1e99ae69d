package model_test

import (
	"testing"

	"quarterdeck/model"
)

// The first day is day 1, the one before it day -1, and between them there is none.
func TestDaysAreCalledByTheirNumber(t *testing.T) {
	for after, want := range map[int]int{0: 1, 1: 2, 29: 30, 89: 90, -1: -1, -5: -5} {
		if got := model.NthDay(after); got != want {
			t.Errorf("%d days after the first is day %d, not %d", after, got, want)
		}
	}
	for text, want := range map[string]int{"1": 0, "day 30": 29, " Day  2 ": 1, "-1": -1, "day -3": -3} {
		if got, err := model.ReadNthDay(text); err != nil || got != want {
			t.Errorf("%q is %d days after the first, not %d (%v)", text, got, want, err)
		}
	}
	for text, want := range map[string]string{
		"0":   "there is no day 0: the first day is day 1, and the one before it is day -1",
		"2.5": `"2.5" is not a day such as 12, week 2 or first month, or -1 for the day before the first one`,
		"":    `"" is not a day such as 12, week 2 or first month, or -1 for the day before the first one`,
	} {
		if _, err := model.ReadNthDay(text); err == nil || err.Error() != want {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestADueDayIsToldAsPeopleCallIt(t *testing.T) {
	p := model.New()
	due, _ := p.Modules.Kind().Field("due")
	for written, want := range map[string]string{"0": "day 1", "11": "day 12", "-3": "day -3", "": "nothing", "2.5": "2.5"} {
		if got := p.Say(due, written); got != want {
			t.Errorf("%q is told as %q, not %q", written, got, want)
		}
	}
}
