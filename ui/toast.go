package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// toast is a sentence at the bottom of the screen that says what has just happened.
type toast struct {
	text string
	bad  bool
	busy bool   // whether it says what is still going on
	back string // "undo" or "redo" where u or U takes it back
	turn int    // counts toasts, so that an old one's timer does not end a new one
}

// toastOver says that a toast has been shown long enough.
type toastOver struct{ turn int }

const toastTime = 6 * time.Second

// over clears the toast, unless another has taken its place.
func (t *toast) over(msg toastOver) {
	if msg.turn == t.turn {
		t.end()
	}
}

// end clears the toast.
func (t *toast) end() { *t = toast{turn: t.turn} }

// tell shows a sentence for a few seconds.
func (a *App) tell(text string, bad bool) tea.Cmd {
	a.toast = toast{text: text, bad: bad, turn: a.toast.turn + 1}
	turn := a.toast.turn
	return a.opts.After(toastTime, toastOver{turn})
}

// say shows what was saved, and how to take it back.
func (a *App) say(text, back string) tea.Cmd {
	cmd := a.tell(text, false)
	a.toast.back = back
	return cmd
}

// work shows what is going on until something else happens.
func (a *App) work(text string) {
	a.toast = toast{text: text, busy: true, turn: a.toast.turn + 1}
}

// hold shows a sentence until something else happens.
func (a *App) hold(text string) tea.Cmd {
	a.toast = toast{text: text, bad: true, turn: a.toast.turn + 1}
	return nil
}
