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
	under   *write        // the one that is under way, or nil
	landed  []model.Entry // what is saved, and more than the portfolio knows of
	// stuck says that the first of those that wait could not be saved. It stays there, and the others behind it, until
	// somebody tries again or lets go of it.
	stuck bool
}

// write is one thing to be saved.
type write struct {
	run func(context.Context) (model.Entry, error)
	// change is what it will alter, as far as that is known by now: what is done next builds on it. An import goes
	// without: nobody waits for its rows while they are being saved, and there can be many.
	change model.Change
	label  string // what it does
	toast  string // what to say when it is done; empty says the label that the journal has
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
		run:    func(ctx context.Context) (model.Entry, error) { return a.store.Commit(ctx, c.Change) },
		change: c.Change, label: c.Change.Label, toast: toast, fail: c.Fail,
	})
}

// undo takes back the last change, or what was acknowledged since. One that could not be saved is let go of, since there is
// nothing else to take back.
func (a *App) undo() tea.Cmd {
	if a.seen.before != nil {
		return a.unsee()
	}
	if last := len(a.queue.waiting) - 1; a.queue.stuck && last >= 0 {
		w := a.queue.waiting[last]
		a.queue.waiting, a.queue.stuck = a.queue.waiting[:last], last > 0
		return a.tell("Let go of what could not be saved: "+w.label, false)
	}
	return a.enqueue(write{label: "Undo", undoes: true, run: func(ctx context.Context) (model.Entry, error) {
		return a.store.Undo(ctx, a.opts.Me)
	}})
}

func (a *App) redo() tea.Cmd {
	return a.enqueue(write{label: "Redo", run: func(ctx context.Context) (model.Entry, error) {
		return a.store.Redo(ctx, a.opts.Me)
	}})
}

func (a *App) retry() tea.Cmd {
	a.queue.stuck = false
	return a.next()
}

// enqueue puts a write behind the others. What could not be saved before gets another chance.
func (a *App) enqueue(w write) tea.Cmd {
	if a.store == nil {
		return a.tell("There is no portfolio open to save into", true)
	}
	if a.early.blind {
		return a.tell("Nothing was changed: that key came before there was anything to see", true)
	}
	if why := a.readOnly(); why != "" {
		return a.tell(why, true)
	}
	a.queue.waiting, a.queue.stuck, a.seen.before = append(a.queue.waiting, w), false, nil
	return a.next()
}

// next starts the write whose turn it is, unless one is under way or could not be saved.
func (a *App) next() tea.Cmd {
	if a.queue.under != nil || a.queue.stuck || len(a.queue.waiting) == 0 {
		return nil
	}
	w := a.queue.waiting[0]
	a.queue.waiting, a.queue.under = a.queue.waiting[1:], &w
	return func() tea.Msg {
		entry, err := w.run(context.Background())
		return committed{w, entry, err}
	}
}

// written puts a write's outcome on the screen and starts the next.
func (a *App) written(c committed) tea.Cmd {
	a.queue.under = nil
	if c.done != nil {
		c.done()
	}
	if a.leaving.soon && len(a.queue.waiting) == 0 && c.err == nil {
		return a.leave()
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
	a.leaving = leaving{} // somebody has to see this first
	var conflict *model.Conflict
	if errors.As(c.err, &conflict) {
		return tea.Batch(a.reload(), a.refuse(c))
	}
	return a.refuse(c)
}

// refuse says why a write failed. What the change itself is to blame for cannot be tried again as it is; everything else
// is kept.
func (a *App) refuse(c committed) tea.Cmd {
	if c.fail != nil {
		return a.do(c.fail(c.err))
	}
	var conflict *model.Conflict
	var gone *model.NotLoaded
	var invalid *model.Invalid
	final := errors.As(c.err, &conflict) || errors.As(c.err, &gone) || errors.As(c.err, &invalid) ||
		errors.Is(c.err, model.ErrNothingToUndo) || errors.Is(c.err, model.ErrNothingToRedo) ||
		errors.Is(c.err, model.ErrReadOnly)
	if final {
		return a.tell(sentence(c.err), true)
	}
	a.queue.waiting, a.queue.stuck = append([]write{c.write}, a.queue.waiting...), true
	return a.hold(sentence(c.err) + " ctrl+r tries again, u lets go of it.")
}
