package due_test

import (
	"testing"

	"quarterdeck/model/due"
)

func TestDueDays(t *testing.T) {
	for text, want := range map[string]int{
		"Before First Day": -1, "before you start": -1, "Pre-boarding": -1, "prior to day 1": -1, "Thursday before they start": -4,
		"2 weeks before": -14, "a week before the start date": -7, "Week before your first day": -3, "3 days before": -3,
		"Day 1": 0, "First day": 0, "Day one": 0, "Second day": 1, "First or second day": 1, "Day 3": 2, "2nd day": 1,
		"Their first two days of work (typically Monday and Tuesday)": 1, "within 3 days": 3, "First Week": 4, "Week 1": 4,
		"End of first week": 4, "by the end of the first week": 4, "First two weeks": 11, "Week 2": 11, "Weeks 2–3": 18, "Week 4": 25,
		"Friday of the first week": 4, "Week 2, Day 3": 9, "First month": 29, "End of First month": 29, "Month 2": 59,
		"Second month": 59, "Days 31-60": 59, "30 days": 30, "First 90 days": 89, "30-day plan": 30, "Weeks 5 - 8 (Month 2)": 53,
		"60 days after your start date": 60, "after 2 weeks": 14, "before the end of week 2": 11, "First six months": 179,
		"Vor dem ersten Tag": -1, "Erste Woche": 4, "Woche 2": 11, "Tag 3": 2,
		"Dritter Tag": 2, "Siebte Woche": 46, "zwei Wochen": 14, "Die ersten drei Wochen": 18, "Zwei Tage vor dem ersten Tag": -2,
		"day -3": -3, "-1": -1, "Within the first 30 days": 29, "within a week": 7, "2 weeks": 14, "1 month": 30, "by day 30": 29,
		"30th day": 29, "30–60–90 day goals": 90, "2 to 3 days": 3, "within 30 days of starting": 30, "in 10 Tagen": 10,
	} {
		if got, ok := due.Day(text); !ok || got != want {
			t.Errorf("%s: %d, %v; want %d", text, got, ok, want)
		}
	}
	for _, text := range []string{
		"", "soon", "After their orientation is complete", "as needed", "Ongoing", "a second account", "Day", "2026", "week after week",
		"3", "First", "day to day", "1999 years", "20 years before",
	} {
		if got, ok := due.Day(text); ok {
			t.Errorf("%q is day %d", text, got)
		}
	}
}

func TestDueDaysAreTyped(t *testing.T) {
	for text, want := range map[string]int{
		"5": 4, "day 5": 4, "-4": -4, "Day -4": -4, "week 2": 11, "first month": 29, " 2 weeks before ": -14, "week 6": 39,
	} {
		if got, err := due.Typed(text); err != nil || got != want {
			t.Errorf("%s: %d, %v; want %d", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"banana": `"banana" is not a day such as 12, week 2 or first month, or -1 for the day before the first one`,
		"0":      "there is no day 0: the first day is day 1, and the one before it is day -1",
	} {
		if _, err := due.Typed(text); err == nil || err.Error() != want {
			t.Errorf("%s: %v", text, err)
		}
	}
}
