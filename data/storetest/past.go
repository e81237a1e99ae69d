package storetest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
)

// past makes changes of every sort and looks at each revision again afterwards: it has to be what was loaded then.
func past(t *testing.T, open Open) {
	a, b := pair(t, open)
	wantNoRevision(t, b, 0, "nothing has been saved here yet")
	seen := []*model.Portfolio{nil} // by revision
	look := func() { seen = append(seen, all(t, b)) }
	commit(t, a, "ana", "Fill everything", passable(t))
	look()
	full := all(t, a)
	commit(t, b, "bob", "Empty what can be", emptied(full, passable(t)))
	look()
	undo(t, b, "bob")
	look()
	var live []model.Ref
	for _, table := range full.Tables() {
		for row := range table.Records() {
			live = append(live, row.Ref())
		}
	}
	commit(t, a, "ana", "Archive everything", full.Archive(now, live...))
	look()
	undo(t, a, "ana")
	look()
	undo(t, a, "ana") // and with it all rows
	look()
	redo(t, a, "ana")
	look()
	commit(t, b, "bob", "Change nothing", retitle("01A", "", full.Initiatives.Get("01A").Title))
	look()
	for rev, want := range seen[1:] {
		got, err := a.AsOf(ctx, int64(rev+1))
		if err != nil {
			t.Fatal(err)
		}
		same(t, got, want, fmt.Sprint("revision ", rev+1))
		if got.Rev != want.Rev || !got.Scope.All {
			t.Errorf("revision %d is at %d, of the scope %+v", want.Rev, got.Rev, got.Scope)
		}
	}
	same(t, all(t, a), seen[len(seen)-1], "after looking back")
	newest := int64(len(seen) - 1)
	wantNoRevision(t, a, newest+1, "there is no revision 9 yet; the newest is 8")
	wantNoRevision(t, a, -1, "there is no revision -1; the first is 1, and the newest 8")
	wantNoRevision(t, a, 0, "there is no revision 0; the first is 1")
}

// wantNoRevision fails unless a revision can neither be seen nor dated, in these words.
func wantNoRevision(t *testing.T, s model.Store, rev int64, words string) {
	t.Helper()
	_, unseen := s.AsOf(ctx, rev)
	_, undated := s.When(ctx, rev)
	for _, err := range []error{unseen, undated} {
		var none *model.NoRevision
		if !errors.As(err, &none) || none.Rev != rev || !strings.HasPrefix(err.Error(), words) {
			t.Errorf("revision %d is %v", rev, err)
		}
	}
}

// moments dates revisions and finds them again.
func moments(t *testing.T, open Open) {
	a, b := pair(t, open)
	if rev, err := b.RevAt(ctx, now.At); err != nil || rev != 0 {
		t.Errorf("before anything was saved there is revision %d, %v", rev, err)
	}
	first := commit(t, a, "ana", "Add", initiative("01A", "Checkout"))
	commit(t, a, "ana", "Rename", retitle("01A", "Checkout", "Till"))
	if at, err := b.When(ctx, 1); err != nil || at != first.At {
		t.Errorf("the first is of %v, %v; not of %v", at, err, first.At)
	}
	later := func(d time.Duration) model.Stamp { return model.StampOf(first.At.Time().Add(d)) }
	for _, c := range []struct {
		at   model.Stamp
		want int64
	}{{later(-time.Millisecond), 0}, {first.At, 2}, {later(24 * time.Hour), 2}} {
		if rev, err := b.RevAt(ctx, c.at); err != nil || rev != c.want {
			t.Errorf("at %v there is revision %d, %v; not %d", c.at, rev, err, c.want)
		}
	}
}

// counted counts revisions that stand, but for those of some people and those that touch nothing but rows of certain kinds.
func counted(t *testing.T, open Open) {
	a, b := pair(t, open)
	team := func(id string) []model.Edit {
		return model.New().Teams.Add(now, model.ID[model.Team](id), func(x *model.Team) { x.Name = id })
	}
	commit(t, a, "ana", "Add", initiative("01A", "Checkout"))
	commit(t, a, "ana", "Add", team("web"))
	commit(t, a, "ana", "Add both", initiative("01B", "Search"), team("data"))
	counts := func(rev int64, want int, but model.Besides) {
		t.Helper()
		if n, err := b.CountSince(ctx, rev, but); err != nil || n != want {
			t.Errorf("after revision %d, but for %v, there are %d, %v; not %d", rev, but, n, err, want)
		}
	}
	for _, c := range []struct {
		rev  int64
		but  []string
		want int
	}{{0, nil, 3}, {1, nil, 2}, {3, nil, 0}, {0, []string{"team"}, 2}, {1, []string{"team"}, 1}, {0, []string{"team", "initiative"}, 0}} {
		counts(c.rev, c.want, model.Besides{Kinds: c.but})
	}
	commit(t, a, "Ben Ode", "Add", team("mobile"))
	counts(0, 1, model.Besides{Actors: []string{"Ana"}})
	counts(0, 3, model.Besides{Actors: []string{"ben ode", "ben"}})
	for _, c := range []struct {
		back           func(context.Context, string) (model.Entry, error)
		all, from3, at int
	}{{a.Undo, 3, 0, 1}, {a.Redo, 4, 1, 1}, {a.Undo, 3, 0, 1}} {
		if _, err := c.back(ctx, "Ben Ode"); err != nil {
			t.Fatal(err)
		}
		counts(0, c.all, model.Besides{})
		counts(3, c.from3, model.Besides{})
	}
	counts(4, 1, model.Besides{}) // that what was there then is gone
}
