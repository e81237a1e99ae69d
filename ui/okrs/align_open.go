package okrs

import (
	"slices"

	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// aside goes to the column on the left or on the right: the work of all comes first, and then the teams.
func aside(by int) func(*align, screen.Scene) screen.Action {
	return func(a *align, sc screen.Scene) screen.Action {
		a.synced(sc)
		a.cols.Resize(a.cells(sc.W).teams)
		switch at := a.cols.Cursor(); {
		case at < 0:
		case !a.team && by > 0:
			a.team = true
			a.cols.Home()
		case a.team && by < 0 && at == 0:
			a.team = false
		case a.team:
			a.cols.Move(by)
		}
		return nil
	}
}

// across goes from the matrix to the initiatives that move no key result, and back.
func (a *align) across(sc screen.Scene) screen.Action {
	r := a.here(sc)
	if r == nil {
		return nil
	}
	a.cursor(sc) // as high as it is
	to := slices.IndexFunc(a.rows, func(other aligned) bool { return other.i != nil })
	if r.o == nil {
		to = 0
	}
	if to < 0 {
		return screen.Tell{Text: "Every open initiative that is shown moves a key result, or says why it does not"}
	}
	a.list.Select(to)
	a.settle()
	return nil
}

// behind is the initiatives behind the cell under the cursor; of an objective that others serve, theirs as well.
func (a *align) behind(sc screen.Scene) []*model.Initiative {
	r := a.here(sc)
	switch {
	case r == nil || r.o == nil && r.i == nil:
		return nil
	case r.i != nil:
		return []*model.Initiative{r.i}
	case a.chosen() != nil:
		return r.o.By(a.chosen().ID)
	}
	return r.o.Workers()
}

// open goes to the initiative behind the cell, or asks to which of several.
func (a *align) open(sc screen.Scene) screen.Action {
	some := a.behind(sc)
	if len(some) == 1 {
		return screen.Go{Row: some[0].Ref()}
	}
	var items []form.Item
	for _, i := range some {
		items = append(items, form.Item{Key: string(i.ID), Name: i.Title, Detail: string(i.Status)})
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: "Go to", Items: items,
		OnPick: func(_ screen.Scene, picked []form.Item) screen.Action {
			if len(picked) == 0 {
				return nil
			}
			return screen.Go{Row: model.ID[model.Initiative](picked[0].Key).Ref()}
		},
	})}
}

// cannotOpen says why there is nothing to go to.
func (a *align) cannotOpen(sc screen.Scene) string {
	switch r := a.here(sc); {
	case len(a.behind(sc)) > 0:
		return ""
	case r == nil || r.o == nil:
		return "Go to an objective or an initiative first"
	case a.chosen() != nil:
		return a.chosen().Name + " has no initiative that moves it"
	}
	return "No initiative works on it; d lets one move it"
}

// copyMatrix offers the matrix in the forms in which people pass it on.
func (a *align) copyMatrix(sc screen.Scene) screen.Action {
	a.synced(sc)
	matrix, what := a.matrix.Public(), "who carries what in "+a.laid.of.book.Period.Name
	c := &form.Copies{Which: what, What: what, As: []form.Written{
		{Key: "m", Label: "Markdown", Text: func(screen.Scene) string { return matrix.Markdown() }},
		{Key: "s", Label: "Slack text", Text: func(screen.Scene) string { return matrix.Slack() }},
	}}
	left := len(matrix.Objectives)
	c.Private = len(a.matrix.Objectives) - left
	return c.Offer(left)
}

func (a *align) nothingToCopy(sc screen.Scene) string {
	if a.synced(sc); len(a.matrix.Objectives) == 0 {
		return "There are no objectives to copy"
	}
	return ""
}

// mouse puts the cursor on a row or a cell, opens what is behind it, and scrolls.
func (a *align) mouse(sc screen.Scene, m screen.Mouse) screen.Action {
	a.cursor(sc)
	switch m.What {
	case screen.WheelUp, screen.WheelDown:
		a.wheel(m)
		return nil
	case screen.Click, screen.DoubleClick:
	default:
		return nil
	}
	switch zone := m.Zone.(type) {
	case rowZone:
		a.goTo(zone.ref)
	case cellZone:
		a.goTo(zone.ref)
		if a.team = zone.team >= 0; a.team {
			a.cols.Resize(a.cells(sc.W).teams)
			a.cols.Select(zone.team)
		}
	default:
		return nil
	}
	if m.What == screen.DoubleClick {
		return screen.Run{ID: "okrs.work"}
	}
	return nil
}
