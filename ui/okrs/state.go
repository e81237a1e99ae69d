package okrs

import (
	"encoding/json"
	"slices"
	"strings"

	"quarterdeck/model"
)

// state is what the view remembers from one day to the next.
type state struct {
	Face   string   `json:"face"`
	Period string   `json:"period,omitempty"`
	Folded []string `json:"folded,omitempty"`
}

// State is what the view wants back when it is next opened.
func (v *view) State() string {
	s := state{Face: v.now().title(), Period: string(v.period)}
	for ref := range v.folded {
		s.Folded = append(s.Folded, ref.ID)
	}
	slices.SortFunc(s.Folded, strings.Compare)
	text, _ := json.Marshal(s) // there is nothing in it that JSON could not hold
	return string(text)
}

// Restore takes a state back. What it does not know, or no longer, stays as it is at first.
func (v *view) Restore(text string) {
	var s state
	if json.Unmarshal([]byte(text), &s) != nil {
		return
	}
	for n, f := range v.faces {
		if f.title() == s.Face {
			v.face = n
		}
	}
	v.period = model.ID[model.Period](s.Period)
	for _, id := range s.Folded {
		v.folded[model.ID[model.Objective](id).Ref()] = true
	}
}
