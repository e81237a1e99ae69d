package filter

import (
	"math"
	"strconv"
	"strings"

	"quarterdeck/model"
)

// quantityOf reads a day, a moment or a number of a row as a number, and whether there is one. It is nil for any other
// field. Days count from the beginning of the calendar or, where people number them, from the first one. A moment counts
// as its day in UTC.
func quantityOf(f model.Field) func(model.Record) (float64, bool) {
	switch f.Type {
	case model.Day:
		return func(row model.Record) (float64, bool) { return dayNumber(*f.Pointer(row).(*model.Date)) }
	case model.When:
		return func(row model.Record) (float64, bool) {
			at := *f.Pointer(row).(*model.Stamp)
			if at.IsZero() {
				return 0, false
			}
			return dayNumber(model.DateOf(at.Time()))
		}
	case model.Count:
		return func(row model.Record) (float64, bool) {
			n, known := f.Pointer(row).(*model.Number).Get()
			if f.Nth {
				n = float64(model.NthDay(int(n)))
			}
			return n, known
		}
	}
	return nil
}

func dayNumber(d model.Date) (float64, bool) { return float64(d.Sub(model.Date{})), !d.IsZero() }

// comparison is the test for a day, a moment or a number: within a range, or on one side of it. It is nil where the
// value cannot be read.
func (c *compiler) comparison(f model.Field, v Value) test {
	text, op := v.Text, v.Op
	switch from, open := strings.CutSuffix(text, ".."); {
	case op == "" && open:
		text, op = from, ">="
	case op == "" && strings.HasPrefix(text, ".."):
		text, op = text[2:], "<="
	}
	if text == "" {
		return nil // two dots, half typed
	}
	first, last, ok := c.span(f, text)
	if !ok {
		return nil
	}
	quantity := quantityOf(f)
	return func(row model.Record) bool {
		n, known := quantity(row)
		if !known {
			return false
		}
		switch op {
		case "<":
			return n < first
		case "<=":
			return n <= last
		case ">":
			return n > last
		case ">=":
			return n >= first
		}
		return first <= n && n <= last
	}
}

// span is the first and the last number that a value stands for.
func (c *compiler) span(f model.Field, text string) (first, last float64, ok bool) {
	title := strings.ToLower(f.Title)
	if f.Type != model.Count {
		from, to, err := c.dates.Range(text)
		if err != nil {
			c.hint("%s: %s", title, err)
			return 0, 0, false
		}
		first, _ = dayNumber(from)
		last, _ = dayNumber(to)
		return first, last, true
	}
	from, to, two := strings.Cut(text, "..")
	if !two {
		to = from
	}
	first, err := strconv.ParseFloat(from, 64)
	last, other := strconv.ParseFloat(to, 64)
	if err != nil || other != nil || math.IsNaN(first) || math.IsNaN(last) {
		c.hint("%s: %q is not a number such as 2.5 or 2..5", title, text)
		return 0, 0, false
	}
	return first, last, true
}
