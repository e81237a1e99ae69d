package transfer

import (
	"encoding/json"
	"io"
	"strings"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
	"quarterdeck/model/ladder"
)

// The parts of career ladders in JSON. What follows "schema" only ever gains fields.
type (
	laddersJSON struct {
		Schema int         `json:"schema"`
		Tracks []trackJSON `json:"tracks"`
	}
	trackJSON struct {
		ID           string            `json:"id"`
		Title        string            `json:"title"`
		Details      string            `json:"details,omitempty"`
		Levels       []levelJSON       `json:"levels"`
		Competencies []competencyJSON  `json:"competencies"`
		Expectations []expectationJSON `json:"expectations"`
	}
	levelJSON struct {
		ID      string `json:"id"`
		Title   string `json:"title"`
		Details string `json:"details,omitempty"`
	}
	competencyJSON struct {
		ID      string `json:"id"`
		Title   string `json:"title"`
		Theme   string `json:"theme,omitempty"`
		Details string `json:"details,omitempty"`
	}
	expectationJSON struct {
		ID         string   `json:"id"`
		Level      string   `json:"level"`
		Competency string   `json:"competency"`
		Text       string   `json:"text"`
		Examples   []string `json:"examples,omitempty"`
	}
)

// WriteLaddersJSON writes career ladders for programs: each track with its levels and competencies in order, and what is
// expected, which refers to these by their ids.
func WriteLaddersJSON(w io.Writer, tracks []*ladder.Grid) error {
	all := laddersJSON{Schema: schema, Tracks: []trackJSON{}}
	for _, g := range tracks {
		all.Tracks = append(all.Tracks, trackOf(g))
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(all)
}

func trackOf(g *ladder.Grid) trackJSON {
	t := trackJSON{
		ID: string(g.ID), Title: g.Title, Details: g.Details,
		Levels: []levelJSON{}, Competencies: []competencyJSON{}, Expectations: []expectationJSON{},
	}
	for _, c := range g.Competencies {
		t.Competencies = append(t.Competencies, competencyJSON{string(c.ID), c.Title, c.Theme, c.Details})
	}
	for _, l := range g.Levels {
		t.Levels = append(t.Levels, levelJSON{string(l.ID), l.Title, l.Details})
		for _, c := range g.Competencies {
			if x := g.Expects(l, c); x != nil {
				t.Expectations = append(t.Expectations, expectationJSON{string(x.ID), string(l.ID), string(c.ID), x.Text, examples(x)})
			}
		}
	}
	return t
}

// ladderInJSON is the outline of career ladders that WriteLaddersJSON wrote, or nil for any other JSON.
func ladderInJSON(name, text string) *outline.Outline {
	var all laddersJSON
	if !writtenAs(text, "tracks") || json.Unmarshal([]byte(text), &all) != nil {
		return nil
	}
	o, at := writtenOutline(name), linesOfIDs(text)
	for _, t := range all.Tracks {
		if t.Levels == nil {
			return nil // they are rows of another export
		}
		addWritten(o, outline.Line{First: at[t.ID], Kind: outline.Track, Title: t.Title, Details: t.Details, ID: t.ID})
		level := map[string]string{}
		for _, l := range t.Levels {
			level[l.ID] = l.Title
			addWritten(o, outline.Line{First: at[l.ID], Depth: 1, Kind: outline.Level, Title: l.Title, Details: l.Details, ID: l.ID})
		}
		placed := map[string]bool{}
		for _, c := range t.Competencies {
			placed[c.ID] = true
			addWritten(o, outline.Line{
				First: at[c.ID], Depth: 1, Kind: outline.Competency, Title: c.Title, Theme: c.Theme, Details: c.Details, ID: c.ID,
			})
			for _, x := range t.Expectations {
				if x.Competency != c.ID {
					continue
				}
				l := outline.Line{First: at[x.ID], Depth: 2, Kind: outline.Expectation, Level: level[x.Level], ID: x.ID}
				l.Title, l.Details, _ = strings.Cut(x.Text, "\n")
				l.Examples = strings.Join(x.Examples, "\n")
				addWritten(o, l)
			}
		}
		for _, x := range t.Expectations {
			if !placed[x.Competency] {
				o.Lines = append(o.Lines, outline.Line{
					First: at[x.ID], Last: at[x.ID], Guess: outline.Expectation, Title: model.CleanLine(x.Text), Period: -1,
					Why: "an expectation of a competency that the file does not list",
				})
			}
		}
	}
	return o
}

// examples is what an expectation looks like, one by one.
func examples(x *model.Expectation) []string {
	var all []string
	for line := range strings.Lines(x.Examples) {
		if line = model.CleanLine(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}
