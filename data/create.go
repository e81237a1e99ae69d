package data

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"quarterdeck/model"
)

// Create makes a new portfolio out of entries, one after the other, and opens it. An entry keeps its time if it has one.
// Create overwrites nothing but an empty file, makes no folders, and leaves either a whole portfolio or none: it is built
// beside its place and then moved.
func Create(ctx context.Context, path string, opts Options, history []model.Entry) (model.Store, error) {
	empty, err := vacant(path)
	if err != nil {
		return nil, err
	}
	draft := path + ".new-" + opts.filled().NewID()
	if err := claim(draft); err != nil {
		return nil, unmade(path, err)
	}
	defer remove(draft)
	if err := build(ctx, draft, opts, history); err != nil {
		return nil, err
	}
	if err := place(draft, path, empty); err != nil {
		return nil, err
	}
	return Open(ctx, path, opts)
}

// vacant says whether there is an empty file at the path. It fails where there is anything else, or can be nothing.
func vacant(path string) (empty bool, err error) {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.Mode().IsRegular() && info.Size() == 0:
		return true, nil
	case err == nil:
		return false, taken(path)
	case errors.Is(err, fs.ErrNotExist) && folder(path) == "":
		return false, nil
	}
	return false, present(path)
}

func taken(path string) error {
	return &trouble{fmt.Sprintf("%s is there already and was left as it is; name another place", path), fs.ErrExist}
}

// place moves a draft to its path, where there was nothing, or an empty file, when it was begun. What somebody else has
// put there since stays.
func place(draft, path string, empty bool) error {
	if empty {
		var err error
		if empty, err = vacant(path); err != nil {
			return err
		}
	}
	if !empty {
		if err := claim(path); errors.Is(err, fs.ErrExist) {
			return taken(path)
		} else if err != nil {
			return unmade(path, err)
		}
	}
	err := os.Rename(draft, path)
	if err == nil {
		return nil
	}
	if still, _ := vacant(path); still && !empty {
		os.Remove(path) // it is only the claim
	}
	return &trouble{fmt.Sprintf("%s could not be put in its place: %v", path, err), err}
}

// claim makes an empty file that only its owner can read. It fails where there is one already.
func claim(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// unmade says why there can be no file at the path, whatever it was to be called at first.
func unmade(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return &trouble{fmt.Sprintf("%s cannot be made, because you may not write to its folder", path), err}
	case errors.Is(err, fs.ErrNotExist):
		return &trouble{fmt.Sprintf("there is no folder %s; make it first, or name another place", filepath.Dir(path)), err}
	}
	return &trouble{fmt.Sprintf("%s cannot be made: %v", path, errors.Unwrap(err)), err}
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
	return errors.Join(s.explain("making", stopped(ctx, err)), s.Close())
}
