package ui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// tour leads somebody new through the cockpit in a minute, a line at a time above the footer. Each step goes on by being
// done; nothing else is in the way meanwhile.
type tour struct {
	on   bool
	at   int
	over bool // somebody has taken it to its end, or ended it
}

// tourStep is something to try.
type tourStep struct {
	view string // the view that it is tried in; empty: any
	key  string // which key it takes
	says string // what that does
	more string // and what comes of it, where there is room to say so
	by   []string
}

func tourSteps() []tourStep {
	return []tourStep{
		{"home", "↵", "goes to what needs you most", "", []string{"home.open"}},
		{"roadmap", ">", "moves it a week later", ", and you may say why", []string{"roadmap.later", "roadmap.earlier", "roadmap.grab"}},
		{"", "u", "takes your last change back", "; again, the one before it", []string{"undo"}},
		{"", "3", "shows the objectives", ": a bar should have come to its mark by today", []string{"go.okrs"}},
		{"okrs", "↵", "says how a figure came about", "", []string{"okrs.explain"}},
		{"", ":", "finds every command", ", and every row by its name", []string{"palette"}},
		{"", "?", "lists the keys of this view", "", []string{"help"}},
		{"", "1", "leads home", "", []string{"go.home"}},
	}
}

// rows is how many lines the tour takes.
func (t tour) rows() int {
	if t.on {
		return 1
	}
	return 0
}

// ran goes on to the next step where a command is what the step asks to try. At the end it says goodbye.
func (a *App) ran(id string) tea.Cmd {
	steps := tourSteps()
	if !a.tour.on || !slices.Contains(steps[a.tour.at].by, id) {
		return nil
	}
	if a.tour.at++; a.tour.at < len(steps) {
		return nil
	}
	a.endTour()
	return a.tell("That was the tour. : and ? lead to everything else, q closes", false)
}

func (a *App) endTour() { a.tour = tour{over: true} }

// tourCommand begins the tour again.
func (a *App) tourCommand() screen.Command {
	return screen.Command{
		ID: "tour", Title: "Take the tour of a minute", Group: screen.Global,
		Run: func(screen.Scene) screen.Action {
			a.tour = tour{on: true}
			return screen.Go{View: "home"}
		},
		Off: func(screen.Scene) string {
			if a.opts.Label != sampleLabel {
				return "The tour is in the sample, where nothing can go wrong; quarterdeck demo opens it"
			}
			return ""
		},
	}
}

// sampleLabel is what the sample is called in the top line.
const sampleLabel = "sample"

// drawTour draws the step that is to be tried, above the footer. What lies over the view may need the line, as a prompt does.
func (a *App) drawTour(c *canvas.Canvas) {
	if !a.tour.on || len(a.overlays) > 0 {
		return
	}
	steps, t := tourSteps(), a.theme
	step, y := steps[a.tour.at], a.h-2
	c.Fill(0, y, a.w, 1, ' ', canvas.Style{})
	x := c.Text(1, y, fmt.Sprintf("TOUR %d/%d", a.tour.at+1, len(steps)), t.Accent) + 2
	const way = "Esc ends it"
	end := a.w - canvas.Width(way) - 1
	for _, v := range a.views {
		if name := v.screen.Name(); step.view == name && a.screen().Name() != name {
			x = c.Text(x, y, fmt.Sprint(v.digit), t.Key)
			then := " " + v.screen.Title() + ", then "
			if canvas.Width(then+step.key+step.says)+3 > end-x {
				then = ", then "
			}
			x = c.Text(x, y, then, t.Text)
		}
	}
	x = c.Text(x, y, widget.KeyName(c, step.key), t.Key)
	says := step.says + step.more
	if canvas.Width(says) > end-x-3 {
		says = step.says
	}
	c.Text(x+1, y, canvas.Truncate(says, end-x-3), t.Text)
	c.Text(end, y, way, t.Muted)
	c.Zone(end, y, canvas.Width(way), 1, runZone{"esc"})
}
