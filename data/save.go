package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
)

const (
	// chunk is how many rows one statement looks up or takes away.
	chunk = 50
	// parameters is about how many values one statement writes. To SQLite the time for a statement grows faster than its
	// number of parameters (10,000 rows took 0.45 s with 100, 0.6 s with 300, 2 s with 1,500); over a network, one
	// statement for each row would be slower still.
	parameters = 100
)

// save writes what became of the rows into their tables: new rows many at a time, then for rows that were there only
// the columns that changed, so that what this program cannot read in the others stays as it is.
func save(ctx context.Context, q querier, rows []altered) error {
	tell, done := model.ProgressOf(ctx), 0
	step := func(n int) { done += n; tell(done, len(rows)) }
	var fresh, gone []altered
	edited := map[string][]altered{} // by the statement that writes them
	var statements []string
	for _, a := range rows {
		switch {
		case a.was == nil:
			fresh = append(fresh, a)
		case a.is == nil:
			gone = append(gone, a)
		default:
			query := update(a)
			if edited[query] == nil {
				statements = append(statements, query)
			}
			edited[query] = append(edited[query], a)
		}
	}
	if err := insertRows(ctx, q, fresh, step); err != nil {
		return err
	}
	for _, query := range statements {
		if err := updateRows(ctx, q, query, edited[query], step); err != nil {
			return err
		}
	}
	return deleteRows(ctx, q, gone, step)
}

// insertRows writes new rows, kind by kind.
func insertRows(ctx context.Context, q querier, rows []altered, step func(int)) error {
	for _, some := range byKind(rows) {
		k := some[0].kind
		values := make([][]any, len(some))
		for i, a := range some {
			values[i] = append(make([]any, 0, len(k.Fields())+1), a.id)
			for _, f := range k.Fields() {
				values[i] = append(values[i], stored(f, f.Text(a.is)))
			}
		}
		if err := insert(ctx, q, fmt.Sprintf(`%s (%s)`, quote(k.Plural), columns(k.Fields())), values, step); err != nil {
			return err
		}
	}
	return nil
}

// insert adds rows of values to a table, several with each statement, and what is left over one by one.
func insert(ctx context.Context, q querier, into string, rows [][]any, step func(int)) error {
	if len(rows) == 0 {
		return nil
	}
	several := max(1, parameters/len(rows[0]))
	whole := len(rows) - len(rows)%several
	if err := insertBy(ctx, q, into, several, rows[:whole], step); err != nil {
		return err
	}
	return insertBy(ctx, q, into, 1, rows[whole:], step)
}

// insertBy adds rows with statements for so many each.
func insertBy(ctx context.Context, q querier, into string, size int, rows [][]any, step func(int)) error {
	if len(rows) == 0 {
		return nil
	}
	tuples := make([]string, size)
	for i := range tuples {
		tuples[i] = "(" + places(i*len(rows[0])+1, len(rows[0])) + ")"
	}
	stmt, err := q.PrepareContext(ctx, `INSERT INTO `+into+` VALUES `+strings.Join(tuples, ", "))
	if err != nil {
		return err
	}
	defer stmt.Close()
	for some := range slices.Chunk(rows, size) {
		if _, err := stmt.ExecContext(ctx, slices.Concat(some...)...); err != nil {
			return err
		}
		step(size)
	}
	return nil
}

// update is the statement that writes the fields of a row that changed.
func update(a altered) string {
	var b strings.Builder
	fmt.Fprintf(&b, `UPDATE %s SET `, quote(a.kind.Plural))
	for i, e := range a.edits {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, `%s = $%d`, quote(e.Field), i+2)
	}
	b.WriteString(` WHERE "id" = $1`)
	return b.String()
}

// updateRows runs one statement for each of the rows.
func updateRows(ctx context.Context, q querier, query string, rows []altered, step func(int)) error {
	stmt, err := q.PrepareContext(ctx, query)
	if err != nil {
		return err
	}
	defer stmt.Close()
	for _, a := range rows {
		args := []any{a.id}
		for _, e := range a.edits {
			f, _ := a.kind.Field(e.Field)
			args = append(args, stored(f, e.After))
		}
		result, err := stmt.ExecContext(ctx, args...)
		if err != nil {
			return err
		}
		if err := hit(result, 1, a.kind.Label()+" "+a.id); err != nil {
			return err
		}
		step(1)
	}
	return nil
}

// deleteRows takes rows away, kind by kind.
func deleteRows(ctx context.Context, q querier, rows []altered, step func(int)) error {
	for _, some := range byKind(rows) {
		for part := range slices.Chunk(some, chunk) {
			var ids []any
			for _, a := range part {
				ids = append(ids, a.id)
			}
			query := fmt.Sprintf(`DELETE FROM %s WHERE "id" IN (%s)`, quote(some[0].kind.Plural), places(1, len(ids)))
			result, err := q.ExecContext(ctx, query, ids...)
			if err != nil {
				return err
			}
			if err := hit(result, len(ids), "a "+part[0].kind.Label()+" that is to go"); err != nil {
				return err
			}
			step(len(part))
		}
	}
	return nil
}

// astray names a row that is in the file, but not under the id it is shown by: another tool has put characters into the
// id that cannot be shown.
type astray string

func (a astray) Error() string { return string(a) + " is not there under its id" }

// hit fails where a statement did not write as many rows as it should.
func hit(result sql.Result, rows int, what string) error {
	written, err := result.RowsAffected()
	if err == nil && written != int64(rows) {
		err = astray(what)
	}
	return err
}

// byKind is the rows in one list for each kind, in order of appearance.
func byKind(rows []altered) [][]altered {
	var lists [][]altered
	place := map[*model.Kind]int{}
	for _, a := range rows {
		i, ok := place[a.kind]
		if !ok {
			i = len(lists)
			place[a.kind] = i
			lists = append(lists, nil)
		}
		lists[i] = append(lists[i], a)
	}
	return lists
}
