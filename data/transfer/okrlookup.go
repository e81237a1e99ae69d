package transfer

import (
	"strings"

	"quarterdeck/model"
)

// lookups is tables that say what ids are called: teams, people, units. Which of them is which follows from where their
// ids are used.
type lookups struct{ tables []lookup }

type lookup struct {
	group, source string
	name          map[string]string // by id
}

// add reads a table of names.
func (l *lookups) add(s *Source) {
	layout := lay(Mapping{Columns: okrColumns(lookupTable)}, s)
	one := lookup{s.group, strings.ToLower(s.Name), map[string]string{}}
	for _, r := range s.Records {
		v := layout.read(r)
		name := v.line("name")
		if both := strings.TrimSpace(v.line("first") + " " + v.line("last")); both != "" {
			name = both
		}
		if id := v.line("key"); id != "" && name != "" {
			one.name[id] = name
		}
	}
	l.tables = append(l.tables, one)
}

// column is the table that most of the ids of a column are found in; of two, that whose name says so.
func (l *lookups) column(group, field string, ids []string) lookup {
	best, most := lookup{}, 0
	for _, t := range l.tables {
		found := 0
		for _, id := range ids {
			if t.name[id] != "" {
				found++
			}
		}
		if t.group == group && (found > most || found == most && found > 0 && strings.Contains(t.source, field)) {
			best, most = t, found
		}
	}
	return best
}

// columnsOf is, for each of the fields that may hold ids of names, the table that their ids are in.
func (l *lookups) columnsOf(group string, all []values, fields ...string) map[string]lookup {
	tables := map[string]lookup{}
	for _, f := range fields {
		var ids []string
		for _, v := range all {
			if id := v.line(f); id != "" {
				ids = append(ids, id)
			}
		}
		tables[f] = l.column(group, strings.TrimPrefix(f, "o_"), unique(ids))
	}
	return tables
}

// called is what an id is called: as the table says, or by itself. A number that no table explains says nothing.
func (t lookup) called(id string) (name string, known bool) {
	if name := t.name[id]; name != "" {
		return name, true
	}
	return id, id == "" || strings.Trim(id, "0123456789") != ""
}

// people is the names of owners in a cell that may hold ids.
func (t lookup) people(cells []string) []string {
	var list []string
	for _, name := range owners(cells) {
		if called, known := t.called(name); known {
			list = append(list, model.CleanLine(called))
		}
	}
	return unique(list)
}
