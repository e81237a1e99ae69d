package transfer

import (
	"slices"
	"strings"
)

// unfolded is the source with the lists inside its records taken apart, where the records themselves have no title and
// the entries of a list have: a roadmap that is written as years with initiatives in them. Each entry becomes a record
// that also has what its outer record says. A list is taken apart only where its entries have the same keys, for
// otherwise nobody could tell which value belongs to which.
func unfolded(s *Source, titles []string) *Source {
	if len(s.Records) == 0 || s.has(titles...) {
		return s
	}
	flat := &Source{Name: s.Name, Skips: s.Skips, Notices: s.Notices}
	for _, r := range s.Records {
		inner := innerList(r, titles)
		if inner == nil {
			return s
		}
		flat.Records = append(flat.Records, inner...)
	}
	flat.listColumns()
	return flat
}

// innerList is the entries of the only list in the record whose entries have titles, or nil.
func innerList(r Record, titles []string) []Record {
	list := ""
	for _, c := range r.Cells {
		name, key, nested := strings.Cut(c.Name, ".")
		if nested && slices.ContainsFunc(titles, func(t string) bool { return plain(t) == plain(key) }) {
			if list != "" && list != name {
				return nil
			}
			list = name
		}
	}
	var outer, inner []Cell
	for _, c := range r.Cells {
		if key, in := strings.CutPrefix(c.Name, list+"."); in && list != "" {
			inner = append(inner, Cell{key, c.Value})
		} else {
			outer = append(outer, c)
		}
	}
	width := period(inner)
	if width == 0 {
		return nil
	}
	var entries []Record
	for entry := range slices.Chunk(inner, width) {
		entries = append(entries, Record{r.File, r.Line, slices.Concat(outer, entry)})
	}
	return entries
}

// period is after how many cells the names begin again, or 0 where they do not repeat as a whole.
func period(cells []Cell) int {
	width := 1
	for width < len(cells) && cells[width].Name != cells[0].Name {
		width++
	}
	if len(cells)%width != 0 {
		return 0
	}
	for i, c := range cells {
		if c.Name != cells[i%width].Name {
			return 0
		}
	}
	return min(width, len(cells))
}
