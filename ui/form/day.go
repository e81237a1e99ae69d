package form

import (
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/ui/screen"
)

// readDay reads a day as people write it: 12 oct, next mon, and +2w, which counts from the day that the field has.
func readDay(sc screen.Scene, f model.Field, from, text string) (model.Date, error) {
	r := dates.Reader{Today: sc.Now.Today, Calendar: sc.Cal, Working: f.Name == "due"}
	if f.Name == "start" || f.Name == "date" {
		r.Edge = dates.Start // who writes q1 for the day on which something begins means its first day
	}
	r.From, _ = model.ParseDate(from) // a written form, so it can be read
	return r.Parse(text)
}

// dayExamples is ways to write a day.
const dayExamples = "12 oct, +2w, next mon"

// isSum says that a text moves a day rather than naming one: +2w.
func isSum(text string) bool {
	text = strings.TrimSpace(text)
	return strings.HasPrefix(text, "+") || strings.HasPrefix(text, "-")
}

// echo is ways to say back what was typed for a day, the fullest first, or that it is none so far. It is nothing where
// nothing was typed.
func echo(sc screen.Scene, f model.Field, was, text string) []string {
	if model.CleanLine(text) == "" {
		return nil
	}
	d, err := readDay(sc, f, was, model.CleanLine(text))
	if err != nil {
		return []string{"not a date yet: try " + dayExamples, "not a date yet"}
	}
	from, _ := model.ParseDate(was)
	return []string{dates.Echo(d, from, sc.Now.Today), dates.Echo(d, model.Date{}, sc.Now.Today)}
}

// since is how a day came from another: was 30 Nov, +2 wk. It is "" where one of them is no day.
func since(was, is string) string {
	from, err := model.ParseDate(was)
	to, other := model.ParseDate(is)
	if err != nil || other != nil || from.IsZero() || to.IsZero() {
		return ""
	}
	day := from.Short()
	if from.Time().Year() != to.Time().Year() {
		day = from.Long()
	}
	return "was " + day + ", " + dates.Delta(from, to)
}
