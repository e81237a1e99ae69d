package okrs

import "quarterdeck/ui/screen"

// allCommands is everything that can be done here, made once: the list never changes, only what is off does.
func (v *view) allCommands() []screen.Command {
	var all []screen.Command
	for _, some := range [][]screen.Command{v.moves(), v.looks()} {
		all = append(all, some...)
	}
	return all
}

// onTree runs something of the tree.
func (v *view) onTree(do func(*tree, screen.Scene) screen.Action) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		if t, ok := v.now().(*tree); ok {
			return do(t, sc)
		}
		return nil
	}
}

// onlyTree says that a command is the tree's.
func (v *view) onlyTree(screen.Scene) string {
	if _, ok := v.now().(*tree); !ok {
		return "Only the tree can do that; [ and ] lead there"
	}
	return ""
}

func (v *view) moves() []screen.Command {
	at := func(sc screen.Scene) screen.Cursor { return v.now().cursor(sc) }
	moves := screen.Moves("okrs", at, nil)
	for n := range moves {
		moves[n].Hint = "" // everybody tries the arrows first
	}
	return append(moves, []screen.Command{
		{ID: "okrs.fold", Keys: []string{"left", "h"}, Title: "Fold, or go to what it hangs on", Group: screen.Move,
			Run: v.onTree((*tree).outward), Off: v.onlyTree},
		{ID: "okrs.unfold", Keys: []string{"right", "l"}, Title: "Unfold, or go to what hangs on it", Group: screen.Move,
			Run: v.onTree((*tree).inward), Off: v.onlyTree},
	}...)
}

func (v *view) looks() []screen.Command {
	all := func(folded bool) func(*tree, screen.Scene) screen.Action {
		return func(t *tree, sc screen.Scene) screen.Action { return t.foldAll(folded)(sc) }
	}
	return []screen.Command{
		{ID: "okrs.face", Keys: []string{"]"}, Title: "The next face", Group: screen.Look, Run: v.turn(1)},
		{ID: "okrs.face-back", Keys: []string{"["}, Title: "The face before", Group: screen.Look, Run: v.turn(-1)},
		{ID: "okrs.unfold-all", Keys: []string{"+"}, Title: "Unfold everything", Group: screen.Look, Run: v.onTree(all(false)),
			Off: v.onlyTree},
		{ID: "okrs.fold-all", Keys: []string{"-"}, Title: "Fold every objective", Hint: "fold all", Group: screen.Look,
			Run: v.onTree(all(true)), Off: v.onlyTree},
	}
}
