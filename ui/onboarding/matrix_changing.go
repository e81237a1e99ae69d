package onboarding

import (
	"cmp"
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
	return amended(sc, form.Field(sc, m.under(sc), "start"), m.shifting)
}

// shifting is a commit that takes the person's own first day along with that on the program, and says which days move.
func (m *matrix) shifting(sc screen.Scene, commit screen.Commit) screen.Action {
	for _, e := range commit.Change.Edits {
		l := m.v.ahead(sc).book.Plan(model.ID[model.Enrolment](e.ID))
		to, err := model.ParseDate(e.After)
		if e.Kind != "enrolment" || e.Field != "start" || l == nil || err != nil {
			continue
		}
		shift := l.Shift(to)
		along := shift.Edits(sc.P, sc.Now)
		commit.Change.Edits = append(commit.Change.Edits, along...)
		commit.Toast = cmp.Or(commit.Toast, commit.Change.Label) + ": " + shift.String()
		if len(along) > 0 {
			commit.Toast += "; their own first day too"
		}
	}
	return commit
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

// archive takes the plan under the cursor out of the way, or brings it back where it is archived.
func (m *matrix) archive(sc screen.Scene) screen.Action {
	ref := m.under(sc)
	name := sc.P.Name(ref)
	if m.plan(sc).Live() {
		toast := "Archived " + name + "; / is:archived shows it"
		return screen.Commit{Change: sc.Change("Archive "+name, sc.P.Archive(sc.Now, ref)...), Toast: toast}
	}
	return screen.Commit{Change: sc.Change("Restore "+name, sc.P.Restore(ref)...)}
}

// edit opens everything about the plan under the cursor.
func (m *matrix) edit(sc screen.Scene) screen.Action {
	return amended(sc, screen.Open{Overlay: form.Edit(sc, m.under(sc))}, m.shifting)
}
