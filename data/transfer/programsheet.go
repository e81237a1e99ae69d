package transfer

import (
	"fmt"
	"strings"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// programColumns is the columns of a sheet of programs, without that of the ids.
func programColumns() []string {
	return []string{
		"program", "version", "role", "days", "section", "module", "part_of", "due", "when", "who", "kind", "evidence", "after",
		"optional", "details",
	}
}

// ProgramSheet lays programs out with a row for each of their modules in its order, and one for the program itself before
// them. Programs reads it back.
func ProgramSheet(programs []*onboarding.Program) Sheet {
	s := Sheet{Columns: programColumns()}
	for _, name := range s.Columns {
		s.fields = append(s.fields, model.Field{Name: name})
	}
	add := func(id string, of map[string]string) {
		row := make([]string, len(s.Columns))
		for n, name := range s.Columns {
			row[n] = of[name]
		}
		s.Rows, s.ids = append(s.Rows, row), append(s.ids, id)
	}
	for _, r := range programs {
		add(string(r.ID), map[string]string{
			"program": r.Title, "version": fmt.Sprint(r.Number()), "role": r.Role, "days": string(r.Days), "details": r.Details,
		})
		for _, m := range r.Outline {
			of := map[string]string{
				"program": r.Title, "section": m.Stands(), "module": m.Title, "when": m.When, "who": string(m.Doer()),
				"kind": string(m.Kind), "evidence": m.Evidence, "optional": m.Optional.String(), "details": m.Details,
			}
			if day, known := m.Due.Get(); known {
				of["due"] = outline.DayInWords(int(day))
			}
			if m.Under != nil {
				of["part_of"] = m.Under.Title
			}
			if first := r.Module(m.After); first != nil {
				of["after"] = first.Title
			}
			add(string(m.ID), of)
		}
	}
	return s
}

// isProgramSheet says whether a source is a sheet of programs that was written here.
func (s *Source) isProgramSheet() bool { return s.isSheet(programColumns()) }

// programsInSheet is the outline of programs that ProgramSheet laid out.
func (s *Source) programsInSheet() *outline.Outline {
	var programs []*writtenProgram
	for _, r := range s.Records {
		of := map[string]string{}
		for _, name := range append(programColumns(), idColumn) {
			text, _ := r.First(name)
			of[name] = strings.TrimSpace(unguard(text, true))
		}
		of["id"] = of[idColumn]
		var last *writtenProgram
		for _, one := range programs {
			if one.of["title"] == of["program"] {
				last = one
			}
		}
		if last == nil || of["module"] == "" {
			program := of
			if of["module"] != "" {
				program = map[string]string{}
			}
			program["title"] = of["program"]
			last = &writtenProgram{writtenRow: writtenRow{line: r.Line, of: program}}
			programs = append(programs, last)
		}
		if of["module"] != "" {
			of["title"] = of["module"]
			last.modules = append(last.modules, writtenRow{line: r.Line, depth: last.depthUnder(of["part_of"]), of: of})
		}
	}
	return writtenChecklist(s.Name, programs)
}

// depthUnder is how deep a module lies that is a part of the last one which is called so.
func (r *writtenProgram) depthUnder(whole string) int {
	for n := len(r.modules) - 1; n >= 0 && whole != ""; n-- {
		if r.modules[n].of["title"] == whole {
			return r.modules[n].depth + 1
		}
	}
	return 0
}
