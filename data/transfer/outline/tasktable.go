package outline

import (
	"slices"
	"strings"
)

// TableOfTasks reads the rows of a table as the tasks of a checklist. Its columns are found by their names; one of
// sections or phases makes sections. Each row stands on its line.
func TableOfTasks(name string, heads []string, rows [][]string, lines []int) *Outline {
	c := &checklist{out: &Outline{Name: name, Form: Checklist}}
	n := &node{block: block{form: other, first: 1, last: 1, headed: true}}
	add := func(row []string, number int) {
		var cells []rich
		for _, text := range row {
			cells = append(cells, join([]piece{{text: text}}))
		}
		n.cells, n.rows = append(n.cells, cells), append(n.rows, number)
	}
	section := slices.IndexFunc(heads, func(h string) bool {
		return begins(strings.ToLower(h), "section", "phase", "stage", "milestone", "category", "group", "period")
	})
	program := slices.IndexFunc(heads, func(h string) bool { return begins(strings.ToLower(h), "program", "curriculum") })
	add(without(heads, section, program), 1)
	for i, row := range rows {
		add(without(row, section, program), i) // several rows may stand on one line
	}
	if program >= 0 && len(rows) > 0 {
		c.out.Title = rows[0][program]
	}
	c.table(n)
	c.emit(n, 0)
	if program >= 0 {
		c.grouped(rows, program, Program)
	}
	if section >= 0 {
		c.grouped(rows, section, Section)
	}
	for i := range c.out.Lines {
		if l := &c.out.Lines[i]; l.Depth > 0 {
			l.First, l.Last = lines[l.First], lines[l.First]
		}
	}
	return c.out
}

// without is a row without some of its cells.
func without(row []string, columns ...int) []string {
	var kept []string
	for i, cell := range row {
		if !slices.Contains(columns, i) {
			kept = append(kept, cell)
		}
	}
	return kept
}

// grouped puts the tasks under the programs, or within these under the sections, that their rows name. The tasks of one
// group need not stand together. Lines still have the number of their row.
func (c *checklist) grouped(rows [][]string, column int, kind Kind) {
	names := namesDown(rows, column, kind == Program)
	of := func(l Line) string {
		if l.Depth == 0 || l.Kind == Program { // the header, or no row
			return ""
		}
		return names[l.First]
	}
	var sorted []Line
	seen := map[string]bool{}
	for i, first := range c.out.Lines {
		if first.Kind == Program {
			clear(seen)
		}
		name := of(first)
		if name == "" {
			sorted = append(sorted, first)
			continue
		}
		if seen[name] {
			continue
		}
		seen[name] = true
		group := Line{First: first.First, Last: first.First, Depth: first.Depth, Kind: kind, Guess: kind, Title: name, Period: -1}
		if kind == Section {
			group.When = whenIn(name)
		}
		sorted = append(sorted, group)
		for _, l := range c.out.Lines[i:] {
			if l.Kind == Program && kind == Section {
				break
			}
			if of(l) == name {
				l.Depth++
				sorted = append(sorted, l)
			}
		}
	}
	c.out.Lines = sorted
}

// namesDown is the names that stand in a column, row by row. Where each of them stands there only once, though there are
// more rows, or where all rows have one, it counts for the rows below it as well.
func namesDown(rows [][]string, column int, all bool) []string {
	names, times := make([]string, len(rows)), map[string]int{}
	for i, row := range rows {
		if names[i] = strings.TrimSpace(row[column]); names[i] != "" {
			times[names[i]]++
		}
	}
	for _, n := range times {
		if n > 1 && !all {
			return names
		}
	}
	for i := range names {
		if i > 0 && names[i] == "" {
			names[i] = names[i-1]
		}
	}
	return names
}
