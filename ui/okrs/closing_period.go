package okrs

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// closePeriod asks whether the period is over, or opens a closed one again.
func (v *view) closePeriod(sc screen.Scene) screen.Action {
	book := v.ahead(sc)
	period := book.Period
	if period.State == model.Closed {
		return setPeriod(sc, period.ID, period.StateOn(sc.Now.Today), "Reopen "+period.Name)
	}
	says := "Every objective has a score or is over."
	switch n := len(book.Unscored()); n {
	case 0:
	case 1:
		says = "1 objective has no score yet; W asks for it."
	default:
		says = fmt.Sprintf("%d objectives have no score yet; W asks for them one after the other.", n)
	}
	if !sc.Now.Today.After(period.End) {
		says += " It runs until " + period.End.Long() + "."
	}
	return screen.Open{Overlay: form.NewConfirm(form.Confirmation{
		Ask: "Close " + period.Name + "?", Says: says + " Check-ins are not asked for any more; everything stays to be looked up.",
		Yes: "close it",
		OnYes: func(sc screen.Scene) screen.Action {
			return setPeriod(sc, period.ID, model.Closed, "Close "+period.Name)
		},
	})}
}

func setPeriod(sc screen.Scene, id model.ID[model.Period], state model.PeriodState, label string) screen.Action {
	edits := sc.P.Periods.Edit(sc.Now, id, func(r *model.Period) { r.State = state })
	return screen.Commit{Change: sc.Change(label, edits...)}
}

// Reasons why something of the end of a period cannot be done, or "".

func (v *view) cannotScoreAll(sc screen.Scene) string {
	switch k := v.known(sc); {
	case v.cannotAdd(sc) != "":
		return v.cannotAdd(sc)
	case k.book == nil:
		return v.noPeriod(sc)
	case len(k.book.Unscored()) == 0:
		return "No objective under way is without a score"
	}
	return ""
}

func (v *view) cannotCarry(sc screen.Scene) string {
	switch k := v.known(sc); {
	case v.cannotAdd(sc) != "":
		return v.cannotAdd(sc)
	case k.book == nil:
		return v.noPeriod(sc)
	case len(k.book.All()) == 0:
		return "There is nothing in " + k.book.Period.Name + " to carry over"
	}
	return ""
}

func (v *view) cannotClose(sc screen.Scene) string {
	if why := v.cannotAdd(sc); why != "" {
		return why
	}
	return v.noPeriod(sc)
}

func (v *view) nothingToSum(sc screen.Scene) string {
	switch k := v.known(sc); {
	case k.book == nil:
		return v.noPeriod(sc)
	case len(k.book.All()) == 0:
		return "There are no objectives in " + k.book.Period.Name + " to sum up"
	}
	return ""
}
