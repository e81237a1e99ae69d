package diff

import (
	"slices"
	"strings"

	"quarterdeck/model"
)

// Edits is what entries come to together, oldest first as they lie side by side: for each field what it was before them
// and what it is after, in the order in which they were first touched. What was taken back is not among them.
func Edits(entries []model.Entry) []model.Edit {
	type place struct {
		model.Ref
		field string
	}
	var edits []model.Edit
	seen := map[place]int{}
	for _, entry := range entries {
		for _, e := range entry.Edits {
			at := place{e.Ref, e.Field}
			if i, known := seen[at]; known {
				edits[i].After = e.After
				continue
			}
			seen[at] = len(edits)
			edits = append(edits, e)
		}
	}
	return slices.DeleteFunc(edits, func(e model.Edit) bool { return e.Before == e.After })
}

// trace is who made the changes to each row.
type trace struct {
	was, is  *model.Portfolio
	standing map[model.Ref][]model.Entry // oldest first
	open     map[int64]bool              // whether everybody may see all that an entry did, where that was asked
	hidden   map[model.Ref]bool          // what was private for a time, whatever it was before and is now
	stood    map[model.Ref][]model.Ref   // what a row was moved from and to of what it cannot be without, as to another objective
}

func traced(was, is *model.Portfolio, entries []model.Entry) trace {
	t := trace{was, is, map[model.Ref][]model.Entry{}, map[int64]bool{}, map[model.Ref]bool{}, map[model.Ref][]model.Ref{}}
	gone := model.Cancelled(entries)
	for _, e := range entries {
		for _, edit := range e.Edits {
			if edit.Field == "private" {
				t.hidden[edit.Ref] = true
			}
			if f, ok := t.field(edit); ok && f.Needed {
				t.stood[edit.Ref] = slices.Concat(t.stood[edit.Ref], f.Refs(edit.Before), f.Refs(edit.After))
			}
		}
		if !gone[e.Rev] {
			for _, ref := range e.Refs() {
				t.standing[ref] = append(t.standing[ref], e)
			}
		}
	}
	return t
}

// who is whoever altered one of the fields of a row, or any of them where none is named, and the last reason that they
// gave for it.
func (t trace) who(ref model.Ref, fields ...string) (by, reason string) {
	var names []string
	for _, e := range t.standing[ref] {
		if !slices.ContainsFunc(e.Edits, func(edit model.Edit) bool {
			return edit.Ref == ref && (len(fields) == 0 || slices.Contains(fields, edit.Field))
		}) {
			continue
		}
		names = append(slices.DeleteFunc(names, func(name string) bool { return name == e.Actor }), e.Actor)
		if e.Reason != "" && t.isOpen(e) {
			reason = model.CleanLine(e.Reason)
		}
	}
	return strings.Join(names, ", "), reason
}

// isOpen says whether everybody may see all that an entry altered. The reason for one that also touched something private
// may be about that.
func (t trace) isOpen(e model.Entry) bool {
	open, known := t.open[e.Rev]
	if !known {
		open = !slices.ContainsFunc(e.Edits, t.private)
		t.open[e.Rev] = open
	}
	return open
}

// field is the field that an edit is to, and whether it is known.
func (t trace) field(e model.Edit) (model.Field, bool) {
	if table := t.is.Table(e.Kind); table != nil {
		return table.Kind().Field(e.Field)
	}
	return model.Field{}, false
}

// private says whether an edit is to something that not everybody may see, or of which that is not known any more.
func (t trace) private(e model.Edit) bool {
	f, ok := t.field(e)
	return !ok || t.veiled(e.Ref) || !t.is.Table(e.Kind).Kind().Public || !f.Public && !f.Inner
}

// veiled says whether a row is one that not everybody may see, or was one at any time, or is not known any more.
func (t trace) veiled(ref model.Ref) bool {
	before, after := t.was.Row(ref) != nil, t.is.Row(ref) != nil
	return !before && !after || before && !t.was.Shows(ref) || after && !t.is.Shows(ref) || t.wasHidden(ref)
}

// wasHidden says whether a row was private for a time, or something was that it cannot be without or could not for a time.
func (t trace) wasHidden(ref model.Ref) bool {
	if t.hidden[ref] || slices.ContainsFunc(t.stood[ref], t.veiled) {
		return true
	}
	for _, p := range []*model.Portfolio{t.was, t.is} {
		row := p.Row(ref)
		if row == nil {
			continue
		}
		for _, f := range p.Table(ref.Kind).Kind().Fields() {
			if f.Needed && slices.ContainsFunc(f.Refs(f.Text(row)), t.wasHidden) {
				return true
			}
		}
	}
	return false
}
