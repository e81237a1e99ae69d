package ui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// queue is the writes that wait for their turn. One is under way at a time, so that they land in the order in which
// they were made.
type queue struct {
	waiting []write
	busy    bool
	failed  *write // what could not be saved and may be tried again
}

// write is one thing to be saved.
type write struct {
	run   func(context.Context) (model.Entry, error)
	toast string
	// undoes says that the write takes something back, so that its toast offers a redo instead of an undo.
	undoes bool
	fail   func(error) screen.Action // what to do instead of a toast where it fails; may be nil
	done   func()                    // what to do when it is over, however it ended; may be nil
}

// committed is what became of a write.
type committed struct {
	write
	entry model.Entry
	err   error
}

func (a *App) commit(c screen.Commit) tea.Cmd {
	if len(c.Change.Edits) == 0 {
		return a.tell("Nothing to change", false)
	}
	toast := c.Toast
	if toast == "" {
		toast = c.Change.Label
	}
	return a.enqueue(write{
		run:   func(ctx context.Context) (model.Entry, error) { return a.store.Commit(ctx, c.Change) },
		toast: toast, fail: c.Fail,
	})
}

func (a *App) undo() tea.Cmd {
	return a.enqueue(write{run: func(ctx context.Context) (model.Entry, error) { return a.store.Undo(ctx, a.opts.Me) }, undoes: true})
}

func (a *App) redo() tea.Cmd {
	return a.enqueue(write{run: func(ctx context.Context) (model.Entry, error) { return a.store.Redo(ctx, a.opts.Me) }})
}

func (a *App) retry() tea.Cmd {
	w := a.queue.failed
	if w == nil {
		return nil
	}
	a.queue.failed = nil
	return a.enqueue(*w)
}

func (a *App) enqueue(w write) tea.Cmd {
	if a.store == nil {
		return a.tell("There is no portfolio open to save into", true)
	}
	if why := a.readOnly(); why != "" {
		return a.tell(why, true)
	}
	a.queue.waiting = append(a.queue.waiting, w)
	return a.next()
}

// next starts the write whose turn it is, unless one is under way.
func (a *App) next() tea.Cmd {
	if a.queue.busy || len(a.queue.waiting) == 0 {
		return nil
	}
	w := a.queue.waiting[0]
	a.queue.waiting, a.queue.busy = a.queue.waiting[1:], true
	return func() tea.Msg {
		entry, err := w.run(context.Background())
		return committed{w, entry, err}
	}
}

// written puts a write's outcome on the screen and starts the next.
func (a *App) written(c committed) tea.Cmd {
	a.queue.busy = false
	if c.done != nil {
		c.done()
	}
	if a.leaving && len(a.queue.waiting) == 0 && c.err == nil {
		return a.quit()
	}
	if c.err != nil {
		return tea.Batch(a.unwritten(c), a.next())
	}
	toast := c.toast
	if toast == "" {
		toast = c.entry.Label
	}
	back := "undo"
	if c.undoes {
		back = "redo"
	}
	return tea.Batch(a.advance(c.entry), a.say(toast, back), a.next())
}

// unwritten says why a write failed, and shows what it met.
func (a *App) unwritten(c committed) tea.Cmd {
	a.leaving = false // somebody has to see this first
	var conflict *model.Conflict
	if errors.As(c.err, &conflict) {
		return tea.Batch(a.reload(), a.refuse(c))
	}
	return a.refuse(c)
}

// refuse says why a write failed. What the change itself is to blame for cannot be tried again as it is.
func (a *App) refuse(c committed) tea.Cmd {
	if c.fail != nil {
		return a.do(c.fail(c.err))
	}
	var conflict *model.Conflict
	var gone *model.NotLoaded
	var invalid *model.Invalid
	final := errors.As(c.err, &conflict) || errors.As(c.err, &gone) || errors.As(c.err, &invalid) ||
		errors.Is(c.err, model.ErrNothingToUndo) || errors.Is(c.err, model.ErrNothingToRedo) || errors.Is(c.err, model.ErrReadOnly)
	if final {
		return a.tell(sentence(c.err), true)
	}
	a.queue.failed = &c.write
	return a.hold(sentence(c.err) + " ctrl+r tries again.")
}
