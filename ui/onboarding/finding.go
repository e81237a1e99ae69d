package onboarding

import (
	"fmt"
	"strings"

	"quarterdeck/model/filter"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// filterPrompt asks whom to look for and shows them while it is typed. Esc leaves nobody out.
func (m *matrix) filterPrompt(screen.Scene) screen.Action {
	narrow := func(_ screen.Scene, text string) screen.Action {
		m.filter = strings.TrimSpace(text)
		return nil
	}
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: "Filter", Text: m.filter, Help: "a name, or stuck, overdue, blocked, behind, buddy:ana start:>1sep",
		OnType: narrow, OnEnter: narrow,
		OnCancel: func(sc screen.Scene) screen.Action { return narrow(sc, "") },
		Echo: func(sc screen.Scene, text string) string {
			_, hint := matching(m.v.known(sc), text)
			return hint
		},
		Complete: func(sc screen.Scene, text string) []string {
			var texts []string
			for _, s := range filter.Suggest(text, len(text), sc.P, sc.P.Enrolments.Kind()) {
				texts = append(texts, s.Query)
			}
			return texts
		},
	})}
}

// facetMenu offers who needs somebody, with how many there are of each.
func (m *matrix) facetMenu(sc screen.Scene) screen.Action {
	k := m.v.known(sc)
	all := peopleOn(k, m.v.shown(k))
	current := -1
	var options []form.Option
	for n, f := range facets() {
		if f == m.facet {
			current = n
		}
		label := string(f)
		if f == everybody {
			label = "everybody"
		} else {
			some, _ := narrowing{facet: f, closed: m.closed}.of(k, all)
			label = fmt.Sprintf("%s (%d)", label, len(some))
		}
		options = append(options, form.Option{Label: label, Pick: func(screen.Scene) screen.Action {
			m.facet = f
			return nil
		}})
	}
	options[0].Key, options[3].Key = "0", "u"
	return screen.Open{Overlay: form.NewMenu("Show only who is", options, current)}
}
