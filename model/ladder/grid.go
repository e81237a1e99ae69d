package ladder

import (
	"cmp"
	"slices"

	"quarterdeck/model"
)

// Grid is a track with its levels, its competencies, and what each level expects in each of these.
type Grid struct {
	*model.Track
	Levels []*model.Level // the lowest first
	// Competencies is those of the track, theme by theme: a theme comes where the first of its competencies does.
	Competencies []*model.Competency

	cells map[cell]*model.Expectation
}

// cell is a level and a competency.
type cell struct {
	level      model.ID[model.Level]
	competency model.ID[model.Competency]
}

// Theme is a group of competencies.
type Theme struct {
	Name         string // "" for those without one
	Competencies []*model.Competency
}

// order puts levels and competencies in order.
func (g *Grid) order() {
	slices.SortFunc(g.Levels, func(a, b *model.Level) int { return ranked(a.Rank, b.Rank, a.ID, b.ID) })
	slices.SortFunc(g.Competencies, func(a, b *model.Competency) int { return ranked(a.Rank, b.Rank, a.ID, b.ID) })
	place := map[string]int{}
	for n, c := range g.Competencies {
		if _, met := place[c.Theme]; !met {
			place[c.Theme] = n
		}
	}
	slices.SortStableFunc(g.Competencies, func(a, b *model.Competency) int { return cmp.Compare(place[a.Theme], place[b.Theme]) })
}

// Themes is the competencies cut into their themes.
func (g *Grid) Themes() []Theme {
	var all []Theme
	for _, c := range g.Competencies {
		if last := len(all) - 1; last >= 0 && all[last].Name == c.Theme {
			all[last].Competencies = append(all[last].Competencies, c)
		} else {
			all = append(all, Theme{c.Theme, []*model.Competency{c}})
		}
	}
	return all
}

// Path says that the track is a chain of levels alone, which expects nothing in any competency.
func (g *Grid) Path() bool { return len(g.Competencies) == 0 }

// Expects is what a level expects in a competency, or nil where that is not written down.
func (g *Grid) Expects(l *model.Level, c *model.Competency) *model.Expectation {
	return g.cells[cell{l.ID, c.ID}]
}

// Level is the place of a level among those of the track, from 0, or -1 where it is on another one.
func (g *Grid) Level(id model.ID[model.Level]) int {
	return slices.IndexFunc(g.Levels, func(l *model.Level) bool { return l.ID == id })
}
