package data

import (
	"context"
	"database/sql"
	"errors"

	"quarterdeck/model"
)

// AsOf is everything as it was at a revision: what is in the file now, with every later entry rolled back. Other tools'
// work on the rows is in no journal, so what they have altered stays altered.
func (s *Store) AsOf(ctx context.Context, rev int64) (*model.Portfolio, error) {
	var p *model.Portfolio
	err := s.query(ctx, func(tx *sql.Tx) error {
		scope := model.Scope{All: true}
		if err := roomy(ctx, tx, scope); err != nil {
			return err
		}
		l := newLoading(tx, s.blank)
		if err := l.scope(ctx, scope); err != nil {
			return err
		}
		if rev < 1 || rev > l.p.Rev {
			return &model.NoRevision{Rev: rev, Newest: l.p.Rev}
		}
		later, err := entries(ctx, tx, `WHERE b."seq" > $1 ORDER BY b."seq", j."ord"`, rev)
		p = l.p.Rewind(later)
		return err
	})
	return p, err
}

// RevAt is the newest revision that the journal dates to a moment or before. Written moments compare like moments.
func (s *Store) RevAt(ctx context.Context, at model.Stamp) (rev int64, err error) {
	err = s.query(ctx, func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, `SELECT coalesce(max("seq"), 0) FROM "batch" WHERE "at" <= $1`, at.String()).Scan(&rev)
	})
	return rev, err
}

// When is when a revision was committed; no moment where another tool has spoilt that.
func (s *Store) When(ctx context.Context, rev int64) (at model.Stamp, err error) {
	err = s.query(ctx, func(tx *sql.Tx) error {
		var written string
		err := tx.QueryRowContext(ctx, `SELECT "at" FROM "batch" WHERE "seq" = $1`, rev).Scan(&written)
		if errors.Is(err, sql.ErrNoRows) {
			none := &model.NoRevision{Rev: rev}
			if err := tx.QueryRowContext(ctx, headQuery).Scan(&none.Newest); err != nil {
				return err
			}
			return none
		}
		_ = at.Parse(written)
		return err
	})
	return at, err
}
