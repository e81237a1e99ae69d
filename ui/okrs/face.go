package okrs

import (
	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// face is one of the ways in which the view shows a period. The scene that it is given is as large as the view; the
// canvas is what is left of it under the heading.
type face interface {
	// title is what its tab says.
	title() string
	// draw paints it onto the canvas.
	draw(screen.Scene, *canvas.Canvas)
	// cursor is what the keys of every list move.
	cursor(screen.Scene) screen.Cursor
	// under is the row that the cursor is on, or none.
	under(screen.Scene) model.Ref
	// reveal puts the cursor on a row, whatever hides it, and says whether the face has a place for it.
	reveal(screen.Scene, model.Ref) bool
	// mouse answers the mouse where the heading does not.
	mouse(screen.Scene, screen.Mouse) screen.Action
}

// in runs something of a face, where that is the one that is shown.
func in[T face](v *view, do func(T, screen.Scene) screen.Action) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		if f, ok := v.now().(T); ok {
			return do(f, sc)
		}
		return nil
	}
}

// belonging makes the keys of commands those of one face.
func belonging[T face](v *view, commands []screen.Command) []screen.Command {
	for n := range commands {
		commands[n].Face = func() (string, bool) {
			var of T
			_, shown := v.now().(T)
			return of.title(), shown
		}
	}
	return commands
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
