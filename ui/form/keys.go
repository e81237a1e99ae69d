package form

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// Update answers a key, a paste or the mouse.
func (f *Form) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	f.refresh(sc)
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if f.asking {
			return f.answer(sc, msg)
		}
		return f.key(sc, msg)
	case screen.Mouse:
		return f.mouse(sc, msg)
	}
	if !f.asking {
		f.alter(sc, msg)
	}
	return nil
}

// key answers a key that means the same in every field; the others alter the field.
func (f *Form) key(sc screen.Scene, key tea.KeyPressMsg) screen.Action {
	name := key.String()
	if f.finder != nil && f.searchKey(sc, name) {
		return nil
	}
	isProse := f.at.field.Type == model.Prose
	switch {
	case name == "ctrl+s":
		return f.save(sc)
	case name == "esc":
		return f.escape(sc)
	case name == "tab" && f.isLast():
		f.goTo(sc, f.lines()[0])
	case name == "tab", name == "down" && !(isProse && !f.prose.last()):
		f.step(sc, 1)
	case name == "shift+tab", name == "up" && !(isProse && !f.prose.first()):
		f.step(sc, -1)
	case name == "enter" && f.at.field.Listed:
		f.alter(sc, screen.Press("ctrl+j"))
	case name == "enter" && f.isLast():
		return f.save(sc)
	case name == "enter":
		f.step(sc, 1)
	case name == "pgdown":
		f.step(sc, pageOfFields)
	case name == "pgup":
		f.step(sc, -pageOfFields)
	case name == "ctrl+e" && isProse:
		return f.write(sc)
	default:
		f.alter(sc, key)
	}
	return nil
}

// pageOfFields is how far PgDn goes.
const pageOfFields = 8

// write opens a long text in the person's own editor.
func (f *Form) write(sc screen.Scene) screen.Action {
	e := f.at
	return screen.Write{Text: f.prose.text(), Done: func(text string) screen.Action {
		f.put(sc, e, strings.TrimRight(text, "\n"))
		if f.at == e {
			f.load(sc)
		}
		return nil
	}}
}

// fill puts what was written elsewhere into a field, and the cursor there.
func (f *Form) fill(sc screen.Scene, field, text string) {
	for _, e := range f.entries {
		if e.field.Name == field {
			f.put(sc, e, strings.TrimRight(text, "\n"))
			f.enter(sc, e)
		}
	}
}

// escape leaves the form, and asks first where something would be lost.
func (f *Form) escape(sc screen.Scene) screen.Action {
	if !f.dirty(sc) {
		return screen.Close{}
	}
	f.asking = true
	return nil
}

func (f *Form) answer(sc screen.Scene, key tea.KeyPressMsg) screen.Action {
	f.asking = false
	switch key.String() {
	case "y":
		return screen.Close{}
	case "ctrl+s":
		return f.save(sc)
	}
	return nil
}

// dirty says that something was entered that is not saved.
func (f *Form) dirty(sc screen.Scene) bool {
	explained := f.reason != nil && f.changed(sc, f.reason)
	searching := isLink(f.at.field) && f.line.text() != ""
	return explained || searching || len(f.altered(sc)) > 0
}

// altered is the entries that saving would change.
func (f *Form) altered(sc screen.Scene) []*entry {
	var altered []*entry
	for _, e := range f.entries {
		if e.query != "" || f.changed(sc, e) {
			altered = append(altered, e)
		}
	}
	return altered
}

// Hints is the footer while the form is open.
func (f *Form) Hints(screen.Scene) []screen.Hint {
	switch {
	case f.asking:
		return []screen.Hint{
			{Key: "y", Label: "throw away"}, {Key: "n", Label: "go on editing"}, {Key: "ctrl+s", Label: "save"},
		}
	case f.finder != nil:
		return []screen.Hint{
			{Key: "down", Label: "move"}, {Key: "enter", Label: "choose"}, {Key: "esc", Label: "close the list"},
		}
	}
	hints := []screen.Hint{{Key: "tab", Label: "next"}, {Key: "ctrl+s", Label: "save"}, {Key: "esc", Label: "cancel"}}
	if f.at.field.Type == model.Prose {
		line := screen.Hint{Key: "ctrl+j", Label: "new line"}
		if f.at.field.Listed {
			line.Key = "enter"
		}
		return append(hints, screen.Hint{Key: "ctrl+e", Label: "in $EDITOR"}, line)
	}
	return append(hints, screen.Hint{Key: "ctrl+u", Label: "clear"})
}
