package okrs

import "quarterdeck/ui/screen"

// allCommands is everything that can be done here, made once: the list never changes, only what is off does.
func (v *view) allCommands() []screen.Command {
	var all []screen.Command
	for _, some := range [][]screen.Command{
		v.moves(), belonging[*tree](v, v.ofTree()), belonging[*align](v, v.ofAlign()), belonging[*closing](v, v.ofClosing()),
		v.looks(), v.changes(), v.finds(),
	} {
		all = append(all, some...)
	}
	return all
}

func (v *view) moves() []screen.Command {
	at := func(sc screen.Scene) screen.Cursor { return v.now().cursor(sc) }
	moves := screen.Moves("okrs", at, nil)
	for n := range moves {
		moves[n].Hint = "" // everybody tries the arrows first
	}
	return append(moves, []screen.Command{
		{ID: "okrs.period-back", Keys: []string{"H", "shift+left"}, Title: "The period before", Group: screen.Move,
			Run: v.beyond(-1), Off: v.noPeriod},
		{ID: "okrs.period-next", Keys: []string{"L", "shift+right"}, Title: "The period after", Group: screen.Move,
			Run: v.beyond(1), Off: v.noPeriod},
		{ID: "okrs.today", Keys: []string{"t"}, Title: "The period that today is in", Group: screen.Move, Run: v.today,
			Off: v.noPeriod},
	}...)
}

// ofTree is what only the tree's keys do. By its name, what is about the row under the cursor can be done in every face.
func (v *view) ofTree() []screen.Command {
	return []screen.Command{
		{ID: "okrs.fold", Keys: []string{"left", "h"}, Title: "Fold, or go to what it hangs on", Group: screen.Move,
			Run: in(v, (*tree).outward), Off: v.cannotFold},
		{ID: "okrs.unfold", Keys: []string{"right", "l"}, Title: "Unfold, or go to what hangs on it", Group: screen.Move,
			Run: in(v, (*tree).inward), Off: v.cannotFold},
		{ID: "okrs.unfold-all", Keys: []string{"+"}, Title: "Unfold everything", Group: screen.Look,
			Run: in(v, (*tree).unfoldAll), Off: v.cannotFold},
		{ID: "okrs.fold-all", Keys: []string{"-"}, Title: "Fold every objective", Group: screen.Look,
			Run: in(v, (*tree).foldAll), Off: v.cannotFold},
		{ID: "okrs.check-in", Keys: []string{"c"}, Title: "Check in: where it stands today", Hint: "check in",
			Group: screen.Edit, OnRow: true, Run: v.checkIn, Off: v.cannotCheckIn},
		{ID: "okrs.explain", Keys: []string{"enter"}, Title: "How its figures came about", Hint: "explain",
			Group: screen.Look, OnRow: true, Run: v.explain, Off: v.nothing},
		{ID: "okrs.correct", Keys: []string{"C"}, Title: "Correct the last check-in", Group: screen.Edit, OnRow: true,
			Run: v.correct, Off: v.cannotCorrect},
		{ID: "okrs.walk", Keys: []string{"W"}, Title: "Check in what is due, one after the other: mine",
			Group: screen.Edit, Run: v.walkMine, Off: v.nothingDue(false)},
		{ID: "okrs.walk-all", Title: "Check in what is due, one after the other: everybody's", Group: screen.Edit,
			Run: v.walk(true), Off: v.nothingDue(true)},
		{ID: "okrs.health", Keys: []string{"s"}, Title: "How it stands, where the figures tell less …", Hint: "status",
			Group: screen.Edit, OnRow: true, Run: v.health, Off: v.cannotHealth},
		{ID: "okrs.link", Keys: []string{"d"}, Title: "Which initiatives move it, or its key results …", Hint: "initiatives",
			Group: screen.Edit, OnRow: true, Run: v.link, Off: v.cannotLink},
		{ID: "okrs.copy", Keys: []string{"y"}, Title: "Copy as Markdown, Slack text …",
			Words: "export", Group: screen.Share,
			Run: v.copyMenu, Off: v.nothing},
	}
}

func (v *view) looks() []screen.Command {
	return []screen.Command{
		{ID: "okrs.face", Keys: []string{"]"}, Title: "The next face", Group: screen.Look, Run: v.turn(1)},
		{ID: "okrs.face-back", Keys: []string{"["}, Title: "The face before", Group: screen.Look, Run: v.turn(-1)},
		{ID: "okrs.periods", Keys: []string{"v"}, Title: "Another period …, or a new one", Group: screen.Look,
			Run: v.choosePeriod},
		screen.Focus("okrs", &v.focused),
	}
}

func (v *view) finds() []screen.Command {
	return []screen.Command{
		{ID: "okrs.filter", Keys: []string{"/"}, Title: "Filter as you type", Hint: "filter", Group: screen.Find,
			Run: v.filterPrompt, Off: v.noPeriod},
		{ID: "okrs.facets", Keys: []string{"f"}, Title: "Only mine, what is due, what is at risk, a team …",
			Group: screen.Find, Run: v.facetMenu, Off: v.noPeriod},
		{ID: "okrs.everything", Title: "Show everything again", Group: screen.Find, Run: v.everything, Off: v.notNarrowed},
	}
}

func (v *view) changes() []screen.Command {
	return []screen.Command{
		{ID: "okrs.new", Keys: []string{"n"}, Title: "New objective or key result …", Hint: "new", Group: screen.Edit,
			Run: v.add, Off: v.cannotAdd},
		{ID: "okrs.edit", Keys: []string{"e"}, Title: "Edit everything", Hint: "edit", Group: screen.Edit, OnRow: true,
			Run: v.edit, Off: v.cannotChange},
		{ID: "okrs.field", Keys: []string{"="}, Title: "Edit one field …", Group: screen.Edit, OnRow: true,
			Run: v.fieldMenu, Off: v.cannotChange},
		{ID: "okrs.rename", Keys: []string{"r", "f2"}, Title: "Rename", Group: screen.Edit, OnRow: true,
			Run: v.field("title", "title"), Off: v.cannotChange},
		{ID: "okrs.why", Keys: []string{"E"}, Title: "Write why, or how it is measured, in $EDITOR", Group: screen.Edit,
			OnRow: true, Run: v.field("why", "details"), Off: v.cannotChange},
		{ID: "okrs.assign", Keys: []string{"a"}, Title: "Assign an owner …", Group: screen.Edit, OnRow: true,
			Run: v.field("owner", "owner"), Off: v.cannotChange},
		{ID: "okrs.outdent", Keys: []string{"<"}, Title: "Out by a level, or to the objective before", Group: screen.Edit,
			OnRow: true, Run: v.outdent, Off: v.cannotNest},
		{ID: "okrs.indent", Keys: []string{">"}, Title: "Below the objective above it, or to the one after",
			Group: screen.Edit, OnRow: true, Run: v.indent, Off: v.cannotNest},
		{ID: "okrs.up-rank", Keys: []string{"K", "shift+up"}, Title: "Higher among those beside it", Group: screen.Edit,
			Run: v.reorder(-1), Off: v.cannotChange},
		{ID: "okrs.down-rank", Keys: []string{"J", "shift+down"}, Title: "Lower among those beside it", Group: screen.Edit,
			Run: v.reorder(1), Off: v.cannotChange},
		{ID: "okrs.archive", Keys: []string{"x", "delete"}, Title: "Archive it, with its key results", Group: screen.Edit,
			OnRow: true, Run: v.archive, Off: v.cannotChange},
		{ID: "okrs.bring", Keys: []string{"b"}, Title: "Bring over what is unfinished in the period before",
			Group: screen.Edit, Run: v.bring, Off: v.cannotBring},
		{ID: "okrs.add-me", Title: "Add me to the people, so that what I check in has an author", Group: screen.Edit,
			Run: addMe, Off: cannotAddMe},
	}
}

func (v *view) everything(screen.Scene) screen.Action {
	v.narrowing = narrowing{}
	return nil
}
