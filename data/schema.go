package data

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"github.com/pressly/goose/v3"
)

// applicationID marks a SQLite file as a portfolio: QDCK.
const applicationID = 0x5144434b

//go:embed migrations/*.sql
var embedded embed.FS

// migrations is the steps from an empty file to today's tables.
func migrations() fs.FS {
	folder, err := fs.Sub(embedded, "migrations")
	if err != nil {
		panic(err) // the path is a constant
	}
	return folder
}

// newest is the version that the last of the steps leads to.
func newest(steps fs.FS) (int64, error) {
	names, err := fs.Glob(steps, "*.sql")
	if err != nil || len(names) == 0 {
		return 0, fmt.Errorf("this quarterdeck has no migrations: %w", err)
	}
	number, _, _ := strings.Cut(names[len(names)-1], "_")
	return strconv.ParseInt(number, 10, 64)
}

// identity is what a file says of itself.
type identity struct {
	application int64
	version     int64 // of its tables; 0 where it has none
}

func identify(ctx context.Context, db querier) (identity, error) {
	var id identity
	if err := db.QueryRowContext(ctx, `PRAGMA application_id`).Scan(&id.application); err != nil {
		return id, err
	}
	if id.application != applicationID {
		return id, nil
	}
	err := db.QueryRowContext(ctx, `SELECT coalesce(max(version_id), 0) FROM goose_db_version`).Scan(&id.version)
	return id, err
}

// migrate takes the tables through the steps they have not seen.
func migrate(ctx context.Context, db *sql.DB, steps fs.FS) error {
	provider, err := goose.NewProvider(goose.DialectSQLite3, db, spelling{steps}, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	_, err = provider.Up(ctx)
	return err
}

// upgrade brings the tables of an existing file up to date, after a backup beside it.
func (s *Store) upgrade(ctx context.Context, steps fs.FS, from, to int64) error {
	kept := fmt.Sprintf("%s.v%d-%s.backup", s.path, from, stamp(s.opts.Now()))
	if err := copyInto(ctx, s.reader, kept); err != nil {
		return s.failed("backing up", err)
	}
	err := migrate(ctx, s.writer, steps)
	if err != nil {
		// Another quarterdeck may have been quicker; then there is nothing left to do.
		if id, again := identify(ctx, s.reader); again == nil && id.version == to {
			return os.Remove(kept)
		}
		return &trouble{fmt.Sprintf("%s could not be brought up to this quarterdeck's version; nothing in it was altered, "+
			"and a backup is at %s", s.path, kept), err}
	}
	s.upgraded = fmt.Sprintf("%s was brought up to this quarterdeck's version; as it was before, it is kept at %s",
		s.path, kept)
	return nil
}
