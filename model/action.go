package model

// Action is something that somebody has said they will do, by a day, and that no roadmap has a place for.
type Action struct {
	Row[Action] `is:"public" help:"Something that somebody has said they will do"`

	Text    string      `is:"public brief needed" help:"What is to be done, in a few words"`
	State   ActionState `is:"public brief needed" help:"Whether it is still to be done"`
	Owner   ID[Person]  `is:"public brief" help:"The one person who does it"`
	Due     Date        `is:"public brief" help:"The day by which it should be done"`
	Team    ID[Team]    `is:"public" help:"The team it is for"`
	About   Ref         `is:"public" help:"What it came from: an initiative, a decision, a risk"`
	Closed  Date        `is:"public" title:"Done on" help:"The day it was done or dropped"`
	Private Flag        `is:"brief" help:"Leave it out of public exports"`
}

// ActionState is whether an action is still to be done.
type ActionState string

// The states of an action.
const (
	ActionOpen    ActionState = "open"
	ActionDone    ActionState = "done"
	ActionDropped ActionState = "dropped"
)

// Choices is the written forms in order.
func (ActionState) Choices() []string {
	return []string{string(ActionOpen), string(ActionDone), string(ActionDropped)}
}

// Open says that the action is still to be done.
func (a *Action) Open() bool { return a.State == ActionOpen }

// Late is how many days the due day of an open action has passed, on the given day; 0 where it has not.
func (a *Action) Late(today Date) int { return lateBy(a.Open(), a.Due, today) }

// lateBy is how many days ago what is still owed was due; 0 where it was not.
func lateBy(owed bool, due, today Date) int {
	if !owed || due.IsZero() || !due.Before(today) {
		return 0
	}
	return today.Sub(due)
}

// settle keeps the day of closing with the state.
func (a *Action) settle(_ *Action, now Moment) {
	switch {
	case a.Open():
		a.Closed = Date{}
	case a.Closed.IsZero():
		a.Closed = now.Today
	}
}

func (a *Action) concealed() bool { return bool(a.Private) }
