package home

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// objectives is how the objectives of the current period stand, the worst first.
func objectives() *pane {
	return &pane{
		id: "objectives", title: "OBJECTIVES", draw: drawBarred, deep: true, empty: "No objectives yet. 3 leads there, and n adds one.",
		of: func(k *known) content {
			c := content{empty: whyNone(k)}
			if k.book == nil {
				return c
			}
			for _, health := range []model.Health{model.Healthy, model.Ailing, model.Critical} {
				if n := k.objectives.Count[health]; n > 0 {
					c.heads = append(c.heads, head{
						status: string(health), text: fmt.Sprint(n), says: string(health), to: k.to("okrs", fmt.Sprintf("status:%q", health)),
					})
				}
			}
			for _, o := range k.objectives.WorstFirst() {
				c.lines = append(c.lines, objective(k, o))
			}
			return c
		},
	}
}

func objective(k *known, o *okr.Objective) line {
	l := line{row: o.Ref(), status: o.Word(), title: model.CleanLine(o.Title), bar: &bar{text: "–"}}
	if share, ok := o.Reached.Get(); ok {
		l.bar = &bar{share: max(0, min(share, 1)), expected: k.book.Expected, text: okr.Percent(o.Reached)}
	}
	l.more = fmt.Sprintf("%s of the %s expected by now", l.bar.text, okr.Percent(model.Num(k.book.Expected)))
	l.why = l.more + ": " + o.Word()
	if weakest := o.Weakest(); weakest != nil && weakest.Stands().Worse(model.Healthy) {
		least := fmt.Sprintf("%s %s, %s", weakest.Number, model.CleanLine(weakest.Title), weakest.Way())
		l.more = "weakest: " + least
		l.why += " · decided by the weakest, " + least
	}
	return l
}

// whyNone says why there are no objectives to show: none have been made, or today is in no period.
func whyNone(k *known) string {
	if k.whose != "" && k.book != nil {
		return "None of the objectives is up to you."
	}
	for p := range k.asked.p.Periods.Live() {
		if !k.asked.today.Before(p.Start) && !k.asked.today.After(p.End) && p.State != model.Closed {
			return ""
		}
	}
	if k.asked.p.Periods.Len() > 0 {
		return "Today is in no period that is under way. 3 leads to those there are."
	}
	return ""
}
