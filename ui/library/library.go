// Package library is the view of everything that has no view of its own: teams, people, periods, milestones, reviews,
// dependencies, notes and the settings. It is one table, made from what each kind declares about itself: another kind
// is another word in kinds.
package library

import (
	"encoding/json"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// Screen is the view.
type Screen struct {
	tables  []*table
	current int
	focused bool
}

// kinds is what the library holds, in the order of its tabs.
func kinds() []string {
	return []string{"team", "person", "period", "milestone", "review", "dependency", "note", "settings"}
}

// New is the view on its first tab.
func New() *Screen {
	s := &Screen{}
	for _, kind := range kinds() {
		s.tables = append(s.tables, &table{kind: kind, focused: &s.focused})
	}
	return s
}

// Name is library.
func (*Screen) Name() string { return "library" }

// Title is what its tab says.
func (*Screen) Title() string { return "Library" }

// Status is empty: what there is to say stands above the table.
func (*Screen) Status(screen.Scene) string { return "" }

// Wake brings the rows up to date, so that drawing does not have to.
func (s *Screen) Wake(sc screen.Scene) screen.Action {
	s.table().sync(sc)
	return nil
}

// Marked says that rows of the table are marked.
func (s *Screen) Marked() bool { return len(s.table().marked) > 0 }

// Selected is the marked rows, or the one under the cursor.
func (s *Screen) Selected(sc screen.Scene) []model.Ref { return s.synced(sc).selected(sc) }

// Reveal puts the cursor on a row, whatever has hidden it.
func (s *Screen) Reveal(sc screen.Scene, ref model.Ref) bool {
	for i, t := range s.tables {
		row := sc.P.Row(ref)
		if t.kind != ref.Kind || row == nil {
			continue
		}
		s.current = i
		t.archived = t.archived || !row.Live()
		t.sync(sc)
		if t.find(ref.ID) < 0 {
			t.filter = ""
			t.sync(sc)
		}
		if !t.of(sc).Single {
			t.list.Select(t.find(ref.ID))
		}
		return true
	}
	return false
}

func (s *Screen) table() *table { return s.tables[s.current] }

// synced is the table that is shown, as it is in the scene.
func (s *Screen) synced(sc screen.Scene) *table {
	s.table().sync(sc)
	return s.table()
}

// show changes to a tab, counted round.
func (s *Screen) show(sc screen.Scene, tab int) {
	s.current = (tab + len(s.tables)) % len(s.tables)
	s.table().sync(sc)
}

// Update takes the mouse and Back.
func (s *Screen) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	t := s.synced(sc)
	switch msg := msg.(type) {
	case screen.Alone:
		t.marked = map[string]bool{}
	case screen.Back:
		did := t.back()
		t.sync(sc)
		return screen.LetGo(did)
	case screen.Mouse:
		return s.mouse(sc, t, msg)
	}
	return nil
}

func (s *Screen) mouse(sc screen.Scene, t *table, m screen.Mouse) screen.Action {
	if m.What == screen.WheelUp || m.What == screen.WheelDown {
		rows := 3
		if m.What == screen.WheelUp {
			rows = -rows
		}
		t.list.Scroll(rows)
		return nil
	}
	if m.What != screen.Click && m.What != screen.DoubleClick {
		return nil
	}
	switch zone := m.Zone.(type) {
	case tabZone:
		s.show(sc, int(zone))
	case columnZone:
		t.orderBy(sc, string(zone))
	case rowZone:
		t.list.Select(int(zone))
		if m.What == screen.DoubleClick {
			return screen.Run{ID: "library.edit"}
		}
	}
	return nil
}

// kept is what the view wants back when the cockpit is next opened.
type kept struct {
	Kind    string           `json:"kind"`
	Orders  map[string]order `json:"orders,omitempty"`
	Focused bool             `json:"focused,omitempty"`
}

// State is the tab, what each table is ordered by, and whether the rows have the whole height.
func (s *Screen) State() string {
	k := kept{Kind: s.table().kind, Orders: map[string]order{}, Focused: s.focused}
	for _, t := range s.tables {
		if t.order != (order{}) {
			k.Orders[t.kind] = t.order
		}
	}
	text, _ := json.Marshal(k) // of strings and flags, which cannot fail
	return string(text)
}

// Restore goes back to that. What it cannot read it leaves as it is.
func (s *Screen) Restore(state string) {
	var k kept
	if json.Unmarshal([]byte(state), &k) != nil {
		return
	}
	s.focused = k.Focused
	for i, t := range s.tables {
		if t.kind == k.Kind {
			s.current = i
		}
		t.order = k.Orders[t.kind]
	}
}
