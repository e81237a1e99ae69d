package transfer

import "strings"

// Cell is one named value, as the source wrote it.
type Cell struct{ Name, Value string }

// Record is one row or document of a source before anybody said what its columns mean.
type Record struct {
	File  string // as the user named it
	Line  int    // where the record starts, from 1
	Cells []Cell // in the source's order; a name may stand several times

	lists []list // the lists in it, whose values the cells have as well
}

// list is what stands under one name of a record, as records of their own.
type list struct {
	name    string
	records []Record
}

// First is the first value of the column that is not empty. It is found when the record has the column at all, even
// with nothing in it: a row that ends early says nothing about the columns it lacks.
func (r Record) First(name string) (value string, found bool) {
	for _, c := range r.Cells {
		if sameName(c.Name, name) {
			if found = true; c.Value != "" {
				return c.Value, true
			}
		}
	}
	return "", found
}

// All are the values of every column of that name, in order, empty ones too.
func (r Record) All(name string) []string {
	var values []string
	for _, c := range r.Cells {
		if sameName(c.Name, name) {
			values = append(values, c.Value)
		}
	}
	return values
}

// sameName compares column names the way people do: case and the spaces around them do not count.
func sameName(a, b string) bool {
	return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b))
}
