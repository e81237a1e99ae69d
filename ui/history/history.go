// Package history is the view of what was changed: the journal in plain sentences, newest first, with who, when and
// why. It reads the journal a page at a time and only as far as somebody scrolls or searches.
package history

import (
	"encoding/json"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// Screen is the view.
type Screen struct {
	journal journal
	list    widget.List
	rev     int64 // the portfolio's revision when the newest entries were last asked for
	told    told
	focused bool // the list has the whole height
}

// New is the view before anything has been read.
func New() *Screen { return &Screen{} }

// Name is history.
func (*Screen) Name() string { return "history" }

// Title is what its tab says.
func (*Screen) Title() string { return "History" }

// Wake asks for what has been committed since it was last asked.
func (s *Screen) Wake(sc screen.Scene) screen.Action {
	if s.rev == sc.P.Rev && s.journal.err == nil && (s.journal.asking || len(s.journal.entries) > 0) {
		return nil
	}
	s.rev = sc.P.Rev
	return s.journal.newest()
}

// Update takes what was read, the mouse, and Back.
func (s *Screen) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	switch msg := msg.(type) {
	case screen.Entries:
		s.alter(func() { s.journal.take(msg) })
		if msg.Err != nil {
			return nil // moving on asks again
		}
	case screen.Mouse:
		return s.mouse(sc, msg)
	case screen.Back:
		if s.journal.filter == "" {
			return screen.LetGo(false)
		}
		s.narrow(sc, "")
	}
	return s.more(sc)
}

// Status says how far back the reading has come while a filter is looking for more.
func (s *Screen) Status(sc screen.Scene) string {
	if n := len(s.journal.entries); s.journal.asking && n > 0 {
		return "reading back from " + day(s.journal.entries[n-1].At, sc)
	}
	return ""
}

// Selected is the rows that the entry under the cursor touched and that are still there.
func (s *Screen) Selected(sc screen.Scene) []model.Ref {
	e := s.entry()
	if e == nil {
		return nil
	}
	var refs []model.Ref
	for _, ref := range e.Refs() {
		if sc.P.Row(ref) != nil {
			refs = append(refs, ref)
		}
	}
	return refs
}

// Reveal shows no rows.
func (*Screen) Reveal(screen.Scene, model.Ref) bool { return false }

// kept is what the view wants back when the cockpit is next opened.
type kept struct {
	Filter  string `json:"filter,omitempty"`
	Focused bool   `json:"focused,omitempty"`
}

// State is the filter, and whether the list has the whole height.
func (s *Screen) State() string {
	text, _ := json.Marshal(kept{s.journal.filter, s.focused}) // of a text and a flag, which cannot fail
	return string(text)
}

// Restore goes back to that. What it cannot read it leaves as it is.
func (s *Screen) Restore(state string) {
	var k kept
	if json.Unmarshal([]byte(state), &k) == nil {
		s.focused = k.Focused
		s.journal.narrow(model.CleanLine(k.Filter))
	}
}

// entry is the one under the cursor, or nil.
func (s *Screen) entry() *model.Entry {
	if at := s.list.Cursor(); at >= 0 {
		return &s.journal.entries[s.journal.shown[at]]
	}
	return nil
}

// alter changes what is shown and leaves the cursor on its entry. On the newest one it stays with the newest.
func (s *Screen) alter(change func()) {
	var rev int64
	if e := s.entry(); e != nil && s.list.Cursor() > 0 {
		rev = e.Rev
	}
	change()
	s.list.Reload(len(s.journal.shown), func() int {
		if rev == 0 {
			return 0
		}
		return s.journal.line(rev)
	})
}

func (s *Screen) narrow(sc screen.Scene, filter string) screen.Action {
	s.alter(func() { s.journal.narrow(filter) })
	return s.more(sc)
}

// sized is the list at the height that the scene gives it.
func (s *Screen) sized(sc screen.Scene) *widget.List {
	s.list.Resize(s.layout(sc).rows)
	return &s.list
}

// more asks for older entries when the cursor comes near the end of those that have been read.
func (s *Screen) more(sc screen.Scene) screen.Action {
	list := s.sized(sc)
	if _, to := list.Window(); to+2*s.layout(sc).rows < len(s.journal.shown) {
		return nil
	}
	return s.journal.older()
}

func (s *Screen) mouse(sc screen.Scene, m screen.Mouse) screen.Action {
	list := s.sized(sc)
	at, hit := m.Zone.(line)
	switch twice := m.Point(list, int(at), hit); {
	case twice:
		return s.follow(sc)
	case m.What == screen.WheelDown:
		return s.more(sc)
	}
	return nil
}
