package transfer

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"quarterdeck/model"
)

// schema is the version of the JSON form of a portfolio. Later versions only add to it.
const schema = 1

// WriteJSON writes a portfolio whole: an object with "schema", and under the plural of each kind its rows, each with
// its id and the written forms of the fields that hold something.
func WriteJSON(w io.Writer, p *model.Portfolio) error {
	out := &errWriter{w: w}
	out.print(`{"schema": %d`, schema)
	for _, t := range p.Tables() {
		out.print(",\n%s: [", quote(t.Kind().Plural))
		first := true
		for row := range t.Records() {
			if !first {
				out.print(",")
			}
			first = false
			out.print("\n  %s", rowJSON(t.Kind(), row))
		}
		out.print("\n]")
	}
	out.print("\n}\n")
	return out.err
}

// WriteRowsJSON writes rows of one kind: an object with "schema" and the rows under the kind's plural.
func WriteRowsJSON(w io.Writer, kind *model.Kind, rows func(func(model.Record) bool)) error {
	out := &errWriter{w: w}
	out.print("{\"schema\": %d,\n%s: [", schema, quote(kind.Plural))
	first := true
	for row := range rows {
		if !first {
			out.print(",")
		}
		first = false
		out.print("\n  %s", rowJSON(kind, row))
	}
	out.print("\n]}\n")
	return out.err
}

// rowJSON is a row with its fields in the order of their declaration.
func rowJSON(kind *model.Kind, row model.Record) string {
	var b bytes.Buffer
	b.WriteString(`{"id": ` + quote(row.Ref().ID))
	for _, f := range kind.Fields {
		if text := f.Text(row); text != "" {
			b.WriteString(", " + quote(f.Name) + ": " + quote(text))
		}
	}
	b.WriteString("}")
	return b.String()
}

func quote(text string) string {
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	if err := out.Encode(text); err != nil {
		return `""` // a string always has a JSON form
	}
	return string(bytes.TrimSpace(b.Bytes()))
}

type errWriter struct {
	w   io.Writer
	err error
}

func (e *errWriter) print(format string, args ...any) {
	if e.err == nil {
		_, e.err = fmt.Fprintf(e.w, format, args...)
	}
}

// Portfolio plans how a whole portfolio in JSON comes into this one: what is not here is added, what is here is changed
// to what the file says.
func Portfolio(as string, data []byte, p *model.Portfolio, with With) (*Plan, error) {
	var file map[string]json.RawMessage
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("%s: %s", place(as, lineOf(data, err)), "this is not a portfolio in JSON, as `quarterdeck export portfolio --as json` writes it")
	}
	var version int
	if json.Unmarshal(file["schema"], &version) != nil || version < 1 {
		return nil, fmt.Errorf("%s: it has no \"schema\", so it is not a portfolio that quarterdeck wrote", as)
	}
	if version > schema {
		return nil, fmt.Errorf("%s: it was written by a newer quarterdeck (schema %d, and this one knows %d); update quarterdeck first", as, version, schema)
	}
	plan := &Plan{Sources: []string{as}, Mapping: "portfolio"}
	for _, t := range p.Tables() {
		var rows []map[string]string
		if raw, ok := file[t.Kind().Plural]; ok {
			if err := json.Unmarshal(raw, &rows); err != nil {
				return nil, fmt.Errorf("%s: its %s are not a list of rows with texts in them", as, t.Kind().Plural)
			}
		}
		delete(file, t.Kind().Plural)
		for n, fields := range rows {
			plan.row(as, n+1, t, fields)
		}
	}
	delete(file, "schema")
	for name := range file {
		plan.Skips = append(plan.Skips, Skip{File: as, Name: name, Reason: "There is no such kind of rows here."})
	}
	plan.Change = model.Change{Actor: with.Actor, Label: plan.label()}
	for _, item := range plan.Items {
		plan.Change.Edits = append(plan.Change.Edits, item.Edits...)
	}
	return plan, nil
}

// row plans one row, the nth of its kind.
func (plan *Plan) row(as string, n int, t model.Rows, fields map[string]string) {
	kind, id := t.Kind(), fields["id"]
	name := fmt.Sprintf("%s %d", kind.Label(), n)
	if id == "" || fields["created"] == "" {
		plan.Skips = append(plan.Skips, Skip{File: as, Name: name, Reason: "It lacks its id, or when it was created."})
		return
	}
	was, verdict := t.Row(id), Changes
	if was == nil {
		was, verdict = t.NewRow(id), Adds
	}
	next := t.NewRow(id)
	item := Item{File: as, Title: fields[kind.Title().Name], Verdict: verdict}
	for _, f := range kind.Fields {
		if err := f.Set(next, fields[f.Name]); err != nil {
			plan.Skips = append(plan.Skips, Skip{File: as, Name: name, Reason: err.Error() + "."})
			return
		}
		if before, after := f.Text(was), f.Text(next); before != after {
			item.Edits = append(item.Edits, model.Edit{Ref: next.Ref(), Field: f.Name, Before: before, After: after})
		}
	}
	for field := range fields {
		if _, ok := kind.Field(field); !ok && field != "id" {
			plan.Notices = append(plan.Notices, Notice{File: as, Text: fmt.Sprintf("%s has a field %q, which is not known here and was left out.", name, field)})
		}
	}
	if len(item.Edits) == 0 {
		item.Verdict = Same
	}
	plan.Items = append(plan.Items, item)
}

func lineOf(data []byte, err error) int {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return 0
	}
	return 1 + bytes.Count(data[:min(int(syntax.Offset), len(data))], []byte("\n"))
}
