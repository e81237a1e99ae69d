package ui

import (
	"fmt"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
)

// follow waits until others have committed something. It waits outside Update, so that an idle cockpit does nothing.
func (a *App) follow() tea.Cmd {
	if a.opts.Poll <= 0 || a.store.Info().Snapshot {
		return nil
	}
	store, ctx, rev, every := a.store, a.ctx, a.heard, a.opts.Poll
	return func() tea.Msg {
		ticker := time.NewTicker(every)
		defer ticker.Stop()
		for {
			select {
			case <-ctx.Done():
				return nil
			case <-ticker.C:
			}
			entries, err := store.Since(ctx, rev)
			if err != nil || len(entries) > 0 {
				return followed{entries, err}
			}
		}
	}
}

// caughtUp applies what others have committed. A reading that fails is tried again: what is on the screen stays true
// to what was last read.
func (a *App) caughtUp(msg followed) tea.Cmd {
	var cmds []tea.Cmd
	if msg.err == nil {
		stale := false
		for _, e := range msg.entries {
			stale = !a.applied(e) || stale
			a.heard = e.Rev
		}
		if stale {
			cmds = append(cmds, a.reload())
		}
		if news := others(msg.entries, a.opts.Me); news != "" {
			cmds = append(cmds, a.tell(news, false))
		}
	}
	return tea.Batch(append(cmds, a.follow())...)
}

// others is what to say of other people's changes, or "".
func others(entries []model.Entry, me string) string {
	theirs := slices.DeleteFunc(slices.Clone(entries), func(e model.Entry) bool { return e.Actor == me })
	if len(theirs) == 0 {
		return ""
	}
	last := theirs[len(theirs)-1]
	if len(theirs) == 1 {
		return last.Actor + ": " + last.Label
	}
	who := last.Actor
	if slices.ContainsFunc(theirs, func(e model.Entry) bool { return e.Actor != last.Actor }) {
		who += " and others"
	}
	return fmt.Sprintf("%s made %d changes, the last: %s", who, len(theirs), last.Label)
}

// advance applies an entry, or reads everything again.
func (a *App) advance(e model.Entry) tea.Cmd {
	if a.applied(e) {
		return nil
	}
	a.queue.landed = append(a.queue.landed, e)
	return a.reload()
}

// applied applies an entry and says whether that went well. It does not where something lies between the entry and what
// is on the screen, or where it is about rows that were not loaded.
func (a *App) applied(e model.Entry) bool {
	if e.Rev <= a.p.Rev {
		return true
	}
	if e.Rev > a.p.Rev+1 {
		return false
	}
	next, err := a.p.Advance(e)
	if err == nil {
		a.take(next)
	}
	return err == nil
}
