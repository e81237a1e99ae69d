package okr_test

import (
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

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
