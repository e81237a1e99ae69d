package data

import (
	"context"
	"database/sql"
	"fmt"

	"quarterdeck/model"
)

// Since is what was committed after the revision, oldest first. Where there is nothing, it asks for no more than a
// number. What others do to the file of a snapshot is not seen.
func (s *Store) Since(ctx context.Context, rev int64) ([]model.Entry, error) {
	var head int64
	if err := s.reader.QueryRowContext(ctx, headQuery).Scan(&head); err != nil {
		return nil, s.failed("reading", err)
	}
	if head <= rev {
		return nil, nil
	}
	found, err := entries(ctx, s.reader, `WHERE b."seq" > $1 ORDER BY b."seq", j."ord"`, rev)
	return found, s.failed("reading", stopped(ctx, err))
}

// CountSince is how many revisions after one stand and touch something, besides what is left out. It reads of a revision no
// more rows than it takes to know.
func (s *Store) CountSince(ctx context.Context, rev int64, but model.Besides) (n int, err error) {
	args := []any{rev}
	without := func(column string, values []string) (condition string) {
		for _, value := range values {
			args = append(args, value)
			condition += fmt.Sprintf(` AND lower(%s) <> lower($%d)`, column, len(args))
		}
		return condition
	}
	kinds, actors := without(`j."kind"`, but.Kinds), without(`e."actor"`, but.Actors)
	err = s.reader.QueryRowContext(ctx, `SELECT count(*) FROM "batch" e
		WHERE e."seq" > $1 AND (e."undoes" IS NULL OR e."undoes" <= $1)`+actors+` AND NOT EXISTS (SELECT 1 FROM "batch" u
			WHERE u."undoes" = e."seq" AND NOT EXISTS (SELECT 1 FROM "batch" r WHERE r."undoes" = u."seq"))
		AND EXISTS (SELECT 1 FROM "journal" j WHERE j."batch_seq" = e."seq"`+kinds+`)`, args...).Scan(&n)
	return n, s.failed("reading", stopped(ctx, err))
}

// History is what was committed, newest first.
func (s *Store) History(ctx context.Context, q model.Query) ([]model.Entry, error) {
	var args []any
	arg := func(v any) string {
		args = append(args, v)
		return fmt.Sprintf("$%d", len(args))
	}
	before, limit := "", ""
	if q.Before != 0 {
		before = ` AND "seq" < ` + arg(q.Before)
	}
	if q.Limit > 0 {
		limit = ` LIMIT ` + arg(q.Limit)
	}
	touched, narrowed := "", ""
	if !q.Of.IsZero() {
		kind, id := arg(q.Of.Kind), arg(q.Of.ID)
		touched = fmt.Sprintf(` AND "seq" IN (SELECT "batch_seq" FROM "journal" WHERE "kind" = %s AND "row_id" = %s)`,
			kind, id)
		narrowed = fmt.Sprintf(` AND j."kind" = %s AND j."row_id" = %s`, kind, id)
	}
	condition := fmt.Sprintf(`WHERE b."seq" IN (SELECT "seq" FROM "batch" WHERE 1 = 1%s%s ORDER BY "seq" DESC%s)%s
		ORDER BY b."seq" DESC, j."ord"`, before, touched, limit, narrowed)
	var found []model.Entry
	err := s.query(ctx, func(tx *sql.Tx) error {
		var err error
		found, err = entries(ctx, tx, condition, args...)
		return err
	})
	return found, err
}
