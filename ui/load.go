package ui

import (
	"context"
	"errors"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// What comes back from the store.
type (
	opened struct {
		store model.Store
		p     *model.Portfolio
		then  *model.Portfolio // how it was at the point that the first frame shows; nil shows how it is
		err   error
	}
	// loaded is a portfolio that reaches further back, or one that was read again.
	loaded struct {
		p   *model.Portfolio
		err error
	}
	// followed is what others have committed.
	followed struct {
		entries []model.Entry
		err     error
	}
	// saved says that the views' state was kept, before the cockpit closes.
	saved struct{}
)

func (a *App) load(open func(context.Context) (model.Store, *model.Portfolio, error)) tea.Cmd {
	ctx, at := a.ctx, a.opts.AsOf
	return func() tea.Msg {
		store, p, err := open(ctx)
		if err != nil {
			return opened{err: err}
		}
		var then *model.Portfolio
		if at.Rev > 0 {
			if then, err = store.AsOf(ctx, at.Rev); err != nil {
				return opened{err: errors.Join(err, store.Close())}
			}
		}
		if ctx.Err() != nil {
			_ = store.Close() // nobody waits for it any more, and nothing was written
			return nil
		}
		return opened{store, p, then, nil}
	}
}

func (a *App) stored(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case opened:
		return a.arrived(msg)
	case loaded:
		return a.read(msg)
	case followed:
		return a.caughtUp(msg)
	case committed:
		return a.written(msg)
	case saved:
		return tea.Quit
	}
	return nil
}

// untilSeen is how long reading further back waits, so that it does not take the first frame's time.
const untilSeen = 50 * time.Millisecond

func (a *App) arrived(msg opened) tea.Cmd {
	if msg.err != nil {
		a.err, a.early = msg.err, early{}
		return nil
	}
	a.store, a.reach, a.heard = &lent{store: msg.store}, msg.p.Scope, msg.p.Rev
	a.take(msg.p)
	if sights := a.opts.Sights; sights != nil {
		a.seen.Sights = sights(a.p)
	}
	cmds := []tea.Cmd{a.follow(), a.remark(a.readOnly())}
	if msg.then != nil {
		a.enter(&visit{store: then(a.store, a.opts.AsOf), point: a.opts.AsOf, p: msg.then, unseen: true})
	}
	recent := model.Scope{Since: a.cal.Next(a.cal.Quarter(model.DateOf(a.opts.Now())), -1).Start}
	cmds = append(cmds, a.opts.After(untilSeen, action{screen.Widen{Scope: recent}}))
	if a.importNext {
		a.importNext = false
		cmds = append(cmds, a.do(a.importPrompt(a.scene())))
	}
	cmds = append(cmds, a.catchUp())
	return tea.Batch(cmds...)
}

// read takes what was read again.
func (a *App) read(msg loaded) tea.Cmd {
	if msg.err != nil {
		return a.missed(msg.err)
	}
	if msg.p.Rev >= a.p.Rev {
		a.take(msg.p)
	}
	if !a.p.Scope.Covers(a.reach) {
		return a.reload() // somebody has asked for more in the meantime
	}
	return a.remark("")
}

// missed says that a reading failed. What is there already stays; what was asked for is read once it is asked for again.
func (a *App) missed(err error) tea.Cmd {
	text := sentence(err)
	if !a.p.Scope.Covers(a.reach) {
		a.unread = text
		text = "What lies further back could not be read. " + text + " The rest is here all the same."
	}
	a.reach = a.p.Scope
	return a.tell(text, true)
}

// remark says what there is to know of the file, each thing once: why it is read-only, what another tool has spoilt.
func (a *App) remark(readOnly string) tea.Cmd {
	var remarks []string
	if readOnly != "" {
		remarks = append(remarks, model.Sentence(readOnly))
	}
	if notice := a.store.Info().Notice; notice != a.noticed {
		a.noticed = notice
		if notice != "" {
			remarks = append(remarks, model.Sentence(notice))
		}
	}
	if len(remarks) == 0 {
		return nil
	}
	return a.hold(strings.Join(remarks, " "))
}

// take makes p the portfolio that everybody sees.
func (a *App) take(p *model.Portfolio) {
	a.p, a.cal = p, p.Calendar()
	a.queue.known(p.Rev)
}

// widen reads the portfolio again, as far back as is asked for.
func (a *App) widen(scope model.Scope) tea.Cmd {
	if a.store == nil || a.reach.Covers(scope) {
		return nil
	}
	if a.unread != "" {
		a.toast.end() // which may still say that it failed
	}
	a.reach, a.unread = scope, ""
	return a.reload()
}

// reload reads the portfolio again, as far back as anybody has asked for.
func (a *App) reload() tea.Cmd {
	store, ctx, scope := a.store, a.ctx, a.reach
	return func() tea.Msg {
		p, err := store.Load(ctx, scope)
		return loaded{p, err}
	}
}
