package model

import "context"

// Files is what can be done with the files that portfolios are kept in. Every error is one human sentence.
type Files interface {
	// Open opens an existing portfolio.
	Open(ctx context.Context, path string) (Store, error)
	// Create makes a new portfolio out of changes, one after the other, each journalled at its own time, or now where it
	// has none. It refuses where there is something already.
	Create(ctx context.Context, path string, history []Entry) (Store, error)
	// Exists says whether there is something at the path.
	Exists(path string) bool
	// Backup copies a portfolio into a new file while it is in use. It refuses where there is something already.
	Backup(ctx context.Context, path, out string) error
	// Doctor looks for damage; with fix it mends what can be mended without losing anything.
	Doctor(ctx context.Context, path string, fix bool) ([]Finding, error)
}

// Finding is something that a look at a file has brought up.
type Finding struct {
	Bad   bool
	Text  string // one sentence: what is so and, where it is bad, what to do about it
	Fixed bool   // whether it has just been mended
}
