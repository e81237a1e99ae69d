package outline

import (
	"strings"
)

// table keeps some lines as a table, where they are one: columns between bars, and a row of hyphens under the first.
func (s *scan) table(first, last int, inner bool) bool {
	if last <= first || !isRuler(s.line(first+1)) || !strings.Contains(s.line(first), "|") {
		return false
	}
	b := block{form: other, first: first, last: last, rank: rankParagraph, what: "a table", inner: inner, words: s.raw(first), headed: true}
	for n := first; n <= last; n++ {
		if n == first+1 {
			b.cells, b.rows = append(b.cells, nil), append(b.rows, n)
			continue
		}
		var row []rich
		for _, cell := range cells(s.line(n)) {
			row = append(row, wordsOf(cell))
		}
		b.cells, b.rows = append(b.cells, row), append(b.rows, n)
	}
	s.blocks = append(s.blocks, b)
	return true
}

// isRuler says whether a line is what stands under the header of a table: |---|:-:|
func isRuler(line string) bool {
	return strings.Contains(line, "-") && strings.Contains(line, "|") && strings.Trim(line, "|-: \t") == ""
}

// cells cuts a row of a table at its bars. A bar behind a backslash is a part of the cell.
func cells(line string) []string {
	line = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(line), "|"), "|")
	var list []string
	var cell strings.Builder
	escaped := false
	for _, c := range line {
		switch {
		case c == '|' && !escaped:
			list = append(list, strings.TrimSpace(cell.String()))
			cell.Reset()
		case c == '|':
			text := strings.TrimSuffix(cell.String(), `\`)
			cell.Reset()
			cell.WriteString(text + "|")
		default:
			cell.WriteRune(c)
		}
		escaped = c == '\\' && !escaped
	}
	return append(list, strings.TrimSpace(cell.String()))
}

// plainRows is the rows of a table without what is set off in them.
func plainRows(rows [][]rich) [][]string {
	var list [][]string
	for _, row := range rows {
		var plain []string
		for _, cell := range row {
			plain = append(plain, cell.text)
		}
		list = append(list, plain)
	}
	return list
}
