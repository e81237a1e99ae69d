package dates_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

func TestTwoDaysInOneText(t *testing.T) {
	for _, c := range []struct{ text, from, to string }{
		{"1 Oct - 14 Dec 2026", "2026-10-01", "2026-12-14"},
		{"2026-10-01/2026-12-14", "2026-10-01", "2026-12-14"},
		{"2026-10-01 - 2026-12-14", "2026-10-01", "2026-12-14"},
		{"2026-10-01-2026-12-14", "2026-10-01", "2026-12-14"},
		{"2026-10-01T08:00:00Z/2026-12-14T18:00:00Z", "2026-10-01", "2026-12-14"},
		{"1 Oct 2026 to 14 Dec 2026", "2026-10-01", "2026-12-14"},
		{"1.10.2026 – 14.12.2026", "2026-10-01", "2026-12-14"},
		{"1/10/2026 - 14/12/2026", "2026-10-01", "2026-12-14"},
		{"Oct 1 - Dec 14, 2026", "2026-10-01", "2026-12-14"},
		{"Oct 1-14, 2026", "2026-10-01", "2026-10-14"},
		{"1-14 Dec 2026", "2026-12-01", "2026-12-14"},
		{"1.–14. Dec 2026", "2026-12-01", "2026-12-14"},
		{"15 Dec - 14 Jan 2027", "2026-12-15", "2027-01-14"},
		{"2028-02-29..2028-03-01", "2028-02-29", "2028-03-01"},
		{"2026-W40 to 2026-W44", "2026-09-28", "2026-11-01"},
		{"14 Dec 2026 - 14 Dec 2026", "2026-12-14", "2026-12-14"},

		{"14 Dec 2026 - 1 Oct 2026", "", ""},
		{"2026-10-01", "", ""},
		{"22/Sep/25", "", ""},
		{"1/2/2026", "", ""},
		{"Oct - Dec 2026", "", ""},
		{"5-2026-10-09", "", ""},
		{"29 Feb - 3 Mar 2026", "", ""},
		{"now / later", "", ""},
		{"v1.33", "", ""},
		{"", "", ""},
	} {
		from, to, ok := dates.Stretch(c.text, true)
		if ok != (c.from != "") || ok && (from.String() != c.from || to.String() != c.to) {
			t.Errorf("%q: %s to %s, %v", c.text, from, to, ok)
		}
	}
}

func TestWeeksAsProgramsNumberThem(t *testing.T) {
	for _, c := range []struct{ text, monday, sunday string }{
		{"2026-W47", "2026-11-16", "2026-11-22"},
		{"2026W01", "2025-12-29", "2026-01-04"},
		{"2026-W53", "2026-12-28", "2027-01-03"},
		{"2027-w53", "", ""},
		{"2026-W00", "", ""},
		{"W47", "", ""},
		{"2026-47", "", ""},
		{"0026-W47", "", ""},
	} {
		monday, sunday, ok := dates.Week(c.text)
		if ok != (c.monday != "") || ok && (monday.String() != c.monday || sunday.String() != c.sunday) {
			t.Errorf("%q: %s to %s, %v", c.text, monday, sunday, ok)
		}
	}
}

// However a program writes a day, it is that day that is read, at the ends of months and years too.
func TestEveryDayIsReadAsItWasWritten(t *testing.T) {
	layouts := []string{
		time.DateOnly, time.RFC3339, time.RFC1123, time.RFC1123Z, time.RFC850, "02/Jan/06 3:04 PM", "2/1/2006", "2.1.2006",
		"Jan 2, 2006", "2 January 2006", "02-Jan-2006", "2006/01/02 15:04", "20060102T150405Z",
		"Mon Jan 02 2006 15:04:05 GMT-0700",
	}
	rapid.Check(t, func(t *rapid.T) {
		at := time.Unix(rapid.Int64Range(0, 3_100_000_000).Draw(t, "unix"), 0).UTC() // from 1970 to 2068
		text := at.Format(rapid.SampledFrom(layouts).Draw(t, "layout"))
		got, err := dates.Machine(text, true)
		if err != nil || got != model.DateOf(at) {
			t.Fatalf("%q is read as %s (%v)", text, got, err)
		}
	})
}

func FuzzMachine(f *testing.F) {
	for _, seed := range []string{
		"22/Sep/25 9:26 AM", "2026-10-01/2026-12-14", "1 Oct - 14 Dec 2026", "Oct 1-14, 2026", "2026-W47", "29.2.2028",
		"15 Dec – 14 Jan 2027", "20260230", "'26-1-1", "٢٠٢٦", "-", "..", "1-1-1-1-1", "T:0", "0:0", "\xff-\xfe",
	} {
		f.Add(seed, true)
		f.Add(seed, false)
	}
	f.Fuzz(func(t *testing.T, text string, dayFirst bool) {
		sound := func(d model.Date) {
			if year := d.Time().Year(); year < 1900 || year > 2199 {
				t.Errorf("%q gives %s", text, d)
			}
			if again, err := dates.Machine(d.String(), dayFirst); err != nil || again != d {
				t.Errorf("%s is read as %s (%v)", d, again, err)
			}
		}
		if d, err := dates.Machine(text, dayFirst); err == nil {
			sound(d)
		} else if !d.IsZero() {
			t.Errorf("%q is refused, and %s all the same", text, d)
		}
		if from, to, ok := dates.Stretch(text, dayFirst); ok {
			if from.After(to) {
				t.Errorf("%q runs from %s to %s", text, from, to)
			}
			sound(to)
		}
		if monday, sunday, ok := dates.Week(text); ok && (monday.Weekday() != time.Monday || sunday.Sub(monday) != 6) {
			t.Errorf("%q runs from %s to %s", text, monday, sunday)
		}
		dates.DayFirst([]string{text, "3/4/2026"})
	})
}
