package storetest

import (
	"errors"
	"strings"
	"testing"

	"quarterdeck/model"
)

// undo takes something back that can be, and says what the entry is called.
func undo(t *testing.T, s model.Store, actor string) string {
	t.Helper()
	e, err := s.Undo(ctx, actor)
	if err != nil {
		t.Fatal(err)
	}
	return e.Label
}

func redo(t *testing.T, s model.Store, actor string) string {
	t.Helper()
	e, err := s.Redo(ctx, actor)
	if err != nil {
		t.Fatal(err)
	}
	return e.Label
}

func wantError(t *testing.T, _ model.Entry, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("got %v, wanted %v", err, want)
	}
}

// wantTitle fails unless 01A is called so.
func wantTitle(t *testing.T, s model.Store, want string) {
	t.Helper()
	if got := title(t, s, "01A"); got != want {
		t.Errorf("the title is %q, wanted %q", got, want)
	}
}

func undoRedo(t *testing.T, open Open) {
	a, b := pair(t, open)
	e, err := a.Undo(ctx, "ana")
	wantError(t, e, err, model.ErrNothingToUndo)
	commit(t, a, "eve", "Add", initiative("01A", "one"))
	commit(t, a, "ana", "Call it two", retitle("01A", "one", "two"))
	commit(t, a, "ana", "Call it three", retitle("01A", "two", "three"))
	e, err = b.Redo(ctx, "ana")
	wantError(t, e, err, model.ErrNothingToRedo)
	step := func(label, want, then string) {
		t.Helper()
		if label != want {
			t.Errorf("it is called %q, wanted %q", label, want)
		}
		wantTitle(t, b, then)
	}
	step(undo(t, a, "ana"), "Undo: Call it three", "two")
	step(undo(t, b, "ana"), "Undo: Call it two", "one") // the second undo does not mind the first
	e, err = a.Undo(ctx, "ana")
	wantError(t, e, err, model.ErrNothingToUndo)
	step(redo(t, a, "ana"), "Redo: Call it two", "two")
	step(undo(t, a, "ana"), "Undo: Call it two", "one")
	step(redo(t, b, "ana"), "Redo: Call it two", "two")
	step(redo(t, b, "ana"), "Redo: Call it three", "three")
	e, err = a.Redo(ctx, "ana")
	wantError(t, e, err, model.ErrNothingToRedo)
	step(undo(t, a, "ana"), "Undo: Call it three", "two")
	commit(t, a, "ana", "Call it four", retitle("01A", "two", "four"))
	e, err = a.Redo(ctx, "ana") // something else has been changed since
	wantError(t, e, err, model.ErrNothingToRedo)
	step(undo(t, a, "ana"), "Undo: Call it four", "two")
	step(undo(t, a, "ana"), "Undo: Call it two", "one")
	e, err = a.Undo(ctx, "bob") // who has done nothing
	wantError(t, e, err, model.ErrNothingToUndo)
}

func undoBesideOthers(t *testing.T, open Open) {
	a, b := pair(t, open)
	commit(t, a, "eve", "Add", initiative("01A", "one"))
	ref := initiativeID("01A").Ref()
	commit(t, a, "ana", "Rename and stage", []model.Edit{
		{Ref: ref, Field: "title", Before: "one", After: "two"}, {Ref: ref, Field: "stage", After: "beta"},
	})
	commit(t, b, "bob", "Plan", []model.Edit{{Ref: ref, Field: "horizon", After: "next"}})
	undo(t, a, "ana")
	if i := all(t, b).Initiatives.Get("01A"); i.Title != "one" || i.Stage != "" || i.Horizon != model.Next {
		t.Errorf("after the undo: %+v", i)
	}
	redo(t, a, "ana")
	commit(t, b, "bob", "Restage", []model.Edit{{Ref: ref, Field: "stage", Before: "beta", After: "live"}})
	_, err := a.Undo(ctx, "ana")
	wantConflict(t, err, "stage", "bob")
	if text := err.Error(); !strings.HasPrefix(text, `not undone: bob changed the stage of two to "live" on `) ||
		!strings.HasSuffix(text, "it can be undone once bob has taken that back") {
		t.Errorf("it says %s", text)
	}
	wantTitle(t, b, "two") // nothing of the undo was done
	undo(t, b, "bob")
	undo(t, a, "ana") // now nothing is in its way
	wantTitle(t, b, "one")
	if i := all(t, a).Initiatives.Get("01A"); i.Horizon != model.Next {
		t.Errorf("after all: %+v", i)
	}
}

func redoBesideOthers(t *testing.T, open Open) {
	a, b := pair(t, open)
	p := model.New()
	for _, name := range []string{"Kim", "Lee"} {
		id := model.ID[model.Person]("01P" + name)
		commit(t, a, "eve", "Add", p.People.Add(now, id, func(of *model.Person) { of.Name = name }))
	}
	commit(t, a, "eve", "Add", initiative("01A", "one"))
	owner := func(before, after string) []model.Edit {
		return []model.Edit{{Ref: initiativeID("01A").Ref(), Field: "owner", Before: before, After: after}}
	}
	commit(t, a, "ana", "Give one to Kim", owner("", "01PKim"))
	undo(t, a, "ana")
	commit(t, b, "bob", "Give one to Lee", owner("", "01PLee"))
	_, err := a.Redo(ctx, "ana")
	wantConflict(t, err, "owner", "bob")
	if text := err.Error(); !strings.HasPrefix(text, `not redone: bob changed the owner of one to "Lee" on `) ||
		!strings.HasSuffix(text, "after you took “Give one to Kim” back; it can be redone once bob has taken that back") {
		t.Errorf("it says %s", text)
	}
}

func undoAfterRestart(t *testing.T, open Open) {
	s := open(t, t.Name())
	commit(t, s, "eve", "Add", initiative("01A", "one"))
	commit(t, s, "ana", "Call it two", retitle("01A", "one", "two"))
	commit(t, s, "ana", "Call it three", retitle("01A", "two", "three"))
	undo(t, s, "ana")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = handle(t, open)
	wantTitle(t, s, "two")
	if label := undo(t, s, "ana"); label != "Undo: Call it two" {
		t.Errorf("it is called %q", label)
	}
	redo(t, s, "ana")
	redo(t, s, "ana")
	wantTitle(t, s, "three")
}

func undoAddition(t *testing.T, open Open) {
	a, b := pair(t, open)
	start := all(t, a)
	commit(t, a, "ana", "Add", initiative("01A", "one"))
	full := all(t, a)
	undo(t, a, "ana")
	same(t, all(t, b), start, "after undoing the addition")
	redo(t, b, "ana")
	same(t, all(t, a), full, "after adding it again")
	commit(t, b, "bob", "Annotate", []model.Edit{{Ref: initiativeID("01A").Ref(), Field: "outcome", After: "Faster"}})
	_, err := a.Undo(ctx, "ana")
	wantConflict(t, err, "outcome", "bob")
	undo(t, b, "bob")
	undo(t, a, "ana")
	same(t, all(t, b), start, "in the end")
	_, err = b.Redo(ctx, "bob")
	var gone *model.NotLoaded
	if !errors.As(err, &gone) {
		t.Errorf("the row that bob annotated is gone, but: %v", err)
	}
}
