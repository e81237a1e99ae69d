package onboarding

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
)

// Difference is what became of a module from one version of a program to another, or of the program itself.
type Difference struct {
	Was, Is *Module  // one is nil where it was added or dropped, and both are for the program itself
	Fields  []string // what changed in it: due day 10 → day 14
}

// String is the difference in a sentence: Added Legal, due on day 12. Changed Data tour: due day 10 → day 14; who new
// hire → buddy.
func (d Difference) String() string {
	changes := strings.Join(d.Fields, "; ")
	switch {
	case d.Was == nil && d.Is == nil:
		return fmt.Sprintf("Changed the program: %s.", changes)
	case d.Was == nil && d.Is.Due == (model.Number{}):
		return fmt.Sprintf("Added %s.", d.Is.Title)
	case d.Was == nil:
		return fmt.Sprintf("Added %s, due on day %d.", d.Is.Title, model.NthDay(int(d.Is.Due.Or(0))))
	case d.Is == nil:
		return fmt.Sprintf("Dropped %s.", d.Was.Title)
	}
	return fmt.Sprintf("Changed %s: %s.", d.Was.Title, changes)
}

// Diff is how one version of a program differs from another, either of which may be the older one: what changed in the
// program itself, what was added and changed in the order of the other one's outline, then what was dropped.
func Diff(p *model.Portfolio, from, to *Program) []Difference {
	var all []Difference
	if fields := changed(p, from.Program, to.Program, nil); len(fields) > 0 {
		all = append(all, Difference{Fields: fields})
	}
	moved := moved(from, to)
	for _, m := range to.Outline {
		was := from.Same(m)
		if was == nil {
			all = append(all, Difference{Is: m})
			continue
		}
		fields := changed(p, was.Module, m.Module, func(before, after string) bool {
			return same(from.modules[model.ID[model.Module](before)], to.modules[model.ID[model.Module](after)])
		})
		if moved[m] {
			fields = append(fields, "moved to another place")
		}
		if len(fields) > 0 {
			all = append(all, Difference{was, m, fields})
		}
	}
	for _, m := range from.Outline {
		if to.Same(m) == nil {
			all = append(all, Difference{Was: m})
		}
	}
	return all
}

// changed is the fields that differ between two versions of a row, told one by one, but for those in which two versions
// always do. Links differ where they are not alike.
func changed(p *model.Portfolio, was, is model.Record, alike func(before, after string) bool) []string {
	passed := []string{"version", "follows", "program", "was", "rank", "key", "source"}
	var told []string
	for _, f := range p.Table(is.Ref().Kind).Kind().Own() {
		before, after := f.Text(was), f.Text(is)
		switch {
		case before == after || slices.Contains(passed, f.Name):
		case f.Type == model.Link && alike(before, after), f.Type == model.Choice && say(p, f, before) == say(p, f, after):
		case f.Type == model.Prose:
			told = append(told, strings.ToLower(f.Title)+" rewritten")
		default:
			told = append(told, fmt.Sprintf("%s %s → %s", strings.ToLower(f.Title), say(p, f, before), say(p, f, after)))
		}
	}
	return told
}

// say is a written form as people read it, and for an empty one what it stands for.
func say(p *model.Portfolio, f model.Field, written string) string {
	if written == "" {
		written = map[string]string{"who": string(model.ByNewHire), "days": string(model.EveryDay)}[f.Name]
	}
	return p.Say(f, written)
}

// same says that both are one module in two versions, or neither is any.
func same(a, b *Module) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Is(b)
}

// moved is the modules that are at another place among those that both versions have: all but as many as possible that
// follow on one another in both.
func moved(from, to *Program) map[*Module]bool {
	type run struct {
		length int
		before *Module // the one before it in the longest run that ends here
	}
	runs := map[*Module]run{}
	var shared []*Module
	var last *Module
	for _, m := range to.Outline {
		was := from.Same(m)
		if was == nil {
			continue
		}
		best := run{1, nil}
		for _, other := range shared {
			if from.Same(other).Index < was.Index && runs[other].length+1 > best.length {
				best = run{runs[other].length + 1, other}
			}
		}
		runs[m], shared = best, append(shared, m)
		if last == nil || best.length > runs[last].length {
			last = m
		}
	}
	moved := map[*Module]bool{}
	for _, m := range shared {
		moved[m] = true
	}
	for ; last != nil; last = runs[last].before {
		delete(moved, last)
	}
	return moved
}
