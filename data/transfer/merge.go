package transfer

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
)

// take plans one record.
func (b *builder) take(s *said, known *known) {
	item := Item{File: s.record.File, Line: s.record.Line, Title: s.Title, Verdict: Changes}
	var id model.ID[model.Initiative]
	if s.was != nil {
		id = s.was.ID
	} else {
		id = model.ID[model.Initiative](b.with.NewID())
	}
	item.Ref = id.Ref()
	b.clashes = nil
	switch {
	case s.was == nil:
		item.Verdict = Adds
		if other := known.byTitle[s.Title]; other != nil && !other.claimed {
			s.remark("an initiative that is here already has the same title, and another one was added", s.Title)
		}
		if s.heading {
			s.remark("there is nothing but a title, and an initiative was added; a heading is better left out of the source", s.Title)
		}
		item.Edits = b.p.Initiatives.Add(b.with.Now, id, func(i *model.Initiative) { b.fill(i, s) })
	case !s.was.Live():
		s.remark("an initiative is archived here, and stays so", s.was.Title)
	case s.reader.own:
		item.Edits = b.p.Initiatives.Edit(b.with.Now, id, func(i *model.Initiative) { b.revise(i, s) })
	default:
		item.Edits = b.p.Initiatives.Edit(b.with.Now, id, func(i *model.Initiative) { b.merge(i, s) })
	}
	if len(item.Edits) == 0 {
		item.Verdict = Same
	}
	item.Clashes = b.clashes
	b.plan.Items = append(b.plan.Items, item)
}

// fill makes a new initiative of what the source says.
func (b *builder) fill(i *model.Initiative, s *said) {
	row := i.Row
	*i = s.Initiative
	i.Row, i.Source, i.Imported = row, s.source, b.snapshot(s, nil).String()
	if !i.Status.Open() && i.Closed.IsZero() {
		i.Closed = b.with.Now.Today
		if !i.Target.IsZero() && i.Target.Before(i.Closed) {
			i.Closed = i.Target
		}
		s.remark("the day it was closed is not known, so its target day was taken where that has passed, else today", string(i.Status))
	}
	for _, f := range b.kind.Own() {
		if len(s.names[f.Name]) > 0 {
			b.put(i, f, s)
		}
	}
	if i.Status == "" {
		i.Status = model.ToDo
	}
	if i.Horizon == "" && (i.Status == model.OnTrack || i.Status == model.AtRisk || i.Status == model.OffTrack) {
		i.Horizon = model.Now
	}
	excuse(i)
}

// merge takes over what the source says differently from the last time. What was edited here in the meantime, and has
// not changed there, stays as it is.
func (b *builder) merge(i *model.Initiative, s *said) {
	last := s.was.last
	for _, f := range b.kind.Own() {
		now, before, here := digest(s.text(f)), last[f.Name], digest(inWords(b.p, f, f.Text(i)))
		edited := here != before
		switch {
		case f.Name == "source", now == before, now == here:
		case now == "" && (!s.speaks(f.Name) || f.Needed):
		case now == "" && edited:
			b.differs("a value that was edited here is gone from the source, and was kept", i, f, s, false)
		case edited && here != "":
			b.differs("the source has changed a value that was edited here, and the source's was taken", i, f, s, true)
			fallthrough
		default:
			b.put(i, f, s)
		}
	}
	i.Source, i.Imported = s.source, b.snapshot(s, last).String()
	excuse(i)
}

// revise takes over what somebody has edited in a sheet of our own making. What it says now is compared with what it
// would say if it were written now. An emptied cell changes nothing: too many programs empty cells by mistake.
func (b *builder) revise(i *model.Initiative, s *said) {
	row := Record{File: s.record.File, Line: s.record.Line}
	for _, c := range s.record.Cells {
		for _, at := range s.reader.places[c.Name] {
			if f, ok := b.kind.Field(at.field); ok {
				row.Cells = append(row.Cells, Cell{c.Name, safeCell(f, inWords(b.p, f, f.Text(i)))})
			}
		}
	}
	quiet := *s.reader
	quiet.remarks = &remarks{}
	was := quiet.read(row)
	for _, f := range b.kind.Own() {
		switch before, now := was.text(f), s.text(f); {
		case now == before:
		case now == "":
			b.differs("a cell is empty where there is a value here, which was kept", i, f, s, false)
		default:
			b.put(i, f, s)
		}
	}
	excuse(i)
}

// differs remarks that the source and the initiative do not agree in a field, and whether the source's value is taken.
func (b *builder) differs(what string, i *model.Initiative, f model.Field, s *said, taken bool) {
	b.clashes = append(b.clashes, Clash{f.Name, taken})
	here, there := b.p.Say(f, f.Text(i)), s.text(f)
	if f.Type != model.Link && f.Type != model.Links {
		there = b.p.Say(f, there)
	}
	text := func(here, there string) string {
		if s.text(f) == "" {
			return fmt.Sprintf("%s, %s: %s", s.Title, strings.ToLower(f.Title), here)
		}
		return fmt.Sprintf("%s, %s: %s here, %s there", s.Title, strings.ToLower(f.Title), here, there)
	}
	b.remarks.note(s.record.File, s.record.Line, what, text(shortened(here), shortened(there)), text(here, there))
}

// put sets a field to what the source says.
func (b *builder) put(i *model.Initiative, f model.Field, s *said) {
	switch names := s.names[f.Name]; f.Type {
	case model.Link:
		id := ""
		if len(names) > 0 {
			id = b.called(f.To, names[0])
		}
		_ = f.Set(i, id) // any id is a link; whether it leads somewhere is checked with the whole plan
	case model.Links:
		var ids []string
		for _, name := range names {
			if id := b.called(f.To, name); id != string(i.Team) && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
		_ = f.Set(i, strings.Join(ids, " "))
	default:
		_ = f.Set(i, s.text(f)) // it is the written form of a field that was read a moment ago
	}
}

// called is the id of the team or the person of that name, of a new one where nobody is called so.
func (b *builder) called(kind, name string) string {
	folded := strings.ToLower(name)
	if kind == "team" {
		if b.teams[folded] == "" {
			b.teams[folded] = model.ID[model.Team](b.with.NewID())
			b.first = append(b.first, b.p.Teams.Add(b.with.Now, b.teams[folded], func(t *model.Team) { t.Name = name })...)
		}
		return string(b.teams[folded])
	}
	if b.people[folded] == "" {
		b.people[folded] = model.ID[model.Person](b.with.NewID())
		b.first = append(b.first, b.p.People.Add(b.with.Now, b.people[folded], func(r *model.Person) { r.Name = name })...)
	}
	return string(b.people[folded])
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

// snapshot is what the source says now; of what it does not speak of, what it said the last time.
func (b *builder) snapshot(s *said, last snapshot) snapshot {
	next := snapshot{}
	for _, f := range b.kind.Own() {
		text := digest(s.text(f))
		if text == "" && !s.speaks(f.Name) {
			text = last[f.Name]
		}
		if text != "" && f.Name != "source" {
			next[f.Name] = text
		}
	}
	return next
}

// excuse gives what is committed without an owner or an estimate the reason that it needs.
func excuse(i *model.Initiative) {
	if i.Commitment == model.Committed && i.Exception == "" && (i.Owner == "" || i.Estimate == model.Number{}) {
		i.Exception = "imported as committed, without an owner or an estimate"
	}
}
