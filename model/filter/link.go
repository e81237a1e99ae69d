package filter

import (
	"slices"
	"strings"

	"quarterdeck/model"
)

// personKind is the kind that "me" and "mine" are about.
const personKind = "person"

// linked is the test for a field that refers to one of the rows which the value means by their names.
func (c *compiler) linked(f model.Field, v Value) test {
	if v.is("me") && f.To == personKind {
		if c.me == "" {
			c.hint("it is not known who you are, so %q finds nothing", strings.ToLower(f.Title)+":me")
		}
		return refersTo(f, map[string]bool{c.me: c.me != ""})
	}
	byName := rowNames(c.p, f.To)
	wanted := map[string]bool{}
	for _, name := range choose(byName.names, v.Text) {
		for _, id := range byName.ids[name] {
			wanted[id] = true
		}
	}
	if len(wanted) == 0 {
		c.hint("%s: there is no %q", strings.ToLower(f.Title), v.Text)
	}
	return refersTo(f, wanted)
}

// refersTo is the test for a link to one of the ids.
func refersTo(f model.Field, wanted map[string]bool) test {
	if len(wanted) == 0 {
		return never
	}
	if f.Type == model.Link {
		return func(row model.Record) bool { return wanted[f.Text(row)] }
	}
	return func(row model.Record) bool {
		for id := range strings.FieldsSeq(f.Text(row)) {
			if wanted[id] {
				return true
			}
		}
		return false
	}
}

// targeted is the test for a reference to a row of any kind whose name holds the folded text.
func (c *compiler) targeted(f model.Field, folded string) test {
	return func(row model.Record) bool {
		return slices.ContainsFunc(f.Refs(f.Text(row)), func(to model.Ref) bool { return contains(c.p.Name(to), folded) })
	}
}

// nameList is what the rows of a kind are called, each name once, with the ids of the rows called so.
type nameList struct {
	names []string
	ids   map[string][]string
}

func rowNames(p *model.Portfolio, kind string) nameList {
	list := nameList{ids: map[string][]string{}}
	for row := range p.Table(kind).Records() {
		name := p.Name(row.Ref())
		if list.ids[name] == nil {
			list.names = append(list.names, name)
		}
		list.ids[name] = append(list.ids[name], row.Ref().ID)
	}
	return list
}

// anywhere is the test for a text in what a row is known by: its title, its key, its tags, and the names of what it
// links to, such as its team, its owner and what it is about.
func (c *compiler) anywhere(text string) test {
	folded := fold(text)
	var tests []test
	for _, f := range c.kind.Own() {
		switch {
		case f.Type == model.Link:
			named := map[string]bool{}
			for row := range c.p.Table(f.To).Records() {
				if ref := row.Ref(); contains(c.p.Name(ref), folded) {
					named[ref.ID] = true
				}
			}
			if len(named) > 0 {
				tests = append(tests, refersTo(f, named))
			}
		case f.Type == model.Target:
			tests = append(tests, c.targeted(f, folded))
		case f.Name == c.kind.Title().Name || f.Name == "key" || f.Type == model.Words:
			tests = append(tests, func(row model.Record) bool { return contains(f.Text(row), folded) })
		}
	}
	return either(tests)
}
