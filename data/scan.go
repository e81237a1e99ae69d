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
	cells  []any
	bad    []Unreadable
	astray []model.Ref // rows whose id in the file has more in it than can be shown
}

func newScanner(t model.Rows, brief bool) *scanner {
	s := &scanner{table: t}
	s.cells = append(s.cells, idCell{s})
	for _, f := range t.Kind().Fields {
		if brief && !f.Brief {
			continue
		}
		s.fields = append(s.fields, f)
		s.cells = append(s.cells, &cell{s, f})
	}
	return s
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

// scan reads the rows of a table that the clause selects.
func (s *scanner) scan(ctx context.Context, q querier, clause string, args ...any) ([]model.Record, error) {
	query := fmt.Sprintf(`SELECT %s FROM %s%s`, columns(s.fields), quote(s.table.Kind().Plural), clause)
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var records []model.Record
	for rows.Next() {
		if err := rows.Scan(s.cells...); err != nil {
			return nil, err
		}
		records = append(records, s.row)
	}
	return records, rows.Err()
}
