package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/data/transfer"
	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// reading is one of the ways to read what is imported.
type reading struct {
	name string // ladders
	plan planner
}

// planner works out what would become of sources.
type planner func([]*transfer.Source, *model.Portfolio, transfer.With) *transfer.Plan

// readings is all ways to read what is imported.
func readings() []reading {
	byColumns := func(sources []*transfer.Source, p *model.Portfolio, with transfer.With) *transfer.Plan {
		return transfer.Initiatives(sources, transfer.Guess(sources), p, with)
	}
	return []reading{
		{"initiatives", byColumns}, {"OKRs", transfer.OKRs}, {"programs", transfer.Programs}, {"ladders", transfer.Ladders},
	}
}

// read is sources that were read for an import, with what it is planned with.
type read struct {
	sources []*transfer.Source
	p       *model.Portfolio // the whole of it
	with    transfer.With
}

// as plans to import what was read in one of the ways, from its beginning: what was corrected is left behind.
func (r read) as(name string) planned {
	for _, s := range r.sources {
		s.Outline = nil
	}
	ways := readings()
	way := ways[slices.IndexFunc(ways, func(w reading) bool { return w.name == name })]
	lines := newOutlining(r.sources, r.p, r.with, way)
	msg := planned{read: r, way: way, plan: lines.plan}
	if slices.ContainsFunc(r.sources, func(s *transfer.Source) bool { return s.Outline != nil }) {
		msg.outline = lines
	}
	return msg
}

// likely plans to import what was read in the way that suits it best. What shows to be a checklist, a career ladder or a
// table of OKRs is taken for that. A text that may be anything is taken for what belongs where the import was asked for,
// which is the name of a reading or empty; then for OKRs, unless it would become something only as another.
func (r read) likely(here string) planned {
	text := slices.ContainsFunc(r.sources, func(s *transfer.Source) bool { return s.Markdown != "" })
	ladder := here == "ladders" && transfer.HoldLadders(r.sources)
	switch {
	case !ladder && transfer.HoldTasks(r.sources):
		return r.as("programs")
	case ladder || transfer.HoldLadders(r.sources):
		return r.as("ladders")
	case !text && transfer.HoldOKRs(r.sources):
		return r.as("OKRs")
	case !text:
		return r.as("initiatives")
	}
	ways := []string{here, "OKRs", "programs", "ladders"}
	if here == "" || here == "initiatives" {
		ways = ways[1:]
	}
	for _, name := range ways {
		if msg := r.as(name); msg.becomesSomething() {
			return msg
		}
	}
	return r.as(ways[0])
}

// becomesSomething says whether any of what was read is understood in the way that it was read.
func (msg planned) becomesSomething() bool {
	return len(msg.plan.Items) > 0 || msg.outline != nil && slices.ContainsFunc(msg.sources, func(s *transfer.Source) bool {
		return s.Outline != nil && s.Outline.Count(outline.Objective)+s.Outline.Count(outline.KeyResult) > 0
	})
}

// rereading asks what to read as, and reads it anew.
func (a *App) rereading(msg planned) screen.Action {
	var options []form.Option
	current := -1
	for n, way := range readings() {
		if way.name == msg.way.name {
			current = n
		}
		options = append(options, form.Option{Label: way.name, Pick: func(screen.Scene) screen.Action {
			if way.name == msg.way.name {
				return nil
			}
			return screen.Close{Then: screen.Do{Cmd: func() tea.Msg { return msg.as(way.name) }}}
		}})
	}
	return screen.Open{Overlay: form.NewMenu("Read it as", options, current)}
}

// rereadHint is the key that reads an import as something else.
func rereadHint() screen.Hint { return screen.Hint{Key: "a", Label: "read as"} }
