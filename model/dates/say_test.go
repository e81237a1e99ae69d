package dates_test

import (
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

func TestEcho(t *testing.T) {
	for _, c := range []struct{ day, from, want string }{
		{"2026-12-14", "", "Mon 14 Dec 2026, in 3 weeks"},
		{"2026-12-14", "2026-12-14", "Mon 14 Dec 2026, in 3 weeks"},
		{"2026-12-14", "2026-11-30", "Mon 14 Dec 2026, in 3 weeks, +2 wk from 30 Nov"},
		{"2026-12-14", "2027-01-04", "Mon 14 Dec 2026, in 3 weeks, -3 wk from 4 Jan 2027"},
		{"2026-11-23", "", "Mon 23 Nov 2026, today"},
		{"", "2026-11-30", ""},
	} {
		day, _ := model.ParseDate(c.day)
		from, _ := model.ParseDate(c.from)
		if got := dates.Echo(day, from, monday); got != c.want {
			t.Errorf("%s from %s: %q", c.day, c.from, got)
		}
	}
}

func TestHowLate(t *testing.T) {
	for days, want := range map[int]string{
		-3: "", 0: "", 1: "1 d late", 9: "1 wk 2 d late", 14: "2 wk late", 33: "5 wk late", 55: "8 wk late", 56: "2 mo late",
		350: "11 mo late", 365: "1 y late", 432: "1 y 2 mo late", 731: "2 y late",
	} {
		if got := dates.Late(days); got != want {
			t.Errorf("%d days are %q and not %q", days, got, want)
		}
	}
}

func TestDaysThatAreReadAloud(t *testing.T) {
	for written, want := range map[string]string{
		"": "", "2026-11-23": "23 November, today", "2026-12-14": "14 December, in 3 weeks", "2027-01-01": "1 January 2027, in 6 weeks",
		"2026-11-24": "24 November, tomorrow", "2025-11-23": "23 November 2025, 12 months ago",
	} {
		got := ""
		if day, _ := model.ParseDate(written); !day.IsZero() {
			got = dates.Spoken(day, monday) + ", " + dates.Away(day, monday)
		}
		if got != want {
			t.Errorf("%s is read %q, want %q", written, got, want)
		}
	}
	for days, want := range map[int]string{1: "1 day", 2: "2 days", 13: "13 days", 14: "2 weeks", 75: "2 months", 800: "2 years"} {
		if got := dates.Long(days); got != want {
			t.Errorf("%d days are %q, want %q", days, got, want)
		}
	}
}

func TestDistances(t *testing.T) {
	for _, c := range []struct {
		days       int
		delta, ago string
	}{
		{0, "0 d", "today"},
		{1, "+1 d", "tomorrow"},
		{-1, "-1 d", "yesterday"},
		{6, "+6 d", "in 6 days"},
		{7, "+1 wk", "in 7 days"},
		{9, "+1 wk 2 d", "in 9 days"},
		{13, "+1 wk 6 d", "in 13 days"},
		{14, "+2 wk", "in 2 weeks"},
		{17, "+2 wk", "in 2 weeks"},
		{18, "+3 wk", "in 3 weeks"},
		{-21, "-3 wk", "3 weeks ago"},
		{69, "+10 wk", "in 10 weeks"},
		{70, "+10 wk", "in 2 months"},
		{-365, "-52 wk", "12 months ago"},
		{730, "+104 wk", "in 2 years"},
	} {
		day := monday.Add(c.days)
		if got := dates.Delta(monday, day); got != c.delta {
			t.Errorf("%d days: %q, not %q", c.days, got, c.delta)
		}
		if got := dates.Echo(day, model.Date{}, monday); !strings.HasSuffix(got, ", "+c.ago) {
			t.Errorf("%d days: %q, not %q", c.days, got, c.ago)
		}
	}
	if got := dates.Delta(monday, model.Date{}) + dates.Delta(model.Date{}, monday); got != "" {
		t.Errorf("no date: %q", got)
	}
}
