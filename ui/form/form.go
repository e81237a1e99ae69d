package form

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// Form is all fields of a row, of a new one, or of several at once.
type Form struct {
	what    purpose
	kind    *model.Kind
	refs    []model.Ref // what is edited; of a new row, what it will be
	title   string
	entries []*entry
	fold    *entry // the line that hides rarely used fields; nil where there are none
	reason  *entry // the line that asks why; nil for a new row
	open    bool   // whether the fold is

	at     *entry // where the cursor is
	left   *entry // where it was before
	line   line   // the box of a field of one line, or of a search
	loaded string // what the box was filled with, for a field that is left alone
	prose  prose
	finder *finder // the open list under a field that refers to rows, or nil
	typed  string  // the letters that lead to a choice
	made   []made  // rows that were asked for by name and come with the change

	scroll  widget.List // over the lines as drawn
	asking  bool        // whether to throw everything away
	problem string      // why it could not be saved
	// heard is what the store said of fields that others have changed, for as long as the portfolio has its revision.
	heard   map[cell]string
	heardAt int64
}

type purpose int

const (
	editing purpose = iota
	adding
	several
)

// cell is one field of one row.
type cell struct {
	model.Ref
	field string
}

// Edit is the form of a row.
func Edit(sc screen.Scene, ref model.Ref) *Form {
	f := newForm(sc, editing, ref.Kind, []model.Ref{ref})
	f.title = "Edit · " + model.CleanLine(sc.P.Name(ref))
	if key, ok := f.kind.Field("key"); ok {
		if row := sc.P.Row(ref); row != nil && key.Text(row) != "" {
			f.title += " · " + key.Text(row)
		}
	}
	f.begins(sc)
	return f
}

// Add is the form of a new row. Fill, which may be nil, says what it begins with.
func Add(sc screen.Scene, kind string, fill func(model.Record)) *Form {
	f := newForm(sc, adding, kind, []model.Ref{{Kind: kind, ID: sc.NewID()}})
	f.title = "New " + f.kind.Label()
	presets := map[string]string{}
	if fill == nil {
		fill = func(model.Record) {}
	}
	for _, e := range sc.P.Table(kind).AddRow(sc.Now, f.refs[0].ID, fill) {
		presets[e.Field] = e.After
	}
	for _, e := range f.entries {
		e.preset = presets[e.field.Name]
		if e.preset == "" && e.field.Needed && e.field.Type == model.Choice {
			e.preset = e.field.Choices[0]
		}
	}
	f.begins(sc)
	return f
}

// Bulk is the form of several rows of one kind: what is filled in goes into all of them, what is left blank stays as
// it is in each.
func Bulk(sc screen.Scene, refs []model.Ref) *Form {
	f := newForm(sc, several, refs[0].Kind, refs)
	f.title = fmt.Sprintf("Edit %s · blank leaves as it is", f.count())
	f.entries = f.entries[1:] // what a row is called is its own
	f.begins(sc)
	return f
}

func newForm(sc screen.Scene, what purpose, kind string, refs []model.Ref) *Form {
	f := &Form{what: what, kind: sc.P.Table(kind).Kind(), refs: refs, line: newLine("")}
	hidden := 0
	for _, field := range f.kind.Own() {
		e := &entry{field: field, rare: isRare(kind, field.Name)}
		if e.rare {
			hidden++
		}
		f.entries = append(f.entries, e)
	}
	if hidden > 0 {
		f.fold = &entry{field: model.Field{Title: fmt.Sprintf("%d more", hidden)}}
	}
	if what != adding {
		f.reason = &entry{field: model.Field{Title: "Why the change (goes to history)"}}
	}
	return f
}

// isRare says that a field is mostly filled in by others: by an import, a review, or another field.
func isRare(kind, field string) bool {
	switch field {
	case "rank", "key", "source", "carried_from":
		return true
	case "baseline", "slip_reason", "closed":
		return kind == "initiative"
	case "score", "learned":
		return kind == "objective"
	}
	return false
}

// count is how many rows are edited: 5 initiatives.
func (f *Form) count() string {
	return fmt.Sprintf("%d %s", len(f.refs), strings.ReplaceAll(f.kind.Plural, "_", " "))
}

// lines is the entries in the order in which they are drawn.
func (f *Form) lines() []*entry {
	var lines, rare []*entry
	for _, e := range f.entries {
		switch {
		case e.idle:
		case e.rare:
			rare = append(rare, e)
		default:
			lines = append(lines, e)
		}
	}
	if f.fold != nil {
		lines = append(lines, f.fold)
	}
	if f.open {
		lines = append(lines, rare...)
	}
	if f.reason != nil {
		lines = append(lines, f.reason)
	}
	return lines
}
