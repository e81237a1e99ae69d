package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

// Backup copies a portfolio into a new file that only its owner can read, while others go on working in it. Copying
// the file itself would leave out what is still in the log beside it.
func Backup(ctx context.Context, path, out string) error {
	if err := present(path); err != nil {
		return err
	}
	s, err := newStore(path, Options{})
	if err != nil {
		return err
	}
	defer s.Close() // it has only read
	id, err := s.identity(ctx)
	if err != nil {
		return err
	}
	if id.application != applicationID {
		return s.notOurs()
	}
	return s.explain("backing up", stopped(ctx, copyInto(ctx, s.reader, out)))
}

// stamp is a moment as a part of a file's name.
func stamp(t time.Time) string { return t.UTC().Format("20060102T150405.000Z") }

// copyInto writes everything that a database holds into a new file.
func copyInto(ctx context.Context, db *sql.DB, out string) error {
	if err := claim(out); errors.Is(err, fs.ErrExist) {
		return &trouble{fmt.Sprintf("%s is there already and was left as it is; name another file", out), err}
	} else if err != nil {
		return unmade(out, err)
	}
	_, err := db.ExecContext(ctx, `VACUUM INTO $1`, out)
	if err == nil {
		err = flush(out)
	}
	if err != nil {
		os.Remove(out) // a part of a backup is none
	}
	return err
}

// flush makes sure that a file is on the disk itself. The file is not open as a database: closing it here would let go
// of the database's locks.
func flush(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
