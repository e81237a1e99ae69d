package storetest

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"testing"

	"quarterdeck/model"
)

// writers lets several people raise one number at the same time. Each reads, adds one and commits; whoever meets a
// conflict reads again. In the end nothing may be missing.
func writers(t *testing.T, open Open) {
	a, b := pair(t, open)
	commit(t, a, "ana", "Add", initiative("01A", "Checkout", func(i *model.Initiative) { i.Estimate = model.Num(0) }))
	const people, times = 4, 10
	raise := func(s model.Store, actor string) error {
		for {
			p, err := s.Load(ctx, model.Scope{})
			if err != nil {
				return err
			}
			_, err = s.Commit(ctx, model.Change{Actor: actor, Label: "Raise",
				Edits: p.Initiatives.Edit(now, "01A", func(i *model.Initiative) { i.Estimate = model.Num(i.Estimate.Or(0) + 1) })})
			var conflict *model.Conflict
			if !errors.As(err, &conflict) {
				return err
			}
		}
	}
	var all sync.WaitGroup
	for n := range people {
		all.Go(func() {
			s := []model.Store{a, b}[n%2]
			for range times {
				if err := raise(s, strconv.Itoa(n)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	p, err := b.Load(ctx, model.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	// Two who raise it from the same number at once want the same, so it is the entries that altered it that count.
	found, err := a.History(ctx, model.Query{})
	if err != nil {
		t.Fatal(err)
	}
	raised := 0
	for _, e := range found {
		if e.Label == "Raise" {
			raised += len(e.Edits)
		}
	}
	if got := p.Initiatives.Get("01A").Estimate.Or(0); got != float64(raised) || len(found) != people*times+1 {
		t.Errorf("raised to %v by %d edits in %d entries", got, raised, len(found))
	}
}

func bulk(t *testing.T, open Open) {
	a, b := pair(t, open)
	const rows = 1_230
	c := model.Change{Actor: "ana", Label: "Import"}
	for n := range rows {
		c.Edits = append(c.Edits, initiative(fmt.Sprintf("01%04d", n), fmt.Sprintf("Row %d", n))...)
	}
	start := all(t, b)
	last, total := 0, 0
	e, err := a.Commit(model.WithProgress(ctx, func(done, of int) {
		if done < last {
			t.Errorf("progress went back from %d to %d", last, done)
		}
		last, total = done, of
	}), c)
	if err != nil {
		t.Fatal(err)
	}
	if last != rows || total != rows || len(e.Edits) != len(c.Edits) {
		t.Errorf("progress ended at %d of %d, with %d edits", last, total, len(e.Edits))
	}
	full := all(t, b)
	if full.Initiatives.Len() != rows {
		t.Errorf("%d rows", full.Initiatives.Len())
	}
	var rename model.Change
	for i := range full.Initiatives.All() {
		rename.Edits = append(rename.Edits, full.Initiatives.Edit(now, i.ID, func(i *model.Initiative) { i.Stage = "beta" })...)
	}
	rename.Actor = "ana"
	if _, err := b.Commit(ctx, rename); err != nil {
		t.Fatal(err)
	}
	undo(t, a, "ana")
	same(t, all(t, a), full, "after undoing the second")
	undo(t, a, "ana")
	same(t, all(t, b), start, "after undoing the import")
}

func stopped(t *testing.T, open Open) {
	a, b := pair(t, open)
	c := model.Change{Actor: "ana", Label: "Import"}
	for n := range 500 {
		c.Edits = append(c.Edits, initiative(fmt.Sprintf("01%04d", n), fmt.Sprintf("Row %d", n))...)
	}
	stopping, stop := context.WithCancel(ctx)
	defer stop()
	_, err := a.Commit(model.WithProgress(stopping, func(done, _ int) { stop() }), c)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("a stopped commit says %v", err)
	}
	if p := all(t, b); p.Initiatives.Len() != 0 || p.Rev != 0 {
		t.Errorf("it left %d rows at revision %d", p.Initiatives.Len(), p.Rev)
	}
	if _, err := a.Commit(ctx, c); err != nil {
		t.Errorf("after it: %v", err)
	}
}
