package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/oklog/ulid/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"quarterdeck/data"
	"quarterdeck/ui/cli"
)

// schemaOf is the schema that a page of help prints. Of what it describes it allows nothing else: what it leaves out would
// be found by nobody.
func schemaOf(t *testing.T, page string) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(said(t, "help", page)))
	if err != nil {
		t.Fatal(err)
	}
	forbidMore(doc)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("schema.json")
}

// forbidMore lets objects have no properties but those that the schema lists.
func forbidMore(schema any) {
	switch s := schema.(type) {
	case map[string]any:
		if _, lists := s["properties"].(map[string]any); lists && s["type"] == "object" {
			s["additionalProperties"] = false
		}
		for _, inner := range s {
			forbidMore(inner)
		}
	case []any:
		for _, inner := range s {
			forbidMore(inner)
		}
	}
}

// filled is a portfolio with what commands have made of it, one command a line.
func filled(t *testing.T, commands ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.db")
	for _, line := range commands {
		w, _, messages := world()
		w.NewID = func() string { return ulid.Make().String() }
		w.Files = data.Files{Options: data.Options{Now: w.Now, NewID: w.NewID}}
		if code := cli.Run(t.Context(), w, append(strings.Fields(line), "-f", path)); code != 0 {
			t.Fatalf("%s left with %d: %s", line, code, messages)
		}
	}
	return path
}

// What programs are told meets the schema that says so, and what that calls required is always there.
func TestWhatProgramsReadMeetsItsSchema(t *testing.T) {
	home := t.TempDir()
	sample := filled(t, "init --sample")
	busy := filled(t, "init", "import portfolio testdata/portfolios/okrs.json", "import portfolio testdata/portfolios/onboarding.json")
	calm := filled(t, "init", "import portfolio testdata/portfolios/okrs.json", "check-in 1.1 --value 45", "check-in 1.2 --value 4")
	empty := filled(t, "init")
	seen, err := json.Marshal(map[string]any{"seen": map[string]any{sample: map[string]int{"Ana Duarte": 3}}})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(home, "quarterdeck"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home, "quarterdeck", "views.json"), seen, 0o600); err != nil {
		t.Fatal(err)
	}
	schemas := map[string]*jsonschema.Schema{"status": schemaOf(t, "status-json"), "diff": schemaOf(t, "diff-json")}
	for _, c := range []struct{ path, line, holds string }{
		{calm, "status", ""},
		{busy, "status", `"behind"`},
		{busy, "status --mine bo", `"owed"`},
		{empty, "status", `"needs": []`},
		{sample, "status --mine", `"changed"`},
		{sample, "status --as-of 9.11.2026", `"2026-11-09"`},
		{sample, "diff --since 3", `"turns"`},
		{sample, "diff --since 9.11.2026", `"okrs"`},
		{sample, "diff --since last-review", `"review"`},
		{busy, "diff --since 1", `"added"`},
		{empty, "diff --since 1", `"added": []`},
	} {
		w, out, messages := world()
		w.Getenv = func(name string) string {
			return map[string]string{"XDG_STATE_HOME": home, "QUARTERDECK_ACTOR": "Ana Duarte"}[name]
		}
		args := append(strings.Fields(c.line), "--json", "-f", c.path)
		if code := cli.Run(t.Context(), w, args); code != 0 {
			t.Errorf("%s left with %d: %s", c.line, code, messages)
			continue
		}
		text := out.String()
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Errorf("%s prints no JSON: %v", c.line, err)
			continue
		}
		if err := schemas[args[0]].Validate(value); err != nil {
			t.Errorf("%s: %v", c.line, err)
		}
		if !strings.Contains(text, c.holds) {
			t.Errorf("%s says nothing of %s:\n%s", c.line, c.holds, text)
		}
	}
}
