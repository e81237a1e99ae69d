package dates_test

import (
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/dates"

	"pgregory.net/rapid"
)

// monday is the day that most tests happen on, in the eighth week of the fourth quarter of 2026.
var monday = model.NewDate(2026, time.November, 23)

func calendar(first time.Month) model.Calendar {
	return model.Calendar{FirstMonth: first, FirstDay: time.Monday, Label: model.QuarterFirst}
}

func reader() dates.Reader { return dates.Reader{Today: monday, Calendar: calendar(time.January)} }

func TestDaysAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"12 oct": "2026-10-12", "oct 12": "2026-10-12", "Oct. 12th": "2026-10-12", "12th of October": "2026-10-12",
		"12 may": "2027-05-12", "25 may": "2026-05-25", "24 may": "2027-05-24", "23 nov": "2026-11-23",
		"12 October 2027": "2027-10-12", "October 12, 2027": "2027-10-12", "12-oct-27": "2027-10-12",
		"12 oct '27": "2027-10-12", "12. Oktober": "", "2026-10-12": "2026-10-12", "2026/10/12": "2026-10-12",
		"12.10.2026": "2026-10-12", "12.10.": "2026-10-12", "25/12/2026": "2026-12-25", "12/25/26": "2026-12-25",
		"25/12": "2026-12-25", "5/5/2027": "2027-05-05", "  TODAY ": "2026-11-23", "tomorrow": "2026-11-24",
		"yesterday": "2026-11-22", "29 feb 2028": "2028-02-29", "sept 1": "2026-09-01",

		"fri": "2026-11-27", "mon": "2026-11-30", "sunday": "2026-11-29", "this mon": "2026-11-23",
		"next mon": "2026-11-30", "next fri": "2026-12-04", "last fri": "2026-11-20", "last mon": "2026-11-16",
		"Mon 14 Dec 2026": "2026-12-14", "fri, 27 nov": "2026-11-27",

		"+2w": "2026-12-07", "-3d": "2026-11-20", "+1m": "2026-12-23", "+1q": "2027-02-23", "+1y": "2027-11-23",
		"+1 wk 2 d": "2026-12-02", "in two weeks": "2026-12-07", "2 weeks ago": "2026-11-09", "in a month": "2026-12-23",
		"three days from now": "2026-11-26", "an hour ago": "",

		"eom": "2026-11-30", "end of month": "2026-11-30", "eoq": "2026-12-31", "end of quarter": "2026-12-31",
		"end of next week": "2026-12-06", "eow": "2026-11-29", "eoy": "2026-12-31", "start of next month": "2026-12-01",
		"end of q1": "2027-03-31", "beginning of Q1 2028": "2028-01-01", "end of feb": "2027-02-28",

		"q1": "2027-03-31", "q4": "2026-12-31", "q3": "2026-09-30", "q2": "2027-06-30", "Q1 2028": "2028-03-31",
		"w48": "2026-11-29", "week 1": "2027-01-10", "2026-W53": "2027-01-03", "next quarter": "2027-03-31",
		"oct": "2026-10-31", "this year": "2026-12-31", "2027": "2027-12-31",
	} {
		got, err := reader().Parse(text)
		if want == "" {
			if err == nil {
				t.Errorf("%q was taken for %s", text, got)
			}
		} else if err != nil || got.String() != want {
			t.Errorf("%q: %s, not %s (%v)", text, got, want, err)
		}
	}
}

// What has to be done in a period is done by its last working day; a day that is named stays what it is.
func TestTheEndOfAPeriodIsAWorkingDay(t *testing.T) {
	r := reader()
	r.Working = true
	for text, want := range map[string]string{
		"next week": "2026-12-04", "this week": "2026-11-27", "w48": "2026-11-27", "eow": "2026-11-27",
		"end of next week": "2026-12-04", "oct": "2026-10-30", "eoq": "2026-12-31", "end of feb": "2027-02-26",
		"start of next week": "2026-11-30", "sunday": "2026-11-29", "6 dec": "2026-12-06", "+6d": "2026-11-29",
	} {
		if got, err := r.Parse(text); err != nil || got.String() != want {
			t.Errorf("%q: %s, not %s (%v)", text, got, want, err)
		}
	}
}

func TestWhatIsRefusedAndHow(t *testing.T) {
	for text, want := range map[string]string{
		"":            `"" is not a day such as 12 oct or +2w`,
		"banana":      `"banana" is not a day such as 12 oct or +2w`,
		"v1.33":       `"v1.33" is not a day such as 12 oct or +2w`,
		"5 dogs":      `"5 dogs" is not a day such as 12 oct or +2w`,
		"12":          `"12" is not a day such as 12 oct or +2w`,
		"q5":          `"q5" is not a day such as 12 oct or +2w`,
		"w60":         `"w60" is not a day such as 12 oct or +2w`,
		"26-10-12":    `"26-10-12" is not a day such as 12 oct or +2w`,
		"12/10/2026":  "12/10 could be 12 October or 10 December; write it as 12 Oct 2026 or 2026-10-12",
		"12/10":       "12/10 could be 12 October or 10 December; write it as 12 Oct 2026 or 2026-10-12",
		"31 apr 2027": "April 2027 has no day 31; its last is 30 Apr 2027, or 2027-04-30",
		"31 apr":      "April 2026 has no day 31; its last is 30 Apr 2026, or 2026-04-30",
		"29 feb 2027": "February 2027 has no day 29; its last is 28 Feb 2027, or 2027-02-28",
		"29 feb":      "29 February is a day of leap years only; say which one, as in 29 feb 2028 or 2028-02-29",
		"14/13/2026":  "there is no month 13; write the day as 12 oct 2026 or 2026-10-12",
		"fri 14 dec":  "14 Dec 2026 is a Monday, not a Friday; write one of them alone, as in 14 Dec or Fri",
		"2027-w53":    "that year has no week 53; write another week, as in w52 or w1",
		"+9000y":      `"+9000y" lies outside the years 1900 to 2199; write it as 12 oct 2026 or +2w`,
		"0026-10-12":  `"0026-10-12" lies outside the years 1900 to 2199; write it as 12 oct 2026 or +2w`,
	} {
		if got, err := reader().Parse(text); err == nil || err.Error() != want {
			t.Errorf("%q: %s, %v", text, got, err)
		}
	}
	_, err := reader().Parse(strings.Repeat("long ", 40))
	if err == nil || len(err.Error()) > 100 {
		t.Errorf("a long text: %v", err)
	}
}

// A sum counts from what the field holds, a distance in words from today.
func TestSumsCountFromTheFieldsValue(t *testing.T) {
	for _, c := range []struct{ from, text, want string }{
		{"2027-01-31", "+1m", "2027-02-28"},
		{"2028-01-31", "+1m", "2028-02-29"},
		{"2028-02-29", "+1y", "2029-02-28"},
		{"2028-02-29", "-4y", "2024-02-29"},
		{"2026-11-30", "+1q", "2027-02-28"},
		{"2026-12-31", "+1d", "2027-01-01"},
		{"2027-03-31", "-1m", "2027-02-28"},
		{"2027-01-31", "in a week", "2026-11-30"},
		{"2027-01-31", "1 week ago", "2026-11-16"},
		{"2027-01-31", "tomorrow", "2026-11-24"},
	} {
		r := reader()
		r.From, _ = model.ParseDate(c.from)
		if got, err := r.Parse(c.text); err != nil || got.String() != c.want {
			t.Errorf("%s %s: %s, not %s (%v)", c.from, c.text, got, c.want, err)
		}
	}
}

func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		first          time.Month
		text, from, to string
	}{
		{time.January, "Q3 2026", "2026-07-01", "2026-09-30"},
		{time.January, "2026-Q3", "2026-07-01", "2026-09-30"},
		{time.January, "q3/26", "2026-07-01", "2026-09-30"},
		{time.January, "26/27-Q3", "2026-07-01", "2026-09-30"},
		{time.January, "2025h2", "2025-07-01", "2025-12-31"},
		{time.January, "H1 2027", "2027-01-01", "2027-06-30"},
		{time.January, "2027 H1", "2027-01-01", "2027-06-30"},
		{time.January, "2026", "2026-01-01", "2026-12-31"},
		{time.January, "Oct 2026", "2026-10-01", "2026-10-31"},
		{time.January, "2028-02", "2028-02-01", "2028-02-29"},
		{time.January, "10/2026", "2026-10-01", "2026-10-31"},
		{time.January, "thismonth", "2026-11-01", "2026-11-30"},
		{time.January, "next week", "2026-11-30", "2026-12-06"},
		{time.January, "last year", "2025-01-01", "2025-12-31"},
		{time.January, "today..+2w", "2026-11-23", "2026-12-07"},
		{time.January, "q3 2026..q4 2026", "2026-07-01", "2026-12-31"},
		{time.January, "fri .. mon", "2026-11-27", "2026-11-30"},
		{time.January, "12 oct", "2026-10-12", "2026-10-12"},
		{time.January, "w1 2026", "2025-12-29", "2026-01-04"},
		// A fiscal year that begins in February 2026 is called 2027, and November is in its fourth quarter.
		{time.February, "fy27 q4", "2026-11-01", "2027-01-31"},
		{time.February, "q4 fy27", "2026-11-01", "2027-01-31"},
		{time.February, "q4", "2026-11-01", "2027-01-31"},
		{time.February, "q1", "2027-02-01", "2027-04-30"},
		{time.February, "this quarter", "2026-11-01", "2027-01-31"},
		{time.February, "fy27", "2026-02-01", "2027-01-31"},
		{time.February, "h2 2027", "2026-08-01", "2027-01-31"},
		{time.February, "2027", "2027-01-01", "2027-12-31"},
		{time.July, "24/25-Q1", "2024-07-01", "2024-09-30"},
		{time.July, "fy2028", "2027-07-01", "2028-06-30"},
		{time.December, "Q1 2027", "2026-12-01", "2027-02-28"},
		{time.December, "Q1 2028", "2027-12-01", "2028-02-29"},
	} {
		r := dates.Reader{Today: monday, Calendar: calendar(c.first)}
		from, to, err := r.Range(c.text)
		if err != nil || from.String() != c.from || to.String() != c.to {
			t.Errorf("%s from %s: %s to %s, %v", c.text, c.first, from, to, err)
		}
	}
}

// TestFiscalLabels has one quarter, half or year in each row, worked out by hand, and the names that it goes by.
func TestFiscalLabels(t *testing.T) {
	for _, c := range []struct {
		first    time.Month // of the fiscal year
		from, to string
		labels   string
	}{
		{time.January, "2025-10-01", "2025-12-31", "25/26-Q4; Q4 25/26; 2025/26 Q4; Q4 2025; 2025 Q4; FY25 Q4; 4Q25"},
		{time.January, "2024-01-01", "2024-03-31", "GJ 24/25-Q1; gj24/25 q1; Q1 GJ 24/25; FY24-Q1; Q1/24; 2024/Q1; 1Q2024"},
		{time.January, "2026-07-01", "2026-09-30", "Q3 FY2026; FY26-Q3; FY26Q3; Q3-FY26; 2026 Q3; Q3/26; Q3'26; q3-2026"},
		{time.January, "2026-01-01", "2026-06-30", "1H26; H1 FY26; 26/27-H1; GJ26 H1"},
		{time.January, "2026-01-01", "2026-12-31", "FY26; FY2026; GJ 2026; FY26/27"},
		// A fiscal year that begins in July 2025 ends in June 2026, and is called 26 or 25/26.
		{time.July, "2026-04-01", "2026-06-30", "25/26-Q4; Q4 25/26; FY25/26 Q4; Q4 FY2025-26; FY26 Q4; 2026 Q4; 4Q26; Q4/26"},
		{time.July, "2024-07-01", "2024-09-30", "GJ 24/25-Q1; GJ24/25-Q1; Q1 GJ 24/25; 24/25/Q1; 2024/2025-Q1; GJ25 Q1; FY25-Q1"},
		{time.July, "2026-01-01", "2026-03-31", "Q3 FY2026; FY26-Q3; 2026 Q3; Q3/26; 26-Q3; 25/26 Q3; 3Q FY26"},
		{time.July, "2026-01-01", "2026-06-30", "2H26; H2 25/26; FY26 H2; 2025-26 H2"},
		{time.July, "2025-07-01", "2026-06-30", "FY26; FY25/26; FY 2025-26; GJ 2025/2026"},
		// One that begins in April 2025 ends in March 2026.
		{time.April, "2026-01-01", "2026-03-31", "25/26-Q4; FY26 Q4; Q4 FY 2025/26; 2025-26 Q4; Q4 2026; Q4/26"},
		{time.April, "2024-04-01", "2024-06-30", "GJ 24/25-Q1; FY25-Q1; Q1 2024-25; Q1/25; 1Q25"},
		{time.April, "2025-10-01", "2025-12-31", "Q3 FY2026; FY26-Q3; 2026 Q3; Q3/26; 25/26-Q3"},
		{time.April, "1999-04-01", "1999-06-30", "99/00-Q1; 1999/00 Q1; FY2000 Q1"},
		{time.April, "2025-04-01", "2026-03-31", "FY26; GJ25/26; fy2026"},
	} {
		r := dates.Reader{Today: monday, Calendar: calendar(c.first)}
		for label := range strings.SplitSeq(c.labels, "; ") {
			from, to, err := r.Range(label)
			if err != nil || from.String() != c.from || to.String() != c.to {
				t.Errorf("%s in years from %s: %s to %s, %v", label, c.first, from, to, err)
			}
		}
	}
}

func TestPeriodsRefused(t *testing.T) {
	for text, want := range map[string]string{
		"v1.33":      `"v1.33" is not a time such as Q3 2026 or oct 2026`,
		"later":      `"later" is not a time such as Q3 2026 or oct 2026`,
		"2026-13":    `"2026-13" is not a time such as Q3 2026 or oct 2026`,
		"24/26-Q1":   `"24/26-Q1" is not a time such as Q3 2026 or oct 2026`,
		"FY25/27":    `"FY25/27" is not a time such as Q3 2026 or oct 2026`,
		"25/26":      "there is no month 26; write the day as 12 oct 2026 or 2026-10-12",
		"Q4 2026 Q1": `"Q4 2026 Q1" is not a time such as Q3 2026 or oct 2026`,
		"2w 26":      `"2w 26" is not a time such as Q3 2026 or oct 2026`,
		"5Q26":       `"5Q26" is not a time such as Q3 2026 or oct 2026`,
		"w3 25/26":   `"w3 25/26" is not a time such as Q3 2026 or oct 2026`,
		"h3 2026":    `"h3 2026" is not a time such as Q3 2026 or oct 2026`,
		"today..":    `"today.." is not a time such as Q3 2026 or oct 2026`,
		"+2w..+1w":   `"+2w..+1w" ends before it begins`,
	} {
		from, to, err := reader().Range(text)
		if err == nil || err.Error() != want {
			t.Errorf("%q: %s to %s, %v", text, from, to, err)
		}
	}
}

func TestTheEdgeOfAPeriod(t *testing.T) {
	r := reader()
	r.Edge = dates.Start
	if got, err := r.Parse("q1"); err != nil || got != model.NewDate(2027, time.January, 1) {
		t.Errorf("a start in Q1: %s, %v", got, err)
	}
}

func TestWeeksBeginWhereTheCalendarSays(t *testing.T) {
	r := reader()
	r.Calendar.FirstDay = time.Sunday
	for text, want := range map[string]string{
		"end of week": "2026-11-28", "this sun": "2026-11-22", "next sun": "2026-11-29", "next sat": "2026-12-05",
	} {
		if got, err := r.Parse(text); err != nil || got.String() != want {
			t.Errorf("%s: %s, not %s (%v)", text, got, want, err)
		}
	}
}

func anyDay() *rapid.Generator[model.Date] {
	return rapid.Custom(func(t *rapid.T) model.Date {
		return model.NewDate(2000, time.January, 1).Add(rapid.IntRange(0, 36000).Draw(t, "day"))
	})
}

func TestWhatWeWriteWeRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, today := anyDay().Draw(t, "d"), anyDay().Draw(t, "today")
		c := calendar(time.Month(rapid.IntRange(1, 12).Draw(t, "first month")))
		c.Label = model.QuarterLabel(rapid.SampledFrom(model.QuarterLabel("").Choices()).Draw(t, "label"))
		r := dates.Reader{Today: today, Calendar: c}
		for _, text := range []string{d.String(), d.Long(), d.Time().Format("Mon 2 Jan 2006")} {
			if got, err := r.Parse(text); err != nil || got != d {
				t.Fatalf("%q: %s, %v", text, got, err)
			}
			if got, err := dates.Machine(text, true); err != nil || got != d {
				t.Fatalf("Machine %q: %s, %v", text, got, err)
			}
		}
		q := c.Quarter(d)
		if from, to, err := r.Range(c.Name(q)); err != nil || from != q.Start || to != q.End {
			t.Fatalf("%q: %s to %s, %v", c.Name(q), from, to, err)
		}
		if n := d.Sub(today); n >= -14 && n <= 14 && n != 0 {
			if got, err := r.Parse(dates.Delta(today, d)); err != nil || got != d {
				t.Fatalf("%q: %s, %v", dates.Delta(today, d), got, err)
			}
		}
	})
}

func TestADayWithoutAYearIsTheNearest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, today := anyDay().Draw(t, "d"), anyDay().Draw(t, "today")
		got, err := dates.Reader{Today: today, Calendar: calendar(time.January)}.Parse(d.Short())
		if err != nil {
			if d.Short() != "29 Feb" {
				t.Fatal(err)
			}
			return
		}
		away := max(got.Sub(today), today.Sub(got))
		if got.Short() != d.Short() || away > 183 && d.Short() != "29 Feb" {
			t.Fatalf("%s on %s: %s", d.Short(), today, got)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{
		"12 oct", "12/10/2026", "+2w", "in two weeks", "end of next week", "fy27 q2", "2025h2", "w53", "29 feb", "thisthis",
		"26/27-Q1", "'", "fri 14 dec", "today..eom", "\xff", "+99999y 99999y 99999y", "22/Sep/25 9:26 AM", "::", "0000",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for first := time.January; first <= time.December; first += 5 {
			r := dates.Reader{Today: monday, Calendar: calendar(first)}
			if d, err := r.Parse(text); err == nil {
				if again, err := r.Parse(d.String()); err != nil || again != d {
					t.Errorf("%q is %s, which is %s: %v", text, d, again, err)
				}
			} else if strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Errorf("more than a line: %q", err)
			}
			if from, to, err := r.Range(text); err == nil && (to.Before(from) || from.IsZero()) {
				t.Errorf("%q runs from %s to %s", text, from, to)
			}
		}
		if d, err := dates.Machine(text, true); err == nil && d.IsZero() {
			t.Errorf("%q is no date", text)
		}
		dates.DayFirst([]string{text})
	})
}

func TestWhatHasBeenLiesBack(t *testing.T) {
	back := reader()
	back.Back = true
	for text, want := range map[string]string{
		"fri": "2026-11-20", "sun": "2026-11-22", "mon": "2026-11-23", "last fri": "2026-11-20", "yesterday": "2026-11-22",
		"12 may": "2026-05-12", "24 nov": "2025-11-24", "23 nov": "2026-11-23", "q3": "2026-09-30", "q4": "2026-11-23",
		"november": "2026-11-23", "december": "2025-12-31", "this week": "2026-11-23", "last week": "2026-11-22", "-2w": "2026-11-09",
		"Q4 2026": "2026-11-23", "w45": "2026-11-08", "q1 2027": "2027-03-31", "tomorrow": "2026-11-24", "1 dec 2026": "2026-12-01",
	} {
		if got, err := back.Parse(text); err != nil || got.String() != want {
			t.Errorf("%q is %s, not %s (%v)", text, got, want, err)
		}
	}
}
