package roadmap

import (
	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// allCommands is everything that can be done here, made once: the list never changes, only what is off does.
func (v *view) allCommands() []screen.Command {
	var all []screen.Command
	for _, some := range [][]screen.Command{
		v.moves(), v.looks(), v.finds(), v.changes(), v.placings(), v.shares(),
	} {
		all = append(all, some...)
	}
	return all
}

// cursorOf is what the keys of every list move: the cursor in the rows, or in a column of the board.
func (v *view) cursorOf(sc screen.Scene) screen.Cursor {
	if v.layout == board {
		return v.dealt(sc)
	}
	return v.sized(sc)
}

func (v *view) moves() []screen.Command {
	moves := screen.Moves("roadmap", v.cursorOf, nil)
	for n := range moves {
		moves[n].Hint = "" // everybody tries the arrows first
	}
	return append(moves, []screen.Command{
		{ID: "roadmap.left", Keys: []string{"left", "h"}, Title: "Earlier, fold, or the column to the left",
			Group: screen.Move, Run: v.sideways(-1)},
		{ID: "roadmap.right", Keys: []string{"right", "l"}, Title: "Later, unfold, or the column to the right",
			Group: screen.Move, Run: v.sideways(1)},
		{ID: "roadmap.page-left", Keys: []string{"H", "shift+left"}, Title: "A page earlier", Group: screen.Move,
			Run: v.pageAside(-1), Off: v.onlyTimeline},
		{ID: "roadmap.page-right", Keys: []string{"L", "shift+right"}, Title: "A page later", Group: screen.Move,
			Run: v.pageAside(1), Off: v.onlyTimeline},
		{ID: "roadmap.today", Keys: []string{"t"}, Title: "Back to this quarter", Group: screen.Move,
			Run: v.toToday, Off: v.onlyTimeline},
	}...)
}

func (v *view) looks() []screen.Command {
	return []screen.Command{
		{ID: "roadmap.layout", Keys: []string{"]"}, Title: "Timeline, board, list: the next of them", Hint: "layout",
			Group: screen.Look, Run: v.turn(1)},
		{ID: "roadmap.layout-back", Keys: []string{"["}, Title: "Timeline, board, list: the one before", Group: screen.Look,
			Run: v.turn(-1)},
		{ID: "roadmap.zoom-in", Keys: []string{"+"}, Title: "Zoom in: quarters, months, weeks", Group: screen.Look,
			Run: v.zoomBy(-1), Off: v.onlyTimeline},
		{ID: "roadmap.zoom-out", Keys: []string{"-"}, Title: "Zoom out: weeks, months, quarters", Group: screen.Look,
			Run: v.zoomBy(1), Off: v.onlyTimeline},
		{ID: "roadmap.details", Keys: []string{"p"}, Title: "Show or hide the details", Group: screen.Look,
			Run: v.togglePane},
		screen.Focus("roadmap", &v.focused),
		{ID: "roadmap.fold-all", Keys: []string{"Z"}, Title: "Fold all groups, or unfold them", Group: screen.Look,
			Run: v.foldAll, Off: v.noGroups},
		{ID: "roadmap.milestones", Keys: []string{"M"}, Title: "Go to milestones: a line for each, or one for all",
			Group: screen.Look, Run: v.toggleMilestones, Off: v.noMilestones},
		{ID: "roadmap.open", Keys: []string{"enter"}, Title: "Open everything about it, or fold the group",
			Group: screen.Look, Run: v.open, OnRow: true, Off: v.nothingHere},
	}
}

func (v *view) finds() []screen.Command {
	return []screen.Command{
		{ID: "roadmap.filter", Keys: []string{"/"}, Title: "Filter as you type", Hint: "filter", Group: screen.Find,
			Run: v.filterPrompt},
		{ID: "roadmap.facets", Keys: []string{"f"}, Title: "Filter by a status, an owner, a team …", Group: screen.Find,
			Run: v.facets},
		{ID: "roadmap.order", Keys: []string{"o"}, Title: "Order by …", Group: screen.Find, Run: v.orderMenu},
		{ID: "roadmap.group", Keys: []string{"O"}, Title: "Group by …", Group: screen.Find, Run: v.groupMenu,
			Off: v.notOnBoard},
		{ID: "roadmap.closed", Keys: []string{"."}, Title: "Show or hide what is done or dropped", Group: screen.Find,
			Run: v.toggleClosed},
		{ID: "roadmap.archived", Title: "Show archived initiatives, or leave them", Group: screen.Find, Run: v.toggleArchived},
		{ID: "roadmap.mark", Keys: []string{"space"}, Title: "Mark, to change several at once", Group: screen.Find,
			Run: v.mark, Off: v.nothingHere},
		{ID: "roadmap.mark-all", Keys: []string{"ctrl+a"}, Title: "Mark everything that is shown", Group: screen.Find,
			Run: v.markAll},
		{ID: "roadmap.mark-none", Title: "Unmark everything", Group: screen.Find, Run: v.markNone, Off: v.noMarks},
	}
}

func (v *view) changes() []screen.Command {
	return []screen.Command{
		{ID: "roadmap.new", Keys: []string{"n"}, Title: "New initiative", Hint: "new", Group: screen.Edit,
			Run: v.add, Off: v.readOnly},
		{ID: "roadmap.new-milestone", Title: "New milestone", Group: screen.Edit, Run: v.addMilestone, Off: v.readOnly},
		{ID: "roadmap.status", Keys: []string{"s"}, Title: "Status …", Hint: "status", Group: screen.Edit, OnRow: true,
			Run: v.statusMenu, Off: v.cannotChange},
		{ID: "roadmap.edit", Keys: []string{"e"}, Title: "Edit everything", Hint: "edit", Group: screen.Edit, OnRow: true,
			Run: v.edit, Off: v.cannotChangeAny},
		{ID: "roadmap.field", Keys: []string{"="}, Title: "Edit one field …", Group: screen.Edit, OnRow: true,
			Run: v.fieldMenu, Off: v.cannotChangeAny},
		{ID: "roadmap.rename", Keys: []string{"r", "f2"}, Title: "Rename", Group: screen.Edit, OnRow: true,
			Run: v.rename, Off: v.cannotChangeOne},
		{ID: "roadmap.outcome", Keys: []string{"E"}, Title: "Write the outcome in $EDITOR", Group: screen.Edit, OnRow: true,
			Run: v.writeOutcome, Off: v.cannotChangeOneInitiative},
		{ID: "roadmap.assign", Keys: []string{"a"}, Title: "Assign an owner …", Group: screen.Edit, OnRow: true,
			Run: v.assign, Off: v.cannotChange},
		{ID: "roadmap.tag", Keys: []string{"#"}, Title: "Tags …", Group: screen.Edit, OnRow: true,
			Run: v.tag, Off: v.cannotChange},
		{ID: "roadmap.note", Keys: []string{"N"}, Title: "Private note", Group: screen.Edit, OnRow: true,
			Run: v.note, Off: v.cannotChangeOne},
		{ID: "roadmap.archive", Keys: []string{"x", "delete"}, Title: "Archive, or restore",
			Group: screen.Edit, OnRow: true, Run: v.archive, Off: v.cannotChangeAny},
	}
}

func (v *view) placings() []screen.Command {
	return []screen.Command{
		{ID: "roadmap.grab", Keys: []string{"m"}, Title: "Move: arrows, then Enter", Hint: "move", Group: screen.Edit,
			OnRow: true, Run: v.grab, Off: v.cannotMove},
		{ID: "roadmap.earlier", Keys: []string{"<"}, Title: "Move earlier by a step, or a column to the left",
			Group: screen.Edit, OnRow: true, Run: v.stepAside(-1), Off: v.cannotMove},
		{ID: "roadmap.later", Keys: []string{">"}, Title: "Move later by a step, or a column to the right",
			Group: screen.Edit, OnRow: true, Run: v.stepAside(1), Off: v.cannotMove},
		{ID: "roadmap.why", Keys: []string{"w"}, Title: "Say why its date moved", Group: screen.Edit, OnRow: true,
			Run: v.why, Off: v.cannotExplain},
		{ID: "roadmap.up-rank", Keys: []string{"K", "shift+up"}, Title: "Rank higher", Group: screen.Edit,
			Run: v.reorder(-1), Off: v.cannotReorder},
		{ID: "roadmap.down-rank", Keys: []string{"J", "shift+down"}, Title: "Rank lower", Group: screen.Edit,
			Run: v.reorder(1), Off: v.cannotReorder},
		{ID: "roadmap.dependencies", Keys: []string{"d"}, Title: "Dependencies …", Hint: "deps", Group: screen.Edit,
			OnRow: true, Run: v.dependencies, Off: v.notOne},
		{ID: "roadmap.baseline", Keys: []string{"B"}, Title: "Set baseline: today's targets are agreed", Group: screen.Edit,
			Run: v.baseline, Off: v.readOnly},
	}
}

func (v *view) shares() []screen.Command {
	return []screen.Command{
		{ID: "roadmap.copy", Keys: []string{"y"}, Title: "Copy as Markdown, Slack text, CSV …",
			Words: "export", Group: screen.Share,
			Run: v.copyMenu, Off: v.nothingChosen},
	}
}

// stepAside moves rows by a step of the timeline, or cards by a column of the board.
func (v *view) stepAside(by int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		if v.layout == board {
			return v.aside(by)(sc)
		}
		return v.step(by)(sc)
	}
}

// Reasons why a command cannot be run.

func (v *view) onlyTimeline(screen.Scene) string {
	if v.layout != timeline {
		return "Only the timeline can do that; [ and ] lead there"
	}
	return ""
}

func (v *view) noMilestones(sc screen.Scene) string {
	if why := v.onlyTimeline(sc); why != "" {
		return why
	}
	if len(v.indexed(sc).milestones) == 0 {
		return "There are no milestones yet; : and new milestone adds one"
	}
	return ""
}

func (v *view) notOnBoard(screen.Scene) string {
	if v.layout == board {
		return "The board is always by horizon"
	}
	return ""
}

func (v *view) noGroups(sc screen.Scene) string {
	if why := v.notOnBoard(sc); why != "" {
		return why
	}
	if v.grouping == byNothing {
		return "There are no groups; O makes some"
	}
	return ""
}

func (v *view) nothingHere(sc screen.Scene) string {
	if v.under(sc).ref.IsZero() {
		return "There is nothing here yet; n adds an initiative"
	}
	return ""
}

func (v *view) nothingChosen(sc screen.Scene) string {
	if len(v.chosenGroups(sc)) == 0 {
		return "There is nothing to copy here"
	}
	return ""
}

func (v *view) noMarks(screen.Scene) string {
	if len(v.marked) == 0 {
		return "Nothing is marked"
	}
	return ""
}

func (v *view) readOnly(sc screen.Scene) string { return sc.ReadOnly }

// cannotChangeAny is for what can be done to initiatives and milestones.
func (v *view) cannotChangeAny(sc screen.Scene) string {
	if sc.ReadOnly != "" {
		return sc.ReadOnly
	}
	if len(v.Selected(sc)) == 0 {
		return "Go to an initiative first"
	}
	return ""
}

// cannotChange is for what can be done to initiatives only.
func (v *view) cannotChange(sc screen.Scene) string {
	if why := v.cannotChangeAny(sc); why != "" {
		return why
	}
	if of(v.Selected(sc), "milestone") {
		return "Only an initiative has that"
	}
	return ""
}

func of(refs []model.Ref, kind string) bool {
	for _, ref := range refs {
		if ref.Kind == kind {
			return true
		}
	}
	return false
}

// cannotChangeOne is for what can be done to one row at a time.
func (v *view) cannotChangeOne(sc screen.Scene) string {
	if why := v.cannotChangeAny(sc); why != "" {
		return why
	}
	if len(v.Selected(sc)) > 1 {
		return "That goes for one at a time; Esc unmarks the others"
	}
	return ""
}

// notOne is for what shows something of one initiative.
func (v *view) notOne(sc screen.Scene) string {
	refs := v.Selected(sc)
	switch {
	case len(refs) == 0 || of(refs, "milestone"):
		return "Go to an initiative first"
	case len(refs) > 1:
		return "That goes for one at a time; Esc unmarks the others"
	}
	return ""
}

// cannotChangeOneInitiative is for what can be done to one initiative at a time.
func (v *view) cannotChangeOneInitiative(sc screen.Scene) string {
	if why := v.cannotChange(sc); why != "" {
		return why
	}
	return v.cannotChangeOne(sc)
}

// cannotMove is for what moves rows: in time on the timeline, between the columns of the board, nowhere in the list.
func (v *view) cannotMove(sc screen.Scene) string {
	if v.layout == board {
		return v.cannotChange(sc)
	}
	return v.cannotChangeAny(sc)
}
