package onboarding

import (
	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// view is the programs and those who are on them with everything that a person has set in them.
type view struct {
	faces []face
	face  int
	choice
	focused bool // the rows have the whole height

	last     *known // what was known last
	coming   *known // what was known last of what is on its way
	commands []screen.Command
}

// New is the view as it is first seen: the people on the program that most are on.
func New() screen.Screen {
	v := &view{last: &known{}, coming: &known{}}
	v.faces = []face{newMatrix(v), &curriculum{v: v}, newLadders(v)}
	v.commands = v.allCommands()
	return v
}

// Name is how --view and the state file know it.
func (*view) Name() string { return "onboarding" }

// Title is what its tab says.
func (*view) Title() string { return "Onboarding" }

// Commands is everything that can be done here.
func (v *view) Commands() []screen.Command { return v.commands }

// Kinds is what the commands act on.
func (*view) Kinds() []string { return []string{"enrolment", "module"} }

// Imports is programs, or ladders where these are shown.
func (v *view) Imports() string {
	if _, is := v.now().(*ladders); is {
		return "ladders"
	}
	return "programs"
}

// Selected is the row under the cursor.
func (v *view) Selected(sc screen.Scene) []model.Ref {
	if ref := v.now().under(sc); !ref.IsZero() {
		return []model.Ref{ref}
	}
	return nil
}

// faceZone is the tab of a face.
type faceZone int

// commandZone is a word that a click on runs a command.
type commandZone struct{ id string }

// Update takes the mouse, and Back.
func (v *view) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	switch msg := msg.(type) {
	case screen.Mouse:
		if msg.What == screen.Click || msg.What == screen.DoubleClick {
			switch zone := msg.Zone.(type) {
			case faceZone:
				v.face = int(zone)
				return nil
			case commandZone:
				return screen.Run{ID: zone.id}
			}
		}
		return v.now().mouse(sc, msg)
	case screen.Back:
		return screen.LetGo(v.now().back())
	}
	return nil
}

// Wake asks for how far people have come, where the portfolio does not hold that yet.
func (v *view) Wake(sc screen.Scene) screen.Action {
	if v.known(sc).book.Unread {
		return screen.Widen{Scope: model.Scope{Since: sc.Now.Today}}
	}
	return nil
}

// Draw paints the view.
func (v *view) Draw(sc screen.Scene, c *canvas.Canvas) {
	if sc.W <= 0 || sc.H <= 0 {
		return
	}
	x := 2
	if len(v.faces) > 1 {
		tabs := make([]widget.Tab, len(v.faces))
		for n, f := range v.faces {
			tabs[n] = widget.Tab{Label: f.title(), Zone: faceZone(n)}
		}
		x = widget.Tabs(c, 1, 0, sc.W-1, tabs, v.face, *sc.Theme) + 2
	}
	v.now().heading(sc, c.Sub(0, 0, sc.W, headingRows), x)
	v.now().draw(sc, c.Sub(0, headingRows, sc.W, sc.H-headingRows))
}

// Reveal puts the cursor on a row in the first face that has a place for it, the one that is shown before the others.
func (v *view) Reveal(sc screen.Scene, row model.Ref) bool {
	if v.now().reveal(sc, row) {
		return true
	}
	for n, f := range v.faces {
		if f.reveal(sc, row) {
			v.face = n
			return true
		}
	}
	return false
}

// Status says how many are stuck.
func (v *view) Status(sc screen.Scene) string { return v.known(sc).stuckText() }

var (
	_ screen.Screen   = (*view)(nil)
	_ screen.Holder   = (*view)(nil)
	_ screen.Importer = (*view)(nil)
	_ screen.Waker    = (*view)(nil)
)
