package cli

import (
	"bytes"
	"cmp"
	"io"
	"iter"
	"slices"
	"strings"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/model/onboarding"
)

// exportText is what was asked for in the form it was asked for, of one period or one program where that has a name.
func (e *env) exportText(p *model.Portfolio, kind, as string, f *exportFlags) ([]byte, error) {
	var b bytes.Buffer
	switch kind {
	case whole:
		err := transfer.WriteJSON(&b, p)
		return b.Bytes(), err
	case ladders:
		return e.laddersText(p, as)
	}
	wanted, err := e.wanted(p, f)
	if err != nil {
		return nil, err
	}
	if len(f.columns) == 0 {
		if write := e.document(p, kind, as, wanted); write != nil {
			err := write(&b)
			return b.Bytes(), err
		}
	}
	var table model.Rows
	for _, t := range p.Tables() {
		if spelled(t.Kind().Plural) == kind {
			table = t
		}
	}
	var live iter.Seq[model.Record] = func(yield func(model.Record) bool) {
		for row := range table.Records() {
			if row.Live() && wanted(row) && !yield(row) {
				return
			}
		}
	}
	if kind == "progress" {
		live = transfer.ProgressRows(p, plansOf(onboarding.Of(p, e.moment().Today), wanted))
	}
	fields, err := columns(table.Kind(), as, f.columns)
	if err != nil {
		return nil, err
	}
	sheet := transfer.SheetOf(p, fields, live)
	switch as {
	case "csv":
		err = sheet.WithIDs().CSV(&b)
	case "md":
		err = sheet.Markdown(&b)
	case "json":
		err = transfer.WriteRowsJSON(&b, table.Kind(), live)
	}
	return b.Bytes(), err
}

// columns is the fields of a kind that are written: those that were asked for, else all of them, but for initiatives in
// Markdown, where somebody reads them and all would be too many.
func columns(kind *model.Kind, as string, asked []string) ([]model.Field, error) {
	if len(asked) == 0 && as == "md" && kind.Plural == initiatives {
		asked = []string{"title", "status", "owner", "team", "horizon", "target", "timeframe", "slip_reason"}
	}
	if len(asked) == 0 || asked[0] == "all" {
		return kind.Own(), nil
	}
	var fields []model.Field
	for _, name := range asked {
		name = strings.ReplaceAll(strings.TrimSpace(name), "-", "_")
		f, ok := kind.Field(name)
		if !ok || !slices.ContainsFunc(kind.Own(), func(own model.Field) bool { return own.Name == name }) {
			var names []string
			for _, own := range kind.Own() {
				names = append(names, own.Name)
			}
			return nil, usage("--columns: there is no %q; there are %s", name, model.Listed(names, "and"))
		}
		fields = append(fields, f)
	}
	return fields, nil
}

// wanted says which rows the flags ask for.
func (e *env) wanted(p *model.Portfolio, f *exportFlags) (func(model.Record) bool, error) {
	switch {
	case f.period != "":
		only, err := e.period(p, f.period)
		if err != nil {
			return nil, err
		}
		return func(row model.Record) bool { return periodOf(p, row) == only.ID }, nil
	case f.program != "":
		only, err := e.program(onboarding.Of(p, e.moment().Today), f.program)
		if err != nil {
			return nil, err
		}
		versions := only.Versions()
		return func(row model.Record) bool {
			of := programOf(p, row)
			return slices.ContainsFunc(versions, func(r *onboarding.Program) bool { return r.ID == of })
		}, nil
	}
	return func(model.Record) bool { return true }, nil
}

// document writes the rows of a kind whole, with what belongs to them, where that reads better than a table of their
// fields; it is nil for others.
func (e *env) document(p *model.Portfolio, kind, as string, wanted func(model.Record) bool) func(io.Writer) error {
	if kind == programs {
		return e.programs(p, as, wanted)
	}
	plans := func() []*onboarding.Plan { return plansOf(onboarding.Of(p, e.moment().Today), wanted) }
	switch {
	case kind == "enrolments" && as == "csv":
		return transfer.EnrolmentSheet(p, plans()).WithIDs().CSV
	case kind == "enrolments" && as == "md":
		return transfer.EnrolmentSheet(p, plans()).Markdown
	case kind == "enrolments":
		return func(w io.Writer) error { return transfer.WriteEnrolmentsJSON(w, p, plans()) }
	case kind == "objectives" && as == "md":
		return func(w io.Writer) error { return transfer.WriteOutline(w, p, e.books(p, wanted)) }
	case kind == "progress" && as == "md":
		return transfer.ProgressSheet(p, plans()).Markdown
	}
	return nil
}

// plansOf is the plans that are wanted.
func plansOf(book *onboarding.Book, wanted func(model.Record) bool) []*onboarding.Plan {
	return slices.DeleteFunc(book.Plans, func(l *onboarding.Plan) bool { return !wanted(l.Enrolment) })
}

// programs writes programs with their modules: as JSON all versions of them, and otherwise the newest.
func (e *env) programs(p *model.Portfolio, as string, wanted func(model.Record) bool) func(io.Writer) error {
	book := onboarding.Of(p, e.moment().Today)
	newest := slices.DeleteFunc(book.Programs, func(r *onboarding.Program) bool { return !wanted(r.Program) })
	switch as {
	case "csv":
		return transfer.ProgramSheet(newest).WithIDs().CSV
	case "md":
		return func(w io.Writer) error { return transfer.WritePrograms(w, newest) }
	}
	var all []*onboarding.Program
	for r := range p.Programs.Live() {
		if wanted(r) {
			all = append(all, book.Program(r.ID))
		}
	}
	return func(w io.Writer) error { return transfer.WriteProgramsJSON(w, p, all) }
}

// programOf is the version of a program that a row belongs to.
func programOf(p *model.Portfolio, row model.Record) model.ID[model.Program] {
	switch row := row.(type) {
	case *model.Program:
		return row.ID
	case *model.Module:
		return row.Program
	case *model.Enrolment:
		return row.Program
	case *model.Progress:
		if of := p.Enrolments.Get(row.Enrolment); of != nil {
			return of.Program
		}
	}
	return ""
}

// periodOf is the period that an objective, a key result or a check-in belongs to.
func periodOf(p *model.Portfolio, row model.Record) model.ID[model.Period] {
	switch row := row.(type) {
	case *model.Objective:
		return row.Period
	case *model.KeyResult:
		if of := p.Objectives.Get(row.Objective); of != nil {
			return of.Period
		}
	case *model.CheckIn:
		if of := p.KeyResults.Get(row.KeyResult); of != nil {
			return periodOf(p, of)
		}
	}
	return ""
}

// books is the periods that have objectives which are wanted, the earliest first. One that another tool has taken away has
// none.
func (e *env) books(p *model.Portfolio, wanted func(model.Record) bool) []*okr.Book {
	var books []*okr.Book
	seen := map[model.ID[model.Period]]bool{}
	for o := range p.Objectives.Live() {
		if wanted(o) && !seen[o.Period] {
			seen[o.Period] = true
			if book := okr.Of(p, o.Period, e.moment().Today); book != nil {
				books = append(books, book)
			}
		}
	}
	slices.SortStableFunc(books, func(a, b *okr.Book) int {
		return cmp.Or(a.Period.Start.Compare(b.Period.Start), b.Period.End.Compare(a.Period.End))
	})
	return books
}
