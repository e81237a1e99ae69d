package home

import (
	"encoding/json"
	"slices"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// view is the panes with everything that a person has set in them.
type view struct {
	panes   []*pane
	at      int  // the pane that the cursor is in
	alone   bool // that pane has the whole view
	mine    bool // only what is up to the one at the keyboard
	last    *known
	changes comparing
	// since is the point that each person is told of changes since, as they call it, by their names; the usual one where
	// they have chosen none.
	since    map[string]string
	commands []screen.Command
}

// New is the view as it is first seen.
func New() screen.Screen {
	v := &view{last: &known{}, panes: panes()}
	v.commands = v.allCommands()
	return v
}

// Name is how --view and the state file know it.
func (*view) Name() string { return "home" }

// Title is what its tab says.
func (*view) Title() string { return "Home" }

// Commands is everything that can be done here.
func (v *view) Commands() []screen.Command { return v.commands }

// Status says nothing: all of the view is about how things stand.
func (*view) Status(screen.Scene) string { return "" }

// Selected is the row under the cursor.
func (v *view) Selected(sc screen.Scene) []model.Ref {
	if l, ok := v.line(sc); ok && !l.row.IsZero() && sc.P.Row(l.row) != nil {
		return []model.Ref{l.row}
	}
	return nil
}

// Reveal shows no rows of any kind: what is told here has its place in another view.
func (*view) Reveal(screen.Scene, model.Ref) bool { return false }

// Update takes the mouse, and Back.
func (v *view) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	switch msg := msg.(type) {
	case screen.Mouse:
		return v.mouse(sc, msg)
	case screen.Back:
		v.back()
		return v.Wake(sc)
	}
	return nil
}

// back lets go of one thing: the pane that is alone, else the narrowing to what is mine.
func (v *view) back() {
	if v.alone {
		v.alone = false
		return
	}
	v.mine = false
}

// kept is what the view wants back when the cockpit is next opened.
type kept struct {
	Pane string `json:"pane,omitempty"`
	Mine bool   `json:"mine,omitempty"`
	// Since is since when changes are told, by person.
	Since map[string]string `json:"since,omitempty"`
}

// State is the pane that the cursor is in, whose things are told, and changes since when.
func (v *view) State() string {
	text, _ := json.Marshal(kept{v.panes[v.at].id, v.mine, v.since}) // of texts and a flag, which cannot fail
	return string(text)
}

// Restore goes back to that. What it cannot read it leaves as it is.
func (v *view) Restore(state string) {
	var k kept
	if json.Unmarshal([]byte(state), &k) != nil {
		return
	}
	v.mine, v.since = k.Mine, k.Since
	v.at = max(0, slices.IndexFunc(v.panes, func(p *pane) bool { return p.id == k.Pane }))
}

var _ screen.Screen = (*view)(nil)
