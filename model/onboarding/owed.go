package onboarding

import "quarterdeck/model"

// soon is within how many days a step is due.
const soon = 7

// Needs says that the plan needs something of a person who leads somebody in, so that the new hire comes further. It needs
// the manager where anything is blocked or overdue, and the buddy where the new hire is stuck, or an open step waits for the
// buddy: one that is theirs, that waits for no other, and that is blocked, overdue or due within a week. Where neither is
// named, clearing what is blocked is left to the new hire.
func (l *Plan) Needs(who model.ID[model.Person]) bool {
	switch {
	case who == "" || !l.Active():
		return false
	case who == l.Manager:
		return len(l.Stuck()) > 0
	case who == l.Buddy:
		return l.Verdict() == Stuck || l.awaits(who)
	case l.Manager == "" && l.Buddy == "":
		return who == l.Person && l.Verdict() == Stuck
	}
	return false
}

// awaits says that somebody else has an open step to do that can be done and is due within a week, or was.
func (l *Plan) awaits(who model.ID[model.Person]) bool {
	for _, s := range l.Steps {
		if s.Owner == who && s.State.Open() && (s.Blocked() || s.Overdue() || s.pending()) {
			return true
		}
	}
	return false
}

// pending says that a step can be taken up and is due within a week. What is optional is not pending once its day has
// passed, for nobody waits for it.
func (s *Step) pending() bool {
	if s.Waits() != nil || s.Due.IsZero() {
		return false
	}
	days := s.Due.Sub(s.Plan.book.Today)
	return days >= 0 && days < soon
}
