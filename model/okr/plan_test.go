package okr_test

import (
	"fmt"
	"math"
	"testing"
	"time"

	"quarterdeck/model"
)

// The quarter of these tests has 92 days: 1 October to 31 December 2026.
var (
	start = model.NewDate(2026, time.October, 1)
	end   = model.NewDate(2026, time.December, 31)
	// half is the 46th day of 92: half of the quarter is over at its end.
	half = model.NewDate(2026, time.November, 15)
	// before is when what is planned was written down.
	before = model.MomentOf(time.Date(2026, 9, 21, 9, 0, 0, 0, time.UTC))
	now    = model.MomentOf(time.Date(2026, 11, 15, 9, 0, 0, 0, time.UTC))
)

// plan is a portfolio that is being laid out.
type plan struct {
	t    *testing.T
	p    *model.Portfolio
	n    int
	made model.Moment // when key results are added
}

func newPlan(t *testing.T) *plan {
	l := &plan{t: t, p: model.New(), made: before}
	l.p.Scope = model.Scope{All: true}
	l.do(l.p.Periods.Add(now, "q4", func(r *model.Period) {
		r.Name, r.Kind, r.Start, r.End, r.State = "Q4 2026", model.Quarterly, start, end, model.Active
	}))
	return l
}

func (l *plan) do(edits []model.Edit) {
	l.t.Helper()
	next, err := l.p.Apply(model.Change{Edits: edits})
	if err != nil {
		l.t.Fatal(err)
	}
	var refs []model.Ref
	for _, e := range edits {
		refs = append(refs, e.Ref)
	}
	if err := next.CheckFrom(l.p, refs...); err != nil {
		l.t.Fatal(err)
	}
	l.p = next
}

func (l *plan) objective(id string, fill func(*model.Objective)) {
	l.t.Helper()
	l.do(l.p.Objectives.Add(now, model.ID[model.Objective](id), func(o *model.Objective) {
		o.Title, o.Period = "Objective "+id, "q4"
		if fill != nil {
			fill(o)
		}
	}))
}

func (l *plan) result(id, of string, fill func(*model.KeyResult)) {
	l.t.Helper()
	l.do(l.p.KeyResults.Add(l.made, model.ID[model.KeyResult](id), func(k *model.KeyResult) {
		k.Title, k.Objective = "Key result "+id, model.ID[model.Objective](of)
		k.Kind, k.Start, k.Target = model.Increase, model.Num(0), model.Num(100)
		fill(k)
	}))
}

// says checks a key result in, and returns the check-in's id.
func (l *plan) says(id string, on model.Date, fill func(*model.CheckIn)) model.ID[model.CheckIn] {
	l.t.Helper()
	l.n++
	check := model.ID[model.CheckIn](fmt.Sprintf("c%03d", l.n))
	l.do(l.p.CheckIns.Add(now, check, func(c *model.CheckIn) {
		c.KeyResult, c.Date = model.ID[model.KeyResult](id), on
		fill(c)
	}))
	return check
}

func value(v float64) func(*model.CheckIn) {
	return func(c *model.CheckIn) { c.Value = model.Num(v) }
}

// near says whether two numbers are the same but for the rounding of binary fractions.
func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }
