package leadership

import (
	"encoding/json"
	"slices"
)

// state is what the view remembers from one day to the next.
type state struct {
	Face   string            `json:"face"`
	Rows   bool              `json:"rows,omitempty"` // without the details
	Closed bool              `json:"closed,omitempty"`
	Orders map[string]string `json:"orders,omitempty"`
}

// State is what the view wants back when it is next opened.
func (v *view) State() string {
	s := state{Face: v.now().title, Rows: v.focused, Closed: v.closed, Orders: map[string]string{}}
	for _, f := range v.faces {
		s.Orders[f.title] = string(f.order)
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
	v.focused, v.closed = s.Rows, s.Closed
	for n, f := range v.faces {
		if f.title == s.Face {
			v.face = n
		}
		if o := order(s.Orders[f.title]); slices.Contains(orders(f.kind), o) {
			f.order = o
		}
	}
}
