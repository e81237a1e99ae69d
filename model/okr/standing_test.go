package okr_test

import (
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

func TestStanding(t *testing.T) {
	l := newPlan(t)
	for _, id := range []model.ID[model.Person]{"ana", "bo"} {
		l.do(l.p.People.Add(now, id, func(r *model.Person) { r.Name = string(id) }))
	}
	// Half of the quarter is over: 50 is on track, 40 at risk, 20 and 10 are off track.
	for id, said := range map[string]float64{"a": 50, "b": 40, "c": 20, "d": 10, "e": 0, "f": 0} {
		l.objective(id, func(o *model.Objective) {
			o.Owner = "bo"
			switch id {
			case "a":
				o.Owner = "ana"
			case "e":
				o.State = model.DroppedObjective
			case "f":
				o.Health, o.HealthReason = model.Ailing, "It has only begun"
			}
		})
		l.result("k"+id, id, func(k *model.KeyResult) {
			if id == "c" {
				k.Owner = "ana"
			}
		})
		if said > 0 {
			l.says("k"+id, half, value(said))
		}
	}
	for whose, want := range map[model.ID[model.Person]]string{
		"":    "a b c d e f; 1 2 2 0; d c f b; kf",
		"ana": "a c; 1 0 1 0; c; ",
		"bo":  "b c d e f; 0 2 2 0; d c f b; kf",
	} {
		s := okr.Of(l.p, "q4", half).Standing(whose)
		var parts [3][]string
		for i, list := range [][]*okr.Objective{s.Objectives, s.Attention} {
			for _, o := range list {
				parts[i] = append(parts[i], string(o.ID))
			}
		}
		for _, r := range s.Due {
			parts[2] = append(parts[2], string(r.ID))
		}
		counts := ""
		for _, health := range []model.Health{model.Healthy, model.Ailing, model.Critical, ""} {
			counts += " " + okr.Amount(model.Num(float64(s.Count[health])), "")
		}
		got := strings.Join(parts[0], " ") + ";" + counts + "; " + strings.Join(parts[1], " ") + "; " + strings.Join(parts[2], " ")
		if got != want || s.Worst() != model.Critical {
			t.Errorf("%q: %s, the worst %s", whose, got, s.Worst())
		}
	}
	if early := okr.Of(l.p, "q4", start).Standing("ana"); early.Count[""] != 2 || early.Worst() != model.Healthy {
		t.Errorf("on the first day %v, the worst %s", early.Count, early.Worst())
	}
}
