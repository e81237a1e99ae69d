package cli

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/filter"
	"quarterdeck/model/okr"
)

// keyResult finds the key result that somebody means: by its number in the book, by its id, by its key in the tool it
// came from, or by words of its title. The number of an objective means its key results.
func (e *env) keyResult(p *model.Portfolio, b *okr.Book, ref string) (*okr.Result, error) {
	if b.Period.State == model.Closed && !p.Scope.All {
		return nil, usage("%s is closed; --period %[1]q checks in there all the same", b.Period.Name)
	}
	for _, search := range []func() []*okr.Result{
		func() []*okr.Result { return numbered(b, ref) },
		func() []*okr.Result { return e.keyed(p, b, ref) },
		func() []*okr.Result { return titled(b, ref) },
	} {
		switch found := search(); {
		case len(found) == 1:
			return found[0], nil
		case len(found) > 1:
			return nil, usage("%q could be\n%s\nSay its number, or more of its title", ref, candidates(found))
		}
	}
	if closed := closedWith(p, ref); closed != nil {
		return nil, usage("%q is a key result of %s, which is closed; --period %q checks in there all the same", ref, closed.Name, closed.Name)
	}
	if len(b.Results()) == 0 {
		return nil, usage("there are no key results in %s yet; --period names another period", b.Period.Name)
	}
	hint := "`quarterdeck export key-results` lists them all"
	if at := strings.LastIndexByte(ref, ' '); at > 0 {
		if of := numbered(b, ref[:at]); len(of) == 1 {
			hint = fmt.Sprintf("did you mean `quarterdeck check-in %s --value %s`?", ref[:at], ref[at+1:])
		}
	}
	return nil, usage("there is no key result %q in %s; %s", ref, b.Period.Name, hint)
}

// candidates is key results by their numbers, a line each.
func candidates(results []*okr.Result) string {
	const most = 10
	var lines []string
	for i, r := range results {
		if i == most {
			lines = append(lines, fmt.Sprintf("  and %d more.", len(results)-most))
			break
		}
		lines = append(lines, fmt.Sprintf("  %-5s %s", r.Number, r.Title))
	}
	return strings.Join(lines, "\n")
}

func numbered(b *okr.Book, ref string) []*okr.Result {
	for _, o := range b.All() {
		if o.Number == ref {
			return o.Results
		}
		for _, r := range o.Results {
			if r.Number == ref {
				return []*okr.Result{r}
			}
		}
	}
	return nil
}

// keyed looks for an id or a key, which mean the same one whatever period is under way: one of the book, or else the copy
// that it was carried over to there, or else one of another period that is not closed.
func (e *env) keyed(p *model.Portfolio, b *okr.Book, ref string) []*okr.Result {
	var here, carried, elsewhere []*okr.Result
	for _, r := range b.Results() {
		if called(r.KeyResult, ref) {
			here = append(here, r)
		} else if copied(p, r.KeyResult, ref) {
			carried = append(carried, r)
		}
	}
	for k := range p.KeyResults.Live() {
		if period := p.Periods.Get(periodOf(p, k)); called(k, ref) && period != nil && period.State != model.Closed {
			if r := okr.Of(p, period.ID, e.moment().Today).Result(k.ID); r != nil {
				elsewhere = append(elsewhere, r)
			}
		}
	}
	for _, found := range [][]*okr.Result{here, carried} {
		if found != nil {
			return found
		}
	}
	return elsewhere
}

// called says whether the key result has that id or that key.
func called(k *model.KeyResult, ref string) bool {
	return string(k.ID) == ref || k.Key != "" && strings.EqualFold(k.Key, ref)
}

// copied says whether the key result was carried over from one that is called so, from period to period.
func copied(p *model.Portfolio, k *model.KeyResult, ref string) bool {
	seen := map[model.ID[model.KeyResult]]bool{} // for the circles that another tool may have written
	for k = p.KeyResults.Get(k.CarriedFrom); k != nil && !seen[k.ID]; k = p.KeyResults.Get(k.CarriedFrom) {
		if called(k, ref) {
			return true
		}
		seen[k.ID] = true
	}
	return false
}

// closedWith is the closed period that has a key result of that id or key, or nil.
func closedWith(p *model.Portfolio, ref string) *model.Period {
	for k := range p.KeyResults.Live() {
		if period := p.Periods.Get(periodOf(p, k)); called(k, ref) && period != nil && period.State == model.Closed {
			return period
		}
	}
	return nil
}

func titled(b *okr.Book, ref string) []*okr.Result {
	results := b.Results()
	titles := make([]string, len(results))
	for i, r := range results {
		titles[i] = r.Title
	}
	var found []*okr.Result
	for _, i := range filter.Named(titles, ref) {
		found = append(found, results[i])
	}
	return found
}
