package library

import (
	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// edit opens the form of the row under the cursor, or of all marked rows at once; on a page, the field under the
// cursor.
func (s *Screen) edit(sc screen.Scene) screen.Action {
	t := s.synced(sc)
	refs := t.selected(sc)
	switch {
	case t.of(sc).Single && len(refs) == 0:
		sc.NewID = func() string { return t.kind } // the one there is
		return screen.Open{Overlay: form.Add(sc, t.kind, nil)}
	case t.of(sc).Single:
		return form.Field(sc, refs[0], t.of(sc).Own()[t.list.Cursor()].Name)
	case len(refs) > 1:
		return screen.Open{Overlay: form.Bulk(sc, refs)}
	}
	return screen.Open{Overlay: form.Edit(sc, refs[0])}
}

// add opens the form of a new row. The cursor goes to it once it is saved.
func (s *Screen) add(sc screen.Scene) screen.Action {
	t := s.synced(sc)
	return screen.Open{Overlay: form.Add(sc, t.kind, func(row model.Record) { t.awaited = row.Ref().ID })}
}

// rename edits what the row under the cursor is called.
func (s *Screen) rename(sc screen.Scene) screen.Action {
	t := s.synced(sc)
	if t.of(sc).Single {
		return s.edit(sc)
	}
	return form.Field(sc, model.Ref{Kind: t.kind, ID: t.id()}, t.of(sc).Title().Name)
}
