package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"quarterdeck/model"
)

// Doctor looks for damage, and for what other tools have put into the file. With fix it mends what can be mended
// without losing anything. It fails only where there is no portfolio to look at.
func Doctor(ctx context.Context, path string, fix bool) ([]model.Finding, error) {
	if err := present(path); err != nil {
		return nil, err
	}
	s, err := newStore(path, Options{})
	if err != nil {
		return nil, err
	}
	defer s.Close() // what there is to say has been said
	v := &visit{s: s, fix: fix}
	v.files()
	id, err := s.identity(ctx)
	switch {
	case damaged(err):
		v.bad("%s is damaged and cannot be read; %s", path, v.backups())
		return v.findings, nil
	case err != nil:
		return nil, err
	case id.application != applicationID:
		return nil, s.notOurs()
	}
	if err := v.version(id); err != nil || v.isBad() {
		return v.findings, err
	}
	if err := v.structure(ctx); err != nil || v.isBad() {
		return v.findings, s.explain("reading", err)
	}
	if err := v.contents(ctx); err != nil {
		return v.findings, err
	}
	return v.findings, nil
}

// visit is one look at a file.
type visit struct {
	s        *Store
	fix      bool
	findings []model.Finding
}

func (v *visit) say(format string, args ...any) {
	v.findings = append(v.findings, model.Finding{Text: fmt.Sprintf(format, args...)})
}

func (v *visit) bad(format string, args ...any) {
	v.findings = append(v.findings, model.Finding{Bad: true, Text: fmt.Sprintf(format, args...)})
}

func (v *visit) mended(format string, args ...any) {
	v.findings = append(v.findings, model.Finding{Bad: true, Fixed: true, Text: fmt.Sprintf(format, args...)})
}

// isBad says that something was found that has not been mended.
func (v *visit) isBad() bool {
	return slices.ContainsFunc(v.findings, func(f model.Finding) bool { return f.Bad && !f.Fixed })
}

// files looks at the file from outside, without opening it.
func (v *visit) files() {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		path := v.s.path + suffix
		info, err := os.Stat(path)
		if err != nil {
			continue
		}
		if suffix == "-wal" && info.Size() > 0 {
			v.say("%s belongs to the portfolio while it is in use or after a crash; never copy or move one without the other, "+
				"quarterdeck backup takes both", path)
		}
		if runtime.GOOS == "windows" || info.Mode().Perm()&0o077 == 0 {
			continue
		}
		if v.fix && os.Chmod(path, 0o600) == nil {
			v.mended("other people on this machine could open %s, which holds private notes; now only you can", path)
			continue
		}
		v.bad("other people on this machine can open %s, which holds private notes; chmod 600 %s, or doctor --fix, ends that",
			path, path)
	}
	drafts, _ := filepath.Glob(v.s.path + ".new-*") // the pattern is well formed
	for _, draft := range drafts {
		v.say("%s was left behind by an init that was stopped; it can be deleted", draft)
	}
}

// backups says where to turn when nothing can be mended.
func (v *visit) backups() string {
	found, _ := filepath.Glob(v.s.path + "*.backup") // the pattern is well formed
	if len(found) == 0 {
		return "keep it as it is, and put the newest backup you have in its place"
	}
	return fmt.Sprintf("keep it as it is, and put a backup in its place; there is one at %s", found[len(found)-1])
}

// version looks whether this program knows the file's tables.
func (v *visit) version(id identity) error {
	target, err := newest(migrations())
	switch {
	case err != nil:
		return err
	case id.version > target:
		v.bad("%s was written by a newer quarterdeck; update this one to open it", v.s.path)
	case id.version < target:
		v.bad("%s was written by an older quarterdeck; open it once to bring it up to date, then look again", v.s.path)
	}
	return nil
}

// structure asks the database whether the file holds together.
func (v *visit) structure(ctx context.Context) error {
	broken, err := broken(ctx, v.s.reader)
	if err != nil && !damaged(err) {
		return err
	}
	if err == nil && broken == nil {
		return nil
	}
	if v.fix && v.reindex(ctx) {
		v.mended("an index of %s did not match its table; it was made anew", v.s.path)
		return nil
	}
	for _, what := range broken {
		v.bad("%s is damaged: %s", v.s.path, model.CleanLine(what))
	}
	if _, err := v.s.load(ctx, model.Scope{All: true}); err == nil {
		v.bad("all rows of %s can still be read: try quarterdeck doctor --fix, and where that does not help, save them with "+
			"quarterdeck export portfolio --as json", v.s.path)
		return nil
	}
	v.bad("%s is damaged and cannot be read to the end; %s", v.s.path, v.backups())
	return nil
}

// reindex makes the indexes anew from their tables, and says whether that was all there was to mend. It is one statement,
// which takes the tables as they are when nobody else can write, so it does not matter what others save before or after.
func (v *visit) reindex(ctx context.Context) bool {
	if _, err := v.s.writer.ExecContext(ctx, `REINDEX`); err != nil {
		return false
	}
	broken, err := broken(ctx, v.s.reader)
	return err == nil && broken == nil
}

// broken is what the database finds wrong with its file, nil where nothing is.
func broken(ctx context.Context, q querier) ([]string, error) {
	found, err := list(ctx, q, `PRAGMA integrity_check(5)`)
	if slices.Equal(found, []string{"ok"}) {
		return nil, err
	}
	return found, err
}

// list is the first column of a query.
func list(ctx context.Context, q querier, query string) ([]string, error) {
	var found []string
	rows, err := q.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return found, err
		}
		found = append(found, text)
	}
	return found, rows.Err()
}

// contents looks at rows and journal, all at one moment, and holds nobody up meanwhile. What is to be mended is looked
// at again while nobody else can write.
func (v *visit) contents(ctx context.Context) error {
	untold, err := v.look(ctx)
	if err == nil && v.fix && untold {
		err = v.adopt(ctx)
	}
	var spoilt *spoiltEntry
	var torn *unrepeatable
	if errors.As(err, &spoilt) || errors.As(err, &torn) {
		v.bad("%v", err)
		return nil
	}
	return err
}

// look says what there is to say of rows and journal, and whether there are rows that the journal does not tell of.
func (v *visit) look(ctx context.Context) (untold bool, err error) {
	err = v.s.query(ctx, func(tx *sql.Tx) error {
		l := newLoading(tx, v.s.blank)
		if err := l.scope(ctx, model.Scope{All: true}); err != nil {
			return err
		}
		v.values(l)
		v.ids(l)
		v.rules(l)
		untold, err = v.journal(ctx, tx, l.p)
		return err
	})
	return untold, err
}
