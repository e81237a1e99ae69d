package onboarding

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

// sign is how a cell stands: a shape, the word for it, and a colour that says it once more.
type sign struct {
	shape, word string
	style       canvas.Style
}

// signs is those that there are, for the legend.
func signs(t theme.Theme) []sign {
	return []sign{
		{"✓", "done", t.Done}, {"◐", "doing", t.OnTrack}, {"○", "to do", t.Todo}, {"▲", "overdue", t.AtRisk},
		{"■", "blocked", t.OffTrack}, {"–", "waived", t.Muted},
	}
}

const (
	signDone = iota
	signDoing
	signToDo
	signOverdue
	signBlocked
	signNone
)

// signElsewhere stands where somebody's version has no such module: which one has it.
func signElsewhere(one *onboarding.Module, t theme.Theme) sign {
	version := fmt.Sprintf("v%d", one.Of.Number())
	return sign{version, "only in " + version, t.Muted}
}

// signOf is how a step stands. What is overdue and being done shows both, so that a tick on it is seen.
func signOf(s *onboarding.Step, t theme.Theme) sign {
	one := signs(t)[kindOf(s)]
	if s.State == model.ModuleDoing && s.Overdue() {
		one.shape = signs(t)[signDoing].shape + one.shape
	}
	return one
}

func kindOf(s *onboarding.Step) int {
	switch {
	case s.State == model.ModuleWaived:
		return signNone
	case s.State == model.ModuleDone:
		return signDone
	case s.Blocked():
		return signBlocked
	case s.Overdue():
		return signOverdue
	case s.State == model.ModuleDoing:
		return signDoing
	}
	return signToDo
}

// sum is how somebody stands with the modules of a section together: the kind of sign for that, and how many of those
// that are not waived are done. It is not theirs where their version has none of these.
type sum struct {
	theirs         bool
	kind, done, of int
}

// sumOf adds up how somebody stands with modules: what is worst, or how far they have come.
func sumOf(l *onboarding.Plan, modules []*onboarding.Module) sum {
	var counts [signNone + 1]int
	all := sum{kind: signNone}
	for _, one := range modules {
		if s := l.Step(one); s != nil {
			all.theirs = true
			counts[kindOf(s)]++
			if s.State != model.ModuleWaived {
				all.of++
			}
		}
	}
	all.done = counts[signDone]
	switch {
	case counts[signBlocked] > 0:
		all.kind = signBlocked
	case counts[signOverdue] > 0:
		all.kind = signOverdue
	case counts[signDoing] > 0, counts[signDone] > 0 && counts[signToDo] > 0:
		all.kind = signDoing
	case counts[signToDo] > 0:
		all.kind = signToDo
	case counts[signDone] > 0:
		all.kind = signDone
	}
	return all
}

// statusOf is how somebody does by a verdict on their plan, or that it is archived.
func statusOf(l *onboarding.Plan, verdict onboarding.Verdict, t theme.Theme) theme.Status {
	stands := status(verdict, t)
	if !l.Live() {
		stands.Word, stands.Style = "archived", t.Muted
	}
	return stands
}

// status is how somebody does, shown like the state of work that it resembles.
func status(verdict onboarding.Verdict, t theme.Theme) theme.Status {
	like := "on track"
	switch verdict {
	case onboarding.Finished:
		like = "done"
	case onboarding.EndedEarly:
		like = "dropped"
	case onboarding.NoModules:
		like = "to do"
	case onboarding.Stuck:
		like = "off track"
	case onboarding.Behind:
		like = "at risk"
	}
	status := t.Status(like)
	status.Word = string(verdict)
	return status
}
