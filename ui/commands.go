package ui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model/past"
	"quarterdeck/ui/changes"
	"quarterdeck/ui/form"
	"quarterdeck/ui/help"
	"quarterdeck/ui/palette"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

// global is the commands that mean the same in every view.
func (a *App) global() []screen.Command {
	var commands []screen.Command
	for _, v := range a.views {
		title := "Go to " + v.screen.Title()
		if v.again != "" {
			title += "; again, its next page"
		}
		commands = append(commands, screen.Command{
			ID: "go." + v.screen.Name(), Keys: []string{strconv.Itoa(v.digit)}, Title: title,
			Group: screen.Global, Run: a.goView(v),
		})
	}
	act := func(cmd func() tea.Cmd) func(screen.Scene) screen.Action {
		return func(screen.Scene) screen.Action { return screen.Do{Cmd: cmd()} }
	}
	commands = append(commands, a.asOfCommands()...)
	return append(commands, []screen.Command{
		{
			ID: "changes", Keys: []string{"D"}, Title: "What changed since the last review", Hint: "changed",
			Group: screen.Share, Run: a.whatChanged,
		},
		{
			ID: "palette", Keys: []string{":", "ctrl+k", "ctrl+p"}, Title: "All commands, and everything by name",
			Hint: "commands", Group: screen.Global, Run: func(sc screen.Scene) screen.Action {
				return screen.Open{Overlay: palette.New(sc, a.available(), a.recent, a.kinds(sc)...)}
			},
		},
		{
			ID: "help", Keys: []string{"?", "f1"}, Title: "Help: every key of this view", Hint: "help", Group: screen.Global,
			Run: func(screen.Scene) screen.Action { return screen.Open{Overlay: help.New(a.title(), a.available())} },
		},
		{
			ID: "capture", Keys: []string{"i"}, Title: "Jot down a decision, an action, a risk or a question",
			Group: screen.Edit, Run: a.capture, Off: a.cannotSave,
		},
		{
			ID: "undo", Keys: []string{"u", "ctrl+z"}, Title: "Undo your last change", Group: screen.Edit,
			Run: act(a.undo), Off: a.cannotUndo,
		},
		{
			ID: "redo", Keys: []string{"U", "ctrl+y"}, Title: "Redo what you have undone", Group: screen.Edit,
			Run: act(a.redo), Off: a.cannotSave,
		},
		{
			ID: "retry", Keys: []string{"ctrl+r"}, Title: "Try again to save what could not be saved", Group: screen.Edit,
			Run: act(a.retry), Off: func(screen.Scene) string {
				if !a.queue.stuck {
					return "Everything is saved"
				}
				return ""
			},
		},
		{
			ID: "import", Title: "Import a file: initiatives, OKRs, programs, ladders",
			Words: "onboarding checklist curriculum career csv markdown", Group: screen.Share,
			Run: a.importPrompt, Off: a.cannotSave,
		},
		{
			ID: "brief", Title: "Brief: copy or save …", Words: "export report html markdown", Group: screen.Share, Run: a.briefMenu,
		},
		{ID: "theme", Title: "Change the colours", Words: "theme dark light contrast", Group: screen.Global, Run: a.themeMenu},
		a.tourCommand(),
		a.quitCommand(),
		{ID: "dismiss", Keys: []string{"esc"}, Title: "Back one step; never quits", Group: screen.Global, Run: a.dismiss},
	}...)
}

// whatChanged shows what has changed since the point that was chosen in the view, or since the usual one.
func (a *App) whatChanged(sc screen.Scene) screen.Action {
	if v, ok := a.screen().(screen.Comparer); ok {
		return changes.Open(v.Since(sc))
	}
	return changes.Open(past.Ask{}, "")
}

// goView shows a view; asked for again, the view may show the next of its faces.
func (a *App) goView(v view) func(screen.Scene) screen.Action {
	return func(screen.Scene) screen.Action {
		if a.screen().Name() == v.screen.Name() && v.again != "" {
			return screen.Run{ID: v.again}
		}
		a.trail = trail{}
		a.show(v.screen.Name())
		return nil
	}
}

func (a *App) cannotSave(sc screen.Scene) string { return sc.ReadOnly }

// cannotUndo says why nothing can be taken back. What was acknowledged can, whoever may write to the file.
func (a *App) cannotUndo(sc screen.Scene) string {
	if a.seen.before != nil && a.past == nil {
		return ""
	}
	return sc.ReadOnly
}

// dismiss leads back from the past, or clears what the App itself shows; the view hears of it too, to let go of a filter or
// of marks, and where there is nothing more to let go of it leads back to where somebody has come from.
func (a *App) dismiss(screen.Scene) screen.Action {
	if a.past != nil && !a.led() {
		a.comeBack()
		return nil
	}
	if a.toast.text != "" {
		a.toast.end()
		return nil
	}
	if a.tour.on {
		a.endTour()
		return nil
	}
	return a.goBack()
}

// kinds is the kinds of rows that the view's commands act on.
func (a *App) kinds(sc screen.Scene) []string {
	if v, ok := a.screen().(screen.Holder); ok {
		return v.Kinds()
	}
	if selected := a.screen().Selected(sc); len(selected) > 0 {
		return []string{selected[0].Kind}
	}
	return nil
}

func (a *App) themeMenu(screen.Scene) screen.Action {
	var options []form.Option
	current := -1
	for i, name := range theme.Names() {
		if name == a.opts.Theme {
			current = i
		}
		options = append(options, form.Option{Label: name, Pick: func(screen.Scene) screen.Action {
			a.opts.Theme, a.chosen = name, name
			a.setTheme()
			return nil
		}})
	}
	return screen.Open{Overlay: form.NewMenu("Colours", options, current)}
}
