package okr

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"quarterdeck/model"
)

// Read is what somebody says of the key result in a few letters, as what a check-in holds: 38, 38% or 1,200.50, +2 for two
// more than last time, = for the same again; of steps how many are done; of zones the beginning of a zone's word. A minus
// counts from last time where the key result knows no values below 0, and =-2 lies below it in any case. The error is one
// sentence that says how to write it.
func (r *Result) Read(text string) (model.Number, model.Zone, error) {
	text = strings.ReplaceAll(strings.ToLower(model.CleanLine(text)), "−", "-")
	switch {
	case text == "":
		return model.Number{}, "", fmt.Errorf("say where it stands, such as %s", r.example())
	case text == "=":
		return r.again()
	}
	if zone := zoneCalled(text); zone != "" && r.Kind == model.ByZones {
		return model.Number{}, zone, nil
	}
	v, err := r.number(text)
	switch most := len(r.StepList()); {
	case err != nil:
		return model.Number{}, "", err
	case r.Kind == model.ByZones && len(r.Bounds()) < 2:
		return model.Number{}, "", fmt.Errorf("its zones are words: say fail, commit, target or stretch")
	case r.Kind == model.ByMilestones && (v < 0 || v > float64(most) || v != math.Trunc(v)):
		return model.Number{}, "", fmt.Errorf("it has %s: say how many are done, 0 to %d", r.StepCount(), most)
	}
	return model.Num(v), "", nil
}

// again is what the newest check-in said.
func (r *Result) again() (model.Number, model.Zone, error) {
	if c := r.Latest(); c != nil {
		return c.Value, c.Zone, nil
	}
	return model.Number{}, "", fmt.Errorf("nobody has checked it in yet, so there is nothing to repeat")
}

// zoneCalled is the zone that a word begins, or "".
func zoneCalled(text string) model.Zone {
	for _, zone := range model.FailZone.Choices() {
		if strings.HasPrefix(zone, text) {
			return model.Zone(zone)
		}
	}
	return ""
}

// number reads a value, with its unit or without, on its own or counted from the current one.
func (r *Result) number(text string) (float64, error) {
	plain, exact := strings.CutPrefix(text, "=")
	a, ok := model.ParseAmount(plain)
	if !ok || a.Unit != "" && !r.counts(a.Unit) { // which may be a unit that stands before it, or has many words
		a, ok = model.ParseAmount(r.bare(plain))
		ok = ok && a.Unit == ""
	}
	if !ok {
		return 0, fmt.Errorf("%q is not a value such as %s", text, r.example())
	}
	if err := a.Question(plain); err != nil {
		return 0, err
	}
	v := a.Value
	if exact || !strings.HasPrefix(plain, "+") && (!strings.HasPrefix(plain, "-") || r.below()) {
		return v, nil
	}
	from, known := r.Current().Get()
	if !known && r.Kind != model.ByMilestones {
		return 0, fmt.Errorf("%q counts from the value now, and nobody has said yet what that is", text)
	}
	return math.Round((from+v)*1e9) / 1e9, nil // without the noise of binary fractions: 0.1 and 0.2 are 0.3
}

// counts says whether the unit is what the values of the key result count.
func (r *Result) counts(unit string) bool {
	of := strings.ToLower(r.Unit)
	if r.Kind == model.ByMilestones {
		of = "steps"
	}
	return of != "" && (unit == of || unit == model.Singular(of))
}

// bare is a number without the unit that stands before or behind it.
func (r *Result) bare(text string) string {
	sign := ""
	if strings.HasPrefix(text, "-") || strings.HasPrefix(text, "+") {
		sign, text = text[:1], text[1:]
	}
	unit := strings.ToLower(r.Unit)
	if r.Kind == model.ByMilestones {
		unit = "steps"
	}
	if unit != "" {
		text = strings.TrimSuffix(strings.TrimPrefix(text, unit), unit)
		text = strings.TrimSuffix(text, model.Singular(unit)) // 1 deal
	}
	return sign + strings.TrimSpace(text)
}

// below says whether the key result knows values below 0.
func (r *Result) below() bool {
	known := []model.Number{r.Start, r.Commit, r.Target, r.Stretch, r.Current()}
	return slices.ContainsFunc(known, func(n model.Number) bool { return n.Or(0) < 0 })
}

// example is how a value of the key result can be written.
func (r *Result) example() string {
	switch {
	case r.Kind == model.ByMilestones:
		return "2 or +1"
	case r.Kind == model.ByZones && len(r.Bounds()) < 2:
		return "commit or target"
	case r.Current() != (model.Number{}):
		return Amount(r.Current(), r.Unit) + " or +2"
	}
	return Amount(r.Target, r.Unit)
}

// Strange says that a value lies so far outside that it may be a slip of the hand: beyond the start or the target by more
// than ten times the way between them. The sentence is "" where it does not, or there is no such way.
func (r *Result) Strange(v model.Number) string {
	value, said := v.Get()
	start, from := r.Start.Get()
	target, to := r.Target.Get()
	if !said || !from || !to || r.Kind.Maintains() || r.Kind == model.ByMilestones {
		return ""
	}
	const times = 10
	far := times * math.Abs(target-start)
	if value >= min(start, target)-far && value <= max(start, target)+far || far == 0 {
		return ""
	}
	return fmt.Sprintf("%s is far outside of %s → %s", Amount(v, r.Unit), Amount(r.Start, r.Unit), Amount(r.Target, r.Unit))
}

// Hint is what somebody should know who is about to say where the key result stands: 40% on 6 Nov; = says so again.
func (r *Result) Hint() string {
	if c := r.Latest(); c != nil {
		return fmt.Sprintf("%s on %s; = says so again", c.Says(r.KeyResult), r.book.Period.Day(c.Date))
	}
	return "such as " + r.example()
}

// CheckIn is what a change is called that adds the check-in, and its edits.
func (r *Result) CheckIn(p *model.Portfolio, now model.Moment, c model.CheckIn) (label string, edits []model.Edit) {
	label = "Check in " + r.Title
	if was := p.CheckIns.Get(c.Replaces); was != nil {
		label = fmt.Sprintf("Correct the check-in of %s on %s", r.Title, r.book.Period.Day(was.Date))
	}
	return label + ": " + c.Says(r.KeyResult), p.CheckIns.Add(now, c.ID, func(row *model.CheckIn) {
		born := row.Row
		*row = c
		row.Row = born
	})
}

// Tried is how the key result would stand with one more check-in, which may take the place of another.
func (r *Result) Tried(c *model.CheckIn) *Result {
	next := *r
	next.Log = slices.DeleteFunc(slices.Clone(r.Log), func(held *model.CheckIn) bool { return held.ID == c.Replaces })
	next.Log = append(next.Log, c)
	slices.SortStableFunc(next.Log, func(a, b *model.CheckIn) int { return a.Date.Compare(b.Date) })
	next.Progress = progress(r.KeyResult, next.Log, r.book.window, r.book.Today)
	return &next
}
