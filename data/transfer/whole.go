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
	return writeTables(w, func(yield func(*model.Kind, iter.Seq[model.Record]) bool) {
		for _, t := range p.Tables() {
			if !yield(t.Kind(), t.Records()) {
				return
			}
		}
	})
}

// WriteRowsJSON writes rows of one kind: an object with "schema" and the rows under the kind's plural.
func WriteRowsJSON(w io.Writer, kind *model.Kind, rows iter.Seq[model.Record]) error {
	return writeTables(w, func(yield func(*model.Kind, iter.Seq[model.Record]) bool) { yield(kind, rows) })
}

func writeTables(w io.Writer, tables iter.Seq2[*model.Kind, iter.Seq[model.Record]]) error {
	out := bufio.NewWriter(w) // which keeps the first error until it is flushed
	fmt.Fprintf(out, "{\"schema\": %d", schema)
	for kind, rows := range tables {
		fmt.Fprintf(out, ",\n%s: [", quote(kind.Plural))
		comma := "\n  "
		for row := range rows {
			_, _ = out.WriteString(comma + rowJSON(kind, row))
			comma = ",\n  "
		}
		_, _ = out.WriteString("\n]")
	}
	_, _ = out.WriteString("\n}\n")
	return out.Flush()
}

// rowJSON is a row with its fields in the order of their declaration.
func rowJSON(kind *model.Kind, row model.Record) string {
	var b bytes.Buffer
	b.WriteString(`{"id": ` + quote(row.Ref().ID))
	for _, f := range kind.Fields() {
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
