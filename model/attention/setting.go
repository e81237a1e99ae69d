package attention

import (
	"fmt"

	"quarterdeck/model"
)

// Tune is what a change is called that moves where a rule begins to hold, and its edits. What it comes with needs no
// saying. There are no edits where it is so already.
func Tune(p *model.Portfolio, now model.Moment, r Rule, threshold int) (label string, edits []model.Edit) {
	label = fmt.Sprintf("Set the threshold of %s to %s", r.Called(), r.Unit.Of(threshold))
	var said model.Number
	if threshold != r.Threshold {
		said = model.Num(float64(threshold))
	}
	if r.Name == model.StaleRule {
		return label, p.Settings.Edit(now, model.TheSettings, func(s *model.Settings) { s.StaleAfter = said })
	}
	if threshold == r.Threshold && p.Rules.Get(model.AttentionRuleID(r.Name, model.Ref{})) == nil {
		return label, nil
	}
	return label, set(p, now, r.Name, model.Ref{}, func(row *model.AttentionRule) { row.Threshold = said })
}

// MuteRule is what a change is called that leaves out all that a rule catches until a day, and its edits.
func MuteRule(p *model.Portfolio, now model.Moment, r Rule, m Mute) (label string, edits []model.Edit) {
	label = fmt.Sprintf("Mute %s until %s", r.Called(), m.Until.Long())
	return label, set(p, now, r.Name, model.Ref{}, m.into)
}

// UnmuteRule is what a change is called that lists again what a rule catches, and its edits; none where it does.
func UnmuteRule(p *model.Portfolio, now model.Moment, r Rule) (label string, edits []model.Edit) {
	return fmt.Sprintf("Unmute %s", r.Called()), p.Rules.Edit(now, model.AttentionRuleID(r.Name, model.Ref{}), Mute{}.into)
}

// MuteRow is what a change is called that leaves out a row until a day, and its edits. Whatever rule it meets beyond those
// that it meets now brings it back.
func MuteRow(p *model.Portfolio, now model.Moment, i Item, m Mute) (label string, edits []model.Edit) {
	label = fmt.Sprintf("Mute %s until %s", i.Title, m.Until.Long())
	for _, rule := range append([]model.RuleName{i.Rule}, i.Also...) {
		edits = append(edits, set(p, now, rule, i.Row, m.into)...)
	}
	return label, edits
}

// UnmuteRow is what a change is called that lists a row again, and its edits; none where it is left out by no rule for itself
// alone.
func UnmuteRow(p *model.Portfolio, now model.Moment, row model.Ref) (label string, edits []model.Edit) {
	for r := range p.Rules.Live() {
		if r.Subject == row && r.Mutes(now.Today) {
			edits = append(edits, p.Rules.Edit(now, r.ID, Mute{}.into)...)
		}
	}
	return "Unmute " + p.Name(row), edits
}

// into is how a row says that a rule is muted; without a day, that it is not.
func (m Mute) into(row *model.AttentionRule) { row.MutedUntil, row.Reason = m.Until, m.Reason }

// set is the edits that say of a rule how it is set, for one row where that is named.
func set(
	p *model.Portfolio, now model.Moment, name model.RuleName, subject model.Ref, alter func(*model.AttentionRule),
) []model.Edit {
	id := model.AttentionRuleID(name, subject)
	if p.Rules.Get(id) != nil {
		return p.Rules.Edit(now, id, func(row *model.AttentionRule) {
			row.Archived = model.Stamp{}
			alter(row)
		})
	}
	return p.Rules.Add(now, id, func(row *model.AttentionRule) {
		row.Rule, row.Subject = name, subject
		alter(row)
	})
}
