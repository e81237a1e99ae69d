package transfer

import (
	"strings"

	"quarterdeck/model"
)

// folk is the teams and the people by their names, small letters and capitals being one: those that are here, and those
// that a plan adds.
type folk struct {
	p       *model.Portfolio
	with    With
	teams   map[string]model.ID[model.Team]
	people  map[string]model.ID[model.Person]
	results map[string]model.ID[model.KeyResult]
	first   []model.Edit // those that bring them in, which have to come before what refers to them
}

func newFolk(p *model.Portfolio, with With) *folk {
	return &folk{
		p: p, with: with,
		teams:   names(&p.Teams, func(t *model.Team) string { return t.Name }),
		people:  names(&p.People, func(r *model.Person) string { return r.Name }),
		results: names(&p.KeyResults, func(k *model.KeyResult) string { return k.Title }),
	}
}

// called is the id of the row of that name. A team or a person that is not here is added; of a key result that is not,
// there is none.
func (k *folk) called(kind, name string) string {
	folded := strings.ToLower(name)
	switch kind {
	case "team":
		if k.teams[folded] == "" {
			k.teams[folded] = model.ID[model.Team](k.with.NewID())
			k.first = append(k.first, k.p.Teams.Add(k.with.Now, k.teams[folded], func(t *model.Team) { t.Name = name })...)
		}
		return string(k.teams[folded])
	case "key_result":
		return string(k.results[folded])
	}
	if k.people[folded] == "" {
		k.people[folded] = model.ID[model.Person](k.with.NewID())
		k.first = append(k.first, k.p.People.Add(k.with.Now, k.people[folded], func(r *model.Person) { r.Name = name })...)
	}
	return string(k.people[folded])
}

// names is the ids of rows by their names; of two with one name, the one that is not archived, or else the older.
func names[T any](t *model.Table[T], name func(*T) string) map[string]model.ID[T] {
	all := map[string]model.ID[T]{}
	archived := map[string]bool{}
	for row := range t.All() {
		record := any(row).(model.Record)
		folded := strings.ToLower(name(row))
		if all[folded] == "" || archived[folded] && record.Live() {
			all[folded], archived[folded] = model.ID[T](record.Ref().ID), !record.Live()
		}
	}
	return all
}
