package model

import (
	"testing"
	"time"
)

// Worked by hand with a calendar: 3 Apr 2026 is Good Friday, 6 Apr Easter Monday; 25 Dec 2026 is a Friday, and so is
// 1 Jan 2027. 29 Feb 2028 is a Tuesday.
func TestDueDays(t *testing.T) {
	holidays, err := ParseHolidays("2026-04-03 Good Friday, from noon, 2026-04-06 Easter Monday,\n\n12-25 Christmas\n01-01")
	if err != nil {
		t.Fatal(err)
	}
	day := func(text string) Date {
		d, err := ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		name, first string
		days        int
		count       DayCount
		want        string
	}{
		{"the first day itself", "2026-11-02", 0, EveryDay, "2026-11-02"},
		{"every day counts", "2026-11-02", 12, EveryDay, "2026-11-14"},
		{"also where nothing is said", "2026-11-02", 12, "", "2026-11-14"},
		{"before the first day", "2026-11-02", -3, EveryDay, "2026-10-30"},
		{"across a leap day", "2028-02-28", 2, EveryDay, "2028-03-01"},
		{"a Saturday moves to Monday", "2026-11-02", 12, OnWorkday, "2026-11-16"},
		{"a Sunday before the first day moves back to Friday", "2026-11-02", -1, OnWorkday, "2026-10-30"},
		{"Good Friday moves past Easter", "2026-03-30", 4, OnWorkday, "2026-04-07"},
		{"Christmas moves to Monday, in any year", "2026-12-21", 4, OnWorkday, "2026-12-28"},
		{"five working days are a week", "2026-11-02", 5, Workdays, "2026-11-09"},
		{"working days across Easter", "2026-04-01", 3, Workdays, "2026-04-08"},
		{"working days across Christmas and the new year", "2026-12-23", 7, Workdays, "2027-01-05"},
		{"working days across a leap day", "2028-02-28", 2, Workdays, "2028-03-01"},
		{"two working days before a Monday", "2026-11-02", -2, Workdays, "2026-10-29"},
		{"a first day on a Saturday stands for Monday", "2026-10-31", 1, Workdays, "2026-11-03"},
	} {
		if got := holidays.Due(day(c.first), c.days, c.count); got != day(c.want) {
			t.Errorf("%s: %s, not %s", c.name, got, c.want)
		}
	}
}

func TestHolidaysThatCannotBeRead(t *testing.T) {
	p := New()
	c := Change{Edits: p.Settings.Add(MomentOf(time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC)), TheSettings, func(s *Settings) {
		s.Name, s.Holidays = "Acme", "2026-05-25 Whit Monday\nChristmas"
	})}
	p, err := p.Apply(c)
	if err != nil {
		t.Fatal(err)
	}
	want := `not saved: holidays: "Christmas" does not begin with a day such as 2026-04-03, or 12-25 for every year`
	if err := p.Check(c.Refs()...); err == nil || err.Error() != want {
		t.Errorf("got %v, not %s", err, want)
	}
}
