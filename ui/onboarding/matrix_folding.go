package onboarding

import (
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// size is how much room the modules of a program want, worked out once.
type size struct {
	of      *known
	program *onboarding.Program
	longest int  // how many cells the longest title takes
	folds   bool // there are several sections, so that folding them makes fewer columns
}

// many says that a program has so many modules that hardly any of them can be seen at once: more than twice as many as
// there is room for. Then each of its sections is one column, until somebody takes it apart.
func (m *matrix) many(sc screen.Scene, k *known, r *onboarding.Program) bool {
	if r == nil {
		return false
	}
	if m.size.of != k || m.size.program != r {
		m.size = size{of: k, program: r, folds: len(r.Sections()) > 1}
		for _, one := range r.Outline {
			m.size.longest = max(m.size.longest, canvas.Width(one.Title))
		}
	}
	c := frame(sc.W)
	return m.size.folds && len(r.Outline)*least(m.size.longest) > 2*(sc.W-c.at()-c.after())
}

// isFolded says that a section is one column.
func (m *matrix) isFolded(section string) bool {
	if folded, said := m.folded[section]; said {
		return folded
	}
	return m.laid.many
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
			for _, s := range m.laid.program.Sections() {
				names = append(names, s.Name)
			}
		}
		for _, name := range names {
			m.folded[name] = folded
		}
		m.folds++
		return nil
	}
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
