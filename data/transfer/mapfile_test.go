package transfer

import (
	"strings"
	"testing"
)

func TestAMappingFile(t *testing.T) {
	d := newDesk(t)
	d.mapping = `# ours
name: roadmap
title: Epic
target: [Go-live, Planned end]
stage: Gate
tags: []
`
	text := "Epic,Go-live,planned_end,Labels,Title\nSearch,,2026-12-14,web,x\nLog,2027-01-01,2027-02-01,,y\n"
	d.imports("a.csv", text)
	is(t, d.shows(), "Search status=to do target=2026-12-14\nLog status=to do target=2027-01-01")
	is(t, d.says(), `
		2 to add, 0 to change, 0 as they are, 0 skipped
		i columns.yaml line 5: The mapping looks for stage in Gate, and there is no such column.
		i a.csv: 1 value of "planned_end" was passed over, because a better column for the same field was filled.`)
	if got := strings.Join(d.plan.Unused, ", "); got != "Labels, Title" || d.plan.Mapping != "roadmap" {
		t.Errorf("unused: %s, read as %s", got, d.plan.Mapping)
	}
	is(t, d.imports("b.csv", text).plan.Summary(), "0 to add, 0 to change, 2 as they are, 0 skipped")
}

func TestMappingFilesThatAreNone(t *testing.T) {
	const example = "this is not a mapping; a line of it reads like \"target: Planned end\""
	for text, want := range map[string]string{
		"":                      "m.yaml: " + example,
		"- a\n- b\n":            "m.yaml: " + example,
		"target: [Go\n":         "m.yaml line 1: The square brackets do not match. Close the list with ].",
		"title: A\ntitel: B\n":  "m.yaml line 2: an initiative has no field \"titel\" to map; it has title, status,",
		"source: B\n":           "m.yaml line 1: an initiative has no field \"source\" to map; it has title, status,",
		"# x\n\nname: [a, b]\n": "m.yaml line 3: \"name\" is followed by one value",
		"dates: backwards\n":    "m.yaml line 1: dates are read \"day first\" or \"month first\", not \"backwards\"",
		"title: []\n":           "m.yaml line 1: no initiative can do without a title, so \"title\" needs a column",
		"tags: []\nname:\n":     "m.yaml line 2: \"name\" is followed by one value",
		"\x00\x01\x02\x03":      "m.yaml: " + example,
	} {
		_, err := ReadMapping("m.yaml", []byte(text))
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestProfilesByName(t *testing.T) {
	names := Profiles()
	if got := strings.Join(names, " "); got != "quarterdeck jira linear ticktick keps table" {
		t.Errorf("what is known is %s", got)
	}
	for _, name := range names {
		if m, ok := Named(name); !ok || m.Name != name {
			t.Errorf("%s is not known", name)
		}
	}
	if _, ok := Named("columns.yaml"); ok {
		t.Error("a file is no profile")
	}
}
