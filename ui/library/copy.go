package library

import (
	"encoding/csv"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// grid is rows as text: the titles of the fields that are filled in anywhere, then the values as people say them.
func (t *table) grid(sc screen.Scene, refs []model.Ref) [][]string {
	var fields []model.Field
	for _, f := range t.of(sc).Own() {
		for _, ref := range refs {
			if row := sc.P.Row(ref); row != nil && f.Text(row) != "" {
				fields = append(fields, f)
				break
			}
		}
	}
	head := make([]string, len(fields))
	for i, f := range fields {
		head[i] = f.Title
	}
	grid := [][]string{head}
	for _, ref := range refs {
		row := sc.P.Row(ref)
		if row == nil {
			continue
		}
		cells := make([]string, len(fields))
		for i, f := range fields {
			cells[i] = plain(sc, f, f.Text(row))
		}
		grid = append(grid, cells)
	}
	return grid
}

// plain is a value for other programs: days as 2026-11-30, names for what is referred to.
func plain(sc screen.Scene, f model.Field, written string) string {
	switch f.Type {
	case model.Link, model.Links, model.Target:
		if written != "" {
			return sc.P.Say(f, written)
		}
	}
	return written
}

// asCSV is the grid as comma-separated values (RFC 4180).
func asCSV(grid [][]string) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	_ = w.WriteAll(grid) // into memory, where nothing fails
	return b.String()
}

// asMarkdown is the grid as a table in Markdown.
func asMarkdown(grid [][]string) string {
	var b strings.Builder
	clean := strings.NewReplacer("\\", "\\\\", "|", "\\|", "\n", "<br>")
	for i, row := range grid {
		b.WriteString("|")
		for _, cell := range row {
			b.WriteString(" " + clean.Replace(cell) + " |")
		}
		b.WriteString("\n")
		if i == 0 {
			b.WriteString("|" + strings.Repeat(" --- |", len(row)) + "\n")
		}
	}
	return b.String()
}
