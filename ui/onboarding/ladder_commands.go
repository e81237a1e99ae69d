package onboarding

import (
	"slices"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// commands is what can be done with ladders.
func (l *ladders) commands() []screen.Command {
	return slices.Concat(l.moves(), l.looks(), l.changes())
}

func (l *ladders) moves() []screen.Command {
	return []screen.Command{
		{ID: "onboarding.level-back", Keys: []string{"left", "h"}, Title: "The level before", Group: screen.Move, Run: l.aside(-1),
			Off: l.none},
		{ID: "onboarding.level-next", Keys: []string{"right", "l"}, Title: "The level after", Group: screen.Move, Run: l.aside(1),
			Off: l.none},
		{ID: "onboarding.track-back", Keys: []string{"H", "shift+left"}, Title: "The ladder before", Group: screen.Move,
			Run: l.beside(-1), Off: l.onlyOne},
		{ID: "onboarding.track-next", Keys: []string{"L", "shift+right"}, Title: "The ladder after", Group: screen.Move,
			Run: l.beside(1), Off: l.onlyOne},
		{ID: "onboarding.tracks", Keys: []string{"v"}, Title: "Another ladder …", Group: screen.Look, Run: l.pickTrack,
			Off: l.onlyOne},
	}
}

func (l *ladders) looks() []screen.Command {
	return []screen.Command{
		{ID: "onboarding.cell", Keys: []string{"enter"}, Title: "All that is said here, and what is open to the next level",
			Hint: "open", Group: screen.Look, Run: l.openCell, Off: l.none},
		{ID: "onboarding.person", Keys: []string{"p"}, Title: "Lay somebody beside the ladder …", Hint: "person",
			Group: screen.Look, Run: l.pickPerson, Off: l.private},
		{ID: "onboarding.copy-ladder", Keys: []string{"y"}, Title: "Copy the ladder as Markdown", Words: "export",
			Group: screen.Share, Run: l.copyTrack, Off: l.none},
	}
}

func (l *ladders) changes() []screen.Command {
	return []screen.Command{
		{ID: "onboarding.assess", Keys: []string{"c"}, Title: "Say how far the person does what is expected", Hint: "assess",
			Words: "assessment rate review", Group: screen.Edit, Run: l.assess, Off: l.cannotAssess},
		{ID: "onboarding.place", Keys: []string{"s"}, Title: "Say on which level the person stands …", Group: screen.Edit,
			Run: l.place, Off: l.cannotPlace},
		{ID: "onboarding.expect", Keys: []string{"e"}, Title: "Edit what is expected", Hint: "edit", Group: screen.Edit,
			Run: l.edit, Off: l.cannotEdit},
		{ID: "onboarding.rename", Keys: []string{"r", "f2"}, Title: "Edit the level, the competency or the ladder …",
			Group: screen.Edit, Run: l.editMenu, Off: l.cannotEdit},
		{ID: "onboarding.add", Keys: []string{"n"}, Title: "New level, competency or ladder …", Hint: "new", Group: screen.Edit,
			Run: l.add, Off: l.cannotChange},
		{ID: "onboarding.coaching", Keys: []string{"o"}, Title: "Coaching notes on the person, for your eyes only",
			Hint: "notes", Group: screen.Look, Run: l.openNotes, Off: l.private},
		{ID: "onboarding.competency-up", Keys: []string{"K", "shift+up"}, Title: "Move the competency up", Group: screen.Edit,
			Run: l.moveCompetency(-1), Off: l.noCompetency},
		{ID: "onboarding.competency-down", Keys: []string{"J", "shift+down"}, Title: "Move the competency down",
			Group: screen.Edit, Run: l.moveCompetency(1), Off: l.noCompetency},
		{ID: "onboarding.level-down", Keys: []string{"<"}, Title: "Move the level down the ladder", Group: screen.Edit,
			Run: l.moveLevel(-1), Off: l.cannotEdit},
		{ID: "onboarding.level-up", Keys: []string{">"}, Title: "Move the level up the ladder", Group: screen.Edit,
			Run: l.moveLevel(1), Off: l.cannotEdit},
		{ID: "onboarding.archive", Keys: []string{"x", "delete"}, Title: "Archive the level, the competency or the ladder …",
			Group: screen.Edit, Run: l.archiveMenu, Off: l.cannotArchive},
	}
}

// none is why nothing can be done with a ladder, or "".
func (l *ladders) none(sc screen.Scene) string {
	if l.synced(sc).cols.Cursor() < 0 {
		return "There is no level yet; n adds one"
	}
	return ""
}

// private is why nobody can be laid beside a ladder, or "".
func (l *ladders) private(sc screen.Scene) string {
	switch {
	case l.shared(sc):
		return "How people stand is private, and others look on"
	case l.synced(sc).grid == nil:
		return "There is no ladder yet; n adds one"
	}
	return ""
}

// onlyOne is why there is no other ladder to go to, or "".
func (l *ladders) onlyOne(sc screen.Scene) string {
	if len(l.synced(sc).last.book.Tracks) < 2 {
		return "There is no other ladder"
	}
	return ""
}

func (l *ladders) cannotChange(sc screen.Scene) string { return sc.ReadOnly }

// cannotEdit is why there is no level to change, or "".
func (l *ladders) cannotEdit(sc screen.Scene) string {
	if sc.ReadOnly != "" {
		return sc.ReadOnly
	}
	return l.none(sc)
}

func (l *ladders) noCompetency(sc screen.Scene) string {
	if sc.ReadOnly == "" && l.synced(sc).rows.Cursor() < 0 {
		return "There is no competency on it; n adds one"
	}
	return sc.ReadOnly
}

func (l *ladders) cannotAssess(sc screen.Scene) string {
	switch _, _, x := l.cell(sc); {
	case sc.ReadOnly != "":
		return sc.ReadOnly
	case l.private(sc) != "":
		return l.private(sc)
	case x == nil:
		return "Nothing is expected here that somebody could be found to do; e writes it down"
	}
	return ""
}

func (l *ladders) cannotPlace(sc screen.Scene) string {
	if sc.ReadOnly != "" {
		return sc.ReadOnly
	}
	if why := l.private(sc); why != "" {
		return why
	}
	return l.none(sc)
}

func (l *ladders) cannotArchive(sc screen.Scene) string {
	if sc.ReadOnly == "" && l.synced(sc).grid == nil {
		return "There is nothing to archive"
	}
	return sc.ReadOnly
}

// aside goes to another level.
func (l *ladders) aside(by int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		l.synced(sc).cols.Move(by)
		l.settle()
		return nil
	}
}

// mouse goes to a cell, opens it, and scrolls.
func (l *ladders) mouse(sc screen.Scene, at screen.Mouse) screen.Action {
	l.cursor(sc)
	switch at.What {
	case screen.WheelUp:
		l.rows.Scroll(-1)
	case screen.WheelDown:
		l.rows.Scroll(1)
	case screen.Click, screen.DoubleClick:
		return l.click(at)
	}
	l.settle()
	return nil
}

func (l *ladders) click(at screen.Mouse) screen.Action {
	switch zone := at.Zone.(type) {
	case rungZone:
		l.rows.Select(zone.competency)
		if zone.level >= 0 {
			l.cols.Select(zone.level)
		}
	case levelZone:
		l.cols.Select(int(zone))
	default:
		return nil
	}
	l.settle()
	if at.What == screen.DoubleClick {
		return screen.Run{ID: "onboarding.cell"}
	}
	return nil
}

// beside shows the track before or after.
func (l *ladders) beside(by int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		all := l.synced(sc).last.book.Tracks
		at := slices.Index(all, l.grid)
		l.show(sc, all[(at+by+len(all))%len(all)].ID)
		return nil
	}
}

// show goes to a track, and there to where whoever is laid beside it stands.
func (l *ladders) show(sc screen.Scene, track model.ID[model.Track]) {
	l.track = track
	if one := sc.P.People.Get(l.person); one != nil && one.Level != "" {
		l.level = one.Level
	}
	l.synced(sc)
}
