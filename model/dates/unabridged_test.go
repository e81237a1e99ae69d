package dates_test

import (
	"testing"

	"quarterdeck/model/dates"
)

func TestUnabridged(t *testing.T) {
	for text, want := range map[string]string{
		"due 14 Dec":                          "due 14 December",
		"up to 23 Nov 2026":                   "up to 23 November 2026",
		"1 wk 2 d":                            "1 week 2 days",
		"(Lu: Data 17 d over)":                "(Lu: Data 17 days over)",
		"30 Nov, +2 wk":                       "30 November, +2 weeks",
		"1 y 2 mo late.":                      "1 year 2 months late.",
		"3 May":                               "3 May",
		"Jan owns plan d":                     "Jan owns plan d", // no number stands before them
		"":                                    "",
		"week 8 of 13, 2 Jan 2027 (4 d)":      "week 8 of 13, 2 January 2027 (4 days)",
		"What changed since the 9 Nov review": "What changed since the 9 November review",
	} {
		if got := dates.Unabridged(text); got != want {
			t.Errorf("%q is read %q, not %q", text, got, want)
		}
	}
}
