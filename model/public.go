package model

import (
	"slices"
	"strings"
)

// concealable is a row that its people may hide from a shared screen, whatever its kind.
type concealable interface{ concealed() bool }

// Public is the copy that a shared screen and a public export read. It holds public fields of public rows only, so what
// is not public cannot leak from it into a search, a count or a clipboard. Of the past it holds nothing that has been hidden
// since.
func (p *Portfolio) Public() *Portfolio {
	next := *p
	next.public = true
	for _, t := range next.Tables() {
		kind := t.Kind()
		t.keep(func(r Record) bool {
			c, ok := r.(concealable)
			return kind.Public && r.Live() && !(ok && c.concealed()) && !p.hiddenSince(r.Ref())
		})
	}
	// A row goes with the row it cannot do without; taking one may take others, so this goes on until none goes.
	for dropped := true; dropped; {
		dropped = false
		for _, t := range next.Tables() {
			before := t.Len()
			t.keep(func(r Record) bool { return next.whole(t.Kind(), r) })
			dropped = dropped || t.Len() < before
		}
	}
	for _, t := range next.Tables() {
		t.redact()
		next.unlink(t)
	}
	next.later = nil // which holds what is private
	return &next
}

// hiddenSince says whether everybody may see a row no longer. What is not there any more was not hidden.
func (p *Portfolio) hiddenSince(ref Ref) bool {
	return p.later != nil && p.later.Row(ref) != nil && !p.later.Shows(ref)
}

// Shows says whether everybody may see a row, be it archived or not: its kind is public, nobody hides it, and the same
// holds for all that it cannot do without. A row that is not there is not shown, nor is one of the past that has been hidden
// since.
func (p *Portfolio) Shows(ref Ref) bool {
	row := p.Row(ref)
	if row == nil || p.hiddenSince(ref) {
		return false
	}
	kind := p.Table(ref.Kind).Kind()
	if c, ok := row.(concealable); !kind.Public || ok && c.concealed() {
		return false
	}
	for _, f := range kind.Fields() {
		if f.Needed {
			for _, to := range f.Refs(f.Text(row)) {
				if !p.Shows(to) {
					return false
				}
			}
		}
	}
	return true
}

// Shown is the written form of a field in a row as everybody may see it: empty where the field is not public, and
// without what it refers to that is not shown.
func (p *Portfolio) Shown(f Field, row Record) string {
	text := f.Text(row)
	if !f.Public {
		return ""
	}
	hidden := func(to Ref) bool { return !p.Shows(to) }
	refs := f.Refs(text)
	if !slices.ContainsFunc(refs, hidden) {
		return text
	}
	var kept []string
	for _, to := range slices.DeleteFunc(refs, hidden) {
		kept = append(kept, to.ID)
	}
	return strings.Join(kept, " ") // and nothing where it refers to one row only
}

// IsPublic says that this is what Public left, so that what is not in it may all the same be so.
func (p *Portfolio) IsPublic() bool { return p.public }

// whole says whether everything that the row needs to refer to is there.
func (p *Portfolio) whole(k *Kind, r Record) bool {
	for _, f := range k.Fields() {
		for _, to := range f.Refs(f.Text(r)) {
			if f.Needed && p.Row(to) == nil {
				return false
			}
		}
	}
	return true
}

// unlink empties the references to rows that are not there. The rows are this portfolio's own copies.
func (p *Portfolio) unlink(t Rows) {
	for r := range t.Records() {
		for _, f := range t.Kind().Fields() {
			switch f.Type {
			case Link, Target:
				for _, to := range f.Refs(f.Text(r)) {
					if p.Row(to) == nil {
						f.in(r).SetZero()
					}
				}
			case Links:
				f.in(r).SetString(strings.Join(slices.DeleteFunc(strings.Fields(f.Text(r)), func(id string) bool {
					return p.Row(Ref{f.To, id}) == nil
				}), " "))
			}
		}
	}
}
