package storetest

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"quarterdeck/model"
)

// histories lets two people add, edit, archive, undo and redo at random, each now on one handle and now on the other.
// Whatever they do, following the entries must give what is loaded, each revision must look afterwards as it did when it
// was loaded, and undoing everything must give what was there at first.
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
		h.seen = map[int64]*model.Portfolio{start.Rev: start}
		r.Repeat(map[string]func(*rapid.T){
			"add": h.add, "edit": h.edit, "archive": h.archive, "undo": h.undo, "redo": h.redo, "look back": h.lookBack,
			"": h.compare,
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
	seen     map[int64]*model.Portfolio // by revision
	values   int                        // every value is used once, so that no two edits want the same
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

// archive takes a row out of the way that is not yet, each at a moment of its own.
func (h *duet) archive(r *rapid.T) {
	s, actor := h.someone(r)
	p := all(h.t, s)
	var refs []model.Ref
	for i := range p.Initiatives.Live() {
		refs = append(refs, i.Ref())
	}
	if len(refs) == 0 {
		return
	}
	h.values++
	at := model.MomentOf(now.At.Time().Add(time.Duration(h.values) * time.Second))
	ref := rapid.SampledFrom(refs).Draw(r, "row")
	commit(h.t, s, actor, "Archive "+ref.ID, p.Archive(at, ref))
}

// lookBack looks at a revision that has been there.
func (h *duet) lookBack(r *rapid.T) {
	rev := int64(rapid.IntRange(1, int(h.followed.Rev)).Draw(r, "revision"))
	s, _ := h.someone(r)
	got, err := s.AsOf(ctx, rev)
	if err != nil {
		r.Fatal(err)
	}
	if d := different(got, h.seen[rev]); d != "" || got.Rev != rev {
		r.Fatalf("revision %d looked otherwise, and is now at %d: %s", rev, got.Rev, d)
	}
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
		h.seen[e.Rev] = h.followed
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
