package cli_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"github.com/oklog/ulid/v2"

	"quarterdeck/data"
	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/model/filter"
	"quarterdeck/model/sample"
	"quarterdeck/ui/cli"
)

// said is what a command prints.
func said(t *testing.T, args ...string) string {
	t.Helper()
	w, out, messages := world()
	if code := cli.Run(t.Context(), w, args); code != 0 {
		t.Fatalf("%v left with %d: %s", args, code, messages)
	}
	return out.String()
}

func TestEveryHelpLeadsWithExamples(t *testing.T) {
	manual := said(t, "man")
	commands := 0
	for line := range strings.Lines(said(t, "__complete", "")) {
		name, short, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if short == "" {
			continue // the last line says how to go on
		}
		commands++
		lines := strings.Split(said(t, "help", name), "\n")
		if name == "import" { // which is a page of its own
			lines = strings.Split(said(t, name, "--help"), "\n")
		}
		if lines[0] != short || lines[1] != "" || !strings.Contains(lines[2], "quarterdeck "+name) {
			t.Errorf("the help of %s does not begin with an example:\n%s", name, strings.Join(lines[:3], "\n"))
		}
		for _, line := range lines {
			if ansi.StringWidth(line) > 80 {
				t.Errorf("the help of %s is wider than 80 cells: %s", name, line)
			}
		}
		if !strings.Contains(manual, ".SS quarterdeck "+strings.ReplaceAll(name, "-", `\-`)) {
			t.Errorf("%s is not in the manual", name)
		}
	}
	if commands < 16 {
		t.Errorf("only %d commands were looked at", commands)
	}
}

// examples is the indented lines of a page of help, without the remark behind each.
func examples(page string) []string {
	var list []string
	for line := range strings.Lines(page) {
		if example, indented := strings.CutPrefix(line, "  "); indented && !strings.HasPrefix(example, " ") {
			list = append(list, strings.TrimRight(example, "\n"))
		}
	}
	return list
}

func TestHelpOnFiltersIsTrue(t *testing.T) {
	p := model.New()
	for _, entry := range sample.History(model.MomentOf(monday)) {
		next, err := p.Apply(entry.Change)
		if err != nil {
			t.Fatal(err)
		}
		p = next
	}
	list := examples(said(t, "help", "filter"))
	if len(list) < 12 {
		t.Fatalf("only %d examples", len(list))
	}
	me := model.ID[model.Person]("smp-p-002")
	list = append(list, "own:ana", "is:open", "is:done", "is:archived", "is:private", "is:mine", "owner:any")
	for _, line := range list {
		query, _, _ := strings.Cut(line, "   ")
		_, hints := filter.Parse(strings.TrimSpace(query)).Compile(p, p.Initiatives.Kind(), model.DateOf(monday), me)
		if len(hints) > 0 {
			t.Errorf("%s: %v", query, hints)
		}
	}
}

func TestHelpOnDatesIsTrue(t *testing.T) {
	read := dates.Reader{Today: model.DateOf(monday), Calendar: model.New().Calendar()}
	seen := 0
	for _, line := range examples(said(t, "help", "dates")) {
		for _, text := range strings.Split(line, "    ") {
			seen++
			if _, err := read.Parse(text); err != nil {
				t.Errorf("%s: %v", text, err)
			}
		}
	}
	if seen < 20 {
		t.Errorf("only %d examples", seen)
	}
	if day, err := read.Parse("12/10/2026"); err == nil {
		t.Errorf("12/10/2026 is said to be refused, and is %s", day.Long())
	}
}

// keysOf is every key of a value in JSON, but for those of a table whose keys are words of the domain.
func keysOf(value any) []string {
	var keys []string
	switch value := value.(type) {
	case map[string]any:
		for key, inner := range value {
			keys = append(keys, key)
			if key != "open" {
				keys = append(keys, keysOf(inner)...)
			}
		}
	case []any:
		for _, inner := range value {
			keys = append(keys, keysOf(inner)...)
		}
	}
	return keys
}

func TestHelpOnJSONIsTrue(t *testing.T) {
	words := strings.FieldsFunc(said(t, "help", "json"), func(r rune) bool { return r != '_' && !unicode.IsLetter(r) })
	path := plan(t)
	seen := map[string]bool{}
	newID := func() string { return ulid.Make().String() }
	for _, args := range []string{
		"import portfolio testdata/portfolios/okrs.json", "check-in", "check-in 1.1 --value 38 --actor bo",
		"check-in 1.1 --value 39 --correct", "status", "status --mine bo", "doctor", "log", "undo", "redo",
	} {
		w, out, messages := world()
		w.NewID, w.Files = newID, data.Files{Options: data.Options{Now: w.Now, NewID: newID}}
		code := cli.Run(t.Context(), w, append(strings.Fields(args), "--json", "-f", path))
		var value any
		if err := json.Unmarshal(out.Bytes(), &value); err != nil || code != 0 {
			t.Fatalf("%s left with %d: %v, %s", args, code, err, messages)
		}
		for _, key := range keysOf(value) {
			seen[key] = true
			if !slices.Contains(words, key) {
				t.Errorf("%s prints %q, of which the help says nothing", args, key)
			}
		}
	}
	if len(seen) < 40 {
		t.Errorf("only %d keys were seen", len(seen))
	}
}

func TestHelpOnImportIsTrue(t *testing.T) {
	page := said(t, "help", "import")
	mapping := strings.Join(examples(page), "\n")
	if m, err := transfer.ReadMapping("columns.yaml", []byte(mapping)); err != nil || m.Name != "roadmap" {
		t.Errorf("the mapping is read as %q: %v\n%s", m.Name, err, mapping)
	}
	_, words, _ := strings.Cut(page, "found by their names: ")
	words, _, _ = strings.Cut(words, ".")
	for group := range strings.SplitSeq(words, ";") {
		group = strings.ReplaceAll(group, "\n", " ")
		for word := range strings.SplitSeq(strings.ReplaceAll(group, " or ", ","), ",") {
			column := strings.TrimSpace(word)
			table := "title," + column + "\nFaster invoices,2026-12-01\n"
			if column == "title" || column == "name" || column == "summary" {
				table = column + "\nFaster invoices\n"
			}
			s, err := transfer.Parse("x.csv", []byte(table), nil)
			if err != nil {
				t.Fatal(err)
			}
			now := model.MomentOf(monday)
			plan := transfer.Initiatives([]*transfer.Source{s}, transfer.ByName(), model.New(),
				transfer.With{Now: now, NewID: func() string { return column }, Actor: "Tess"})
			if len(plan.Unused) > 0 || plan.Count(transfer.Adds) != 1 {
				t.Errorf("nothing is taken from the column %q", column)
			}
		}
	}
}
