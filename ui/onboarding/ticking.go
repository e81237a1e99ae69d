package onboarding

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// act is what can be said of a step, by a key, wherever it is shown: in its cell, and on its line of somebody's plan.
type act struct {
	id, key, title, hint string

	do func(screen.Scene, *onboarding.Step) screen.Action
	// off says why that cannot be said of the step, or "". Nil means that it always can.
	off func(*onboarding.Step) string
}

// acts is what can be said of a step.
func (m *matrix) acts() []act {
	return []act{
		{"onboarding.tick", "space", "Tick: doing, then done", "tick", tick, cannotTick},
		{"onboarding.state", "s", "Say how it stands, also to take a tick back …", "state", m.stands, nil},
		{"onboarding.done", "d", "Done, and on which day …", "", m.askDone, nil},
		{"onboarding.waive", "w", "Waive it, and say why", "", m.askWhy(model.ModuleWaived), nil},
		{"onboarding.block", "b", "Say what blocks it", "", m.askWhy(model.ModuleBlocked), nil},
		{"onboarding.verify", "v", "Say who has seen that it is done …", "", verify, cannotVerify},
	}
}

// on does it with a step that was shown, as that is by now, or says why it cannot be said.
func (a act) on(m *matrix, was *onboarding.Step) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		return m.again(sc, was, func(s *onboarding.Step) screen.Action {
			if a.off != nil {
				if why := a.off(s); why != "" {
					return screen.Tell{Text: why, Bad: true}
				}
			}
			return a.do(sc, s)
		})
	}
}

// again does something with a step that was shown, as that is by now.
func (m *matrix) again(sc screen.Scene, was *onboarding.Step, do func(*onboarding.Step) screen.Action) screen.Action {
	if l := m.v.ahead(sc).book.Plan(was.Plan.ID); l != nil {
		if s := l.Step(was.Module); s != nil {
			return do(s)
		}
	}
	return screen.Tell{Text: notThere, Bad: true}
}

// tick takes a step one further. What is to come before it is said, and kept from nobody; so is that it is overdue, which
// its sign goes on to show while it is being done.
func tick(sc screen.Scene, s *onboarding.Step) screen.Action {
	label, edits := s.Tick(sc.P, sc.Now)
	commit := screen.Commit{Change: sc.Change(label, edits...), Toast: label}
	if over := s.Over(); over > 0 {
		commit.Toast += fmt.Sprintf(", %s after it was due", model.Counted(over, "day"))
	}
	if first := s.Waits(); first != nil {
		commit.Toast += fmt.Sprintf(", though %s comes before it", first.Module.Title)
	}
	return commit
}

// cannotTick is why a step comes no further by a tick, or "".
func cannotTick(s *onboarding.Step) string {
	title := model.CleanLine(s.Module.Title)
	switch s.State {
	case model.ModuleDone:
		return fmt.Sprintf("%s is done%s; s takes that back, d alters the day", title, on(s.DoneOn()))
	case model.ModuleWaived, model.ModuleBlocked:
		return fmt.Sprintf("%s is %s: %s; s says how it stands now", title, s.State, s.Reason())
	}
	return ""
}

// stands offers the states that a step can be in, also the ones behind it, so that taking something back is a choice.
func (m *matrix) stands(_ screen.Scene, s *onboarding.Step) screen.Action {
	back := func(state model.ModuleState) func(screen.Scene) screen.Action {
		return func(sc screen.Scene) screen.Action {
			return m.say(sc, s, func(r *onboarding.Report) { r.State = state })
		}
	}
	asks := func(ask func(screen.Scene, *onboarding.Step) screen.Action) func(screen.Scene) screen.Action {
		return func(sc screen.Scene) screen.Action { return ask(sc, s) }
	}
	options := []form.Option{
		{Key: "t", Label: string(model.ModuleToDo), Pick: back(model.ModuleToDo)},
		{Key: "i", Label: string(model.ModuleDoing), Pick: back(model.ModuleDoing)},
		{Key: "d", Label: "done, on a day …", Pick: asks(m.askDone)},
		{Key: "w", Label: "waived, because …", Pick: asks(m.askWhy(model.ModuleWaived))},
		{Key: "b", Label: "blocked, by …", Pick: asks(m.askWhy(model.ModuleBlocked))},
	}
	current := map[model.ModuleState]int{
		model.ModuleDoing: 1, model.ModuleDone: 2, model.ModuleWaived: 3, model.ModuleBlocked: 4,
	}[s.State]
	title := fmt.Sprintf("How %s stands for %s", model.CleanLine(s.Module.Title), s.Plan.Name)
	return screen.Open{Overlay: form.NewMenu(title, options, current)}
}

// say saves what is said of a step. What goes with another state goes with that, and where it can be seen stays.
func (m *matrix) say(sc screen.Scene, was *onboarding.Step, as func(*onboarding.Report)) screen.Action {
	return m.again(sc, was, func(s *onboarding.Step) screen.Action {
		r := s.Reported()
		as(&r)
		label, edits := s.Set(sc.P, sc.Now, r)
		if len(edits) == 0 {
			return nil
		}
		return screen.Commit{Change: sc.Change(label, edits...)}
	})
}

// askDone asks for the day on which a step was done, and saves that. Who has seen it and where stays as it was.
func (m *matrix) askDone(sc screen.Scene, s *onboarding.Step) screen.Action {
	text := "today"
	if day := s.DoneOn(); !day.IsZero() {
		text = day.Long()
	}
	label := fmt.Sprintf("When was %s done for %s?", model.CleanLine(s.Module.Title), s.Plan.Name)
	return askDay(form.Question{Label: label, Text: text, Help: "today, last fri, 12 nov"}, readDone,
		func(sc screen.Scene, day model.Date) screen.Action {
			return m.say(sc, s, func(r *onboarding.Report) { r.State, r.Done = model.ModuleDone, day })
		})
}

// askWhy asks for the reason with which a step is waived or blocked, and saves both.
func (m *matrix) askWhy(state model.ModuleState) func(screen.Scene, *onboarding.Step) screen.Action {
	ask, help := "Why is %s waived for %s?", "they know it already, it does not apply"
	if state == model.ModuleBlocked {
		ask, help = "What blocks %s for %s?", "what somebody else has to do first"
	}
	return func(_ screen.Scene, s *onboarding.Step) screen.Action {
		text := ""
		if s.State == state {
			text = s.Reason()
		}
		var p *form.Prompt
		p = form.NewPrompt(form.Question{
			Label: fmt.Sprintf(ask, model.CleanLine(s.Module.Title), s.Plan.Name), Text: text, Help: help,
			Check: func(_ screen.Scene, text string) error {
				if model.CleanLine(text) == "" {
					return fmt.Errorf("say why in a few words, so that nobody has to ask; Esc leaves it as it is")
				}
				return nil
			},
			OnEnter: func(sc screen.Scene, text string) screen.Action {
				says := func(r *onboarding.Report) { r.State, r.Reason = state, model.CleanLine(text) }
				return failing(m.say(sc, s, says), p.Failed)
			},
		})
		return screen.Open{Overlay: p}
	}
}

// verify asks who has seen that a step is done.
func verify(sc screen.Scene, s *onboarding.Step) screen.Action {
	return form.Field(sc, s.Said.Ref(), "verified")
}

// cannotVerify is why nobody can have seen that a step is done, or "".
func cannotVerify(s *onboarding.Step) string {
	if s.State != model.ModuleDone {
		return "Only what is done can be verified; Space ticks it"
	}
	return ""
}
