package onboarding

import (
	"strings"

	"quarterdeck/model/onboarding"
	"quarterdeck/ui/screen"
)

// crowded says that a program has so many modules that hardly any of them can be seen at once: more than twice as many as
// there is room for at the least. Then each of its sections is one column, until somebody takes it apart. What is in one
// section only would be one column, which says too little.
func crowded(sc screen.Scene, r *onboarding.Program) bool {
	if r == nil || len(r.Outline) == 0 {
		return false
	}
	c, last := frame(sc.W), len(r.Outline)-1
	sections := r.Outline[0].Stands() != r.Outline[last].Stands()
	return sections && len(r.Outline)*leastCell > 2*(sc.W-c.at()-c.after())
}

// isFolded says that a section is one column.
func (m *matrix) isFolded(section string) bool {
	if folded, said := m.folded[section]; said {
		return folded
	}
	return m.laid.crowded
}

// fold folds the section under the cursor into one column, or takes it apart again. Where it is so already, all are.
func (m *matrix) fold(folded bool) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		col := m.synced(sc).column()
		if col == nil {
			return nil
		}
		names := []string{col.section}
		if col.folded == folded {
			for _, other := range m.columns {
				names = append(names, other.section)
			}
		}
		for _, name := range names {
			m.folded[name] = folded
		}
		m.folds++
		return nil
	}
}

// nested is what stands between the names of sections that lie in one another.
const nested = " / "

// short is the end of a section's name, for which there is more often room, where no other section ends so; else all of it.
func short(name string, sections []onboarding.Section) string {
	last := func(name string) string { return name[strings.LastIndex(nested+name, nested):] }
	for _, other := range sections {
		if other.Name != name && last(other.Name) == last(name) {
			return name
		}
	}
	return last(name)
}

// cell is a plan and a column.
type cell struct {
	plan   *onboarding.Plan
	column int
}

// sum is how somebody stands with a folded section. It is added up once, however many modules there are in it.
func (m *matrix) sum(l *onboarding.Plan, column int) sum {
	at := cell{l, column}
	all, known := m.sums[at]
	if !known {
		all = sumOf(l, m.columns[column].modules)
		m.sums[at] = all
	}
	return all
}
