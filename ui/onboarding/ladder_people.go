package onboarding

import (
	"fmt"
	"io"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/model/ladder"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// pickTrack offers the tracks.
func (l *ladders) pickTrack(sc screen.Scene) screen.Action {
	l.synced(sc)
	var items []form.Item
	for _, g := range l.last.book.Tracks {
		detail := model.Counted(len(g.Levels), "level")
		if n := len(g.Competencies); n > 0 {
			detail += fmt.Sprintf(", %d %s", n, sc.P.Competencies.Kind().Called(n))
		}
		items = append(items, form.Item{Key: string(g.ID), Name: model.CleanLine(g.Title), Detail: detail})
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: "Ladder", Items: items, Chosen: []string{string(l.grid.ID)},
		OnPick: func(sc screen.Scene, picked []form.Item) screen.Action {
			if len(picked) > 0 {
				l.show(sc, model.ID[model.Track](picked[0].Key))
			}
			return nil
		},
	})}
}

// pickPerson asks whom to lay beside the ladder.
func (l *ladders) pickPerson(sc screen.Scene) screen.Action {
	return l.asking(sc, "Who stands beside the ladder?", "nobody", nil)
}

// asking asks for a person, lays them beside the ladder that they stand on, or beside this one, and goes on from there.
func (l *ladders) asking(sc screen.Scene, title, none string, then func(screen.Scene) screen.Action) screen.Action {
	items := form.Rows(sc.P, "person")
	for n, it := range items {
		if one := sc.P.People.Get(model.ID[model.Person](it.Key)); one.Level != "" {
			items[n].Detail = sc.P.Name(one.Level.Ref())
		}
	}
	var chosen []string
	if l.standing(sc) != nil {
		chosen = []string{string(l.person)}
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: title, Items: items, None: none, Chosen: chosen,
		OnPick: func(sc screen.Scene, picked []form.Item) screen.Action {
			l.person = ""
			if len(picked) == 0 {
				return nil
			}
			l.person = model.ID[model.Person](picked[0].Key)
			if then != nil {
				return then(sc)
			}
			if g := l.last.book.Where(l.person); g != nil {
				l.show(sc, g.ID)
			}
			return nil
		},
	})}
}

// somebody does something with whoever is laid beside the ladder, and asks who that is where it is nobody.
func (l *ladders) somebody(sc screen.Scene, title string, do func(screen.Scene) screen.Action) screen.Action {
	if l.standing(sc) == nil {
		return l.asking(sc, title, "", do)
	}
	return do(sc)
}

// place asks on which level the person stands.
func (l *ladders) place(sc screen.Scene) screen.Action {
	return l.somebody(sc, "Who stands on a level?", func(sc screen.Scene) screen.Action {
		s := l.standing(sc)
		if s == nil {
			return nil
		}
		var options []form.Option
		current, person := -1, s.Person
		offer := func(label string, level model.ID[model.Level]) {
			options = append(options, form.Option{Label: label, Pick: func(sc screen.Scene) screen.Action {
				label, edits := ladder.Place(sc.P, sc.Now, person, level)
				if len(edits) == 0 {
					return nil
				}
				return screen.Commit{Change: sc.Change(label, edits...)}
			}})
		}
		for n, level := range l.grid.Levels {
			if s.Level == level {
				current = n
			}
			offer(model.CleanLine(level.Title), level.ID)
		}
		offer("on no level", "")
		return screen.Open{Overlay: form.NewMenu("Where "+l.last.book.Called(person)+" stands", options, current)}
	})
}

// copyTrack offers the ladder as text, without anybody.
func (l *ladders) copyTrack(screen.Scene) screen.Action {
	g := l.grid
	what := model.CleanLine(g.Title)
	c := &form.Copies{Which: what, What: what, As: []form.Written{
		{Key: "m", Label: "Markdown", Text: func(screen.Scene) string {
			return transfer.Text(func(w io.Writer) error { return transfer.WriteLadders(w, []*ladder.Grid{g}) })
		}},
	}}
	return screen.Open{Overlay: c.Menu()}
}
