package transfer

import (
	"encoding/csv"
	"io"
	"strings"
)

// rows reads delimited text row by row. encoding/csv gives up a row whose quotation marks do not match together with
// everything it took for part of a cell, at worst the rest of the file; rows then goes back to the line after the one
// where that row began.
type rows struct {
	text    string
	dialect dialect
	csv     *csv.Reader
	base    int // the offset in text at which csv began
	pos     int // the offset behind the last row
	line    int // the line at pos, from 1
	doubt   int // rows up to this line may be the inside of a cell that was never closed
	blank   int // empty lines passed over between rows
}

// row is what stands on one or, where a cell has line breaks, several lines.
type row struct {
	line, last int // from 1
	cells      []string
	loose      bool   // a quotation mark inside a cell was taken as it stands
	broken     string // why the cells cannot be trusted; they are then only good for naming the row
}

func newRows(text string, d dialect, line int) *rows {
	return &rows{text: text, dialect: d, csv: d.reader(text), line: line}
}

// next is the next row, or false at the end.
func (s *rows) next() (row, bool) {
	cells, err := s.csv.Read()
	if err == io.EOF {
		return row{}, false
	}
	end := s.base + int(s.csv.InputOffset())
	raw := s.text[s.pos:end]
	body := strings.TrimLeft(raw, "\n")
	s.blank += len(raw) - len(body)
	r := row{line: s.line + len(raw) - len(body), cells: cells}
	r.last = r.line + strings.Count(strings.TrimSuffix(body, "\n"), "\n")
	s.pos, s.line = end, s.line+strings.Count(raw, "\n")
	if err != nil {
		s.recover(&r, body)
	}
	return r, true
}

// recover reads the first line of a row that has failed on its own. If its quotation marks can be taken literally and
// it ends where the line ends, that is the row; otherwise the row is broken. Reading goes on at the next line.
func (s *rows) recover(r *row, body string) {
	first, _, _ := strings.Cut(body, "\n")
	if r.last > r.line {
		s.doubt = max(s.doubt, r.last)
		s.pos = s.pos - len(body) + len(first) + 1
		s.line, s.base = r.line+1, s.pos
		s.csv = s.dialect.reader(s.text[s.pos:])
	}
	// Another line behind it shows whether a cell is still open where this one ends.
	loose := s.dialect.reader(first + "\n.")
	loose.LazyQuotes = true
	r.cells, _ = loose.Read()
	r.last = r.line
	if int(loose.InputOffset()) <= len(first)+1 {
		r.loose = true
		return
	}
	r.broken = "A quotation mark opens a cell here and is never properly closed. " +
		"The lines around it are safe; close it, or double the marks inside the cell, and import again."
	r.cells = strings.Split(first, string(s.dialect.comma))
}
