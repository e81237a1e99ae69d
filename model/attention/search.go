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
	sets  []Set
	mutes bool // whether anything is muted at all
	found []Item
	muted []Item
}

// meets is a rule that a row meets, and what that makes of it.
type meets struct {
	rule model.RuleName
	sign model.Status
	word string
	says string // where the day of the row does not say it
	// because is what decides that the row meets it.
	because string
}

// add puts a row on the list that meets some rules, in the order of the rules, and concerns some people, the one first who
// should do something about it. It says whether the row is listed, and not left out for a while.
func (s *search) add(row model.Ref, title string, day model.Date, met []meets, people ...model.ID[model.Person]) bool {
	if len(met) == 0 {
		return false
	}
	list, heard := &s.found, met
	var mute *Mute
	if s.mutes {
		if heard, mute = s.heard(row, met); mute != nil {
			list, heard = &s.muted, met
		}
	}
	first := heard[0]
	item := Item{
		Row: row, Rule: first.rule, Sign: first.sign, Title: model.CleanLine(title), Word: first.word, says: first.says, because: first.because,
		Day: day, Mine: s.me != "" && slices.Contains(people, s.me), Muted: mute,
	}
	for _, m := range heard[1:] {
		item.Also = append(item.Also, m.rule)
	}
	if !day.IsZero() {
		item.Over = s.today.Sub(day)
	}
	for _, id := range people {
		if item.Owner == "" {
			item.Owner = id
		}
	}
	*list = append(*list, item)
	return mute == nil
}

// heard is the rules met that are not muted for a row or, where all of them are, the mute that ends first.
func (s *search) heard(row model.Ref, met []meets) ([]meets, *Mute) {
	var heard []meets
	var back *Mute
	for _, m := range met {
		mute := s.set(m.rule).mute(row)
		switch {
		case mute == nil:
			heard = append(heard, m)
		case back == nil || mute.Until.Before(back.Until):
			back = mute
		}
	}
	if heard != nil {
		back = nil
	}
	return heard, back
}

// set is how the rule of a name is set; there are all of them.
func (s *search) set(name model.RuleName) *Set { return &s.sets[indexOf(s.sets, name)] }

// threshold is where a rule begins to hold.
func (s *search) threshold(name model.RuleName) int { return s.set(name).At }
