package form

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"quarterdeck/model"
	"quarterdeck/model/due"
	"quarterdeck/ui/screen"
)

// isTyped says that a field is filled in by typing its value, rather than by choosing it.
func isTyped(f model.Field) bool {
	switch f.Type {
	case model.Choice, model.YesNo, model.Link, model.Links, model.Target:
		return false
	}
	return true
}

// isLink says that a field refers to rows.
func isLink(f model.Field) bool {
	return f.Type == model.Link || f.Type == model.Links || f.Type == model.Target
}

const momentLayout = "2 Jan 2006 15:04"

// shown is a written form as it stands in a box to be altered: days and moments as people write them.
func shown(sc screen.Scene, f model.Field, written string) string {
	switch f.Type {
	case model.Day:
		if d, err := model.ParseDate(written); err == nil {
			return d.Long()
		}
	case model.Count:
		if f.Nth {
			return sc.P.Say(f, written)
		}
	case model.When:
		var at model.Stamp
		if at.Parse(written) == nil && !at.IsZero() {
			return at.Time().In(zone(sc)).Format(momentLayout)
		}
	}
	return written
}

// read is the written form of what was typed for a field that has the written form was.
func read(sc screen.Scene, f model.Field, was, text string) (string, error) {
	line := model.CleanLine(text)
	if line == "" {
		return "", nil
	}
	switch f.Type {
	case model.Prose:
		return strings.TrimSpace(model.Clean(text)), nil
	case model.Day:
		d, err := readDay(sc, f, was, line)
		return d.String(), err
	case model.When:
		return readMoment(sc, f, line)
	case model.Count:
		if f.Nth {
			after, err := due.Typed(line)
			return model.Num(float64(after)).String(), err
		}
		return readCount(line)
	case model.Words:
		return model.TagsOf(line).String(), nil
	}
	return line, nil
}

// readCount reads a number, with a sign of money or of percent or without: what it counts, another field says.
func readCount(text string) (string, error) {
	a, err := model.ReadAmount(text)
	first, _ := utf8.DecodeRuneInString(a.Unit)
	if err == nil && a.Unit != "" && a.Unit != "%" && !unicode.Is(unicode.Sc, first) {
		err = fmt.Errorf("%q says more than a number such as 2.5", text)
	}
	return model.Num(a.Value).String(), err
}

// readMoment reads a day and a time of day where the person is: tomorrow 14:30.
func readMoment(sc screen.Scene, f model.Field, text string) (string, error) {
	day, clock := text, "00:00"
	if i := strings.LastIndex(text, " "); i >= 0 && strings.Contains(text[i:], ":") {
		day, clock = text[:i], text[i+1:]
	}
	d, err := readDay(sc, f, "", day)
	if err != nil {
		return "", err
	}
	t, err := time.Parse("15:04", clock)
	if err != nil {
		return "", fmt.Errorf("%q is not a time of day such as 14:30", clock)
	}
	of := d.Time()
	at := time.Date(of.Year(), of.Month(), of.Day(), t.Hour(), t.Minute(), 0, 0, zone(sc))
	return model.StampOf(at).String(), nil
}

func zone(sc screen.Scene) *time.Location {
	if sc.Zone == nil {
		return time.UTC
	}
	return sc.Zone
}
