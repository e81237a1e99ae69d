package onboarding

import "quarterdeck/model"

// Ready is the share of the required modules that are done, from 0 to 1; unknown where none is required. What is optional
// or waived does not count.
func (l *Plan) Ready() model.Number { return share(l.Done, l.Required) }

// Pace is the share of the required modules that were due by today, from 0 to 1: where Ready should be. It is unknown
// where none is required.
func (l *Plan) Pace() model.Number { return share(l.Expected, l.Required) }

// share is a part of a whole; of nothing there is none.
func share(part, whole int) model.Number {
	if whole == 0 {
		return model.Number{}
	}
	return model.Num(float64(part) / float64(whole))
}

// Verdict is how somebody does on a program, in a word or two.
type Verdict string

// The verdicts. The first of these rules that holds says which it is:
//
//   - finished: every required module is done or waived;
//   - ended early: the program has ended for them;
//   - no modules: nothing is required of them;
//   - stuck: a required module is blocked, or overdue by 7 days or more;
//   - behind: a required module is overdue;
//   - ahead: more is done than was due by today;
//   - on track: nothing is overdue.
const (
	Finished   Verdict = "finished"
	EndedEarly Verdict = "ended early"
	NoModules  Verdict = "no modules"
	Stuck      Verdict = "stuck"
	Behind     Verdict = "behind"
	Ahead      Verdict = "ahead"
	OnTrack    Verdict = "on track"
)

// patience is how many days a module may be overdue before somebody is stuck on it.
const patience = 7

// Verdict is how they do.
func (l *Plan) Verdict() Verdict {
	switch {
	case l.Finished():
		return Finished
	case l.Ended():
		return EndedEarly
	case l.Required == 0:
		return NoModules
	}
	return l.underWay()
}

func (l *Plan) underWay() Verdict {
	over := 0
	for _, s := range l.Steps {
		if s.Required() && s.Blocked() {
			return Stuck
		}
		over = max(over, s.Over())
	}
	switch {
	case over >= patience:
		return Stuck
	case over > 0:
		return Behind
	case l.Done > l.Expected:
		return Ahead
	}
	return OnTrack
}
