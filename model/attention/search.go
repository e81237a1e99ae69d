package attention

import (
	"slices"

	"quarterdeck/model"
)

// search is a list while it is being filled.
type search struct {
	p     *model.Portfolio
	today model.Date
	me    model.ID[model.Person]
	rules []Rule
	found []Item
}

// meets is a rule that a row meets, and what that makes of it.
type meets struct {
	rule model.RuleName
	sign model.Status
	word string
	says string // where the day of the row does not say it
}

// add puts a row on the list that meets some rules, in the order of the rules, and concerns some people, the one first who
// should do something about it.
func (s *search) add(row model.Ref, title string, day model.Date, met []meets, people ...model.ID[model.Person]) {
	if len(met) == 0 {
		return
	}
	first := met[0]
	item := Item{
		Row: row, Rule: s.rule(first.rule), Sign: first.sign, Title: model.CleanLine(title), Word: first.word, says: first.says,
		Day: day, Mine: s.me != "" && slices.Contains(people, s.me),
	}
	for _, m := range met[1:] {
		item.Also = append(item.Also, s.rule(m.rule))
	}
	if !day.IsZero() {
		item.Over = s.today.Sub(day)
	}
	for _, id := range people {
		if item.Owner == "" {
			item.Owner = id
		}
	}
	s.found = append(s.found, item)
}

// rule is the rule of a name, all of which there are.
func (s *search) rule(name model.RuleName) Rule {
	return s.rules[slices.IndexFunc(s.rules, func(r Rule) bool { return r.Name == name })]
}

// threshold is where a rule begins to hold.
func (s *search) threshold(name model.RuleName) int { return s.rule(name).Threshold }
