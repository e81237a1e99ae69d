package transfer

import (
	"encoding/csv"
	"io"
	"iter"
	"strings"

	"quarterdeck/model"
)

// Sheet is rows of one kind as people read them: a column for each field, names in place of ids.
type Sheet struct {
	Columns []string // the names of the fields
	Rows    [][]string
	text    []bool // which columns hold text that somebody typed
}

// SheetOf lays rows of a kind out under the given fields.
func SheetOf(p *model.Portfolio, fields []model.Field, rows iter.Seq[model.Record]) Sheet {
	var s Sheet
	for _, f := range fields {
		s.Columns = append(s.Columns, f.Name)
		s.text = append(s.text, f.Type != model.Count && f.Type != model.Day && f.Type != model.When)
	}
	for row := range rows {
		cells := make([]string, len(fields))
		for i, f := range fields {
			cells[i] = inWords(p, f, f.Text(row))
		}
		s.Rows = append(s.Rows, cells)
	}
	return s
}

// WithIDs puts a column of ids before the others, by which the import knows the rows again after somebody has edited
// the sheet elsewhere.
func (s Sheet) WithIDs(rows iter.Seq[model.Record]) Sheet {
	wide := Sheet{Columns: append([]string{idColumn}, s.Columns...), text: append([]bool{true}, s.text...)}
	n := 0
	for row := range rows {
		wide.Rows = append(wide.Rows, append([]string{row.Ref().ID}, s.Rows[n]...))
		n++
	}
	return wide
}

// inWords is a written form with names in place of ids.
func inWords(p *model.Portfolio, f model.Field, text string) string {
	refs := f.Refs(text)
	if refs == nil {
		return text
	}
	var list []string
	for _, ref := range refs {
		list = append(list, p.Name(ref))
	}
	return strings.Join(list, ", ")
}

// CSV writes the sheet with a header. A text that a spreadsheet would take for a formula gets an apostrophe before it,
// which spreadsheets hide and the import takes off again.
func (s Sheet) CSV(w io.Writer) error {
	out := csv.NewWriter(w)
	if err := out.Write(s.Columns); err != nil {
		return err
	}
	for _, row := range s.Rows {
		safe := make([]string, len(row))
		for i, cell := range row {
			safe[i] = cell
			if s.text[i] && startsFormula(cell) {
				safe[i] = "'" + cell
			}
		}
		if err := out.Write(safe); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// formulaStarts is what makes spreadsheets calculate: see OWASP on CSV injection. The apostrophe is here so that a text
// which begins with one comes back with it.
const formulaStarts = "=+-@\t\r'＝＋－＠"

func startsFormula(cell string) bool {
	for _, r := range cell {
		return strings.ContainsRune(formulaStarts, r)
	}
	return false
}

// unguard takes off the apostrophe that CSV put before a formula.
func unguard(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && startsFormula(rest) {
		return rest
	}
	return cell
}

// Markdown writes the sheet as a table.
func (s Sheet) Markdown(w io.Writer) error {
	var b strings.Builder
	line := func(cells []string) {
		b.WriteString("|")
		for _, c := range cells {
			b.WriteString(" " + markdownCell(c) + " |")
		}
		b.WriteString("\n")
	}
	titles := make([]string, len(s.Columns))
	for i, c := range s.Columns {
		titles[i] = strings.ToUpper(c[:1]) + strings.ReplaceAll(c[1:], "_", " ")
	}
	line(titles)
	b.WriteString("|" + strings.Repeat(" --- |", len(s.Columns)) + "\n")
	for _, row := range s.Rows {
		line(row)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// markdownCell keeps a text inside its cell, and shows it as it was typed.
func markdownCell(text string) string {
	return strings.NewReplacer(`\`, `\\`, "|", `\|`, "\n", "<br>", "<", "&lt;", "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`).
		Replace(text)
}
