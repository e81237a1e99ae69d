package okr

import (
	"fmt"
	"math"

	"quarterdeck/model"
)

// Grade is what a final score means, in a word or two.
type Grade string

// The grades. What is committed and not whole is a miss; a stretch is at its best between 0.6 and 0.7, and beyond it was
// not far enough away (Google's OKR playbook, re:Work), both rounded to a tenth as scores are read; what was to be learned
// is told by what was learned.
const (
	Kept   Grade = "kept"
	Broken Grade = "not kept"
	Sweet  Grade = "sweet spot"
	Beyond Grade = "beyond"
	Short  Grade = "short"
	Lesson Grade = "learned"
)

// Grades is the grades in the order in which they are counted.
func Grades() []Grade { return []Grade{Kept, Broken, Sweet, Beyond, Short, Lesson} }

// Graded is the grade of a score.
func Graded(kind model.ObjectiveType, score float64) Grade {
	const rounding = 1e-9
	switch {
	case kind == model.Learning:
		return Lesson
	case kind == model.CommittedObjective && score >= 1-rounding:
		return Kept
	case kind == model.CommittedObjective:
		return Broken
	case score < stretched-rounding:
		return Short
	case score < 0.75-rounding:
		return Sweet
	}
	return Beyond
}

// stretched is the score from which on a stretch has come as far as it should.
const stretched = 0.55

// Verdict is what a final score means in a sentence.
func Verdict(kind model.ObjectiveType, score float64) string {
	switch Graded(kind, score) {
	case Lesson:
		return "told by what was learned"
	case Kept:
		return "kept"
	case Broken:
		return "not kept: a commitment is kept whole or not"
	case Short:
		return "short of the stretch"
	case Sweet:
		return "in the sweet spot of a stretch"
	}
	return "beyond: the stretch may have been too short"
}

// Ending is the state that a final score suggests: what is committed is achieved when it is whole, a stretch from its
// sweet spot on, and what was to be learned as soon as somebody says what was.
func Ending(kind model.ObjectiveType, score float64) model.ObjectiveState {
	if grade := Graded(kind, score); grade == Broken || grade == Short {
		return model.Missed
	}
	return model.Achieved
}

// Came is what an objective has come to, in the word that says how it looks: the grade of its score or, where it has none
// or somebody has decided otherwise, its state; "" while it is open.
func (o *Objective) Came() string {
	v, given := o.Score.Get()
	switch {
	case given && Ending(o.Type, v) == o.State:
		return string(Graded(o.Type, v))
	case o.State.Open():
		return ""
	}
	return string(o.State)
}

// Would is the grade of the score that an objective has or would be given now, where it has not come to that: nobody has
// scored it yet, or somebody has decided otherwise.
func (o *Objective) Would() Grade {
	v, known := o.Proposed().Get()
	scored := o.Score != (model.Number{})
	if !known || !scored && !o.State.Open() || o.Came() == string(Graded(o.Type, v)) {
		return ""
	}
	return Graded(o.Type, v)
}

// Proposed is the score that an objective would be given now: the one that it has, or else the one so far, whole.
func (o *Objective) Proposed() model.Number {
	if o.Score != (model.Number{}) {
		return o.Score
	}
	return o.Reached
}

// Rounded is a score to hundredths as people read it, rounded down where rounding up would give it another grade: nothing
// short of whole reads as a whole. What is unknown is –.
func Rounded(score model.Number) string {
	v, known := score.Get()
	if !known {
		return Amount(score, "")
	}
	near := math.Round(v*100) / 100
	for _, kind := range []model.ObjectiveType{model.CommittedObjective, model.Aspirational} {
		if near > v && Graded(kind, near) != Graded(kind, v) {
			near = math.Floor(v*100) / 100
		}
	}
	return Amount(model.Num(near), "")
}

// Proposal is the proposed score as it can be typed; nothing where there is none.
func (o *Objective) Proposal() string {
	if o.Proposed() == (model.Number{}) {
		return ""
	}
	return Rounded(o.Proposed())
}

// ReadScore reads a final score of the objective. The proposal as it stands is the whole value behind it.
func (o *Objective) ReadScore(text string) (model.Number, error) {
	if model.CleanLine(text) == o.Proposal() {
		return o.Proposed(), nil
	}
	return ReadScore(text)
}

// ReadScore reads a final score as people write it: 0.7, 0,7, .7 or 70%. Nothing is no score. The error is one sentence
// that says how to write it.
func ReadScore(text string) (model.Number, error) {
	text = model.CleanLine(text)
	if text == "" {
		return model.Number{}, nil
	}
	a, ok := model.ParseAmount(text)
	v := a.Value
	if a.Unit == "%" {
		v, a.Unit = v/100, ""
	}
	if !ok || a.Unit != "" || v < 0 || v > 1 {
		return model.Number{}, fmt.Errorf("a score lies between 0 and 1, such as 0.7 or 70%%, and “%s” does not", text)
	}
	return model.Num(v), nil
}

// Finish is the score, the state and what was learned, as somebody gives them at the end of an objective. A state that is
// not given follows from the score: an objective without one is under way.
type Finish struct {
	Score   model.Number
	State   model.ObjectiveState
	Learned string
}

// Ends is the state that an objective of the type comes to.
func (f Finish) Ends(kind model.ObjectiveType) model.ObjectiveState {
	v, given := f.Score.Get()
	switch {
	case f.State != "":
		return f.State
	case given:
		return Ending(kind, v)
	}
	return model.ActiveObjective
}

// Says is what that comes to, in words: 0.7 (in the sweet spot of a stretch), so achieved.
func (f Finish) Says(kind model.ObjectiveType) string {
	what, suggested := "No score", model.ActiveObjective
	if v, given := f.Score.Get(); given {
		what, suggested = fmt.Sprintf("%s (%s)", Rounded(f.Score), Verdict(kind, v)), Ending(kind, v)
	}
	joint := "so"
	if f.Ends(kind) != suggested {
		joint = "yet"
	}
	return fmt.Sprintf("%s, %s %s.", what, joint, f.Ends(kind))
}

// Finish is the edits that end the objective so, as a portfolio holds it now.
func (o *Objective) Finish(p *model.Portfolio, now model.Moment, f Finish) []model.Edit {
	return p.Objectives.Edit(now, o.ID, func(next *model.Objective) {
		next.Score, next.State, next.Learned = f.Score, f.Ends(next.Type), model.Clean(f.Learned)
	})
}
