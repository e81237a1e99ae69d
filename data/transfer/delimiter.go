package transfer

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// sampleSize is how much of a file is looked at to find its encoding and its shape, in bytes; sampleRows in rows.
const (
	sampleSize = 64 << 10
	sampleRows = 100
)

// alone is the delimiter of a table with one column, whose cells may then have any mark in them: one that no text has.
const alone = '\x1f'

// dialect is how a table is written down.
type dialect struct {
	comma  rune
	spaced bool // a space after each comma, before the quotation mark of the next cell: trimmed
}

func (d dialect) reader(text string) *csv.Reader {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = d.comma
	r.TrimLeadingSpace = d.spaced
	r.FieldsPerRecord = -1
	return r
}

// sample is the beginning of a text, cut after a whole line.
func sample(text string) string {
	if len(text) <= sampleSize {
		return text
	}
	if cut := strings.LastIndexByte(text[:sampleSize], '\n'); cut >= 0 {
		return text[:cut+1]
	}
	return text[:sampleSize]
}

// declaredComma reads the line by which spreadsheets declare the delimiter ("sep=;"), and gives the text behind it.
func declaredComma(text string) (comma rune, rest string, declared bool) {
	line, rest, _ := strings.Cut(text, "\n")
	line = strings.Trim(line, `"`)
	if len(line) < 5 || !strings.EqualFold(line[:4], "sep=") {
		return 0, text, false
	}
	comma, size := utf8.DecodeRuneInString(line[4:])
	if size != len(line)-4 || strings.ContainsRune("\"\r", comma) || comma == utf8.RuneError {
		return 0, text, false
	}
	return comma, rest, true
}

// findComma looks for the delimiter that cuts most rows into the same number of cells, and of those that do it
// equally well for the one that makes most cells. A text that none of them cuts so has one column, and likely stands.
func findComma(text string, likely rune) rune {
	found, bestShare, bestWidth := likely, 0.0, 1
	for _, comma := range []rune{likely, ',', ';', '\t', '|'} {
		share, width := agreement(looseRows(text, dialect{comma: comma}))
		if width == 2 && share <= 0.5 {
			continue // commas in the sentences of a single column
		}
		if share > bestShare || share == bestShare && width > bestWidth {
			found, bestShare, bestWidth = comma, share, width
		}
	}
	return found
}

// isSpaced says whether quotation marks match only when the space after each comma is taken as no part of the cell.
func isSpaced(text string, comma rune) bool {
	return comma != '\t' && quoteErrors(text, dialect{comma, true}) < quoteErrors(text, dialect{comma, false})
}

// agreement is the most frequent number of cells above one, and the share of all rows that have it.
func agreement(rows [][]string) (share float64, width int) {
	frequency := map[int]int{}
	for _, row := range rows {
		if n := len(row); n > 1 {
			frequency[n]++
			if frequency[n] > frequency[width] || frequency[n] == frequency[width] && n > width {
				width = n
			}
		}
	}
	if width == 0 {
		return 0, 0
	}
	return float64(frequency[width]) / float64(len(rows)), width
}

// looseRows reads the first rows and takes misplaced quotation marks as they stand. Empty lines are no rows.
func looseRows(text string, d dialect) [][]string {
	r := d.reader(text)
	r.LazyQuotes = true
	var rows [][]string
	for len(rows) < sampleRows {
		row, err := r.Read()
		if err != nil {
			break
		}
		rows = append(rows, row)
	}
	return rows
}

// quoteErrors counts the rows of the sample whose quotation marks do not match.
func quoteErrors(text string, d dialect) int {
	r, wrong := d.reader(text), 0
	r.ReuseRecord = true
	for range sampleRows {
		_, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			wrong++
		}
	}
	return wrong
}
