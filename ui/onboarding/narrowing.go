package onboarding

import (
	"slices"
	"strings"

	"quarterdeck/model/filter"
	"quarterdeck/model/onboarding"
)

// narrowing is which of the people on a program are to be shown. As long as it stays the same, so do the rows.
type narrowing struct {
	filter string
	facet  facet
	closed bool // also those who have finished, or for whom it ended early
}

// facet is a quick way to see only those who need somebody.
type facet string

// The facets. Without one, everybody is shown.
const (
	everybody facet = ""
	stuck     facet = "stuck"
	overdue   facet = "overdue"
	toUnblock facet = "mine to unblock"
	iLead     facet = "mine as buddy or manager"
	buddyless facet = "without a buddy"
	outdated  facet = "on an older version"
)

func facets() []facet {
	return []facet{everybody, stuck, overdue, toUnblock, iLead, buddyless, outdated}
}

// wants says whether a facet is about a plan.
func (f facet) wants(k *known, l *onboarding.Plan) bool {
	switch f {
	case stuck:
		return l.Verdict() == onboarding.Stuck
	case overdue:
		return slices.ContainsFunc(l.Steps, (*onboarding.Step).Overdue)
	case toUnblock:
		return l.Needs(k.me)
	case iLead:
		return k.me != "" && (l.Buddy == k.me || l.Manager == k.me)
	case buddyless:
		return l.Active() && l.Buddy == ""
	case outdated:
		return l.Of.Newest() != l.Of
	}
	return true
}

// isArchived is the filter that asks for archived plans.
const isArchived = "is:archived"

// archived says that what is asked for is archived plans, which then stand in place of the others.
func (n narrowing) archived() bool { return filter.Parse(n.filter).Asks("archived") }

// among is the plans on a program that the others are left out of.
func (n narrowing) among(k *known, r *onboarding.Program) []*onboarding.Plan {
	if n.archived() {
		return those(k.book.Shelved, r)
	}
	return peopleOn(k, r)
}

// found is what is left where the matrix is narrowed.
type found struct {
	plans   []*onboarding.Plan
	apart   int                  // how many are left out only because they have finished
	modules []*onboarding.Module // nil: all of them
	hint    string               // what of the filter has no meaning
}

// of is what is wanted of a program and the plans on it. Who is looked for by name is found whether or not they have
// finished.
func (n narrowing) of(k *known, r *onboarding.Program, all []*onboarding.Plan) found {
	of := slices.Concat(r.Outline, r.Dropped(all))
	people, modules := parted(k, n.filter, of, all)
	match, hint := matching(k, people)
	f := found{hint: hint}
	for _, l := range all {
		switch {
		case !n.facet.wants(k, l) || !match(l):
		case l.Active() || n.closed || len(people) > 0:
			f.plans = append(f.plans, l)
		case l.Later == nil:
			f.apart++
		}
	}
	if len(modules) > 0 {
		f.modules = titled(k, modules, of)
		if f.modules == nil {
			f.hint = "no module is called that"
		}
	}
	return f
}

// parted is a query in two: what it asks of people, and what of modules, which is module:ship and section:month. A text
// that nobody goes by is looked for in the titles of modules.
func parted(k *known, query string, of []*onboarding.Module, all []*onboarding.Plan) (people, modules filter.Query) {
	for _, term := range filter.Parse(query) {
		switch {
		case term.Field == "module":
			term.Field = "title"
			modules = append(modules, term)
		case term.Field == "section":
			modules = append(modules, term)
		case isTitle(k, term, of, all):
			term.Field = "title"
			modules = append(modules, term)
		default:
			people = append(people, term)
		}
	}
	return people, modules
}

// isTitle says that a term is a text that a module has in its title and nobody goes by.
func isTitle(k *known, term filter.Term, of []*onboarding.Module, all []*onboarding.Plan) bool {
	if _, asked := standing(term); asked != nil || term.Field != "" || term.Not {
		return false
	}
	match, _ := matching(k, filter.Query{term})
	if slices.ContainsFunc(all, match) {
		return false
	}
	term.Field = "title"
	return titled(k, filter.Query{term}, of) != nil
}

// titled is those of the modules that one of the terms is about, in order; nil where there is none.
func titled(k *known, terms filter.Query, of []*onboarding.Module) []*onboarding.Module {
	p, wanted := k.asked.p, map[*onboarding.Module]bool{}
	for _, term := range terms {
		ready, _ := filter.Query{term}.Compile(p, p.Modules.Kind(), k.asked.today, k.me)
		for _, one := range of {
			wanted[one] = wanted[one] || ready.Match(one.Module)
		}
	}
	var modules []*onboarding.Module
	for _, one := range of {
		if wanted[one] {
			modules = append(modules, one)
		}
	}
	return modules
}

// matching makes a query ready for plans. Beside what can be asked of enrolments it knows stuck, overdue and blocked, and
// the verdicts.
func matching(k *known, query filter.Query) (match func(*onboarding.Plan) bool, hint string) {
	p := k.asked.p
	var wanted []func(*onboarding.Plan) bool
	for _, term := range query {
		if word, of := standing(term); of != nil {
			wanted = append(wanted, func(l *onboarding.Plan) bool { return of(k, l, word) != term.Not })
			continue
		}
		ready, hints := filter.Query{term}.Compile(p, p.Enrolments.Kind(), k.asked.today, k.me)
		if len(hints) > 0 {
			hint = hints[0]
		}
		wanted = append(wanted, func(l *onboarding.Plan) bool { return ready.Match(l.Enrolment) })
	}
	return func(l *onboarding.Plan) bool {
		return !slices.ContainsFunc(wanted, func(want func(*onboarding.Plan) bool) bool { return !want(l) })
	}, hint
}

// standing is what a term asks of how somebody stands, or nil where it asks for something else.
func standing(term filter.Term) (word string, of func(*known, *onboarding.Plan, string) bool) {
	if term.Field != "" && term.Field != "is" || len(term.Values) != 1 {
		return "", nil
	}
	word = strings.ToLower(term.Values[0].Text)
	switch word {
	case string(stuck), string(overdue):
		return word, func(k *known, l *onboarding.Plan, word string) bool { return facet(word).wants(k, l) }
	case "blocked":
		return word, func(_ *known, l *onboarding.Plan, _ string) bool {
			return slices.ContainsFunc(l.Steps, (*onboarding.Step).Blocked)
		}
	case string(onboarding.Behind), string(onboarding.Ahead), string(onboarding.OnTrack), string(onboarding.Finished):
		return word, func(_ *known, l *onboarding.Plan, word string) bool { return string(l.Verdict()) == word }
	}
	return "", nil
}
