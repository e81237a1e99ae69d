package ui

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/data/transfer"
	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// askPeriod asks which period the line under the cursor is for, and with it every line of the same period. Where no text
// names that, it asks for the period of all lines that none is named for.
func (o *outlining) askPeriod() screen.Action {
	with, of, period := o.with, "that name none", -1
	r, onLine := o.at()
	if onLine {
		period = named(r.source.Outline, r.of().Period)
	}
	if period >= 0 {
		with.Period = r.source.Outline.Periods[period].Label
		of = "of " + with.Period
	}
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: "Period", Text: with.Period, Help: "for the lines " + of + ": Q1 2027",
		Complete: func(_ screen.Scene, text string) []string {
			var names []string
			for r := range o.p.Periods.Live() {
				if strings.Contains(strings.ToLower(r.Name), strings.ToLower(text)) {
					names = append(names, r.Name)
				}
			}
			return names
		},
		Check: func(_ screen.Scene, text string) error {
			with.Period = text
			return transfer.CheckPeriod(o.p, with)
		},
		OnEnter: func(_ screen.Scene, text string) screen.Action {
			with.Period = text
			if period < 0 {
				o.forTheRest(with)
				return nil
			}
			r.source.Retime(period, o.p, with)
			o.replan()
			return nil
		},
	})}
}

// forTheRest makes the lines that no period is named for be for that of the plan.
func (o *outlining) forTheRest(with transfer.With) {
	o.with = with
	for _, s := range o.sources {
		switch {
		case s.Outline == nil:
		case !o.edited: // with a period, more of it is likely to be objectives
			s.Outline = nil
		default:
			for i, p := range s.Outline.Periods {
				if p.Given() {
					s.Retime(i, o.p, with)
				}
			}
		}
	}
	edited := o.edited
	o.replan()
	o.edited = edited
}

// named is a period of an outline, if its text names it; -1 where nothing does.
func named(o *outline.Outline, period int) int {
	if period >= 0 && o.Periods[period].Given() {
		return -1
	}
	return period
}

// when is what the lines are for, in a few words, or on which days what is new of a checklist is due.
func (o *outlining) when() string {
	for _, item := range o.plan.Items {
		for _, e := range item.Edits {
			if e.Ref.Kind == "program" && e.Field == "days" && e.After == string(model.OnWorkday) {
				return "due on working days"
			}
		}
	}
	var names []string
	for _, s := range o.sources {
		if s.Outline == nil {
			continue
		}
		for _, l := range s.Outline.Lines {
			switch {
			case l.Kind != outline.Objective:
			case l.Period >= 0:
				names = append(names, s.Outline.Periods[l.Period].Label)
			case o.with.Period != "":
				names = append(names, o.with.Period)
			default:
				names = append(names, "no period: p names one")
			}
		}
	}
	slices.Sort(names)
	if names = slices.Compact(names); len(names) > 2 {
		return fmt.Sprintf("for %d periods", len(names))
	}
	return strings.Join(names, ", ")
}
