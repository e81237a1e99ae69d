package model

import (
	"context"
	"errors"
	"fmt"
)

// Store keeps a portfolio. Every method may be called from any goroutine; every error is one human sentence.
type Store interface {
	// Load is the portfolio at the newest revision, as far back as the scope says.
	Load(context.Context, Scope) (*Portfolio, error)
	// Commit makes a change durable, all of it or nothing, and returns it as journalled. It fails with a *Conflict,
	// *NotLoaded or *Invalid where the change cannot be made, and with ErrReadOnly where nothing can.
	Commit(context.Context, Change) (Entry, error)
	// Undo takes back the newest change of the actor that still stands, by committing its inverse. It fails with
	// ErrNothingToUndo, and with a *Conflict where somebody has since changed the same field.
	Undo(ctx context.Context, actor string) (Entry, error)
	// Redo takes back the newest undo of the actor, unless the actor has changed something else since. It fails with
	// ErrNothingToRedo.
	Redo(ctx context.Context, actor string) (Entry, error)
	// Since is what was committed after the revision, oldest first.
	Since(ctx context.Context, rev int64) ([]Entry, error)
	// CountSince is how many revisions after one stand and touch something, besides what is left out. What was taken back
	// since does not count, nor does taking it back.
	CountSince(ctx context.Context, rev int64, but Besides) (int, error)
	// History is what was committed, newest first.
	History(context.Context, Query) ([]Entry, error)
	// AsOf is everything as it was at a revision, archived rows too, as Load would have brought it in then. It fails with
	// a *NoRevision.
	AsOf(ctx context.Context, rev int64) (*Portfolio, error)
	// RevAt is the newest revision that the journal dates to a moment or before, or 0 where there is none.
	RevAt(context.Context, Stamp) (int64, error)
	// When is when a revision was committed. It fails with a *NoRevision.
	When(ctx context.Context, rev int64) (Stamp, error)
	// Info says what is open and how.
	Info() Info
	Close() error
}

// Query narrows History. The zero Query asks for everything.
type Query struct {
	Of     Ref   // only entries that touch this row; their edits are narrowed to it
	Before int64 // only revisions before this one; 0: from the newest
	Limit  int   // at most so many entries; 0: all
}

// Info says what a store keeps its portfolio in.
type Info struct {
	Path string
	// ReadOnly says in one sentence why nothing can be saved, or is empty.
	ReadOnly string
	// Snapshot says that other people's changes will not be seen either.
	Snapshot bool
	// Notice is what else people should know of the file, in one sentence: that it was upgraded, or holds values that
	// another tool has spoilt. It may appear with any reading.
	Notice string
}

// What a store answers when there is nothing wrong with the file, only nothing to do.
var (
	ErrNothingToUndo = errors.New("there is nothing of yours left to undo")
	ErrNothingToRedo = errors.New("there is nothing of yours to redo")
	ErrReadOnly      = errors.New("this portfolio is open read-only")
)

// NoRevision says that a portfolio has never been at a revision.
type NoRevision struct {
	Rev    int64
	Newest int64 // the one that it is at
}

func (n *NoRevision) Error() string {
	switch {
	case n.Newest == 0:
		return "nothing has been saved here yet, so there is no earlier revision to look at"
	case n.Rev > n.Newest:
		return fmt.Sprintf("there is no revision %d yet; the newest is %d", n.Rev, n.Newest)
	}
	return fmt.Sprintf("there is no revision %d; the first is 1, and the newest %d", n.Rev, n.Newest)
}

type progressKey struct{}

// WithProgress lets a long Commit say how far it is, in rows. The function is called from the goroutine that commits.
func WithProgress(ctx context.Context, tell func(done, total int)) context.Context {
	return context.WithValue(ctx, progressKey{}, tell)
}

// ProgressOf is the function that WithProgress left, or one that does nothing.
func ProgressOf(ctx context.Context) func(done, total int) {
	if tell, ok := ctx.Value(progressKey{}).(func(done, total int)); ok {
		return tell
	}
	return func(int, int) {}
}
