package transfer

import (
	"io"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// standing is how somebody does on a program: what stands beside the fields of an enrolment, in the order of its columns.
func standing(l *onboarding.Plan) []string {
	var stuck []string
	for _, s := range l.Stuck() {
		stuck = append(stuck, s.Module.Title)
	}
	return []string{string(l.Verdict()), strconv.Itoa(l.Done), strconv.Itoa(l.Required), l.Ready().Percent(), strings.Join(stuck, ", ")}
}

// standings is the columns of standing.
func standings() []model.Field {
	return []model.Field{
		{Name: "verdict", Title: "Verdict", Type: model.Text}, {Name: "modules_done", Title: "Done", Type: model.Count},
		{Name: "modules_required", Title: "Of", Type: model.Count}, {Name: "ready", Title: "Ready", Type: model.Text},
		{Name: "stuck_on", Title: "Overdue or blocked", Type: model.Text},
	}
}

// EnrolmentSheet lays out who is on which program, a row for each plan, with the fields of the enrolment and how they do.
func EnrolmentSheet(p *model.Portfolio, plans []*onboarding.Plan) Sheet {
	s := SheetOf(p, p.Enrolments.Kind().Own(), func(yield func(model.Record) bool) {
		for _, l := range plans {
			if !yield(l.Enrolment) {
				return
			}
		}
	})
	for _, f := range standings() {
		s.fields, s.Columns = append(s.fields, f), append(s.Columns, f.Name)
	}
	for n, l := range plans {
		s.Rows[n] = append(s.Rows[n], standing(l)...)
	}
	return s
}

// WriteEnrolmentsJSON writes what EnrolmentSheet lays out for programs, with the fields of an enrolment as its rows have them.
func WriteEnrolmentsJSON(w io.Writer, p *model.Portfolio, plans []*onboarding.Plan) error {
	book, rows := map[model.Ref]*onboarding.Plan{}, []model.Record{}
	for _, l := range plans {
		book[l.Ref()], rows = l, append(rows, l.Enrolment)
	}
	write := func(kind *model.Kind, row model.Record) string {
		text := strings.TrimSuffix(rowJSON(kind, row), "}")
		says := standing(book[row.Ref()])
		for n, f := range standings() {
			if says[n] != "" {
				text += ", " + quote(f.Name) + ": " + quote(says[n])
			}
		}
		return text + "}"
	}
	return writeTables(w, write, maps.All(map[*model.Kind]iter.Seq[model.Record]{p.Enrolments.Kind(): slices.Values(rows)}))
}

// ProgressRows is how far everybody has come with every module of theirs, plan by plan, each with the day it is due; one of
// which nothing has been said yet is to do, and has no id. What was said of modules that a version dropped comes last.
func ProgressRows(p *model.Portfolio, plans []*onboarding.Plan) iter.Seq[model.Record] {
	return func(yield func(model.Record) bool) {
		told, of := map[model.ID[model.Progress]]bool{}, map[model.ID[model.Enrolment]]bool{}
		for _, l := range plans {
			of[l.ID] = true
			for _, s := range l.Steps {
				row := model.Progress{Enrolment: l.ID, Module: s.Module.ID, State: s.State}
				if s.Said != nil {
					row, told[s.Said.ID] = *s.Said, true
				}
				if row.Due.IsZero() {
					row.Due = s.Due
				}
				if !yield(&row) {
					return
				}
			}
		}
		for row := range p.Progress.Live() {
			if of[row.Enrolment] && !told[row.ID] && !yield(row) {
				return
			}
		}
	}
}
