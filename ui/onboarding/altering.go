package onboarding

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// amend is what becomes of a commit before it is carried out.
type amend = func(screen.Scene, screen.Commit) screen.Action

// amended is an action with every commit amended that comes of it, also of a form or a prompt that it opens. Those know
// nothing of that.
func amended(sc screen.Scene, act screen.Action, by amend) screen.Action {
	switch act := act.(type) {
	case screen.Commit:
		if fail := act.Fail; fail != nil {
			act.Fail = func(err error) screen.Action { return amended(sc, fail(err), by) }
		}
		return by(sc, act)
	case screen.Open:
		return screen.Open{Overlay: amending{by, act.Overlay}}
	case screen.Close:
		return screen.Close{Then: amended(sc, act.Then, by)}
	case screen.Write:
		done := act.Done
		act.Done = func(text string) screen.Action { return amended(sc, done(text), by) }
		return act
	}
	return act
}

// amending is a form or a prompt whose commit is to be amended.
type amending struct {
	by    amend
	inner screen.Overlay
}

// Update answers a message as the inner overlay does.
func (o amending) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	return amended(sc, o.inner.Update(sc, msg), o.by)
}

// Draw paints the inner overlay.
func (o amending) Draw(sc screen.Scene, on *canvas.Canvas) { o.inner.Draw(sc, on) }

// Rest is what can still come of a word whose first letter closed the inner overlay.
func (o amending) Rest() []string {
	if lettered, ok := o.inner.(screen.Lettered); ok {
		return lettered.Rest()
	}
	return nil
}

// Hints is those of the inner overlay.
func (o amending) Hints(sc screen.Scene) []screen.Hint { return o.inner.Hints(sc) }

// altering is an action on the modules of the program that is shown, as it is to be carried out. Where people are on them
// they keep what they started on: what is committed goes to a new version, in the same change.
func (c *curriculum) altering(sc screen.Scene, act screen.Action) screen.Action {
	return amended(sc, act, c.committing)
}

// committing is a commit that leaves a version alone on which people are.
func (c *curriculum) committing(sc screen.Scene, commit screen.Commit) screen.Action {
	r := c.v.shown(c.v.ahead(sc))
	if r == nil || r.Draft() {
		return commit
	}
	id, edits, err := r.Rework(sc.P, sc.Now, sc.NewID, commit.Change.Edits)
	if err != nil {
		return screen.Tell{Text: err.Error(), Bad: true}
	}
	if commit.Toast == "" {
		commit.Toast = commit.Change.Label
	}
	commit.Change.Edits = edits
	commit.Toast += "; " + stays(r)
	c.v.program = id
	return commit
}

// stays says that a new version was made, and who keeps the one that was there.
func stays(r *onboarding.Program) string {
	stay, n := "stay", onboarding.People(r.Plans)
	if n == 1 {
		stay = "stays"
	}
	return fmt.Sprintf("v%d made; %s %s on v%d, M moves them", r.Number()+1, model.Counted(n, "person"), stay, r.Number())
}
