package okrs

import (
	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// view is the OKRs with everything that a person has set in them.
type view struct {
	faces  []face
	face   int
	period model.ID[model.Period] // none: the one that today is in
	folded map[model.Ref]bool
	folds  int // counts foldings
	narrowing
	focused bool // the rows have the whole height

	cursor model.Ref
	wanted model.Ref // a row that is still to come and that the cursor goes to then

	last     *known // what was known last
	coming   *known // what was known last of what is on its way
	commands []screen.Command
}

// New is the view as it is first seen: the tree of today's period, unfolded.
func New() screen.Screen {
	v := &view{folded: map[model.Ref]bool{}, last: &known{}, coming: &known{}}
	v.faces = []face{&tree{v: v}, &align{roll: roll{v: v}}, &closing{roll: roll{v: v}}}
	v.commands = v.allCommands()
	return v
}

// Name is how --view and the state file know it.
func (*view) Name() string { return "okrs" }

// Title is what its tab says.
func (*view) Title() string { return "OKRs" }

// Commands is everything that can be done here.
func (v *view) Commands() []screen.Command { return v.commands }

// Kinds is what the commands act on.
func (*view) Kinds() []string { return []string{"objective", "key_result"} }

// Selected is the row under the cursor.
func (v *view) Selected(sc screen.Scene) []model.Ref {
	if ref := v.now().under(sc); !ref.IsZero() {
		return []model.Ref{ref}
	}
	return nil
}

// Update takes the mouse, and Back.
func (v *view) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	switch msg := msg.(type) {
	case screen.Mouse:
		return v.mouse(sc, msg)
	case screen.Back:
		return screen.LetGo(v.back())
	}
	return nil
}

// back lets go of one thing, the filter or else the facet, and says whether there was one.
func (v *view) back() bool {
	if v.filter != "" {
		v.filter = ""
		return true
	}
	was := v.facet
	v.facet = facet{}
	return was != facet{}
}

// Wake asks for the objectives of a period that the portfolio does not reach back to.
func (v *view) Wake(sc screen.Scene) screen.Action {
	if k := v.known(sc); k.absent {
		return screen.Widen{Scope: reaching(k.book.Period)}
	}
	return nil
}

// Draw paints the view.
func (v *view) Draw(sc screen.Scene, c *canvas.Canvas) {
	if sc.W <= 0 || sc.H <= 0 {
		return
	}
	v.drawHeading(sc, c.Sub(0, 0, sc.W, headingRows))
	body := c.Sub(0, headingRows, sc.W, sc.H-headingRows)
	if k := v.known(sc); k.book == nil || k.absent {
		v.drawEmpty(sc, body)
		return
	}
	v.now().draw(sc, body)
}

// Reveal puts the cursor on an objective or a key result, in the period that it is for. A check-in is shown with its
// key result.
func (v *view) Reveal(sc screen.Scene, row model.Ref) bool {
	var of *model.Objective
	switch record := sc.P.Row(row).(type) {
	case *model.Objective:
		of = record
	case *model.KeyResult:
		of = sc.P.Objectives.Get(record.Objective)
	case *model.CheckIn:
		return v.Reveal(sc, record.KeyResult.Ref())
	}
	if of == nil {
		return false
	}
	if k := v.known(sc); k.book == nil || k.book.Period.ID != of.Period {
		v.period = of.Period
	}
	if v.now().reveal(sc, row) {
		return true
	}
	v.face = 0 // the tree has a place for everything
	return v.now().reveal(sc, row)
}

// Status says how many check-ins are due.
func (v *view) Status(sc screen.Scene) string { return dueText(v.known(sc).due) }

var (
	_ screen.Screen = (*view)(nil)
	_ screen.Waker  = (*view)(nil)
	_ screen.Holder = (*view)(nil)
)
