package data

import (
	"context"
	"database/sql"
	"errors"

	"quarterdeck/model"
)

// An entry is a change of its own, the undo of one, or the redo of an undo. A change stands while none of its undos
// does, and an undo stands while it was not redone. So a person's undos and redos are read off the journal, and a
// restart forgets none of them.
const (
	standing = `SELECT e."seq", e."label" FROM "batch" e
		WHERE e."actor" = $1 AND e."undoes" IS NULL AND NOT EXISTS (SELECT 1 FROM "batch" u
			WHERE u."undoes" = e."seq" AND NOT EXISTS (SELECT 1 FROM "batch" r WHERE r."undoes" = u."seq"))
		ORDER BY e."seq" DESC LIMIT 1`
	undone = `SELECT u."seq", e."label" FROM "batch" u JOIN "batch" e ON e."seq" = u."undoes"
		WHERE u."actor" = $1 AND e."undoes" IS NULL
			AND NOT EXISTS (SELECT 1 FROM "batch" r WHERE r."undoes" = u."seq")
			AND NOT EXISTS (SELECT 1 FROM "batch" n WHERE n."actor" = $1 AND n."undoes" IS NULL AND n."seq" > u."seq")
		ORDER BY u."seq" DESC LIMIT 1`
)

// Undo takes back the newest change of the actor that still stands. What others have changed since is kept, but for a
// field that the change altered too: then it fails with a *model.Conflict that says who and when.
func (s *Store) Undo(ctx context.Context, actor string) (model.Entry, error) {
	return s.takeBack(ctx, standing, actor, "Undo: ", model.ErrNothingToUndo)
}

// Redo takes back the newest undo of the actor, unless the actor has made another change since.
func (s *Store) Redo(ctx context.Context, actor string) (model.Entry, error) {
	return s.takeBack(ctx, undone, actor, "Redo: ", model.ErrNothingToRedo)
}

func (s *Store) takeBack(ctx context.Context, which, actor, prefix string, none error) (model.Entry, error) {
	actor = model.CleanLine(actor)
	undoing := ""
	entry, err := s.write(ctx, func(tx *sql.Tx) (model.Entry, error) {
		var rev int64
		var label string
		err := tx.QueryRowContext(ctx, which, actor).Scan(&rev, &label)
		if errors.Is(err, sql.ErrNoRows) {
			return model.Entry{}, none
		}
		if err != nil {
			return model.Entry{}, err
		}
		found, err := entries(ctx, tx, `WHERE b."seq" = $1 ORDER BY j."ord"`, rev)
		if err != nil {
			return model.Entry{}, err
		}
		back := model.Entry{Change: found[0].Inverse(), Undoes: rev}
		undoing = model.CleanLine(label)
		back.Label = prefix + undoing
		return back, nil
	})
	var conflict *model.Conflict
	var invalid *model.Invalid
	switch {
	case errors.As(err, &conflict) && which == standing:
		conflict.Undoing = undoing
	case errors.As(err, &conflict):
		conflict.Redoing = undoing
	case errors.As(err, &invalid) && which == standing:
		err = &trouble{"not undone: " + invalid.Reason, err}
	case errors.As(err, &invalid):
		err = &trouble{"not redone: " + invalid.Reason, err}
	}
	return entry, err
}
