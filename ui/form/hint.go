package form

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// hint is what stands at the right end of an entry: the longest of its texts that there is room for.
type hint struct {
	texts []string
	style canvas.Style
	// cut lets the last text be cut short, rather than left out.
	cut bool
}

// hint is what there is to say about an entry beside its value.
func (f *Form) hint(sc screen.Scene, e *entry) hint {
	t := sc.Theme
	if e.wrong != "" {
		return hint{[]string{"▲ " + e.wrong}, t.Warning, true}
	}
	if _, written, ok := f.meanwhile(sc, e); ok {
		return hint{[]string{"▲ has become " + sc.P.Say(e.field, written), "▲ changed by others"}, t.Warning, true}
	}
	before := f.before(sc, e)
	switch {
	case f.at == e && e.edited && e.field.Type == model.Day:
		if says := f.echo(sc, e); len(says) > 0 {
			return hint{says, t.Muted, false}
		}
	case f.at == e && before == "":
		return hint{how(e), t.Muted, false}
	case f.at == e:
		return hint{append([]string{before}, how(e)...), t.Muted, false}
	}
	if before == "" && f.at != e && f.blank(sc, e) {
		before = e.field.Help
	}
	return hint{[]string{before}, t.Muted, false}
}

// blank says that nothing stands in the entry.
func (f *Form) blank(sc screen.Scene, e *entry) bool {
	value, err := f.value(sc, e)
	return err == nil && value == "" && e.query == "" && e != f.reason && e.field.Type != model.YesNo
}

// echo says back what was typed for a day.
func (f *Form) echo(sc screen.Scene, e *entry) []string {
	if f.movesEach(e) {
		return []string{"moves each by " + strings.TrimSpace(e.text)}
	}
	was, _ := f.common(sc, e)
	return echo(sc, e.field, was, e.text)
}

// before is what the entry was before the person changed it, or what several rows have.
func (f *Form) before(sc screen.Scene, e *entry) string {
	switch {
	case e == f.reason || e == f.fold || f.what == adding:
		return ""
	case f.what == several:
		if written, same := f.common(sc, e); same {
			return "all: " + sc.P.Say(e.field, written)
		}
		return "different"
	case !f.changed(sc, e):
		return ""
	}
	was := f.stands(sc, e)
	if e.field.Type == model.Day {
		value, err := f.value(sc, e)
		if says := since(was, value); err == nil && says != "" {
			return says
		}
	}
	return "was " + sc.P.Say(e.field, was)
}

// how says how a field is filled in.
func how(e *entry) []string {
	switch e.field.Type {
	case model.Choice:
		return []string{"←→ or type"}
	case model.YesNo:
		return []string{"Space"}
	case model.Day:
		return []string{"e.g. " + dayExamples, "+2w, next mon"}
	case model.When:
		return []string{"e.g. tomorrow 14:30"}
	case model.Link, model.Target:
		return []string{"type to search"}
	case model.Links:
		return []string{"type to search, Backspace removes", "type to search"}
	case model.Words:
		return []string{"commas between them"}
	}
	return nil
}

// message is what the bottom of the form says: a question, what is wrong, or the help of the field.
func (f *Form) message(sc screen.Scene) (text string, style canvas.Style) {
	t := sc.Theme
	switch {
	case f.asking:
		return "▲ Throw away what you entered? y throws it away, n goes on, ctrl+s saves it.", t.Warning
	case f.problem != "":
		return "▲ " + f.problem, t.Warning
	}
	for _, e := range append([]*entry{f.at, f.left}, f.entries...) {
		if e.wrong != "" {
			return fmt.Sprintf("▲ %s: %s", e.field.Title, e.wrong), t.Warning
		}
	}
	switch f.at {
	case f.reason:
		return "Whoever looks back on this change will read it.", t.Muted
	case f.fold:
		return "What imports, reviews and other fields mostly fill in. Space shows it.", t.Muted
	}
	switch {
	case f.at.field.Listed:
		return f.at.field.Help + ". Enter begins a line, ctrl+s saves.", t.Muted
	case f.at.field.Type == model.Prose:
		return f.at.field.Help + ". ctrl+e opens it in $EDITOR.", t.Muted
	}
	return f.at.field.Help, t.Muted
}
