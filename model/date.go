package model

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a day of the calendar without a time or a zone. The zero Date is no date.
type Date struct {
	// days since 1 January of the year 1, counted from 1 so that zero can mean nothing.
	days int32
}

const secondsPerDay = 24 * 60 * 60

// yearOne is the Unix time of 1 January of the year 1.
const yearOne = -62135596800

// NewDate is the given day; values outside their range carry over as in time.Date.
func NewDate(year int, month time.Month, day int) Date {
	seconds := time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() - yearOne
	return Date{int32(seconds/secondsPerDay) + 1}
}

// DateOf is the day that t falls on in t's own zone.
func DateOf(t time.Time) Date { return NewDate(t.Date()) }

// ParseDate reads the written form, 2026-11-23; the empty string is no date.
func ParseDate(text string) (Date, error) {
	var d Date
	return d, d.Parse(text)
}

// Parse reads the written form, 2026-11-23; the empty string is no date.
func (d *Date) Parse(text string) error {
	if text == "" {
		*d = Date{}
		return nil
	}
	year, month, day := digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)
	if len(text) != 10 || text[4] != '-' || text[7] != '-' || year < 1 || month < 1 || month > 12 || day < 1 ||
		day > shortest && day > lengthOf(year, time.Month(month)) {
		return fmt.Errorf("%q is not a date such as 2026-11-23", text)
	}
	*d = NewDate(year, time.Month(month), day)
	return nil
}

// digits is the number in a part of a text, or -1 where there is none. (A plan has thousands of dates, and this reads
// them four times as fast as time.Parse.)
func digits(text string, from, to int) int {
	if to > len(text) {
		return -1
	}
	n := 0
	for _, b := range []byte(text[from:to]) {
		if b < '0' || b > '9' {
			return -1
		}
		n = 10*n + int(b-'0')
	}
	return n
}

// shortest is the number of days that every month has.
const shortest = 28

// lengthOf is the number of days in a month.
func lengthOf(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// String is the written form, 2026-11-23, or "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.Time().Format(time.DateOnly)
}

// IsZero says that there is no date.
func (d Date) IsZero() bool { return d.days == 0 }

// Time is midnight UTC at the start of the day.
func (d Date) Time() time.Time { return time.Unix(yearOne+int64(d.days-1)*secondsPerDay, 0).UTC() }

// Add is the day n days later; no date stays no date.
func (d Date) Add(n int) Date {
	if d.IsZero() {
		return d
	}
	return Date{d.days + int32(n)}
}

// Sub is the number of days from o to d.
func (d Date) Sub(o Date) int { return int(d.days - o.days) }

// Before says whether d is earlier than o.
func (d Date) Before(o Date) bool { return d.days < o.days }

// After says whether d is later than o.
func (d Date) After(o Date) bool { return d.days > o.days }

// Compare orders days from early to late; no date comes first.
func (d Date) Compare(o Date) int { return int(d.days) - int(o.days) }

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// Short is how a day of a known year is shown: 23 Nov.
func (d Date) Short() string {
	if d.IsZero() {
		return ""
	}
	return d.Time().Format("2 Jan")
}

// Long is how a day is shown where its year matters: 23 Nov 2026.
func (d Date) Long() string {
	if d.IsZero() {
		return ""
	}
	return d.Time().Format("2 Jan 2006")
}

// Stamp is a moment in UTC, to the millisecond. The zero Stamp is no moment.
type Stamp struct{ millis int64 }

const stampLayout = "2006-01-02T15:04:05.000Z"

// StampOf is the moment t.
func StampOf(t time.Time) Stamp { return Stamp{t.UnixMilli()} }

// Parse reads the written form, 2026-11-23T09:30:00.000Z; the empty string is no moment.
func (s *Stamp) Parse(text string) error {
	if text == "" {
		*s = Stamp{}
		return nil
	}
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return fmt.Errorf("%q is not a moment such as 2026-11-23T09:30:00Z", text)
	}
	*s = StampOf(t)
	return nil
}

// String is the written form, 2026-11-23T09:30:00.000Z, or "" for no moment.
func (s Stamp) String() string {
	if s.IsZero() {
		return ""
	}
	return s.Time().Format(stampLayout)
}

// Compare orders moments from early to late; no moment comes first.
func (s Stamp) Compare(o Stamp) int { return cmp.Compare(s.millis, o.millis) }

// IsZero says that there is no moment.
func (s Stamp) IsZero() bool { return s.millis == 0 }

// Time is the moment in UTC.
func (s Stamp) Time() time.Time { return time.UnixMilli(s.millis).UTC() }

// Moment is when something is done: the instant, which the journal keeps, and the day where the person is.
type Moment struct {
	At    Stamp
	Today Date
}

// MomentOf is the moment t, with the day of t's own zone.
func MomentOf(t time.Time) Moment { return Moment{StampOf(t), DateOf(t)} }
