package okrs

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/screen"
)

// tour is a walk through the key results that wait for a check-in, one after the other.
type tour struct {
	v    *view
	ids  []model.ID[model.KeyResult]
	at   int       // the one that is asked for
	said []okr.Row // what has been checked in
}

// walk begins a walk through what is due: of the person at the keyboard, or of everybody.
func (v *view) walk(everybody bool) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		t := &tour{v: v, at: -1}
		whose := v.known(sc).me
		if everybody {
			whose = ""
		}
		for _, r := range v.ahead(sc).Due(whose) {
			t.ids = append(t.ids, r.ID)
		}
		return t.next(sc)
	}
}

// next asks for the next key result that is still there, or says what has been done.
func (t *tour) next(sc screen.Scene) screen.Action {
	for t.at++; t.at < len(t.ids); t.at++ {
		a := &asking{v: t.v, of: t.ids[t.at], tour: t}
		if r := a.result(sc); r != nil {
			t.v.now().reveal(sc, r.Ref())
			return a.open(sc, r, valueLine)
		}
	}
	return t.end(sc)
}

// note remembers what has been checked in, and forget that it could not be saved.
func (t *tour) note(said okr.Row) { t.said = append(t.said, said) }

func (t *tour) forget(ref model.Ref) {
	t.said = slices.DeleteFunc(t.said, func(said okr.Row) bool { return said.Ref == ref })
}

// place is how far the walk has come: 3 of 7.
func (t *tour) place() string { return fmt.Sprintf("%d of %d", t.at+1, len(t.ids)) }

// end says what has been checked in and what has not.
func (t *tour) end(screen.Scene) screen.Action {
	if len(t.said) == 0 {
		return screen.Tell{Text: "Nothing was checked in"}
	}
	done := okr.Explanation{Title: fmt.Sprintf("Checked in %d of %d", len(t.said), len(t.ids)), Rows: t.said}
	rule := "Each of these is a change of its own, which u takes back, the last one first."
	switch left := len(t.ids) - len(t.said); left {
	case 0:
	case 1:
		rule = "One was left out and is still due."
	default:
		rule = fmt.Sprintf("%d were left out and are still due.", left)
	}
	done.Rule = []string{rule}
	return screen.Open{Overlay: newExplaining(done)}
}
