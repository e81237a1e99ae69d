package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
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
	if c.Idle {
		c.Idle = false
		return a.opts.After(untilSeen, action{c})
	}
	if c.Since.IsZero() && !a.seen.on.IsZero() {
		c.Since = past.Ask{LastLook: true}
	}
	sc, ctx := a.scene(), a.ctx
	finder := past.Finder{Store: a.store, Today: sc.Now.Today, Zone: sc.Zone, Looked: a.seen.rev, LookedOn: a.seen.on}
	p, to := a.p, past.Point{Rev: a.p.Rev, Day: sc.Now.Today}
	return func() tea.Msg {
		since, d, err := changed(ctx, finder, p, c.Since, to)
		return compared{c.Done, screen.Compared{Since: since, Diff: d, Err: err}}
	}
}

// changed is what has changed up to a point since the one that is asked for, and which that is where none was.
func changed(
	ctx context.Context, f past.Finder, p *model.Portfolio, since past.Ask, to past.Point,
) (past.Ask, *diff.Diff, error) {
	var from past.Point
	var err error
	if since.IsZero() {
		since, from, err = f.Usual(ctx, p)
	} else {
		from, err = f.Find(ctx, since)
	}
	if err != nil {
		return since, nil, err
	}
	d, err := diff.Between(ctx, f.Store, from, to)
	return since, d, err
}

// seen is how far whoever is at the keyboard has looked.
type seen struct {
	rev int64      // 0 where that is not known
	on  model.Date // the day on which they said so here; none where they left with it
}

// acknowledge remembers that somebody has seen everything up to a revision.
func (a *App) acknowledge(act screen.Acknowledge) tea.Cmd {
	a.seen = seen{act.Rev, a.scene().Now.Today}
	a.woken.view = -1 // a view that tells what is new has something else to tell
	cmds := []tea.Cmd{a.tell("Seen. D shows what changes from here on.", false), a.do(act.Then())}
	if save := a.opts.Saw; save != nil {
		cmds = append(cmds, func() tea.Msg {
			if err := save(act.Rev); err != nil {
				return action{screen.Tell{Text: "That you have seen this is known only until you leave: " + sentence(err), Bad: true}}
			}
			return nil
		})
	}
	return tea.Batch(cmds...)
}
