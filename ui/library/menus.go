package library

import (
	"fmt"
	"io"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// filter asks which rows to show, and narrows them while it is typed.
func (s *Screen) filter(sc screen.Scene) screen.Action {
	t := s.synced(sc)
	before := t.filter
	narrow := func(sc screen.Scene, text string) screen.Action {
		t.filter = model.CleanLine(text)
		t.sync(sc)
		return nil
	}
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: "Find", Text: before, Help: "words, or a field, a colon and a value: team:none",
		Echo:   func(sc screen.Scene, _ string) string { return t.known.trouble },
		OnType: narrow, OnEnter: narrow,
		OnCancel: func(sc screen.Scene) screen.Action { return narrow(sc, before) },
	})}
}

// reorder offers the fields to order by. The one that holds is turned round.
func (s *Screen) reorder(sc screen.Scene) screen.Action {
	t := s.synced(sc)
	by, current := t.order.by(t.of(sc)), -1
	var options []form.Option
	for i, f := range t.of(sc).Own() {
		label := f.Title
		if f.Name == by.Name {
			current = i
			label += ", turned round"
		}
		options = append(options, form.Option{Label: label, Pick: func(sc screen.Scene) screen.Action {
			t.orderBy(sc, f.Name)
			return nil
		}})
	}
	return screen.Open{Overlay: form.NewMenu("Order by", options, current)}
}

// orderBy orders by a field, or turns the order round where it is by that field already.
func (t *table) orderBy(sc screen.Scene, field string) {
	next := order{Field: field}
	if t.order.by(t.of(sc)).Name == field {
		next.Down = !t.order.Down
	}
	t.order = next
	t.sync(sc)
}

// copy offers the marked rows as text, or all that are shown, and then also the one under the cursor alone.
func (s *Screen) copy(sc screen.Scene) screen.Action {
	t := s.synced(sc)
	refs, marked := t.all(sc), t.marks()
	if marked != nil {
		refs = marked
	}
	c := t.copies(sc, refs)
	switch {
	case len(refs) == 1: // which its name says
	case marked != nil:
		c.Which = fmt.Sprintf("the %d marked", len(refs))
	default:
		c.Which = fmt.Sprintf("all %d shown", len(refs))
		c.Only, c.Label = t.copies(sc, t.selected(sc)), "this one only"
	}
	return screen.Open{Overlay: c.Menu()}
}

// copies is rows in the forms in which they can be copied.
func (t *table) copies(sc screen.Scene, refs []model.Ref) *form.Copies {
	as := func(key, label string, write func(transfer.Sheet, io.Writer) error) form.Written {
		return form.Written{Key: key, Label: label, Text: func(sc screen.Scene) string {
			sheet := t.sheet(sc, refs)
			return transfer.Text(func(w io.Writer) error { return write(sheet, w) })
		}}
	}
	what := t.names(sc, refs)
	return &form.Copies{Which: what, What: what, As: []form.Written{
		as("m", "Markdown", transfer.Sheet.Markdown), as("c", "CSV", transfer.Sheet.CSV),
	}}
}

// all is every row that is shown.
func (t *table) all(sc screen.Scene) []model.Ref {
	if t.of(sc).Single {
		return t.selected(sc)
	}
	refs := make([]model.Ref, len(t.known.ids))
	for i, id := range t.known.ids {
		refs[i] = model.Ref{Kind: t.kind, ID: id}
	}
	return refs
}
