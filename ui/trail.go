package ui

import "quarterdeck/ui/screen"

// trail is the way back from a row that somebody was led to. There is one step of it.
type trail struct {
	from, to int           // views
	open     screen.Action // what is opened over the view once it is shown again; nil opens nothing
	on       bool
}

// left notes where somebody has come from by a Go, unless that only moved the cursor.
func (a *App) left(from int, to screen.Go) {
	switch {
	case to.Named:
		a.trail = trail{}
	case a.current != from || to.Back != nil:
		a.trail = trail{from: from, to: a.current, open: to.Back, on: true}
	}
}

// led says whether somebody is still where they were led to, so that there is a way back.
func (a *App) led() bool { return a.trail.on && a.trail.to == a.current }

// goBack lets the view let go of one thing, and where there was nothing leads back to where somebody has come from.
func (a *App) goBack() screen.Action {
	act := a.screen().Update(a.acting(), screen.Back{})
	if did, ok := act.(screen.LetGo); !ok || bool(did) || !a.led() {
		return act
	}
	back := a.trail
	a.trail, a.current = trail{}, back.from
	return back.open
}
