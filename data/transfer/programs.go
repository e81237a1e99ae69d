package transfer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
	"quarterdeck/model/due"
	"quarterdeck/model/onboarding"
)

// Programs plans how the checklists that the sources hold become programs with their modules. A checklist is read anew
// unless its source has been read already, and perhaps corrected by somebody. One that has changed since the last time
// becomes a new version of its program where somebody is on the newest one, and otherwise changes that.
func Programs(sources []*Source, p *model.Portfolio, with With) *Plan {
	b := &programs{
		plan: &Plan{byKind: true, Mapping: "a checklist"}, p: p, with: with, book: onboarding.Of(p, with.Now.Today),
		taken: map[model.ID[model.Program]]bool{},
	}
	for _, s := range sources {
		b.plan.Sources = append(b.plan.Sources, s.Name)
		b.plan.Skips = append(b.plan.Skips, s.Skips...)
		b.plan.Notices = append(b.plan.Notices, s.Notices...)
		b.source(s)
	}
	b.plan.Notices = append(b.plan.Notices, b.remarks.notices()...)
	b.plan.settle(p, nil, with.Actor)
	b.plan.Change.Edits = append(b.plan.Change.Edits, remember(sources, p, with.Now)...)
	return b.plan
}

// programs makes a plan of programs.
type programs struct {
	plan    *Plan
	p       *model.Portfolio
	with    With
	book    *onboarding.Book
	remarks remarks
	taken   map[model.ID[model.Program]]bool // the newest versions that a source has been found to speak of
}

// programSaid is what a source says of a program.
type programSaid struct {
	statement
	model.Program
	at      lineOf
	version model.Number // that which is new here begins with
	modules []*moduleSaid
}

// moduleSaid is what a source says of a module.
type moduleSaid struct {
	statement
	model.Module
	at    lineOf
	part  *moduleSaid // the one that it is a part of
	after string      // the one that comes before it, by its id or its title
	// likely is what sort of thing it is where it is new here and its file leaves out what goes without saying.
	likely model.Activity
}

// Tasks is the checklist of a source, which is read the first time: that of its Markdown, or of its table, with what was
// decided of its lines when it came into the portfolio before.
func (s *Source) Tasks(p *model.Portfolio) *outline.Outline {
	if s.Outline != nil {
		return s.Outline
	}
	s.Outline = s.tasks()
	s.decide(p, nil)
	return s.Outline
}

// tasks reads the checklist of a source: programs that were written here, that of its Markdown, or of its table.
func (s *Source) tasks() *outline.Outline {
	if o := programsInJSON(s.Name, s.Text); o != nil {
		return o
	}
	switch {
	case isWrittenProgram(s.Markdown):
		return programsInMarkdown(s.Name, s.Markdown)
	case s.isProgramSheet():
		return s.programsInSheet()
	case s.Markdown != "":
		return outline.ReadChecklist(s.Name, s.Markdown)
	}
	return s.tasksInTable()
}

// tasksInTable reads the records of a source as the rows of a table of tasks.
func (s *Source) tasksInTable() *outline.Outline {
	var heads []string
	times := make([]int, len(s.Columns)) // how many columns are called so
	for i, name := range s.Columns {
		times[i] = 1
		for _, r := range s.Records {
			if n := len(r.All(name)); s.Text == "" {
				times[i] = max(times[i], n)
			}
		}
		heads = append(heads, slices.Repeat([]string{name}, times[i])...)
	}
	var rows [][]string
	var lines []int
	for _, r := range s.Records {
		var row []string
		for i, name := range s.Columns {
			values := r.All(name)
			if times[i] == 1 {
				values = []string{strings.Join(unique(values), ", ")}
			}
			row = append(row, append(values, make([]string, times[i]-len(values))...)...)
		}
		rows, lines = append(rows, row), append(lines, r.Line)
	}
	return outline.TableOfTasks(s.Name, heads, rows, lines)
}

// HoldTasks says whether what was read are checklists: one in Markdown, or a table of tasks with when they are due.
func HoldTasks(sources []*Source) bool {
	return slices.ContainsFunc(sources, func(s *Source) bool {
		o := s.tasks()
		return o.Ours || (s.Markdown != "" || len(s.Records) > 0 && !s.has(idColumn)) && outline.IsChecklist(o)
	})
}

// source plans what becomes of one source.
func (b *programs) source(s *Source) {
	if s.has(idColumn) && !s.isProgramSheet() {
		b.plan.Skips = append(b.plan.Skips, Skip{File: s.Name, Reason: "Nothing is taken from this table, which quarterdeck wrote; " +
			"`quarterdeck export portfolio` writes what can be imported again."})
		return
	}
	o := s.Tasks(b.p)
	before := len(b.plan.Skips)
	b.leftOut(s, o)
	found := false
	for _, said := range b.read(s, o) {
		if len(said.modules) > 0 || said.ours {
			found = true
			b.place(s, said)
		}
	}
	if !found && len(b.plan.Skips) == before && len(s.Skips) == 0 {
		b.plan.Skips = append(b.plan.Skips, Skip{File: s.Name, Reason: "No task is in it: no line with a box, no table with a " +
			"column of tasks, and no list of what to do."})
	}
}

// read makes statements of an outline: of each program that has a line there, and of what stands before all of them.
func (b *programs) read(s *Source, o *outline.Outline) []*programSaid {
	said := b.program(s, 1, cmp.Or(model.CleanLine(o.Title), titleOf(s.Name)))
	said.ours = false // nothing but tasks makes one of it
	all := []*programSaid{said}
	modules := map[int]*moduleSaid{}
	before := o.Before()
	for i, l := range o.Lines {
		switch l.Kind {
		case outline.Program:
			said = b.program(s, l.First, l.Title)
			said.at, said.rowID, said.retitled = lineOf{s.Name, i}, l.ID, retitled(before.Lines[i], l)
			if o.Ours {
				said.own(l)
			}
			all = append(all, said)
		case outline.Task:
			m := b.task(s, i)
			if was := digest(model.CleanLine(before.Assigned(i).Section)); was != m.under {
				m.once = was
			}
			m.retitled, m.part = retitled(before.Lines[i], l), modules[o.Assigned(i).Part]
			modules[i] = m
			said.modules = append(said.modules, m)
		}
	}
	return all
}

// program is the beginning of what a source says of a program.
func (b *programs) program(s *Source, line int, title string) *programSaid {
	said := &programSaid{statement: b.line(s, Record{File: s.Name, Line: line}, b.p.Programs.Kind())}
	said.row = &said.Program
	said.Title, said.Program.Details = cutTitle(title, "")
	return said
}

// task makes a statement of a line of the outline of a source.
func (b *programs) task(s *Source, i int) *moduleSaid {
	l := s.Outline.Lines[i]
	m := &moduleSaid{statement: b.line(s, Record{File: s.Name, Line: l.First}, b.p.Modules.Kind()), at: lineOf{s.Name, i}}
	m.row, m.rowID = &m.Module, l.ID
	b.module(m, l, s.Outline.Assigned(i))
	if s.Outline.Ours {
		m.own(l)
	}
	if s.Markdown == "" {
		m.likely = ""
	}
	return m
}

// line is the beginning of what a line says of a row. A source says all there is of it.
func (b *programs) line(s *Source, r Record, kind *model.Kind) statement {
	spoken := map[string]bool{}
	for _, field := range []string{"section", "parent", "due", "when", "who", "kind", "optional", "details"} {
		spoken[field] = true
	}
	for _, field := range []string{"role", "days", "evidence", "after"} {
		spoken[field] = s.Outline.Ours
	}
	spoken["kind"] = !s.Outline.Ours // which leaves it out where it goes without saying
	return statement{
		kind: kind, record: r, source: s.origin(), names: map[string][]string{}, remarks: &b.remarks, spoken: spoken,
		ours: s.Outline.Ours, whole: !s.has(idColumn),
	}
}

// module reads a task with what its place in the checklist says of it.
func (b *programs) module(m *moduleSaid, l outline.Line, a outline.Assigned) {
	details := l.Details
	doer, exact := outline.DoerIn(a.Who)
	if m.Who = doer; a.Who != "" && !exact {
		details = strings.TrimSpace("Who: " + a.Who + "\n" + details)
	}
	m.Title, m.Details = cutTitle(l.Title, details)
	m.Section, m.Optional, m.Kind = model.CleanLine(a.Section), model.Flag(a.Optional), outline.ActivityIn(l.Title)
	switch day, ok := due.Day(a.When); {
	case ok:
		m.Due = model.Num(float64(day))
	case a.When != "":
		m.When = model.CleanLine(a.When)
	}
	m.under = digest(m.Section)
}

// remarked says what was decided about the modules of a source.
func (b *programs) remarked(said *programSaid) {
	if said.ours {
		return // it says what was decided already
	}
	for _, m := range said.modules {
		if m.When != "" {
			m.remark("when it is due says no day, and was kept in words", m.When)
		}
		who, named := strings.CutPrefix(m.Details, "Who: ")
		if who, _, _ = strings.Cut(who, "\n"); named && m.Who == "" {
			m.remark("who does it is neither the new hire, the manager nor the buddy, and was kept with the details", who)
		}
	}
}

// titleOf is what a program is called whose source does not say: the name of the file, as words.
func titleOf(file string) string {
	name := origin(file)
	if at := strings.LastIndexByte(name, '.'); at > 0 {
		name = name[:at]
	}
	name = strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || unicode.IsSpace(r) }), " ")
	first, size := utf8.DecodeRuneInString(name)
	return cmp.Or(model.CleanLine(string(unicode.ToUpper(first))+name[size:]), "A program")
}

// leftOut says what becomes nothing: lists and tables are skips, one for each, and the rest is told in notices.
func (b *programs) leftOut(s *Source, o *outline.Outline) {
	isSkip := func(l outline.Line) bool {
		return l.Kind == outline.LeftOut && l.Guess == outline.Task && !l.ByHand() && !strings.HasPrefix(l.Why, "kept with")
	}
	for i := 0; i < len(o.Lines); i++ {
		l, more := o.Lines[i], 0
		if !isSkip(l) {
			continue
		}
		for i+1 < len(o.Lines) && isSkip(o.Lines[i+1]) && o.Lines[i+1].Why == l.Why {
			i++
			more++
		}
		reason := "It is " + l.Why + "."
		if more > 0 {
			reason = fmt.Sprintf("It and %s behind it are %s.", count(more, "line", "lines"), l.Why)
		}
		b.plan.Skips = append(b.plan.Skips, Skip{File: s.Name, Line: l.First, Name: l.Words(), Reason: reason})
	}
	b.plan.Notices = append(b.plan.Notices, s.leftOut(func(l outline.Line) bool {
		return isSkip(l) || l.Why == outline.TheTitle || l.Why == outline.TableHead
	})...)
}
