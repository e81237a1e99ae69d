package transfer

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// subheads takes column names from a second row, as it stands under a first one with merged cells: Start and End under
// Dates. Such a row fills what the first leaves empty, and hardly any of what stands there for itself.
func (t *table) subheads(r row) bool {
	if r.broken != "" || r.loose || len(r.cells) > len(t.names) {
		return false
	}
	below := slices.Clone(r.cells)
	below = append(below, make([]string, len(t.names)-len(below))...)
	alone, named, merged := 0, 0, false
	for i, cell := range below {
		below[i] = strings.TrimSpace(lineEndings(cell))
		switch {
		case below[i] != "" && !isName(below[i]):
			return false
		case t.merged(i):
			merged = merged || t.names[i] == "" && below[i] != ""
		default:
			if alone++; below[i] != "" {
				named++
			}
		}
	}
	if !merged || 2*named >= alone {
		return false
	}
	t.renamed(below)
	t.notice(r.line, "The column names stand in two rows, of which this is the second.")
	return true
}

// merged says whether the column shares its name with others: it has none, or the next has none.
func (t *table) merged(i int) bool {
	return t.names[i] == "" || i+1 < len(t.names) && t.names[i+1] == ""
}

// renamed gives merged columns the names below them. Of two that would be called alike the second keeps what stands
// above it as well, so that a planned end is not confused with an actual one.
func (t *table) renamed(below []string) {
	names, above := slices.Clone(t.names), ""
	for i, name := range t.names {
		if name != "" {
			above = name
		}
		if below[i] == "" || !t.merged(i) {
			continue
		}
		names[i] = below[i]
		if slices.ContainsFunc(names[:i], func(other string) bool { return sameName(other, below[i]) }) {
			names[i] = strings.TrimSpace(above + " " + below[i])
		}
	}
	t.call(names)
}

// isName says whether a text can be the name of a column: a few words, and no value.
func isName(text string) bool {
	const longest = 40 // characters
	return len([]rune(text)) <= longest && strings.IndexFunc(text, unicode.IsLetter) == 0
}

// notes says whether a row is none of the table's: the column names once more, a line of dashes, or another table, which
// begins behind a gap with names of its own.
func (t *table) notes(r row, gap bool) bool {
	if r.broken != "" || r.loose {
		return false
	}
	same, names := 0, 0
	for i, cell := range r.cells {
		cell = strings.TrimSpace(lineEndings(cell))
		switch {
		case cell == "":
		case i < len(t.names) && sameName(cell, t.names[i]):
			same++
		case i > 0 && isName(cell) && slices.ContainsFunc(t.names, func(name string) bool { return sameName(cell, name) }):
			names++
		}
	}
	filled := filledCells(r.cells)
	switch {
	case filled == 0:
		return false
	case t.other > 0:
		t.skip(r.line, firstFilled(r.cells), fmt.Sprintf("Another table begins on line %d; save it as a file of its own.", t.other))
	case same == filled && filled > 1:
		t.again = append(t.again, r.line)
	case ruled(r.cells):
		t.ruled = append(t.ruled, r.line)
	case gap && names > 0 && filled > 1 && !slices.ContainsFunc(r.cells, func(cell string) bool {
		cell = strings.TrimSpace(cell)
		return cell != "" && !isName(cell)
	}):
		t.other = r.line
		t.skip(r.line, firstFilled(r.cells), "Another table begins here, with names of its own; save it as a file of its own.")
	default:
		return false
	}
	return true
}

// ruled says whether a row is the line between the names and the rows, as people draw it.
func ruled(cells []string) bool {
	return !slices.ContainsFunc(cells, func(cell string) bool { return strings.Trim(cell, " \t-:=_+") != "" })
}
