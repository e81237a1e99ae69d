package okrs

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// reason asks why nothing works on the objective, or why the initiative moves no key result.
func (a *align) reason(sc screen.Scene) screen.Action {
	if r := a.here(sc); r.i != nil {
		return form.Field(sc, r.i.Ref(), "unaligned")
	}
	return form.Field(sc, a.under(sc), "alone")
}

// cannotReason says why there is nothing to give a reason for.
func (a *align) cannotReason(sc screen.Scene) string {
	if why := a.cannotLink(sc); why != "" {
		return why
	}
	if r := a.here(sc); r.o != nil && r.o.Alone == "" && r.o.Served() {
		return "Work is going on for it, so there is nothing to give a reason for"
	}
	return ""
}

// link says which key results an initiative moves, or which initiatives move a key result of an objective.
func (a *align) link(sc screen.Scene) screen.Action {
	r := a.here(sc)
	if r.i != nil {
		return a.v.linkWork(sc, r.i.ID)
	}
	return a.v.linkBelow(sc, r.o)
}

func (a *align) cannotLink(sc screen.Scene) string {
	r := a.here(sc)
	switch {
	case sc.ReadOnly != "":
		return sc.ReadOnly
	case r == nil || r.o == nil && r.i == nil:
		return "Go to an objective or an initiative first"
	}
	return ""
}

// cannotLinkHere says as well that an objective has nothing yet that could be moved.
func (a *align) cannotLinkHere(sc screen.Scene) string {
	if why := a.cannotLink(sc); why != "" {
		return why
	}
	if r := a.here(sc); r.o != nil && len(r.o.Results) == 0 {
		return "It has no key results of its own that something could move; n adds one"
	}
	return ""
}

// linkWork offers the key results of the period, to say which of them an initiative moves. Those of other periods stay.
func (v *view) linkWork(sc screen.Scene, id model.ID[model.Initiative]) screen.Action {
	i, book := sc.P.Initiatives.Get(id), v.ahead(sc)
	if i == nil {
		return screen.Tell{Text: "It is not there any more", Bad: true}
	}
	var items []form.Item
	var chosen []string
	for _, r := range book.Results() {
		items = append(items, form.Item{Key: string(r.ID), Name: r.Number + " " + r.Title, Detail: r.Of.Title})
		if i.KeyResults.Has(r.ID) {
			chosen = append(chosen, string(r.ID))
		}
	}
	if len(items) == 0 {
		return screen.Tell{Text: "There are no key results in " + book.Period.Name + " yet", Bad: true}
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: "What " + i.Title + " moves", Items: items, Many: true, Chosen: chosen,
		OnPick: func(sc screen.Scene, picked []form.Item) screen.Action {
			return moving(sc, id, book, swapped(chosen, picked), picked)
		},
	})}
}

// moving is the change after which an initiative moves the key results that were picked, and those that were let go no
// longer.
func moving(sc screen.Scene, id model.ID[model.Initiative], book *okr.Book, swaps []swap, picked []form.Item) screen.Action {
	i := sc.P.Initiatives.Get(id)
	if i == nil {
		return screen.Tell{Text: "It is not there any more", Bad: true}
	}
	edits := sc.P.Initiatives.Edit(sc.Now, id, func(i *model.Initiative) {
		for _, s := range swaps {
			if k := model.ID[model.KeyResult](s.id); i.KeyResults.Has(k) != s.picked {
				i.KeyResults = toggled(i.KeyResults, k)
			}
		}
	})
	if len(edits) == 0 {
		return nil
	}
	label := fmt.Sprintf("Let %s move %s", i.Title, model.Counted(len(picked), "key result"))
	switch len(picked) {
	case 0:
		label = fmt.Sprintf("Let %s move no key result of %s", i.Title, book.Period.Name)
	case 1:
		label = fmt.Sprintf("Let %s move %s", i.Title, picked[0].Name)
	}
	return screen.Commit{Change: sc.Change(label, edits...)}
}
