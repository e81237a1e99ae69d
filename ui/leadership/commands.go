package leadership

import (
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// of makes what a face does a command of the view: it is the face that is shown that does it.
func (v *view) of(do func(*face, screen.Scene) screen.Action) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action { return do(v.now(), sc) }
}

// off is the first reason why the face that is shown cannot do something, or "".
func (v *view) off(checks ...func(*face, screen.Scene) string) func(screen.Scene) string {
	return func(sc screen.Scene) string {
		for _, check := range checks {
			if why := check(v.now(), sc); why != "" {
				return why
			}
		}
		return ""
	}
}

// allCommands is everything that can be done here, made once: the list never changes, only what is off does.
func (v *view) allCommands() []screen.Command {
	moves := screen.Moves("leadership", v.cursor, func(screen.Scene) screen.Action {
		v.now().settle()
		return nil
	})
	for n := range moves {
		moves[n].Hint = "" // everybody tries the arrows first
	}
	all := append(moves, v.looks()...)
	return append(append(all, v.finds()...), v.changes()...)
}

func (v *view) cursor(sc screen.Scene) screen.Cursor { return v.now().moving(sc) }

func (v *view) looks() []screen.Command {
	return []screen.Command{
		{ID: "leadership.face", Keys: []string{"]"}, Title: "Decisions, actions, risks: the next of them", Hint: "next list",
			Group: screen.Look, Run: v.turn(1)},
		{ID: "leadership.face-back", Keys: []string{"["}, Title: "Decisions, actions, risks: the one before", Group: screen.Look,
			Run: v.turn(-1)},
		{ID: "leadership.about", Keys: []string{"t"}, Title: "Go to what it is about", Group: screen.Look,
			Run: v.of((*face).goAbout), Off: v.off((*face).nothing, (*face).aboutNothing)},
		screen.Focus("leadership", &v.focused),
	}
}

func (v *view) finds() []screen.Command {
	return []screen.Command{
		{ID: "leadership.filter", Keys: []string{"/"}, Title: "Filter as you type", Hint: "filter", Group: screen.Find,
			Run: v.of((*face).filterPrompt)},
		{ID: "leadership.order", Keys: []string{"o"}, Title: "Order by …", Group: screen.Find, Run: v.of((*face).orderMenu)},
		{ID: "leadership.closed", Keys: []string{"."}, Title: "Show or hide what is settled, done or resolved",
			Group: screen.Find, Run: v.toggleClosed},
		{ID: "leadership.mark", Keys: []string{"m"}, Title: "Mark, to change several at once", Group: screen.Find,
			Run: v.of((*face).mark), Off: v.off((*face).nothing)},
		{ID: "leadership.mark-all", Keys: []string{"ctrl+a"}, Title: "Mark everything that is shown", Group: screen.Find,
			Run: v.of((*face).markAll)},
	}
}

func (v *view) changes() []screen.Command {
	field := func(name string) func(screen.Scene) screen.Action {
		return v.of(func(f *face, sc screen.Scene) screen.Action { return f.alter(sc, name) })
	}
	some, one := v.off(saving, (*face).nothing), v.off(saving, (*face).nothing, (*face).several)
	return []screen.Command{
		{ID: "leadership.new", Keys: []string{"n"}, Title: "Add one, with @owner due:day #team", Hint: "new",
			Group: screen.Edit, Run: v.of((*face).add), Off: v.off(saving)},
		{ID: "leadership.tick", Keys: []string{"space"}, Title: "Decided, done or resolved; or open again", Hint: "done",
			Group: screen.Edit, OnRow: true, Run: v.of((*face).tick), Off: v.off(saving, (*face).nothing, (*face).cannotTick)},
		{ID: "leadership.state", Keys: []string{"s"}, Title: "How it stands …", Group: screen.Edit, OnRow: true,
			Run: v.of((*face).stateMenu), Off: v.off(saving, (*face).nothing, (*face).cannotSettle)},
		{ID: "leadership.owner", Keys: []string{"a"}, Title: "Assign an owner, or who decides …", Hint: "owner",
			Group: screen.Edit, OnRow: true, Run: field("owner"), Off: some},
		{ID: "leadership.due", Keys: []string{"d"}, Title: "Due on which day …", Hint: "due", Group: screen.Edit, OnRow: true,
			Run: field("due"), Off: some},
		{ID: "leadership.supersede", Keys: []string{"V"}, Title: "Say which decision holds in its place …", Group: screen.Edit,
			OnRow: true, Run: field("superseded_by"), Off: v.off(saving, (*face).nothing, only(decision), (*face).several)},
		{ID: "leadership.severity", Keys: []string{"v"}, Title: "How likely a risk is, and how bad it would be …",
			Group: screen.Edit, OnRow: true, Run: v.of((*face).severityMenu), Off: v.off(saving, (*face).nothing, only(risk))},
		{ID: "leadership.edit", Keys: []string{"e", "enter"}, Title: "Edit everything, of all marked ones at once", Hint: "edit",
			Group: screen.Edit, OnRow: true, Run: v.of((*face).edit), Off: some},
		{ID: "leadership.field", Keys: []string{"="}, Title: "Edit one field …", Group: screen.Edit, OnRow: true, Off: one,
			Run: v.of(func(f *face, sc screen.Scene) screen.Action {
				return screen.Open{Overlay: form.Fields(sc, f.selected(sc)[0])}
			})},
		{ID: "leadership.rename", Keys: []string{"r", "f2"}, Title: "Say it in other words", Group: screen.Edit, OnRow: true,
			Run: v.of((*face).rename), Off: one},
		{ID: "leadership.write", Keys: []string{"E"}, Title: "Write the options or the mitigation in $EDITOR", Group: screen.Edit,
			OnRow: true, Run: v.of((*face).write), Off: v.off(saving, (*face).nothing, only(decision, risk), (*face).several)},
		{ID: "leadership.archive", Keys: []string{"x", "delete"}, Title: "Archive, or restore", Group: screen.Edit, OnRow: true,
			Run: v.of((*face).archive), Off: some},
		{ID: "leadership.copy", Keys: []string{"y"}, Title: "Copy as Markdown, Slack text, CSV …",
			Words: "export", Group: screen.Share,
			Run: v.of((*face).copyMenu), Off: v.off((*face).nothing)},
	}
}
