package ui

import (
	tea "charm.land/bubbletea/v2"
)

// early is the keys that are pressed while the portfolio is being opened. They wait for it, so that whoever types at once
// loses nothing.
type early struct {
	keys []tea.KeyPressMsg
	// blind says that one of them is being answered as a command. What it acts on has not been seen, so it alters nothing.
	blind bool
}

// mostEarly is how many keys wait; somebody who goes on for longer than that has left a book on the keyboard.
const mostEarly = 64

// opening says that the portfolio is on its way, and nothing else is there to take a key.
func (a *App) opening() bool { return a.p == nil && a.err == nil && len(a.overlays) == 0 }

// wait keeps a key for when the portfolio is there.
func (a *App) wait(key tea.KeyPressMsg) {
	if len(a.early.keys) < mostEarly {
		a.early.keys = append(a.early.keys, key)
	}
}

// catchUp answers the keys that have waited, in their order.
func (a *App) catchUp() tea.Cmd {
	keys := a.early.keys
	a.early.keys = nil
	var cmds []tea.Cmd
	for _, key := range keys {
		cmds = append(cmds, a.wake())
		a.early.blind = len(a.overlays) == 0
		cmds = append(cmds, a.key(key))
	}
	a.early.blind = false
	return tea.Batch(cmds...)
}
