package transfer

import (
	"fmt"
	"io"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/ladder"
)

// LadderSheet lays tracks out with a row for each expectation. A level or a competency of which nothing is expected
// has a row as well, so that none is lost.
func LadderSheet(tracks []*ladder.Grid) Sheet {
	s := Sheet{Columns: []string{"track", "level", "theme", "competency", "expectation", "examples"}}
	for _, name := range s.Columns {
		s.fields = append(s.fields, model.Field{Name: name})
	}
	add := func(id string, cells ...string) {
		s.Rows, s.ids = append(s.Rows, cells), append(s.ids, id)
	}
	for _, g := range tracks {
		said := map[model.Ref]bool{}
		for _, l := range g.Levels {
			for _, c := range g.Competencies {
				if x := g.Expects(l, c); x != nil {
					add(string(x.ID), g.Title, l.Title, c.Theme, c.Title, x.Text, x.Examples)
					said[l.Ref()], said[c.Ref()] = true, true
				}
			}
			if !said[l.Ref()] {
				add("", g.Title, l.Title, "", "", "", "")
			}
		}
		for _, c := range g.Competencies {
			if !said[c.Ref()] {
				add("", g.Title, "", c.Theme, c.Title, "", "")
			}
		}
	}
	return s
}

// WriteLadders writes career ladders as Markdown for people to read: a section for each track with its levels, and below
// these, theme by theme, what each level expects in each competency.
func WriteLadders(w io.Writer, tracks []*ladder.Grid) error {
	out := &strings.Builder{}
	for n, g := range tracks {
		if n > 0 {
			out.WriteString("\n")
		}
		fmt.Fprintf(out, "# %s\n", markdownText(g.Title))
		writeParagraph(out, g.Details)
		writeLevels(out, g)
		for _, theme := range g.Themes() {
			if theme.Name != "" {
				fmt.Fprintf(out, "\n## %s\n", markdownText(theme.Name))
			}
			for _, c := range theme.Competencies {
				writeCompetency(out, g, c)
			}
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func writeParagraph(out *strings.Builder, text string) {
	if text != "" {
		out.WriteString("\n" + markdownText(text) + "\n")
	}
}

// writeLevels writes the levels in their order.
func writeLevels(out *strings.Builder, g *ladder.Grid) {
	for n, l := range g.Levels {
		if n == 0 {
			out.WriteString("\n")
		}
		fmt.Fprintf(out, "%d. **%s**", n+1, markdownText(l.Title))
		if l.Details != "" {
			out.WriteString(": " + markdownText(l.Details))
		}
		out.WriteString("\n")
	}
}

// writeCompetency writes what each level expects in a competency, with what that looks like below it.
func writeCompetency(out *strings.Builder, g *ladder.Grid, c *model.Competency) {
	fmt.Fprintf(out, "\n### %s\n", markdownText(c.Title))
	writeParagraph(out, c.Details)
	out.WriteString("\n")
	said := false
	for _, l := range g.Levels {
		x := g.Expects(l, c)
		if x == nil {
			continue
		}
		said = true
		fmt.Fprintf(out, "- **%s**: %s\n", markdownText(l.Title), markdownText(x.Text))
		for _, text := range examples(x) {
			fmt.Fprintf(out, "  - such as: %s\n", markdownText(text))
		}
	}
	if !said {
		out.WriteString("- Nothing is written down yet.\n")
	}
}
