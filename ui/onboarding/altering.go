package onboarding

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model/onboarding"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// altering is an action on the modules of the program that is shown, as it is to be carried out. Where people are on them
// they keep what they started on: what is committed goes to a new version, in the same change. Forms and prompts know
// nothing of that.
func (c *curriculum) altering(sc screen.Scene, act screen.Action) screen.Action {
	switch act := act.(type) {
	case screen.Commit:
		return c.committing(sc, act)
	case screen.Open:
		return screen.Open{Overlay: versioning{c, act.Overlay}}
	case screen.Close:
		return screen.Close{Then: c.altering(sc, act.Then)}
	case screen.Write:
		done := act.Done
		act.Done = func(text string) screen.Action { return c.altering(sc, done(text)) }
		return act
	}
	return act
}

// committing is a commit that leaves a version alone on which people are.
func (c *curriculum) committing(sc screen.Scene, commit screen.Commit) screen.Action {
	if fail := commit.Fail; fail != nil {
		commit.Fail = func(err error) screen.Action { return c.altering(sc, fail(err)) }
	}
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
	return fmt.Sprintf("v%d made; %s %s on v%d, M moves them", r.Number()+1, counted(n, "person"), stay, r.Number())
}

// versioning is a form or a prompt whose commit may have to go to a new version.
type versioning struct {
	c     *curriculum
	inner screen.Overlay
}

// Update answers a message as the inner overlay does.
func (o versioning) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	return o.c.altering(sc, o.inner.Update(sc, msg))
}

// Draw paints the inner overlay.
func (o versioning) Draw(sc screen.Scene, on *canvas.Canvas) { o.inner.Draw(sc, on) }

// Hints is those of the inner overlay.
func (o versioning) Hints(sc screen.Scene) []screen.Hint { return o.inner.Hints(sc) }
