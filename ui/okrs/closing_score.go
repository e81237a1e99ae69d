package okrs

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// The lines that a score asks for.
const (
	scoreLine = iota
	learnedLine
	stateLine
)

// scoring is a score that is being asked for.
type scoring struct {
	stop
	v  *view
	of model.ID[model.Objective]
}

// score asks what the objective under the cursor is scored at, and what was learned.
func (v *view) score(sc screen.Scene) screen.Action {
	o, _ := v.here(sc)
	s := &scoring{v: v, of: o.ID}
	return s.open(sc, o)
}

// scoreAll walks through the objectives that have no score yet.
func (v *view) scoreAll(sc screen.Scene) screen.Action {
	t := &tour{v: v, at: -1, verb: "Scored", wants: "without a score"}
	t.ask = func(sc screen.Scene, ref model.Ref) screen.Action {
		o, _ := find(v.ahead(sc), ref)
		if o == nil {
			return nil
		}
		s := &scoring{stop: stop{tour: t}, v: v, of: o.ID}
		return s.open(sc, o)
	}
	for _, o := range v.ahead(sc).Unscored() {
		t.refs = append(t.refs, o.Ref())
	}
	return t.next(sc)
}

// open lays the lines over the view: the score so far stands there at first.
func (s *scoring) open(sc screen.Scene, o *okr.Objective) screen.Action {
	title := []widget.Part{
		{Text: "Score " + o.Number + " " + o.Title, Style: sc.Theme.Strong},
		{Text: typeOf(o, len(model.Aspirational)), Style: sc.Theme.Text},
		{Text: okr.Percent(o.Reached) + " so far", Style: sc.Theme.Text},
	}
	return s.show(sc, o.Ref(), form.Sheet{Title: title, Blanks: s.blanks(o), About: s.about, OnEnter: s.enter})
}

func (s *scoring) blanks(o *okr.Objective) []form.Blank {
	check := func(_ screen.Scene, text string) error {
		_, err := o.ReadScore(text)
		return err
	}
	given := ""
	if o.State != "" && o.State != (okr.Finish{Score: o.Score}).Ends(o.Type) {
		given = string(o.State)
	}
	states := []string{""} // the ends first, which it is about
	for _, s := range []model.ObjectiveState{model.Achieved, model.Missed, model.DroppedObjective, model.ActiveObjective, model.Draft} {
		states = append(states, string(s))
	}
	return []form.Blank{
		scoreLine:   {Label: "Score", Text: o.Proposal(), Help: "0 to 1, or in %; nothing takes it off", Check: check},
		learnedLine: {Label: "Learned", Text: model.CleanLine(o.Learned), Help: "what was learned, beside the score"},
		stateLine:   {Label: "State", Text: given, Help: "as the score says", Choices: states},
	}
}

// about is what the lines come to, and the key results that the score so far comes from.
func (s *scoring) about(sc screen.Scene, texts []string) []widget.Part {
	o, _ := find(s.v.ahead(sc), s.of.Ref())
	if o == nil {
		return nil
	}
	var parts []widget.Part
	if f, err := s.read(o, texts); err == nil {
		parts = append(parts, widget.Part{Text: f.Says(o.Type), Style: sc.Theme.Text})
	}
	for _, r := range o.Results {
		status := sc.Theme.Status(r.Word())
		text := fmt.Sprintf("%s %s %s  %s  %s", status.Shape, r.Number, r.Title, r.Way(), okr.Percent(r.Progress))
		parts = append(parts, widget.Part{Text: text, Style: sc.Theme.Muted})
	}
	return parts
}

// read is what the lines say. What was learned stays as it was written where its line was not altered.
func (s *scoring) read(o *okr.Objective, texts []string) (okr.Finish, error) {
	score, err := o.ReadScore(texts[scoreLine])
	f := okr.Finish{Score: score, State: model.ObjectiveState(texts[stateLine]), Learned: texts[learnedLine]}
	if f.Learned == model.CleanLine(o.Learned) {
		f.Learned = o.Learned
	}
	return f, err
}

// enter saves the score, and goes on with the walk that it is a part of.
func (s *scoring) enter(sc screen.Scene, texts []string) screen.Action {
	o, _ := find(s.v.ahead(sc), s.of.Ref())
	if o == nil {
		return screen.Tell{Text: "The objective is not there any more", Bad: true}
	}
	f, err := s.read(o, texts)
	if err != nil { // the lines were checked before
		return screen.Tell{Text: err.Error(), Bad: true}
	}
	what, label := string(f.Ends(o.Type)), fmt.Sprintf("Set %s to %s", o.Title, f.Ends(o.Type))
	if v, given := f.Score.Get(); given {
		if grade := string(okr.Graded(o.Type, v)); grade != what {
			what = grade + ", " + what
		}
		what = okr.Rounded(f.Score) + ", " + what
		label = fmt.Sprintf("Score %s at %s", o.Title, okr.Rounded(f.Score))
	}
	var act screen.Action
	if edits := o.Finish(sc.P, sc.Now, f); len(edits) > 0 {
		commit := screen.Commit{Change: sc.Change(label, edits...), Fail: s.failed, Toast: o.Number + " " + o.Title + ": " + what}
		if s.tour != nil {
			s.tour.note(okr.Row{Ref: o.Ref(), Text: commit.Toast})
		}
		act = commit
	}
	if s.tour == nil {
		return act
	}
	return screen.All{act, s.tour.next(sc)}
}
