package onboarding

import (
	"cmp"
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/screen"
)

// showShelved shows archived programs beside the others, or hides them again.
func (v *view) showShelved(sc screen.Scene) screen.Action {
	v.shelved = !v.shelved
	everything := model.Scope{All: true} // the plans that were archived with them
	switch n := len(v.known(sc).book.Archived); {
	case !v.shelved:
		return screen.Tell{Text: "Archived programs are hidden"}
	case !sc.P.Scope.All:
		return screen.All{screen.Widen{Scope: everything}, screen.Tell{Text: "Archived programs are shown too: p, H and L lead there"}}
	case n == 0:
		v.shelved = false
		return screen.Tell{Text: "No program is archived; A archives the one that is shown"}
	default:
		return screen.Tell{Text: model.Counted(n, "archived program") + " shown too: p, H and L lead there"}
	}
}

// shelve takes the program that is shown out of the way, or brings it back.
func (v *view) shelve(sc screen.Scene) screen.Action {
	r := v.newest(v.ahead(sc))
	if !r.Live() {
		label, edits := r.Unshelve(sc.P)
		return screen.Commit{Change: sc.Change(label, edits...)}
	}
	running := slices.DeleteFunc(slices.Clone(peopleOn(v.ahead(sc), r)), func(l *onboarding.Plan) bool { return !l.Active() })
	label, edits := r.Shelve(sc.P, sc.Now)
	toast := label
	switch n := onboarding.People(running); n {
	case 0:
	case 1:
		toast += "; 1 person was under way on it"
	default:
		toast += fmt.Sprintf("; %d people were under way on it", n)
	}
	return screen.Commit{Change: sc.Change(label, edits...), Toast: toast}
}

// cannotShelve is why the program that is shown can be neither archived nor brought back, or "".
func (v *view) cannotShelve(sc screen.Scene) string {
	if why := v.none(sc); why != "" || sc.ReadOnly != "" {
		return cmp.Or(sc.ReadOnly, why)
	}
	if r := v.newest(v.ahead(sc)); r == nil || !r.Live() && !sc.P.Scope.All {
		return "What is archived is still being read; try again in a moment"
	}
	return ""
}

// archived is why nothing can be done with the program that is shown, where it is archived, or "".
func (v *view) archived(sc screen.Scene) string {
	if r := v.shown(v.known(sc)); r != nil && !r.Newest().Live() {
		return named(sc, r) + " is archived; A brings it back"
	}
	return ""
}
