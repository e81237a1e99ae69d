package cli

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/model/past"
	"quarterdeck/ui"
)

// asOfFlag lets a command that reads look at the portfolio as it was.
func (e *env) asOfFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&e.asOf, "as-of", "", "show it as it was on a `DAY`, at a revision or a review")
	complete(cmd, "as-of", past.LastReview)
}

// lookBack finds the point that --as-of names. From then on it is that day, and what is opened is as it was.
func (e *env) lookBack(ctx context.Context) error {
	if e.asOf == "" {
		return nil
	}
	store, err := e.open(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	then, err := e.point(ctx, store, "--as-of", e.asOf)
	if err == nil {
		e.then = &then
	}
	return err
}

// point is the point in the life of a portfolio that a flag names.
func (e *env) point(ctx context.Context, store model.Store, flag, text string) (past.Point, error) {
	p, err := store.Load(ctx, model.Scope{})
	if err != nil {
		return past.Point{}, err
	}
	return e.pointIn(ctx, store, p, flag, text)
}

// pointIn is the point that a flag names in the life of a portfolio that has been loaded.
func (e *env) pointIn(ctx context.Context, store model.Store, p *model.Portfolio, flag, text string) (past.Point, error) {
	found, err := e.namedIn(ctx, store, p, text)
	if err != nil {
		return past.Point{}, usage("%s: %w", flag, err)
	}
	return found, nil
}

// named is the point in the life of a portfolio that words name.
func (e *env) named(ctx context.Context, store model.Store, text string) (past.Point, error) {
	p, err := store.Load(ctx, model.Scope{})
	if err != nil {
		return past.Point{}, err
	}
	return e.namedIn(ctx, store, p, text)
}

func (e *env) namedIn(ctx context.Context, store model.Store, p *model.Portfolio, text string) (past.Point, error) {
	ask, err := past.Read(p, e.moment().Today, text)
	if err != nil {
		return past.Point{}, err
	}
	return e.finder(store, p).Find(ctx, ask)
}

// finder finds points in the life of an open portfolio.
func (e *env) finder(store model.Store, p *model.Portfolio) past.Finder {
	sights := e.sights(store.Info().Path, p)
	return past.Finder{
		Store: store, Today: e.moment().Today, Zone: e.Now().Location(),
		Looked: sights.Looked, Acknowledged: sights.Acknowledged,
	}
}

// sights is how far whoever is at the keyboard has seen a portfolio.
func (e *env) sights(path string, p *model.Portfolio) ui.Sights {
	full, err := filepath.Abs(path)
	if err != nil {
		return ui.Sights{}
	}
	known := e.remembered()
	return ui.Sights{Looked: e.latest(known.Seen[full], p), Acknowledged: e.latest(known.Acknowledged[full], p)}
}

// latest is the last of the points that whoever is at the keyboard has seen, by whichever of their names that was kept; no
// point where none is known.
func (e *env) latest(sights map[string]sight, p *model.Portfolio) past.Point {
	who := e.who()
	last := past.Point(sights[who])
	for name, sight := range sights {
		if at := past.Point(sight); at.After(last) && p.Alike(name, who) {
			last = at
		}
	}
	return last
}

// back is an open store as it was at the point that was asked for, or as it is.
func (e *env) back(store model.Store) model.Store {
	if e.then == nil {
		return store
	}
	return past.At(store, *e.then, fmt.Sprintf("this is how it was %s, and the past cannot be changed", when(*e.then)))
}

// headPast prints above a list that it is one of the past. In the present it prints nothing.
func (e *env) headPast() {
	if e.then != nil {
		e.print("As it was on %s:", e.then.Day.Long())
	}
}

// when is a point in words: on 9 Nov 2026 (revision 31).
func when(p past.Point) string {
	if p.Name != "" {
		return fmt.Sprintf("%s (%s, revision %d)", p.When(), p.Day.Long(), p.Rev)
	}
	return fmt.Sprintf("%s (revision %d)", p.When(), p.Rev)
}
