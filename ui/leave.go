package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/model/past"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// Left is how somebody has left the cockpit.
type Left struct {
	State  map[string]string // how each view wants to be found again, by its name
	Seen   past.Point        // what they saw last; no point where they saw nothing
	Toured bool              // whether they have seen the tour
	Theme  string            // the colours they have picked; empty where they have picked none
}

// leaving is how far somebody has come with closing the cockpit.
type leaving struct {
	asked bool // whether to leave behind what could not be saved, and there is no answer yet
	soon  bool // as soon as everything is saved
	kept  bool // how the cockpit was left is kept, or being kept
}

func (a *App) quitCommand() screen.Command {
	return screen.Command{
		ID: "quit", Keys: []string{"q"}, Title: "Quit; everything is saved", Group: screen.Global,
		Run: func(screen.Scene) screen.Action { return screen.Do{Cmd: a.quit()} },
	}
}

// quit leaves once everything that was asked for is saved. What could not be saved is left behind only by somebody who
// says so, or who insists with another ctrl+c.
func (a *App) quit() tea.Cmd {
	if a.queue.stuck && !a.leaving.asked {
		a.leaving.asked = true
		a.open(form.NewConfirm(form.Confirmation{
			Ask: "Quit without saving?", Says: a.unsaved(), Final: true, Yes: "quit all the same",
			OnYes: func(screen.Scene) screen.Action { return screen.Do{Cmd: a.leave()} },
			OnNo: func(screen.Scene) screen.Action {
				a.leaving.asked = false
				return nil
			},
		}))
		return nil
	}
	return a.leave()
}

// unsaved says what would be lost.
func (a *App) unsaved() string {
	var labels []string
	for _, w := range a.queue.waiting {
		labels = append(labels, w.label)
	}
	const most = 5
	if more := len(labels) - most; more > 0 {
		labels = append(labels[:most], fmt.Sprintf("%d more", more))
	}
	return "This could not be saved, and is lost if you leave now: " + strings.Join(labels, "; ") + "."
}

// leave keeps how the views were left, and ends the program.
func (a *App) leave() tea.Cmd {
	a.leaving.soon = true
	if a.queue.under != nil {
		return nil // written comes back here
	}
	a.stop()
	keep := a.keep()
	return func() tea.Msg {
		keep()
		return saved{}
	}
}

// Keep keeps how the cockpit was left where nobody has left it: its terminal was closed, or it was told to end. It is called
// when the program has ended, and before Close.
func (a *App) Keep() {
	if !a.leaving.kept {
		a.keep()()
	}
}

// keep is what keeps how the cockpit is left.
func (a *App) keep() func() {
	a.leaving.kept = true
	looked := a.p != nil && (a.past == nil || !a.past.unseen)
	a.comeBack() // what is kept is of the present
	left := Left{State: map[string]string{}, Theme: a.chosen, Toured: a.tour.over}
	for _, v := range a.views {
		left.State[v.screen.Name()] = v.screen.State()
	}
	if looked {
		left.Seen = past.Point{Rev: a.p.Rev, Day: model.DateOf(a.opts.Now())}
	}
	save := a.opts.Save
	return func() {
		if save != nil {
			_ = save(left) // nothing of the portfolio is in it: a view that forgets its folds is no reason to stay
		}
	}
}
