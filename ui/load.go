package ui

import (
	"context"
	"errors"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
)

// What comes back from the store.
type (
	opened struct {
		store model.Store
		p     *model.Portfolio
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
	ctx := a.ctx
	return func() tea.Msg {
		store, p, err := open(ctx)
		if err == nil && ctx.Err() != nil {
			_ = store.Close() // nobody waits for it any more, and nothing was written
			return nil
		}
		return opened{store, p, err}
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

func (a *App) arrived(msg opened) tea.Cmd {
	if msg.err != nil {
		a.err = msg.err
		return nil
	}
	a.store, a.reach = &lent{store: msg.store}, msg.p.Scope
	a.take(msg.p)
	cmds := []tea.Cmd{a.follow(), a.remark(a.readOnly())}
	recent := model.Scope{Since: a.cal.Next(a.cal.Quarter(model.DateOf(a.opts.Now())), -1).Start}
	cmds = append(cmds, a.widen(recent))
	if a.importNext {
		a.importNext = false
		cmds = append(cmds, a.do(a.importPrompt(a.scene())))
	}
	return tea.Batch(cmds...)
}

// read takes what was read again.
func (a *App) read(msg loaded) tea.Cmd {
	if msg.err != nil {
		a.reach = a.p.Scope // asked once more, it is read once more
		return a.tell(sentence(msg.err), true)
	}
	if msg.p.Rev >= a.p.Rev {
		a.take(msg.p)
	}
	if !a.p.Scope.Covers(a.reach) {
		return a.reload() // somebody has asked for more in the meantime
	}
	return a.remark("")
}

// remark says what there is to know of the file, each thing once: why it is read-only, what another tool has spoilt.
func (a *App) remark(readOnly string) tea.Cmd {
	var remarks []string
	if readOnly != "" {
		remarks = append(remarks, said(readOnly))
	}
	if notice := a.store.Info().Notice; notice != a.noticed {
		a.noticed = notice
		if notice != "" {
			remarks = append(remarks, said(notice))
		}
	}
	if len(remarks) == 0 {
		return nil
	}
	return a.hold(strings.Join(remarks, " "))
}

// take makes p the portfolio that everybody sees.
func (a *App) take(p *model.Portfolio) { a.p, a.cal = p, p.Calendar() }

// widen reads the portfolio again, as far back as is asked for.
func (a *App) widen(scope model.Scope) tea.Cmd {
	if a.store == nil || a.reach.Covers(scope) {
		return nil
	}
	a.reach = scope
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

// follow waits until others have committed something. It waits outside Update, so that an idle cockpit does nothing.
func (a *App) follow() tea.Cmd {
	if a.opts.Poll <= 0 || a.store.Info().Snapshot {
		return nil
	}
	store, ctx, rev, every := a.store, a.ctx, a.p.Rev, a.opts.Poll
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
		before := a.p.Rev
		for _, e := range msg.entries {
			cmds = append(cmds, a.advance(e))
		}
		if news := others(msg.entries, before, a.opts.Me); news != "" {
			cmds = append(cmds, a.tell(news, false))
		}
	}
	return tea.Batch(append(cmds, a.follow())...)
}

// others is what to say of other people's changes after a revision, or "".
func others(entries []model.Entry, after int64, me string) string {
	var last model.Entry
	count := 0
	for _, e := range entries {
		if e.Rev > after && e.Actor != me {
			last = e
			count++
		}
	}
	switch count {
	case 0:
		return ""
	case 1:
		return last.Actor + ": " + last.Label
	}
	return last.Actor + " and others changed several things, last: " + last.Label
}

// advance applies an entry. Where something lies between it and what is on the screen, or the row was not loaded,
// everything is read again.
func (a *App) advance(e model.Entry) tea.Cmd {
	if e.Rev <= a.p.Rev {
		return nil
	}
	if e.Rev == a.p.Rev+1 {
		next, err := a.p.Advance(e)
		if err == nil {
			a.take(next)
			return nil
		}
	}
	return a.reload()
}

// sentence is an error as the screen says it.
func sentence(err error) string {
	if err.Error() == "" || errors.Is(err, context.Canceled) {
		return "Stopped before it was finished; nothing was saved."
	}
	return said(err.Error())
}

// said is a text with a capital and a full stop. A name that it begins with, as of a file, is left as it is.
func said(text string) string {
	word, _, _ := strings.Cut(text, " ")
	if !strings.ContainsFunc(strings.TrimRight(word, ":,"), func(r rune) bool { return !unicode.IsLetter(r) }) {
		first, size := utf8.DecodeRuneInString(text)
		text = string(unicode.ToUpper(first)) + text[size:]
	}
	if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "!") && !strings.HasSuffix(text, "?") {
		text += "."
	}
	return text
}
