package onboarding

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/ladder"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// edit opens what is expected under the cursor, or writes it down for the first time; on a path, the level.
func (l *ladders) edit(sc screen.Scene) screen.Action {
	switch level, one, x := l.cell(sc); {
	case x != nil:
		return screen.Open{Overlay: form.Edit(sc, x.Ref())}
	case one == nil:
		return screen.Open{Overlay: form.Edit(sc, level.Ref())}
	default:
		return screen.Open{Overlay: form.Add(sc, "expectation", func(row model.Record) {
			x := row.(*model.Expectation)
			x.Level, x.Competency = level.ID, one.ID
		})}
	}
}

// piece is a part of a ladder that the cursor is on.
type piece struct {
	key, label string
	ref        model.Ref
}

// parts is what the cursor is on, the smallest first.
func (l *ladders) parts(sc screen.Scene) []piece {
	level, one, _ := l.cell(sc)
	var all []piece
	if level != nil {
		all = append(all, piece{"l", "Level " + model.CleanLine(level.Title), level.Ref()})
	}
	if one != nil {
		all = append(all, piece{"c", "Competency " + model.CleanLine(one.Title), one.Ref()})
	}
	return append(all, piece{"t", "Ladder " + model.CleanLine(l.grid.Title), l.grid.Ref()})
}

// editMenu asks which of the parts to edit.
func (l *ladders) editMenu(sc screen.Scene) screen.Action {
	var options []form.Option
	for _, one := range l.parts(sc) {
		options = append(options, form.Option{Key: one.key, Label: one.label, Pick: func(sc screen.Scene) screen.Action {
			return screen.Open{Overlay: form.Edit(sc, one.ref)}
		}})
	}
	return screen.Open{Overlay: form.NewMenu("Edit", options, -1)}
}

// archiveMenu asks which of the parts to take out of the way.
func (l *ladders) archiveMenu(sc screen.Scene) screen.Action {
	var options []form.Option
	all := l.parts(sc)
	if _, _, x := l.cell(sc); x != nil {
		all = append([]piece{{"e", "What is expected here", x.Ref()}}, all...)
	}
	for _, one := range all {
		options = append(options, form.Option{Key: one.key, Label: one.label, Pick: func(sc screen.Scene) screen.Action {
			return l.archive(sc, one.ref)
		}})
	}
	return screen.Open{Overlay: form.NewMenu("Archive", options, -1)}
}

// archive takes a part of the ladder out of the way, with what is nothing without it.
func (l *ladders) archive(sc screen.Scene, of model.Ref) screen.Action {
	_, grid := l.ahead(sc)
	if grid == nil {
		return nil
	}
	name := sc.P.Name(of)
	if of == grid.Ref() {
		l.track = ""
	}
	toast := "Archived " + name
	people := 0
	for _, level := range grid.Levels {
		if of == level.Ref() || of == grid.Ref() {
			people += len(l.last.book.On(level.ID))
		}
	}
	switch people {
	case 0:
	case 1:
		toast += "; 1 person stood there"
	default:
		toast += fmt.Sprintf("; %d people stood there", people)
	}
	return screen.Commit{Change: sc.Change("Archive "+name, sc.P.Archive(sc.Now, grid.Parts(of)...)...), Toast: toast}
}

// add asks for something new: a level or a competency of this ladder, or another ladder.
func (l *ladders) add(sc screen.Scene) screen.Action {
	if l.synced(sc).grid == nil {
		return l.addTrack(sc)
	}
	title, of := model.CleanLine(l.grid.Title), l.grid.ID
	return screen.Open{Overlay: form.NewMenu("New", []form.Option{
		{Key: "l", Label: "Level of " + title, Pick: func(screen.Scene) screen.Action { return l.addLevel(of) }},
		{Key: "c", Label: "Competency of " + title, Pick: func(sc screen.Scene) screen.Action { return l.addCompetency(sc, of) }},
		{Key: "t", Label: "Ladder of its own", Pick: l.addTrack},
	}, 0)}
}

// ask asks for the title of something new, and saves it at once; everything else about it can follow.
func (l *ladders) ask(label, help string, make func(sc screen.Scene, title string) []model.Edit) screen.Action {
	var q *form.Prompt
	q = form.NewPrompt(form.Question{
		Label: label, Help: help,
		OnEnter: func(sc screen.Scene, title string) screen.Action {
			if title = model.CleanLine(title); title == "" {
				return nil
			}
			return screen.Commit{Change: sc.Change("Add "+title, make(sc, title)...), Fail: q.Failed}
		},
	})
	return screen.Open{Overlay: q}
}

func (l *ladders) addTrack(sc screen.Scene) screen.Action {
	return l.ask("New ladder", "whose it is, such as Product management", func(sc screen.Scene, title string) []model.Edit {
		book, _ := l.ahead(sc)
		var ranks []model.Number
		for _, g := range book.Tracks {
			ranks = append(ranks, g.Rank)
		}
		id := model.ID[model.Track](sc.NewID())
		l.track = id
		return sc.P.Tracks.Add(sc.Now, id, func(t *model.Track) { t.Title, t.Rank = title, ladder.NextRank(ranks) })
	})
}

func (l *ladders) addLevel(of model.ID[model.Track]) screen.Action {
	return l.ask("New level above the others", "such as Senior product manager", func(sc screen.Scene, title string) []model.Edit {
		var ranks []model.Number
		for level := range sc.P.Levels.Live() {
			if level.Track == of {
				ranks = append(ranks, level.Rank)
			}
		}
		id := model.ID[model.Level](sc.NewID())
		l.wanted = id.Ref()
		return sc.P.Levels.Add(sc.Now, id, func(level *model.Level) {
			level.Title, level.Track, level.Rank = title, of, ladder.NextRank(ranks)
		})
	})
}

// addCompetency adds one to the theme of the one under the cursor.
func (l *ladders) addCompetency(sc screen.Scene, of model.ID[model.Track]) screen.Action {
	theme, label := "", "New competency"
	if _, one, _ := l.cell(sc); one != nil && one.Theme != "" {
		theme, label = one.Theme, "New competency of "+model.CleanLine(one.Theme)
	}
	return l.ask(label, "such as Discovery", func(sc screen.Scene, title string) []model.Edit {
		var ranks []model.Number
		for c := range sc.P.Competencies.Live() {
			if c.Track == of {
				ranks = append(ranks, c.Rank)
			}
		}
		id := model.ID[model.Competency](sc.NewID())
		l.wanted = id.Ref()
		return sc.P.Competencies.Add(sc.Now, id, func(c *model.Competency) {
			c.Title, c.Track, c.Theme, c.Rank = title, of, theme, ladder.NextRank(ranks)
		})
	})
}

// moveCompetency lets the competency under the cursor and the one beside it change places.
func (l *ladders) moveCompetency(by int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		_, one, _ := l.cell(sc)
		_, grid := l.ahead(sc)
		if grid == nil {
			return nil
		}
		return moved(sc, grid.MoveCompetency(sc.P, sc.Now, one.ID, by), one.Title, map[int]string{-1: "up", 1: "down"}[by])
	}
}

// moveLevel lets the level under the cursor and the one beside it change places.
func (l *ladders) moveLevel(by int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		level, _, _ := l.cell(sc)
		_, grid := l.ahead(sc)
		if grid == nil {
			return nil
		}
		return moved(sc, grid.MoveLevel(sc.P, sc.Now, level.ID, by), level.Title, map[int]string{-1: "down", 1: "up"}[by])
	}
}

func moved(sc screen.Scene, edits []model.Edit, title, way string) screen.Action {
	if len(edits) == 0 {
		return screen.Tell{Text: "It is at the end of the ladder already", Bad: true}
	}
	return screen.Commit{Change: sc.Change(fmt.Sprintf("Move %s %s", model.CleanLine(title), way), edits...)}
}

// empty says why there is nothing to see, and what to do about it.
func (l *ladders) empty() string {
	if l.grid == nil {
		return "No career ladder yet: the levels of a role, and what each of them expects of people, in words.\n\n" +
			"n adds one. One of your own comes in from a table, a Markdown file or YAML: press : and choose import."
	}
	return model.CleanLine(l.grid.Title) + " has no levels yet. n adds them from the lowest on; without competencies they are a path, " +
		"with them a grid of what is expected."
}
