package model

import (
	"fmt"
	"strings"
	"time"
)

// Holidays is the days on which nobody is expected to work, beside weekends.
type Holidays struct {
	once   map[Date]bool
	yearly map[[2]int]bool // month and day
}

// ParseHolidays reads a day on each line or, on one line, after each comma: as 2026-04-03 or, where it is one of every year,
// as 12-25. What follows the day is its name, in which a comma may stand that no digit follows.
func ParseHolidays(text string) (Holidays, error) {
	h := Holidays{map[Date]bool{}, map[[2]int]bool{}}
	for _, line := range dayLines(text) {
		if line == "" {
			continue
		}
		day, _, _ := strings.Cut(line, " ")
		if d, err := ParseDate(day); err == nil {
			h.once[d] = true
		} else if d, err := ParseDate("2024-" + day); err == nil { // a leap year has them all
			h.yearly[[2]int{int(d.Time().Month()), d.Time().Day()}] = true
		} else {
			return h, fmt.Errorf("%q does not begin with a day such as 2026-04-03, or 12-25 for every year", line)
		}
	}
	return h, nil
}

// dayLines is the days with their names that a text lists.
func dayLines(text string) []string {
	var days []string
	for line := range strings.Lines(text) {
		begun := false
		for piece := range strings.SplitSeq(line, ",") {
			piece = CleanLine(piece)
			if begun && (piece == "" || piece[0] < '0' || piece[0] > '9') {
				continue // the rest of a name
			}
			days, begun = append(days, piece), true
		}
	}
	return days
}

// Free says that nobody is expected to work on the day.
func (h Holidays) Free(d Date) bool {
	t := d.Time()
	if wd := t.Weekday(); wd == time.Saturday || wd == time.Sunday || h.once[d] {
		return true
	}
	return len(h.yearly) > 0 && h.yearly[[2]int{int(t.Month()), t.Day()}]
}

// Due is the day so many days from the first one, as the program counts them. Where working days count, a first day that
// is free stands for the next one that is not. What would end on a free day moves to the next working day, and before the
// first day to the one before it.
func (h Holidays) Due(first Date, days int, count DayCount) Date {
	forward := 1
	if days < 0 {
		forward = -1
	}
	switch count {
	case OnWorkday:
		return h.off(first.Add(days), forward)
	case Workdays:
		day := h.off(first, 1)
		for range days * forward {
			day = h.off(day.Add(forward), forward)
		}
		return day
	}
	return first.Add(days)
}

// off is the day, or the nearest working day in the direction. A year without one ends the search.
func (h Holidays) off(day Date, direction int) Date {
	for range 366 {
		if !h.Free(day) {
			break
		}
		day = day.Add(direction)
	}
	return day
}

// Holidays is the days on which nobody is expected to work here.
func (p *Portfolio) Holidays() Holidays {
	text := ""
	if s := p.Settings.Get(TheSettings); s != nil {
		text = s.Holidays
	}
	h, _ := ParseHolidays(text) // what cannot be read was refused when it was written
	return h
}

func (s *Settings) check(*Portfolio) error {
	if _, err := ParseHolidays(s.Holidays); err != nil {
		return fmt.Errorf("holidays: %w", err)
	}
	return nil
}
