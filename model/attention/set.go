package attention

import (
	"slices"

	"quarterdeck/model"
)

// Set is how a rule is set in a portfolio.
type Set struct {
	Rule
	At   int   // where it begins to hold here
	Mute *Mute // why it catches nothing for now; nil where it does
	// Rows is the rows that it is muted for.
	Rows map[model.Ref]*Mute
}

// Sentence is what it catches here.
func (s Set) Sentence() string { return s.Rule.Sentence(s.At) }

// Tuned says that it begins to hold somewhere else than it comes with.
func (s Set) Tuned() bool { return s.At != s.Threshold }

// mute is why a row is left out, or nil.
func (s *Set) mute(row model.Ref) *Mute {
	if s.Mute != nil {
		return s.Mute
	}
	return s.Rows[row]
}

// Sets is how every rule is set on a day, in the order of Rules. The threshold of stale check-ins is that of the settings,
// which holds wherever check-ins are shown.
func Sets(p *model.Portfolio, today model.Date) []Set {
	rules := Rules()
	sets := make([]Set, len(rules))
	for n, r := range rules {
		sets[n] = Set{Rule: r, At: r.Threshold}
		if settings := p.Settings.Get(model.TheSettings); r.Name == model.StaleRule && settings != nil {
			sets[n].At = int(settings.StaleAfter.Or(float64(r.Threshold)))
		}
	}
	for row := range p.Rules.Live() {
		if at := indexOf(sets, row.Rule); at >= 0 {
			sets[at].take(row, today)
		}
	}
	return sets
}

// indexOf is where the rule of a name is, or -1.
func indexOf(sets []Set, name model.RuleName) int {
	return slices.IndexFunc(sets, func(s Set) bool { return s.Name == name })
}

// take has a row say how the rule is set.
func (s *Set) take(row *model.AttentionRule, today model.Date) {
	var mute *Mute
	if row.Mutes(today) {
		mute = &Mute{row.MutedUntil, row.Reason, !row.Subject.IsZero()}
	}
	switch {
	case !row.Subject.IsZero() && mute != nil:
		if s.Rows == nil {
			s.Rows = map[model.Ref]*Mute{}
		}
		s.Rows[row.Subject] = mute
	case !row.Subject.IsZero():
	default:
		s.Mute = mute
		if s.Name != model.StaleRule {
			s.At = int(row.Threshold.Or(float64(s.Threshold)))
		}
	}
}
