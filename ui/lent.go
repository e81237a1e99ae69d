package ui

import (
	"context"
	"sync"

	"quarterdeck/model"
)

// lent is the store as what runs beside the drawing has it. It is closed only when nobody uses it any more: a program
// that ends waits for no command that it has started.
type lent struct {
	store  model.Store
	inUse  sync.RWMutex
	closed bool
}

// lend uses the store, unless it is closed by now.
func lend[T any](l *lent, use func(model.Store) (T, error)) (T, error) {
	l.inUse.RLock()
	defer l.inUse.RUnlock()
	if l.closed {
		var none T
		return none, context.Canceled
	}
	return use(l.store)
}

func (l *lent) Load(ctx context.Context, scope model.Scope) (*model.Portfolio, error) {
	return lend(l, func(s model.Store) (*model.Portfolio, error) { return s.Load(ctx, scope) })
}

func (l *lent) Commit(ctx context.Context, c model.Change) (model.Entry, error) {
	return lend(l, func(s model.Store) (model.Entry, error) { return s.Commit(ctx, c) })
}

func (l *lent) Undo(ctx context.Context, actor string) (model.Entry, error) {
	return lend(l, func(s model.Store) (model.Entry, error) { return s.Undo(ctx, actor) })
}

func (l *lent) Redo(ctx context.Context, actor string) (model.Entry, error) {
	return lend(l, func(s model.Store) (model.Entry, error) { return s.Redo(ctx, actor) })
}

func (l *lent) Since(ctx context.Context, rev int64) ([]model.Entry, error) {
	return lend(l, func(s model.Store) ([]model.Entry, error) { return s.Since(ctx, rev) })
}

func (l *lent) CountSince(ctx context.Context, rev int64, but model.Besides) (int, error) {
	return lend(l, func(s model.Store) (int, error) { return s.CountSince(ctx, rev, but) })
}

func (l *lent) History(ctx context.Context, q model.Query) ([]model.Entry, error) {
	return lend(l, func(s model.Store) ([]model.Entry, error) { return s.History(ctx, q) })
}

func (l *lent) AsOf(ctx context.Context, rev int64) (*model.Portfolio, error) {
	return lend(l, func(s model.Store) (*model.Portfolio, error) { return s.AsOf(ctx, rev) })
}

func (l *lent) RevAt(ctx context.Context, at model.Stamp) (int64, error) {
	return lend(l, func(s model.Store) (int64, error) { return s.RevAt(ctx, at) })
}

func (l *lent) When(ctx context.Context, rev int64) (model.Stamp, error) {
	return lend(l, func(s model.Store) (model.Stamp, error) { return s.When(ctx, rev) })
}

// Info says what is open and how.
func (l *lent) Info() model.Info { return l.store.Info() }

// Close waits until nobody uses the store any more, and closes it.
func (l *lent) Close() error {
	l.inUse.Lock()
	defer l.inUse.Unlock()
	l.closed = true
	return l.store.Close()
}
