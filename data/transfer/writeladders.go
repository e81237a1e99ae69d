package transfer

import (
	"fmt"
	"io"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/ladder"
)

// ladderColumns is the columns of a sheet of career ladders, without that of the ids.
func ladderColumns() []string {
	return []string{"track", "level", "theme", "competency", "expectation", "examples", "details"}
}

// LadderSheet lays tracks out with a row for each of their levels, each of their competencies, and everything that is
// expected, each in its order, and one for the track itself before them. Ladders reads it back.
func LadderSheet(tracks []*ladder.Grid) Sheet {
	s := Sheet{Columns: ladderColumns()}
	for _, name := range s.Columns {
		s.fields = append(s.fields, model.Field{Name: name})
	}
	add := func(id string, cells ...string) {
		s.Rows, s.ids = append(s.Rows, cells), append(s.ids, id)
	}
	for _, g := range tracks {
		add(string(g.ID), g.Title, "", "", "", "", "", g.Details)
		for _, l := range g.Levels {
			add(string(l.ID), g.Title, l.Title, "", "", "", "", l.Details)
		}
		for _, c := range g.Competencies {
			add(string(c.ID), g.Title, "", c.Theme, c.Title, "", "", c.Details)
		}
		for _, l := range g.Levels {
			for _, c := range g.Competencies {
				if x := g.Expects(l, c); x != nil {
					add(string(x.ID), g.Title, l.Title, c.Theme, c.Title, x.Text, x.Examples, "")
				}
			}
		}
	}
	return s
}

// WriteLadders writes career ladders as Markdown for people to read and to edit: a section for each track with its levels,
// and below these, theme by theme, what each level expects in each competency. Ladders reads it back.
func WriteLadders(w io.Writer, tracks []*ladder.Grid) error {
	out := &strings.Builder{}
	for n, g := range tracks {
		if n > 0 {
			out.WriteString("\n")
		}
		fmt.Fprintf(out, "# %s\n\n%s%s and %s\n", markdownHeading(g.Title), ladderWith,
			count(len(g.Levels), "level", "levels"), count(len(g.Competencies), "competency", "competencies"))
		writeParagraph(out, g.Details)
		writeLevels(out, g)
		for _, theme := range g.Themes() {
			rank := "##"
			if theme.Name != "" {
				fmt.Fprintf(out, "\n## %s\n", markdownHeading(theme.Name))
				rank = "###"
			}
			for _, c := range theme.Competencies {
				fmt.Fprintf(out, "\n%s %s\n", rank, markdownHeading(c.Title))
				writeCompetency(out, g, c)
			}
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func writeParagraph(out *strings.Builder, text string) {
	if text != "" {
		out.WriteString("\n" + prose(text, "", false) + "\n")
	}
}

// writeLevels writes the levels in their order.
func writeLevels(out *strings.Builder, g *ladder.Grid) {
	for n, l := range g.Levels {
		if n == 0 {
			out.WriteString("\n")
		}
		mark := fmt.Sprintf("%d. ", n+1)
		fmt.Fprintf(out, "%s**%s**", mark, markdownText(l.Title))
		if l.Details != "" {
			out.WriteString(": " + prose(l.Details, strings.Repeat(" ", len(mark)), true))
		}
		out.WriteString("\n")
	}
}

// writeCompetency writes what each level expects in a competency, with what that looks like below it.
func writeCompetency(out *strings.Builder, g *ladder.Grid, c *model.Competency) {
	writeParagraph(out, c.Details)
	out.WriteString("\n")
	said := false
	for _, l := range g.Levels {
		x := g.Expects(l, c)
		if x == nil {
			continue
		}
		said = true
		fmt.Fprintf(out, "- **%s**: %s\n", markdownText(l.Title), prose(x.Text, "  ", true))
		for _, text := range examples(x) {
			fmt.Fprintf(out, "  - %s%s\n", suchAs, markdownText(text))
		}
	}
	if !said {
		out.WriteString("- " + unwritten + "\n")
	}
}
