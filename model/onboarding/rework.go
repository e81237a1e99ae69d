package onboarding

import (
	"slices"

	"quarterdeck/model"
)

// Rework is Revise together with a change that somebody has made to the program or its modules as they stand in this
// version: the new version's id, and the edits that begin it with that change made to it. This version stays as it is.
// What the change archives is not copied.
func (r *Program) Rework(
	p *model.Portfolio, now model.Moment, newID func() string, change []model.Edit,
) (model.ID[model.Program], []model.Edit, error) {
	_, id, edits, err := r.Revise(p, now, newID)
	if err != nil {
		return "", nil, err
	}
	w := &rework{copies: map[string]string{string(r.ID): string(id)}, at: map[place]int{}, dropped: map[string]bool{}}
	for _, e := range edits {
		if e.Field == "was" {
			w.copies[e.After] = e.ID
		}
		w.put(e)
	}
	for _, e := range change {
		w.take(e)
	}
	return id, w.whole(), nil
}

// rework is edits that begin a version, one for each field.
type rework struct {
	copies  map[string]string // the ids in the new version by those in the old one
	edits   []model.Edit
	at      map[place]int
	dropped map[string]bool // the copies that are not wanted
}

// place is a field of a row.
type place struct {
	model.Ref
	field string
}

// put adds an edit, or alters the one that is there of the same field.
func (w *rework) put(e model.Edit) {
	at := place{e.Ref, e.Field}
	if n, known := w.at[at]; known {
		w.edits[n].After = e.After
		return
	}
	w.at[at] = len(w.edits)
	w.edits = append(w.edits, e)
}

// take makes an edit of the old version one of the new.
func (w *rework) take(e model.Edit) {
	switch e.Kind {
	case "program", "module":
	default:
		w.put(e)
		return
	}
	if e.Field == "program" || e.Field == "parent" || e.Field == "after" {
		if id, copied := w.copies[e.After]; copied {
			e.After = id
		}
	}
	if id, copied := w.copies[e.ID]; copied {
		if e.ID = id; e.Field == "archived" {
			w.dropped[id] = e.After != ""
			return
		}
		e.Before = "" // the copy is new
	}
	w.put(e)
}

// whole is the edits without what is dropped and links to it, and without those that come to nothing.
func (w *rework) whole() []model.Edit {
	return slices.DeleteFunc(w.edits, func(e model.Edit) bool {
		return w.dropped[e.ID] || w.dropped[e.After] || e.Before == e.After
	})
}
