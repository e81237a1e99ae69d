package roadmap

import (
	"encoding/json"
	"maps"
	"slices"

	"quarterdeck/ui/screen"
)

// state is what the view remembers from one day to the next. Where the timeline stood is not part of it: it opens on
// today.
type state struct {
	Layout     string            `json:"layout"`
	Zoom       string            `json:"zoom"`
	Group      string            `json:"group"`
	Orders     map[string]string `json:"orders"`
	HideDone   bool              `json:"hideDone,omitempty"`
	Milestones bool              `json:"milestones,omitempty"`
	Details    string            `json:"details,omitempty"`
	Focused    bool              `json:"focused,omitempty"`
	Folded     []string          `json:"folded,omitempty"`
}

func (p pane) String() string { return [...]string{"", "shown", "hidden"}[p] }

// State is what the view wants back when it is next opened.
func (v *view) State() string {
	s := state{
		Layout: v.layout.String(), Zoom: v.zoom.String(), Group: string(v.grouping), Orders: map[string]string{},
		HideDone: !v.closed, Milestones: v.eachMilestone, Details: v.pane.String(), Focused: v.focused,
		Folded: slices.Sorted(maps.Keys(v.folded)),
	}
	for l := range layouts {
		s.Orders[l.String()] = string(v.orders[l])
	}
	text, _ := json.Marshal(s) // there is nothing in it that JSON could not hold
	return string(text)
}

// Restore takes a state back. What it does not know, or no longer, stays as it is at first.
func (v *view) Restore(text string) {
	var s state
	if json.Unmarshal([]byte(text), &s) != nil {
		return
	}
	for l := range layouts {
		if s.Layout == l.String() {
			v.layout = l
		}
		if o := order(s.Orders[l.String()]); slices.Contains(orders(), o) {
			v.orders[l] = o
		}
	}
	for z := weeks; z <= quarters; z++ {
		if s.Zoom == z.String() {
			v.zoom = z
		}
	}
	for p := paneByRoom; p <= paneHidden; p++ {
		if s.Details == p.String() {
			v.pane = p
		}
	}
	if g := grouping(s.Group); slices.Contains(groupings(), g) {
		v.grouping = g
	}
	v.closed, v.eachMilestone, v.focused = !s.HideDone, s.Milestones, s.Focused
	for _, key := range s.Folded {
		v.folded[key] = true
	}
}

var _ screen.Screen = (*view)(nil)
