package okr

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/model"
)

// Unserved is the objectives under way that no initiative works on, without a reason why.
func (b *Book) Unserved() []*Objective {
	return slices.DeleteFunc(b.All(), func(o *Objective) bool { return !o.Unserved() })
}

// Adrift is the open initiatives that move no key result, without a reason why.
func Adrift(p *model.Portfolio) []*model.Initiative {
	var all []*model.Initiative
	for i := range p.Initiatives.Live() {
		if i.Adrift() {
			all = append(all, i)
		}
	}
	return all
}

// Part is what a team has to do with an objective.
type Part struct {
	Carries bool // the objective is the team's
	Helps   int  // how many of its initiatives move a key result of the objective
}

// Matrix is who has a part in what: the teams that have any, by name, and for each objective the parts by team.
type Matrix struct {
	Teams      []*model.Team
	Objectives []*Objective
	parts      map[*Objective]map[model.ID[model.Team]]Part
}

// Part is what the team has to do with the objective.
func (m *Matrix) Part(o *Objective, team model.ID[model.Team]) Part { return m.parts[o][team] }

// Matrix is the objectives that are not dropped, and the teams that carry them or help.
func (b *Book) Matrix(p *model.Portfolio) *Matrix {
	m := &Matrix{parts: map[*Objective]map[model.ID[model.Team]]Part{}}
	for _, o := range b.All() {
		if o.State == model.DroppedObjective {
			continue
		}
		m.Objectives = append(m.Objectives, o)
		m.parts[o] = o.parts()
	}
	for t := range p.Teams.Live() {
		if m.concerns(t) {
			m.Teams = append(m.Teams, t)
		}
	}
	slices.SortStableFunc(m.Teams, func(a, b *model.Team) int {
		return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	return m
}

// concerns says that a team has a part in something.
func (m *Matrix) concerns(t *model.Team) bool {
	return slices.ContainsFunc(m.Objectives, func(o *Objective) bool { return m.Part(o, t.ID) != Part{} })
}

// Public is the matrix without the objectives that are private, and without the teams that only they concern.
func (m *Matrix) Public() *Matrix {
	next := &Matrix{parts: m.parts}
	for _, o := range m.Objectives {
		if !o.Hidden {
			next.Objectives = append(next.Objectives, o)
		}
	}
	for _, t := range m.Teams {
		if next.concerns(t) {
			next.Teams = append(next.Teams, t)
		}
	}
	return next
}

// parts is what each team has to do with the objective.
func (o *Objective) parts() map[model.ID[model.Team]]Part {
	parts := map[model.ID[model.Team]]Part{}
	if o.Team != "" {
		parts[o.Team] = Part{Carries: true}
	}
	for _, i := range o.Initiatives() {
		for _, team := range append([]string{string(i.Team)}, i.With.All()...) {
			part := parts[model.ID[model.Team](team)]
			part.Helps++
			parts[model.ID[model.Team](team)] = part
		}
	}
	return parts
}

// Helpers is the teams whose initiatives move a key result of the objective, but for the one that carries it, by id.
func (o *Objective) Helpers() []model.ID[model.Team] {
	var teams []model.ID[model.Team]
	for team, part := range o.parts() {
		if team != "" && !part.Carries {
			teams = append(teams, team)
		}
	}
	slices.Sort(teams)
	return teams
}
