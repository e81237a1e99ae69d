package capture

import (
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/filter"
)

// Complete is the lines that one could become whose last word is the beginning of a name behind @ or #.
func (r Reader) Complete(line string) []string {
	at := strings.LastIndex(line, " ") + 1
	if !isMark(line[at:]) {
		return nil
	}
	before, mark, typed := line[:at], line[at:at+1], strings.TrimPrefix(line[at+1:], `"`)
	rows := model.Rows(&r.P.People)
	switch mark {
	case "@":
	case "#":
		rows = &r.P.Teams
	default:
		return nil // a day is said back while it is typed
	}
	var ids, names, lines []string
	for row := range rows.Records() {
		if row.Live() {
			ids, names = append(ids, row.Ref().ID), append(names, r.P.Name(row.Ref()))
		}
	}
	for _, i := range filter.Named(names, typed) {
		lines = append(lines, before+mark+r.short(mark, ids[i], names[i])+" ")
	}
	if len(lines) == 1 && strings.EqualFold(lines[0], line+" ") {
		return nil // it is whole already
	}
	return lines
}

// short is as much of a name as tells whom it means: the first name of somebody where nobody else is meant by that, or else
// all of it, in quotation marks where it has several words.
func (r Reader) short(mark, id, name string) string {
	first, _, several := strings.Cut(name, " ")
	switch {
	case !several, mark == "@" && r.P.PersonCalled(first) == model.ID[model.Person](id):
		return first
	}
	return `"` + name + `"`
}
