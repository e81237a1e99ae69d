package transfer

import (
	"fmt"
	"slices"
	"strings"
)

// table reads the rows of one delimited file into its Source.
type table struct {
	*Source
	names []string // one for each cell of the header; "" where the header has none

	loose, doubted, short, long, blank []int // lines of rows to tell about
	again, ruled                       []int

	empty int // lines without anything that came before the row at hand
	other int // the line on which another table begins; 0 where there is none
}

// readDelimited reads a table whose first full row names the columns. Likely is the delimiter to assume when the text
// does not show one. Progress is told the offset reached, about every 64 KB.
func (s *Source) readDelimited(text string, likely rune, progress func(offset int)) {
	whole, line := len(text), 1
	comma, text, declared := declaredComma(text)
	if declared {
		line = 2
	} else {
		comma = findComma(sample(text), likely)
	}
	if strings.TrimSpace(text) == "" {
		s.notice(0, "The file is empty.")
		return
	}
	d := dialect{comma, isSpaced(sample(text), comma)}
	start := findHeader(sample(text), d)
	line += s.passOver(text[:start], line)
	if names, err := d.reader(text[start:]).Read(); err == nil && !declared && len(names) == 1 {
		d.comma = alone
	}
	t := &table{Source: s}
	rows := newRows(text[start:], d, line)
	if !t.header(rows) {
		return
	}
	if d.spaced {
		s.notice(0, "The spaces in front of the cells are not part of their values.")
	}
	offset := whole - len(text) + start
	told := 0
	r, more := rows.next()
	if more && t.subheads(r) {
		r, more = rows.next()
	}
	for ; more; r, more = rows.next() {
		gap := rows.blank+len(t.blank) > t.empty
		t.empty = rows.blank + len(t.blank)
		if !t.notes(r, gap) {
			t.row(r, rows.doubt)
		}
		if rows.pos-told >= 64<<10 {
			told = rows.pos
			progress(offset + told)
		}
	}
	t.tell(rows.blank)
}

// passOver keeps the lines before the header in a notice and gives their number.
func (s *Source) passOver(preamble string, line int) int {
	lines := strings.Count(preamble, "\n")
	if strings.TrimSpace(preamble) != "" {
		s.Notices = append(s.Notices, Notice{File: s.Name, Line: line, Kept: preamble,
			Text: count(lines, "line", "lines") + " before the column names passed over."})
	}
	return lines
}

// header takes the column names from the first row. Without it no cell has a name, so nothing else can be taken.
func (t *table) header(rows *rows) bool {
	r, _ := rows.next()
	if r.broken != "" {
		t.skip(r.line, "column names", r.broken+" No row can be read without the column names.")
		return false
	}
	if r.loose {
		t.loose = append(t.loose, r.line)
	}
	var names []string
	for _, name := range r.cells {
		names = append(names, strings.TrimSpace(lineEndings(name)))
	}
	t.call(names)
	return true
}

// call gives the columns their names.
func (t *table) call(names []string) {
	t.names = names
	t.Columns = slices.DeleteFunc(slices.Clone(names), func(name string) bool { return name == "" })
}

// row takes one row: as a record, as a skip, or as one of those to tell about.
func (t *table) row(r row, doubt int) {
	uneven := len(r.cells) != len(t.names)
	switch {
	case r.broken != "":
		t.skip(r.line, firstFilled(r.cells), r.broken)
		return
	case uneven && r.loose:
		t.skip(r.line, firstFilled(r.cells), fmt.Sprintf("The quotation marks do not match and the row falls into %s "+
			"where the header has %d. Double the marks inside the cell and import again.",
			count(len(r.cells), "cell", "cells"), len(t.names)))
		return
	case uneven && r.line <= doubt:
		t.skip(r.line, firstFilled(r.cells), "This may be the inside of the cell that was left open further up. "+
			"Close the quotation mark there and import again.")
		return
	case filledCells(r.cells) == 0:
		t.blank = append(t.blank, r.line)
		return
	case r.loose:
		t.loose = append(t.loose, r.line)
	case r.line <= doubt:
		t.doubted = append(t.doubted, r.line)
	}
	if len(r.cells) < len(t.names) {
		t.short = append(t.short, r.line)
	}
	record := Record{File: t.Name, Line: r.line, Cells: make([]Cell, 0, len(r.cells))}
	spilled := false
	for i, value := range r.cells {
		name := ""
		if i < len(t.names) {
			name = t.names[i]
		}
		if name == "" {
			if strings.TrimSpace(value) == "" {
				continue
			}
			name = fmt.Sprintf("column %d", i+1)
			spilled = true
		}
		record.Cells = append(record.Cells, Cell{name, lineEndings(value)})
	}
	if spilled {
		t.long = append(t.long, r.line)
	}
	t.Records = append(t.Records, record)
}

// tell says what was decided on the way.
func (t *table) tell(emptyLines int) {
	t.noticeRows(t.loose, "Quotation marks inside a cell of %s were read as they stand; please check.")
	t.noticeRows(t.doubted, "Read %s in spite of a quotation mark left open further up; please check.")
	t.noticeRows(t.short, "The header has more cells than %s; those missing count as not given.")
	t.noticeRows(t.again, "%s with the column names once more passed over.")
	t.noticeRows(t.ruled, "%s of nothing but dashes passed over.")
	t.noticeRows(t.long, "Values of %s stand under no column name; they are kept as \"column\" and the number.")
	if n := len(t.blank) + emptyLines; n > 0 {
		t.notice(0, count(n, "blank row", "blank rows")+" passed over.")
	}
	if len(t.Records) == 0 && len(t.Skips) == 0 {
		t.notice(0, "The file has column names and no rows under them.")
	}
}

func firstFilled(cells []string) string {
	for _, cell := range cells {
		if cell = strings.TrimSpace(cell); cell != "" {
			return strings.Trim(cell, `"`)
		}
	}
	return ""
}

// lineEndings makes the line breaks inside a cell \n; those between rows were brought into that form before.
func lineEndings(value string) string { return strings.ReplaceAll(value, "\r", "\n") }
