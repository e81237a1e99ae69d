package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// trouble is an error as people read it, with what the database said inside.
type trouble struct {
	sentence string
	cause    error
}

func (t *trouble) Error() string { return t.sentence }
func (t *trouble) Unwrap() error { return t.cause }

// code is the database's number for an error with what it adds to it, or 0 where the error is not the database's.
func code(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code()
	}
	return 0
}

// primary is the kind of an error without what is added to it.
func primary(err error) int { return code(err) & 0xff }

// busy says that another program holds the file and may soon let it go.
func busy(err error) bool {
	return primary(err) == sqlite3.SQLITE_BUSY || primary(err) == sqlite3.SQLITE_LOCKED
}

// damaged says that the file does not hold together. The one query that always has a row is that for the head.
func damaged(err error) bool {
	return primary(err) == sqlite3.SQLITE_CORRUPT || errors.Is(err, sql.ErrNoRows)
}

// stopped is what an error comes to once somebody has stopped the work: whatever the database says from then on, such as
// that a statement is closed, only echoes that.
func stopped(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// explain says what went wrong while opening, reading or saving. An error that is a sentence already stays as it is.
func (s *Store) explain(doing string, err error) error {
	if err == nil {
		return nil
	}
	start := ""
	if doing == "saving" {
		start = "not saved: "
	}
	say := func(format string, args ...any) error { return &trouble{start + fmt.Sprintf(format, args...), err} }
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return say("stopped before it was finished; everything is as it was")
	}
	if damaged(err) {
		return say("%s is damaged; leave it as it is; `quarterdeck doctor %s` looks into it", s.path, s.path)
	}
	var lost astray
	if errors.As(err, &lost) {
		return say("%s is not in %s under the id that it is shown by; nothing was altered; "+
			"`quarterdeck doctor %s` looks into it", string(lost), s.path, s.path)
	}
	var known *trouble
	if code(err) == 0 || errors.As(err, &known) {
		return err
	}
	switch primary(err) {
	case sqlite3.SQLITE_FULL:
		return say("the disk is full; earlier work is safe, free some space and try again")
	case sqlite3.SQLITE_READONLY:
		return say("%s is write-protected; earlier work is safe, allow writing to the file and its folder and open it again",
			s.path)
	case sqlite3.SQLITE_NOTADB:
		return say("%s is not a quarterdeck file; it was left as it is", s.path)
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		if doing == "saving" {
			return say("another program has been saving to %s for %s; nothing is lost, try again in a moment",
				s.path, s.opts.Wait)
		}
		return say("another program holds %s for itself; close it there and try again", s.path)
	case sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return say("%s cannot be opened by you; see who may read the file and write to its folder", s.path)
	case sqlite3.SQLITE_IOERR:
		return say("the disk did not answer as it should while %s %s; earlier work is safe, look after the disk and try again",
			doing, s.path)
	case sqlite3.SQLITE_CONSTRAINT:
		return say("%s", s.refusal(err))
	}
	return say("%s %s failed; earlier work is safe (the database says: %v)", doing, s.path, err)
}

// present says why there is nothing to open at the path, before the database is asked: it has one answer for all of it.
func present(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if missing := folder(path); missing != "" {
			return &trouble{fmt.Sprintf("there is no folder %s; make it first, or name another place", missing), err}
		}
		return &trouble{fmt.Sprintf("there is no portfolio at %s; `quarterdeck init %s` makes one", path, path), err}
	case errors.Is(err, fs.ErrPermission):
		return &trouble{fmt.Sprintf("%s cannot be reached by you; see who may open its folder", path), err}
	case err != nil:
		return &trouble{fmt.Sprintf("%s cannot be opened: %v", path, errors.Unwrap(err)), err}
	case info.IsDir():
		return &trouble{fmt.Sprintf("%s is a folder; name the portfolio file in it", path), nil}
	case !info.Mode().IsRegular():
		return &trouble{fmt.Sprintf("%s is not a file that can hold a portfolio", path), nil}
	case info.Size() == 0:
		return &trouble{fmt.Sprintf("%s is empty; `quarterdeck init %s` makes a portfolio of it", path, path), nil}
	}
	return nil
}
