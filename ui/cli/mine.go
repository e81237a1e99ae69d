package cli

import (
	"strings"

	"quarterdeck/model"
)

// whose is the person that --mine names, or nobody where it names none; me is whoever is at the keyboard.
func (e *env) whose(p *model.Portfolio, mine string) (model.Person, error) {
	switch mine {
	case "":
		return model.Person{}, nil
	case "me":
		mine = e.who()
	}
	found, err := person(p, mine)
	if err != nil {
		return model.Person{}, err
	}
	return *found, nil
}

// person finds somebody by name, or by the beginning of it. Who is called exactly that goes first.
func person(p *model.Portfolio, name string) (*model.Person, error) {
	var exact, begins []*model.Person
	for r := range p.People.Live() {
		switch {
		case strings.EqualFold(r.Name, name):
			exact = append(exact, r)
		case strings.HasPrefix(strings.ToLower(r.Name), strings.ToLower(name)):
			begins = append(begins, r)
		}
	}
	found := exact
	if len(found) == 0 {
		found = begins
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) == 0:
		return nil, usage("nobody here is called %q; `quarterdeck export people` lists everybody", name)
	case len(exact) > 1:
		return nil, usage("%d people here are called %q; rename one of them to tell them apart", len(exact), name)
	}
	const named = 4
	var names []string
	for _, r := range found[:min(named, len(found))] {
		names = append(names, r.Name)
	}
	if len(found) > named {
		names = append(names, "somebody else")
	}
	return nil, usage("%q could be %s: say more of the name", name, list(names, "or"))
}
