package home

import (
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
			for _, program := range k.hires.Programs {
				on, stuck := k.under(program.Plans)
				if len(on) == 0 {
					continue
				}
				all, held = append(all, on...), append(held, stuck...)
				c.lines = append(c.lines, programLine(program, onboarding.People(on), onboarding.People(stuck)))
			}
			if n := onboarding.People(held); n > 0 {
				c.heads = append(c.heads, head{status: string(model.OffTrack), text: fmt.Sprintf("%d stuck", n)})
			}
			if n := onboarding.People(all); n > 0 {
				c.heads = append(c.heads, head{text: model.Counted(n, "person")})
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

// programLine is how many people are on a program, and how many of them are stuck.
func programLine(program *onboarding.Program, on, stuck int) line {
	l := line{
		row: program.Ref(), status: string(model.OnTrack), title: model.CleanLine(program.Title), what: fmt.Sprint(on),
		why: model.Counted(on, "person") + " on this program", to: screen.Go{View: "onboarding", Row: program.Ref()},
	}
	if stuck > 0 {
		l.status, l.what = string(model.OffTrack), fmt.Sprintf("%d stuck · %d", stuck, on)
		l.why += fmt.Sprintf("; %d with something overdue or blocked", stuck)
	}
	return l
}
