package model

import "strings"

// PersonCalled is the person of that name, or else the one whose first name it is; "" where nobody is called so, or
// several people are. Letters match whatever their case.
func (p *Portfolio) PersonCalled(name string) ID[Person] {
	var whole, first []ID[Person]
	for one := range p.People.Live() {
		if strings.EqualFold(one.Name, name) {
			whole = append(whole, one.ID)
		}
		if given, _, _ := strings.Cut(one.Name, " "); strings.EqualFold(given, name) {
			first = append(first, one.ID)
		}
	}
	switch {
	case len(whole) == 1:
		return whole[0]
	case len(whole) == 0 && len(first) == 1:
		return first[0]
	}
	return ""
}

// NamesOf is what somebody is called: by the whole name, and by the first one where that means nobody else.
func (p *Portfolio) NamesOf(id ID[Person]) []string {
	one := p.People.Get(id)
	if one == nil {
		return nil
	}
	names := []string{one.Name}
	if given, _, _ := strings.Cut(one.Name, " "); p.PersonCalled(given) == id {
		names = append(names, given)
	}
	return names
}

// Alike says whether two names mean the same person.
func (p *Portfolio) Alike(name, other string) bool {
	one := p.PersonCalled(name)
	return name == other || one != "" && one == p.PersonCalled(other)
}

// TakenFor is the name of the person whom somebody is taken for because they share a first name, such as a new colleague
// with the login name of another one; "" where the name is the whole one, or nobody's. What is signed says whom it took.
func (p *Portfolio) TakenFor(name string) string {
	if one := p.People.Get(p.PersonCalled(name)); one != nil && !strings.EqualFold(one.Name, name) {
		return one.Name
	}
	return ""
}

// CallNames is what people are called where there are few cells for it: first names, with the initial of the last one
// where two people share the first.
func (p *Portfolio) CallNames() map[ID[Person]]string {
	names, sharing := map[ID[Person]]string{}, map[string]int{}
	for one := range p.People.All() {
		first, _, _ := strings.Cut(one.Name, " ")
		sharing[strings.ToLower(first)]++
	}
	for one := range p.People.All() {
		first, rest, _ := strings.Cut(one.Name, " ")
		names[one.ID] = first
		if rest != "" && sharing[strings.ToLower(first)] > 1 {
			names[one.ID] = first + " " + string([]rune(rest)[:1])
		}
	}
	return names
}
