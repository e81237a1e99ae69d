package okrs

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/filter"
	"quarterdeck/model/okr"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// filterPrompt asks what to look for and shows it while it is typed. Esc leaves nothing filtered.
func (v *view) filterPrompt(screen.Scene) screen.Action {
	narrow := func(_ screen.Scene, text string) screen.Action {
		v.filter = strings.TrimSpace(text)
		return nil
	}
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: "Filter", Text: v.filter, Help: "words, or team:growth owner:me status:off is:committed",
		OnType: narrow, OnEnter: narrow,
		OnCancel: func(sc screen.Scene) screen.Action { return narrow(sc, "") },
		Echo: func(sc screen.Scene, text string) string {
			_, hint := matching(sc.P, text, sc.Now.Today, v.known(sc).me)
			return hint
		},
		Complete: func(sc screen.Scene, text string) []string {
			var texts []string
			for _, kind := range []*model.Kind{sc.P.Objectives.Kind(), sc.P.KeyResults.Kind()} {
				for _, s := range filter.Suggest(text, len(text), sc.P, kind) {
					if !slices.Contains(texts, s.Query) {
						texts = append(texts, s.Query)
					}
				}
			}
			return texts
		},
	})}
}

// Narrow shows what a filter finds of the current period, and nothing else.
func (v *view) Narrow(_ screen.Scene, text string) screen.Action {
	v.filter, v.facet, v.period = strings.TrimSpace(text), facet{}, ""
	return nil
}

// facetMenu offers what needs somebody, with how much there is of each.
func (v *view) facetMenu(sc screen.Scene) screen.Action {
	current := -1
	var options []form.Option
	for n, f := range v.facets(sc) {
		if f == v.facet {
			current = n
		}
		label := v.called(sc, f)
		if f.what != anything {
			label = fmt.Sprintf("%s (%d)", label, v.count(sc, f))
		}
		options = append(options, form.Option{Label: label, Pick: func(screen.Scene) screen.Action {
			v.facet = f
			return nil
		}})
	}
	options[0].Key = "0"
	return screen.Open{Overlay: form.NewMenu("Show only what is", options, current)}
}

// facets is those that there are: everything first, the teams by name last.
func (v *view) facets(sc screen.Scene) []facet {
	all := []facet{{}, {what: mine}, {what: due}, {what: ailing}, {what: unmoved}, {what: uncarried}}
	var teams []facet
	for _, o := range v.known(sc).book.All() {
		if f := (facet{byTeam, o.Team}); o.Team != "" && !slices.Contains(teams, f) {
			teams = append(teams, f)
		}
	}
	slices.SortFunc(teams, func(a, b facet) int { return cmp.Compare(v.called(sc, a), v.called(sc, b)) })
	return append(all, teams...)
}

// called is what a facet says in the menu and in the heading.
func (v *view) called(sc screen.Scene, f facet) string {
	switch f.what {
	case anything:
		return "everything"
	case byTeam:
		return "of " + sc.P.Name(f.team.Ref())
	}
	return string(f.what)
}

// count is how many key results a facet is about; of what is asked of objectives, and where these alone are shown, how
// many objectives.
func (v *view) count(sc screen.Scene, f facet) int {
	k, n := v.known(sc), 0
	if _, all := v.now().(*tree); !all || f.what == byTeam || f.what == uncarried {
		return countIf(k.book.All(), narrowing{facet: f}.objectives(k))
	}
	for _, o := range k.book.All() {
		n += countIf(o.Results, func(r *okr.Result) bool { return f.wants(k, o, r) })
	}
	return n
}

func countIf[T any](rows []T, wanted func(T) bool) int {
	n := 0
	for _, row := range rows {
		if wanted(row) {
			n++
		}
	}
	return n
}
