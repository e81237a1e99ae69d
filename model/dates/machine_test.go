package dates_test

import (
	"testing"

	"quarterdeck/model/dates"
)

func TestDatesAsProgramsWriteThem(t *testing.T) {
	for _, c := range []struct {
		text     string
		dayFirst bool
		want     string
	}{
		{"22/Sep/25 9:26 AM", false, "2025-09-22"},
		{"Mon, 21 Apr 2025 10:17:06 UTC+0000", false, "2025-04-21"},
		{"2014-09-15T23:59:59Z", false, "2014-09-15"},
		{"2014-09-15T00:30:00.000+02:00", false, "2014-09-15"},
		{"2014-09-15 08:00:00.123456789 +0000 UTC", false, "2014-09-15"},
		{"20140915", false, "2014-09-15"},
		{"20140915T080000Z", false, "2014-09-15"},
		{"Mon, 02 Jan 2006 15:04:05 MST", false, "2006-01-02"},
		{"Monday, 02-Jan-06 15:04:05 MST", false, "2006-01-02"},
		{"2014-09-15", false, "2014-09-15"},
		{"2025/09/15", false, "2025-09-15"},
		{"9/15/2014", false, "2014-09-15"},
		{"9/15/2014", true, "2014-09-15"},
		{"3/4/2026", false, "2026-03-04"},
		{"3/4/2026", true, "2026-04-03"},
		{"3.4.2026", false, "2026-04-03"},
		{"15.09.2014", false, "2014-09-15"},
		{"15.09.2014, 14:30", false, "2014-09-15"},
		{"15-09-2014", false, "2014-09-15"},
		{"1/2/99", true, "1999-02-01"},
		{"Sep 15, 2025", false, "2025-09-15"},
		{"Sep 15, 2025, 3:04 PM", false, "2025-09-15"},
		{"15. Sep 2025", false, "2025-09-15"},
		{"Thu Jul 02 2020 10:00:00 GMT+0200 (Central European Summer Time)", false, "2020-07-02"},
		{"2020-07-02T10:00:00+02:00[Europe/Berlin]", false, "2020-07-02"},
		{"2024-02-29", false, "2024-02-29"},

		{"2023-02-29", false, ""},
		{"45000", false, ""},
		{"13/13/2026", true, ""},
		{"25-09-15", true, ""},
		{"1.33", true, ""},
		{"v1.33", true, ""},
		{"tomorrow", true, ""},
		{"12 Oct", true, ""},
		{"Q3 2026", true, ""},
		{"2014-09-15 banana", true, ""},
		{"2014-09-15 10:00 meeting about it", true, ""},
		{"10:00", true, ""},
		{"99999999", true, ""},
		{"", true, ""},
	} {
		got, err := dates.Machine(c.text, c.dayFirst)
		if got.String() != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%q, day first %v: %s, not %s (%v)", c.text, c.dayFirst, got, c.want, err)
		}
	}
}

func TestDaysOfSpreadsheets(t *testing.T) {
	for text, want := range map[string]string{
		"46000": "2025-12-09", "45658": "2025-01-01", "45950.75": "2025-10-20", "36526": "2000-01-01", " 46023 ": "2026-01-01",
		"20261214": "", "1200": "", "75000": "", "46000,5": "", "-46000": "", "46000.5x": "", "": "",
	} {
		if got, ok := dates.Serial(text); got.String() != want || ok != (want != "") {
			t.Errorf("%q is %s, %v", text, got, ok)
		}
	}
	for text, want := range map[string]string{
		"Dec-26": "2026-12-01", "jan-07": "2007-01-01", "Dec 26": "", "26-Dec": "", "Dec-2026": "", "Dec-6": "", "": "",
	} {
		if got, ok := dates.SheetMonth(text); got.String() != want || ok != (want != "") {
			t.Errorf("%q begins on %s, %v", text, got, ok)
		}
	}
}

func TestWhatLooksLikeADay(t *testing.T) {
	for _, text := range []string{
		"2026-13-45", "31 Feb", "31.02.2027", "Feb 31", "31 Feb 2027", "Mon, 31 Feb 2027", "13/13/26", "next mon", "Fri",
		"tomorrow", "2026-12-14", "2026-13-45 09:00",
	} {
		if !dates.LooksLikeDay(text) {
			t.Errorf("%q does not look like a day", text)
		}
	}
	for _, text := range []string{
		"", "v1.33", "1.33.2", "Q4 2026", "2026", "Dec 2026", "next quarter", "Now", "Sprint 5", "after the summer", "W40", "H2",
	} {
		if dates.LooksLikeDay(text) {
			t.Errorf("%q looks like a day", text)
		}
	}
}

func TestTheOrderOfAColumn(t *testing.T) {
	for _, c := range []struct {
		samples        []string
		dayFirst, sure bool
	}{
		{[]string{"3/4/2026", "", "soon", "25/4/2026 9:00"}, true, true},
		{[]string{"3/4/2026", "4/25/2026"}, false, true},
		{[]string{"3/4/2026", "5/5/2026"}, false, false},
		{[]string{"25/4/2026", "4/25/2026"}, false, false},
		{[]string{"13/13/2026"}, false, false},
		{[]string{"2026-13-01", "2026/25/04"}, false, false},
		{[]string{"25-04-2026"}, true, true},
		{nil, false, false},
	} {
		if dayFirst, sure := dates.DayFirst(c.samples); dayFirst != c.dayFirst || sure != c.sure {
			t.Errorf("%q: %v, sure %v", c.samples, dayFirst, sure)
		}
	}
}
