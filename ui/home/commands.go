package home

import (
	"quarterdeck/ui/changes"
	"quarterdeck/ui/screen"
)

// allCommands is everything that can be done here.
func (v *view) allCommands() []screen.Command {
	commands := append(screen.Moves("home", v.walker, nil), []screen.Command{
		{ID: "home.left", Keys: []string{"left", "h"}, Title: "To the pane on the left", Group: screen.Move, Run: v.sideways(-1)},
		{ID: "home.right", Keys: []string{"right", "l"}, Title: "To the pane on the right", Group: screen.Move, Run: v.sideways(1)},
		{ID: "home.next", Keys: []string{"tab", "]"}, Title: "To the next pane", Group: screen.Move, Run: v.turn(1)},
		{ID: "home.previous", Keys: []string{"shift+tab", "["}, Title: "To the pane before", Group: screen.Move, Run: v.turn(-1)},
		{ID: "home.open", Keys: []string{"enter"}, Title: "Go to what the line is about", Hint: "open", Group: screen.Look,
			Run: v.open, Off: v.nothing},
		{ID: "home.mine", Keys: []string{"m"}, Title: "Only what is up to me, or everything again", Hint: "mine", Group: screen.Look,
			Run: v.toggleMine, Off: v.nobody},
		{ID: "home.focus", Keys: []string{"z"}, Title: "Focus: this pane only, or all of them again", Hint: "focus",
			Group: screen.Look, Run: v.toggleAlone},
		{ID: "home.check-in", Keys: []string{"c"}, Title: "Check the key result in", Hint: "check in", Group: screen.Edit,
			Run: v.checkIn, Off: v.noResult, Fits: func(sc screen.Scene) bool { return v.noResult(sc) == "" }},
		{ID: "home.rule", Keys: []string{"r"}, Title: "Mute it, or tune the rule that it is here by …", Hint: "mute",
			Group: screen.Edit, Run: v.ruleMenu},
		{ID: "home.rules", Keys: []string{"R"}, Title: "Rules: what needs somebody, and what is muted", Group: screen.Look,
			Run: v.openRules},
		{ID: "home.new", Keys: []string{"n"}, Title: "A new initiative", Group: screen.Edit, Run: v.add,
			Off: func(sc screen.Scene) string { return sc.ReadOnly }},
		{ID: "home.count", Keys: []string{"#"}, Title: "Open a number in the title of the pane", Group: screen.Look,
			Run: v.counts, Off: v.noCount},
		{ID: "home.brief", Keys: []string{"y"}, Title: "Copy or save a brief of how things stand …",
			Words: "export", Group: screen.Share,
			Run: func(screen.Scene) screen.Action { return screen.Run{ID: "brief"} }},
	}...)
	return append(commands, v.sinceCommands()...)
}

func (v *view) sideways(by int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		v.known(sc)
		if !v.alone {
			v.cross(sc, by, 0)
		}
		return nil
	}
}

// open leads to what the line is about.
func (v *view) open(sc screen.Scene) screen.Action {
	l, _ := v.line(sc)
	if l.section != "" {
		return changes.Show(v.last.asked.told, l.section)
	}
	if len(l.among) > 0 {
		return choose(l.title, l.among)
	}
	return l.opens()
}

func (v *view) nothing(sc screen.Scene) string {
	if _, ok := v.line(sc); !ok {
		return "There is nothing here to open"
	}
	return ""
}

func (v *view) toggleMine(sc screen.Scene) screen.Action {
	v.mine = !v.mine
	return v.Wake(sc)
}

func (v *view) nobody(sc screen.Scene) string {
	if !v.mine && v.known(sc).me == "" {
		return sc.Me + " is not among the people, so nothing is theirs; 8 adds people"
	}
	return ""
}

func (v *view) toggleAlone(screen.Scene) screen.Action {
	v.alone = !v.alone
	return nil
}

// checkIn takes the key result under the cursor to where it is checked in.
func (v *view) checkIn(sc screen.Scene) screen.Action {
	l, _ := v.line(sc)
	return screen.Go{Row: l.row, Then: screen.Run{ID: "okrs.check-in"}}
}

func (v *view) noResult(sc screen.Scene) string {
	if l, _ := v.line(sc); l.row.Kind != "key_result" && l.row.Kind != "objective" {
		return "Go to an objective or a key result first"
	}
	return sc.ReadOnly
}

// add leads to the roadmap and begins an initiative there.
func (v *view) add(screen.Scene) screen.Action {
	return screen.All{screen.Go{View: "roadmap"}, screen.Run{ID: "roadmap.new"}}
}
