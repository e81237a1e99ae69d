package transfer

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"quarterdeck/model"
)

// Initiatives plans how the records of the sources become initiatives of the portfolio, which holds everything, the
// archive included. Every record is an item of the plan or a skip. What nobody has edited here follows the source;
// what was edited here follows it only where the source has changed since, which is said. Nothing is ever removed.
func Initiatives(sources []*Source, m Mapping, p *model.Portfolio, with With) *Plan {
	b := &builder{
		plan: &Plan{Mapping: m.Name}, mapping: m, with: with, p: p, kind: p.Initiatives.Kind(), words: newVocabulary(m.words),
		folk: newFolk(p, with),
	}
	b.merger = merger{
		p: p, rows: &p.Initiatives, with: with, folk: b.folk, remarks: &b.remarks, fresh: b.fresh, settle: excuse,
	}
	b.mapped(sources)
	for n, s := range sources {
		b.plan.Sources = append(b.plan.Sources, s.Name)
		b.plan.Skips = append(b.plan.Skips, s.Skips...)
		b.plan.Notices = append(b.plan.Notices, s.Notices...)
		b.read(n, s)
	}
	known := newKnown(&p.Initiatives, "")
	b.ours(known)
	b.alone()
	known.match(b.statements())
	for _, s := range b.said {
		b.plan.Items = append(b.plan.Items, b.take(s, known))
	}
	b.plan.Unused = unique(b.plan.Unused)
	b.plan.Notices = append(append(b.plan.Notices, b.remarks.notices()...), known.gone(b.origins, anyPast)...)
	b.plan.settle(p, b.folk.first, with.Actor)
	return b.plan
}

// builder makes a plan.
type builder struct {
	plan    *Plan
	mapping Mapping
	with    With
	p       *model.Portfolio
	kind    *model.Kind
	words   vocabulary
	folk    *folk
	merger  merger

	said    []*said
	origins []string // what the sources are known by, without sheets of our own making
	remarks remarks
}

// read reads the records of one source.
func (b *builder) read(n int, s *Source) {
	if s.Markdown != "" {
		b.plan.Skips = append(b.plan.Skips, Skip{File: s.Name, Reason: "This is Markdown, which holds no initiatives; " +
			"`quarterdeck import okrs` reads objectives and key results from it."})
		return
	}
	s = unfolded(s, b.mapping.Columns["title"])
	l := lay(b.mapping, s)
	days := daysOf(l, b.mapping, s)
	if days.doubt != "" {
		b.notice(s, days.doubt)
	}
	rd := &reader{
		layout: l, days: days, words: b.words, kind: b.kind, folk: b.folk,
		dates: map[string]span{}, remarks: &b.remarks,
	}
	source := b.mapping.Source
	if source == "" || l.own {
		source = origin(s.Name)
	}
	if !l.own {
		b.origins = append(b.origins, source)
	}
	before := len(b.said)
	for _, r := range s.Records {
		one := rd.read(r)
		one.source, one.nth = source, n
		switch {
		case one.Title == "":
			b.skip(one, b.untitled(s))
			continue
		case one.isSum():
			b.skip(one, "This looks like the sum of the rows above; give it another title if it is an initiative.")
			continue
		case l.own && one.Source != "":
			one.source = one.Source
		}
		b.said = append(b.said, one)
	}
	if !l.own {
		unnumber(b.said[before:])
		headings(b.said[before:])
	}
	b.plan.columns(s, l)
}

func (b *builder) untitled(s *Source) string {
	if !s.has(b.mapping.Columns["title"]...) && !s.has(idColumn) {
		return fmt.Sprintf("No column holds a title. The columns are %s; a --map file names the one that does.",
			strings.Join(s.Columns, ", "))
	}
	return "It has no title."
}

// mapped says which columns a mapping file names that no source has.
func (b *builder) mapped(sources []*Source) {
	for _, field := range slices.Sorted(maps.Keys(b.mapping.given)) {
		columns := b.mapping.Columns[field]
		if len(columns) > 0 && !slices.ContainsFunc(sources, func(s *Source) bool { return s.has(columns...) }) {
			b.plan.Notices = append(b.plan.Notices, Notice{File: b.mapping.file, Line: b.mapping.given[field],
				Text: fmt.Sprintf("The mapping looks for %s in %s, and there is no such column.", field, some(columns))})
		}
	}
}

// ours finds the initiatives that sheets of our own making name by their ids.
func (b *builder) ours(known *known) {
	lines := map[string]string{}
	b.said = slices.DeleteFunc(b.said, func(s *said) bool {
		id := s.id()
		if id == "" {
			return false
		}
		if first := lines[id]; first != "" {
			b.skip(s, fmt.Sprintf("It has the same %s as %s; empty that cell to add it as a new initiative.", idColumn, first))
			return true
		}
		lines[id] = place(s.record.File, s.record.Line)
		if was := known.byID[id]; was != nil {
			s.was, was.claimed = was, true
		}
		return false
	})
}

// alone skips the records that are in two of the sources, so that neither overwrites the other, and says where ids do
// not tell the records apart.
func (b *builder) alone() {
	first, byKey := map[identity]*said{}, map[identity]int{}
	repeated := map[string]int{}
	b.said = slices.DeleteFunc(b.said, func(s *said) bool {
		if s.Key == "" || s.id() != "" {
			return false
		}
		is := identity{source: s.source, key: s.Key, title: s.Title}
		if other := first[is]; other != nil && other.nth != s.nth {
			b.skip(s, fmt.Sprintf("%s has the same id and title and was taken.", place(other.record.File, other.record.Line)))
			return true
		}
		first[is] = s
		is.title = ""
		if byKey[is]++; byKey[is] > 1 {
			repeated[s.source]++
		}
		return false
	})
	for _, source := range slices.Sorted(maps.Keys(repeated)) {
		b.plan.Notices = append(b.plan.Notices, Notice{File: source, Text: fmt.Sprintf(
			"%s an id that another has too; they are told apart by their titles.",
			count(repeated[source], "record has", "records have"))})
	}
}

// statements is what was said, without what only initiatives have.
func (b *builder) statements() []*statement {
	all := make([]*statement, len(b.said))
	for i, s := range b.said {
		all[i] = &s.statement
	}
	return all
}

func (b *builder) skip(s *said, reason string) {
	b.plan.Skips = append(b.plan.Skips, Skip{File: s.record.File, Line: s.record.Line, Name: s.Title, Reason: reason})
}

func (b *builder) notice(s *Source, text string) {
	b.plan.Notices = append(b.plan.Notices, Notice{File: s.Name, Text: text})
}

func anyPast(*past) bool { return true }
