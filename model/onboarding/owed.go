package onboarding

import (
	"cmp"
	"slices"

	"quarterdeck/model"
)

// Debt is a step that somebody owes, and why it is on their list.
type Debt struct {
	*Step
	As  model.Doer // whether they owe it as the new hire, the buddy or the manager
	Why Owing
}

// Owing is why a step is on somebody's list.
type Owing string

// The reasons, the most pressing first.
const (
	ToUnblock Owing = "to unblock" // blocked, and theirs to clear the way
	IsBlocked Owing = "blocked"    // theirs to do once somebody has cleared the way
	IsOverdue Owing = "overdue"
	IsDue     Owing = "due" // today, or in the six days after
)

// soon is within how many days a step is due.
const soon = 7

// Owed is what a person owes on the programs under way, as a new hire, a buddy or a manager: what is blocked, overdue or
// due within a week. What waits for another module is not owed yet unless it is overdue. Clearing the way is for the
// manager, or for the buddy where there is no manager, or else for whoever does the module.
func (b *Book) Owed(who model.ID[model.Person]) []Debt {
	var debts []Debt
	for _, l := range b.Plans {
		if who == "" || !l.Active() || l.Person != who && l.Buddy != who && l.Manager != who {
			continue
		}
		for _, s := range l.Steps {
			if d, owed := s.owed(who); owed {
				debts = append(debts, d)
			}
		}
	}
	order := map[Owing]int{ToUnblock: 0, IsBlocked: 1, IsOverdue: 2, IsDue: 3}
	slices.SortStableFunc(debts, func(a, b Debt) int {
		return cmp.Or(order[a.Why]-order[b.Why], byDue(a.Step, b.Step))
	})
	return debts
}

// owed is what a person owes of a step, if anything.
func (s *Step) owed(who model.ID[model.Person]) (Debt, bool) {
	d := Debt{Step: s, As: s.Module.Doer()}
	unblocks, as := s.unblocks()
	switch {
	case s.Blocked() && unblocks == who:
		d.Why, d.As = ToUnblock, as
	case s.Owner != who || !s.State.Open():
		return d, false
	case s.Blocked():
		d.Why = IsBlocked
	case s.Overdue():
		d.Why = IsOverdue
	case s.Waits() == nil && !s.Due.IsZero() && s.Due.Sub(s.Plan.book.Today) < soon && !s.late():
		d.Why = IsDue
	default:
		return d, false
	}
	return d, true
}

// late says that its day has passed, which is nothing owed where it is optional.
func (s *Step) late() bool { return s.Due.Before(s.Plan.book.Today) }

// unblocks is who clears the way where a step is blocked.
func (s *Step) unblocks() (model.ID[model.Person], model.Doer) {
	switch {
	case s.Plan.Manager != "":
		return s.Plan.Manager, model.ByManager
	case s.Plan.Buddy != "":
		return s.Plan.Buddy, model.ByBuddy
	}
	return s.Owner, s.Module.Doer()
}
