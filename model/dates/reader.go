package dates

import (
	"errors"
	"fmt"
	"strings"

	"quarterdeck/model"
)

// Edge is an end of a period: which of its days is meant where one day is wanted and a period was written.
type Edge int

// The edges. A period that is given as a target means its last day, so that is the zero Edge.
const (
	End Edge = iota
	Start
)

// Reader reads what people type, seen from a day and a calendar:
//
//	12 oct · oct 12th, 2027 · 2026-10-12 · 12.10.2026 · 25/12/2026 · fri 16 oct
//	today · tomorrow · fri · next mon · last fri
//	+2w · -3d · +1m 2d · in two weeks · 2 weeks ago · a week from now
//	eom · end of next week · start of q1
//	oct · oct 2026 · next month · q1 · Q1 2027 · fy27 q2 · 26/27-Q2 · h1 2027 · 2025h2 · w48 · 2026
//
// A day, month, quarter, half or week without a year is the one nearest to today, and the later of two as near.
// A weekday alone is the first one after today; this, last and next count whole weeks, months, quarters and years of
// the calendar, so on a Monday "next fri" is eleven days off. A sum such as +2w counts from From, the others from
// today; a month later is the same day of it, or its last. Quarters, halves and "fy" are the calendar's fiscal ones, a
// fiscal year being called by the year it ends in, or by both that it touches; months and bare years are those of the
// wall calendar, and numbered weeks those of ISO 8601.
//
// 12/10/2026 is refused: it is 12 October to some and 10 December to others, and no calendar setting tells which.
// 25/12/2026 and 12/25/2026 are one and the same. With dots, the day comes first.
type Reader struct {
	Today model.Date
	// From is the day that +2w counts from: the value that the field has now. No date: from today.
	From     model.Date
	Calendar model.Calendar
	// Edge is the day of a period that Parse takes.
	Edge Edge
	// Back says that what is asked for has been: fri is the last one up to today, a day without a year the nearest that has
	// come, and the last day of a period that has begun is at most today.
	Back bool
	// Working says that somebody has to have done something by then: the last day of a period is its last working day, such as
	// the Friday of a week. A day that is named itself stays what it is.
	Working bool
}

// The years that a day may lie in: what is further off was mistyped.
const firstYear, lastYear = 1900, 2199

// errShape says that a text does not look like a time at all.
var errShape = errors.New("not a time")

// span is the days from the first to the last, both included.
type span struct{ from, to model.Date }

// Parse reads a day. Where the text is a period, it is that period's first or last day, as Edge says. The error is one
// sentence that says how to write it.
func (r Reader) Parse(text string) (model.Date, error) {
	s, err := r.read(text)
	switch {
	case errors.Is(err, errShape):
		return model.Date{}, fmt.Errorf("%s is not a day such as 12 oct or +2w", quoted(text))
	case err != nil:
		return model.Date{}, err
	}
	day := r.at(s, r.Edge)
	if r.Back && day.After(r.Today) && !s.from.After(r.Today) {
		day = r.Today
	}
	return day, nil
}

// Range reads a period and gives its first and its last day, which for a single day are the same; today..+2w runs from
// the first day of one to the last of the other. The error is one sentence that says how to write it.
func (r Reader) Range(text string) (from, to model.Date, err error) {
	first, last, two := strings.Cut(text, "..")
	s, err := r.read(first)
	if two && err == nil {
		var until span
		until, err = r.read(last)
		if err == nil && until.to.Before(s.from) {
			err = fmt.Errorf("%s ends before it begins", quoted(text))
		}
		s.to = until.to
	}
	switch {
	case errors.Is(err, errShape):
		return model.Date{}, model.Date{}, fmt.Errorf("%s is not a time such as Q3 2026 or oct 2026", quoted(text))
	case err != nil:
		return model.Date{}, model.Date{}, err
	}
	return s.from, s.to, nil
}

func (r Reader) read(text string) (span, error) {
	s, err := r.phrase(tokens(text))
	if err != nil {
		return span{}, err
	}
	for _, d := range []model.Date{s.from, s.to} {
		if year := d.Time().Year(); year < firstYear || year > lastYear {
			return span{}, fmt.Errorf("%s lies outside the years %d to %d; write it as 12 oct 2026 or +2w",
				quoted(text), firstYear, lastYear)
		}
	}
	return s, nil
}

func (s span) at(e Edge) model.Date {
	if e == Start {
		return s.from
	}
	return s.to
}

// at is the first or the last day of what was read.
func (r Reader) at(s span, e Edge) model.Date {
	day := s.at(e)
	for r.Working && e == End && day.After(s.from) && (model.Holidays{}).Free(day) {
		day = day.Add(-1)
	}
	return day
}

func oneDay(d model.Date) span { return span{d, d} }

// quoted is a text as an error repeats it: in quotation marks, and not all of it where it is long.
func quoted(text string) string {
	const most = 40
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most-1]) + "…"
	}
	return fmt.Sprintf("%q", text)
}
