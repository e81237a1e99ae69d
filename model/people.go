package model

import "strings"

// PersonCalled is the person of that name, or else one whose first name it is; "" where there is none. Letters match
// whatever their case.
func (p *Portfolio) PersonCalled(name string) ID[Person] {
	var first ID[Person]
	for one := range p.People.Live() {
		if strings.EqualFold(one.Name, name) {
			return one.ID
		}
		if given, _, _ := strings.Cut(one.Name, " "); strings.EqualFold(given, name) {
			first = one.ID
		}
	}
	return first
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
