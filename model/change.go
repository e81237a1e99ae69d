package model

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Edit takes one field of one row from one written form to another. A row exists while its "created" is not empty,
// so adding and removing a row are edits too.
type Edit struct {
	Ref
	Field, Before, After string
}

// Change is the only way anything is altered: who, what in a few words, why if they said so, and the edits.
type Change struct {
	Actor  string
	Label  string // in the imperative, as an undo names it: Move Checkout v2 to 14 Dec 2026
	Reason string
	Edits  []Edit
}

// Inverse takes the change back.
func (c Change) Inverse() Change {
	back := Change{Actor: c.Actor, Label: "Undo: " + c.Label, Edits: make([]Edit, 0, len(c.Edits))}
	for _, e := range slices.Backward(c.Edits) {
		back.Edits = append(back.Edits, Edit{e.Ref, e.Field, e.After, e.Before})
	}
	return back
}

// Refs is the rows that the change touches, each once, in order of appearance.
func (c Change) Refs() []Ref {
	var refs []Ref
	seen := map[Ref]bool{}
	for _, e := range c.Edits {
		if !seen[e.Ref] {
			seen[e.Ref] = true
			refs = append(refs, e.Ref)
		}
	}
	return refs
}

// Entry is a change as the journal keeps it.
type Entry struct {
	Change
	Rev    int64 // the revision that the change led to
	At     Stamp
	Undoes int64 // the revision that it takes back; 0 where it is an edit of its own
}

// Conflict says that a field is no longer what a change thought it was.
type Conflict struct {
	Edit
	Now string // the written form it has now
	// Said is that as people read it, with names in place of ids, where it is known.
	Said string
	// By and At say who changed it and when, where the journal tells.
	By string
	At Stamp
	// Row is the name of the row, and Undoing the label of the change that was to be taken back, or else Redoing of the
	// one that was to be made again, where they are known.
	Row, Undoing, Redoing string
}

func (c *Conflict) Error() string {
	who := "somebody else"
	if c.By != "" {
		who = c.By
	}
	when := ""
	if !c.At.IsZero() {
		when = " on " + c.At.Time().Format("2 Jan 15:04") + " UTC"
	}
	field := strings.ReplaceAll(c.Field, "_", " ")
	if c.Row != "" {
		field = "the " + field + " of " + c.Row
	}
	now := quoted(cmp.Or(c.Said, c.Now))
	switch {
	case c.Undoing != "":
		return fmt.Sprintf("not undone: %s changed %s to %s%s, after your “%s”; it can be undone once %s has taken that back",
			who, field, now, when, c.Undoing, who)
	case c.Redoing != "":
		return fmt.Sprintf("not redone: %s changed %s to %s%s, after you took “%s” back; it can be redone once %s has taken that back",
			who, field, now, when, c.Redoing, who)
	}
	return fmt.Sprintf("not saved: %s changed %s to %s%s; nothing of yours was lost, look again and repeat it if you still want to",
		who, field, now, when)
}

func quoted(text string) string {
	if text == "" {
		return "nothing"
	}
	return fmt.Sprintf("%q", text)
}

// NotLoaded says that a change touches a row that the portfolio does not hold: it is unknown, or outside its Scope.
type NotLoaded struct{ Ref }

func (n *NotLoaded) Error() string {
	return fmt.Sprintf("there is no such %s here any more", n.Kind)
}

// Apply is the portfolio after the changes; p stays as it is. It fails with a Conflict, with NotLoaded, or where a
// written form is not one of its field's. It does not Check: what was once allowed must be replayable.
func (p *Portfolio) Apply(changes ...Change) (*Portfolio, error) {
	next := *p
	for _, c := range changes {
		for _, e := range c.Edits {
			if err := next.apply(e); err != nil {
				return nil, next.told(err)
			}
		}
	}
	for _, t := range next.Tables() {
		if err := t.seal(); err != nil {
			return nil, next.told(err)
		}
	}
	return &next, nil
}

func (p *Portfolio) apply(e Edit) error {
	t := p.Table(e.Kind)
	if t == nil {
		return fmt.Errorf("there is no kind %q", e.Kind)
	}
	f, ok := t.Kind().Field(e.Field)
	if !ok {
		return fmt.Errorf("a %s has no field %q", t.Kind().Label(), e.Field)
	}
	row, fresh := t.draft(e.ID)
	if fresh && !(e.Field == createdField && e.Before == "") {
		return &NotLoaded{e.Ref}
	}
	now := f.Text(row)
	switch now {
	case e.After:
		return nil // somebody else wanted the same
	case e.Before:
		if err := f.Set(row, e.After); err != nil {
			return err
		}
		if f.Text(row) != e.After {
			return fmt.Errorf("%s of a %s cannot be %q: that is not its written form", f.Name, t.Kind().Label(), e.After)
		}
		return nil
	}
	return &Conflict{Edit: e, Now: now}
}

// told has a conflict say in the words of the portfolio what its field is now.
func (p *Portfolio) told(err error) error {
	var c *Conflict
	if errors.As(err, &c) && c.Now != "" {
		if f, ok := p.Table(c.Kind).Kind().Field(c.Field); ok {
			c.Said = p.Say(f, c.Now)
		}
	}
	return err
}

// The fields that every row has: it exists while it was created, and is out of the way while it is archived.
const (
	createdField  = "created"
	archivedField = "archived"
)

// missing is a row that an edit refers to and the portfolio does not hold, as it may not where it is narrow.
func (p *Portfolio) missing(e Edit) Ref {
	t := p.Table(e.Kind)
	if p.Scope.All || t.Row(e.ID) == nil {
		return Ref{}
	}
	f, _ := t.Kind().Field(e.Field)
	for _, to := range f.Refs(e.After) {
		if p.Row(to) == nil {
			return to
		}
	}
	return Ref{}
}

// Advance is the portfolio after a committed entry. It fails as Apply does, and with NotLoaded where the entry brings in
// a reference to a row that is not here.
func (p *Portfolio) Advance(e Entry) (*Portfolio, error) {
	next, err := p.Apply(e.Change)
	if err != nil {
		return nil, err
	}
	for _, edit := range e.Edits {
		if missing := next.missing(edit); !missing.IsZero() {
			return nil, &NotLoaded{missing}
		}
	}
	next.Rev = e.Rev
	return next, nil
}
