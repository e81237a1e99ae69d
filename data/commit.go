package data

import (
	"context"
	"database/sql"
	"errors"

	"quarterdeck/model"
)

// Commit makes a change durable, all of it or nothing, and returns it with the edits that had something to alter. A
// change that finds everything as it wants it already is journalled too, so that its undo takes back nothing else.
func (s *Store) Commit(ctx context.Context, c model.Change) (model.Entry, error) {
	return s.append(ctx, model.Entry{Change: c})
}

// append commits an entry whose change is known beforehand.
func (s *Store) append(ctx context.Context, e model.Entry) (model.Entry, error) {
	e.Actor, e.Label, e.Reason = model.CleanLine(e.Actor), model.CleanLine(e.Label), model.Clean(e.Reason)
	return s.write(ctx, func(*sql.Tx) (model.Entry, error) { return e, nil })
}

// write commits the entry that pick decides on once the file is held, so that nobody can write in between. Where
// another program holds the file it waits, and begins again a few times.
func (s *Store) write(ctx context.Context, pick func(*sql.Tx) (model.Entry, error)) (model.Entry, error) {
	if why := s.Info().ReadOnly; why != "" {
		return model.Entry{}, &trouble{why, model.ErrReadOnly}
	}
	for try := 1; ; try++ {
		e, err := s.attempt(ctx, pick)
		if err == nil {
			return e, nil
		}
		if err = stopped(ctx, err); !busy(err) || try == tries {
			return model.Entry{}, s.failed("saving", err)
		}
	}
}

func (s *Store) attempt(ctx context.Context, pick func(*sql.Tx) (model.Entry, error)) (model.Entry, error) {
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return model.Entry{}, err
	}
	defer tx.Rollback() // after the commit it does nothing
	var rev int64
	if err := tx.QueryRowContext(ctx, raiseHead).Scan(&rev); err != nil {
		return model.Entry{}, err
	}
	e, err := pick(tx)
	if err != nil {
		return e, err
	}
	e.Rev = rev
	if e.At.IsZero() {
		e.At = model.StampOf(s.opts.Now())
	}
	altered, err := s.alter(ctx, tx, e.Change)
	if err != nil {
		return e, err
	}
	e.Edits = nil
	for _, a := range altered {
		e.Edits = append(e.Edits, a.edits...)
	}
	if err := save(ctx, tx, altered); err != nil {
		return e, err
	}
	if err := record(ctx, tx, s.opts.NewID(), e, altered); err != nil {
		return e, err
	}
	return e, tx.Commit()
}

// alter applies a change to the rows that are in the file now, and returns what became of each that it touches.
func (s *Store) alter(ctx context.Context, tx *sql.Tx, c model.Change) ([]altered, error) {
	l := newLoading(tx, s.blank)
	if err := l.around(ctx, c); err != nil {
		return nil, err
	}
	after, err := l.checked(ctx, c)
	var conflict *model.Conflict
	if errors.As(err, &conflict) {
		if err := blame(ctx, tx, conflict); err != nil {
			return nil, err
		}
		conflict.Row = model.CleanLine(l.p.Name(conflict.Ref))
		return nil, conflict
	}
	if err != nil {
		return nil, err
	}
	refs := c.Refs()
	if err := l.unreferred(ctx, after, refs); err != nil {
		return nil, err
	}
	return differences(l.p, after, refs), nil
}

// checked is the portfolio after the change, or the rule that it breaks.
func (l *loading) checked(ctx context.Context, c model.Change) (*model.Portfolio, error) {
	after, err := l.p.Apply(c)
	if err != nil {
		return nil, err
	}
	refs := c.Refs()
	if after.CheckFrom(l.p, refs...) == nil {
		return after, nil
	}
	// A rule may look at rows far off, and is to be told with the names of everything in it: the verdict is that on all.
	if err := l.linked(ctx); err != nil {
		return nil, err
	}
	if after, err = l.p.Apply(c); err != nil {
		return nil, err
	}
	return after, after.CheckFrom(l.p, refs...)
}
