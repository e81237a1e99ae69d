package onboarding

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

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
	toast := fmt.Sprintf("%s since today, day %d; I alters the day", label, l.Day())
	return screen.Commit{Change: sc.Change(label, edits...), Toast: toast}
}

// edit opens everything about the plan under the cursor.
func (m *matrix) edit(sc screen.Scene) screen.Action {
	return screen.Open{Overlay: form.Edit(sc, m.under(sc))}
}
