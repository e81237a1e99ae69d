package form

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// Field asks for the value of one field of a row, in the way that its type wants, and commits it: a choice from a
// menu, a row from a list, a date on a line that says back what it means, a list of things in the form, and a long text in
// the person's own editor. A flag it just turns. Where a target moves to a later day it asks why.
func Field(sc screen.Scene, ref model.Ref, name string) screen.Action {
	row := sc.P.Row(ref)
	switch {
	case sc.ReadOnly != "":
		return screen.Tell{Text: sc.ReadOnly, Bad: true}
	case row == nil:
		return screen.Tell{Text: "It is not there any more", Bad: true}
	}
	field, ok := sc.P.Table(ref.Kind).Kind().Field(name)
	if !ok {
		return screen.Tell{Text: fmt.Sprintf("A %s has no %s", strings.ReplaceAll(ref.Kind, "_", " "), name), Bad: true}
	}
	s := &single{Ref: ref, field: field, was: field.Text(row)}
	switch {
	case field.Type == model.YesNo && s.was == "":
		return s.commit(sc, "yes")
	case field.Type == model.YesNo:
		return s.commit(sc, "")
	case field.Type == model.Choice:
		return screen.Open{Overlay: s.menu(sc)}
	case isLink(field):
		return screen.Open{Overlay: s.picker(sc)}
	case field.Listed:
		return at(sc, ref, name)
	case field.Type == model.Prose:
		return screen.Write{Text: s.was, Done: func(text string) screen.Action { return s.wrote(sc, text) }}
	}
	return screen.Open{Overlay: s.prompt(sc)}
}

// at is the form of a row with the cursor on one of its fields.
func at(sc screen.Scene, ref model.Ref, field string) screen.Action {
	f := Edit(sc, ref)
	for _, e := range f.entries {
		if e.field.Name == field {
			f.enter(sc, e)
		}
	}
	return screen.Open{Overlay: f}
}

// single is the edit of one field of one row.
type single struct {
	model.Ref
	field model.Field
	was   string // the written form that the person was shown
	why   string // the reason that was given for it
}

// change is the edit as a change, with the edits that bring new rows into being which it refers to. It fails with a
// Conflict where others have changed the field since it was shown.
func (s *single) change(sc screen.Scene, written string, making ...model.Edit) (model.Change, error) {
	var fault error
	edits := sc.P.Table(s.Kind).EditRow(sc.Now, s.ID, func(row model.Record) { fault = s.field.Set(row, written) })
	if fault != nil {
		return model.Change{}, fault
	}
	for i, e := range edits {
		if e.Field == s.field.Name {
			edits[i].Before = s.was
		}
	}
	if len(edits) == 0 {
		return model.Change{}, nil
	}
	c := sc.Change("", append(making, edits...)...)
	next, err := sc.P.Apply(c)
	if err != nil {
		return c, err
	}
	c.Label = s.label(sc.P, next, written)
	return c, ruled(sc.P, next, c)
}

// label is what an undo calls the change.
func (s *single) label(was, is *model.Portfolio, written string) string {
	name, title := was.Name(s.Ref), lowered(s.field.Title)
	switch {
	case s.field.Name == was.Table(s.Kind).Kind().Title().Name:
		return fmt.Sprintf("Rename %s to %s", name, written)
	case s.field.Type == model.Prose:
		return fmt.Sprintf("Write %s of %s", title, name)
	case written == "" && s.field.Type != model.YesNo:
		return fmt.Sprintf("Clear %s of %s", title, name)
	case s.field.Name == targetField:
		return fmt.Sprintf("Move %s to %s", name, is.Say(s.field, written))
	}
	return fmt.Sprintf("Set %s of %s to %s", title, name, is.Say(s.field, written))
}

// commit is what comes of a value that was chosen; it says what is wrong with it.
func (s *single) commit(sc screen.Scene, written string, making ...model.Edit) screen.Action {
	c, err := s.change(sc, written, making...)
	switch {
	case err != nil:
		return screen.Tell{Text: Sentence(err), Bad: true}
	case len(c.Edits) == 0:
		return nil
	}
	return screen.Commit{Change: c}
}

// wrote commits what came back from the person's own editor. Where it cannot be saved, the form opens with it.
func (s *single) wrote(sc screen.Scene, text string) screen.Action {
	again := func(err error) screen.Action {
		f := Edit(sc, s.Ref)
		f.fill(sc, s.field.Name, text)
		f.failed(sc, err)
		return screen.Open{Overlay: f}
	}
	written, _ := read(sc, s.field, s.was, text) // there is no prose that cannot be read
	c, err := s.change(sc, written)
	switch {
	case err != nil:
		return again(err)
	case len(c.Edits) == 0:
		return nil
	}
	return screen.Commit{Change: c, Fail: again}
}

func (s *single) title(sc screen.Scene) string { return s.field.Title + " of " + sc.P.Name(s.Ref) }

func (s *single) menu(sc screen.Scene) *Menu {
	choices, stands := s.field.Choices, cmp.Or(s.was, s.field.Blank)
	if !s.field.Needed && s.field.Blank == "" {
		choices = append(slices.Clone(choices), "")
	}
	options := make([]Option, len(choices))
	for i, choice := range choices {
		options[i] = Option{Label: choice, Pick: func(sc screen.Scene) screen.Action {
			if choice == stands { // also where nothing is written down for it
				return nil
			}
			return s.commit(sc, choice)
		}}
		if choice == "" {
			options[i].Label, options[i].Key = "nothing", "-"
		}
	}
	return NewMenu(s.title(sc), options, slices.Index(choices, stands))
}

func (s *single) picker(sc screen.Scene) *Picker {
	selection := Selection{
		Title: s.title(sc), Many: s.field.Type == model.Links, Chosen: strings.Fields(s.was),
		OnPick: func(sc screen.Scene, items []Item) screen.Action {
			var keys []string
			var making []model.Edit
			for _, it := range items {
				if it.New {
					table := sc.P.Table(s.field.To)
					it.Key = sc.NewID()
					making = append(making, table.AddRow(sc.Now, it.Key, named(table.Kind(), it.Name))...)
				}
				keys = append(keys, it.Key)
			}
			return s.commit(sc, joined(keys), making...)
		},
	}
	if !s.field.Needed {
		selection.None = "no " + lowered(s.field.Title)
	}
	if s.field.Type == model.Target {
		selection.Items = everything(sc.P)
	} else {
		selection.Items = Rows(sc.P, s.field.To)
		if k := sc.P.Table(s.field.To).Kind(); canMake(k) {
			selection.Noun = k.Label()
		}
	}
	selection.Items = slices.DeleteFunc(selection.Items, func(it Item) bool { return it.Key == s.ID })
	selection.Items = append(selection.Items, kept(sc.P, s.field, s.was, selection.Items)...)
	return NewPicker(selection)
}

func (s *single) prompt(sc screen.Scene) *Prompt {
	var p *Prompt
	q := Question{
		Label: s.title(sc), Text: shown(sc, s.field, s.was), Help: s.field.Help,
		Check: s.check,
		OnEnter: func(sc screen.Scene, text string) screen.Action {
			written, _ := read(sc, s.field, s.was, text) // checked before
			c, _ := s.change(sc, written)
			if len(c.Edits) == 0 {
				return nil
			}
			return explain(c, screen.Open{Overlay: p}, p.Failed, &s.why)
		},
	}
	if s.field.Type == model.Day {
		q.Echo = func(sc screen.Scene, text string) string { return longest(echo(sc, s.field, s.was, text)) }
	}
	p = NewPrompt(q)
	return p
}

// check says what is wrong with a text, and once that others have changed the field meanwhile.
func (s *single) check(sc screen.Scene, text string) error {
	written, err := read(sc, s.field, s.was, text)
	if err != nil {
		return err
	}
	_, err = s.change(sc, written)
	var conflict *model.Conflict
	if errors.As(err, &conflict) && conflict.Field == s.field.Name {
		s.was = conflict.Now
	}
	return err
}

// longest is the fullest way to say something, or nothing.
func longest(says []string) string {
	if len(says) == 0 {
		return ""
	}
	return says[0]
}
