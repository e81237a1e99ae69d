package data

import (
	"context"
	"database/sql"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the driver

	"quarterdeck/model"
)

// querier is what a database and a transaction have in common.
type querier interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// access is how a file is opened.
type access int

const (
	// reading is for any number of readers; a reader sees one moment of the file for as long as a query takes.
	reading access = iota
	// writing is for the one connection that writes. Its transactions take the write lock when they begin, because one
	// that has read before it writes would have to fail when somebody else wrote in between.
	writing
	// frozen reads the file as if nobody could ever write it, without the files that SQLite puts beside it.
	frozen
)

// connect prepares a database on the file; it is opened when it is first used. Wait is how long a connection waits for
// another program's lock.
func connect(path string, how access, wait time.Duration) (*sql.DB, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	full = filepath.ToSlash(full)
	if !strings.HasPrefix(full, "/") {
		full = "/" + full // a Windows path: file:/C:/plan.db
	}
	options := url.Values{
		"_busy_timeout": {strconv.FormatInt(wait.Milliseconds(), 10)},
		"_dqs":          {"0"}, // a misspelt column is an error, not a string
		"_error_rc":     {"1"},
		"_pragma":       {"trusted_schema(0)"},
		"mode":          {"rw"},
	}
	switch how {
	case writing:
		options.Set("_txlock", "immediate")
		options.Set("_foreign_keys", "1")
		options.Set("_synchronous", "FULL") // a commit survives a power cut
		options.Set("_journal_mode", "WAL") // readers and the writer do not wait for each other
	case frozen:
		options.Set("mode", "ro")
		options.Set("immutable", "1")
	}
	if how != writing {
		// In pages. A brief scope goes through a table once, and the memory to keep it in has to come from the system
		// first, which takes longer than reading a page again.
		options.Add("_pragma", "cache_size(16)")
	}
	u := url.URL{Scheme: "file", OmitHost: true, Path: full, RawQuery: options.Encode()}
	db, err := sql.Open("sqlite", u.String())
	if err != nil {
		return nil, err
	}
	if how == writing {
		db.SetMaxOpenConns(1)
	}
	return db, nil
}

// roomy gives a reader room to keep pages in, where it looks rows up that lie here and there.
func roomy(ctx context.Context, q querier, scope model.Scope) error {
	if scope.Brief {
		return nil
	}
	_, err := q.ExecContext(ctx, `PRAGMA cache_size = 256`)
	return err
}

// protected says whether the operating system lets the connection's file be read only.
func protected(ctx context.Context, db *sql.DB) (bool, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return false, err
	}
	defer conn.Close()
	var readOnly bool
	err = conn.Raw(func(driver any) error {
		readOnly, err = driver.(interface{ IsReadOnly(string) (bool, error) }).IsReadOnly("main")
		return err
	})
	return readOnly, err
}
