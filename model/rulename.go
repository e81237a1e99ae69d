package model

// RuleName is what a rule of attention is called: a reason why something needs somebody. Package attention says what each
// of them catches.
type RuleName string

// The rules, in the order in which they are listed.
const (
	OffTrackRule   RuleName = "off-track"
	LateRule       RuleName = "late"
	AtRiskRule     RuleName = "at-risk"
	ObjectiveRule  RuleName = "objective"
	StaleRule      RuleName = "stale"
	CheckInRule    RuleName = "check-in"
	DependencyRule RuleName = "dependency"
	BlockedRule    RuleName = "onboarding-blocked"
	OverdueRule    RuleName = "onboarding-overdue"
)

// Choices is the written forms in order.
func (RuleName) Choices() []string {
	return []string{
		string(OffTrackRule), string(LateRule), string(AtRiskRule), string(ObjectiveRule), string(StaleRule), string(CheckInRule),
		string(DependencyRule), string(BlockedRule), string(OverdueRule),
	}
}
