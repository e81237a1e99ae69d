// Package storetest is what every model.Store has to do, whatever it keeps its portfolio in.
package storetest

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"quarterdeck/model"
)

// Open opens the portfolio with the name, which is empty when it is opened for the first time. Every call gives a
// handle of its own; the test closes it.
type Open func(t testing.TB, name string) model.Store

// Run tests an engine.
func Run(t *testing.T, open Open) {
	for _, part := range []struct {
		name string
		test func(*testing.T, Open)
	}{
		{"every field of every kind comes back", everyField},
		{"every field can be emptied and filled again", everyFieldTwice},
		{"a change is all or nothing", allOrNothing},
		{"the entry holds what was altered", effectiveEdits},
		{"a changed field conflicts and says who", conflict},
		{"fields of one row are changed side by side", disjoint},
		{"what is referred to cannot go", referredTo},
		{"a rule is told with the names of rows far off", farOff},
		{"what was checked in stays", lasting},
		{"how far somebody is with a module is said once", saidOnce},
		{"somebody is on one version of a program at a time", oneVersion},
		{"a glance leaves out how far people have come", glance},
		{"the newest check-in is enough", newest},
		{"objectives go with their period", periods},
		{"history is narrowed as asked", history},
		{"changes are counted", counted},
		{"others' changes are followed", follow},
		{"undo and redo", undoRedo},
		{"undo spares what others did", undoBesideOthers},
		{"redo spares what others did", redoBesideOthers},
		{"undo survives a restart", undoAfterRestart},
		{"undo of an addition", undoAddition},
		{"a scope holds what it says", scopes},
		{"a brief scope tells the same in short", brief},
		{"a brief scope has programs while somebody is on one", briefPrograms},
		{"a brief scope has the decisions and actions that are open", briefOwed},
		{"nothing is lost between writers", writers},
		{"many rows at once", bulk},
		{"a stopped commit leaves nothing behind", stopped},
		{"every revision can be seen again", past},
		{"revisions are dated", moments},
		{"random histories", histories},
	} {
		t.Run(part.name, func(t *testing.T) { part.test(t, open) })
	}
}

var (
	ctx = context.Background()
	now = model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC))
)

type (
	initiativeID = model.ID[model.Initiative]
	teamID       = model.ID[model.Team]
)

// pair is two handles on one portfolio.
func pair(t *testing.T, open Open) (a, b model.Store) {
	t.Helper()
	return handle(t, open), handle(t, open)
}

// handle is one more handle on the test's portfolio.
func handle(t *testing.T, open Open) model.Store {
	t.Helper()
	s := open(t, t.Name())
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// all is everything that a store holds.
func all(t testing.TB, s model.Store) *model.Portfolio {
	t.Helper()
	p, err := s.Load(ctx, model.Scope{All: true})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// commit makes a change that has to succeed.
func commit(t testing.TB, s model.Store, actor, label string, edits ...[]model.Edit) model.Entry {
	t.Helper()
	c := model.Change{Actor: actor, Label: label}
	for _, e := range edits {
		c.Edits = append(c.Edits, e...)
	}
	e, err := s.Commit(ctx, c)
	if err != nil {
		t.Fatalf("%s: %v", label, err)
	}
	return e
}

// initiative is the edits that add an initiative.
func initiative(id, title string, fill ...func(*model.Initiative)) []model.Edit {
	return model.New().Initiatives.Add(now, initiativeID(id), func(i *model.Initiative) {
		i.Title, i.Status = title, model.ToDo
		for _, f := range fill {
			f(i)
		}
	})
}

// retitle is the edit that gives an initiative another title.
func retitle(id, before, after string) []model.Edit {
	return []model.Edit{{Ref: initiativeID(id).Ref(), Field: "title", Before: before, After: after}}
}

// title is the title of an initiative as the store has it, or "" where it has none.
func title(t testing.TB, s model.Store, id string) string {
	t.Helper()
	if i := all(t, s).Initiatives.Get(initiativeID(id)); i != nil {
		return i.Title
	}
	return ""
}

// wantConflict fails unless the error is a conflict on the field, by the actor.
func wantConflict(t *testing.T, err error, field, by string) {
	t.Helper()
	var c *model.Conflict
	if !errors.As(err, &c) {
		t.Fatalf("wanted a conflict, got %v", err)
	}
	if c.Field != field || c.By != by || c.At.IsZero() {
		t.Errorf("the conflict names %s, %q, %v; wanted %s, %q and a time", c.Field, c.By, c.At, field, by)
	}
}

// different says in what two portfolios differ, or "".
func different(a, b *model.Portfolio) string {
	for i, t := range a.Tables() {
		o := b.Tables()[i]
		if t.Len() != o.Len() {
			return fmt.Sprintf("%d and %d %s", t.Len(), o.Len(), t.Kind().Plural)
		}
		for row := range t.Records() {
			other := o.Row(row.Ref().ID)
			if other == nil {
				return fmt.Sprintf("only one has %s", row.Ref())
			}
			for _, f := range t.Kind().Fields() {
				if x, y := f.Text(row), f.Text(other); x != y {
					return fmt.Sprintf("%s of %s: %q and %q", f.Name, row.Ref(), x, y)
				}
			}
		}
	}
	return ""
}

// same fails where two portfolios differ.
func same(t testing.TB, got, want *model.Portfolio, when string) {
	t.Helper()
	if d := different(got, want); d != "" {
		t.Fatalf("%s: got and wanted differ: %s", when, d)
	}
}
