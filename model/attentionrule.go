package model

import (
	"fmt"
	"strings"
)

// AttentionRule is how a rule of attention is set here: where it begins to hold, and until when it is muted, for all that
// it catches or for one row. What needs whom is nobody else's: no such row is in a public portfolio.
type AttentionRule struct {
	Row[AttentionRule] `plural:"rules" title:"rule" help:"Where a rule of attention begins to hold here, and until when it is muted"`

	Rule       RuleName `is:"brief needed" help:"Which rule"`
	Threshold  Number   `is:"brief" help:"Where it begins to hold, in what it counts; as it comes where empty"`
	MutedUntil Date     `is:"brief" title:"Muted until" help:"The day on which what it catches is listed again"`
	Reason     string   `is:"brief" help:"Why it is muted"`
	Subject    Ref      `is:"brief" title:"Only" help:"The one row that it is muted for; all that it catches where empty"`
}

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
	DecisionRule   RuleName = "decision"
	ActionRule     RuleName = "action"
	RevisitRule    RuleName = "revisit"
	RiskRule       RuleName = "risk"
	BlockedRule    RuleName = "onboarding-blocked"
	OverdueRule    RuleName = "onboarding-overdue"
)

// Choices is the written forms in order.
func (RuleName) Choices() []string {
	return []string{
		string(OffTrackRule), string(LateRule), string(AtRiskRule), string(ObjectiveRule), string(StaleRule), string(CheckInRule),
		string(DependencyRule), string(DecisionRule), string(ActionRule), string(RevisitRule), string(RiskRule), string(BlockedRule),
		string(OverdueRule),
	}
}

// Title is what the rule is called where people read it: Late initiatives.
func (n RuleName) Title() string {
	switch n {
	case OffTrackRule:
		return "Initiatives off track"
	case LateRule:
		return "Late initiatives"
	case AtRiskRule:
		return "Initiatives at risk"
	case ObjectiveRule:
		return "Objectives off track"
	case StaleRule:
		return "Stale check-ins"
	case CheckInRule:
		return "Check-ins due"
	case DependencyRule:
		return "Dependencies that nobody has accepted"
	case DecisionRule:
		return "Decisions and answers due"
	case ActionRule:
		return "Actions due"
	case RevisitRule:
		return "Decisions to look at again"
	case RiskRule:
		return "Risks overdue or without an owner"
	case BlockedRule:
		return "People who are blocked in onboarding"
	case OverdueRule:
		return "People who are overdue in onboarding"
	}
	return string(n)
}

// AttentionRuleID is the id of how a rule is set, for one row where that is named. Two people who set it at once mean one
// row by it.
func AttentionRuleID(rule RuleName, subject Ref) ID[AttentionRule] {
	if subject.IsZero() {
		return ID[AttentionRule](rule)
	}
	return ID[AttentionRule](string(rule) + "." + subject.Kind + "." + subject.ID)
}

// Mutes says whether the rule is muted on a day. On the day that it is muted until, it no longer is.
func (r *AttentionRule) Mutes(today Date) bool { return today.Before(r.MutedUntil) }

func (r *AttentionRule) name(p *Portfolio) string {
	rule, subject := r.Rule, r.Subject
	if rule == "" { // it has been set back since, and only its id is left
		named, rest, _ := strings.Cut(string(r.ID), ".")
		kind, id, _ := strings.Cut(rest, ".")
		rule, subject = RuleName(named), Ref{Kind: kind, ID: id}
	}
	name := "“" + rule.Title() + "”"
	if subject.IsZero() {
		return name
	}
	return name + " on " + p.called([]Ref{subject})[0]
}

// told says how a rule was set for the first time, and that it was set back.
func (r *AttentionRule) told(p *Portfolio, gone bool) string {
	if gone {
		return r.name(p) + ": as it comes again"
	}
	var parts []string
	if _, set := r.Threshold.Get(); set {
		parts = append(parts, "threshold set to "+r.Threshold.String())
	}
	if !r.MutedUntil.IsZero() {
		parts = append(parts, "muted until "+r.MutedUntil.Long())
	}
	return r.name(p) + ": " + Listed(parts, "and")
}

// settle lets a reason go with the day that it was given for.
func (r *AttentionRule) settle(_ *AttentionRule, _ Moment) {
	if r.MutedUntil.IsZero() {
		r.Reason = ""
	}
}

func (r *AttentionRule) check(*Portfolio) error {
	switch {
	case r.Threshold.Or(0) < 0:
		return fmt.Errorf("“%s”: a threshold is 0 or more, and %s is not", r.Rule.Title(), r.Threshold)
	case !r.MutedUntil.IsZero() && r.Reason == "":
		return fmt.Errorf("“%s”: say why it is muted", r.Rule.Title())
	}
	return nil
}
