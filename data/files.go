package data

import (
	"context"
	"os"

	"quarterdeck/model"
)

// Files is the files of this machine.
type Files struct{ Options }

var _ model.Files = Files{}

// Open opens an existing portfolio.
func (f Files) Open(ctx context.Context, path string) (model.Store, error) {
	return Open(ctx, path, f.Options)
}

// Create makes a new portfolio out of changes, one after the other, each journalled at its own time.
func (f Files) Create(ctx context.Context, path string, history []model.Entry) (model.Store, error) {
	return Create(ctx, path, f.Options, history)
}

// Exists says whether there is something at the path.
func (f Files) Exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// Backup copies a portfolio into a new file.
func (f Files) Backup(ctx context.Context, path, out string) error { return Backup(ctx, path, out) }

// Doctor looks for damage.
func (f Files) Doctor(ctx context.Context, path string, fix bool) ([]model.Finding, error) {
	return Doctor(ctx, path, fix)
}
