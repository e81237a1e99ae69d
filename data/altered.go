package data

import (
	"slices"

	"quarterdeck/model"
)

// altered is what a change does to one row. A row that was not there before, or is not there after, is nil.
type altered struct {
	kind    *model.Kind
	id      string
	was, is model.Record
	edits   []model.Edit
}

// differences is what two portfolios say differently of the rows. The edits of a row are in the order of its fields,
// the other way around where it goes: a row begins and ends with the field it exists by.
func differences(before, after *model.Portfolio, refs []model.Ref) []altered {
	var found []altered
	for _, ref := range refs {
		t := after.Table(ref.Kind)
		a := altered{kind: t.Kind(), id: ref.ID, was: before.Row(ref), is: after.Row(ref)}
		if a.was == nil && a.is == nil {
			continue
		}
		was, is := a.was, a.is
		blank := t.NewRow(ref.ID)
		if was == nil {
			was = blank
		}
		if is == nil {
			is = blank
		}
		for _, f := range a.kind.Fields() {
			if x, y := f.Text(was), f.Text(is); x != y {
				a.edits = append(a.edits, model.Edit{Ref: ref, Field: f.Name, Before: x, After: y})
			}
		}
		if a.is == nil {
			slices.Reverse(a.edits)
		}
		if len(a.edits) > 0 {
			found = append(found, a)
		}
	}
	return found
}
