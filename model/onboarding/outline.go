package onboarding

import (
	"cmp"
	"math"
	"slices"

	"quarterdeck/model"
)

// Module is a module in its place on a program.
type Module struct {
	*model.Module
	Of    *Program
	Under *Module   // the module that it is a part of; nil at the top
	Parts []*Module // its parts in order
	Depth int       // how deep it lies: 0 at the top
	Index int       // its place in the outline, from 0

	Origin model.ID[model.Module]
}

// Stands is the section that it stands in, which for a part of a module is that of the whole.
func (m *Module) Stands() string {
	for m.Under != nil {
		m = m.Under
	}
	return m.Section
}

// Doer is who does it.
func (m *Module) Doer() model.Doer { return cmp.Or(m.Who, model.ByNewHire) }

// Section is a part of a program with its modules in order.
type Section struct {
	Name    string // "" for modules without one
	Modules []*Module
}

// Sections is the outline cut into its sections.
func (r *Program) Sections() []Section {
	var all []Section
	for _, m := range r.Outline {
		if last := len(all) - 1; last >= 0 && all[last].Name == m.Stands() {
			all[last].Modules = append(all[last].Modules, m)
		} else {
			all = append(all, Section{m.Stands(), []*Module{m}})
		}
	}
	return all
}

// outline puts the modules in order. Ranks place neighbours, a section comes where the first of its modules does, and
// whatever is a part of a module stands below it.
func (r *Program) outline() {
	var roots []*Module
	for _, m := range r.modules {
		m.Of = r
		if up := r.modules[m.Parent]; up != nil && !r.circles(m) {
			m.Under, up.Parts = up, append(up.Parts, m)
		} else {
			roots = append(roots, m)
		}
	}
	for _, m := range r.modules {
		slices.SortFunc(m.Parts, ranked)
	}
	slices.SortFunc(roots, ranked)
	place := map[string]int{}
	for n, m := range roots {
		if _, met := place[m.Section]; !met {
			place[m.Section] = n
		}
	}
	slices.SortStableFunc(roots, func(a, b *Module) int { return cmp.Compare(place[a.Section], place[b.Section]) })
	r.lay(roots, 0)
	r.close()
}

// lay appends the modules and their parts to the outline.
func (r *Program) lay(modules []*Module, depth int) {
	for _, m := range modules {
		m.Depth, m.Index, r.origins[m.Origin] = depth, len(r.Outline), m
		r.Outline = append(r.Outline, m)
		r.lay(m.Parts, depth+1)
	}
}

// circles says whether the module is a part of itself by way of others, as only another tool can have written it.
func (r *Program) circles(m *Module) bool {
	for up, steps := r.modules[m.Parent], 0; up != nil; up, steps = r.modules[up.Parent], steps+1 {
		if up == m || steps > len(r.modules) {
			return true
		}
	}
	return false
}

// ranked puts modules in the order of their ranks, those without one behind, and by age where these are equal.
func ranked(a, b *Module) int {
	return cmp.Or(cmp.Compare(a.Rank.Or(math.Inf(1)), b.Rank.Or(math.Inf(1))), cmp.Compare(a.ID, b.ID))
}

// origins finds what modules were in the first version that had them.
type origins struct {
	p     *model.Portfolio
	known map[model.ID[model.Module]]model.ID[model.Module]
}

// of is the first of the chain that a module was copied along; in a circle, which only another tool can have written, the
// place where it was entered.
func (o origins) of(id model.ID[model.Module]) model.ID[model.Module] {
	if first, known := o.known[id]; known {
		return first
	}
	o.known[id] = id
	if m := o.p.Modules.Get(id); m != nil && o.p.Modules.Get(m.Was) != nil {
		o.known[id] = o.of(m.Was)
	}
	return o.known[id]
}

// Dropped is the modules that this version has no longer and that older ones have on which some of the plans are, whether
// or not they are done there, each as the newest of those versions has it: version by version, in the order of its outline.
func (r *Program) Dropped(plans []*Plan) []*Module {
	var older []*Program
	for _, l := range plans {
		if l.Of != r && !slices.Contains(older, l.Of) {
			older = append(older, l.Of)
		}
	}
	slices.SortFunc(older, func(a, b *Program) int { return cmp.Compare(b.Number(), a.Number()) })
	var dropped []*Module
	for _, of := range older {
		for _, m := range of.Outline {
			if r.Same(m) == nil && !slices.ContainsFunc(dropped, m.Is) {
				dropped = append(dropped, m)
			}
		}
	}
	return dropped
}

// Is says that both are one module, in whichever versions.
func (m *Module) Is(other *Module) bool { return m.Origin == other.Origin }

// Same is the module of this version that another version's module is or became, or nil where this version has none.
func (r *Program) Same(m *Module) *Module {
	if m.Of == r {
		return m
	}
	return r.origins[m.Origin]
}
