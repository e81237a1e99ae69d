package model

import (
	"fmt"
	"slices"
	"strings"
)

// Decision is a question and, once somebody has settled it, what they said. A question that only wants an answer is one
// too: it is asked of one person, by a day, and its answer stands until another takes its place.
type Decision struct {
	Row[Decision] `is:"public together" help:"A question, who settles it, and what they said"`

	Question     string        `is:"public brief needed" help:"What has to be settled, in a few words"`
	Type         DecisionType  `is:"public brief needed" help:"Whether it has to be decided, or only answered"`
	State        DecisionState `is:"public brief needed" help:"Whether it is settled"`
	Owner        ID[Person]    `is:"public brief" title:"Decider" help:"The one person who decides it, or who answers"`
	Due          Date          `is:"public brief" help:"The day by which it has to be settled"`
	Team         ID[Team]      `is:"public" help:"The team it is for"`
	About        Ref           `is:"public" help:"What it is about: an initiative, an objective, a risk"`
	Options      string        `is:"public listed" help:"What there is to choose from, a line each"`
	Outcome      string        `is:"public" help:"What was decided, or the answer"`
	Date         Date          `is:"public" title:"Decided on" help:"The day it was settled"`
	Revisit      Date          `is:"public brief" help:"The day to look at it again"`
	SupersededBy ID[Decision]  `is:"public" help:"The decision that holds in its place"`
	Private      Flag          `is:"brief" help:"Leave it out of public exports"`
}

// DecisionType is what a decision wants of whoever settles it.
type DecisionType string

// The types of decisions.
const (
	ToDecide DecisionType = "decision"
	ToAnswer DecisionType = "question"
)

// Choices is the written forms in order.
func (DecisionType) Choices() []string { return []string{string(ToDecide), string(ToAnswer)} }

// DecisionState is whether a decision is settled.
type DecisionState string

// The states of a decision.
const (
	DecisionOpen DecisionState = "open"
	Decided      DecisionState = "decided"
	Superseded   DecisionState = "superseded"
)

// Choices is the written forms in order.
func (DecisionState) Choices() []string {
	return []string{string(DecisionOpen), string(Decided), string(Superseded)}
}

// Open says that it is still to be settled.
func (d *Decision) Open() bool { return d.State == DecisionOpen }

// Late is how many days the due day of an open decision has passed, on the given day; 0 where it has not.
func (d *Decision) Late(today Date) int { return lateBy(d.Open(), d.Due, today) }

// ToRevisit says that what was decided is to be looked at again by now.
func (d *Decision) ToRevisit(today Date) bool {
	return d.State == Decided && !d.Revisit.IsZero() && !d.Revisit.After(today)
}

// OptionList is the options, one by one.
func (d *Decision) OptionList() []string {
	return slices.DeleteFunc(strings.Split(d.Options, "\n"), func(line string) bool { return strings.TrimSpace(line) == "" })
}

// settle lets the outcome, its day and the successor go with the state that they belong to, and the state follow where one
// of them is given: what has an outcome is decided, and what has a successor is superseded.
func (d *Decision) settle(was *Decision, now Moment) {
	if d.State == was.State || !was.exists() {
		switch {
		case d.SupersededBy != "" && d.SupersededBy != was.SupersededBy:
			d.State = Superseded
		case d.State == Superseded && d.SupersededBy == "" && was.SupersededBy != "":
			d.State = settledBy(d.Outcome)
		case d.State == DecisionOpen && d.Outcome != "" && d.Outcome != was.Outcome:
			d.State = Decided
		case d.State == Decided && d.Outcome == "":
			d.State = DecisionOpen
		}
	}
	if d.State != Superseded {
		d.SupersededBy = ""
	}
	switch {
	case d.State == DecisionOpen:
		d.Outcome, d.Date = "", Date{}
	case d.State == Decided && d.Date.IsZero():
		d.Date = now.Today
	}
}

// settledBy is the state of a decision that is not superseded.
func settledBy(outcome string) DecisionState {
	if outcome == "" {
		return DecisionOpen
	}
	return Decided
}

func (d *Decision) concealed() bool { return bool(d.Private) }

func (d *Decision) check(p *Portfolio) error {
	switch {
	case d.State == Decided && d.Outcome == "" && d.Type == ToAnswer:
		return fmt.Errorf("%s: say what the answer is", d.Question)
	case d.State == Decided && d.Outcome == "":
		return fmt.Errorf("%s: say what was decided", d.Question)
	case d.State == Superseded && d.SupersededBy == "":
		return fmt.Errorf("%s: say which decision holds in its place", d.Question)
	}
	if d.follows(p, d.SupersededBy) {
		return fmt.Errorf("%s cannot hold in its own place", d.Question)
	}
	return nil
}

// follows says whether the decision is the one with the id, or one of those that hold in its place one after the other.
func (d *Decision) follows(p *Portfolio, id ID[Decision]) bool {
	seen := map[ID[Decision]]bool{} // others may go in a circle that this one is no part of
	for next := p.Decisions.Get(id); next != nil && !seen[next.ID]; next = p.Decisions.Get(next.SupersededBy) {
		if next.ID == d.ID {
			return true
		}
		seen[next.ID] = true
	}
	return false
}
