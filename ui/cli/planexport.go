package cli

import (
	"bytes"
	"context"
	"fmt"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

func planForms() []string { return []string{"md", "ics", "json"} }

// exportPlan writes what somebody on a program has to do.
func (e *env) exportPlan(ctx context.Context, who string, f *exportFlags) error {
	as := f.as
	switch {
	case f.public:
		return usage("somebody's plan is private, so nothing of it can be exported with --public")
	case f.period != "":
		return usage("--period is for %s, not for a plan", model.Listed(ofPeriods(), "and"))
	case as == "" && e.json:
		as = "json"
	case as == "":
		as = "md"
	}
	if err := oneOf("--as", as, planForms()); err != nil {
		return err
	}
	return e.with(ctx, model.Scope{}, func(_ model.Store, p *model.Portfolio) error {
		l, err := e.planOf(p, onboarding.Of(p, e.moment().Today), who, f.program)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		switch as {
		case "md":
			err = transfer.WriteChecklist(&b, p, l)
		case "ics":
			err = transfer.WriteCalendar(&b, p, l, e.moment())
		case "json":
			err = writeJSON(&b, hireJSON(p, l, e.moment().Today))
		}
		if err != nil {
			return err
		}
		if err := e.put(b.Bytes(), f.out); err != nil {
			return err
		}
		if as == "ics" {
			e.saysUndated(l)
		}
		return nil
	})
}

// saysUndated says what is on a plan and in no calendar, because it is due on no day.
func (e *env) saysUndated(l *onboarding.Plan) {
	const named = 4
	var titles []string
	for _, s := range l.Steps {
		if s.Due.IsZero() && s.State != model.ModuleWaived {
			titles = append(titles, s.Module.Title)
		}
	}
	if more := len(titles) - named; more > 0 {
		titles = append(titles[:named], fmt.Sprintf("%d more", more))
	}
	if len(titles) > 0 {
		e.say("Due on no day, and so not in the calendar: %s.", model.Listed(titles, "and"))
	}
}
