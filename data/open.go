package data

import (
	"context"
	"fmt"
	"io/fs"
	"os"

	sqlite3 "modernc.org/sqlite/lib"

	"quarterdeck/model"
)

// Open opens the portfolio in an existing file. Tables of an older quarterdeck are brought up to date, after a backup
// beside the file. Where the file can be read but not written, the store is read-only and its Info says why.
func Open(ctx context.Context, path string, opts Options) (model.Store, error) {
	s, err := open(ctx, path, opts, migrations())
	if err != nil {
		return nil, err
	}
	return s, nil
}

func open(ctx context.Context, path string, opts Options, steps fs.FS) (*Store, error) {
	if err := present(path); err != nil {
		return nil, err
	}
	s, err := newStore(path, opts)
	if err != nil {
		return nil, err
	}
	if err := s.begin(ctx, steps); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// begin looks at the file and decides how it can be used.
func (s *Store) begin(ctx context.Context, steps fs.FS) error {
	id, err := s.identity(ctx)
	if err != nil {
		return err
	}
	if id.application != applicationID {
		return s.notOurs()
	}
	target, err := newest(steps)
	if err != nil {
		return err
	}
	if id.version > target {
		return &trouble{fmt.Sprintf("%s was written by a newer quarterdeck; update this one to open it", s.path), nil}
	}
	locked, err := protected(ctx, s.reader)
	if err != nil {
		return s.failed("opening", err)
	}
	if locked {
		s.only("%s may only be read by you, so nothing is saved to it", s.path)
	}
	if id.version == target {
		return nil
	}
	if why := s.Info().ReadOnly; why != "" {
		return &trouble{fmt.Sprintf("%s was written by an older quarterdeck and has to be brought up to date, but: %s",
			s.path, why), nil}
	}
	return s.upgrade(ctx, steps, id.version, target)
}

// identity is what the file says of itself, read from a snapshot where there is no other way.
func (s *Store) identity(ctx context.Context) (identity, error) {
	id, err := identify(ctx, s.reader)
	if err != nil && s.freeze(err) {
		id, err = identify(ctx, s.reader)
	}
	return id, s.failed("opening", err)
}

func (s *Store) notOurs() error {
	return &trouble{fmt.Sprintf("%s belongs to another program; it is not a quarterdeck file and was left as it is",
		s.path), nil}
}

// freeze turns to a snapshot where the file cannot be opened in the usual way for want of the files that SQLite puts
// beside it, and says whether it did. A snapshot would be out of date, or torn, beside another's unfinished log.
func (s *Store) freeze(err error) bool {
	if log, statErr := os.Stat(s.path + "-wal"); statErr == nil && log.Size() > 0 {
		return false
	}
	why := "its folder may not be written to"
	switch primary(err) {
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN:
	case sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR:
		why = "its disk is full or not well"
	default:
		return false
	}
	db, err := connect(s.path, frozen, 0)
	if err != nil {
		return false
	}
	s.reader.Close() // nothing was read through it
	s.reader = db
	s.info.Snapshot = true
	s.only("%s is shown as it was when it was opened and cannot be changed, because %s", s.path, why)
	return true
}
