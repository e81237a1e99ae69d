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
	Facet  string   `json:"facet,omitempty"`
	Team   string   `json:"team,omitempty"`
	Rows   bool     `json:"rows,omitempty"` // without the details
}

// State is what the view wants back when it is next opened.
func (v *view) State() string {
	s := state{Face: v.now().title(), Period: string(v.period), Rows: v.focused}
	s.Facet, s.Team = string(v.facet.what), string(v.facet.team)
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
	v.period, v.focused = model.ID[model.Period](s.Period), s.Rows
	switch f := facetKind(s.Facet); f {
	case mine, due, ailing, unmoved, uncarried:
		v.facet.what = f
	case byTeam:
		v.facet = facet{f, model.ID[model.Team](s.Team)}
	}
	for _, id := range s.Folded {
		v.folded[model.ID[model.Objective](id).Ref()] = true
	}
}
