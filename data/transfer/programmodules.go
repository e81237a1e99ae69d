package transfer

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// modules plans the modules of a program into a version of it.
func (b *programs) modules(
	p *model.Portfolio, program model.ID[model.Program], said *programSaid, r *remarks,
) (items []Item, gone []*past) {
	known := b.modulesOf(p, program, said.source)
	statements := make([]*statement, len(said.modules))
	for i, m := range said.modules {
		again(&m.statement, r)
		m.Module.Program, m.Module.Parent, m.Module.After = program, "", ""
		statements[i] = &m.statement
	}
	known.claimWritten(statements)
	known.match(statements)
	known.called(statements, "section")
	alike(known, statements)
	ids := make([]string, len(statements))
	for i, s := range statements {
		ids[i] = s.settleID(b.with)
	}
	for _, m := range said.modules {
		if m.part != nil {
			i := slices.Index(said.modules, m.part)
			m.Module.Parent = model.ID[model.Module](ids[i])
		}
		if i := said.comesAfter(m); i >= 0 {
			m.Module.After = model.ID[model.Module](ids[i])
		}
	}
	likely := map[*statement]model.Activity{}
	for _, m := range said.modules {
		likely[&m.statement] = m.likely
	}
	m := merger{p: p, rows: &p.Modules, with: b.with, remarks: r, fresh: func(row model.Record, s *statement) {
		m := row.(*model.Module)
		m.Kind = cmp.Or(m.Kind, likely[s])
	}}
	m.titles = map[string]string{}
	for i, s := range statements {
		m.titles[ids[i]] = s.title()
	}
	m.places = ranksOf(statements, b.moved(p, program, said, statements))
	for i, s := range statements {
		item := kept(m.take(s, known, m.revising(s, s.ours)), s.was)
		item.at = said.modules[i].at
		items = append(items, item)
	}
	for _, was := range known.all {
		if !was.claimed && (was.last != nil || said.ours) && was.row.Live() {
			gone = append(gone, was)
		}
	}
	return items, gone
}

// moved is the modules that have moved in their source since the last time, or in a file that was written here.
func (b *programs) moved(
	p *model.Portfolio, program model.ID[model.Program], said *programSaid, all []*statement,
) map[*statement]bool {
	if said.was == nil {
		return nil
	}
	if !said.ours {
		return movedIn(all, "section", said.was.last[orderOf("modules")])
	}
	places := map[string]int{}
	for n, m := range onboarding.Of(p, b.with.Now.Today).Program(program).Outline {
		places[string(m.ID)] = n
	}
	return movedHere(all, places)
}

// modulesOf is the modules of a version, by what their source said of them, be it in a version before.
func (b *programs) modulesOf(p *model.Portfolio, program model.ID[model.Program], source string) *known {
	k := &known{kind: p.Modules.Kind(), byID: map[string]*past{}, by: map[identity][]*past{}, byTitle: map[identity]*past{}}
	k.moves = func(*past, *statement) bool { return true }
	for m := range p.Modules.All() {
		if m.Program != program {
			continue
		}
		was := &past{row: m, title: m.Title, under: digest(m.Section), last: parseSnapshot(m.Imported)}
		if was.last == nil {
			was.last = b.lastOfModule(p.Modules.Get(m.Was))
		}
		if was.last != nil {
			was.source = source
		}
		k.add(was, "section")
		for n, up := 0, m; up != nil && n <= p.Modules.Len(); n++ { // whichever version of it is written of
			k.byID[string(up.ID)] = was
			up = p.Modules.Get(up.Was)
		}
	}
	for _, was := range k.all { // a new version has copies of its own of what the source linked to
		for _, link := range []string{"parent", "after"} {
			if to := k.byID[was.last[link]]; to != nil {
				was.last[link] = to.row.Ref().ID
			}
		}
	}
	return k
}

// kept is an item without the edits that would only note what its source says, where nothing else changes.
func kept(item Item, was *past) Item {
	for _, e := range item.Edits {
		if was == nil || e.Field != "source" && e.Field != "imported" {
			return item
		}
	}
	item.Edits, item.Verdict = nil, Same
	return item
}

// alike finds the modules whose words were altered: those that most words of a line are those of, in the same section.
func alike(known *known, all []*statement) {
	for _, s := range all {
		if s.was != nil {
			continue
		}
		var best *past
		most := 0.5
		for _, was := range known.all {
			if was.claimed || was.last == nil && !s.ours || !was.row.Live() || was.under != s.under {
				continue
			}
			share := max(sharedWords(was.title, s.title()), sharedWords(was.last["title"], s.title()))
			if share >= most && (best == nil || share > most) {
				best, most = was, share
			}
		}
		if best != nil {
			s.was, best.claimed = best, true
		}
	}
}

// sharedWords is how many of the words of two texts are in both, as a share of those in either.
func sharedWords(a, b string) float64 {
	left, right := unique(strings.Fields(plain(a))), unique(strings.Fields(plain(b)))
	both := 0
	for _, word := range left {
		if slices.Contains(right, word) {
			both++
		}
	}
	return float64(both) / float64(max(len(left)+len(right)-both, 1))
}
