package ui

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// importPrompt asks what to import.
func (a *App) importPrompt(screen.Scene) screen.Action {
	if a.opts.Read == nil {
		return screen.Tell{Text: "Files are out of reach here; `quarterdeck import` on the command line reads them", Bad: true}
	}
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: "Import", Help: "a CSV, YAML or Markdown file, or a folder of them",
		OnEnter: func(_ screen.Scene, name string) screen.Action {
			if name == "" {
				return nil
			}
			a.work("Reading " + name + "…")
			return screen.Do{Cmd: a.plan(name)}
		},
	})}
}

// planned is what an import would do.
type planned struct {
	read
	way     reading // how the sources are read
	plan    *transfer.Plan
	outline *outlining // where the sources are outlines, which can be corrected
	err     error
}

// plan reads a source and works out what would become of it, beside the whole portfolio. What it is shows in what is read,
// or in the view that the import was asked for on.
func (a *App) plan(name string) tea.Cmd {
	store, ctx, open := a.store, a.ctx, a.opts.Read
	with := transfer.With{Now: model.MomentOf(a.opts.Now()), NewID: a.opts.NewID, Actor: a.opts.Me}
	here := ""
	if v, is := a.screen().(screen.Importer); is {
		here = v.Imports()
	}
	return func() tea.Msg {
		sources, err := open(ctx, name)
		if err != nil {
			return planned{err: err}
		}
		p, err := store.Load(ctx, model.Scope{All: true})
		if err != nil {
			return planned{err: err}
		}
		return read{sources, p, with}.likely(here)
	}
}

// preview shows what an import would do.
func (a *App) preview(msg planned) tea.Cmd {
	if msg.err != nil {
		return a.tell(sentence(msg.err), true)
	}
	a.toast.end()
	if o := msg.outline; o != nil {
		o.save = func(plan *transfer.Plan) screen.Action {
			return screen.Do{Cmd: a.saveImport(plan, func(err error) screen.Action { return screen.Do{Cmd: a.resume(msg, err)} })}
		}
		o.reread = func() screen.Action { return a.rereading(msg) }
		a.open(o)
		return nil
	}
	fail := func(err error) screen.Action {
		return screen.Tell{Text: sentence(err) + " Nothing of the import was saved.", Bad: true}
	}
	p := newPreview(msg.plan, func() screen.Action { return screen.Do{Cmd: a.saveImport(msg.plan, fail)} })
	p.reread = func() screen.Action { return a.rereading(msg) }
	a.open(p)
	return nil
}

// resume brings outlines back that could not be saved, with everything that was corrected in them.
func (a *App) resume(msg planned, why error) tea.Cmd {
	store, ctx := a.store, a.ctx
	return func() tea.Msg {
		p, err := store.Load(ctx, model.Scope{All: true})
		if err != nil {
			p = nil
		}
		msg.outline.resume(p, sentence(why)+stillHere)
		if p != nil {
			msg.p = p
		}
		return msg
	}
}

// stillSaving goes round while an import is being saved, so that the screen shows how far it is.
type stillSaving struct{ far *progress }

// progress is how far a commit has come; the commit counts, the screen reads.
type progress struct {
	rows, total atomic.Int64
	over        atomic.Bool
}

// look is how often an import that is being saved is asked how far it is.
const look = 100 * time.Millisecond

// keepSaving says how far an import is, and looks again until it is saved.
func (a *App) keepSaving(msg stillSaving) tea.Cmd {
	if msg.far.over.Load() {
		return nil
	}
	if total := msg.far.total.Load(); total > 0 {
		a.work(fmt.Sprintf("Saving the import: %d of %d rows", msg.far.rows.Load(), total))
	}
	return a.opts.After(look, msg)
}

func (a *App) saveImport(plan *transfer.Plan, fail func(error) screen.Action) tea.Cmd {
	far := &progress{}
	a.work("Saving the import…")
	save := a.enqueue(write{
		run: func(ctx context.Context) (model.Entry, error) {
			return a.store.Commit(model.WithProgress(ctx, func(done, total int) {
				far.rows.Store(int64(done))
				far.total.Store(int64(total))
			}), plan.Change)
		},
		label: plan.Change.Label, toast: "Imported: " + plan.Outcome(),
		done: func() { far.over.Store(true) },
		fail: fail,
	})
	return tea.Batch(save, a.opts.After(look, stillSaving{far}))
}
