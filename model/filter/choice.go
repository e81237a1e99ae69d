package filter

import (
	"slices"
	"strings"

	"quarterdeck/model"
)

// oneOf is the test for a field that holds one of the names that the value means.
func (c *compiler) oneOf(f model.Field, names []string, value string) test {
	wanted := choose(names, value)
	if wanted == nil {
		c.hint("%s: there is no %q; known: %s", strings.ToLower(f.Title), value, some(names))
		return never
	}
	return func(row model.Record) bool { return slices.Contains(wanted, f.Text(row)) }
}

// yesNo is the test for a flag.
func (c *compiler) yesNo(f model.Field, value string) test {
	switch wanted := choose([]string{"yes", "no"}, value); {
	case len(wanted) != 1:
		c.hint("%s: there is no %q; known: yes, no", strings.ToLower(f.Title), value)
		return never
	case wanted[0] == "no":
		return empty(f)
	}
	return filled(f)
}

// tagged is the test for a set of words that has one of those which the value means.
func (c *compiler) tagged(f model.Field, value string) test {
	wanted := choose(tagsInUse(c.p, c.kind, f), value)
	if wanted == nil {
		c.hint("%s: there is no %q", strings.ToLower(f.Title), value)
		return never
	}
	return func(row model.Record) bool {
		for tag := range strings.SplitSeq(f.Text(row), ", ") {
			if slices.Contains(wanted, tag) {
				return true
			}
		}
		return false
	}
}

// tagsInUse is every word that a row of the kind has in the field, in order of appearance.
func tagsInUse(p *model.Portfolio, k *model.Kind, f model.Field) []string {
	var tags []string
	sets, seen := map[string]bool{}, map[string]bool{}
	for row := range p.Table(k.Name).Records() {
		set := f.Text(row)
		if sets[set] {
			continue // rows have the same few sets of tags
		}
		sets[set] = true
		for _, tag := range model.Tags(set).All() {
			if !seen[tag] {
				seen[tag] = true
				tags = append(tags, tag)
			}
		}
	}
	return tags
}
