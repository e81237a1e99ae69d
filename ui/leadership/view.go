package leadership

import (
	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// view is the three lists with everything that a person has set in them.
type view struct {
	faces   []*face
	face    int
	closed  bool // what is settled, done or resolved is shown too
	focused bool // the rows have the whole height

	last     *known // what was known last
	commands []screen.Command
}

// The kinds that the faces list.
const (
	decision = "decision"
	action   = "action"
	risk     = "risk"
)

// New is the view as it is first seen: the decisions that are open.
func New() screen.Screen {
	v := &view{last: &known{}}
	v.faces = []*face{
		newFace(v, decision, "Decisions", string(model.Decided), string(model.Superseded)),
		newFace(v, action, "Actions", string(model.ActionDone), string(model.ActionDropped)),
		newFace(v, risk, "Risks", string(model.RiskResolved)),
	}
	v.commands = v.allCommands()
	return v
}

// Name is how --view and the state file know it.
func (*view) Name() string { return "leadership" }

// Title is what its tab says.
func (*view) Title() string { return "Leadership" }

// Commands is everything that can be done here.
func (v *view) Commands() []screen.Command { return v.commands }

// Status says nothing: the first line of the view does.
func (*view) Status(screen.Scene) string { return "" }

// Kinds is what the commands act on.
func (v *view) Kinds() []string {
	kinds := make([]string, len(v.faces))
	for n, f := range v.faces {
		kinds[n] = f.kind
	}
	return kinds
}

// Selected is the marked rows, or else the one under the cursor.
func (v *view) Selected(sc screen.Scene) []model.Ref { return v.now().selected(sc) }

// Marked says that rows are marked.
func (v *view) Marked() bool { return len(v.now().marked) > 0 }

// now is the face that is shown.
func (v *view) now() *face { return v.faces[v.face] }

// turn shows the next face, or the one before.
func (v *view) turn(by int) func(screen.Scene) screen.Action {
	return func(screen.Scene) screen.Action {
		v.face = (v.face + by + len(v.faces)) % len(v.faces)
		return nil
	}
}

// Update takes the mouse, and Back.
func (v *view) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	switch msg := msg.(type) {
	case screen.Mouse:
		return v.mouse(sc, msg)
	case screen.Alone:
		v.now().unmark()
	case screen.Back:
		return screen.LetGo(v.now().back())
	}
	return nil
}

// Draw paints the view.
func (v *view) Draw(sc screen.Scene, c *canvas.Canvas) {
	if sc.W > 0 && sc.H > 0 {
		v.now().draw(sc, c)
	}
}

// Reveal shows the face that a row belongs to and puts the cursor on it. What hides it is taken away.
func (v *view) Reveal(sc screen.Scene, ref model.Ref) bool {
	for n, f := range v.faces {
		if f.kind == ref.Kind && sc.P.Row(ref) != nil {
			v.face = n
			return f.reveal(sc, ref)
		}
	}
	return false
}

// await is told of a row that is on its way, and shows it once it is there.
func (v *view) await(ref model.Ref) {
	for n, f := range v.faces {
		if f.kind == ref.Kind {
			v.face, f.awaited = n, ref
		}
	}
}

var (
	_ screen.Screen   = (*view)(nil)
	_ screen.Holder   = (*view)(nil)
	_ screen.Marker   = (*view)(nil)
	_ screen.Narrower = (*view)(nil)
)
