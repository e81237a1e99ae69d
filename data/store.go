package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/oklog/ulid/v2"

	"quarterdeck/model"
)

// Options is what a store takes from its surroundings. The zero Options are right everywhere but in tests.
type Options struct {
	Now   func() time.Time // when an entry is made; the system's clock
	NewID func() string    // the id of an entry; a new ULID
	Wait  time.Duration    // how long to wait while other programs are saving; ten seconds
}

// tries is how often a write begins again where another program holds the file. Waiting is not fair: whoever asks
// later may be served first, so one long wait is worse than a few shorter ones.
const tries = 5

func (o Options) filled() Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.NewID == nil {
		o.NewID = func() string { return ulid.Make().String() }
	}
	if o.Wait == 0 {
		o.Wait = 10 * time.Second
	}
	return o
}

// Store keeps a portfolio in a SQLite file.
type Store struct {
	path   string
	opts   Options
	blank  *model.Portfolio // the kinds; it is copied, never filled
	reader *sql.DB
	writer *sql.DB // one connection, opened at the first commit

	upgraded string // what to say of an upgrade, if there was one

	mu     sync.Mutex
	info   model.Info
	spoilt string // what to say of values that could not be read last time, if there were any
}

var _ model.Store = (*Store)(nil)

// newStore is a store on a file that has not been looked at.
func newStore(path string, opts Options) (*Store, error) {
	s := &Store{path: path, opts: opts.filled(), blank: model.New(), info: model.Info{Path: path}}
	var err error
	if s.reader, err = connect(path, reading, s.opts.Wait/tries); err != nil {
		return nil, err
	}
	s.writer, err = connect(path, writing, s.opts.Wait/tries)
	return s, err
}

// Info says what is open and how.
func (s *Store) Info() model.Info {
	s.mu.Lock()
	defer s.mu.Unlock()
	info := s.info
	info.Notice = s.upgraded
	if s.spoilt != "" {
		info.Notice = s.spoilt
	}
	return info
}

// only makes the store read-only from now on, for the reason given.
func (s *Store) only(format string, args ...any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.info.ReadOnly == "" {
		s.info.ReadOnly = fmt.Sprintf(format, args...)
	}
}

// shown remembers which values could not be read.
func (s *Store) shown(bad []Unreadable) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.spoilt = ""
	if len(bad) > 0 {
		s.spoilt = fmt.Sprintf("%s, and is shown as nothing; `quarterdeck doctor %s` says more", bad[0], s.path)
	}
}

// failed explains an error and remembers what it means for later: a damaged file is not written to any more.
func (s *Store) failed(doing string, err error) error {
	if damaged(err) {
		s.only("%s is damaged, so nothing is saved to it; `quarterdeck doctor %s` looks into it", s.path, s.path)
	}
	return s.explain(doing, err)
}

// Close lets go of the file. The last to close it leaves everything in the one file.
func (s *Store) Close() error {
	return s.explain("closing", errors.Join(s.reader.Close(), s.writer.Close()))
}

// folder is the folder of the path where it is missing, or "".
func folder(path string) string {
	dir := filepath.Dir(path)
	if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) {
		return dir
	}
	return ""
}

// query runs a reading that sees one moment of the file.
func (s *Store) query(ctx context.Context, read func(tx *sql.Tx) error) error {
	tx, err := s.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return s.failed("reading", err)
	}
	defer tx.Rollback() // it has nothing to keep
	return s.failed("reading", stopped(ctx, read(tx)))
}
