package onboarding

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/filter"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// filterPrompt asks for whom and for what to look, and shows that while it is typed. Esc leaves nobody out.
func (m *matrix) filterPrompt(screen.Scene) screen.Action {
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: "Filter", Text: m.filter, Help: "a name or a module, stuck, overdue, blocked, behind, buddy:ana start:>1sep",
		OnType: m.narrow, OnEnter: m.narrow,
		OnCancel: func(sc screen.Scene) screen.Action { return m.narrow(sc, "") },
		Echo: func(sc screen.Scene, text string) string {
			f := m.found(sc, text)
			if f.hint == "" && f.modules != nil {
				return model.Counted(len(f.modules), "module")
			}
			return f.hint
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

// narrow sets the filter. One that asks for archived plans needs these at hand.
func (m *matrix) narrow(sc screen.Scene, text string) screen.Action {
	m.filter = strings.TrimSpace(text)
	everything := model.Scope{All: true}
	if !m.archived() || sc.P.Scope.Covers(everything) {
		return nil
	}
	return screen.Widen{Scope: everything}
}

// Narrow shows the people that a filter finds on the program that is shown.
func (v *view) Narrow(sc screen.Scene, text string) screen.Action {
	for n, f := range v.faces {
		if m, ok := f.(*matrix); ok {
			v.face, m.narrowing = n, narrowing{}
			return m.narrow(sc, text)
		}
	}
	return nil
}

// toggleArchived shows archived plans in place of the others, or the others again.
func (m *matrix) toggleArchived(sc screen.Scene) screen.Action {
	if m.filter == isArchived {
		return m.narrow(sc, "")
	}
	return m.narrow(sc, isArchived)
}

// found is what a filter leaves of the program that is shown.
func (m *matrix) found(sc screen.Scene, filter string) found {
	k := m.v.known(sc)
	r := m.v.shown(k)
	if r == nil {
		return found{}
	}
	n := narrowing{filter, m.facet, m.closed}
	return n.of(k, r, n.among(k, r))
}

// facetMenu offers who needs somebody, with how many there are of each.
func (m *matrix) facetMenu(sc screen.Scene) screen.Action {
	k := m.v.known(sc)
	r := m.v.shown(k)
	all := peopleOn(k, r)
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
			some := narrowing{facet: f, closed: m.closed}.of(k, r, all)
			label = fmt.Sprintf("%s (%d)", label, len(some.plans))
		}
		options = append(options, form.Option{Label: label, Pick: func(screen.Scene) screen.Action {
			m.facet = f
			return nil
		}})
	}
	options[0].Key, options[3].Key = "0", "u"
	return screen.Open{Overlay: form.NewMenu("Show only who is", options, current)}
}
