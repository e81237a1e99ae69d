package onboarding

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// tick takes the step under the cursor one further. What is to come before it is said, and kept from nobody.
func (m *matrix) tick(sc screen.Scene) screen.Action {
	_, s := m.here(sc)
	label, edits := s.Tick(sc.P, sc.Now)
	commit := screen.Commit{Change: sc.Change(label, edits...)}
	if first := s.Waits(); first != nil {
		commit.Toast = fmt.Sprintf("%s, though %s comes before it", label, first.Module.Title)
	}
	return commit
}

// mark asks for the reason with which the step under the cursor is waived or blocked, and saves both.
func (m *matrix) mark(state model.ModuleState, ask, help string) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		l, s := m.here(sc)
		text := ""
		if s.State == state {
			text = s.Reason()
		}
		var p *form.Prompt
		p = form.NewPrompt(form.Question{
			Label: fmt.Sprintf(ask, s.Module.Title, l.Name), Text: text, Help: help,
			Check: func(_ screen.Scene, text string) error {
				if model.CleanLine(text) == "" {
					return fmt.Errorf("say why in a few words, so that nobody has to ask; Esc leaves it as it is")
				}
				return nil
			},
			OnEnter: func(sc screen.Scene, text string) screen.Action {
				s := stepAgain(m.v.ahead(sc), s)
				if s == nil {
					return screen.Tell{Text: "It is not there any more", Bad: true}
				}
				label, edits := s.Set(sc.P, sc.Now, onboarding.Report{State: state, Reason: model.CleanLine(text)})
				return screen.Commit{Change: sc.Change(label, edits...), Fail: p.Failed}
			},
		})
		return screen.Open{Overlay: p}
	}
}

// stepAgain is a step as it is by now, or nil where it has gone.
func stepAgain(k *known, was *onboarding.Step) *onboarding.Step {
	if l := k.book.Plan(was.Plan.ID); l != nil {
		return l.Step(was.Module)
	}
	return nil
}

// verify asks who has seen that the step under the cursor is done.
func (m *matrix) verify(sc screen.Scene) screen.Action {
	_, s := m.here(sc)
	return form.Field(sc, s.Said.Ref(), "verified")
}

// assign asks for somebody's buddy or manager.
func (m *matrix) assign(sc screen.Scene) screen.Action {
	l, _ := m.here(sc)
	var options []form.Option
	for _, role := range []struct {
		label, field string
		who          model.ID[model.Person]
	}{{"Buddy", "buddy", l.Buddy}, {"Manager", "manager", l.Manager}} {
		label := role.label + ": nobody yet"
		if role.who != "" {
			label = role.label + ": " + sc.P.Name(role.who.Ref())
		}
		options = append(options, form.Option{Label: label, Pick: func(sc screen.Scene) screen.Action {
			return form.Field(sc, l.Ref(), role.field)
		}})
	}
	return screen.Open{Overlay: form.NewMenu("Who looks after "+l.Name, options, 0)}
}

// reschedule asks for another first day, which moves the due days of what is open.
func (m *matrix) reschedule(sc screen.Scene) screen.Action {
	return form.Field(sc, m.under(sc), "start")
}

// independent says that from today on somebody is; asked again, it asks for the day.
func (m *matrix) independent(sc screen.Scene) screen.Action {
	l, _ := m.here(sc)
	if !l.Independent.IsZero() || l.Start.After(sc.Now.Today) {
		return form.Field(sc, l.Ref(), "independent")
	}
	label := l.Name + " is independent"
	edits := sc.P.Enrolments.Edit(sc.Now, l.ID, func(e *model.Enrolment) { e.Independent = sc.Now.Today })
	toast := fmt.Sprintf("%s since today, day %d; i alters the day", label, l.Day())
	return screen.Commit{Change: sc.Change(label, edits...), Toast: toast}
}

// edit opens everything about the plan under the cursor.
func (m *matrix) edit(sc screen.Scene) screen.Action {
	return screen.Open{Overlay: form.Edit(sc, m.under(sc))}
}
