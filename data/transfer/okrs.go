package transfer

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// OKRs plans how what the sources hold becomes objectives, key results and check-ins of the portfolio, which holds
// everything, the archive included. Tables are told apart by their columns and may refer to one another by ids; an
// outline is read anew unless the source has one already, which somebody may have corrected. Every record is an item of
// the plan or a skip, and every line of an outline that becomes neither is in a notice.
func OKRs(sources []*Source, p *model.Portfolio, with With) *Plan {
	o := newOKRs(p, with)
	o.read(sources)
	o.place()
	o.plan.Unused = unique(o.plan.Unused)
	o.plan.Notices = append(o.plan.Notices, o.remarks.notices()...)
	o.plan.Notices = append(o.plan.Notices, o.periods.notices()...)
	o.plan.settle(p, slices.Concat(o.periods.first, o.folk.first), with.Actor)
	o.plan.Change.Edits = append(o.plan.Change.Edits, remember(sources, p, with.Now)...)
	return o.plan
}

// okrs makes a plan of objectives, key results and check-ins.
type okrs struct {
	plan    *Plan
	p       *model.Portfolio
	with    With
	folk    *folk
	remarks remarks
	periods *periodBook
	lookups lookups

	objectives []*objectiveSaid
	results    []*resultSaid
	checks     []*checkSaid
	origins    []string
	skipped    map[identity]string // the titles of what was skipped, by where it came from and its id there
}

func newOKRs(p *model.Portfolio, with With) *okrs {
	o := &okrs{
		plan: &Plan{byKind: true}, p: p, with: with, folk: newFolk(p, with), skipped: map[identity]string{},
	}
	o.periods = newPeriodBook(p, with)
	return o
}

// objectiveSaid is what a source says of an objective.
type objectiveSaid struct {
	statement
	model.Objective
	group  string // of the files whose ids belong together
	at     lineOf
	ours   bool         // it is of an outline that we wrote
	above  string       // the id or the title of the objective that it serves
	stands model.Health // how it is written to stand, be it worked out
	up     *objectiveSaid
	id     model.ID[model.Objective]
}

// resultSaid is what a source says of a key result.
type resultSaid struct {
	statement
	model.KeyResult
	group string
	at    lineOf
	ours  bool
	of    string // the id or the title of its objective
	up    *objectiveSaid
	id    model.ID[model.KeyResult]
}

// checkSaid is what a source says of a check-in.
type checkSaid struct {
	record  Record
	source  string
	group   string
	of      string // the id or the title of its key result
	up      *resultSaid
	ours    bool
	by      string
	current bool // it is how the key result stands, and no entry of a log
	order   string
	model.CheckIn
}

// read reads all sources: first the names and the periods that the others refer to.
func (o *okrs) read(sources []*Source) {
	var tables []*Source
	written := false
	for _, s := range sources {
		o.plan.Sources = append(o.plan.Sources, s.Name)
		o.plan.Skips = append(o.plan.Skips, s.Skips...)
		o.plan.Notices = append(o.plan.Notices, s.Notices...)
		switch {
		case isWritten(s.Markdown):
			o.outlineOfOurs(s)
			written = true
		case s.Markdown != "":
			s.Outlined(o.p, o.with)
			tables = append(tables, s.tables()...)
		default:
			tables = append(tables, s)
		}
		o.origins = append(o.origins, s.origin())
	}
	roles := rolesOf(tables)
	for i, s := range tables {
		switch roles[i] {
		case lookupTable:
			o.lookups.add(s)
		case periodTable:
			o.periods.read(s, &o.remarks)
		}
	}
	for i, s := range tables {
		o.table(s, roles[i])
	}
	for _, s := range sources {
		if s.Outline != nil {
			o.outline(s)
		}
	}
	o.plan.Mapping = readAs(roles, written || slices.ContainsFunc(sources, func(s *Source) bool { return s.Outline != nil }))
}

// table reads one table as what it is.
func (o *okrs) table(s *Source, r role) {
	switch r {
	case objectives:
		o.objectiveTable(s)
	case keyResults:
		o.resultTable(s)
	case checkIns:
		o.checkTable(s)
	case flatTable:
		o.flat(s)
	case treeTable:
		objects, results := branches(s)
		o.plan.Skips = append(o.plan.Skips, s.Skips...)
		o.objectiveTable(objects)
		o.resultTable(results)
	case noRole:
		reason := "There is nothing in it."
		switch {
		case s.has(idColumn):
			reason = "Nothing is taken from this table, which quarterdeck wrote; `quarterdeck export portfolio` writes what can be imported again."
		case len(s.Columns) > 0:
			reason = fmt.Sprintf("Nothing is taken from this table, whose columns are not those of objectives, key results, "+
				"check-ins, periods or names: %s.", strings.Join(s.Columns, ", "))
		case len(s.Skips)+len(s.Notices) > 0: // which say why
			return
		}
		o.plan.Skips = append(o.plan.Skips, Skip{File: s.Name, Reason: reason})
	}
}

// rolesOf is what the tables are. Key results that name their objectives in words are a flat table, where no other table
// has the objectives.
func rolesOf(tables []*Source) []role {
	roles := make([]role, len(tables))
	for i, s := range tables {
		roles[i] = roleOf(s)
	}
	for i, s := range tables {
		if roles[i] == keyResults && !slices.Contains(roles, objectives) && !s.has("objective id", "objectiveid", "goal id", "goalid") {
			roles[i] = flatTable
		}
	}
	return roles
}

// readAs says what the sources were read as: tables in their roles, and outlines.
func readAs(roles []role, outlined bool) string {
	var all []string
	for _, r := range []role{objectives, keyResults, checkIns, flatTable, treeTable, periodTable, lookupTable} {
		if slices.Contains(roles, r) {
			all = append(all, string(r))
		}
	}
	if outlined {
		all = append(all, "an outline")
	}
	if len(all) == 0 {
		return "nothing that is known"
	}
	return strings.Join(all, ", ")
}

// Outlined is the outline of a source in Markdown, which is read the first time. Quarters are those of the portfolio, and
// where the text names none, it is for the period that the plan is made with.
func (s *Source) Outlined(p *model.Portfolio, with With) *outline.Outline {
	if s.Outline == nil && s.Markdown != "" {
		book := newPeriodBook(p, with)
		var otherwise outline.Period
		if span, ok := book.named(with.Period); ok {
			otherwise = outline.Period{Label: with.Period, Start: span.from, End: span.to}
		}
		s.Outline = outline.Read(s.Name, s.Markdown, dates.Reader{Today: with.Now.Today, Calendar: p.Calendar()}, otherwise)
		s.decide(p, book.outlined)
	}
	return s.Outline
}

// origin is what the rows of a source are known by.
func (s *Source) origin() string {
	switch {
	case s.group != "":
		return s.group
	case s.Outline != nil && s.Outline.Source != "":
		return origin(s.Outline.Source)
	}
	return origin(s.Name)
}

// tables is the tables of an outline as sources of their own. Their periods are those of the text around them.
func (s *Source) tables() []*Source {
	var all []*Source
	for _, t := range s.Outline.Tables {
		one := &Source{Name: s.Name, group: s.group, Columns: t.Rows[0]}
		for n, row := range t.Rows[1:] {
			r := Record{File: s.Name, Line: t.Line + n + 1}
			for i, cell := range row {
				if i < len(one.Columns) {
					r.Cells = append(r.Cells, Cell{one.Columns[i], cell})
				}
			}
			if t.Period >= 0 && !one.has(okrColumns(objectives)["period"]...) {
				r.Cells = append(r.Cells, Cell{"period", s.Outline.Periods[t.Period].Label})
			}
			if len(row) > 0 {
				one.Records = append(one.Records, r)
			}
		}
		one.listColumns()
		if roleOf(one) == noRole {
			continue
		}
		all = append(all, one)
		for i, l := range s.Outline.Lines {
			if l.First == t.Line {
				s.Outline.Lines[i].Why = "a table, which is read by its columns"
			}
		}
	}
	return all
}
