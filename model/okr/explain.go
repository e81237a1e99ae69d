package okr

import (
	"fmt"
	"strings"

	"quarterdeck/model"
)

// Explanation is how a figure came about: what it is, the rule with the numbers put in, where the rule comes from, and
// the rows that it was worked out of.
type Explanation struct {
	Title  string // Progress of 1.2 Week-4 activation: 36%
	Rule   []string
	Source string
	Rows   []Row
	// Moved is the initiatives that are to move it, which count nothing in it.
	Moved []Row
}

// Row is a row that a figure was worked out of, and what it adds.
type Row struct {
	Ref  model.Ref
	Text string
}

// Explain is how the progress and the pace of a key result came about.
func (r *Result) Explain() Explanation {
	e := Explanation{
		Title: fmt.Sprintf("Progress of %s %s: %s", r.Number, r.Title, Percent(r.Progress)),
		Rule:  append(r.rule(), r.paceRule()...), Source: r.source(),
	}
	if weight, given := r.Weight.Get(); given {
		e.Rule = append(e.Rule, fmt.Sprintf("It counts with the weight %s in its objective.", Amount(model.Num(weight), "")))
	}
	for _, c := range r.Told {
		e.Rows = append(e.Rows, Row{c.Ref(), r.Tell(c)})
	}
	e.Moved = moving(r.Initiatives)
	return e
}

// moving is a row for each of the initiatives.
func moving(initiatives []*model.Initiative) []Row {
	var rows []Row
	for _, i := range initiatives {
		rows = append(rows, Row{i.Ref(), fmt.Sprintf("%s, %s", i.Title, i.Status)})
	}
	return rows
}

// rule is the formula of the kind with the numbers put in.
func (r *Result) rule() []string {
	c := r.Latest()
	switch r.Kind {
	case model.ByMilestones:
		return r.stepsRule()
	case model.ByZones:
		rule := []string{"Fail counts 0, commit 0.3, target 0.7, stretch 1."}
		if len(r.Bounds()) > 1 {
			rule = append(rule, "Between the values at which the zones begin it is piecewise linear.")
		}
		if c == nil {
			rule = append(rule, "Nobody has checked it in, so it counts 0.")
		}
		return rule
	case model.Increase, model.Decrease:
		if c == nil {
			return []string{"Nobody has checked it in, so it stands at its start."}
		}
		return []string{
			"(now − start) ÷ (target − start)",
			fmt.Sprintf("(%s − %s) ÷ (%s − %s) = %s", plain(c.Value), plain(r.Start), plain(r.Target), plain(r.Start), Percent(r.Progress)),
		}
	}
	rule := []string{
		fmt.Sprintf("Stretches of %s in which it was %s ÷ those so far.", orWeek(r.Every), r.Aim()),
		"A stretch that is over without a check-in is a miss; the last check-in of a stretch counts.",
	}
	if made := born(r.KeyResult, r.book.window); made.After(r.book.window.start) {
		rule = append(rule, fmt.Sprintf("It was made on %s: what began before counts only where somebody checked it in.", made.Short()))
	}
	return rule
}

func (r *Result) stepsRule() []string {
	steps := r.StepList()
	done := 0
	if c := r.Latest(); c != nil {
		done = int(c.Value.Or(0))
	}
	rule := []string{"Weight of the steps that are done ÷ weight of all."}
	for i, s := range steps {
		mark := "○"
		if i < done {
			mark = "✓"
		}
		rule = append(rule, fmt.Sprintf("%s %s  %s", mark, Amount(model.Num(s.Weight), ""), s.Text))
	}
	return rule
}

func (r *Result) paceRule() []string {
	if r.Done() {
		return []string{"It is done."}
	}
	pace := r.Pace()
	switch {
	case r.unborn():
		return []string{fmt.Sprintf("Nobody has had to check it in yet: the first check-in is due on %s.", r.firstDue().Short())}
	case r.young(r.book.Today):
		return []string{fmt.Sprintf("It is new: before %s it is too early to speak of a pace.", r.firstDue().Short())}
	case pace == TooEarly && r.book.Expected <= early:
		return []string{"In the first tenth of the period it is too early to speak of a pace."}
	case pace == TooEarly:
		return []string{"Nothing can be said of its pace yet."}
	}
	return []string{fmt.Sprintf("Pace: %s of the %s expected by now is %s. (1 or more is ahead, from 0.9 on track, from 0.7 at risk.)",
		Percent(r.Progress), Percent(model.Num(r.Expected())), pace)}
}

func (r *Result) source() string {
	switch {
	case r.Kind.Maintains():
		return "ServiceNow's target types; pace as Mooncamp's goal statuses"
	case r.Kind == model.ByZones:
		return "puzzle/okr; pace as Mooncamp's goal statuses"
	}
	return "okr-tracker, puzzle/okr; pace as Mooncamp's goal statuses"
}

// Tell is a check-in on one line: 7 Nov  38%  at risk  confidence 5  “Nudge experiment flat”.
func (r *Result) Tell(c *model.CheckIn) string {
	parts := append([]string{r.book.Period.Day(c.Date), c.Says(r.KeyResult)}, c.Beside()...)
	if c.Note != "" {
		parts = append(parts, "“"+model.CleanLine(c.Note)+"”")
	}
	if r.Replaced(c) {
		parts = append(parts, "(corrected since)")
	}
	return strings.Join(parts, "  ")
}

// Replaced says whether the check-in was corrected by another one.
func (r *Result) Replaced(c *model.CheckIn) bool {
	for _, held := range r.Log {
		if held == c {
			return false
		}
	}
	return true
}

// Explain is how the score and the health of an objective came about.
func (o *Objective) Explain() Explanation {
	e := Explanation{
		Title:  fmt.Sprintf("Score of %s %s: %s", o.Number, o.Title, Percent(o.Final())),
		Source: "okr-tracker, Perdoo; bands as in Google's OKR playbook",
	}
	switch {
	case len(o.Results) > 0:
		e.Rule = append(e.Rule, "Σ weight × progress ÷ Σ weight, each progress between 0 and 1")
		var sums, weights []string
		for _, r := range o.Results {
			sums = append(sums, fmt.Sprintf("%s × %.2f", Amount(model.Num(r.Heft()), ""), r.Score()))
			weights = append(weights, Amount(model.Num(r.Heft()), ""))
			e.Rows = append(e.Rows, Row{r.Ref(), fmt.Sprintf("%s  %s  %s", r.Number, Percent(r.Progress), r.Title)})
		}
		const most = 6 // terms that fit on a line
		if len(sums) <= most {
			e.Rule = append(e.Rule, fmt.Sprintf("(%s) ÷ (%s) = %s", strings.Join(sums, " + "), strings.Join(weights, " + "), Percent(o.Reached)))
		}
	case o.Reached != (model.Number{}):
		e.Rule = append(e.Rule, "It has no key results of its own: the mean of the objectives that serve it, but for drafts and dropped ones.")
	default:
		e.Rule = append(e.Rule, "It has no key results yet, so there is nothing to score.")
	}
	if len(o.Results) == 0 {
		for _, under := range o.Under {
			if under.counts() && under.Reached != (model.Number{}) {
				e.Rows = append(e.Rows, Row{under.Ref(), fmt.Sprintf("%s  %s  %s", under.Number, Percent(under.Reached), under.Title)})
			}
		}
	}
	if v, given := o.Score.Get(); given {
		e.Rule = append(e.Rule, fmt.Sprintf("It was scored %s at its end (%s); the key results came to %s.",
			Rounded(o.Score), Verdict(o.Type, v), Percent(o.Reached)))
	}
	e.Rule = append(e.Rule, o.healthRule()...)
	e.Moved = moving(o.Initiatives())
	return e
}

func (o *Objective) healthRule() []string {
	suggests := "Its key results suggest nothing yet."
	switch weakest := o.Weakest(); {
	case weakest != nil:
		suggests = fmt.Sprintf("Its weakest key result, %s, suggests %s.", weakest.Number, weakest.Stands())
	case o.whole():
		suggests = "All that serves it was achieved."
	}
	if o.Health == "" {
		return []string{suggests}
	}
	return []string{fmt.Sprintf("Health: %s, set by hand: “%s”.", o.Health, o.HealthReason), suggests}
}

// plain is a value without its unit.
func plain(n model.Number) string { return Amount(n, "") }

func orWeek(c model.Cadence) string {
	if c == "" {
		return "a week"
	}
	if c == model.Weekly {
		return "a " + string(c)
	}
	return string(c)
}
