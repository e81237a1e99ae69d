package okrs

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// rankStep is the distance between the ranks of rows that are added one after the other.
const rankStep = 10

// add adds what is missing: a period where there is none, an objective where there is none, or whatever somebody
// chooses to hang where the cursor is.
func (v *view) add(sc screen.Scene) screen.Action {
	book := v.ahead(sc)
	if book == nil {
		return v.addPeriod(sc, okr.QuarterOf(sc.Cal, sc.Now.Today))
	}
	o, _ := v.here(sc)
	if o == nil {
		return v.addObjective(sc, nil)
	}
	return screen.Open{Overlay: form.NewMenu("New", []form.Option{
		{Key: "k", Label: "Key result of " + o.Title, Pick: func(sc screen.Scene) screen.Action { return v.addResult(sc, o) }},
		{Key: "b", Label: "Objective below " + o.Title, Pick: func(sc screen.Scene) screen.Action {
			return v.addObjective(sc, o)
		}},
		{Key: "o", Label: "Objective on its own", Pick: func(sc screen.Scene) screen.Action { return v.addObjective(sc, nil) }},
	}, 0)}
}

// addObjective asks for the title of a new objective, below another or on its own. Enter saves it at once; everything
// else about it can follow.
func (v *view) addObjective(sc screen.Scene, under *okr.Objective) screen.Action {
	book := v.ahead(sc)
	label, beside, rank := "New objective for "+book.Period.Name, book.Roots, 0.0
	if under != nil {
		label, beside = "New objective below "+under.Title, under.Under
	}
	for _, o := range beside {
		rank = max(rank, o.Rank.Or(0))
	}
	var p *form.Prompt
	p = form.NewPrompt(form.Question{
		Label: label, Help: "what should be different, in words that people remember",
		OnEnter: func(sc screen.Scene, title string) screen.Action {
			if title = model.CleanLine(title); title == "" {
				return nil
			}
			id := model.ID[model.Objective](sc.NewID())
			edits := sc.P.Objectives.Add(sc.Now, id, func(o *model.Objective) {
				o.Title, o.Period, o.State = title, book.Period.ID, model.ActiveObjective
				if under != nil {
					o.Parent, o.Team = under.ID, under.Team
				}
				o.Rank = model.Num(rank + rankStep)
			})
			v.wanted, v.narrowing = id.Ref(), narrowing{}
			return screen.Commit{
				Change: sc.Change("Add "+title, edits...), Toast: "Added " + title + "; n adds a key result, e opens the rest",
				Fail: p.Failed,
			}
		},
	})
	if under != nil {
		v.setFold(under.Ref(), false)
	}
	return screen.Open{Overlay: p}
}

// addResult opens the form of a new key result, which needs a start and a target besides its title.
func (v *view) addResult(sc screen.Scene, of *okr.Objective) screen.Action {
	v.setFold(of.Ref(), false)
	v.narrowing = narrowing{}
	rank := 0.0
	for _, r := range of.Results {
		rank = max(rank, r.Rank.Or(0))
	}
	return screen.Open{Overlay: form.Add(sc, "key_result", func(row model.Record) {
		k := row.(*model.KeyResult)
		k.Objective, k.Owner, k.Kind, k.Rank = of.ID, of.Owner, model.Increase, model.Num(rank+rankStep)
		v.wanted = k.Ref()
	})}
}

// link offers the open initiatives, to say which of them move the key result under the cursor, or one of the objective
// there.
func (v *view) link(sc screen.Scene) screen.Action {
	o, r := v.here(sc)
	if r != nil {
		return v.linkTo(sc, r)
	}
	return v.linkBelow(sc, o)
}

// linkBelow offers the key results of an objective with the initiatives that move them, to say so of one.
func (v *view) linkBelow(sc screen.Scene, o *okr.Objective) screen.Action {
	if len(o.Results) == 1 {
		return v.linkTo(sc, o.Results[0])
	}
	var items []form.Item
	for _, r := range o.Results {
		var titles []string
		for _, i := range r.Initiatives {
			titles = append(titles, i.Title)
		}
		items = append(items, form.Item{
			Key: string(r.ID), Name: r.Number + " " + r.Title, Detail: cmp.Or(strings.Join(titles, ", "), "no initiative"),
		})
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: "Which key result?", Items: items,
		OnPick: func(sc screen.Scene, picked []form.Item) screen.Action {
			if len(picked) == 0 {
				return nil
			}
			if _, r := find(v.ahead(sc), model.ID[model.KeyResult](picked[0].Key).Ref()); r != nil {
				return v.linkTo(sc, r)
			}
			return screen.Tell{Text: "It is not there any more", Bad: true}
		},
	})}
}

func (v *view) linkTo(sc screen.Scene, r *okr.Result) screen.Action {
	var items []form.Item
	var chosen []string
	for i := range sc.P.Initiatives.Live() {
		linked := i.KeyResults.Has(r.ID)
		if !linked && !i.Status.Open() {
			continue
		}
		if linked {
			chosen = append(chosen, string(i.ID))
		}
		items = append(items, form.Item{Key: string(i.ID), Name: i.Title, Detail: string(i.Status)})
	}
	if len(items) == 0 {
		return screen.Tell{Text: "There are no open initiatives; the roadmap adds some", Bad: true}
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: "What moves " + r.Number + " " + r.Title, Items: items, Many: true, Chosen: chosen,
		OnPick: func(sc screen.Scene, picked []form.Item) screen.Action {
			return relink(sc, r, swapped(chosen, picked), len(picked))
		},
	})}
}

// swap is a row that a picker was opened with and has given back no longer, or the other way round.
type swap struct {
	id     string
	picked bool
}

// swapped is what somebody has altered in a picker. What others have linked meanwhile is not in it, and so stays.
func swapped(chosen []string, picked []form.Item) []swap {
	var swaps []swap
	for _, it := range picked {
		if !slices.Contains(chosen, it.Key) {
			swaps = append(swaps, swap{it.Key, true})
		}
	}
	for _, id := range chosen {
		if !slices.ContainsFunc(picked, func(it form.Item) bool { return it.Key == id }) {
			swaps = append(swaps, swap{id, false})
		}
	}
	return swaps
}

// relink is the change after which the initiatives that were picked move the key result, and those that were let go do
// not; so many move it then.
func relink(sc screen.Scene, r *okr.Result, swaps []swap, moving int) screen.Action {
	var edits []model.Edit
	for _, s := range swaps {
		id := model.ID[model.Initiative](s.id)
		if i := sc.P.Initiatives.Get(id); i != nil && i.KeyResults.Has(r.ID) != s.picked {
			edits = append(edits, sc.P.Initiatives.Edit(sc.Now, id, func(i *model.Initiative) {
				i.KeyResults = toggled(i.KeyResults, r.ID)
			})...)
		}
	}
	if len(edits) == 0 {
		return nil
	}
	label := fmt.Sprintf("Let %s move %s", model.Counted(moving, "initiative"), r.Title)
	if moving == 0 {
		label = "Take every initiative off " + r.Title
	}
	return screen.Commit{Change: sc.Change(label, edits...)}
}

// toggled is the set without an id that it has, or with one that it has not.
func toggled(ids model.IDs[model.KeyResult], id model.ID[model.KeyResult]) model.IDs[model.KeyResult] {
	var next []model.ID[model.KeyResult]
	for _, one := range ids.All() {
		if one != string(id) {
			next = append(next, model.ID[model.KeyResult](one))
		}
	}
	if !ids.Has(id) {
		next = append(next, id)
	}
	return model.IDsOf(next...)
}
