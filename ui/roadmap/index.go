package roadmap

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/screen"
)

// index is what drawing has to find quickly, worked out once for a portfolio.
type index struct {
	of         *model.Portfolio
	links      map[model.ID[model.Initiative]][]*model.Dependency // by either end
	notes      map[model.Ref][]*model.Note
	people     map[model.ID[model.Person]]string // what they are called where there are five cells for it
	milestones []*model.Milestone                // by day
	today      model.Date                        // from which the stretches are counted
	stretches  map[string]stretch                // what timeframes mean
	booked     model.Date                        // the day of the books
	books      map[model.ID[model.Period]]*okr.Book
	who        string // the name that asker is the person of
	asker      model.ID[model.Person]
	wants      wants
}

// indexed is the index of the portfolio. A preview goes without one of its own: what is moved in it has the links and
// notes that it had.
func (v *view) indexed(sc screen.Scene) *index {
	x, p := &v.index, sc.P
	if x.of == p || x.of != nil && sc.Preview {
		return x
	}
	*x = index{of: p, links: map[model.ID[model.Initiative]][]*model.Dependency{}, notes: map[model.Ref][]*model.Note{}}
	for d := range p.Dependencies.Live() {
		from, to := p.Initiatives.Get(d.From), p.Initiatives.Get(d.To)
		if from == nil || to == nil || !from.Live() || !to.Live() {
			continue
		}
		x.links[d.From] = append(x.links[d.From], d)
		x.links[d.To] = append(x.links[d.To], d)
	}
	for n := range p.Notes.Live() {
		x.notes[n.Subject] = append(x.notes[n.Subject], n)
	}
	x.milestones = milestonesOf(p)
	x.people = p.CallNames()
	return x
}

// me is the person at the keyboard, as far as a person of the portfolio is called that.
func (x *index) me(sc screen.Scene) model.ID[model.Person] {
	if x.who != sc.Me {
		x.who, x.asker = sc.Me, sc.P.PersonCalled(sc.Me)
	}
	return x.asker
}

func milestonesOf(p *model.Portfolio) []*model.Milestone {
	all := slices.Collect(p.Milestones.Live())
	slices.SortFunc(all, func(a, b *model.Milestone) int {
		return cmp.Or(a.Date.Compare(b.Date), strings.Compare(string(a.ID), string(b.ID)))
	})
	return all
}
