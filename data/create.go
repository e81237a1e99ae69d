package data

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"quarterdeck/model"
)

// Create makes a new portfolio out of entries, one after the other, and opens it. An entry keeps its time if it has one.
// Create overwrites nothing but an empty file, makes no folders, and leaves either a whole portfolio or none: it is built
// beside its place and then moved.
func Create(ctx context.Context, path string, opts Options, history []model.Entry) (model.Store, error) {
	err := present(path)
	if info, statErr := os.Stat(path); statErr == nil && (err == nil || info.IsDir()) {
		return nil, &trouble{fmt.Sprintf("%s is there already and was left as it is; name another place", path), fs.ErrExist}
	} else if statErr != nil && (!errors.Is(statErr, fs.ErrNotExist) || folder(path) != "") {
		return nil, err
	}
	draft := path + ".new-" + opts.filled().NewID()
	if err := claim(draft); err != nil {
		return nil, err
	}
	defer remove(draft)
	if err := build(ctx, draft, opts, history); err != nil {
		return nil, err
	}
	if err := claim(path); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	if err := os.Rename(draft, path); err != nil {
		return nil, &trouble{fmt.Sprintf("%s could not be put in its place: %v", path, err), err}
	}
	return Open(ctx, path, opts)
}

// claim makes an empty file that only its owner can read. It fails where there is one already.
func claim(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return &trouble{fmt.Sprintf("%s cannot be made: %v", path, errors.Unwrap(err)), err}
	}
	return f.Close()
}

// remove takes away a file and what SQLite put beside it.
func remove(path string) {
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		os.Remove(path + suffix) // most of them are not there
	}
}

// build makes a portfolio of an empty file.
func build(ctx context.Context, path string, opts Options, history []model.Entry) error {
	s, err := newStore(path, opts)
	if err != nil {
		return err
	}
	_, err = s.writer.ExecContext(ctx, fmt.Sprintf(`PRAGMA application_id = %d`, applicationID))
	if err == nil {
		err = migrate(ctx, s.writer, migrations())
	}
	for _, e := range history {
		if err == nil {
			_, err = s.append(ctx, e)
		}
	}
	return errors.Join(s.explain("making", err), s.Close())
}
