package onboarding

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/screen"
)

// rootsOf is the modules that are no part of another, in order. Where there is no program there are none.
func rootsOf(r *onboarding.Program) []*onboarding.Module {
	if r == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(r.Outline), func(m *onboarding.Module) bool { return m.Under != nil })
}

// neighbours is the modules that stand where one does, in order: the parts of the same module, or those at the top.
func neighbours(m *onboarding.Module) []*onboarding.Module {
	if m.Under != nil {
		return m.Under.Parts
	}
	return rootsOf(m.Of)
}

const rankStep = 10

// reranked is the ranks that some rows need so that one comes to stand at a place among them: moved, which is taken out of
// them, or a new one where that is nil. They are by their places then, as few as possible.
func reranked(rows []*onboarding.Module, at int, moved *onboarding.Module) map[int]model.Number {
	var ranks []model.Number
	sorted, last := true, model.Number{}
	for _, m := range rows {
		if m == moved {
			continue
		}
		rank, known := m.Rank.Get()
		before, given := last.Get()
		sorted = sorted && known && (!given || before < rank)
		last, ranks = m.Rank, append(ranks, m.Rank)
	}
	ranks = slices.Insert(ranks, at, model.Number{})
	if sorted {
		return model.Rerank(ranks, at)
	}
	anew := map[int]model.Number{} // the order comes from elsewhere, such as the sections
	for n := range ranks {
		anew[n] = model.Num(float64((n + 1) * rankStep))
	}
	return anew
}

// renumber is the edits that give rows the ranks by their places; nil is a row that is new.
func renumber(sc screen.Scene, rows []*onboarding.Module, ranks map[int]model.Number) []model.Edit {
	var edits []model.Edit
	for n, m := range rows {
		if rank, given := ranks[n]; given && m != nil {
			edits = append(edits, sc.P.Modules.Edit(sc.Now, m.ID, func(next *model.Module) { next.Rank = rank })...)
		}
	}
	return edits
}

// put is the change that puts a module in a place.
func put(sc screen.Scene, label string, m *onboarding.Module, to spot) screen.Action {
	ranks := reranked(to.beside, to.at, m)
	edits := sc.P.Modules.Edit(sc.Now, m.ID, func(next *model.Module) {
		next.Parent, next.Section, next.Rank = to.parent, to.section, ranks[to.at]
	})
	rows := slices.DeleteFunc(slices.Clone(to.beside), func(one *onboarding.Module) bool { return one == m })
	edits = append(edits, renumber(sc, slices.Insert(rows, to.at, nil), ranks)...)
	return screen.Commit{Change: sc.Change(label, edits...)}
}

// reorder moves the module under the cursor up or down among those beside it, and at the end of its section into the next
// one. On a heading it moves the section.
func (c *curriculum) reorder(by int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		m, way := c.at(sc), "up"
		if by > 0 {
			way = "down"
		}
		if m == nil {
			return c.moveSection(sc, c.here().section, by, way)
		}
		beside := neighbours(m)
		at := slices.Index(beside, m)
		if at+by < 0 || at+by >= len(beside) {
			return screen.Tell{Text: "There is nothing beside it on that side", Bad: true}
		}
		label, to := fmt.Sprintf("Move %s %s", m.Title, way), spot{beside, at + by, m.Parent, m.Section}
		if next := beside[at+by].Section; m.Under == nil && next != m.Section {
			label, to = fmt.Sprintf("Move %s to %s", m.Title, sectionName(next)), spot{beside, at, m.Parent, next}
		}
		return put(sc, label, m, to)
	}
}

// moveSection moves all modules of a section before those of the section before, or behind those of the one after.
func (c *curriculum) moveSection(sc screen.Scene, name string, by int, way string) screen.Action {
	sections := c.v.shown(c.v.ahead(sc)).Sections()
	at := slices.IndexFunc(sections, func(s onboarding.Section) bool { return s.Name == name })
	if at < 0 || at+by < 0 || at+by >= len(sections) {
		return screen.Tell{Text: "There is no section on that side", Bad: true}
	}
	sections[at], sections[at+by] = sections[at+by], sections[at]
	var rows []*onboarding.Module
	ranks := map[int]model.Number{}
	for _, s := range sections {
		for _, m := range s.Modules {
			if m.Under == nil {
				rows = append(rows, m)
				ranks[len(rows)-1] = model.Num(float64(len(rows) * rankStep))
			}
		}
	}
	return screen.Commit{Change: sc.Change(fmt.Sprintf("Move %s %s", name, way), renumber(sc, rows, ranks)...)}
}

// indent makes the module under the cursor a part of the one above it.
func (c *curriculum) indent(sc screen.Scene) screen.Action {
	m := c.at(sc)
	beside := neighbours(m)
	at := slices.Index(beside, m)
	if at == 0 || beside[at-1].Stands() != m.Stands() {
		return screen.Tell{Text: "There is no module above it that it could be a part of", Bad: true}
	}
	whole := beside[at-1]
	label := fmt.Sprintf("Make %s a part of %s", m.Title, whole.Title)
	return put(sc, label, m, spot{whole.Parts, len(whole.Parts), whole.ID, m.Section})
}

// outdent puts the module under the cursor behind the one that it is a part of.
func (c *curriculum) outdent(sc screen.Scene) screen.Action {
	m := c.at(sc)
	whole := m.Under
	if whole == nil {
		return screen.Tell{Text: "It is no part of another module", Bad: true}
	}
	beside := neighbours(whole)
	label := fmt.Sprintf("Take %s out of %s", m.Title, whole.Title)
	return put(sc, label, m, spot{beside, slices.Index(beside, whole) + 1, whole.Parent, whole.Section})
}
