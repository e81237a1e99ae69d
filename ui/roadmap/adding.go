package roadmap

import (
	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// add asks for the title of a new initiative, which joins the group or the column that the cursor is in. Enter saves it
// at once; everything else about it can follow.
func (v *view) add(sc screen.Scene) screen.Action {
	l := v.under(sc)
	if l.milestone != nil || l.ref == milestonesRef() {
		return v.addMilestone(sc)
	}
	where := v.home(sc)
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: "New initiative", Help: "what will be different, in a few words",
		OnEnter: func(sc screen.Scene, title string) screen.Action {
			if model.CleanLine(title) == "" {
				return nil
			}
			id := model.ID[model.Initiative](sc.NewID())
			edits := sc.P.Initiatives.Add(sc.Now, id, func(i *model.Initiative) {
				*i = withHome(*i, where)
				i.Title = title
			})
			v.wanted = id.Ref()
			return screen.Commit{
				Change: sc.Change("Add "+model.CleanLine(title), edits...),
				Toast:  "Added " + model.CleanLine(title) + "; Enter opens the rest of it",
			}
		},
	})}
}

// home is what a new initiative has in common with the rows around the cursor: what they are grouped by, and the rank
// after the last of them.
func (v *view) home(sc screen.Scene) model.Initiative {
	var i model.Initiative
	i.Status = model.ToDo
	if v.layout == board {
		if at, ok := v.deck(sc).at[v.cursor]; ok {
			byColumn.join(&i, v.deck(sc).columns[at.column].key)
		}
	} else if g := v.under(sc).group; g != nil {
		v.grouping.join(&i, g.key)
	}
	rank := 0.0
	for other := range sc.P.Initiatives.Live() {
		rank = max(rank, other.Rank.Or(0))
	}
	i.Rank = model.Num(rank + rankStep)
	return i
}

// withHome gives a new row what it has in common with others, and leaves who it is.
func withHome(i, home model.Initiative) model.Initiative {
	home.Row = i.Row
	return home
}

// addMilestone opens the form of a new milestone.
func (v *view) addMilestone(sc screen.Scene) screen.Action {
	return screen.Open{Overlay: form.Add(sc, "milestone", func(r model.Record) {
		r.(*model.Milestone).Date = sc.Now.Today
	})}
}
