package model

import "slices"

// Rewind is the portfolio as it was before the entries, which are the newest there are, oldest first, and lie side by
// side; p stays as it is. It takes the journal's word for what a field was, also where another program has written over
// it since: a value that the field can no longer hold goes back to nothing. What p does not show stays hidden in the past
// too: whoever hides a row today means all that was ever known of it.
func (p *Portfolio) Rewind(entries []Entry) *Portfolio {
	next := *p
	next.later = p
	for _, e := range slices.Backward(entries) {
		for _, edit := range slices.Backward(e.Edits) {
			next.rewind(edit)
		}
		next.Rev = e.Rev - 1
	}
	for _, t := range next.Tables() {
		t.lapse()
		if err := t.seal(); err != nil {
			panic(err) // only what lapses can be in the way of its going
		}
	}
	return &next
}

// rewind puts back what the field of an edit was. What later versions no longer know has no place to go back to.
func (p *Portfolio) rewind(e Edit) {
	t := p.Table(e.Kind)
	if t == nil {
		return
	}
	f, ok := t.Kind().Field(e.Field)
	if !ok {
		return
	}
	row, _ := t.draft(e.ID)
	if f.Set(row, e.Before) != nil {
		_ = f.Set(row, "") // nothing is a value of every field
	}
}
