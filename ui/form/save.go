package form

import (
	"errors"
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// save closes the form and commits what was changed, or stays open and says why not. Where the commit fails, the form
// comes back as it was left.
func (f *Form) save(sc screen.Scene) screen.Action {
	f.problem = ""
	f.leave(sc)
	f.enter(sc, f.at)
	if e := f.faulty(sc); e != nil {
		f.enter(sc, e)
		return nil
	}
	if e := f.overtaken(sc); e != nil {
		f.enter(sc, e)
		return nil
	}
	if len(f.altered(sc)) == 0 && f.what != adding {
		if f.reason.edited {
			f.problem = "Nothing is changed that this could be the reason for. Esc leaves the form."
			return nil
		}
		return screen.Close{}
	}
	if sc.ReadOnly != "" {
		f.problem = sc.ReadOnly
		return nil
	}
	change, err := f.change(sc)
	if err == nil {
		err = tried(sc, change)
	}
	if err != nil {
		f.problem = ruling(err)
		return nil
	}
	f.rebase(sc, change)
	return screen.Close{Then: screen.Commit{Change: change, Fail: func(err error) screen.Action {
		f.failed(sc, err)
		return screen.Open{Overlay: f}
	}}}
}

// faulty is the first entry that cannot be saved as it is.
func (f *Form) faulty(sc screen.Scene) *entry {
	for _, e := range f.entries {
		if f.settle(sc, e); e.wrong != "" {
			return e
		}
	}
	return nil
}

// overtaken is the first changed entry that others have changed since. Saving once more then replaces what they wrote.
func (f *Form) overtaken(sc screen.Scene) *entry {
	var first *entry
	for _, e := range f.entries {
		i, written, ok := f.meanwhile(sc, e)
		if !ok {
			continue
		}
		if first == nil {
			first = e
			f.problem = fmt.Sprintf("%s of %s has become %s while you were at it. ctrl+s again makes it yours.",
				e.field.Title, sc.P.Name(f.refs[i]), sc.P.Say(e.field, written))
		}
		for i := range f.refs {
			e.base[i] = f.now(sc, e, i)
		}
	}
	return first
}

// change is what was entered, as a change of the portfolio as it is now.
func (f *Form) change(sc screen.Scene) (model.Change, error) {
	var edits []model.Edit
	var fault error
	for i, ref := range f.refs {
		table := sc.P.Table(ref.Kind)
		fill := func(row model.Record) {
			for _, e := range f.entries {
				if f.what != adding && !f.changed(sc, e) {
					continue
				}
				value, err := f.valueIn(sc, e, i)
				if err == nil {
					err = e.field.Set(row, value)
				}
				fault = errors.Join(fault, err)
			}
		}
		if f.what == adding {
			edits = append(edits, table.AddRow(sc.Now, ref.ID, fill)...)
			continue
		}
		if sc.P.Row(ref) == nil {
			return model.Change{}, errors.New("it is not there any more, so there is nothing to save this in")
		}
		edits = append(edits, table.EditRow(sc.Now, ref.ID, fill)...)
	}
	c := sc.Change(f.label(sc), append(f.making(sc), edits...)...)
	if f.reason != nil && f.reason.edited {
		c = withReason(sc.P, c, model.CleanLine(f.reason.text))
	}
	return c, fault
}

// making is the edits that bring the rows into being that were asked for by name and are still referred to.
func (f *Form) making(sc screen.Scene) []model.Edit {
	var edits []model.Edit
	for _, m := range f.made {
		for _, e := range f.entries {
			value, _ := f.value(sc, e)
			if e.field.To == m.Kind && strings.Contains(" "+value+" ", " "+m.ID+" ") {
				table := sc.P.Table(m.Kind)
				edits = append(edits, table.AddRow(sc.Now, m.ID, named(table.Kind(), m.name))...)
				break
			}
		}
	}
	return edits
}

// tried says why a change would not be saved, as far as can be seen from here.
func tried(sc screen.Scene, c model.Change) error {
	next, err := sc.P.Apply(c)
	if err != nil {
		return err
	}
	return ruled(sc.P, next, c)
}

// ruled is the rule that a change breaks which led from one portfolio to another, or nil. Beyond the model's own rules
// nobody types an end that lies before its start. A file that has such dates is still imported: nothing of it is lost.
func ruled(was, next *model.Portfolio, c model.Change) error {
	for _, e := range c.Edits {
		i := next.Initiatives.Get(model.ID[model.Initiative](e.ID))
		if e.Kind != initiativeKind || i == nil || e.Field != startField && e.Field != targetField {
			continue
		}
		if !i.Target.IsZero() && i.Target.Before(i.Start) {
			reason := fmt.Sprintf("%s would end on %s, before it starts on %s", i.Title, i.Target.Long(), i.Start.Long())
			return &model.Invalid{Ref: e.Ref, Reason: reason}
		}
	}
	return next.CheckFrom(was, c.Refs()...)
}

// rebase lets the edits begin with what the store said the fields are, where it knows better than the portfolio.
func (f *Form) rebase(sc screen.Scene, c model.Change) {
	if f.heardAt != sc.P.Rev {
		return
	}
	for i, e := range c.Edits {
		if now, ok := f.heard[cell{e.Ref, e.Field}]; ok {
			c.Edits[i].Before = now
		}
	}
}

// failed keeps why the store would not save what the form made of the scene. What others have changed is marked at its
// field.
func (f *Form) failed(sc screen.Scene, err error) {
	f.problem = ruling(err)
	var conflict *model.Conflict
	if !errors.As(err, &conflict) {
		return
	}
	if f.heardAt != sc.P.Rev || f.heard == nil {
		f.heard, f.heardAt = map[cell]string{}, sc.P.Rev
	}
	f.heard[cell{conflict.Ref, conflict.Field}] = conflict.Now
	for _, e := range f.entries {
		for i, ref := range f.refs {
			if e.edited && ref == conflict.Ref && e.field.Name == conflict.Field {
				e.base[i] = conflict.Now // it has been said now; saving once more replaces it
				f.enter(sc, e)
			}
		}
	}
}

// label is what an undo calls the change.
func (f *Form) label(sc screen.Scene) string {
	if f.what == adding {
		if f.kind.Title().Type != model.Text {
			return "Add " + f.kind.Label()
		}
		value, _ := f.value(sc, f.entries[0])
		return "Add " + value
	}
	altered := f.altered(sc)
	fields := fmt.Sprintf("%d fields", len(altered))
	if len(altered) <= 3 {
		var titles []string
		for _, e := range altered {
			titles = append(titles, lowered(e.field.Title))
		}
		fields = strings.Join(titles, ", ")
	}
	if f.what == several {
		return fmt.Sprintf("Edit %s: %s", f.count(), fields)
	}
	return fmt.Sprintf("Edit %s: %s", sc.P.Name(f.refs[0]), fields)
}
