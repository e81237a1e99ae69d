package roadmap

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/model"
)

// index is what drawing has to find quickly, worked out once for a portfolio.
type index struct {
	of         *model.Portfolio
	links      map[model.ID[model.Initiative]][]*model.Dependency // by either end
	notes      map[model.Ref][]*model.Note
	people     map[model.ID[model.Person]]string // what they are called where there are five cells for it
	milestones []*model.Milestone                // by day
}

// indexed is the index of a portfolio.
func (v *view) indexed(p *model.Portfolio) *index {
	x := &v.index
	if x.of == p || x.of != nil && x.of.Rev == p.Rev && x.of.Initiatives.Len() == p.Initiatives.Len() {
		return x
	}
	*x = index{of: p, links: map[model.ID[model.Initiative]][]*model.Dependency{}, notes: map[model.Ref][]*model.Note{}}
	for d := range p.Dependencies.Live() {
		if from, to := p.Initiatives.Get(d.From), p.Initiatives.Get(d.To); from == nil || to == nil || !from.Live() || !to.Live() {
			continue
		}
		x.links[d.From] = append(x.links[d.From], d)
		x.links[d.To] = append(x.links[d.To], d)
	}
	for n := range p.Notes.Live() {
		x.notes[n.Subject] = append(x.notes[n.Subject], n)
	}
	x.milestones = milestonesOf(p)
	x.people = callNames(p)
	return x
}

func milestonesOf(p *model.Portfolio) []*model.Milestone {
	all := slices.Collect(p.Milestones.Live())
	slices.SortFunc(all, func(a, b *model.Milestone) int {
		return cmp.Or(a.Date.Compare(b.Date), strings.Compare(string(a.ID), string(b.ID)))
	})
	return all
}

// callNames is first names, with the initial of the last where two people share one.
func callNames(p *model.Portfolio) map[model.ID[model.Person]]string {
	names, sharing := map[model.ID[model.Person]]string{}, map[string]int{}
	for one := range p.People.All() {
		first, _, _ := strings.Cut(one.Name, " ")
		sharing[strings.ToLower(first)]++
	}
	for one := range p.People.All() {
		first, rest, _ := strings.Cut(one.Name, " ")
		names[one.ID] = first
		if rest != "" && sharing[strings.ToLower(first)] > 1 {
			names[one.ID] = first + " " + string([]rune(rest)[:1])
		}
	}
	return names
}
