package transfer

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
)

// place plans what becomes of a program: it is new, or the newest version of it changes, or, where somebody is on that
// one, another version begins.
func (b *programs) place(s *Source, said *programSaid) {
	head := b.find(s, said)
	if head == nil {
		b.plan.Items = append(b.plan.Items, b.into(b.p, nil, said, &b.remarks).items...)
		b.counted(said)
		b.remarked(said)
		return
	}
	b.taken[head.ID] = true
	trial := b.into(b.p, head, said, &remarks{})
	if !trial.changes() || b.book.Program(head.ID).Draft() {
		done := b.into(b.p, head, said, &b.remarks)
		b.plan.Items = append(b.plan.Items, append(done.items, b.archived(s, done.gone)...)...)
		b.gone(said, done.gone, "and archived here")
		b.stays(said, done.stays)
		if trial.changes() { // otherwise it was told before
			b.remarked(said)
		}
		return
	}
	next, begins, err := b.revised(head, trial.gone)
	p := b.p
	if err == nil {
		p, err = p.Apply(model.Change{Edits: begins})
	}
	if err != nil {
		b.plan.Skips = append(b.plan.Skips, Skip{File: s.Name, Name: said.Title, Reason: model.Sentence(err.Error())})
		return
	}
	done := b.into(p, p.Programs.Get(next), said, &b.remarks)
	first := &done.items[0]
	first.Verdict, first.Edits = Adds, append(begins, first.Edits...)
	first.Title = p.Name(first.Ref)
	b.plan.Items = append(b.plan.Items, done.items...)
	b.plan.Notices = append(b.plan.Notices, Notice{File: s.Name, Text: fmt.Sprintf(
		"%s has changed, and somebody is on it: this becomes %s, and whoever is on the version before stays there.",
		b.p.Name(head.Ref()), p.Name(model.Ref{Kind: head.Ref().Kind, ID: string(next)}))})
	b.gone(said, trial.gone, "and left out of the new version")
	b.stays(said, done.stays)
	b.remarked(said)
}

// counted says how the days of a new program are counted, where any of its modules is due on one.
func (b *programs) counted(said *programSaid) {
	if said.ours || !slices.ContainsFunc(said.modules, func(m *moduleSaid) bool { return m.Due != model.Number{} }) {
		return
	}
	b.plan.Notices = append(b.plan.Notices, Notice{File: said.record.File, Text: fmt.Sprintf(
		"In %s every day counts, but nothing is due on a weekend or a holiday: it moves to the next working day, and before the "+
			"first day to the one before. The program's own form says so at Days, and can count otherwise.", said.Title)})
}

// revised is the edits that begin another version of a program, with its modules but for those that are gone.
func (b *programs) revised(head *model.Program, gone []*past) (model.ID[model.Program], []model.Edit, error) {
	refs := make([]model.Ref, len(gone))
	for n, was := range gone {
		refs[n] = was.row.Ref()
	}
	return b.book.Program(head.ID).Rework(b.p, b.with.Now, b.with.NewID, b.p.Archive(b.with.Now, refs...))
}

// find is the newest version of the program that a source spoke of before: one that has the title, or the only one that
// came from a file of that name. It is nil where there is none.
func (b *programs) find(s *Source, said *programSaid) *model.Program {
	var all []*model.Program
	for r := range b.p.Programs.Live() {
		if r.Source != said.source && !said.ours {
			continue
		}
		if head := b.book.Program(r.ID).Newest().Program; !b.taken[head.ID] && !slices.Contains(all, head) {
			all = append(all, head)
		}
	}
	if r := b.p.Programs.Get(model.ID[model.Program](said.rowID)); said.ours && r != nil && r.Live() {
		return b.book.Program(r.ID).Newest().Program
	}
	for _, head := range all {
		if title, known := b.lastOf(head)["title"]; head.Title == said.Title || known && title == digest(said.Title) {
			return head
		}
	}
	if len(all) == 1 && s.group == "" && !said.ours {
		return all[0]
	}
	return nil
}

// lastOf is what the source of a program said of it the last time, be it of a version before.
func (b *programs) lastOf(r *model.Program) snapshot {
	for n := 0; r != nil && n <= b.p.Programs.Len(); n++ {
		if r.Imported != "" {
			return parseSnapshot(r.Imported)
		}
		r = b.p.Programs.Get(r.Follows)
	}
	return nil
}

// lastOfModule is what the source of a module said of it the last time, be it in a version before.
func (b *programs) lastOfModule(m *model.Module) snapshot {
	for n := 0; m != nil && n <= b.p.Modules.Len(); n++ {
		if m.Imported != "" {
			return parseSnapshot(m.Imported)
		}
		m = b.p.Modules.Get(m.Was)
	}
	return nil
}

// placed is what becomes of a program and its modules, the program first.
type placed struct {
	items []Item
	gone  []*past // modules that the source has no more
	stays []*past // those that a source which was written here does not have, and that stay
}

// changes says whether anything would be added, changed or left out.
func (p placed) changes() bool {
	return len(p.gone) > 0 || slices.ContainsFunc(p.items, func(i Item) bool { return len(i.Edits) > 0 })
}

// into plans a program and its modules into a portfolio: as new ones where head is nil, otherwise into that version.
func (b *programs) into(p *model.Portfolio, head *model.Program, said *programSaid, r *remarks) placed {
	known := newKnown(&p.Programs, "")
	again(&said.statement, r)
	if head != nil {
		said.was = &past{row: head, title: head.Title, source: said.source, last: b.lastOf(head)}
	}
	said.Program.Version = model.Number{}
	if head == nil {
		said.Program.Version = said.version
	}
	statements := make([]*statement, len(said.modules))
	for i, m := range said.modules {
		statements[i] = &m.statement
	}
	said.inOrder("modules", statements, "section")
	m := merger{p: p, rows: &p.Programs, with: b.with, remarks: r, fresh: func(row model.Record, s *statement) {
		if r := row.(*model.Program); !s.ours {
			r.Days = model.OnWorkday // nobody who writes "1 day before" means a Sunday
		}
	}}
	all := m.take(&said.statement, known, m.revising(&said.statement, said.ours))
	program := kept(all, said.was)
	program.at = said.at
	modules, gone := b.modules(p, model.ID[model.Program](program.Ref.ID), said, r)
	if len(program.Edits) == 0 {
		noted(modules, all.Edits)
	}
	done := placed{items: append([]Item{program}, modules...), gone: gone}
	if said.ours {
		done.gone, done.stays = nil, gone
	}
	return done
}

// noted puts edits that only note what a source says with the first of some items that changes anything.
func noted(items []Item, edits []model.Edit) {
	i := slices.IndexFunc(items, func(item Item) bool { return len(item.Edits) > 0 })
	if i >= 0 {
		items[i].Edits = append(items[i].Edits, edits...)
	}
}

// again makes a statement ready to be placed once more.
func again(s *statement, r *remarks) { s.was, s.newID, s.clashes, s.remarks = nil, "", nil, r }

// archived is the items that take what the source has no more out of the way.
func (b *programs) archived(s *Source, gone []*past) []Item {
	var items []Item
	for _, was := range gone {
		items = append(items, Item{
			File: s.Name, Ref: was.row.Ref(), Title: was.title, Verdict: Changes, Edits: b.p.Archive(b.with.Now, was.row.Ref()),
		})
	}
	return items
}

// gone says what the source has no more, and what becomes of it.
func (b *programs) gone(said *programSaid, gone []*past, becomes string) {
	if len(gone) == 0 {
		return
	}
	titles := titlesOf(gone)
	b.plan.Notices = append(b.plan.Notices, Notice{File: said.record.File, Kept: strings.Join(titles, "\n"), Text: fmt.Sprintf(
		"%s %s not in the source any more %s: %s.",
		count(len(titles), "module", "modules"), plural(len(titles), "is", "are"), becomes, some(titles))})
}

// titlesOf is what some rows are called.
func titlesOf(all []*past) []string {
	titles := make([]string, len(all))
	for n, was := range all {
		titles[n] = was.title
	}
	return titles
}

// stays says which modules a source that was written here does not have. It may be older than they are, so they stay.
func (b *programs) stays(said *programSaid, modules []*past) {
	if len(modules) == 0 {
		return
	}
	titles := titlesOf(modules)
	b.plan.Notices = append(b.plan.Notices, Notice{File: said.record.File, Kept: strings.Join(titles, "\n"), Text: fmt.Sprintf(
		"%s of %s %s not in this file and %s as before: %s.", count(len(titles), "module", "modules"), said.Title,
		plural(len(titles), "is", "are"), plural(len(titles), "stays", "stay"), some(titles))})
}
