package cli

import (
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/filter"
)

// mineArguments lets --mine stand without a name, which then is me. (To the library of flags, one that may stand without a
// value never takes the argument behind it.)
func mineArguments(args []string) []string {
	args = slices.Clone(args)
	for n, arg := range args {
		switch {
		case arg == "--":
			return args
		case arg == "--mine" && (n+1 == len(args) || strings.HasPrefix(args[n+1], "-")):
			args[n] = "--mine=me"
		}
	}
	return args
}

// whose is the person that --mine names, or nobody where it names none; me is whoever is at the keyboard.
func (e *env) whose(p *model.Portfolio, mine string) (model.Person, error) {
	switch mine {
	case "":
		return model.Person{}, nil
	case "me":
		if me := p.People.Get(p.PersonCalled(e.who())); me != nil {
			return *me, nil
		}
		return model.Person{}, usage("nobody here is called %q, so nothing is yours; `quarterdeck me NAME` says who you are, "+
			"and `quarterdeck export people` lists everybody", e.who())
	}
	found, err := person(p, mine, "`quarterdeck export people` lists everybody")
	if err != nil {
		return model.Person{}, err
	}
	return *found, nil
}

// person finds somebody by name, or by the beginnings of its words. Who is called exactly that goes first. Where nobody is
// called anything like it, the error says how to go on.
func person(p *model.Portfolio, name, otherwise string) (*model.Person, error) {
	var all []*model.Person
	var names []string
	for r := range p.People.Live() {
		all, names = append(all, r), append(names, r.Name)
	}
	found := filter.Named(names, name)
	switch {
	case len(found) == 1:
		return all[found[0]], nil
	case len(found) == 0:
		return nil, usage("nobody here is called %q; %s", name, meantBy(name, names, otherwise))
	}
	other := func(i int) bool { return !strings.EqualFold(names[i], names[found[0]]) }
	if !slices.ContainsFunc(found, other) {
		return nil, usage("%d people here are called %q; rename one of them to tell them apart", len(found), name)
	}
	var could []string
	for _, i := range found[:min(namedPeople, len(found))] {
		could = append(could, names[i])
	}
	if len(found) > namedPeople {
		could = append(could, "somebody else")
	}
	return nil, usage("%q could be %s: say more of the name", name, model.Listed(could, "or"))
}

// namedPeople is how many of the people that somebody may mean are named.
const namedPeople = 4

// meantBy asks whether somebody was meant whose name, or a word of it, is nearly what was typed, or says the other thing.
// Short names are like many others, so of these one letter at most is another.
func meantBy(name string, names []string, otherwise string) string {
	letters := 1
	switch n := len([]rune(name)); {
	case n < 3:
		return otherwise
	case n > 4:
		letters = 2
	}
	var alike []string
	for _, full := range names {
		if len(near(name, append(strings.Fields(full), full), letters)) > 0 && len(alike) < namedPeople {
			alike = append(alike, full)
		}
	}
	if alike == nil {
		return otherwise
	}
	return "did you mean " + model.Listed(alike, "or") + "?"
}
