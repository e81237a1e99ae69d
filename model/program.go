package model

import (
	"fmt"
	"math"
	"strings"
)

// Program is a curriculum that people are led through from their first day: what to read, whom to meet, what to do, and
// by when. Somebody who is on a program keeps the version they started on.
type Program struct {
	Row[Program] `is:"public together" help:"What somebody new reads, meets, does and ships, and by when"`

	Title    string      `is:"public brief needed" help:"What it is called, such as Product manager"`
	Role     string      `is:"public" help:"Whom it is for"`
	Version  Number      `is:"public brief" help:"Which version of it this is; 1 where empty"`
	Follows  ID[Program] `is:"public brief" help:"The version before this one"`
	Days     DayCount    `is:"public brief" blank:"every day" help:"How its due days are counted; every day counts where empty"`
	Details  string      `is:"public long" help:"What somebody should be able to do at its end"`
	Key      string      `is:"public" help:"Its id in the tool it came from"`
	Source   string      `is:"public" help:"Where it was imported from"`
	Imported string      `is:"long inner" help:"What its source said last, so that only what changes there changes here"`
}

// DayCount is how days are counted from a first day to a due day.
type DayCount string

// The ways of counting days.
const (
	EveryDay  DayCount = "every day"
	OnWorkday DayCount = "ends on a working day" // every day counts, and what would be due on a free day moves off it
	Workdays  DayCount = "working days"
)

// Choices is the written forms in order.
func (DayCount) Choices() []string {
	return []string{string(EveryDay), string(OnWorkday), string(Workdays)}
}

func (r *Program) name(*Portfolio) string {
	if v := r.Version.Or(1); v > 1 {
		return fmt.Sprintf("%s v%.0f", r.Title, v)
	}
	return r.Title
}

func (r *Program) check(p *Portfolio) error {
	if v := r.Version.Or(1); v < 1 || v != math.Trunc(v) {
		return fmt.Errorf("%s: versions are counted 1, 2, 3, and %s is none of them", r.Title, r.Version)
	}
	seen := map[ID[Program]]bool{}
	for up := r; up != nil && !seen[up.ID]; up = p.Programs.Get(up.Follows) {
		seen[up.ID] = true
		if up.Follows == r.ID {
			return fmt.Errorf("%s cannot follow itself", r.Title)
		}
	}
	return nil
}

// versions says whether both are versions of one program. Who moves to a newer version keeps what is written down of
// modules that it dropped.
func (p *Portfolio) versions(a, b ID[Program]) bool {
	return a == b || p.firstVersion(a) == p.firstVersion(b)
}

// firstVersion is the first of the versions that a program follows; in a circle, which only another tool can have
// written, where it was entered.
func (p *Portfolio) firstVersion(id ID[Program]) ID[Program] {
	first, seen := id, map[ID[Program]]bool{}
	for r := p.Programs.Get(id); r != nil && !seen[r.ID]; r = p.Programs.Get(r.Follows) {
		first, seen[r.ID] = r.ID, true
	}
	return first
}

// Module is one thing to be done on a program.
type Module struct {
	Row[Module] `is:"public together" help:"One thing to read, meet, shadow, do or ship on a program"`

	Title    string      `is:"public brief needed" help:"What there is to do"`
	Program  ID[Program] `is:"public brief needed" help:"The program it is a part of"`
	Section  string      `is:"public brief" help:"The part of the program it stands in, such as First week"`
	Parent   ID[Module]  `is:"public brief" title:"Part of" help:"The larger module it is a part of"`
	Due      Number      `is:"public brief nth" help:"On which day of theirs: day 5, day -1 for the day before the first, week 2, first month"`
	When     string      `is:"public" help:"When it is due, in words, where no day says it"`
	Who      Doer        `is:"public" blank:"new hire" help:"Who does it; the new hire where empty"`
	Kind     Activity    `is:"public" help:"What sort of thing it is"`
	Evidence string      `is:"public" help:"What shows that it is done"`
	After    ID[Module]  `is:"public" help:"The module that has to be done before"`
	Optional Flag        `is:"public brief" help:"Whether somebody is ready without it"`
	Details  string      `is:"public long" help:"How it is done, and where to find what it needs"`
	Was      ID[Module]  `is:"public brief" help:"What it was in the version before"`
	Rank     Number      `is:"public brief" help:"Its place among its neighbours; smaller comes first"`
	Key      string      `is:"public" help:"Its id in the tool it came from"`
	Source   string      `is:"public" help:"Where it was imported from"`
	Imported string      `is:"long inner" help:"What its source said last, so that only what changes there changes here"`
}

// Doer is who does a module.
type Doer string

// The doers.
const (
	ByNewHire Doer = "new hire"
	ByManager Doer = "manager"
	ByBuddy   Doer = "buddy"
)

// Choices is the written forms in order.
func (Doer) Choices() []string {
	return []string{string(ByNewHire), string(ByManager), string(ByBuddy)}
}

// Activity is what sort of thing a module is.
type Activity string

// Choices is the written forms in order.
func (Activity) Choices() []string { return []string{"read", "meet", "shadow", "do", "ship"} }

// MostDays is how many days a due day may lie from the first one, on either side: ten years. Working days are counted one
// by one, and a slip of the keyboard would keep everybody waiting for it.
const MostDays = 3650

func (m *Module) check(p *Portfolio) error {
	switch d := m.Due.Or(0); {
	case d != math.Trunc(d):
		return fmt.Errorf("%s: a due day is a whole number of days, and %s is not", m.Title, m.Due)
	case math.Abs(d) > MostDays:
		return fmt.Errorf("%s: a due day is at most %d days from the first day, and %s is further", m.Title, MostDays, m.Due)
	}
	parts := func(of *Module) ID[Module] { return of.Parent }
	prerequisite := func(of *Module) ID[Module] { return of.After }
	if err := m.checkChain(p, parts, "is a part of"); err != nil {
		return err
	}
	return m.checkChain(p, prerequisite, "comes after")
}

// checkChain refuses a link to a module of another program and a chain of links that leads back to where it begins.
func (m *Module) checkChain(p *Portfolio, link func(*Module) ID[Module], verb string) error {
	path := []string{m.Title}
	for up := p.Modules.Get(link(m)); up != nil; up = p.Modules.Get(link(up)) {
		path = append(path, up.Title)
		switch {
		case up.ID == m.ID:
			return fmt.Errorf("that would make a circle: %s", strings.Join(path, " "+verb+" "))
		case len(path) == 2 && up.Program != m.Program:
			return fmt.Errorf("%s cannot be one that %s %s, which is on another program", m.Title, verb, up.Title)
		case len(path) > p.Modules.Len()+1:
			return nil // a circle further up, which is not this module's doing
		}
	}
	return nil
}
