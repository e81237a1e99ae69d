package okrs

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// tour is a walk through rows that wait for somebody, one after the other: key results for a check-in, objectives for
// their score.
type tour struct {
	v    *view
	refs []model.Ref
	at   int       // the one that is asked for
	said []okr.Row // what has been done
	// verb is what was done with them, and wants what those still are that it was not done with: Checked in, due.
	verb, wants string
	// ask asks about a row; it asks for nothing where the row is not there any more.
	ask func(screen.Scene, model.Ref) screen.Action
}

// walk begins a walk through what is due: of the person at the keyboard, or of everybody.
func (v *view) walk(everybody bool) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		whose := sc.P.PersonCalled(sc.Me)
		if everybody {
			whose = ""
		}
		return v.through(sc, v.ahead(sc).Due(whose), "due")
	}
}

// through walks through key results; wants is what those still are that were left out.
func (v *view) through(sc screen.Scene, results []*okr.Result, wants string) screen.Action {
	t := &tour{v: v, at: -1, verb: "Checked in", wants: wants}
	t.ask = func(sc screen.Scene, ref model.Ref) screen.Action {
		a := &asking{stop: stop{tour: t}, v: v, of: model.ID[model.KeyResult](ref.ID)}
		if r := a.result(sc); r != nil {
			return a.open(sc, r, valueLine)
		}
		return nil
	}
	for _, r := range results {
		t.refs = append(t.refs, r.Ref())
	}
	return t.next(sc)
}

// next asks about the next row that is still there, or says what has been done.
func (t *tour) next(sc screen.Scene) screen.Action {
	for t.at++; t.at < len(t.refs); t.at++ {
		if act := t.ask(sc, t.refs[t.at]); act != nil {
			t.v.now().reveal(sc, t.refs[t.at])
			return act
		}
	}
	return t.end(sc)
}

// note remembers what has been done, and forget that it could not be saved.
func (t *tour) note(said okr.Row) { t.said = append(t.said, said) }

func (t *tour) forget(ref model.Ref) {
	t.said = slices.DeleteFunc(t.said, func(said okr.Row) bool { return said.Ref == ref })
}

// place is how far the walk has come: 3 of 7.
func (t *tour) place() string { return fmt.Sprintf("%d of %d", t.at+1, len(t.refs)) }

// end says what has been done and what has not.
func (t *tour) end(screen.Scene) screen.Action {
	if len(t.said) == 0 {
		return screen.Tell{Text: "Nothing was " + strings.ToLower(t.verb)}
	}
	x := newExplaining(t.told())
	x.walked = t
	return screen.Open{Overlay: x}
}

// told is what has been done, what has not, and how it is taken back.
func (t *tour) told() okr.Explanation {
	done := okr.Explanation{Title: fmt.Sprintf("%s %d of %d", t.verb, len(t.said), len(t.refs)), Rows: t.said}
	switch left := len(t.refs) - len(t.said); left {
	case 0:
	case 1:
		done.Rule = append(done.Rule, "One was left out and is still "+t.wants+".")
	default:
		done.Rule = append(done.Rule, fmt.Sprintf("%d were left out and are still %s.", left, t.wants))
	}
	done.Rule = append(done.Rule, "Each of these is a change of its own, which u takes back, the last one first.")
	return done
}

// back takes back the last of what has been done. Once nothing is left of it, there is nothing to be said any more.
func (t *tour) back(x *explaining) screen.Action {
	undo := screen.Run{ID: "undo"}
	if t.said = t.said[:len(t.said)-1]; len(t.said) == 0 {
		return screen.Close{Then: undo}
	}
	x.tell(t.told())
	return undo
}

// stop is the lines that ask about a row, on a walk or by itself.
type stop struct {
	row   model.Ref
	tour  *tour // the walk that it is a part of, or nil
	lines *form.Lines
}

// show lays the lines over the view. On a walk they say how far it has come, and can be left out.
func (s *stop) show(sc screen.Scene, row model.Ref, sheet form.Sheet) screen.Action {
	if s.tour != nil {
		place := widget.Part{Text: s.tour.place(), Style: sc.Theme.Accent}
		sheet.Title = append([]widget.Part{place}, sheet.Title...)
		sheet.OnSkip, sheet.OnCancel = s.skip, s.cancel
	}
	s.row, s.lines = row, form.NewLines(sheet)
	return screen.Open{Overlay: s.lines}
}

// failed keeps what was typed. The walk has gone on by then, and goes on without it.
func (s *stop) failed(err error) screen.Action {
	if s.tour != nil {
		s.tour.forget(s.row)
		s.tour = nil
	}
	return s.lines.Failed(err)
}

func (s *stop) skip(sc screen.Scene) screen.Action {
	if s.tour == nil {
		return nil
	}
	return s.tour.next(sc)
}

func (s *stop) cancel(sc screen.Scene) screen.Action {
	if s.tour == nil {
		return nil
	}
	return s.tour.end(sc)
}
