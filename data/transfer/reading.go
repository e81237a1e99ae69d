package transfer

import (
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// initiative reads a record as the source means it. Whatever it cannot place is remarked on, never dropped unseen.
func (b *builder) initiative(r Record, title, key string, f form) *model.Initiative {
	m := b.mapping
	i := &model.Initiative{Title: title, Key: key, Source: m.Name, Link: model.CleanLine(m.column(r, "link"))}
	b.status(i, r)
	b.whose(i, r)
	b.when(i, r, f)
	i.Stage = join(i.Stage, model.CleanLine(m.column(r, "stage")))
	i.Tags = model.TagsOf(append(splitList(m.values(r, "tags")), string(i.Tags))...)
	i.Outcome = strings.TrimSpace(model.Clean(m.column(r, "outcome")))
	i.Exception = model.CleanLine(m.column(r, "exception"))
	if word := m.column(r, "confidence"); word != "" {
		var ok bool
		if i.Confidence, ok = confidenceOf(word); !ok {
			b.remark.add(r, "a confidence that is none of high, medium and low was left out", word)
		}
	}
	b.number(r, "estimate", &i.Estimate)
	b.number(r, "rank", &i.Rank)
	b.choice(r, "commitment", i)
	b.choice(r, "kind", i)
	b.choice(r, "tier", i)
	i.Private = plain(m.column(r, "private")) == "yes"
	if i.Commitment == model.Committed && i.Exception == "" && (i.Owner == "" || i.Estimate == model.Number{}) {
		i.Exception = "imported as committed, without an owner or an estimate"
	}
	return i
}

// status reads the state, and the horizon that may hide in the same word.
func (b *builder) status(i *model.Initiative, r Record) {
	word := b.mapping.column(r, "status")
	i.Status = model.ToDo
	switch status, known := b.statusOf(word); {
	case known:
		i.Status = status
	case word != "":
		i.Stage = model.CleanLine(word)
		b.remark.add(r, "a status that is not known here was read as to do, and its word kept as the stage", word)
	}
	word = b.mapping.column(r, "horizon")
	horizon, known := horizonOf(word)
	switch {
	case known:
		i.Horizon = horizon
	case word != "":
		i.Timeframe = model.CleanLine(word)
	case i.Status == model.OnTrack || i.Status == model.AtRisk || i.Status == model.OffTrack:
		i.Horizon = model.Now
	}
}

func (b *builder) statusOf(word string) (model.Status, bool) {
	if b.mapping.status != nil {
		if status, ok := b.mapping.status(word); ok {
			return status, true
		}
	}
	return statusOf(word)
}

// when reads the dates. What is no day is kept as the timeframe.
func (b *builder) when(i *model.Initiative, r Record, f form) {
	days := map[string]*model.Date{"start": &i.Start, "target": &i.Target, "baseline": &i.Baseline, "closed": &i.Closed}
	for _, field := range []string{"start", "target", "baseline", "closed"} {
		text := b.mapping.column(r, field)
		if text == "" {
			continue
		}
		day, err := dates.Machine(text, f.dayFirst[field])
		switch {
		case err == nil:
			*days[field] = day
		case field == "target" || field == "start":
			i.Timeframe = join(i.Timeframe, model.CleanLine(text))
		default:
			b.remark.add(r, "a date that could not be read was left out ("+field+")", text)
		}
	}
	if i.Timeframe == "" {
		i.Timeframe = model.CleanLine(strings.Join(unique(b.mapping.values(r, "timeframe")), ", "))
	}
	if i.Status.Open() {
		i.Closed = model.Date{}
	}
}

// whose reads the team, the teams beside it, and the owner, and plans those that are not here yet.
func (b *builder) whose(i *model.Initiative, r Record) {
	if name := model.CleanLine(b.mapping.column(r, "team")); name != "" {
		i.Team = b.team(name)
	}
	var with []model.ID[model.Team]
	for _, name := range splitList(b.mapping.values(r, "with")) {
		if id := b.team(model.CleanLine(name)); id != i.Team {
			with = append(with, id)
		}
	}
	i.With = model.IDsOf(with...)
	all := owners(b.mapping.values(r, "owner"))
	if len(all) > 0 {
		i.Owner = b.person(all[0])
	}
	if len(all) > 1 {
		b.remark.add(r, "the first of several owners was taken; the others are", strings.Join(all[1:], ", "))
	}
}

func (b *builder) team(name string) model.ID[model.Team] {
	id, made := find(b.teams, b.newTeams, name, b.with.NewID)
	if made {
		b.first = append(b.first, b.p.Teams.Add(b.with.Now, id, func(t *model.Team) { t.Name = name })...)
	}
	return id
}

func (b *builder) person(name string) model.ID[model.Person] {
	id, made := find(b.people, b.newPeople, name, b.with.NewID)
	if made {
		b.first = append(b.first, b.p.People.Add(b.with.Now, id, func(r *model.Person) { r.Name = name })...)
	}
	return id
}

// find is the id of what is called so, a new one where nobody is.
func find[T any](here, made map[string]model.ID[T], name string, newID func() string) (id model.ID[T], isNew bool) {
	folded := strings.ToLower(name)
	if id, ok := here[folded]; ok {
		return id, false
	}
	if id, ok := made[folded]; ok {
		return id, false
	}
	id = model.ID[T](newID())
	made[folded] = id
	return id, true
}

// owners is the names in the cells of an owner column. An address behind a name goes, as in "Ana Costa <ana@…>", and
// so does an @ before it.
func owners(cells []string) []string {
	var list []string
	for _, cell := range splitList(cells) {
		name, address, _ := strings.Cut(cell, "<")
		if name = model.CleanLine(name); name == "" {
			name = model.CleanLine(strings.TrimSuffix(address, ">"))
		}
		if name = strings.TrimPrefix(name, "@"); name != "" && !strings.EqualFold(name, "unassigned") {
			list = append(list, name)
		}
	}
	return unique(list)
}

// splitList takes apart cells that hold several words with commas or semicolons between them.
func splitList(cells []string) []string {
	var list []string
	for _, cell := range cells {
		for _, word := range strings.FieldsFunc(cell, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
			if word = strings.TrimSpace(word); word != "" {
				list = append(list, word)
			}
		}
	}
	return list
}

// join puts two texts into one field without losing either.
func join(a, b string) string {
	switch {
	case a == "" || a == b:
		return b
	case b == "":
		return a
	}
	return a + ", " + b
}

func (b *builder) number(r Record, field string, to *model.Number) {
	text := b.mapping.column(r, field)
	if text == "" {
		return
	}
	if err := to.Parse(strings.ReplaceAll(text, ",", ".")); err != nil {
		b.remark.add(r, "a number that could not be read was left out ("+field+")", text)
	}
}

// choice reads a word of a short list.
func (b *builder) choice(r Record, field string, i *model.Initiative) {
	word := b.mapping.column(r, field)
	if word == "" {
		return
	}
	f, ok := b.p.Initiatives.Kind().Field(field)
	if !ok {
		return
	}
	for _, choice := range f.Choices {
		if plain(choice) == plain(word) {
			if err := f.Set(i, choice); err == nil {
				return
			}
		}
	}
	i.Tags = model.TagsOf(string(i.Tags), word)
	b.remark.add(r, "a "+field+" that is not known here was kept as a tag", word)
}
