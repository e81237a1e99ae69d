package transfer

import (
	"slices"
	"strings"
)

// unfolded is the source with the lists inside its records taken apart, where the records themselves have no title and
// the entries of a list have: a roadmap that is written as years with initiatives in them, or under a name beside its
// version. Each entry becomes a record that also has what its outer record says.
func unfolded(s *Source, titles []string) *Source {
	if len(s.Records) == 0 || s.has(titles...) && !s.isFrame() {
		return s
	}
	flat := &Source{Name: s.Name, Skips: s.Skips, Notices: s.Notices}
	for _, r := range s.Records {
		inner := r.unfolded(titles)
		if inner == nil {
			return s
		}
		flat.Records = append(flat.Records, inner...)
		flat.headed = flat.headed || len(r.lists) > 1
	}
	flat.listColumns()
	return flat
}

// isFrame says whether the source is a single record around a list of what it is about. A title is then that of the
// whole.
func (s *Source) isFrame() bool {
	return len(s.Records) == 1 && slices.ContainsFunc(s.Records[0].lists, func(l list) bool {
		switch plain(l.name) {
		case "items", "initiatives", "epics", "features", "roadmap", "projects", "goals", "tasks", "issues", "cards":
			return true
		}
		return false
	})
}

// unfolded is the entries of those lists in the record whose entries have titles, or nil. Where there are several
// lists, their names are headings.
func (r Record) unfolded(titles []string) []Record {
	var titled []list
	for _, l := range r.lists {
		inside := Source{Records: l.records}
		if inside.listColumns(); inside.has(titles...) {
			titled = append(titled, l)
		}
	}
	outer := slices.DeleteFunc(slices.Clone(r.Cells), func(c Cell) bool {
		return len(titled) > 1 && c.Name == groupColumn || sameName(c.Name, "version") || // of the file, not of what it holds
			slices.ContainsFunc(titles, func(title string) bool { return plain(title) == plain(c.Name) }) ||
			slices.ContainsFunc(titled, func(l list) bool { return strings.HasPrefix(c.Name, l.name+".") })
	})
	var all []Record
	for _, l := range titled {
		for _, entry := range l.records {
			above := slices.DeleteFunc(slices.Clone(outer), func(c Cell) bool {
				_, again := entry.First(c.Name)
				return again
			})
			if len(titled) > 1 {
				above = append([]Cell{{groupColumn, l.name}}, above...)
			}
			all = append(all, Record{File: entry.File, Line: entry.Line, Cells: slices.Concat(above, entry.Cells)})
		}
	}
	return all
}
