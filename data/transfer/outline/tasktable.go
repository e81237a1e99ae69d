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
	if section >= 0 {
		c.sectioned(rows, section)
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

// sectioned puts the tasks under the sections that their rows name. The tasks of one section need not stand together. Lines
// still have the number of their row.
func (c *checklist) sectioned(rows [][]string, column int) {
	of := func(l Line) string {
		if l.Depth == 0 { // the header
			return ""
		}
		return strings.TrimSpace(rows[l.First][column])
	}
	var sorted []Line
	seen := map[string]bool{}
	for _, first := range c.out.Lines {
		name := of(first)
		if name == "" {
			sorted = append(sorted, first)
			continue
		}
		if seen[name] {
			continue
		}
		seen[name] = true
		sorted = append(sorted, Line{
			First: first.First, Last: first.First, Depth: 1, Kind: Section, Guess: Section, Title: name, When: whenIn(name), Period: -1,
		})
		for _, l := range c.out.Lines {
			if of(l) == name {
				l.Depth = 2
				sorted = append(sorted, l)
			}
		}
	}
	c.out.Lines = sorted
}
