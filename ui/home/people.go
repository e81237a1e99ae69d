package home

import (
	"cmp"
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/screen"
)

// people is who is being onboarded, by program.
func people() *pane {
	return &pane{
		id: "people", title: "ONBOARDING", draw: drawCounted, empty: "Nobody is on a program. 5 leads there, and n enrols somebody.",
		of: func(k *known) content {
			if k.hires == nil {
				return content{empty: "Reading how far people have come …"}
			}
			var c content
			var all, held []*onboarding.Plan
			stuckOn := 0
			for _, program := range k.hires.Programs {
				on, stuck := k.under(program.Plans)
				if len(on) == 0 {
					continue
				}
				all = append(all, on...)
				if len(stuck) > 0 {
					held, stuckOn = append(held, stuck...), stuckOn+1
				}
				c.lines = append(c.lines, k.programLine(program, on, stuck))
			}
			if len(held) > 0 {
				h := head{status: string(model.OffTrack), text: fmt.Sprintf("%d stuck", onboarding.People(held))}
				if stuckOn == 1 { // otherwise the lines say who is on which program
					h.to = k.peopleOf(held, "is:stuck")
				}
				c.heads = append(c.heads, h)
			}
			if len(all) > 0 {
				h := head{text: model.Counted(onboarding.People(all), "person")}
				if len(c.lines) == 1 {
					h.to = k.peopleOf(all, "")
				}
				c.heads = append(c.heads, h)
			}
			return c
		},
	}
}

// under is those of the plans that are under way and concern whoever things are told of, and those of them that are stuck.
func (k *known) under(plans []*onboarding.Plan) (on, stuck []*onboarding.Plan) {
	for _, l := range plans {
		if !l.Active() || k.whose != "" && !l.Concerns(k.whose) {
			continue
		}
		if on = append(on, l); l.Verdict() == onboarding.Stuck {
			stuck = append(stuck, l)
		}
	}
	return on, stuck
}

// programLine is how many people are on a program, and how many of them are stuck. It leads to these where there are any,
// and else to all of them.
func (k *known) programLine(program *onboarding.Program, plans, held []*onboarding.Plan) line {
	on, stuck := onboarding.People(plans), onboarding.People(held)
	l := line{
		row: program.Ref(), status: string(model.OnTrack), title: model.CleanLine(program.Title), what: fmt.Sprint(on),
		why: model.Counted(on, "person") + " on this program", to: k.peopleOf(plans, ""),
	}
	if stuck > 0 {
		l.to = k.peopleOf(held, "is:stuck")
		l.status, l.what = string(model.OffTrack), fmt.Sprintf("%d stuck · %d", stuck, on)
		l.why += fmt.Sprintf("; %d with something overdue or blocked", stuck)
	}
	return l
}

// peopleOf is the people on the program of the first plan, narrowed to what a filter finds, with the cursor on that plan.
func (k *known) peopleOf(plans []*onboarding.Plan, filter string) screen.Action {
	if k.whose != "" {
		filter += " is:mine"
	}
	return screen.All{
		screen.Go{View: "onboarding", Row: plans[0].Ref()}, screen.Go{View: "onboarding", Filter: cmp.Or(filter, everything)},
	}
}
