package transfer

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// With is what a plan is made with besides its sources.
type With struct {
	Now   model.Moment
	NewID func() string
	Actor string
}

// Initiatives plans how the records of the sources become initiatives of the portfolio, which holds everything, the
// archive included. Every record is an item of the plan or a skip.
func Initiatives(sources []*Source, m Mapping, p *model.Portfolio, with With) *Plan {
	b := &builder{
		mapping: m, with: with, plan: &Plan{Mapping: m.Name}, known: index(p, m.Name), p: p,
		teams: names(&p.Teams, func(t *model.Team) string { return t.Name }), newTeams: map[string]model.ID[model.Team]{},
		people: names(&p.People, func(r *model.Person) string { return r.Name }), newPeople: map[string]model.ID[model.Person]{},
	}
	for _, s := range sources {
		b.plan.Sources = append(b.plan.Sources, s.Name)
		b.plan.Skips = append(b.plan.Skips, s.Skips...)
		b.plan.Notices = append(b.plan.Notices, s.Notices...)
		b.read(s)
	}
	b.finish(sources)
	return b.plan
}

// builder makes a plan.
type builder struct {
	plan    *Plan
	mapping Mapping
	with    With
	p       *model.Portfolio
	known   known

	teams     map[string]model.ID[model.Team]
	newTeams  map[string]model.ID[model.Team]
	people    map[string]model.ID[model.Person]
	newPeople map[string]model.ID[model.Person]

	first  []model.Edit // teams and people, which have to be there before what refers to them
	edits  []model.Edit
	remark remarks
}

// read plans the records of one source.
func (b *builder) read(s *Source) {
	form := b.formOf(s)
	for _, r := range s.Records {
		title := model.CleanLine(b.mapping.column(r, "title"))
		if title == "" {
			b.plan.Skips = append(b.plan.Skips, Skip{File: r.File, Line: r.Line, Reason: b.untitled(s)})
			continue
		}
		b.take(r, title, form)
	}
}

func (b *builder) untitled(s *Source) string {
	if !s.has(b.mapping.Columns["title"]) {
		return fmt.Sprintf("No column holds a title. The columns are %s; --map names the one that does.", strings.Join(s.Columns, ", "))
	}
	return "It has no title."
}

// form is what the whole of a source says about how to read a part of it.
type form struct {
	dayFirst map[string]bool // by field: whether 3/4 is the third of April
	keyed    bool            // whether the keys tell the records apart
}

func (b *builder) formOf(s *Source) form {
	f := form{dayFirst: map[string]bool{}}
	for _, field := range []string{"start", "target", "baseline", "closed"} {
		var samples []string
		for _, r := range s.Records {
			if v := b.mapping.column(r, field); v != "" {
				samples = append(samples, v)
			}
		}
		f.dayFirst[field], _ = dates.DayFirst(samples)
	}
	seen, repeated := map[string]bool{}, 0
	for _, r := range s.Records {
		if key := b.mapping.column(r, "key"); key != "" {
			if seen[key] {
				repeated++
			}
			seen[key] = true
		}
	}
	f.keyed = repeated == 0
	if repeated > 0 {
		b.plan.Notices = append(b.plan.Notices, Notice{File: s.Name, Text: fmt.Sprintf(
			"The ids repeat (%d times), so they are no ids: the records are told apart by their titles.", repeated)})
	}
	return f
}

// take plans one record.
func (b *builder) take(r Record, title string, f form) {
	key := ""
	if f.keyed {
		key = model.CleanLine(b.mapping.column(r, "key"))
	}
	said := b.initiative(r, title, key, f)
	was, own := b.ours(r), true
	if was == nil {
		was, own = b.known.find(key, title), false
	}
	item := Item{File: r.File, Line: r.Line, Title: title, Verdict: Adds}
	if was == nil {
		said.Imported = snapshot(b.fields(), said)
		item.Edits = b.p.Initiatives.Add(b.with.Now, model.ID[model.Initiative](b.with.NewID()), func(i *model.Initiative) {
			row, created, id := *said, i.Created, i.ID
			*i = row
			i.Created, i.ID = created, id
		})
	} else {
		item.Edits = b.p.Initiatives.Edit(b.with.Now, was.ID, func(i *model.Initiative) {
			if own {
				b.overwrite(i, said)
			} else {
				b.merge(i, said)
			}
		})
		item.Verdict = Changes
		if len(item.Edits) == 0 {
			item.Verdict = Same
		}
	}
	b.edits = append(b.edits, item.Edits...)
	b.plan.Items = append(b.plan.Items, item)
}

// merge takes over what the source says differently from the last time. What was changed here in the meantime, and not
// there, stays as it is.
func (b *builder) merge(i *model.Initiative, said *model.Initiative) {
	before := parseSnapshot(i.Imported)
	for _, f := range b.fields() {
		now := f.Text(said)
		if now == "" || before[f.Name] == digest(now) {
			continue
		}
		_ = f.Set(i, now) // it is the written form of a row that was read a moment ago
	}
	i.Imported = snapshot(b.fields(), said)
}

// ours is the initiative that a sheet of our own making names by its id.
func (b *builder) ours(r Record) *model.Initiative {
	id, _ := r.First(idColumn)
	return b.p.Initiatives.Get(model.ID[model.Initiative](id))
}

// idColumn is the column of our own sheets that holds the id of the row.
const idColumn = "quarterdeck_id"

// overwrite takes over what a sheet of our own making says, which was edited outside on purpose.
func (b *builder) overwrite(i *model.Initiative, said *model.Initiative) {
	for _, f := range b.fields() {
		if now := f.Text(said); now != "" && f.Name != "source" && f.Name != "key" {
			_ = f.Set(i, now) // it is the written form of a row that was read a moment ago
		}
	}
}

// fields is what an import fills in.
func (b *builder) fields() []model.Field {
	var fields []model.Field
	for _, f := range b.p.Initiatives.Kind().Own() {
		if f.Name == "source" || f.Name == "key" || len(b.mapping.Columns[f.Name]) > 0 || f.Name == "timeframe" {
			fields = append(fields, f)
		}
	}
	return fields
}

// finish puts the plan's change together and says what was left out of every record alike.
func (b *builder) finish(sources []*Source) {
	b.plan.Notices = append(b.plan.Notices, b.remark.notices()...)
	b.plan.Unused = b.mapping.unused(sources)
	b.plan.Change = model.Change{Actor: b.with.Actor, Label: b.plan.label(), Edits: append(b.first, b.edits...)}
}

// unused is the columns that nothing was taken from.
func (m Mapping) unused(sources []*Source) []string {
	var unused []string
	for _, s := range sources {
		for _, name := range s.Columns {
			if !m.uses(name) && name != idColumn {
				unused = append(unused, name)
			}
		}
	}
	return unique(unused)
}

func (m Mapping) uses(name string) bool {
	for _, columns := range m.Columns {
		for _, c := range columns {
			if sameName(c, name) {
				return true
			}
		}
	}
	return false
}

func unique(list []string) []string {
	var kept []string
	seen := map[string]bool{}
	for _, s := range list {
		if !seen[s] {
			seen[s] = true
			kept = append(kept, s)
		}
	}
	return kept
}
