package okr

import (
	"fmt"
	"math"
	"strings"

	"quarterdeck/model"
)

// Read is a value as people write it: 38 or, with the unit of the key result, 38%. +2 counts from the value that it has
// now. A minus may be meant either way, so -2 is a value only where the key result knows values below zero or has none yet;
// =-2 is one in any case. The error is one sentence.
func (r *Result) Read(text string) (model.Number, error) {
	written := strings.ReplaceAll(model.CleanLine(text), "−", "-")
	plain, exact := strings.CutPrefix(written, "=")
	more := !exact && strings.HasPrefix(plain, "+")
	var n model.Number
	if err := n.Parse(bare(plain, r.Unit)); err != nil || n == (model.Number{}) {
		return n, fmt.Errorf("%q is not a value such as %s", text, r.example())
	}
	now := r.Current()
	if r.Kind == model.ByMilestones {
		now = model.Num(now.Or(0))
	}
	from, known := now.Get()
	v := n.Or(0)
	switch {
	case more && !known:
		return n, fmt.Errorf("%q counts from the value now, and nobody has said yet what that is", text)
	case more:
		return sum(from, v), nil
	case v < 0 && known && !exact && !r.sinks():
		return n, fmt.Errorf("%q can be meant in two ways: %s is less than now by so much, and =%s lies below zero; write the one that is meant",
			text, Amount(sum(from, v), r.Unit), plain)
	}
	return n, nil
}

// bare is a number without the unit that stands before or behind it.
func bare(text, unit string) string {
	sign := ""
	if strings.HasPrefix(text, "-") || strings.HasPrefix(text, "+") {
		sign, text = text[:1], text[1:]
	}
	if unit != "" {
		text = strings.TrimSuffix(strings.TrimPrefix(text, unit), unit)
	}
	return sign + strings.TrimSpace(text)
}

// sum adds without the noise of binary fractions: 0.1 and 0.2 are 0.3.
func sum(a, b float64) model.Number { return model.Num(math.Round((a+b)*1e9) / 1e9) }

// sinks says whether the key result knows values below zero.
func (r *Result) sinks() bool {
	for _, n := range []model.Number{r.Start, r.Commit, r.Target, r.Stretch, r.Current()} {
		if n.Or(0) < 0 {
			return true
		}
	}
	return false
}

// example is a value of the key result as one would write it.
func (r *Result) example() string {
	if r.Kind == model.ByMilestones {
		return "1"
	}
	return Amount(model.Num(r.Target.Or(2.5)), r.Unit)
}
