package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/model/past"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/changes"
	"quarterdeck/ui/screen"
)

// visit is a stay in the past. It has views of its own, so that those of the present are found as they were left.
type visit struct {
	store  model.Store
	point  past.Point
	p      *model.Portfolio
	views  []view // those of the present
	landed spot   // where somebody was when they came
	unseen bool   // the present has not been on the screen yet
}

// spot is the row under the cursor of a view.
type spot struct {
	view int
	row  model.Ref
}

// visiting is a visit that can begin, or why it cannot.
type visiting struct {
	to   *visit
	turn int
	err  error
}

// asOfCommands is the way into the past, and the way back.
func (a *App) asOfCommands() []screen.Command {
	return []screen.Command{
		{ID: "as-of", Title: "As of …: see everything as it was on a day", Group: screen.Look, Run: a.askWhen, Takes: a.lookBack},
		{
			ID: "now", Title: "Now: back from the past", Group: screen.Look,
			Run: func(screen.Scene) screen.Action {
				a.comeBack()
				return nil
			},
			Off: func(screen.Scene) string {
				if a.past == nil {
					return "This is how it is now"
				}
				return ""
			},
		},
	}
}

// askWhen asks for the day to look back to. In the past, too, it is counted from today.
func (a *App) askWhen(screen.Scene) screen.Action { return a.askAgain("", nil) }

// askAgain does so with some words to begin with, and what is wrong with them.
func (a *App) askAgain(words string, wrong error) screen.Action {
	now := func(screen.Scene) (*model.Portfolio, model.Date) { return a.p, model.DateOf(a.opts.Now()) }
	return changes.Prompt("Show it as it was", words, wrong, now, func(_ screen.Scene, ask past.Ask) screen.Action { return a.setOut(ask) })
}

// asked is the point to look back to in the words of the palette.
type asked string

// lookBack looks back to the point that some words name.
func (*App) lookBack(_ screen.Scene, words string) screen.Action {
	return screen.Do{Cmd: func() tea.Msg { return asked(words) }}
}

// read does so, and asks again where they name none.
func (n asked) read(a *App) screen.Action {
	ask, err := past.Read(a.p, model.DateOf(a.opts.Now()), string(n))
	if err != nil {
		return a.askAgain(string(n), err)
	}
	return a.setOut(ask)
}

// setOut begins to read how it was.
func (a *App) setOut(ask past.Ask) screen.Action {
	a.work("Reading how it was …")
	return screen.Do{Cmd: a.visit(ask)}
}

// visit reads, beside the drawing, how it was at a point.
func (a *App) visit(ask past.Ask) tea.Cmd {
	a.visits++
	turn, store, ctx, now := a.visits, a.store, a.ctx, a.opts.Now()
	finder := past.Finder{Store: store, Today: model.DateOf(now), Zone: now.Location(), Looked: a.seen.Looked}
	return func() tea.Msg {
		point, err := finder.Find(ctx, ask)
		if err != nil {
			return visiting{turn: turn, err: err}
		}
		then := then(store, point)
		p, err := then.Load(ctx, model.Scope{All: true})
		return visiting{&visit{store: then, point: point, p: p}, turn, err}
	}
}

// then is a store as it was at a point, which says so where somebody wants to alter something.
func then(store model.Store, at past.Point) model.Store {
	return past.At(store, at, "This is how it was "+at.When()+", and the past cannot be changed. Esc leads back to now.")
}

// arrive begins a visit, on the row that the cursor is on. Where something else has been asked for, or opened, in the
// meantime, it does not: nobody expects it any more.
func (a *App) arrive(msg visiting) tea.Cmd {
	switch {
	case msg.turn != a.visits:
		return nil
	case msg.err != nil:
		return a.tell(sentence(msg.err), true)
	case len(a.overlays) > 0:
		return a.tell("This is how it is now, because something was opened meanwhile; as of … leads back in time", true)
	}
	a.comeBack()
	a.toast.end()
	a.enter(msg.to)
	return nil
}

// enter begins a visit from the present.
func (a *App) enter(to *visit) {
	from := a.spot()
	to.views = a.views
	a.past, a.views, a.trail = to, views(), trail{}
	for n, v := range a.views {
		v.screen.Restore(a.past.views[n].screen.State())
	}
	if !from.row.IsZero() {
		a.screen().Reveal(a.scene(), from.row)
	}
	a.past.landed = a.spot()
}

// comeBack ends a visit. The view stays the same; its cursor is where it was left, or on the row that somebody has gone to
// in the past.
func (a *App) comeBack() {
	v := a.past
	if v == nil {
		return
	}
	at := a.spot()
	a.visits++ // whoever comes back waits for no other visit
	a.past, a.views, a.trail = nil, v.views, trail{}
	a.toast.end()
	if at != v.landed && a.p.Row(at.row) != nil {
		a.screen().Reveal(a.scene(), at.row)
	}
}

// spot is where the cursor is.
func (a *App) spot() spot {
	at := spot{view: a.current}
	if rows := a.screen().Selected(a.scene()); len(rows) == 1 {
		at.row = rows[0]
	}
	return at
}

// shown is the portfolio that everybody sees: as it is, or as it was.
func (a *App) shown() *model.Portfolio {
	if a.past != nil {
		return a.past.p
	}
	return a.p
}

// source is where that comes from.
func (a *App) source() model.Store {
	if a.past != nil {
		return a.past.store
	}
	return a.store
}

// then makes the scene one of the past: it is that day.
func (v *visit) then(sc screen.Scene) screen.Scene {
	sc.Cal, sc.Now.Today, sc.Unread, sc.Past = v.p.Calendar(), v.point.Day, "", true
	return sc
}

// drawBanner says in place of the rule under the tabs that this is the past.
func (a *App) drawBanner(c *canvas.Canvas) {
	says := " AS IT WAS " + strings.ToUpper(a.past.point.When())
	esc := len(a.overlays) == 0 && !a.led() // else it leads back to something else first
	tells := []string{" · read only "}
	switch {
	case esc:
		tells = []string{" · read only · Esc or : now leads to the present ", " · Esc or : now leads to the present ", " · Esc ends it "}
	case len(a.overlays) == 0:
		tells = []string{" · read only · : now leads to the present ", " · : now leads to the present ", " · : now ends it "}
	}
	for _, more := range tells {
		if canvas.Width(says+more) <= a.w {
			says += more
			break
		}
	}
	style := a.theme.Reversed(a.theme.Text)
	c.Fill(0, 1, a.w, 1, ' ', style)
	c.Text(0, 1, canvas.Truncate(says, a.w), style)
	if esc {
		c.Zone(0, 1, a.w, 1, runZone{"esc"})
	}
}
