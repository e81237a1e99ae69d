package okrs

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// show changes to a period. Where the portfolio does not reach back to it, it is asked for; until it comes, the view says
// that it is being read.
func (v *view) show(sc screen.Scene, id model.ID[model.Period]) screen.Action {
	v.period = id
	if id == okr.Current(sc.P, sc.Now.Today) {
		v.period = ""
	}
	return v.Wake(sc)
}

// beyond changes to the period of the same kind before or after.
func (v *view) beyond(by int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		all := sameKind(sc.P, v.known(sc).book.Period)
		at := slices.IndexFunc(all, func(r *model.Period) bool { return r.ID == v.known(sc).book.Period.ID }) + by
		switch {
		case at < 0:
			return screen.Tell{Text: "There is no period before this one; v lists them all", Bad: true}
		case at >= len(all):
			return screen.Tell{Text: "There is no period after this one yet; v adds the next", Bad: true}
		}
		return v.show(sc, all[at].ID)
	}
}

// sameKind is the periods of the same kind, by day.
func sameKind(p *model.Portfolio, as *model.Period) []*model.Period {
	return slices.DeleteFunc(periods(p), func(r *model.Period) bool { return r.Kind != as.Kind })
}

// periods is all that there are, by their first day, and a year before its quarters.
func periods(p *model.Portfolio) []*model.Period {
	all := slices.Collect(p.Periods.Live())
	slices.SortFunc(all, func(a, b *model.Period) int {
		if d := a.Start.Compare(b.Start); d != 0 {
			return d
		}
		return b.End.Compare(a.End)
	})
	return all
}

func (v *view) today(sc screen.Scene) screen.Action {
	return v.show(sc, okr.Current(sc.P, sc.Now.Today))
}

// choosePeriod offers all periods, and those that can be added: the next quarter, and the year that today is in.
func (v *view) choosePeriod(sc screen.Scene) screen.Action {
	var items []form.Item
	var chosen []string
	shown := v.known(sc).book
	for _, r := range periods(sc.P) {
		items = append(items, form.Item{Key: string(r.ID), Name: r.Name, Detail: fmt.Sprintf("%s, %s", r.Kind, r.State)})
		if shown != nil && shown.Period.ID == r.ID {
			chosen = []string{string(r.ID)}
		}
	}
	fresh := missing(sc)
	for _, r := range fresh {
		items = append(items, form.Item{Key: "new " + r.Name, Name: "Add " + r.Name, Detail: string(r.Kind)})
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: "Period", Items: items, Chosen: chosen,
		OnPick: func(sc screen.Scene, picked []form.Item) screen.Action {
			if len(picked) == 0 {
				return nil
			}
			for _, r := range fresh {
				if picked[0].Key == "new "+r.Name {
					return v.addPeriod(sc, r)
				}
			}
			return v.show(sc, model.ID[model.Period](picked[0].Key))
		},
	})}
}

// addPeriod adds a period and shows it.
func (v *view) addPeriod(sc screen.Scene, r model.Period) screen.Action {
	id := model.ID[model.Period](sc.NewID())
	r.State = r.StateOn(sc.Now.Today)
	edits := sc.P.Periods.Add(sc.Now, id, func(next *model.Period) {
		row := next.Row
		*next = r
		next.Row = row
	})
	v.period = id
	toast := fmt.Sprintf("Added %s, %s to %s; n adds an objective", r.Name, r.Start.Long(), r.End.Long())
	return screen.Commit{Change: sc.Change("Add "+r.Name, edits...), Toast: toast}
}

// missing is the periods that somebody is likely to want and that overlap none of their kind: this quarter and the next
// one, this year and the next one.
func missing(sc screen.Scene) []model.Period {
	var fresh []model.Period
	next := sc.Cal.Next(sc.Cal.Quarter(sc.Now.Today), 1)
	for _, r := range []model.Period{
		okr.QuarterOf(sc.Cal, sc.Now.Today), okr.QuarterOf(sc.Cal, next.Start), okr.YearOf(sc.Cal, sc.Now.Today),
		okr.YearOf(sc.Cal, okr.YearOf(sc.Cal, sc.Now.Today).End.Add(1)),
	} {
		taken := slices.ContainsFunc(periods(sc.P), func(o *model.Period) bool {
			return o.Kind == r.Kind && !o.End.Before(r.Start) && !r.End.Before(o.Start)
		})
		if !taken {
			fresh = append(fresh, r)
		}
	}
	return fresh
}
