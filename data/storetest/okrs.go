package storetest

import (
	"errors"
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
)

// okrs is a period with an objective, a key result that moves from 0 to 10, and a check-in.
func okrs(id string, state model.PeriodState, start, end model.Date) []model.Edit {
	blank := model.New()
	return append(append(append(
		blank.Periods.Add(now, model.ID[model.Period](id), func(r *model.Period) {
			r.Name, r.Kind, r.Start, r.End, r.State = id, model.Quarterly, start, end, state
		}),
		blank.Objectives.Add(now, model.ID[model.Objective]("o"+id), func(o *model.Objective) {
			o.Title, o.Period = "Grow", model.ID[model.Period](id)
		})...),
		blank.KeyResults.Add(now, model.ID[model.KeyResult]("k"+id), func(k *model.KeyResult) {
			k.Title, k.Objective = "Signups", model.ID[model.Objective]("o"+id)
			k.Kind, k.Start, k.Target = model.Increase, model.Num(0), model.Num(10)
		})...),
		blank.CheckIns.Add(now, model.ID[model.CheckIn]("c"+id), func(c *model.CheckIn) {
			c.KeyResult, c.Date, c.Value = model.ID[model.KeyResult]("k"+id), start, model.Num(3)
		})...)
}

var (
	july    = model.NewDate(2026, time.July, 1)
	october = model.NewDate(2026, time.October, 1)
	january = model.NewDate(2027, time.January, 1)
)

// lasting says that a check-in cannot be altered, nor the kind of a key result that has one, and that both rules are kept
// where the rows have to be looked up.
func lasting(t *testing.T, open Open) {
	a, b := pair(t, open)
	commit(t, a, "ana", "Lay out", okrs("q", model.Active, october, january.Add(-1)))
	for what, edits := range map[string][]model.Edit{
		"stays as it was said": {{Ref: model.ID[model.CheckIn]("cq").Ref(), Field: "value", Before: "3", After: "4"}},
		"stays of the kind": {
			{Ref: model.ID[model.KeyResult]("kq").Ref(), Field: "kind", Before: "increase", After: "maintain above"},
		},
	} {
		_, err := b.Commit(ctx, model.Change{Actor: "ben", Label: "Alter", Edits: edits})
		var invalid *model.Invalid
		if !errors.As(err, &invalid) || !strings.Contains(err.Error(), what) {
			t.Errorf("a change of what %s came to %v", what, err)
		}
	}
	undo(t, b, "ana")
	if p := all(t, a); p.CheckIns.Len() != 0 || p.Objectives.Len() != 0 {
		t.Errorf("after undoing, %d check-ins and %d objectives are left", p.CheckIns.Len(), p.Objectives.Len())
	}
}

// newest says that a scope that asks for no more holds the check-in of each key result that was said last and holds by
// today, whatever is dated later, and every one of a value that is to be kept.
func newest(t *testing.T, open Open) {
	a, b := pair(t, open)
	say := func(id, of string, day model.Date, replaces string) []model.Edit {
		return model.New().CheckIns.Add(now, model.ID[model.CheckIn](id), func(c *model.CheckIn) {
			c.KeyResult, c.Date, c.Value = model.ID[model.KeyResult](of), day, model.Num(4)
			c.Replaces = model.ID[model.CheckIn](replaces)
		})
	}
	kept := model.New().KeyResults.Add(now, "kept", func(k *model.KeyResult) {
		k.Title, k.Objective, k.Kind, k.Target = "Uptime", "oq", model.MaintainAbove, model.Num(99)
	})
	commit(t, a, "ana", "Lay out", okrs("q", model.Active, october, january.Add(-1)), kept,
		say("c1", "kq", october.Add(14), ""), say("c2", "kq", october.Add(7), "c1"), say("c3", "kq", october.Add(3), ""),
		say("c4", "kept", october, ""), say("c5", "kept", october.Add(7), ""),
		say("next", "kq", january, ""), say("mend", "kq", january.Add(1), "c2"))
	for _, c := range []struct {
		scope model.Scope
		want  string
	}{
		{model.Scope{Today: january.Add(-1)}, "c1 c2 c4 c5"}, // c1 comes with c2, which corrects it
		{model.Scope{Today: january.Add(-1), Brief: true, Since: october}, "c1 c2 c4 c5"},
		{model.Scope{Today: january}, "c4 c5 next"},
		{model.Scope{}, "c1 c2 c4 c5 mend"},
		{model.Scope{Since: october}, "c1 c2 c3 c4 c5 cq mend next"},
	} {
		p, err := b.Load(ctx, c.scope)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for r := range p.CheckIns.All() {
			got = append(got, string(r.ID))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%+v holds %v, not %s", c.scope, got, c.want)
		}
	}
}

// periods says that a scope holds the objectives of the periods that it reaches back to, with all that hangs on them.
func periods(t *testing.T, open Open) {
	a, b := pair(t, open)
	commit(t, a, "ana", "Lay out",
		okrs("past", model.Closed, july, october.Add(-1)), okrs("now", model.Active, october, january.Add(-1)))
	for _, c := range []struct {
		scope model.Scope
		want  string
	}{
		{model.Scope{}, "onow know cnow"},
		{model.Scope{Since: october}, "onow know cnow"},
		{model.Scope{Since: october.Add(-1)}, "onow opast know kpast cnow cpast"},
		{model.Scope{Since: october.Add(-1), Brief: true}, "onow opast know kpast cnow cpast"},
		{model.Scope{All: true}, "onow opast know kpast cnow cpast"},
	} {
		p, err := b.Load(ctx, c.scope)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, kind := range []string{"objective", "key_result", "check_in"} {
			for r := range p.Table(kind).Records() {
				got = append(got, r.Ref().ID)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%+v holds %v, not %s", c.scope, got, c.want)
		}
	}
}
