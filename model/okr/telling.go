package okr

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
)

// Terms is what was agreed on a key result: increase from 38% to 45% · commit 40% · weight 2 · every two weeks.
func (r *Result) Terms() string {
	terms := []string{r.path()}
	if r.Kind != model.ByMilestones {
		for _, zone := range []struct {
			word  string
			value model.Number
		}{{"commit", r.Commit}, {"stretch", r.Stretch}} {
			if zone.value != (model.Number{}) {
				terms = append(terms, zone.word+" "+Amount(zone.value, r.Unit))
			}
		}
	}
	if weight, given := r.Weight.Get(); given {
		terms = append(terms, "weight "+Amount(model.Num(weight), ""))
	}
	return strings.Join(append(terms, "checked in every "+string(cmp.Or(r.Every, model.Weekly))), " · ")
}

// path is the kind of a key result and where it leads.
func (r *Result) path() string {
	switch r.Kind {
	case model.Increase, model.Decrease:
		return fmt.Sprintf("%s from %s to %s", r.Kind, Amount(r.Start, r.Unit), Amount(r.Target, r.Unit))
	case model.ByMilestones:
		return r.StepCount()
	case model.ByZones:
		return "zones"
	}
	return "keep " + r.Aim()
}

// Passed is a step or a zone in words, and whether it is reached.
type Passed struct {
	Text string
	Done bool
}

// Ladder is what a key result is to pass, in order: the steps of a milestone, or the zones that are described. It is
// empty for the other kinds.
func (r *Result) Ladder() []Passed {
	var rungs []Passed
	switch r.Kind {
	case model.ByMilestones:
		done := 0.0
		if c := r.Latest(); c != nil {
			done = c.Value.Or(0)
		}
		for n, step := range r.StepList() {
			rungs = append(rungs, Passed{step.Text, float64(n) < done})
		}
	case model.ByZones:
		const rounding = 1e-9
		for _, zone := range []struct {
			zone  model.Zone
			words string
			from  model.Number
		}{
			{model.CommitZone, r.CommitZone, r.Commit}, {model.TargetZone, r.TargetZone, r.Target},
			{model.StretchZone, r.StretchZone, r.Stretch},
		} {
			if zone.words == "" && zone.from != (model.Number{}) {
				zone.words = Amount(zone.from, r.Unit)
			}
			if zone.words != "" {
				text := string(zone.zone) + ": " + zone.words
				rungs = append(rungs, Passed{text, r.Latest() != nil && r.Score() >= zone.zone.Score()-rounding})
			}
		}
	}
	return rungs
}

// StoodAt is the health of a key result at a check-in that holds: what was said then, or else what its figures suggest.
func (r *Result) StoodAt(c *model.CheckIn) model.Health {
	if c.Health != "" || r.Replaced(c) {
		return c.Health
	}
	p, known := progress(r.KeyResult, r.Log, r.book.window, c.Date).Get()
	if !known || r.young(c.Date) {
		return ""
	}
	expected := r.book.window.elapsed(c.Date)
	if r.Kind.Maintains() && expected > early {
		expected = 1
	}
	return PaceOf(p, expected).Health()
}

// Differs is the health that a person gave a key result where its figures suggest another, and why; "" where they agree
// or one of them says nothing.
func (r *Result) Differs() string {
	if r.Said() == "" || r.Said() == r.Suggested() || r.Suggested() == "" {
		return ""
	}
	c := r.Latest()
	said := fmt.Sprintf("said on %s", r.book.Period.Day(c.Date))
	if c.Note != "" {
		said += ": “" + model.CleanLine(c.Note) + "”"
	}
	return fmt.Sprintf("%s; the figures suggest %s.", said, r.Suggested())
}

// Differs is the health that a person gave an objective, and why, beside what its key results suggest; "" where nobody
// gave one.
func (o *Objective) Differs() string {
	if o.Health == "" {
		return ""
	}
	suggests := "nothing yet"
	if o.Suggested() != "" {
		suggests = string(o.Suggested())
	}
	return fmt.Sprintf("set by hand: “%s”; the key results suggest %s.", o.HealthReason, suggests)
}

// Told is the score of an objective in words: 43% so far, where 59% was expected; or what it was scored at its end, and
// what that means.
func (o *Objective) Told() string {
	if v, given := o.Score.Get(); given {
		return fmt.Sprintf("scored %s, %s", Rounded(o.Score), Verdict(o.Type, v))
	}
	v, known := o.Reached.Get()
	switch {
	case !known:
		return "nothing to score yet"
	case o.book.window.over(o.book.Today):
		return fmt.Sprintf("%s, not scored yet: %s", Percent(o.Reached), Verdict(o.Type, v))
	}
	return fmt.Sprintf("%s so far, where %s was to be expected", Percent(o.Reached), Percent(model.Num(o.book.Expected)))
}

// Initiatives is the ones that move a key result of the objective, each once, by the order of its key results.
func (o *Objective) Initiatives() []*model.Initiative {
	var all []*model.Initiative
	for _, r := range o.Results {
		for _, i := range r.Initiatives {
			if !slices.Contains(all, i) {
				all = append(all, i)
			}
		}
	}
	return all
}
