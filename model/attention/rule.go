package attention

import (
	"fmt"
	"math"

	"quarterdeck/model"
)

// Rule is a reason why something needs somebody.
type Rule struct {
	Name      model.RuleName
	Title     string // what it catches: Late initiatives
	Word      string // what it says of a row that meets it, in a word or two: late
	Threshold int    // where it begins to hold, unless somebody has said otherwise
	// Least and Most are the lowest and the highest threshold that has a meaning: beyond them the rule would hold of everything,
	// or of nothing.
	Least, Most int
	Unit        Unit
	says        string // with %s where the threshold stands
	bare        string // what it says in place of that with a threshold of 0; where empty, the same
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
			model.OffTrackRule, model.OffTrackRule.Title(), "off track", 365, 0, threeYears, Days,
			"An initiative is off track, and its target is at most %s away or not known.", "",
		},
		{
			model.LateRule, model.LateRule.Title(), "late", 1, 1, oneYear, Days,
			"An open initiative has missed its target by %s or more.", "",
		},
		{
			model.AtRiskRule, model.AtRiskRule.Title(), "at risk", 91, 0, threeYears, Days,
			"An initiative is at risk, and its target is at most %s away or not known.", "",
		},
		{
			model.ObjectiveRule, model.ObjectiveRule.Title(), "off track", 100, 1, 100, Percent,
			"An objective is off track and has reached less than %s, or a key result of one that is not.", "",
		},
		{
			model.StaleRule, model.StaleRule.Title(), "stale", 10, 7, oneQuarter, Days,
			"A weekly check-in was last made more than %s ago, or one that is made less often is as long overdue.", "",
		},
		{
			model.CheckInRule, model.CheckInRule.Title(), "check-in due", 0, 0, oneQuarter, Days,
			"A key result has waited for its check-in for %s or more.", "A key result waits for its check-in.",
		},
		{
			model.DependencyRule, model.DependencyRule.Title(), "not accepted", 21, 0, oneYear, Days,
			"A dependency is declined or broken, or needed within %s and not accepted yet.",
			"A dependency is declined or broken, or needed by today and not accepted yet.",
		},
		{
			model.DecisionRule, model.DecisionRule.Title(), "to settle", 3, 0, oneQuarter, Days,
			"A decision or an answer is due within %s, or overdue.", "A decision or an answer is due today, or overdue.",
		},
		{
			model.ActionRule, model.ActionRule.Title(), "to do", 0, 0, oneQuarter, Days,
			"An action is due within %s, or overdue.", "An action is due today, or overdue.",
		},
		{
			model.RevisitRule, model.RevisitRule.Title(), "to look at again", 0, 0, oneQuarter, Days,
			"A decision is to be looked at again within %s, or was to be.", "A decision is to be looked at again by now.",
		},
		{
			model.RiskRule, model.RiskRule.Title(), "overdue", 1, 1, oneYear, Days,
			"A risk has missed its day by %s or more, or is of high severity and open without an owner.", "",
		},
		{
			model.BlockedRule, model.BlockedRule.Title(), "blocked", 1, 1, 10, Modules,
			"Somebody on a program is blocked on %s or more.", "",
		},
		{
			model.OverdueRule, model.OverdueRule.Title(), "overdue modules", 7, 1, oneQuarter, Days,
			"Somebody on a program is overdue by %s or more with a module.", "",
		},
	}
}

// Sentence is what the rule catches with a threshold of so much.
func (r Rule) Sentence(threshold int) string {
	if threshold == 0 && r.bare != "" {
		return r.bare
	}
	return fmt.Sprintf(r.says, r.Unit.Of(threshold))
}

// Holds is where the rule holds with a threshold of so much, in a few words: from 1 day, up to 21 days, below 40%.
func (r Rule) Holds(threshold int) string {
	switch r.Name {
	case model.ObjectiveRule:
		return "below " + r.Unit.Of(threshold)
	case model.StaleRule:
		return "after " + r.Unit.Of(threshold)
	case model.OffTrackRule, model.AtRiskRule, model.DependencyRule, model.DecisionRule, model.ActionRule, model.RevisitRule:
		if threshold > 0 {
			return "up to " + r.Unit.Of(threshold)
		}
	}
	if threshold == 0 {
		return "on the day"
	}
	return "from " + r.Unit.Of(threshold)
}

// Called is what the rule is called in the middle of a sentence: “Late initiatives”.
func (r Rule) Called() string { return "“" + r.Title + "”" }

// Of is so many of the unit in words: 1 day, 10 days, 100%.
func (u Unit) Of(n int) string { return model.Num(float64(n)).In(string(u)) }

// RuleCalled is the rule of a name.
func RuleCalled(name model.RuleName) (Rule, bool) {
	for _, r := range Rules() {
		if r.Name == name {
			return r, true
		}
	}
	return Rule{}, false
}

// Reads is the threshold that somebody types for the rule, with its unit or without: 14, 14 days, 60%. The error is one
// sentence.
func (r Rule) Reads(text string) (int, error) {
	a, err := model.ReadAmount(text)
	unit := string(r.Unit)
	switch {
	case err != nil:
		return 0, err
	case a.Unit != "" && a.Unit != unit && a.Unit != model.Singular(unit) && (a.Unit != "d" || r.Unit != Days):
		return 0, fmt.Errorf("the threshold of %s counts %s, and not %s", r.Called(), unit, a.Unit)
	case a.Value != math.Trunc(a.Value) || a.Value < float64(r.Least) || a.Value > float64(r.Most):
		return 0, fmt.Errorf("the threshold of %s is a whole number from %d to %s", r.Called(), r.Least, r.Unit.Of(r.Most))
	}
	return int(a.Value), nil
}

// How many days at most somebody can mean by a threshold: work is planned for three years ahead, is not late for more than
// one, and what people do is looked at every quarter.
const (
	oneQuarter = 92
	oneYear    = 366
	threeYears = 1096
)
