package ui

import (
	tea "charm.land/bubbletea/v2"

	"quarterdeck/model/diff"
	"quarterdeck/model/past"
	"quarterdeck/ui/screen"
)

// compared is what has changed, on its way to whoever asked.
type compared struct {
	done   func(screen.Compared) screen.Action
	answer screen.Compared
}

// compare works out beside the drawing what has changed.
func (a *App) compare(c screen.Compare) tea.Cmd {
	if a.store == nil {
		return nil
	}
	sc, ctx, p := a.scene(), a.ctx, a.shown()
	to, finder := past.Point{Rev: p.Rev, Day: sc.Now.Today}, a.finder(sc)
	read := func() tea.Msg {
		since, d, err := diff.Since(ctx, finder, p, c.Since, to, c.Whose)
		return compared{c.Done, screen.Compared{Since: since, Whose: c.Whose, Diff: d, Err: err}}
	}
	if c.Idle {
		return a.opts.After(untilSeen, action{screen.Do{Cmd: read}})
	}
	return read
}

// finder finds points in the life of what is shown.
func (a *App) finder(sc screen.Scene) past.Finder {
	return past.Finder{
		Store: a.source(), Today: sc.Now.Today, Zone: sc.Zone, Looked: a.seen.Looked, Acknowledged: a.seen.Acknowledged,
	}
}

// Sights is how far somebody has seen a portfolio.
type Sights struct {
	Looked       past.Point // what they left with or acknowledged last; no point where that is not known
	Acknowledged past.Point // what they have said they had seen; no point where they have not
}

// seen is how far whoever is at the keyboard has seen.
type seen struct {
	Sights
	before *Sights // what that was before they acknowledged something, until they change something else
}

// acknowledge remembers that somebody has seen everything up to a revision.
func (a *App) acknowledge(act screen.Acknowledge) tea.Cmd {
	if a.past != nil {
		return a.tell(a.readOnly(), true)
	}
	at, before := past.Point{Rev: act.Rev, Day: a.scene().Now.Today}, a.seen.Sights
	a.seen = seen{Sights{at, at}, &before}
	return tea.Batch(a.tell("Seen; u takes it back. D shows what changes from here on.", false), a.do(act.Then()), a.saw())
}

// unsee takes back what was acknowledged last.
func (a *App) unsee() tea.Cmd {
	a.seen = seen{Sights: *a.seen.before}
	cmds := []tea.Cmd{a.tell("Taken back: it is not acknowledged any more", false), a.saw()}
	if n := len(a.overlays); n > 0 {
		cmds = append(cmds, a.do(a.top(screen.Unseen{})))
	}
	return tea.Batch(cmds...)
}

// saw keeps how far somebody has seen.
func (a *App) saw() tea.Cmd {
	a.woken.view = -1 // a view that tells what is new has something else to tell
	save, sights := a.opts.Saw, a.seen.Sights
	if save == nil {
		return nil
	}
	return func() tea.Msg {
		if err := save(sights); err != nil {
			return action{screen.Tell{Text: "That you have seen this is known only until you leave: " + sentence(err), Bad: true}}
		}
		return nil
	}
}
