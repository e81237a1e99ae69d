package onboarding

import (
	"slices"

	"quarterdeck/model/onboarding"
	"quarterdeck/ui/screen"
)

func (m *matrix) program(sc screen.Scene) *onboarding.Program { return m.v.shown(m.v.known(sc)) }

// commands is what can be done with people.
func (m *matrix) commands() []screen.Command {
	return slices.Concat(m.moves(), m.looks(), m.ofStep(), m.changes(), m.finds())
}

func (m *matrix) looks() []screen.Command {
	return []screen.Command{
		{ID: "onboarding.open", Keys: []string{"enter"}, Title: "The plan by week; Tab turns to the module",
			Hint: "open", Group: screen.Look, Run: m.openPerson, Off: m.nobody},
		{ID: "onboarding.module", Keys: []string{"o"}, Title: "The module: whom it holds up, and how long it takes",
			Group: screen.Look, Run: m.openModule, Off: m.noModule},
		{ID: "onboarding.figures", Keys: []string{"K"}, Title: "How long it takes, what is on time, how many are through",
			Hint: "figures", Words: "kpi metrics statistics ramp", Group: screen.Look, Run: m.openFigures, Off: m.unread},
		{ID: "onboarding.signs", Keys: []string{"S"}, Title: "What the signs mean", Group: screen.Look, Run: m.openSigns},
		{ID: "onboarding.copy", Keys: []string{"y"}, Title: "Copy somebody's plan as a checklist, or everybody's state",
			Words: "export", Group: screen.Share, Run: m.copyMenu, Off: m.nobody},
		{ID: "onboarding.export", Keys: []string{"X"}, Title: "How to write a plan into a file or a calendar",
			Words: "export ics csv json markdown", Group: screen.Share, Run: m.export, Off: m.nobody},
	}
}

// ofStep is what can be said of the step under the cursor.
func (m *matrix) ofStep() []screen.Command {
	var commands []screen.Command
	for _, one := range m.acts() {
		commands = append(commands, screen.Command{
			ID: one.id, Keys: []string{one.key}, Title: one.title, Hint: one.hint, Group: screen.Edit,
			Run: func(sc screen.Scene) screen.Action {
				_, s := m.here(sc)
				return one.do(sc, s)
			},
			Off: func(sc screen.Scene) string {
				why := m.cannotSay(sc)
				if why == "" && one.off != nil {
					_, s := m.here(sc)
					why = one.off(s)
				}
				return why
			},
		})
	}
	return commands
}

func (m *matrix) changes() []screen.Command {
	return []screen.Command{
		{ID: "onboarding.assign", Keys: []string{"a"}, Title: "Assign a buddy or a manager …", Hint: "buddy", Group: screen.Edit,
			OnRow: true, Run: m.assign, Off: m.cannotChange},
		{ID: "onboarding.new", Keys: []string{"n"}, Title: "Put somebody on the program …", Hint: "new hire",
			Words: "enrol enroll", Group: screen.Edit, Run: m.enrol, Off: m.cannotAdd},
		{ID: "onboarding.start", Keys: []string{"m"}, Title: "Move the first day, and what is open with it", Group: screen.Edit,
			OnRow: true, Run: m.reschedule, Off: m.cannotChange},
		{ID: "onboarding.independent", Keys: []string{"I"}, Title: "Say that they contribute on their own", Group: screen.Edit,
			OnRow: true, Run: m.independent, Off: m.cannotChange},
		{ID: "onboarding.edit", Keys: []string{"e"}, Title: "Edit everything about somebody on it", Group: screen.Edit,
			OnRow: true, Run: m.edit, Off: m.cannotChange},
		{ID: "onboarding.plan-archive", Keys: []string{"x", "delete"}, Title: "Archive somebody's plan, or restore it", Group: screen.Edit,
			OnRow: true, Run: m.archive, Off: m.cannotArchive},
	}
}

func (m *matrix) moves() []screen.Command {
	return []screen.Command{
		{ID: "onboarding.left", Keys: []string{"left", "h"}, Title: "The module before", Group: screen.Move, Run: m.aside(-1),
			Off: m.v.none},
		{ID: "onboarding.right", Keys: []string{"right", "l"}, Title: "The module after", Group: screen.Move, Run: m.aside(1),
			Off: m.v.none},
		{ID: "onboarding.section", Keys: []string{"tab"}, Title: "The next section", Group: screen.Move, Run: m.section(1),
			Off: m.v.none},
		{ID: "onboarding.section-back", Keys: []string{"shift+tab"}, Title: "The section before", Group: screen.Move,
			Run: m.section(-1), Off: m.v.none},
		{ID: "onboarding.fold", Keys: []string{"-"}, Title: "Fold the section; once more, every section", Group: screen.Look,
			Run: m.fold(true), Off: m.v.none},
		{ID: "onboarding.unfold", Keys: []string{"+"}, Title: "Unfold the section; once more, every section", Group: screen.Look,
			Run: m.fold(false), Off: m.v.none},
	}
}

func (m *matrix) finds() []screen.Command {
	return []screen.Command{
		{ID: "onboarding.filter", Keys: []string{"/"}, Title: "Filter people and modules as you type", Hint: "filter", Group: screen.Find,
			Run: m.filterPrompt, Off: m.v.none},
		{ID: "onboarding.facets", Keys: []string{"f"}, Title: "Only who is stuck, mine to unblock, without a buddy …",
			Group: screen.Find, Run: m.facetMenu, Off: m.unread},
		{ID: "onboarding.closed", Keys: []string{"."}, Title: "Show or hide those who have finished", Group: screen.Find,
			Run: func(screen.Scene) screen.Action {
				m.closed = !m.closed
				return nil
			}, Off: m.v.none},
		{ID: "onboarding.archived", Title: "Show archived plans, or leave them", Group: screen.Find, Run: m.toggleArchived, Off: m.unread},
		{ID: "onboarding.everybody", Title: "Show everybody again", Group: screen.Find,
			Run: func(screen.Scene) screen.Action {
				m.filter, m.facet = "", everybody
				return nil
			}},
	}
}

// back lets go of the filter, else of the facet, and says whether there was one.
func (m *matrix) back() bool {
	if m.filter != "" {
		m.filter = ""
		return true
	}
	was := m.facet
	m.facet = everybody
	return was != everybody
}

const wheelRows = 3

// mouse goes to a cell, opens it, and scrolls.
func (m *matrix) mouse(sc screen.Scene, at screen.Mouse) screen.Action {
	m.cursor(sc)
	switch at.What {
	case screen.WheelUp:
		m.rows.Scroll(-wheelRows)
		m.settle()
		return nil
	case screen.WheelDown:
		m.rows.Scroll(wheelRows)
		m.settle()
		return nil
	case screen.Click, screen.DoubleClick:
	default:
		return nil
	}
	switch zone := at.Zone.(type) {
	case cellZone:
		m.goTo(zone.ref)
		m.cols.Select(zone.column)
		return opened(at, "onboarding.open")
	case rowZone:
		m.goTo(zone.ref)
		return opened(at, "onboarding.open")
	case headZone:
		m.cols.Select(int(zone))
		return opened(at, "onboarding.module")
	case goZone:
		return screen.Go{Row: zone.ref}
	}
	return nil
}

// opened runs a command on a double click.
func opened(at screen.Mouse, id string) screen.Action {
	if at.What == screen.DoubleClick {
		return screen.Run{ID: id}
	}
	return nil
}
