package onboarding

import (
	"fmt"

	"quarterdeck/ui/screen"
)

// commands is what can be done with a program.
func (c *curriculum) commands() []screen.Command {
	does := func(do func(screen.Scene) screen.Action) func(screen.Scene) screen.Action {
		return func(sc screen.Scene) screen.Action { return c.altering(sc, do(sc)) }
	}
	return []screen.Command{
		{ID: "onboarding.module-new", Keys: []string{"n"}, Title: "New module …", Hint: "new", Group: screen.Edit,
			Run: does(c.add), Off: c.fixed},
		{ID: "onboarding.section-new", Keys: []string{"N"}, Title: "New section …", Hint: "section", Group: screen.Edit,
			Run: does(c.addSection), Off: c.noProgram},
		{ID: "onboarding.module-edit", Keys: []string{"e", "enter"}, Title: "Edit everything about the module", Hint: "edit",
			Group: screen.Edit, OnRow: true, Run: does(c.edit), Off: c.noModule},
		{ID: "onboarding.module-field", Keys: []string{"="}, Title: "Edit one field …", Group: screen.Edit, OnRow: true,
			Run: does(c.fields), Off: c.noModule},
		{ID: "onboarding.module-rename", Keys: []string{"r", "f2"}, Title: "Rename the module or the section", Group: screen.Edit,
			Run: does(c.rename), Off: c.noRow},
		{ID: "onboarding.module-due", Keys: []string{"d"}, Title: "Due on which day …", Hint: "due day", Group: screen.Edit,
			OnRow: true, Run: does(c.field("due")), Off: c.noModule},
		{ID: "onboarding.module-who", Keys: []string{"a"}, Title: "Who does it …", Group: screen.Edit, OnRow: true,
			Run: does(c.field("who")), Off: c.noModule},
		{ID: "onboarding.module-how", Keys: []string{"E"}, Title: "Write how it is done, in $EDITOR", Group: screen.Edit,
			OnRow: true, Run: does(c.field("details")), Off: c.noModule},
		{ID: "onboarding.module-outdent", Keys: []string{"<"}, Title: "Out of the module that it is a part of", Group: screen.Edit,
			OnRow: true, Run: does(c.outdent), Off: c.noModule},
		{ID: "onboarding.module-indent", Keys: []string{">"}, Title: "A part of the module above it", Hint: "indent",
			Group: screen.Edit, OnRow: true, Run: does(c.indent), Off: c.noModule},
		{ID: "onboarding.module-up", Keys: []string{"K", "shift+up"}, Title: "Higher, or the section higher", Group: screen.Edit,
			Run: does(c.reorder(-1)), Off: c.noRow},
		{ID: "onboarding.module-down", Keys: []string{"J", "shift+down"}, Title: "Lower, or the section lower", Hint: "lower",
			Group: screen.Edit, Run: does(c.reorder(1)), Off: c.noRow},
		{ID: "onboarding.module-archive", Keys: []string{"x", "delete"}, Title: "Archive the module, with its parts", Hint: "archive",
			Group: screen.Edit, OnRow: true, Run: does(c.archive), Off: c.noModule},
		{ID: "onboarding.shelved", Keys: []string{"."}, Title: "Show or hide archived programs", Group: screen.Look,
			Run: c.v.showShelved},
		{ID: "onboarding.program-edit", Title: "Edit the program itself: title, role, how days count",
			Words: "working weekends holidays settings", Group: screen.Edit,
			Run: does(c.editProgram), Off: c.noProgram},
	}
}

// Reasons why a command cannot be run, or "".

// fixed is for what alters the program that is shown, or begins one.
func (c *curriculum) fixed(sc screen.Scene) string {
	if sc.ReadOnly != "" {
		return sc.ReadOnly
	}
	if why := c.v.archived(sc); why != "" {
		return why
	}
	if r := c.program(sc); r != nil && r.Newest() != r {
		return fmt.Sprintf("%s stays as it is for those who are on it; p leads to the newest version", named(sc, r))
	}
	return ""
}

func (c *curriculum) noProgram(sc screen.Scene) string {
	if why := c.fixed(sc); why != "" {
		return why
	}
	return c.v.none(sc)
}

// noRow is for what needs a module or a section under the cursor.
func (c *curriculum) noRow(sc screen.Scene) string {
	if why := c.noProgram(sc); why != "" {
		return why
	}
	if c.synced(sc).here() == nil {
		return "There is no module yet; n adds one"
	}
	return ""
}

// noModule is for what needs a module under the cursor.
func (c *curriculum) noModule(sc screen.Scene) string {
	if why := c.noRow(sc); why != "" {
		return why
	}
	if c.at(sc) == nil {
		return "Go to a module first; this is a section"
	}
	return ""
}
