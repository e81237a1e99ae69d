package attention

import (
	"fmt"

	"quarterdeck/model"
)

// Rule is a reason why something needs somebody.
type Rule struct {
	Name      model.RuleName
	Title     string // what it catches: Late initiatives
	Threshold int    // where it begins to hold, unless somebody has said otherwise
	Least     int    // the lowest threshold that has a meaning
	Unit      Unit
	says      string // with %s where the threshold stands
}

// Unit is what a threshold counts.
type Unit string

// The units.
const (
	Days    Unit = "days"
	Modules Unit = "modules"
	Percent Unit = "%"
)

// Rules is every rule, in the order in which they are listed. What meets several goes by the one that comes first here.
func Rules() []Rule {
	return []Rule{
		{
			model.OffTrackRule, "Initiatives off track", 365, 0, Days,
			"An initiative is off track, and its target is at most %s away or not known.",
		},
		{
			model.LateRule, "Late initiatives", 1, 1, Days,
			"An initiative is open, and its target was %s ago or earlier.",
		},
		{
			model.AtRiskRule, "Initiatives at risk", 91, 0, Days,
			"An initiative is at risk, and its target is at most %s away or not known.",
		},
		{
			model.ObjectiveRule, "Objectives off track", 100, 1, Percent,
			"An objective is off track and has reached less than %s; or a key result is, of an objective that is not.",
		},
		{
			model.StaleRule, "Stale check-ins", 10, 7, Days,
			"The last check-in is more than %s old, where one is made every week; later by as much where one is made less often.",
		},
		{
			model.CheckInRule, "Check-ins due", 0, 0, Days,
			"A key result waits for its check-in, %s after that was due or later.",
		},
		{
			model.DependencyRule, "Dependencies that nobody has accepted", 21, 0, Days,
			"A dependency is declined or broken, or needed within %s and not accepted yet.",
		},
		{
			model.BlockedRule, "People who are blocked in onboarding", 1, 1, Modules,
			"Somebody on a program is blocked on %s or more.",
		},
		{
			model.OverdueRule, "People who are overdue in onboarding", 7, 1, Days,
			"Somebody on a program has had a module to do for %s or more after it was due.",
		},
	}
}

// Sentence is what the rule catches with a threshold of so much.
func (r Rule) Sentence(threshold int) string { return fmt.Sprintf(r.says, r.Unit.Of(threshold)) }

// Of is so many of the unit in words: 1 day, 10 days, 100%.
func (u Unit) Of(n int) string { return model.Num(float64(n)).In(string(u)) }
