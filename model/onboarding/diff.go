package onboarding

import (
	"fmt"
	"strings"

	"quarterdeck/model"
)

// Difference is what became of a module from one version of a program to another.
type Difference struct {
	Was, Is *Module  // nil where it was added or dropped
	Fields  []string // what changed in it: due day 10 → 14
}

// String is the difference in a sentence: Added Legal, day 12. Changed Data tour: due day 10 → 14; who nothing → buddy.
func (d Difference) String() string {
	switch {
	case d.Was == nil && d.Is.Due == (model.Number{}):
		return fmt.Sprintf("Added %s.", d.Is.Title)
	case d.Was == nil:
		return fmt.Sprintf("Added %s, due on day %s.", d.Is.Title, d.Is.Due)
	case d.Is == nil:
		return fmt.Sprintf("Dropped %s.", d.Was.Title)
	}
	return fmt.Sprintf("Changed %s: %s.", d.Was.Title, strings.Join(d.Fields, "; "))
}

// Diff is how one version of a program differs from another, either of which may be the older one: what was added and
// changed in the order of the other one's outline, then what was dropped.
func Diff(p *model.Portfolio, from, to *Program) []Difference {
	var all []Difference
	moved := moved(from, to)
	for _, m := range to.Outline {
		was := from.Same(m)
		if was == nil {
			all = append(all, Difference{Is: m})
			continue
		}
		fields := changed(p, was, m)
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

// changed is the fields of a module that differ, told one by one. Links to other modules differ where these are not the
// same module in two versions.
func changed(p *model.Portfolio, was, is *Module) []string {
	skipped := map[string]bool{"program": true, "was": true, "rank": true, "key": true, "source": true}
	var told []string
	for _, f := range p.Modules.Kind().Own() {
		before, after := f.Text(was.Module), f.Text(is.Module)
		if skipped[f.Name] || f.Inner || before == after {
			continue
		}
		if f.Type == model.Link && same(was.Of.modules[model.ID[model.Module](before)], is.Of.modules[model.ID[model.Module](after)]) {
			continue
		}
		told = append(told, tell(p, f, before, after))
	}
	return told
}

// tell is the change of a field: due day 10 → 14. Of a long text it is only said that it changed.
func tell(p *model.Portfolio, f model.Field, before, after string) string {
	title := strings.ToLower(f.Title)
	if f.Type == model.Prose {
		return title + " rewritten"
	}
	return fmt.Sprintf("%s %s → %s", title, p.Say(f, before), p.Say(f, after))
}

// same says that both are one module in two versions, or neither is any.
func same(a, b *Module) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.origin == b.origin
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
