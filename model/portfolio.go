package model

// Portfolio is everything known at one revision. It is a value: Apply returns the next one, which shares with it
// whatever stayed the same, so a portfolio can be held and read from any goroutine.
type Portfolio struct {
	Rev   int64
	Scope Scope

	Settings     Table[Settings]
	Periods      Table[Period]
	Teams        Table[Team]
	People       Table[Person]
	Objectives   Table[Objective]
	KeyResults   Table[KeyResult]
	CheckIns     Table[CheckIn]
	Initiatives  Table[Initiative]
	Dependencies Table[Dependency]
	Milestones   Table[Milestone]
	Tracks       Table[Track]
	Levels       Table[Level]
	Competencies Table[Competency]
	Expectations Table[Expectation]
	Assessments  Table[Assessment]
	Programs     Table[Program]
	Modules      Table[Module]
	Enrolments   Table[Enrolment]
	Progress     Table[Progress]
	Decisions    Table[Decision]
	Risks        Table[Risk]
	Actions      Table[Action]
	Reviews      Table[Review]
	Rules        Table[AttentionRule]
	Notes        Table[Note]

	// public says that everything private has been left out.
	public bool
	// later is the portfolio that Rewind made this one of, which says what somebody has hidden since; nil where nothing is later.
	later *Portfolio
	// graph is blocks and counts is reports, worked out once for many rows; only the copy that a Check works on has them.
	graph  func() map[ID[Initiative]][]blocked
	counts func() map[reported]int
}

// Tables is every table, in the order in which rows may refer to each other. It is the registry of kinds.
func (p *Portfolio) Tables() []Rows {
	return []Rows{
		&p.Settings, &p.Periods, &p.Teams, &p.People, &p.Objectives, &p.KeyResults, &p.CheckIns,
		&p.Initiatives, &p.Dependencies, &p.Milestones,
		&p.Tracks, &p.Levels, &p.Competencies, &p.Expectations, &p.Assessments,
		&p.Programs, &p.Modules, &p.Enrolments, &p.Progress,
		&p.Decisions, &p.Risks, &p.Actions, &p.Rules, &p.Reviews, &p.Notes,
	}
}

// New is an empty portfolio at revision 0.
func New() *Portfolio {
	p := &Portfolio{}
	for _, t := range p.Tables() {
		t.(interface{ declare() }).declare()
	}
	return p
}

// Table is the table of a kind, by the kind's name, or nil.
func (p *Portfolio) Table(kind string) Rows {
	for _, t := range p.Tables() {
		if t.Kind().Name == kind {
			return t
		}
	}
	return nil
}

// Row is the row that r names, or nil.
func (p *Portfolio) Row(r Ref) Record {
	if t := p.Table(r.Kind); t != nil {
		return t.Row(r.ID)
	}
	return nil
}

// named is a row that is called by more than its first field.
type named interface{ name(*Portfolio) string }

// Name is what people call the row that r names, or "" where there is none.
func (p *Portfolio) Name(r Ref) string {
	t := p.Table(r.Kind)
	if t == nil {
		return ""
	}
	row := t.Row(r.ID)
	switch n := row.(type) {
	case nil:
		return ""
	case named:
		return n.name(p)
	}
	return t.Kind().Title().Text(row)
}

// Scope says how far back a portfolio reaches. What is open is always in it, and so is all that is not work.
type Scope struct {
	// Since brings in work that was closed on or after this day as well, objectives of periods that were, and with them
	// everything that was ever checked in. No date brings in none of that, and of check-ins only the newest.
	Since Date
	// All brings in everything, whenever it was closed and whether or not it was archived.
	All bool
	// Today is the day up to which check-ins count, where only the newest are brought in: what is dated later has yet to
	// come. Without a day, those of any day count.
	Today Date
	// Glance leaves out how far people have come on their programs, of which there is more than of all else a first look
	// is for. Whatever reaches further brings it in.
	Glance bool
	// Brief leaves out all fields but those that are declared brief, all kinds that have none, programs while nobody is on
	// one, and what is settled of decisions, actions, risks and dependencies, unless it is to be looked at again: enough to
	// say how things stand, several times as fast. Nothing can be changed from such a portfolio.
	Brief bool
}

// Logs says whether a portfolio of this scope holds every check-in of its key results, and not the newest alone.
func (s Scope) Logs() bool { return s.All || !s.Brief && !s.Since.IsZero() }

// Covers says whether a portfolio of scope s holds everything that one of scope o does. Where o names no day, the newest
// check-ins of any day will do.
func (s Scope) Covers(o Scope) bool {
	if s.Brief && !o.Brief || !s.Logs() && !o.Today.IsZero() && s.Today != o.Today {
		return false
	}
	return s.All || !o.All && (o.Since.IsZero() || !s.Since.IsZero() && !s.Since.After(o.Since))
}
