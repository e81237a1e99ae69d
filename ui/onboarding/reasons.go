package onboarding

import (
	"fmt"

	"quarterdeck/model/onboarding"
	"quarterdeck/ui/screen"
)

// here is the plan under the cursor as it will be, and the step in the column under the cursor; either may be nil.
func (m *matrix) here(sc screen.Scene) (*onboarding.Plan, *onboarding.Step) {
	l, col := m.plan(sc), m.column()
	if l == nil {
		return nil, nil
	}
	if l = m.v.ahead(sc).book.Plan(l.ID); l == nil || col == nil || col.folded {
		return l, nil
	}
	return l, l.Step(col.modules[0])
}

// Reasons why a command cannot be run, or "".

// cannotAdd is for what puts somebody on a program.
func (m *matrix) cannotAdd(sc screen.Scene) string {
	if sc.ReadOnly != "" {
		return sc.ReadOnly
	}
	return m.v.archived(sc)
}

// unread is for what tells how far people have come.
func (m *matrix) unread(sc screen.Scene) string {
	if why := m.v.none(sc); why != "" {
		return why
	}
	if m.v.known(sc).book.Unread {
		return stillUnread
	}
	return ""
}

// nobody is for what needs somebody under the cursor.
func (m *matrix) nobody(sc screen.Scene) string {
	if m.plan(sc) == nil {
		return "There is nobody here yet; n puts somebody on the program"
	}
	return ""
}

// cannotChange is for what alters the plan under the cursor, which keeps its row until its way out is saved.
func (m *matrix) cannotChange(sc screen.Scene) string {
	if sc.ReadOnly != "" {
		return sc.ReadOnly
	}
	if why := m.nobody(sc); why != "" {
		return why
	}
	if l, _ := m.here(sc); l == nil {
		return m.away(sc)
	}
	return ""
}

// away is why nothing can be done with the plan under the cursor, where that is archived or on its way there.
func (m *matrix) away(sc screen.Scene) string {
	if l := m.plan(sc); !l.Live() {
		return sc.P.Name(l.Ref()) + " is archived; x brings it back"
	}
	return notThere
}

// cannotArchive is for what archives the plan under the cursor, or brings it back.
func (m *matrix) cannotArchive(sc screen.Scene) string {
	if why := m.cannotChange(sc); why == "" || sc.ReadOnly != "" || m.plan(sc) == nil || m.plan(sc).Live() {
		return why
	}
	return ""
}

// cannotSay is for what says something of the step under the cursor.
func (m *matrix) cannotSay(sc screen.Scene) string {
	if why := m.cannotChange(sc); why != "" {
		return why
	}
	if why := m.noModule(sc); why != "" {
		return why
	}
	if l, s := m.here(sc); s == nil {
		return fmt.Sprintf("%s is on version %d, which has no %s%s", l.Name, l.Of.Number(), m.column().modules[0].Title, leadsOn(l))
	}
	return ""
}

// noModule is for what needs a module under the cursor.
func (m *matrix) noModule(sc screen.Scene) string {
	switch col := m.synced(sc).column(); {
	case col == nil:
		return "This program has no modules yet; ] leads to its curriculum"
	case col.folded:
		return "This is a whole section; + takes it apart"
	}
	return ""
}
