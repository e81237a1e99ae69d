package form

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// made is a row that was asked for by a name that nothing had. It comes into being with the form's own change.
type made struct {
	model.Ref
	name string
}

// listLines is how many lines of an open list can be seen.
const listLines = 6

// look types into the search of a field that refers to rows, or takes away what was chosen last.
func (f *Form) look(sc screen.Scene, msg tea.Msg) {
	e := f.at
	if key, ok := msg.(tea.KeyPressMsg); ok && f.line.text() == "" {
		switch key.String() {
		case "right", "space":
			f.search(sc)
			return
		case "backspace", "delete":
			chosen := f.chosen(sc, e)
			if len(chosen) > 0 {
				f.put(sc, e, joined(chosen[:len(chosen)-1]))
			}
			f.finder = nil
			return
		case "ctrl+u":
			f.put(sc, e, "")
			f.finder = nil
			return
		}
	}
	if !f.line.update(msg) {
		return
	}
	e.query, e.wrong, f.problem = "", "", ""
	if strings.TrimSpace(f.line.text()) == "" {
		f.finder = nil
		return
	}
	f.search(sc)
}

// search opens the list, or narrows it to what was typed.
func (f *Form) search(sc screen.Scene) {
	if f.finder == nil {
		f.finder = &finder{items: f.candidates(sc, f.at), noun: f.noun(sc, f.at.field)}
	}
	f.finder.find(f.line.text())
}

// candidates is the rows that the field can refer to. What it refers to already can be taken away there.
func (f *Form) candidates(sc screen.Scene, e *entry) []Item {
	var items []Item
	if e.field.Type == model.Target {
		items = everything(sc.P)
	} else {
		items = Rows(sc.P, e.field.To)
	}
	for _, m := range f.made {
		if m.Kind == e.field.To {
			items = append(items, Item{Key: m.ID, Name: m.name, Detail: "new"})
		}
	}
	if f.what == editing {
		// Nothing refers to itself.
		items = slices.DeleteFunc(items, func(it Item) bool { return it.Key == f.refs[0].ID })
	}
	if e.field.Type == model.Links {
		chosen := f.chosen(sc, e)
		for i, it := range items {
			if slices.Contains(chosen, it.Key) {
				items[i].Detail = "Enter removes it"
			}
		}
	}
	return items
}

// noun is what a new row would be called that the field can refer to, or "" where a name is not enough to make one.
func (f *Form) noun(sc screen.Scene, field model.Field) string {
	if t := sc.P.Table(field.To); t != nil && canMake(t.Kind()) {
		return t.Kind().Label()
	}
	return ""
}

// canMake says whether a name is enough for a row of the kind: what else it needs is a choice, which begins with the
// first.
func canMake(k *model.Kind) bool {
	for i, field := range k.Own() {
		if field.Needed && i > 0 && field.Type != model.Choice {
			return false
		}
	}
	return !k.Single && k.Title().Type == model.Text
}

// named fills in a new row of which only the name is known.
func named(k *model.Kind, name string) func(model.Record) {
	return func(row model.Record) {
		for i, field := range k.Own() {
			text := ""
			switch {
			case i == 0:
				text = name
			case field.Needed:
				text = field.Choices[0]
			}
			_ = field.Set(row, text) // a name and a first choice are values of their fields, and so is nothing
		}
	}
}

// chosen is the written references of a field, one by one.
func (f *Form) chosen(sc screen.Scene, e *entry) []string {
	value, _ := f.value(sc, e)
	return strings.Fields(value)
}

// joined is the written form of several references.
func joined(keys []string) string { return strings.Join(keys, " ") }

// searchKey answers the keys that belong to the open list, and says whether it was one of them.
func (f *Form) searchKey(sc screen.Scene, name string) bool {
	switch name {
	case "up", "ctrl+p":
		f.finder.move(-1)
	case "down", "ctrl+n":
		f.finder.move(1)
	case "enter", "tab":
		it, ok := f.finder.chosen()
		if !ok {
			return false
		}
		f.take(sc, it)
		if name == "tab" && f.at.field.Type != model.Links {
			f.step(sc, 1)
		}
	case "esc":
		f.line.set("")
		f.at.query, f.at.wrong, f.finder = "", "", nil
	default:
		return false
	}
	return true
}

// take makes an item of the list the one that the field refers to, or one of them.
func (f *Form) take(sc screen.Scene, it Item) {
	e := f.at
	if it.New {
		m := made{model.Ref{Kind: e.field.To, ID: sc.NewID()}, it.Name}
		f.made = append(f.made, m)
		it.Key = m.ID
	}
	keys := []string{it.Key}
	if e.field.Type == model.Links {
		chosen := f.chosen(sc, e)
		keys = slices.DeleteFunc(slices.Clone(chosen), func(key string) bool { return key == it.Key })
		if len(keys) == len(chosen) {
			keys = append(keys, it.Key)
		}
	}
	f.put(sc, e, joined(keys))
	f.line.set("")
	e.query, f.finder = "", nil
}

// close closes the list when the person goes elsewhere. What was typed is taken only if it is the name of something.
func (f *Form) close(sc screen.Scene) {
	query := model.CleanLine(f.line.text())
	it, ok := f.finder.named(query)
	switch {
	case !ok:
		f.at.query, f.finder = query, nil
	case slices.Contains(f.chosen(sc, f.at), it.Key):
		f.line.set("")
		f.at.query, f.finder = "", nil
	default:
		f.take(sc, it)
	}
}

// names is what the chosen rows of a field are called.
func (f *Form) names(sc screen.Scene, field model.Field, written string) []string {
	var names []string
	for _, ref := range field.Refs(written) {
		name := model.CleanLine(sc.P.Name(ref))
		for _, m := range f.made {
			if m.Ref == ref {
				name = m.name
			}
		}
		if name == "" {
			name = "(not here)"
		}
		names = append(names, name)
	}
	return names
}
