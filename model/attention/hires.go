package attention

import (
	"cmp"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/model/onboarding"
)

// hires looks at who is on a program.
func (s *search) hires(book *onboarding.Book) {
	for _, l := range book.Plans {
		if l.Active() {
			s.hire(l)
		}
	}
}

// hire looks at how somebody does on a program. What is blocked is for who leads them in to clear; what is overdue is for
// whoever has to do it.
func (s *search) hire(l *onboarding.Plan) {
	var blocked []*onboarding.Step
	var longest *onboarding.Step
	for _, step := range l.Stuck() { // what is blocked in front, then what is overdue for longest
		if step.Blocked() && step.Required() {
			blocked = append(blocked, step)
		}
		if step.Overdue() && (longest == nil || step.Over() > longest.Over()) {
			longest = step
		}
	}
	var met []meets
	var first *onboarding.Step
	owner := cmp.Or(l.Manager, l.Buddy, l.Person)
	if len(blocked) > 0 && len(blocked) >= s.threshold(model.BlockedRule) {
		first = blocked[0]
		met = append(met, meets{model.BlockedRule, model.OffTrack, "blocked", "blocked: " + first.Module.Title, ""})
	}
	if longest != nil && longest.Over() >= s.threshold(model.OverdueRule) {
		if first == nil {
			first, owner = longest, cmp.Or(longest.Owner, owner)
		}
		says := dates.Over(longest.Over()) + ": " + longest.Module.Title
		met = append(met, meets{model.OverdueRule, model.AtRisk, "overdue", says, ""})
	}
	if first != nil {
		s.add(l.Ref(), l.Name, first.Due, met, owner, l.Person, l.Manager, l.Buddy)
	}
}
