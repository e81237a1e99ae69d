package data

import (
	"context"
	"fmt"

	"quarterdeck/model"
)

// Unreadable is a value that another tool has put into the file and that its field cannot hold. It is shown as nothing
// and stays in the file until the field is given a new value.
type Unreadable struct {
	model.Ref
	Field string
	Value string
	Why   error
}

// scanner turns the rows of one query into rows of a kind. The columns are scanned in order, the id first, so one cell
// for each column is enough for all rows.
type scanner struct {
	table  model.Rows
	fields []model.Field
	row    model.Record
	bad    []Unreadable
	astray []model.Ref // rows whose id in the file has more in it than can be shown
}

func newScanner(t model.Rows, brief bool) *scanner {
	s := &scanner{table: t}
	for _, f := range t.Kind().Fields() {
		if !brief || f.Brief {
			s.fields = append(s.fields, f)
		}
	}
	return s
}

// apart is the columns of a row with one for each field, and what they are scanned into.
func (s *scanner) apart() (string, []any) {
	cells := []any{idCell{s}}
	for _, f := range s.fields {
		cells = append(cells, &cell{s, f})
	}
	return columns(s.fields), cells
}

// idCell begins a row.
type idCell struct{ *scanner }

func (c idCell) Scan(value any) error {
	id, _ := value.(string)
	c.begin(id)
	return nil
}

// begin begins a row.
func (s *scanner) begin(id string) {
	shown := model.Clean(id)
	s.row = s.table.NewRow(shown)
	if shown != id {
		s.astray = append(s.astray, s.row.Ref())
	}
}

// cell puts one column's value into the row.
type cell struct {
	*scanner
	field model.Field
}

func (c *cell) Scan(value any) error { return c.put(written(c.field, value)) }

// put puts a written form into the row, or remembers that it is none.
func (c *cell) put(text string) error {
	if text == "" && c.field.Name != existence {
		return nil
	}
	err := c.field.Set(c.row, text)
	if err == nil && text != "" {
		return nil
	}
	c.bad = append(c.bad, Unreadable{c.row.Ref(), c.field.Name, model.CleanLine(text), err})
	if c.field.Name == existence {
		// A row is there because it was created; when is then unknown, and the earliest moment stands for that.
		return c.field.Set(c.row, "1970-01-01T00:00:00.001Z")
	}
	return c.field.Set(c.row, "")
}

// existence is the field that a row is there by.
const existence = "created"

// scan reads columns of the rows of a table that the part selects.
func (s *scanner) scan(ctx context.Context, q querier, part selection, columns string, cells []any) ([]model.Record, error) {
	query := fmt.Sprintf(`SELECT %s FROM %s%s`, columns, quote(s.table.Kind().Plural), part.clause)
	rows, err := q.QueryContext(ctx, query, part.args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var records []model.Record
	for rows.Next() {
		if err := rows.Scan(cells...); err != nil {
			return nil, err
		}
		records = append(records, s.row)
	}
	return records, rows.Err()
}
