package ladder

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"quarterdeck/model"
)

// Book is the career ladders of a portfolio, and what was found of people beside them.
type Book struct {
	Today  model.Date
	Tracks []*Grid // in order

	levels   map[model.ID[model.Level]]*Grid
	on       map[model.ID[model.Level]][]*model.Person
	findings map[beside][]*model.Assessment
	people   map[model.ID[model.Person]]*model.Person
	called   map[model.ID[model.Person]]string
}

// beside is a person and what is expected.
type beside struct {
	person      model.ID[model.Person]
	expectation model.ID[model.Expectation]
}

// Of is the book of a portfolio.
func Of(p *model.Portfolio, today model.Date) *Book {
	b := &Book{
		Today: today, levels: map[model.ID[model.Level]]*Grid{}, on: map[model.ID[model.Level]][]*model.Person{},
		findings: map[beside][]*model.Assessment{}, people: map[model.ID[model.Person]]*model.Person{}, called: p.CallNames(),
	}
	for t := range p.Tracks.Live() {
		b.Tracks = append(b.Tracks, &Grid{Track: t, cells: map[cell]*model.Expectation{}})
	}
	slices.SortFunc(b.Tracks, func(a, b *Grid) int { return ranked(a.Rank, b.Rank, a.ID, b.ID) })
	b.fill(p)
	for one := range p.People.Live() {
		b.people[one.ID] = one
		b.on[one.Level] = append(b.on[one.Level], one)
	}
	for _, some := range b.on {
		slices.SortStableFunc(some, func(a, b *model.Person) int {
			return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
		})
	}
	for a := range p.Assessments.Live() {
		of := beside{a.Person, a.Expectation}
		b.findings[of] = append(b.findings[of], a)
	}
	for _, some := range b.findings {
		slices.SortFunc(some, func(a, b *model.Assessment) int {
			return cmp.Or(b.Date.Compare(a.Date), cmp.Compare(b.ID, a.ID))
		})
	}
	return b
}

// fill puts levels, competencies and expectations into the grids.
func (b *Book) fill(p *model.Portfolio) {
	for l := range p.Levels.Live() {
		if g := b.Track(l.Track); g != nil {
			g.Levels, b.levels[l.ID] = append(g.Levels, l), g
		}
	}
	for c := range p.Competencies.Live() {
		if g := b.Track(c.Track); g != nil {
			g.Competencies = append(g.Competencies, c)
		}
	}
	for x := range p.Expectations.Live() {
		if g := b.levels[x.Level]; g != nil {
			g.cells[cell{x.Level, x.Competency}] = x
		}
	}
	for _, g := range b.Tracks {
		g.order()
	}
}

// Track is the grid of a track, or nil where it is not there or archived.
func (b *Book) Track(id model.ID[model.Track]) *Grid {
	for _, g := range b.Tracks {
		if g.ID == id {
			return g
		}
	}
	return nil
}

// On is the people who stand on a level, by name.
func (b *Book) On(level model.ID[model.Level]) []*model.Person { return b.on[level] }

// Where is the track on which somebody stands, or nil.
func (b *Book) Where(person model.ID[model.Person]) *Grid {
	if one := b.people[person]; one != nil {
		return b.levels[one.Level]
	}
	return nil
}

// Called is what a person is called in a sentence.
func (b *Book) Called(person model.ID[model.Person]) string {
	return cmp.Or(model.CleanLine(b.called[person]), "somebody")
}

// Day is a day as it is told: with its year only where that is not this one.
func (b *Book) Day(d model.Date) string {
	if d.Time().Year() == b.Today.Time().Year() {
		return d.Short()
	}
	return d.Long()
}

// ranked puts rows in the order of their ranks, those without one behind, and by age where these are equal.
func ranked[T any](a, b model.Number, older, newer model.ID[T]) int {
	return cmp.Or(cmp.Compare(a.Or(math.Inf(1)), b.Or(math.Inf(1))), cmp.Compare(older, newer))
}
