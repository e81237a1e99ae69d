package ui

import (
	"quarterdeck/ui/jot"
	"quarterdeck/ui/screen"
)

// capture asks for a line to jot down. Where one row is selected, it is about that; where everybody may not see that row, only
// if somebody asks, so that nothing becomes private unnoticed.
func (a *App) capture(sc screen.Scene) screen.Action {
	line := jot.Line{Label: "Jot down", Help: "Decide: pricing tiers @ben due:fri #growth · Risk: … · a question?"}
	if selected := a.screen().Selected(sc); len(selected) == 1 {
		line.About = jot.Subject(sc.P, selected[0])
		line.Apart = !line.About.IsZero() && !sc.P.Shows(line.About)
	}
	return line.Open()
}
