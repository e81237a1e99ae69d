package transfer

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"quarterdeck/model"
)

// layout is a mapping laid over the columns of one source: it finds every field of a record in one pass over its
// cells.
type layout struct {
	own    bool              // a sheet that Quarterdeck wrote
	places map[string][]spot // by the spelling of a column

	taken, passed map[string]int // by the spelling of a column: how often it was read, and passed over for a better one
}

// spot is what a column is good for: the nth choice for a field.
type spot struct {
	field string
	nth   int
}

// groupColumn is the cell in which the YAML reader keeps the key that a record stands under. Where it repeats, it is
// the heading of a group, such as a column of a board.
const groupColumn = "key"

// values is what a record says.
type values struct {
	filled map[string][]value // by field: the cells of its best column, or, where it gathers, of all of them
	spoken map[string]bool    // by field: whether the record has a column for it, even with nothing in it
	unsafe string             // a text with characters in it that could steer a terminal
}

// value is a filled cell.
type value struct {
	nth  int // which choice of column it stands in
	cell int // which cell of the record it is
	text string
}

// gathers says whether a field takes what all of its columns say, and not only the best.
func gathers(field string) bool {
	switch field {
	case "status", "tags", "outcome", "timeframe":
		return true
	}
	return false
}

func lay(m Mapping, s *Source) *layout {
	l := &layout{own: s.has(idColumn), places: map[string][]spot{}, taken: map[string]int{}, passed: map[string]int{}}
	if l.own {
		m = sheet()
	}
	named := map[string][]spot{}
	for field, columns := range m.Columns {
		for nth, name := range columns {
			named[plain(name)] = append(named[plain(name)], spot{field, nth})
		}
	}
	place := func(spelled string) {
		if _, known := l.places[spelled]; !known {
			l.places[spelled] = named[plain(spelled)]
		}
	}
	for _, name := range s.Columns {
		place(name)
	}
	for _, r := range s.Records {
		for _, c := range r.Cells {
			place(c.Name)
		}
	}
	if !l.own {
		l.settleKey(m, s)
	}
	return l
}

// settleKey lets a column be the key only where it tells most of the records apart. What repeats is a heading, or a
// number that is not the record's own; and a title is no key.
func (l *layout) settleKey(m Mapping, s *Source) {
	filled, distinct := map[string]int{}, map[string]map[string]bool{}
	for _, r := range s.Records {
		for _, c := range r.Cells {
			if text := l.text(c); text != "" && slices.ContainsFunc(l.places[c.Name], isKey) {
				name := plain(c.Name)
				if distinct[name] == nil {
					distinct[name] = map[string]bool{}
				}
				filled[name]++
				distinct[name][text] = true
			}
		}
	}
	title := ""
	if s.keyed && distinct[groupColumn] != nil && len(distinct[groupColumn]) == len(s.Records) {
		title = groupColumn // what the records stand under is what they are called, where nothing else is
	}
	for _, name := range slices.Backward(m.Columns["title"]) {
		if s.has(name) {
			title = plain(name)
		}
	}
	if title == groupColumn {
		l.places[groupColumn] = append(slices.Clone(l.places[groupColumn]), spot{"title", len(m.Columns["title"])})
	}
	for spelled, spots := range l.places {
		name := plain(spelled)
		if 2*len(distinct[name]) <= filled[name] || name == title || name == groupColumn && s.headed {
			l.places[spelled] = slices.DeleteFunc(slices.Clone(spots), isKey)
			if name == groupColumn && name != title && filled[name] > 0 {
				l.places[spelled] = append(l.places[spelled], spot{"horizon", len(m.Columns["horizon"])})
			}
		}
	}
}

func isKey(at spot) bool { return at.field == "key" }

// text is what stands in a cell, without what only says that nothing does.
func (l *layout) text(c Cell) string {
	text := strings.TrimSpace(c.Value)
	if !l.own && isBlank(text) {
		return ""
	}
	return text
}

// read is what the record says.
func (l *layout) read(r Record) values {
	v := values{filled: make(map[string][]value, len(r.Cells)), spoken: make(map[string]bool, len(r.Cells))}
	for n, c := range r.Cells {
		text := l.text(c)
		for _, at := range l.places[c.Name] {
			v.spoken[at.field] = true
			if text != "" {
				v.filled[at.field] = append(v.filled[at.field], value{at.nth, n, unguard(text, l.own)})
			}
		}
	}
	taken := make([]bool, len(r.Cells))
	for field, list := range v.filled {
		slices.SortStableFunc(list, func(a, b value) int { return a.nth - b.nth })
		if !gathers(field) {
			best := list[0].nth
			list = list[:slices.IndexFunc(append(list, value{nth: -1}), func(one value) bool { return one.nth != best })]
		}
		for _, one := range list {
			taken[one.cell] = true
			if clean := model.Clean(one.text); utf8.RuneCountInString(clean) < utf8.RuneCountInString(one.text) {
				v.unsafe = one.text
			}
		}
		v.filled[field] = list
	}
	l.count(r, taken)
	return v
}

// count counts the filled cells that were taken, and those that were passed over.
func (l *layout) count(r Record, taken []bool) {
	for n, c := range r.Cells {
		switch {
		case taken[n]:
			l.taken[c.Name]++
		case len(l.places[c.Name]) > 0 && l.text(c) != "":
			l.passed[c.Name]++
		}
	}
}

// columns says from which columns of a source nothing, or not everything, was taken.
func (p *Plan) columns(s *Source, l *layout) {
	for _, name := range s.Columns {
		switch passed := l.passed[name]; {
		case name == idColumn:
		case len(l.places[name]) == 0, passed > 0 && l.taken[name] == 0:
			p.Unused = append(p.Unused, name)
		case passed > 0:
			p.Notices = append(p.Notices, Notice{File: s.Name, Text: fmt.Sprintf(
				"%s of %q %s passed over, because a better column for the same field was filled.",
				count(passed, "value", "values"), name, plural(passed, "was", "were"))})
		}
	}
}

// first is the value of the field, or "".
func (v values) first(field string) string {
	if list := v.filled[field]; len(list) > 0 {
		return list[0].text
	}
	return ""
}

// column is the column of the record that the first value of the field stands in.
func (v values) column(field string, r Record) string { return r.Cells[v.filled[field][0].cell].Name }

// all is the values of the field, one for each filled cell.
func (v values) all(field string) []string {
	var texts []string
	for _, one := range v.filled[field] {
		texts = append(texts, one.text)
	}
	return texts
}

// line is the value of the field on one line, safe to show.
func (v values) line(field string) string { return model.CleanLine(v.first(field)) }
