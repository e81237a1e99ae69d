package okrs

import (
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/filter"
	"quarterdeck/model/okr"
)

// narrowing is what of the period is to be shown. As long as it stays the same, so do the rows.
type narrowing struct {
	filter string
	facet  facet
}

// none says that everything is shown.
func (n narrowing) none() bool { return n == narrowing{} }

// facet is a quick way to see only what needs somebody.
type facet struct {
	what facetKind
	team model.ID[model.Team] // of byTeam
}

type facetKind string

// The facets. Without one, everything is shown.
const (
	mine      facetKind = "mine"
	due       facetKind = "due for check-in"
	ailing    facetKind = "at risk or off track"
	unmoved   facetKind = "without an initiative"
	uncarried facetKind = "carried by no team"
	byTeam    facetKind = "team"
	anything  facetKind = ""
)

// wants says whether the facet is about a key result or, where r is nil, an objective.
func (f facet) wants(k *known, o *okr.Objective, r *okr.Result) bool {
	stands, owner, moved := o.Stands(), o.Owner, o.Served() || o.Done()
	if r != nil {
		stands, owner, moved = r.Stands(), r.Whose(), len(r.Initiatives) > 0 || o.Alone != "" || r.Done()
	}
	switch f.what {
	case mine:
		return k.me != "" && owner == k.me
	case due:
		return r != nil && r.Due()
	case ailing:
		return o.State.Open() && (stands == model.Ailing || stands == model.Critical)
	case unmoved:
		return o.State.Open() && !moved
	case uncarried:
		return o.Team == ""
	case byTeam:
		return o.Team == f.team
	}
	return true
}

// match says whether a query wants a key result or, where r is nil, an objective.
type match func(o *okr.Objective, r *okr.Result) bool

// stands says whether an objective stands in one of the ways that a term names, which begin with what was typed.
func stands(o *okr.Objective, term filter.Term) bool {
	return slices.ContainsFunc(term.Values, func(v filter.Value) bool {
		return strings.HasPrefix(o.Word(), strings.ToLower(v.Text))
	})
}

// matching makes the query ready for objectives and key results alike. A term that key results know nothing of, such as
// a team or a status, is asked of their objective. The hint says in a sentence what of the query neither of them knows.
func matching(p *model.Portfolio, query string, today model.Date, me model.ID[model.Person]) (match, string) {
	var wanted []match
	hint := ""
	for _, term := range filter.Parse(query) {
		if term.Field == "status" {
			wanted = append(wanted, func(o *okr.Objective, _ *okr.Result) bool { return stands(o, term) != term.Not })
			continue
		}
		ofObjective, strange := filter.Query{term}.Compile(p, p.Objectives.Kind(), today, me)
		ofResult, stranger := filter.Query{term}.Compile(p, p.KeyResults.Kind(), today, me)
		if len(strange) > 0 && len(stranger) > 0 {
			hint = strange[0]
		}
		wanted = append(wanted, func(o *okr.Objective, r *okr.Result) bool {
			switch {
			case r == nil:
				return len(strange) == 0 && ofObjective.Match(o.Objective)
			case len(stranger) > 0 && len(strange) == 0:
				return ofObjective.Match(o.Objective)
			}
			return ofResult.Match(r.KeyResult)
		})
	}
	return func(o *okr.Objective, r *okr.Result) bool {
		return !slices.ContainsFunc(wanted, func(m match) bool { return !m(o, r) })
	}, hint
}
