package okrs

import (
	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/screen"
)

// Reasons why a command cannot be run, or "".

// onlyTree is for what the tree can do.
func (v *view) onlyTree(screen.Scene) string {
	if _, ok := v.now().(*tree); !ok {
		return "Only the tree can do that; [ and ] lead there"
	}
	return ""
}

// noPeriod is for what needs a period to look at.
func (v *view) noPeriod(sc screen.Scene) string {
	if v.known(sc).book == nil {
		return "There are no periods yet; n adds this quarter"
	}
	return ""
}

// nothing is for what needs an objective or a key result under the cursor.
func (v *view) nothing(sc screen.Scene) string {
	if v.now().under(sc).IsZero() {
		return "There is nothing here yet; n adds an objective"
	}
	return ""
}

func (v *view) notNarrowed(screen.Scene) string {
	if v.narrowing.none() {
		return "Everything is shown already"
	}
	return ""
}

// cannotAdd is for what adds to the period that is shown, and for whatever alters it.
func (v *view) cannotAdd(sc screen.Scene) string {
	switch k := v.known(sc); {
	case sc.ReadOnly != "" || !k.absent:
		return sc.ReadOnly
	case sc.Unread != "":
		return "The objectives of " + k.book.Period.Name + " could not be read; v and Enter try again"
	default:
		return "The objectives of " + k.book.Period.Name + " are still being read"
	}
}

// cannotChange is for what alters the row under the cursor.
func (v *view) cannotChange(sc screen.Scene) string {
	if why := v.cannotAdd(sc); why != "" {
		return why
	}
	if o, _ := v.here(sc); o == nil {
		return "Go to an objective or a key result first"
	}
	return ""
}

// cannotNest is for what hangs a row on another, which has to be in sight.
func (v *view) cannotNest(sc screen.Scene) string {
	if v.narrowed(sc) != "" {
		return "Esc shows everything first; what it would hang on may be out of sight"
	}
	return v.cannotChange(sc)
}

// cannotLink is for what alters a key result, or those of an objective.
func (v *view) cannotLink(sc screen.Scene) string {
	if why := v.cannotChange(sc); why != "" {
		return why
	}
	if o, r := v.here(sc); r == nil && len(o.Results) == 0 {
		return "It has no key results of its own; n adds one"
	}
	return ""
}

// cannotCheckIn is for what says where key results stand.
func (v *view) cannotCheckIn(sc screen.Scene) string {
	if why := v.cannotLink(sc); why != "" {
		return why
	}
	book := v.ahead(sc)
	if book.Period.State == model.Closed {
		return book.Period.Name + " is closed; open it again under Closing to check in there"
	}
	if sc.Now.Today.Before(book.Period.Start) {
		return book.Period.Name + " has not begun, so there is nothing to check in yet"
	}
	return ""
}

func (v *view) cannotCorrect(sc screen.Scene) string {
	if why := v.cannotLink(sc); why != "" {
		return why
	}
	switch _, r := v.here(sc); {
	case r == nil:
		return "Go to a key result first; an objective has no check-ins of its own"
	case r.Latest() == nil:
		return "Nobody has checked it in yet; c does"
	}
	return v.cannotCheckIn(sc)
}

// cannotHealth is for what says how a row stands.
func (v *view) cannotHealth(sc screen.Scene) string {
	if why := v.cannotChange(sc); why != "" {
		return why
	}
	if _, r := v.here(sc); r != nil {
		return v.cannotCheckIn(sc)
	}
	return ""
}

// nothingDue is for a walk through what is due.
func (v *view) nothingDue(everybody bool) func(screen.Scene) string {
	return func(sc screen.Scene) string {
		k := v.known(sc)
		switch {
		case sc.ReadOnly != "":
			return sc.ReadOnly
		case k.due == 0:
			return "No check-in is due"
		case everybody || k.me == "" || len(k.book.Due(k.me)) > 0:
			return ""
		}
		return "None of yours is due; " + othersDue(k.book)
	}
}

// othersDue says whose check-ins are.
func othersDue(book *okr.Book) string {
	return dueText(len(book.Due(""))) + " by others, which the command for everybody's goes through"
}
