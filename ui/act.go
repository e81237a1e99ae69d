package ui

import (
	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// action brings an Action through the message loop, for those that arise outside Update.
type action struct{ screen.Action }

// done brings what comes on the screen of work that was shown to be going on.
type done struct{ then func() screen.Action }

// do carries out what a command, an overlay or the view that is shown asked for.
func (a *App) do(act screen.Action) tea.Cmd { return a.doFor(a.screen(), act) }

// doFor carries out what was asked for by a view, which may be out of sight by now, or on its behalf.
func (a *App) doFor(asker screen.Screen, act screen.Action) tea.Cmd {
	switch act := act.(type) {
	case nil:
		return nil
	case screen.All:
		var cmds []tea.Cmd
		for _, one := range act {
			cmds = append(cmds, a.doFor(asker, one))
		}
		return tea.Batch(cmds...)
	case screen.Commit:
		return a.commit(act)
	case screen.Open:
		a.open(act.Overlay)
		return nil
	case screen.Close:
		a.closeTop()
		return a.doFor(asker, act.Then)
	case screen.Tell:
		return a.tell(act.Text, act.Bad)
	case screen.Go:
		from := a.current
		cmd := a.goTo(act)
		a.left(from, act)
		return cmd
	case screen.Copy:
		return tea.Batch(tea.SetClipboard(act.Text), a.tell("Copied "+act.What, false))
	case screen.Write:
		return a.write(act)
	case screen.Widen:
		return a.widen(act.Scope)
	case screen.History:
		return a.history(asker, act.Query)
	case screen.Compare:
		return a.compare(act)
	case screen.Acknowledge:
		return a.acknowledge(act)
	case screen.Do:
		return act.Cmd
	case screen.Run:
		return a.run(act.ID)
	}
	return nil
}

// goTo changes to a view, or to the one that shows rows of the kind that is asked for.
func (a *App) goTo(to screen.Go) tea.Cmd {
	if to.View != "" && !a.show(to.View) {
		return a.tell("There is no view called "+to.View, true)
	}
	if a.p == nil {
		return nil
	}
	if v, ok := a.screen().(screen.Narrower); ok && to.Filter != "" {
		return a.do(v.Narrow(a.acting(), to.Filter))
	}
	if to.Row.IsZero() {
		return nil
	}
	if a.screen().Reveal(a.scene(), to.Row) {
		return a.then(to.Then)
	}
	for i, v := range a.views {
		if to.View == "" && v.screen.Reveal(a.scene(), to.Row) {
			a.current = i
			return a.then(to.Then)
		}
	}
	return a.tell(missing(a.shown(), to.Row), true)
}

// then does what is to be done with the row that has just been brought into sight, and with no other.
func (a *App) then(act screen.Action) tea.Cmd {
	if act == nil {
		return nil
	}
	return tea.Batch(a.do(a.screen().Update(a.acting(), screen.Alone{})), a.do(act))
}

func missing(p *model.Portfolio, row model.Ref) string {
	if name := p.Name(row); name != "" {
		return name + " is not shown here"
	}
	return "It is not there any more"
}

// run runs a command by its id, where it can be run.
func (a *App) run(id string) tea.Cmd {
	for _, c := range a.available() {
		if c.ID == id {
			return a.runCommand(c)
		}
	}
	return nil
}

func (a *App) runCommand(c screen.Command) tea.Cmd {
	sc := a.acting()
	if why := c.Why(sc); why != "" {
		return a.tell(why, true)
	}
	a.recent.note(c)
	return tea.Batch(a.do(c.Run(sc)), a.ran(c.ID))
}

// available is the commands that exist at the moment: the view's and the App's. Without a portfolio one can only leave.
func (a *App) available() []screen.Command {
	if a.p == nil {
		return []screen.Command{a.quitCommand()}
	}
	return append(append([]screen.Command(nil), a.screen().Commands()...), a.commands...)
}

// key finds the command that a key belongs to. While an overlay is open it gets every key but ctrl+c, and before there is
// a portfolio every key waits but those that leave.
func (a *App) key(key tea.KeyPressMsg) tea.Cmd {
	if key.String() == "ctrl+c" {
		return a.quit()
	}
	quits := a.quitCommand().Matches(key) && len(a.early.keys) == 0
	if a.opening() && !quits {
		a.wait(key)
		return nil
	}
	if a.word.goesOn(key, a.opts.Now()) {
		return nil
	}
	if len(a.overlays) > 0 {
		return a.do(a.top(key))
	}
	if c, ok := screen.Pressed(a.available(), key); ok {
		return a.runCommand(c)
	}
	return a.do(a.top(key))
}
