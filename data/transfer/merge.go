package transfer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
)

// merger makes rows of one kind of what a source says of them. What nobody has edited here follows the source; what was
// edited here follows it only where the source has changed since, which is remarked on.
type merger struct {
	p       *model.Portfolio
	rows    model.Rows
	with    With
	folk    *folk
	remarks *remarks
	// places is the ranks of rows that are new, or have moved in their source.
	places map[*statement]model.Number
	// titles is what rows are called that others of their kind link to, by their ids, though they may be new.
	titles map[string]string
	// fresh and settle, unless nil, bring what was made of a new row, and of any row, into the shape that its kind needs.
	fresh  func(row model.Record, s *statement)
	settle func(row model.Record)
}

// take plans one statement. Unless nil, revise takes the place of the merge.
func (m *merger) take(s *statement, known *known, revise func(row model.Record)) Item {
	title, _, _ := strings.Cut(s.title(), "\n")
	item := Item{File: s.record.File, Line: s.record.Line, Title: title, Verdict: Changes}
	if s.was == nil {
		item.Verdict = Adds
		if other := known.byTitle[identity{under: s.under, title: s.title()}]; other != nil && !other.claimed {
			s.remark(fmt.Sprintf("%s that is here already has the same title, and another one was added", a(s.kind)), s.title())
		}
		if s.newID == "" {
			s.newID = m.with.NewID()
		}
		item.Edits = m.rows.AddRow(m.with.Now, s.newID, func(row model.Record) { item.Ref = row.Ref(); m.fill(row, s) })
		return item
	}
	item.Ref = s.was.row.Ref()
	if !s.was.row.Live() {
		s.remark(a(s.kind)+" is archived here, and stays so", s.was.title)
		item.Verdict = Same
		return item
	}
	item.Edits = m.rows.EditRow(m.with.Now, item.Ref.ID, func(row model.Record) {
		if revise != nil {
			revise(row)
		} else {
			m.merge(row, s)
		}
		m.place(row, s)
		if m.settle != nil {
			m.settle(row)
		}
	})
	if len(item.Edits) == 0 {
		item.Verdict = Same
	}
	item.Clashes = s.clashes
	return item
}

// revising takes over what somebody has edited in what was written here. What it does not say stays, but for what it would
// say if there were any. It is nil for other sources, which are merged.
func (m *merger) revising(s *statement, ours bool) func(row model.Record) {
	if !ours {
		return nil
	}
	return func(row model.Record) {
		for _, f := range s.kind.Own() {
			now, here := s.text(f), m.here(row, f)
			if f.Name == "who" { // whom it leaves out
				now, here = cmp.Or(now, string(model.ByNewHire)), cmp.Or(here, string(model.ByNewHire))
			}
			if now != here && (now != "" || s.whole && s.speaks(f.Name)) {
				m.put(row, f, s)
			}
		}
	}
}

// a is the kind with its article: an initiative, a key result.
func a(kind *model.Kind) string {
	if strings.ContainsAny(kind.Name[:1], "aeio") {
		return "an " + kind.Label()
	}
	return "a " + kind.Label()
}

// fill makes a new row of what the source says.
func (m *merger) fill(row model.Record, s *statement) {
	for _, f := range s.kind.Own() {
		if s.text(f) != "" {
			m.put(row, f, s)
		}
	}
	m.mark(row, s, nil)
	m.place(row, s)
	if m.fresh != nil {
		m.fresh(row, s)
	}
	if m.settle != nil {
		m.settle(row)
	}
}

// place puts the row where its source has it, where it is new or has moved there.
func (m *merger) place(row model.Record, s *statement) {
	if rank, is := m.places[s]; is {
		f, _ := s.kind.Field("rank")
		_ = f.Set(row, rank.String()) // it is the written form of a number
	}
}

// mark notes with the row where it came from and what its source said.
func (m *merger) mark(row model.Record, s *statement, last snapshot) {
	set := func(name, text string) {
		if f, ok := s.kind.Field(name); ok {
			_ = f.Set(row, text) // any line is a text
		}
	}
	set("source", s.source)
	set("imported", snapshotOf(s, last).String())
}

// merge takes over what the source says differently from the last time. What was edited here in the meantime, and has
// not changed there, stays as it is.
func (m *merger) merge(row model.Record, s *statement) {
	last := s.was.last
	for _, f := range s.kind.Own() {
		now, before, here := digest(s.text(f)), last[f.Name], digest(m.here(row, f))
		edited := here != before
		switch {
		case f.Name == "source", now == before, now == here:
		case now == "" && s.odd[f.Name] != "" && (edited || f.Type != model.Day): // a word for no day becomes the timeframe instead
			if here != "" {
				m.keeps(row, f, s)
			}
		case now == "" && (!s.speaks(f.Name) || f.Needed):
		case now == "" && edited:
			m.differs("a value that was edited here is gone from the source, and was kept", row, f, s, false)
		case edited && here != "":
			m.differs("the source has changed a value that was edited here, and the source's was taken", row, f, s, true)
			fallthrough
		default:
			m.put(row, f, s)
		}
	}
	m.mark(row, s, last)
}

// here is the field of a row as a source would say it.
func (m *merger) here(row model.Record, f model.Field) string {
	if byName(f) {
		return inWords(m.p, f, f.Text(row))
	}
	return f.Text(row)
}

// byName says whether a source says by its name what the field links to. Other rows it knows by ids of its own, which
// are found before anything is merged.
func byName(f model.Field) bool {
	return f.Type == model.Links || f.Type == model.Link && (f.To == "team" || f.To == "person")
}

// keeps remarks that what is here stays, for what the source says instead means nothing here.
func (m *merger) keeps(row model.Record, f model.Field, s *statement) {
	s.clashes = append(s.clashes, Clash{Field: f.Name, Odd: s.odd[f.Name]})
	here := m.p.Say(f, f.Text(row))
	text := fmt.Sprintf("%s, %s: %s here, %s there", s.title(), strings.ToLower(f.Title), shortened(here), shortened(s.odd[f.Name]))
	m.remarks.note(s.record.File, s.record.Line, "a value is not understood, and what is here was kept", text, text)
}

// differs remarks that the source and the row do not agree in a field, and whether the source's value is taken.
func (m *merger) differs(what string, row model.Record, f model.Field, s *statement, taken bool) {
	s.clashes = append(s.clashes, Clash{Field: f.Name, Taken: taken})
	here, there := m.p.Say(f, f.Text(row)), s.text(f)
	if !byName(f) {
		there = cmp.Or(m.titles[there], m.p.Say(f, there))
	}
	text := func(here, there string) string {
		if s.text(f) == "" {
			return fmt.Sprintf("%s, %s: %s", s.title(), strings.ToLower(f.Title), here)
		}
		return fmt.Sprintf("%s, %s: %s here, %s there", s.title(), strings.ToLower(f.Title), here, there)
	}
	m.remarks.note(s.record.File, s.record.Line, what, text(shortened(here), shortened(there)), text(here, there))
}

// put sets a field to what the source says.
func (m *merger) put(row model.Record, f model.Field, s *statement) {
	names := s.names[f.Name]
	switch {
	case f.Type == model.Links:
		var ids []string
		for _, name := range names {
			id := m.folk.called(f.To, name)
			if id != "" && !linked(s.kind, row, f.To, id) && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
		_ = f.Set(row, strings.Join(ids, " "))
	case len(names) > 0:
		_ = f.Set(row, m.folk.called(f.To, names[0])) // any id is a link; where it leads is checked with the whole plan
	default:
		_ = f.Set(row, s.text(f)) // it is the written form of a field that was read a moment ago
	}
}

// linked says whether a field for one link has the id already: the team that leads is not one of the others.
func linked(kind *model.Kind, row model.Record, to, id string) bool {
	return slices.ContainsFunc(kind.Own(), func(f model.Field) bool {
		return f.Type == model.Link && f.To == to && f.Text(row) == id
	})
}

// snapshotOf is what the source says now; of what it does not speak of, what it said the last time.
func snapshotOf(s *statement, last snapshot) snapshot {
	next := snapshot{}
	for _, f := range s.kind.Own() {
		text := digest(s.text(f))
		if text == "" && !s.speaks(f.Name) {
			text = last[f.Name]
		}
		if text != "" && f.Name != "source" {
			next[f.Name] = text
		}
	}
	for name, order := range s.orders {
		next[name] = order
	}
	return next
}
