package leadership

import (
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// Reasons why a command cannot be run, or "".

func saving(_ *face, sc screen.Scene) string { return sc.ReadOnly }

// nothing is for what needs a row under the cursor.
func (f *face) nothing(sc screen.Scene) string {
	if len(f.synced(sc).said.items) == 0 {
		return "There is nothing in the list; n adds " + article(f.kind)
	}
	return ""
}

func article(kind string) string {
	if kind == action {
		return "an " + kind
	}
	return "a " + kind
}

// several is for what can be done to one row at a time.
func (f *face) several(screen.Scene) string {
	if len(f.marked) > 1 {
		return "That goes for one at a time; Esc unmarks the others"
	}
	return ""
}

// only is for what some of the kinds know.
func only(kinds ...string) func(*face, screen.Scene) string {
	return func(f *face, _ screen.Scene) string {
		if slices.Contains(kinds, f.kind) {
			return ""
		}
		return "Only " + article(strings.Join(kinds, " or ")) + " has that; [ and ] lead there"
	}
}

func (f *face) aboutNothing(sc screen.Scene) string {
	if f.under(sc).about.IsZero() {
		return "Nobody has said what it is about; = and About says it"
	}
	return ""
}

// cannotTick is for what settles the chosen rows: every decision has an outcome of its own.
func (f *face) cannotTick(sc screen.Scene) string {
	if why := f.cannotSettle(sc); why != "" {
		return why
	}
	if i := f.chosen(sc)[0]; i.state == string(model.Superseded) {
		return "Another decision holds in its place; V takes that back"
	}
	return ""
}

func (f *face) cannotSettle(sc screen.Scene) string {
	if f.kind == decision {
		return f.several(sc)
	}
	return ""
}
