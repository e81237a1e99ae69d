package onboarding

import "encoding/json"

// state is what the view remembers from one day to the next.
type state struct {
	Face  string            `json:"face"`
	Rows  bool              `json:"rows,omitempty"` // without the details
	Faces map[string]string `json:"faces,omitempty"`
}

// State is what the view wants back when it is next opened.
func (v *view) State() string {
	s := state{Face: v.now().title(), Rows: v.focused, Faces: map[string]string{}}
	for _, f := range v.faces {
		if text := f.state(); text != "" {
			s.Faces[f.title()] = text
		}
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
	v.focused = s.Rows
	for n, f := range v.faces {
		if f.title() == s.Face {
			v.face = n
		}
		f.restore(s.Faces[f.title()])
	}
}
