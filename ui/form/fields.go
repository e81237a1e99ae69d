package form

import (
	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// Fields offers the fields of a row with what they hold, to edit one of them in place.
func Fields(sc screen.Scene, ref model.Ref) *Picker {
	row := sc.P.Row(ref)
	var items []Item
	for _, f := range sc.P.Table(ref.Kind).Kind().Own() {
		value := sc.P.Say(f, f.Text(row))
		if f.Text(row) == "" {
			value = ""
		}
		name := f.Title
		if f.Type == model.Prose && !f.Listed {
			name += ", in $EDITOR"
		}
		items = append(items, Item{Key: f.Name, Name: name, Detail: value})
	}
	return NewPicker(Selection{
		Title: "Edit a field of " + sc.P.Name(ref), Items: items,
		OnPick: func(sc screen.Scene, picked []Item) screen.Action {
			if len(picked) == 0 {
				return nil
			}
			return Field(sc, ref, picked[0].Key)
		},
	})
}
