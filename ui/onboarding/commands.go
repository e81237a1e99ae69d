package onboarding

import "quarterdeck/ui/screen"

// allCommands is everything that can be done here, made once: the list never changes, only what is off does.
func (v *view) allCommands() []screen.Command {
	at := func(sc screen.Scene) screen.Cursor { return v.now().cursor(sc) }
	all := screen.Moves("onboarding", at, nil)
	for n := range all {
		all[n].Hint = "" // everybody tries the arrows first
	}
	for _, f := range v.faces {
		all = append(all, v.belonging(f, f.commands())...)
	}
	all = append(all, v.ofPrograms()...)
	return append(all,
		screen.Command{ID: "onboarding.face", Keys: []string{"]"}, Title: "The next face", Group: screen.Look, Run: v.turn(1)},
		screen.Command{ID: "onboarding.face-back", Keys: []string{"["}, Title: "The face before", Group: screen.Look, Run: v.turn(-1)},
		screen.Focus("onboarding", &v.focused),
	)
}
