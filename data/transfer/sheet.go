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

	fields []model.Field // those of the columns; the column of ids has none of its own
	ids    []string
}

// idColumn is the column by which the import knows the rows of a sheet again.
const idColumn = "quarterdeck_id"

// SheetOf lays rows of a kind out under the given fields.
func SheetOf(p *model.Portfolio, fields []model.Field, rows iter.Seq[model.Record]) Sheet {
	s := Sheet{fields: fields}
	for _, f := range fields {
		s.Columns = append(s.Columns, f.Name)
	}
	for row := range rows {
		cells := make([]string, len(fields))
		for i, f := range fields {
			if cells[i] = inWords(p, f, f.Text(row)); f.Nth && cells[i] != "" { // a number would be taken for the day itself
				cells[i] = p.Say(f, cells[i])
			}
		}
		s.Rows, s.ids = append(s.Rows, cells), append(s.ids, row.Ref().ID)
	}
	return s
}

// WithIDs puts a column of ids before the others, by which the import knows the rows again after somebody has edited
// the sheet elsewhere.
func (s Sheet) WithIDs() Sheet {
	wide := Sheet{
		Columns: append([]string{idColumn}, s.Columns...), ids: s.ids,
		fields: append([]model.Field{{Name: idColumn, Title: "Id", Type: model.Text}}, s.fields...),
	}
	for n, row := range s.Rows {
		wide.Rows = append(wide.Rows, append([]string{s.ids[n]}, row...))
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
		if name := p.Name(ref); name != "" {
			list = append(list, name)
		}
	}
	if f.Type == model.Links {
		return listed(list)
	}
	return strings.Join(list, ", ")
}

// CSV writes the sheet with a header. A text that a spreadsheet would take for a formula is guarded by an apostrophe,
// which the import takes off again.
func (s Sheet) CSV(w io.Writer) error {
	out := csv.NewWriter(w)
	if err := out.Write(s.Columns); err != nil {
		return err
	}
	for _, row := range s.Rows {
		safe := make([]string, len(row))
		for i, cell := range row {
			safe[i] = safeCell(s.fields[i], cell)
		}
		if err := out.Write(safe); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// safeCell is the cell of a field as it is safe in a spreadsheet. Numbers and days are no formulas.
func safeCell(f model.Field, text string) string {
	switch f.Type {
	case model.Count, model.Day, model.When:
		return text
	}
	return guard(text)
}

// Text is what one of the writers writes, as for a clipboard. Writing to memory does not fail.
func Text(write func(io.Writer) error) string {
	var b strings.Builder
	_ = write(&b)
	return b.String()
}
