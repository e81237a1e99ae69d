package storetest

import (
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/model"
)

// histories lets two people add, edit, undo and redo at random, each now on one handle and now on the other. Whatever
// they do, following the entries must give what is loaded, and undoing everything must give what was there at first.
func histories(t *testing.T, open Open) {
	number := 0
	rapid.Check(t, func(r *rapid.T) {
		number++
		name := fmt.Sprintf("%s %d", t.Name(), number)
		h := duet{t: t, r: r, stores: []model.Store{open(t, name), open(t, name)}}
		defer h.close()
		commit(t, h.stores[0], "eve", "Begin", initiative("r0", "zero"), initiative("r1", "one"))
		h.followed = all(t, h.stores[0])
		start := h.followed
		r.Repeat(map[string]func(*rapid.T){
			"add": h.add, "edit": h.edit, "undo": h.undo, "redo": h.redo, "": h.compare,
		})
		h.undoAll()
		same(t, all(t, h.stores[0]), start, "after undoing everything")
	})
}

// duet is one such history of two people.
type duet struct {
	t        testing.TB
	r        *rapid.T
	stores   []model.Store
	followed *model.Portfolio
	values   int // every value is used once, so that no two edits want the same
}

func (h *duet) close() {
	for _, s := range h.stores {
		if err := s.Close(); err != nil {
			h.r.Error(err)
		}
	}
}

func (h *duet) someone(r *rapid.T) (model.Store, string) {
	return h.stores[rapid.IntRange(0, 1).Draw(r, "handle")], rapid.SampledFrom([]string{"ana", "bob"}).Draw(r, "actor")
}

func (h *duet) value() string {
	h.values++
	return fmt.Sprintf("value %d", h.values)
}

func (h *duet) add(r *rapid.T) {
	s, actor := h.someone(r)
	id := "n" + h.value()[len("value "):]
	commit(h.t, s, actor, "Add "+id, initiative(id, h.value()))
}

func (h *duet) edit(r *rapid.T) {
	s, actor := h.someone(r)
	p := all(h.t, s)
	var rows []initiativeID
	for i := range p.Initiatives.All() {
		rows = append(rows, i.ID)
	}
	fields := map[string]func(*model.Initiative){
		"title": func(i *model.Initiative) { i.Title = h.value() },
		"stage": func(i *model.Initiative) { i.Stage = h.value() },
		"both":  func(i *model.Initiative) { i.Title, i.Timeframe = h.value(), h.value() },
	}
	row := rapid.SampledFrom(rows).Draw(r, "row")
	which := rapid.SampledFrom([]string{"title", "stage", "both"}).Draw(r, "field")
	commit(h.t, s, actor, "Edit "+string(row), p.Initiatives.Edit(now, row, fields[which]))
}

func (h *duet) undo(r *rapid.T) {
	s, actor := h.someone(r)
	if _, err := s.Undo(ctx, actor); !refused(err) {
		r.Fatal(err)
	}
}

func (h *duet) redo(r *rapid.T) {
	s, actor := h.someone(r)
	if _, err := s.Redo(ctx, actor); !refused(err) {
		r.Fatal(err)
	}
}

// refused says that an undo or redo went well or was refused for a reason that others gave.
func refused(err error) bool {
	var conflict *model.Conflict
	var gone *model.NotLoaded
	return err == nil || errors.As(err, &conflict) || errors.As(err, &gone) ||
		errors.Is(err, model.ErrNothingToUndo) || errors.Is(err, model.ErrNothingToRedo)
}

// compare follows what was committed and looks whether that is what is loaded.
func (h *duet) compare(r *rapid.T) {
	found, err := h.stores[1].Since(ctx, h.followed.Rev)
	if err != nil {
		r.Fatal(err)
	}
	for _, e := range found {
		back, err := h.followed.Apply(e.Change, e.Inverse())
		if err != nil {
			r.Fatalf("%s and back: %v", e.Label, err)
		}
		if d := different(back, h.followed); d != "" {
			r.Fatalf("%s and back differs: %s", e.Label, d)
		}
		if h.followed, err = h.followed.Advance(e); err != nil {
			r.Fatal(err)
		}
	}
	loaded := all(h.t, h.stores[0])
	if d := different(h.followed, loaded); d != "" || loaded.Rev != h.followed.Rev {
		r.Fatalf("followed to %d and loaded at %d differ: %s", h.followed.Rev, loaded.Rev, d)
	}
}

// undoAll takes back everything, whoever's turn it is.
func (h *duet) undoAll() {
	for done := 0; done < 2; {
		done = 0
		stuck := 0
		for i, actor := range []string{"ana", "bob"} {
			_, err := h.stores[i].Undo(ctx, actor)
			switch {
			case errors.Is(err, model.ErrNothingToUndo):
				done++
				stuck++
			case err != nil && refused(err):
				stuck++
			case err != nil:
				h.r.Fatal(err)
			}
		}
		if stuck == 2 && done < 2 {
			h.r.Fatal("both are in each other's way")
		}
	}
}
