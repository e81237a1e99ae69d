package transfer

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"
)

// Whatever a well-behaved program writes as a table is read back equal.
func TestTablesAreReadBackEqual(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		comma := rapid.SampledFrom([]rune(",;\t|")).Draw(t, "comma")
		width := rapid.IntRange(2, 6).Draw(t, "width")
		cell := rapid.StringMatching(`[a-zé€Ж ,;|"'\t\n0-9.-]{0,12}`)
		var rows [][]string
		for range rapid.IntRange(1, 8).Draw(t, "rows") {
			row := rapid.SliceOfN(cell, width, width).Draw(t, "row")
			row[0] = "r" + row[0] // a row with nothing in it is blank
			rows = append(rows, row)
		}
		var header []string
		for i := range width {
			header = append(header, fmt.Sprint("name", i))
		}
		everyCell := rapid.Bool().Draw(t, "quote every cell")
		newline := rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "newline")
		text := tableText(append([][]string{header}, rows...), comma, everyCell, newline)
		if rapid.Bool().Draw(t, "declared") {
			text = "sep=" + string(comma) + newline + text
		} else if !unmistakable(text, comma) {
			t.Skip("the cells look like a table with another delimiter")
		}
		as := rapid.SampledFrom([]encoding.Encoding{encoding.Nop, unicode.UTF8BOM,
			unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		}).Draw(t, "encoding")
		data, err := as.NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		s, err := Parse("plan.csv", data, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(s.Skips) > 0 || len(s.Records) != len(rows) {
			t.Fatalf("%q\n%s", text, show(s))
		}
		lines := strings.Split(text, "\n")
		for i, r := range s.Records {
			var got []string
			for _, c := range r.Cells {
				got = append(got, c.Value)
			}
			if !slices.Equal(got, rows[i]) {
				t.Fatalf("row %d is %q, not %q", i, got, rows[i])
			}
			start, _, _ := strings.Cut(rows[i][0], "\n")
			first := strings.TrimPrefix(strings.ReplaceAll(lines[r.Line-1], `""`, `"`), `"`)
			if !strings.HasPrefix(first, start) {
				t.Fatalf("row %d begins with %q, but line %d is %q", i, start, r.Line, first)
			}
		}
	})
}

// unmistakable says whether the delimiter is the one the text shows best: a person could not tell it otherwise either.
func unmistakable(text string, comma rune) bool {
	for _, other := range ",;\t|" {
		if share, _ := agreement(looseRows(text, dialect{comma: other})); other != comma && share > 0 {
			return false
		}
	}
	return true
}

func tableText(rows [][]string, comma rune, everyCell bool, newline string) string {
	var out strings.Builder
	if everyCell {
		for _, row := range rows {
			for i, cell := range row {
				if i > 0 {
					out.WriteRune(comma)
				}
				out.WriteString(`"` + strings.ReplaceAll(cell, `"`, `""`) + `"`)
			}
			out.WriteString("\n")
		}
	} else {
		w := csv.NewWriter(&out)
		w.Comma = comma
		_ = w.WriteAll(rows) // a strings.Builder takes everything
	}
	return strings.ReplaceAll(out.String(), "\n", newline)
}
