package past

import (
	"context"

	"quarterdeck/model"
)

// store is a store as it was at a point.
type store struct {
	model.Store
	point Point
	why   string
}

// At is the store as it was at a point: nothing later is in it, and it takes no changes. The sentence says why not.
func At(s model.Store, p Point, why string) model.Store { return store{s, p, why} }

// refusal is why nothing is saved. It is model.ErrReadOnly in other words.
type refusal string

func (r refusal) Error() string        { return string(r) }
func (r refusal) Is(target error) bool { return target == model.ErrReadOnly }

// Load is everything as it was, however much is asked for.
func (s store) Load(ctx context.Context, _ model.Scope) (*model.Portfolio, error) {
	return s.Store.AsOf(ctx, s.point.Rev)
}

// AsOf is everything as it was at an even earlier revision.
func (s store) AsOf(ctx context.Context, rev int64) (*model.Portfolio, error) {
	if rev > s.point.Rev {
		return nil, &model.NoRevision{Rev: rev, Newest: s.point.Rev}
	}
	return s.Store.AsOf(ctx, rev)
}

// RevAt is the newest revision of a moment or before, among those that there were.
func (s store) RevAt(ctx context.Context, at model.Stamp) (int64, error) {
	rev, err := s.Store.RevAt(ctx, at)
	return min(rev, s.point.Rev), err
}

// When is when an earlier revision was committed.
func (s store) When(ctx context.Context, rev int64) (model.Stamp, error) {
	if rev > s.point.Rev {
		return model.Stamp{}, &model.NoRevision{Rev: rev, Newest: s.point.Rev}
	}
	return s.Store.When(ctx, rev)
}

// Since is what was committed from one revision up to the point, oldest first.
func (s store) Since(ctx context.Context, rev int64) ([]model.Entry, error) {
	if rev >= s.point.Rev {
		return nil, nil
	}
	entries, err := s.Store.Since(ctx, rev)
	return upTo(entries, s.point.Rev), err
}

// CountSince is how many revisions from one up to the point stand and touch something, besides what is left out.
func (s store) CountSince(ctx context.Context, rev int64, but model.Besides) (int, error) {
	entries, err := s.Since(ctx, rev)
	n, gone := 0, model.Cancelled(entries)
	for _, e := range entries {
		if !gone[e.Rev] && but.Leaves(e) {
			n++
		}
	}
	return n, err
}

// upTo is the entries up to a revision, of some that lie side by side, oldest first.
func upTo(entries []model.Entry, rev int64) []model.Entry {
	for n, e := range entries {
		if e.Rev > rev {
			return entries[:n]
		}
	}
	return entries
}

// History is what was committed up to the point, newest first.
func (s store) History(ctx context.Context, q model.Query) ([]model.Entry, error) {
	if q.Before == 0 || q.Before > s.point.Rev {
		q.Before = s.point.Rev + 1
	}
	return s.Store.History(ctx, q)
}

// Commit refuses.
func (s store) Commit(context.Context, model.Change) (model.Entry, error) {
	return model.Entry{}, refusal(s.why)
}

// Undo refuses.
func (s store) Undo(context.Context, string) (model.Entry, error) {
	return model.Entry{}, refusal(s.why)
}

// Redo refuses.
func (s store) Redo(context.Context, string) (model.Entry, error) {
	return model.Entry{}, refusal(s.why)
}

// Info says that nothing can be changed, and why.
func (s store) Info() model.Info {
	info := s.Store.Info()
	info.ReadOnly, info.Snapshot = s.why, true
	return info
}
