package okrs

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// before is the period of the same kind before the one that is shown, or nil.
func (v *view) before(sc screen.Scene) *model.Period {
	book := v.known(sc).book
	if book == nil {
		return nil
	}
	var last *model.Period
	for _, r := range sameKind(sc.P, book.Period) {
		if r.Start.Before(book.Period.Start) {
			last = r
		}
	}
	return last
}

// unfinished is what is not done of the period before.
func (v *view) unfinished(sc screen.Scene) ([]*okr.Objective, []*okr.Result) {
	last := v.before(sc)
	if last == nil {
		return nil, nil
	}
	return okr.Of(sc.P, last.ID, sc.Now.Today).Unfinished()
}

// bring asks whether to copy what is unfinished of the period before into this one.
func (v *view) bring(sc screen.Scene) screen.Action {
	last, to := v.before(sc), v.known(sc).book.Period
	if scope := reaching(last); !sc.P.Scope.Covers(scope) {
		tell := screen.Tell{Text: "Reading the objectives of " + last.Name + "; b once more asks about them"}
		return screen.All{screen.Widen{Scope: scope}, tell}
	}
	objectives, results := v.unfinished(sc)
	if len(objectives) == 0 {
		return screen.Tell{Text: "Nothing is unfinished in " + last.Name}
	}
	what := fmt.Sprintf("%d %s and %d %s", len(objectives), sc.P.Objectives.Kind().Called(len(objectives)),
		len(results), sc.P.KeyResults.Kind().Called(len(results)))
	return screen.Open{Overlay: form.NewConfirm(form.Confirmation{
		Ask: "Bring " + what + " into " + to.Name + "?",
		Says: "They are copied as they are, without their check-ins, and stay in " + last.Name +
			" too. The open initiatives that move them move the copies as well.",
		Yes: "bring them",
		OnYes: func(sc screen.Scene) screen.Action {
			edits := okr.Carry(sc.P, sc.Now, sc.NewID, to.ID, objectives, results)
			return screen.Commit{Change: sc.Change(fmt.Sprintf("Bring %s from %s into %s", what, last.Name, to.Name), edits...)}
		},
	})}
}

// cannotBring says why there is nothing to bring.
func (v *view) cannotBring(sc screen.Scene) string {
	if sc.ReadOnly != "" {
		return sc.ReadOnly
	}
	if v.before(sc) == nil {
		return "There is no period before this one"
	}
	return ""
}
