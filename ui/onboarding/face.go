package onboarding

import (
	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// face is one of the parts of the view. The scene that it is given is as large as the view; the canvas is what is left of
// it under the heading.
type face interface {
	// title is what its tab says.
	title() string
	// commands is what can be done in it. Their keys and hints are those of the face while it is shown.
	commands() []screen.Command
	// heading draws the first line from x on, where the tabs end.
	heading(sc screen.Scene, c *canvas.Canvas, x int)
	// draw paints it onto the canvas.
	draw(screen.Scene, *canvas.Canvas)
	// cursor is what the keys of every list move.
	cursor(screen.Scene) screen.Cursor
	// under is the row that the cursor is on, or none.
	under(screen.Scene) model.Ref
	// reveal puts the cursor on a row, whatever hides it, and says whether the face has a place for it.
	reveal(screen.Scene, model.Ref) bool
	// mouse answers the mouse where the tabs do not.
	mouse(screen.Scene, screen.Mouse) screen.Action
	// back lets go of one thing, such as a filter, and says whether there was one.
	back() bool
	// state is what it wants back on another day, and restore is given it.
	state() string
	restore(string)
}

// headingRows is the lines that the heading takes.
const headingRows = 1

// now is the face that is shown.
func (v *view) now() face { return v.faces[v.face] }

// turn shows the next face, or the one before.
func (v *view) turn(by int) func(screen.Scene) screen.Action {
	return func(screen.Scene) screen.Action {
		v.face = (v.face + by + len(v.faces)) % len(v.faces)
		return nil
	}
}

// belonging makes commands those of one face: they have its keys while it is shown, and cannot be run elsewhere.
func (v *view) belonging(f face, commands []screen.Command) []screen.Command {
	for n := range commands {
		off := commands[n].Off
		commands[n].Face = func() (string, bool) { return f.title(), v.now() == f }
		commands[n].Off = func(sc screen.Scene) string {
			switch {
			case v.now() != f:
				return "Only " + f.title() + " can do that; [ and ] lead there"
			case off != nil:
				return off(sc)
			}
			return ""
		}
	}
	return commands
}
