package form

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// alter is what a key or a paste does to the field under the cursor.
func (f *Form) alter(sc screen.Scene, msg tea.Msg) {
	e := f.at
	key, pressed := msg.(tea.KeyPressMsg)
	switch {
	case e == f.fold:
		if pressed {
			f.unfold(key.String())
		}
	case e.field.Type == model.Choice, e.field.Type == model.YesNo:
		if pressed {
			f.choose(sc, key)
		}
	case isLink(e.field):
		f.look(sc, msg)
	case e.field.Type == model.Prose:
		if f.prose.update(msg) {
			f.begin(sc, e)
			e.text = f.prose.text()
		}
	default:
		if f.line.update(msg) {
			f.begin(sc, e)
			e.text = f.line.text()
		}
	}
}

// unfold shows or hides the rarely used fields.
func (f *Form) unfold(name string) {
	switch name {
	case "space":
		f.open = !f.open
	case "right":
		f.open = true
	case "left":
		f.open = false
	}
}

// choose goes through the choices, or to the one that the typed letters begin.
func (f *Form) choose(sc screen.Scene, key tea.KeyPressMsg) {
	e := f.at
	name, letters := key.String(), f.typed
	f.typed = ""
	switch name {
	case "left":
		f.turn(sc, e, -1)
	case "right":
		f.turn(sc, e, 1)
	case "space":
		if e.field.Type == model.YesNo {
			f.turn(sc, e, 1)
		}
	case "ctrl+u", "delete", "backspace":
		if f.what == several || !e.field.Needed {
			f.pick(sc, e, "")
		}
	default:
		if key.Text == "" {
			return
		}
		typed := strings.ToLower(key.Text)
		if !f.jump(sc, e, letters+typed) {
			f.jump(sc, e, typed)
		}
	}
}

// jump goes to the first choice that begins so.
func (f *Form) jump(sc screen.Scene, e *entry, prefix string) bool {
	for _, choice := range f.choices(e) {
		if choice != "" && strings.HasPrefix(strings.ToLower(choice), prefix) {
			f.pick(sc, e, choice)
			f.typed = prefix
			return true
		}
	}
	return false
}

// turn goes so many choices on, and around.
func (f *Form) turn(sc screen.Scene, e *entry, by int) {
	choices := f.choices(e)
	at := slices.Index(choices, f.picked(sc, e))
	if at < 0 {
		at = 0 // a value of a later version, which is no choice here
	}
	f.pick(sc, e, choices[(at+by+len(choices))%len(choices)])
}

// picked is the choice that stands there, as choices spells it.
func (f *Form) picked(sc screen.Scene, e *entry) string {
	value, _ := f.value(sc, e)
	if e.field.Type == model.YesNo && value == "" && f.what != several {
		return "no"
	}
	if value == "" && f.what != several {
		return e.field.Blank
	}
	return value
}

// pick makes a choice the one that stands there. Of one row, no is written as nothing.
func (f *Form) pick(sc screen.Scene, e *entry, choice string) {
	if e.field.Type == model.YesNo && choice == "no" && f.what != several {
		choice = ""
	}
	f.put(sc, e, choice)
}
