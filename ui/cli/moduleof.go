package cli

import (
	"fmt"
	"strconv"
	"strings"

	"quarterdeck/model/filter"
	"quarterdeck/model/onboarding"
)

// moduleOf finds the step of a plan that somebody means: by its number there, by the id or the key of its module, or by
// words of the title.
func moduleOf(l *onboarding.Plan, ref string) (*onboarding.Step, error) {
	if n, err := strconv.Atoi(ref); err == nil && n >= 1 && n <= len(l.Steps) {
		return l.Steps[n-1], nil
	}
	var titles []string
	for _, s := range l.Steps {
		if m := s.Module; string(m.ID) == ref || m.Key != "" && strings.EqualFold(m.Key, ref) {
			return s, nil
		}
		titles = append(titles, s.Module.Title)
	}
	found := filter.Named(titles, ref)
	switch len(found) {
	case 0:
		return nil, usage("%s has no module %q; %s", l.Name, ref, meantBy(ref, titles,
			fmt.Sprintf("`quarterdeck export plan %s` lists them", quoted(l.Name))))
	case 1:
		return l.Steps[found[0]], nil
	}
	const most = 10
	var lines []string
	for _, i := range found[:min(most, len(found))] {
		lines = append(lines, fmt.Sprintf("  %2d  %s", number(l.Steps[i]), titles[i]))
	}
	if more := len(found) - most; more > 0 {
		lines = append(lines, fmt.Sprintf("  and %d more.", more))
	}
	return nil, usage("%q could be\n%s\nSay its number, or more of its title", ref, strings.Join(lines, "\n"))
}
