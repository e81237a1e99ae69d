package attention_test

import (
	"reflect"
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/attention"
	"quarterdeck/model/okr"
)

// Debts are counted for one person: what is settled, another's, or not late yet is none of them.
func TestOwedIsWhatIsOpenAndTheirs(t *testing.T) {
	ada, bo := model.ID[model.Person]("ada"), model.ID[model.Person]("bo")
	p := model.New()
	decision := func(id string, owner model.ID[model.Person], state model.DecisionState, due model.Date) []model.Edit {
		return p.Decisions.Add(now, model.ID[model.Decision](id), func(d *model.Decision) {
			d.Question, d.Type, d.State, d.Owner, d.Due = id, model.ToDecide, state, owner, due
			if state == model.Decided {
				d.Outcome, d.Date = "Yes", due
			}
		})
	}
	action := func(id string, owner model.ID[model.Person], state model.ActionState, due model.Date) []model.Edit {
		return p.Actions.Add(now, model.ID[model.Action](id), func(a *model.Action) {
			a.Text, a.State, a.Owner, a.Due = id, state, owner, due
			if state == model.ActionDone {
				a.Closed = due
			}
		})
	}
	p = with(t, person("ada"), person("bo"),
		decision("over", ada, model.DecisionOpen, in(-1)), decision("today", ada, model.DecisionOpen, in(0)),
		decision("bo's", bo, model.DecisionOpen, in(-1)), decision("settled", ada, model.Decided, in(-1)),
		action("some day", ada, model.ActionOpen, model.Date{}), action("over", ada, model.ActionOpen, in(-3)),
		action("done", ada, model.ActionDone, in(-3)),
		initiative("late", model.OnTrack, in(-1), ada), initiative("due today", model.OnTrack, in(0), ada),
		initiative("over and done", model.Done, in(-9), ada),
	)
	got := attention.Owed(p, now.Today, ada, okr.Of(p, okr.Current(p, now.Today), now.Today))
	var open []string
	for _, i := range got.Open {
		open = append(open, i.Title+", "+i.What())
	}
	wants(t, strings.Join(open, "\n"), `
over, 3 d late
Decide: over, 1 d late
Decide: today, due today
some day, without a day`)
	got.Open = nil
	if want := (attention.Debts{Decisions: 2, Actions: 2, Overdue: 2, Late: 1}); !reflect.DeepEqual(got, want) || got.Total() != 5 {
		t.Errorf("Ada owes %+v, %d in all; want %+v", got, got.Total(), want)
	}
	if got := attention.Owed(p, now.Today, "", nil); got.Total() != 0 {
		t.Errorf("nobody owes %+v", got)
	}
}
