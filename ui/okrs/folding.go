package okrs

import (
	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

func (v *view) setFold(ref model.Ref, folded bool) {
	if v.folded[ref] == folded {
		return
	}
	if folded {
		v.folded[ref] = true
	} else {
		delete(v.folded, ref)
	}
	v.folds++
}

// cannotFold says why folds do not count.
func (v *view) cannotFold(sc screen.Scene) string {
	if why := v.onlyTree(sc); why != "" || v.narrowing.none() {
		return why
	}
	return "Everything that was looked for is unfolded; Esc shows all the rest"
}

// inward unfolds the objective under the cursor, or goes to the first row that hangs on it.
func (t *tree) inward(sc screen.Scene) screen.Action {
	switch r := t.row(sc); {
	case r == nil || r.leaf:
	case r.folded:
		t.v.setFold(r.ref, false)
	default:
		t.cursor(sc).Move(1)
	}
	return nil
}

// outward folds the objective under the cursor, or goes to what it hangs on.
func (t *tree) outward(sc screen.Scene) screen.Action {
	switch r := t.row(sc); {
	case r == nil:
	case r.r == nil && !r.leaf && !r.folded:
		t.v.setFold(r.ref, true)
	case !r.up.IsZero():
		t.v.cursor = r.up
	}
	return nil
}

// foldAll folds every objective that something hangs on.
func (t *tree) foldAll(sc screen.Scene) screen.Action { return t.setFolds(sc, true) }

func (t *tree) unfoldAll(sc screen.Scene) screen.Action { return t.setFolds(sc, false) }

func (t *tree) setFolds(sc screen.Scene, folded bool) screen.Action {
	if book := t.synced(sc).laid.of.book; book != nil {
		for _, o := range book.All() {
			t.v.setFold(o.Ref(), folded && len(o.Results)+len(o.Under) > 0)
		}
	}
	return nil
}
