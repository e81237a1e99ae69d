package okr_test

import (
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// From 0 to 100, what stands at 60 starts from 60; what stands at its target, below its start or is kept is told apart.
func TestWhereWhatIsCarriedOverStarts(t *testing.T) {
	falls := func(k *model.KeyResult) {
		k.Kind, k.Start, k.Target, k.Commit = model.Decrease, model.Num(100), model.Num(0), model.Num(50)
	}
	kept := func(k *model.KeyResult) { k.Kind = model.MaintainAbove }
	for _, c := range []struct {
		name   string
		of     func(*model.KeyResult)
		value  float64
		starts okr.Starts
		start  string
		commit string
	}{
		{"from its end", func(k *model.KeyResult) { k.Commit = model.Num(80) }, 60, okr.AtItsEnd, "60", "80"},
		{"from its start", func(*model.KeyResult) {}, 60, okr.AtItsStart, "0", ""},
		{"beyond what was promised", func(k *model.KeyResult) { k.Commit = model.Num(50) }, 60, okr.AtItsEnd, "60", ""},
		{"worse than at its start", func(*model.KeyResult) {}, -10, okr.AtItsEnd, "-10", ""},
		{"reached, so there is no way left", func(*model.KeyResult) {}, 100, okr.AtItsEnd, "0", ""},
		{"what falls", falls, 70, okr.AtItsEnd, "70", "50"},
		{"what falls, beyond what was promised", falls, 50, okr.AtItsEnd, "50", ""},
		{"what is kept", kept, 60, okr.AtItsEnd, "0", ""},
	} {
		l := newPlan(t)
		l.objective("o", nil)
		l.result("k", "o", c.of)
		l.says("k", half, value(c.value))
		book := okr.Of(l.p, "q4", half)
		bundle := book.Bundle(l.p, okr.Following(l.p, book.Period, "q1")[0])
		bundle.Starts = c.starts
		if !bundle.Has(book.Result("k").Ref()) {
			bundle.Toggle(book.Result("k").Ref())
		}
		l.do(bundle.Edits(l.p, book, now, l.newID()))
		for k := range l.p.KeyResults.Live() {
			if k.CarriedFrom == "k" && (k.Start.String() != c.start || k.Commit.String() != c.commit) {
				t.Errorf("%s: it starts at %s, commit %q", c.name, k.Start, k.Commit)
			}
		}
	}
}

// What was missed goes on, as far as nobody says otherwise; what was reached, learned or dropped does not.
func TestWhatWasMissedIsUnfinished(t *testing.T) {
	l := newPlan(t)
	for id, c := range map[string]struct {
		kind   model.ObjectiveType
		finish okr.Finish
	}{
		"active": {}, "draft": {finish: okr.Finish{State: model.Draft}}, "dropped": {finish: okr.Finish{State: model.DroppedObjective}},
		"short": {finish: okr.Finish{Score: model.Num(0.4)}}, "sweet": {finish: okr.Finish{Score: model.Num(0.7)}},
		"broken":  {model.CommittedObjective, okr.Finish{Score: model.Num(0.9)}},
		"kept":    {model.CommittedObjective, okr.Finish{Score: model.Num(1)}},
		"learned": {model.Learning, okr.Finish{Score: model.Num(0.2)}},
		"taken":   {finish: okr.Finish{Score: model.Num(0.4), State: model.Achieved}},
	} {
		l.objective(id, func(o *model.Objective) { o.Type = c.kind })
		l.result("k-"+id, id, func(*model.KeyResult) {})
		l.do(okr.Of(l.p, "q4", half).Objective(model.ID[model.Objective](id)).Finish(l.p, now, c.finish))
	}
	objectives, results := okr.Of(l.p, "q4", half).Unfinished()
	var ids []string
	for n, o := range objectives {
		ids = append(ids, string(o.ID))
		if results[n].Of != o {
			t.Errorf("%s does not come with its key result", o.ID)
		}
	}
	if got := strings.Join(ids, " "); got != "active broken draft short" {
		t.Errorf("unfinished are %s", got)
	}
}
