package transfer

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"

	"quarterdeck/model"
)

// schema is the version of the JSON form of a portfolio. Later versions only add to it.
const schema = 1

// WriteJSON writes a portfolio whole: an object with "schema", and under the plural of each kind its rows, each with
// its id and the written forms of the fields that hold something, those that the program keeps for itself included.
func WriteJSON(w io.Writer, p *model.Portfolio) error {
	return writeTables(w, wholeJSON, func(yield func(*model.Kind, iter.Seq[model.Record]) bool) {
		for _, t := range p.Tables() {
			if !yield(t.Kind(), t.Records()) {
				return
			}
		}
	})
}

// WriteRowsJSON writes rows of one kind: an object with "schema" and the rows under the kind's plural.
func WriteRowsJSON(w io.Writer, kind *model.Kind, rows iter.Seq[model.Record]) error {
	return writeTables(w, rowJSON, func(yield func(*model.Kind, iter.Seq[model.Record]) bool) { yield(kind, rows) })
}

func writeTables(
	w io.Writer, write func(*model.Kind, model.Record) string, tables iter.Seq2[*model.Kind, iter.Seq[model.Record]],
) error {
	out := bufio.NewWriter(w) // which keeps the first error until it is flushed
	fmt.Fprintf(out, "{\"schema\": %d", schema)
	for kind, rows := range tables {
		fmt.Fprintf(out, ",\n%s: [", quote(kind.Plural))
		comma := "\n  "
		for row := range rows {
			_, _ = out.WriteString(comma + write(kind, row))
			comma = ",\n  "
		}
		_, _ = out.WriteString("\n]")
	}
	_, _ = out.WriteString("\n}\n")
	return out.Flush()
}

// rowJSON is a row for other programs, with its fields in the order of their declaration. A day counted from a first one
// is called as people call it, day 5, and what only the next import has to know is left out.
func rowJSON(kind *model.Kind, row model.Record) string {
	return fieldsJSON(kind, row, func(f model.Field) string {
		text := f.Text(row)
		switch {
		case f.Inner:
			return ""
		case f.Nth && text != "":
			return model.SayNth(text)
		}
		return text
	})
}

// wholeJSON is all of a row, as it is kept.
func wholeJSON(kind *model.Kind, row model.Record) string {
	return fieldsJSON(kind, row, func(f model.Field) string { return f.Text(row) })
}

func fieldsJSON(kind *model.Kind, row model.Record, say func(model.Field) string) string {
	var b bytes.Buffer
	b.WriteString(`{"id": ` + quote(row.Ref().ID))
	for _, f := range kind.Fields() {
		if text := say(f); text != "" {
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
