package transfer

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// WriteProgramsJSON writes programs for programs: each with its fields and, under "modules", with those of its modules in
// the order of its outline. Programs reads them back.
func WriteProgramsJSON(w io.Writer, p *model.Portfolio, programs []*onboarding.Program) error {
	b := &strings.Builder{}
	fmt.Fprintf(b, "{\"schema\": %d,\n\"programs\": [", schema)
	for n, r := range programs {
		if n > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n  " + strings.TrimSuffix(rowJSON(p.Programs.Kind(), r.Program), "}") + `, "modules": [`)
		for n, m := range r.Outline {
			if n > 0 {
				b.WriteByte(',')
			}
			b.WriteString("\n    " + rowJSON(p.Modules.Kind(), m.Module))
		}
		b.WriteString("]}")
	}
	b.WriteString("\n]}\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// programsInJSON is the outline of programs that WriteProgramsJSON wrote, or nil for any other JSON. Of a program of which
// there are several versions it has the newest, and the others are left out.
func programsInJSON(name, text string) *outline.Outline {
	var all struct{ Programs []map[string]json.RawMessage }
	if !writtenAs(text, "programs") || json.Unmarshal([]byte(text), &all) != nil {
		return nil
	}
	lines := linesOfIDs(text)
	var programs []*writtenProgram
	followed := map[string]bool{}
	for _, raw := range all.Programs {
		of, rows := fieldsOf(raw), []map[string]json.RawMessage{}
		if raw["modules"] != nil && json.Unmarshal(raw["modules"], &rows) != nil {
			return nil
		}
		r := &writtenProgram{writtenRow: writtenRow{line: lines[of["id"]], of: of}}
		depth := map[string]int{}
		for _, raw := range rows {
			of := fieldsOf(raw)
			m := writtenRow{line: lines[of["id"]], of: of}
			if within, is := depth[of["parent"]]; is {
				m.depth = within + 1
			}
			if day, err := strconv.Atoi(of["due"]); err == nil {
				of["due"] = outline.DayInWords(day)
			}
			depth[of["id"]] = m.depth
			r.modules = append(r.modules, m)
		}
		programs, followed[of["follows"]] = append(programs, r), true
	}
	var newest []*writtenProgram
	var older []outline.Line
	for _, r := range programs {
		if !followed[r.of["id"]] {
			newest = append(newest, r)
			continue
		}
		older = append(older, outline.Line{
			First: r.line, Last: r.line, Title: r.of["title"], Why: "a version before the newest one", Period: -1,
		})
	}
	o := writtenChecklist(name, newest)
	o.Lines = append(o.Lines, older...)
	return o
}

// fieldsOf is the fields of a row that are texts.
func fieldsOf(raw map[string]json.RawMessage) map[string]string {
	of := map[string]string{}
	for name, value := range raw {
		var text string
		if json.Unmarshal(value, &text) == nil {
			of[name] = text
		}
	}
	return of
}
