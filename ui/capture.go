package ui

import (
	"quarterdeck/ui/jot"
	"quarterdeck/ui/screen"
)

// capture asks for a line to jot down. Where one row is selected, it is about that.
func (a *App) capture(sc screen.Scene) screen.Action {
	line := jot.Line{Label: "Jot down", Help: "Decide: pricing tiers @ben due:fri #growth · Risk: … · a question?"}
	if selected := a.screen().Selected(sc); len(selected) == 1 {
		line.About = jot.Subject(sc.P, selected[0])
	}
	return line.Open()
}
