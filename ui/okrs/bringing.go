package okrs

import (
	"quarterdeck/model"
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

// bring asks what of the period before goes on in this one.
func (v *view) bring(sc screen.Scene) screen.Action {
	last, to := v.before(sc), v.known(sc).book.Period
	if scope := reaching(last); !sc.P.Scope.Covers(scope) {
		tell := screen.Tell{Text: "Reading the objectives of " + last.Name + "; b once more asks about them"}
		return screen.All{screen.Widen{Scope: scope}, tell}
	}
	book := bookOf(sc.P, last.ID, sc.Now.Today)
	if objectives, _ := book.Unfinished(); len(objectives) == 0 {
		return screen.Tell{Text: "Nothing is unfinished in " + last.Name}
	}
	return v.pack(sc, book, []*model.Period{to})
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
