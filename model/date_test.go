package model_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"quarterdeck/model"
)

func TestDatesAreReadStrictly(t *testing.T) {
	for _, bad := range []string{
		"2026-02-29", "2026-13-01", "2026-00-10", "2026-10-00", "2026-10-32", "0000-01-01", "2026-1-01", "2026-01-1",
		"2026/01/01", "20260101", " 2026-01-01", "2026-01-01 ", "2026-01-01T00:00:00Z", "-026-01-01", "２026-01-01",
	} {
		if d, err := model.ParseDate(bad); err == nil {
			t.Errorf("%q was read as %s", bad, d)
		}
	}
	for _, good := range []string{"2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "1969-12-31"} {
		if d, err := model.ParseDate(good); err != nil || d.String() != good {
			t.Errorf("%q was read as %s: %v", good, d, err)
		}
	}
}

func TestDatesAreReadAsTheStandardLibraryReadsThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[0-9]{4}-[0-9]{2}-[0-9]{2}`).Draw(t, "text")
		want, wantErr := time.Parse(time.DateOnly, text)
		got, err := model.ParseDate(text)
		if (err == nil) != (wantErr == nil && want.Year() > 0) || err == nil && got != model.DateOf(want) {
			t.Errorf("%q was read as %s (%v), not %s (%v)", text, got, err, want, wantErr)
		}
	})
}

func TestDaysAreCounted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := model.NewDate(rapid.IntRange(1, 9000).Draw(t, "year"), time.January, rapid.IntRange(1, 366).Draw(t, "day"))
		n := rapid.IntRange(-300, 300).Draw(t, "n")
		if d.Time().AddDate(0, 0, n).Year() > 0 && d.Add(n) != model.DateOf(d.Time().AddDate(0, 0, n)) {
			t.Errorf("%s and %d days is not %s", d, n, d.Add(n))
		}
		if d.Add(n).Sub(d) != n {
			t.Errorf("%s to %s is not %d days", d, d.Add(n), n)
		}
	})
}
