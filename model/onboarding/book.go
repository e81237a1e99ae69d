package onboarding

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/model"
)

// Book is the programs and the people on them as they stand on a day.
type Book struct {
	Today model.Date
	// Unread says that the portfolio does not hold yet how far people have come, so that nothing can be said of that.
	Unread bool
	// Programs is the newest version of each program, by title. Program.Versions leads to those before.
	Programs []*Program
	// Archived is the same of the programs of which every version is archived. Nobody's plan on one of these is here.
	Archived []*Program
	// Plans is everybody who is or was on a program: those under way first, then who has finished, then for whom it ended
	// early, and among these whoever began first.
	Plans []*Plan
	// Shelved is the plans that were archived while their programs were not, in the same order, as far as the portfolio
	// holds them. They count nowhere.
	Shelved []*Plan

	programs map[model.ID[model.Program]]*Program
	plans    map[model.ID[model.Enrolment]]*Plan
	origins  origins
	said     map[pair]*model.Progress
	calendar model.Calendar
	holidays model.Holidays
}

// Of is the book of a portfolio.
func Of(p *model.Portfolio, today model.Date) *Book {
	b := &Book{
		Today: today, Unread: p.Scope.Glance && !p.Scope.All,
		programs: map[model.ID[model.Program]]*Program{}, plans: map[model.ID[model.Enrolment]]*Plan{},
		calendar: p.Calendar(), holidays: p.Holidays(),
	}
	b.collect(p)
	b.chain()
	b.enrolled(p)
	return b
}

// Program is the version of a program with the id, or nil.
func (b *Book) Program(id model.ID[model.Program]) *Program { return b.programs[id] }

// Plan is the plan of an enrolment, or nil where there is none or it is archived.
func (b *Book) Plan(id model.ID[model.Enrolment]) *Plan { return b.plans[id] }

// PlansOf is the plans of a person, in the order of Plans.
func (b *Book) PlansOf(person model.ID[model.Person]) []*Plan {
	return slices.DeleteFunc(slices.Clone(b.Plans), func(of *Plan) bool { return of.Person != person })
}

// collect takes every version of every program with its modules in order.
func (b *Book) collect(p *model.Portfolio) {
	b.origins = origins{p: p, known: map[model.ID[model.Module]]model.ID[model.Module]{}}
	for r := range p.Programs.All() {
		type modules = map[model.ID[model.Module]]*Module
		b.programs[r.ID] = &Program{Program: r, modules: modules{}, origins: modules{}}
	}
	for m := range p.Modules.Live() {
		if of := b.programs[m.Program]; of != nil {
			of.modules[m.ID] = &Module{Module: m, Origin: b.origins.of(m.ID)}
		}
	}
	for _, of := range b.programs {
		of.outline()
	}
}

// chain hangs the versions on one another, and picks the newest of each program: the live ones that no live one follows,
// however many lie between them, and of those that have no live version the one that none follows.
func (b *Book) chain() {
	var all []*Program
	for _, of := range b.programs {
		of.Before = b.programs[of.Follows]
		all = append(all, of)
	}
	slices.SortFunc(all, func(a, b *Program) int {
		return cmp.Or(
			cmp.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title)),
			cmp.Compare(b.Version.Or(1), a.Version.Or(1)), cmp.Compare(a.ID, b.ID))
	})
	b.Programs = newest(all, (*Program).Live)
	for _, of := range all { // an archived version may follow the newest that is live
		for _, up := range of.chain() {
			of.newest = cmp.Or(of.newest, up.newest)
		}
	}
	b.Archived = newest(all, func(of *Program) bool { return of.newest == nil })
}

// newest is those of the programs that are wanted and that none of these follows; all before them know it.
func newest(all []*Program, wanted func(*Program) bool) []*Program {
	followed := map[*Program]bool{}
	var some []*Program
	for _, of := range all {
		if wanted(of) {
			some = append(some, of)
			for _, up := range of.chain()[1:] {
				followed[up] = true
			}
		}
	}
	some = slices.DeleteFunc(some, func(of *Program) bool { return followed[of] })
	for _, of := range some {
		for _, version := range of.chain() {
			version.newest = cmp.Or(version.newest, of)
		}
	}
	return some
}

// Program is a version of a program with its modules and the people on it.
type Program struct {
	*model.Program
	Before *Program // the version before it; nil for the first one
	// Outline is the modules in the order of the outline: section by section, and what is a part of a module below it.
	Outline []*Module
	// Plans is the people on this version, in the order of Book.Plans.
	Plans []*Plan

	newest  *Program
	ends    map[string]float64 // the last due day of each section
	last    model.Number       // and that of all; unknown where there is none
	modules map[model.ID[model.Module]]*Module
	origins map[model.ID[model.Module]]*Module // by what they were in the first version
}

// Versions is this version and the live ones before it, the newest first.
func (r *Program) Versions() []*Program {
	return slices.DeleteFunc(r.chain(), func(up *Program) bool { return up != r && !up.Live() })
}

// chain is this version and all before it, the newest first; a circle, which only another tool can have written, ends
// where it was entered.
func (r *Program) chain() []*Program {
	var all []*Program
	for up := r; up != nil && !slices.Contains(all, up); up = up.Before {
		all = append(all, up)
	}
	return all
}

// Newest is the newest version of the program, which may be this one.
func (r *Program) Newest() *Program { return cmp.Or(r.newest, r) }

// Number is which version of its program it is, from 1.
func (r *Program) Number() int { return int(r.Version.Or(1)) }

// Module is the module of this version with the id, or nil.
func (r *Program) Module(id model.ID[model.Module]) *Module { return r.modules[id] }

// Draft says that nobody is or was on this version, so that it may be altered in place. A version with people on it has to
// be revised first, for they keep what they started on.
func (r *Program) Draft() bool { return len(r.Plans) == 0 }
