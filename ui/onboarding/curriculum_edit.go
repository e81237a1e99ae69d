package onboarding

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// spot is where a module is to stand: at which place among which neighbours, and in which section.
type spot struct {
	beside  []*onboarding.Module
	at      int
	parent  model.ID[model.Module]
	section string
}

// behind is the place after what the cursor is on: behind a module, or as the first one under a heading.
func (c *curriculum) behind(sc screen.Scene) spot {
	r, m, e := c.v.shown(c.v.ahead(sc)), c.at(sc), c.here()
	switch {
	case m != nil:
		beside := neighbours(m)
		return spot{beside, slices.Index(beside, m) + 1, m.Parent, m.Section}
	case e == nil:
		return spot{}
	}
	roots := rootsOf(r)
	at := slices.IndexFunc(roots, func(m *onboarding.Module) bool { return m.Section == e.section })
	return spot{beside: roots, at: max(at, 0), section: e.section}
}

// add asks for the title of a module that comes behind what the cursor is on. Enter saves it at once; everything else about
// it can follow.
func (c *curriculum) add(sc screen.Scene) screen.Action {
	if c.program(sc) == nil {
		return c.v.begin(sc)
	}
	due := model.Number{}
	if m := c.at(sc); m != nil {
		due = m.Due // what stands beside another one is mostly due at about its time
	}
	return c.ask(c.behind(sc), due)
}

// addSection asks for the name of a section at the end, and for the title of its first module, which is due with the
// program as long as nothing else is said.
func (c *curriculum) addSection(sc screen.Scene) screen.Action {
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: "New section", Help: "First week, Days 31–60",
		OnEnter: func(sc screen.Scene, name string) screen.Action {
			if name = model.CleanLine(name); name == "" {
				return nil
			}
			roots := rootsOf(c.v.shown(c.v.ahead(sc)))
			return c.ask(spot{beside: roots, at: len(roots), section: name}, model.Number{})
		},
	})}
}

// ask asks for the title of a module that is to stand in a place and due on a day.
func (c *curriculum) ask(to spot, due model.Number) screen.Action {
	label := "New module"
	if to.section != "" {
		label += " in " + to.section
	}
	var p *form.Prompt
	p = form.NewPrompt(form.Question{
		Label: label, Help: "what there is to read, meet, shadow, do or ship",
		OnEnter: func(sc screen.Scene, title string) screen.Action {
			if title = model.CleanLine(title); title == "" {
				return nil
			}
			r := c.v.shown(c.v.ahead(sc))
			if r == nil {
				return screen.Tell{Text: notThere, Bad: true}
			}
			id := model.ID[model.Module](sc.NewID())
			ranks := reranked(to.beside, to.at, nil)
			edits := sc.P.Modules.Add(sc.Now, id, func(m *model.Module) {
				m.Title, m.Program, m.Section, m.Parent, m.Due, m.Rank = title, r.ID, to.section, to.parent, due, ranks[to.at]
			})
			edits = append(edits, renumber(sc, slices.Insert(slices.Clone(to.beside), to.at, nil), ranks)...)
			c.wanted = id
			return screen.Commit{
				Change: sc.Change("Add "+title, edits...), Toast: "Added " + title + "; e opens the rest", Fail: p.Failed,
			}
		},
	})
	return screen.Open{Overlay: p}
}

// field asks for one field of the module under the cursor.
func (c *curriculum) field(name string) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action { return form.Field(sc, c.at(sc).Ref(), name) }
}

func (c *curriculum) edit(sc screen.Scene) screen.Action {
	return screen.Open{Overlay: form.Edit(sc, c.at(sc).Ref())}
}

func (c *curriculum) fields(sc screen.Scene) screen.Action {
	return screen.Open{Overlay: form.Fields(sc, c.at(sc).Ref())}
}

// editProgram opens the program itself: its title, its role, and how its days are counted.
func (c *curriculum) editProgram(sc screen.Scene) screen.Action {
	return screen.Open{Overlay: form.Edit(sc, c.program(sc).Ref())}
}

// rename asks for another title of a module, or another name of a section.
func (c *curriculum) rename(sc screen.Scene) screen.Action {
	e := c.synced(sc).here()
	if e.m != nil {
		return form.Field(sc, c.at(sc).Ref(), "title")
	}
	var p *form.Prompt
	p = form.NewPrompt(form.Question{
		Label: "Section", Text: e.section, Help: "its modules stand in no section then",
		OnEnter: func(sc screen.Scene, name string) screen.Action {
			name = model.CleanLine(name)
			var edits []model.Edit
			for _, m := range rootsOf(c.v.shown(c.v.ahead(sc))) {
				if m.Section == e.section {
					edits = append(edits, sc.P.Modules.Edit(sc.Now, m.ID, func(next *model.Module) { next.Section = name })...)
				}
			}
			if len(edits) == 0 {
				return nil
			}
			label := fmt.Sprintf("Call %s %s", e.section, sectionName(name))
			return screen.Commit{Change: sc.Change(label, edits...), Fail: p.Failed}
		},
	})
	return screen.Open{Overlay: p}
}

// archive takes the module under the cursor away, with its parts.
func (c *curriculum) archive(sc screen.Scene) screen.Action {
	m := c.at(sc)
	var refs []model.Ref
	var take func(*onboarding.Module)
	take = func(m *onboarding.Module) {
		refs = append(refs, m.Ref())
		for _, part := range m.Parts {
			take(part)
		}
	}
	take(m)
	label := "Archive " + m.Title
	if n := len(refs) - 1; n > 0 {
		label += " and " + model.Counted(n, "module") + " below it"
	}
	return screen.Commit{Change: sc.Change(label, sc.P.Archive(sc.Now, refs...)...)}
}
