package filter

import (
	"slices"

	"quarterdeck/model"
)

// special is the test for what stands behind is:, or one that nothing passes where there is no such thing.
func (c *compiler) special(v Value) test {
	known := isWords(c.p, c.kind)
	if v.Op == "" {
		wanted := choose(known, v.Text)
		if len(wanted) > 0 {
			tests := make([]test, len(wanted))
			for i, word := range wanted {
				tests[i] = c.isTest(word)
			}
			return either(tests)
		}
	}
	c.hint("is: there is no %q; known: %s", v.Op+v.Text, some(known))
	return never
}

// isWords is what can stand behind is: for the kind.
func isWords(p *model.Portfolio, k *model.Kind) []string {
	var all []string
	row := p.Table(k.Name).NewRow("")
	if _, ok := row.(interface{ Late(model.Date) int }); ok {
		all = append(all, "late")
	}
	if _, ok := row.(interface{ Open() bool }); ok {
		all = append(all, "open")
	}
	if _, ok := row.(*model.Initiative); ok {
		all = append(all, "adrift")
	}
	if len(people(k)) > 0 {
		all = append(all, "mine")
	}
	all = append(all, "archived")
	for _, f := range k.Own() {
		switch f.Type {
		case model.YesNo:
			all = append(all, f.Name)
		case model.Choice:
			for _, choice := range f.Choices {
				if !slices.Contains(all, choice) { // open may be one of the states as well
					all = append(all, choice)
				}
			}
		}
	}
	return all
}

// isTest is the test for one of the isWords.
func (c *compiler) isTest(word string) test {
	switch word {
	case "late":
		return func(row model.Record) bool { return row.(interface{ Late(model.Date) int }).Late(c.today) > 0 }
	case "adrift":
		return func(row model.Record) bool { return row.(*model.Initiative).Adrift() }
	case "open":
		return func(row model.Record) bool { return row.(interface{ Open() bool }).Open() }
	case "archived":
		return func(row model.Record) bool { return !row.Live() }
	case "mine":
		return c.mine()
	}
	var tests []test
	for _, f := range c.kind.Own() {
		switch {
		case f.Type == model.YesNo && f.Name == word:
			tests = append(tests, filled(f))
		case slices.Contains(f.Choices, word):
			tests = append(tests, func(row model.Record) bool { return f.Text(row) == word })
		}
	}
	return either(tests)
}

func (c *compiler) mine() test {
	if c.me == "" {
		c.hint("it is not known who you are, so nothing is yours")
		return never
	}
	var tests []test
	for _, f := range people(c.kind) {
		tests = append(tests, refersTo(f, map[string]bool{c.me: true}))
	}
	switch c.kind.Name {
	case "objective":
		tests = append(tests, c.throughResults())
	case "key_result":
		tests = append(tests, c.throughObjective)
	}
	return either(tests)
}

// throughResults is the test for an objective that is somebody's through one of its key results.
func (c *compiler) throughResults() test {
	theirs := map[model.ID[model.Objective]]bool{}
	for k := range c.p.KeyResults.Live() {
		if string(k.Owner) == c.me {
			theirs[k.Objective] = true
		}
	}
	return func(row model.Record) bool { return theirs[row.(*model.Objective).ID] }
}

// throughObjective says that a key result without an owner is that of the objective, and so of who asks.
func (c *compiler) throughObjective(row model.Record) bool {
	k := row.(*model.KeyResult)
	o := c.p.Objectives.Get(k.Objective)
	return k.Owner == "" && o != nil && string(o.Owner) == c.me
}

// people is the fields that name a person.
func people(k *model.Kind) []model.Field {
	var all []model.Field
	for _, f := range k.Own() {
		if f.Type == model.Link && f.To == personKind {
			all = append(all, f)
		}
	}
	return all
}
