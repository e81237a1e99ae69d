package ladder

import (
	"fmt"
	"slices"

	"quarterdeck/model"
)

// Assess is what a change is called that writes an assessment down, and its edits. The label says neither what was found
// nor by what. The day is today where it is none.
func Assess(p *model.Portfolio, now model.Moment, a model.Assessment) (label string, edits []model.Edit) {
	label = fmt.Sprintf("Assess %s: %s", p.Name(a.Person.Ref()), p.Name(a.Expectation.Ref()))
	return label, p.Assessments.Add(now, a.ID, func(row *model.Assessment) {
		row.Person, row.Expectation, row.Finding, row.By = a.Person, a.Expectation, a.Finding, a.By
		row.Date, row.Evidence = a.Date, a.Evidence
		if row.Date.IsZero() {
			row.Date = now.Today
		}
	})
}

// Place is what a change is called that says on which level somebody stands, or on none where it is empty, and its edits.
func Place(
	p *model.Portfolio, now model.Moment, person model.ID[model.Person], level model.ID[model.Level],
) (label string, edits []model.Edit) {
	label = fmt.Sprintf("Put %s on %s", p.Name(person.Ref()), p.Name(level.Ref()))
	if level == "" {
		label = fmt.Sprintf("Take %s off their ladder", p.Name(person.Ref()))
	}
	return label, p.People.Edit(now, person, func(one *model.Person) { one.Level = level })
}

// MoveCompetency is the edits that let a competency and the one before or after it change places, or its theme and that
// one's where they are of different themes. There are none at the end of the track.
func (g *Grid) MoveCompetency(p *model.Portfolio, now model.Moment, id model.ID[model.Competency], by int) []model.Edit {
	order := slices.Clone(g.Competencies)
	at := slices.IndexFunc(order, func(c *model.Competency) bool { return c.ID == id })
	to := at + by
	if at < 0 || to < 0 || to >= len(order) {
		return nil
	}
	if order[at].Theme == order[to].Theme {
		order[at], order[to] = order[to], order[at]
	} else {
		order = g.swapped(order[at].Theme, order[to].Theme)
	}
	var edits []model.Edit
	for n, c := range order {
		edits = append(edits, p.Competencies.Edit(now, c.ID, func(c *model.Competency) { c.Rank = place(n) })...)
	}
	return edits
}

// swapped is the competencies with two themes in each other's places.
func (g *Grid) swapped(a, b string) []*model.Competency {
	themes := g.Themes()
	first := slices.IndexFunc(themes, func(t Theme) bool { return t.Name == a })
	second := slices.IndexFunc(themes, func(t Theme) bool { return t.Name == b })
	themes[first], themes[second] = themes[second], themes[first]
	var order []*model.Competency
	for _, t := range themes {
		order = append(order, t.Competencies...)
	}
	return order
}

// MoveLevel is the edits that let a level and the one before or after it change places. There are none at the end of the
// track.
func (g *Grid) MoveLevel(p *model.Portfolio, now model.Moment, id model.ID[model.Level], by int) []model.Edit {
	order := slices.Clone(g.Levels)
	at := g.Level(id)
	to := at + by
	if at < 0 || to < 0 || to >= len(order) {
		return nil
	}
	order[at], order[to] = order[to], order[at]
	var edits []model.Edit
	for n, l := range order {
		edits = append(edits, p.Levels.Edit(now, l.ID, func(l *model.Level) { l.Rank = place(n) })...)
	}
	return edits
}

// rankStep is the distance between the ranks of neighbours.
const rankStep = 10

// place is the rank of what comes in the given place, from 0.
func place(n int) model.Number { return model.Num(float64((n + 1) * rankStep)) }

// NextRank is the rank behind all of these.
func NextRank(ranks []model.Number) model.Number {
	last := 0.0
	for _, r := range ranks {
		last = max(last, r.Or(0))
	}
	return model.Num(last + rankStep)
}

// Parts is a track, a level or a competency with all that is nothing without it, as it is archived together: of a track
// its levels, competencies and expectations, of the others the expectations. What was found of people stays.
func (g *Grid) Parts(of model.Ref) []model.Ref {
	whole := of == g.Ref()
	refs := []model.Ref{of}
	if whole {
		for _, l := range g.Levels {
			refs = append(refs, l.Ref())
		}
	}
	for _, c := range g.Competencies {
		if whole {
			refs = append(refs, c.Ref())
		}
		for _, l := range g.Levels {
			if x := g.Expects(l, c); x != nil && (whole || of == c.Ref() || of == l.Ref()) {
				refs = append(refs, x.Ref())
			}
		}
	}
	return refs
}
