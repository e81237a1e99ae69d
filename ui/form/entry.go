package form

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// entry is one line of a form: a field, and what the person has made of it.
type entry struct {
	field  model.Field
	rare   bool   // under the fold
	idle   bool   // without a meaning for what the row is, and blank
	preset string // the written form that a new row begins with
	// edited says that the person has been at it. What they left alone follows the portfolio.
	edited bool
	text   string   // while edited: what was typed, or the written form of what was chosen
	query  string   // what was typed to find a row and led to none
	base   []string // the written form in each row when the edit began
	wrong  string   // why it cannot stay as it is, once the person has left the field
}

// choices is the written forms that ← and → go through.
func (f *Form) choices(e *entry) []string {
	choices := e.field.Choices
	if e.field.Type == model.YesNo {
		choices = []string{"yes", "no"}
	}
	if f.what != several && (e.field.Needed || e.field.Blank != "" || e.field.Type == model.YesNo) {
		return choices
	}
	return append([]string{""}, choices...)
}

// now is the written form of the field in the row i, as the portfolio has it.
func (f *Form) now(sc screen.Scene, e *entry, i int) string {
	if f.what == adding || e == f.reason || e == f.fold {
		return ""
	}
	if heard, ok := f.heard[cell{f.refs[i], e.field.Name}]; ok && f.heardAt == sc.P.Rev {
		return heard
	}
	if row := sc.P.Row(f.refs[i]); row != nil {
		return e.field.Text(row)
	}
	return ""
}

// stands is the written form that the field has, or of a new row would have, were it left alone. Of several rows it
// is nothing.
func (f *Form) stands(sc screen.Scene, e *entry) string {
	switch f.what {
	case adding:
		return e.preset
	case editing:
		return f.now(sc, e, 0)
	}
	return ""
}

// value is the written form that the field would be saved with.
func (f *Form) value(sc screen.Scene, e *entry) (string, error) {
	switch {
	case !e.edited:
		return f.stands(sc, e), nil
	case isTyped(e.field):
		return read(sc, e.field, f.stands(sc, e), e.text)
	}
	return e.text, nil
}

// valueIn is the written form that the row i would be saved with.
func (f *Form) valueIn(sc screen.Scene, e *entry, i int) (string, error) {
	switch {
	case f.movesEach(e):
		return read(sc, e.field, f.now(sc, e, i), e.text)
	case f.what == several && e.field.Type == model.YesNo && e.text == "no":
		return "", nil
	}
	return f.value(sc, e)
}

// movesEach says that every one of several rows is to move by as much from its own day: +2w.
func (f *Form) movesEach(e *entry) bool {
	return f.what == several && e.field.Type == model.Day && isSum(e.text)
}

// changed says whether saving would alter the field.
func (f *Form) changed(sc screen.Scene, e *entry) bool {
	if !e.edited {
		return false
	}
	value, err := f.value(sc, e)
	return err != nil || value != f.stands(sc, e)
}

// begin says that the person has begun to alter the field.
func (f *Form) begin(sc screen.Scene, e *entry) {
	f.problem, e.wrong = "", ""
	if e.edited {
		return
	}
	e.edited, e.base = true, make([]string, len(f.refs))
	for i := range f.refs {
		e.base[i] = f.now(sc, e, i)
	}
}

// put makes a written form the one that was chosen.
func (f *Form) put(sc screen.Scene, e *entry, written string) {
	f.begin(sc, e)
	e.text = written
}

// settle looks at a field that the person leaves, and says what is wrong with it.
func (f *Form) settle(sc screen.Scene, e *entry) {
	e.wrong = ""
	if e.query != "" {
		e.wrong = fmt.Sprintf("nothing here is called %q; choose from the list", e.query)
		return
	}
	value, err := f.value(sc, e)
	switch {
	case err != nil:
		e.wrong = err.Error()
		return
	case value == "" && e.field.Needed && f.what != several && (e.edited || f.what == adding):
		e.wrong = "cannot be empty"
	}
	if isTyped(e.field) && !f.movesEach(e) {
		e.text = shown(sc, e.field, value)
	}
	if value == f.stands(sc, e) {
		e.edited = false
	}
}

// meanwhile is what somebody else has made of a field since the person began to alter it, and in which row.
func (f *Form) meanwhile(sc screen.Scene, e *entry) (row int, written string, ok bool) {
	if f.what == adding || !f.changed(sc, e) {
		return 0, "", false
	}
	for i := range f.refs {
		value, _ := f.valueIn(sc, e, i)
		if now := f.now(sc, e, i); now != e.base[i] && now != value {
			return i, now, true
		}
	}
	return 0, "", false
}

// common is the written form that all rows have, if it is the same in all.
func (f *Form) common(sc screen.Scene, e *entry) (string, bool) {
	first := f.now(sc, e, 0)
	for i := range f.refs {
		if f.now(sc, e, i) != first {
			return "", false
		}
	}
	return first, true
}
