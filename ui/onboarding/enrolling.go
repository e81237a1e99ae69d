package onboarding

import (
	"cmp"
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// joining is somebody who is being put on a program, as far as they have been asked for.
type joining struct {
	m       *matrix
	program model.ID[model.Program] // any version of it
	person  form.Item
	start   model.Date
	buddy   []form.Item
}

// enrol asks on which program, where there are several, who begins, when, and with which buddy and manager. Without a
// program it offers to make one.
func (m *matrix) enrol(sc screen.Scene) screen.Action {
	k := m.v.ahead(sc)
	r := m.v.newest(k)
	switch {
	case r == nil:
		return m.v.begin(sc)
	case len(k.book.Programs) == 1:
		return (&joining{m: m, program: r.ID}).askPerson(sc)
	}
	var items []form.Item
	for _, one := range k.book.Programs {
		items = append(items, form.Item{Key: string(one.ID), Name: sc.P.Name(one.Ref()), Detail: model.Counted(len(one.Outline), "module")})
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: "On which program?", Items: items, Chosen: []string{string(r.ID)},
		OnPick: func(sc screen.Scene, picked []form.Item) screen.Action {
			if len(picked) == 0 {
				return nil
			}
			return (&joining{m: m, program: model.ID[model.Program](picked[0].Key)}).askPerson(sc)
		},
	})}
}

// on is the newest version of the program by now; nil where it is not there any more.
func (j *joining) on(sc screen.Scene) *onboarding.Program {
	if r := j.m.v.ahead(sc).book.Program(j.program); r != nil && r.Newest().Live() {
		return r.Newest()
	}
	return nil
}

// askPerson asks who begins. Who is on the program is listed too, so that nobody is added under their name once more.
func (j *joining) askPerson(sc screen.Scene) screen.Action {
	var items []form.Item
	had := j.had(sc)
	for _, it := range form.Rows(sc.P, "person") {
		who := model.ID[model.Person](it.Key)
		if l := had[who]; l != nil {
			it.Detail = string(l.Verdict())
			if l.Active() {
				it.Detail = fmt.Sprintf("on it, day %d", l.Day())
			}
		} else if start := sc.P.People.Get(who).Start; !start.IsZero() {
			it.Detail = "since " + start.Long()
		}
		items = append(items, it)
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: "Who begins on " + sc.P.Name(j.program.Ref()) + "?", Items: items, Noun: "person",
		OnPick: func(sc screen.Scene, picked []form.Item) screen.Action {
			if len(picked) == 0 {
				return nil
			}
			j.person = picked[0]
			if l := j.had(sc)[model.ID[model.Person](j.person.Key)]; l != nil && l.Left.IsZero() {
				return screen.Tell{Text: onAlready(sc, l), Bad: true}
			}
			return j.askStart(sc)
		},
	})}
}

// had is how everybody is or was on the program last, on whichever version.
func (j *joining) had(sc screen.Scene) map[model.ID[model.Person]]*onboarding.Plan {
	had := map[model.ID[model.Person]]*onboarding.Plan{}
	for _, l := range onboarding.Counted(peopleOn(j.m.v.ahead(sc), j.on(sc))) {
		had[l.Person] = l
	}
	return had
}

// onAlready is why somebody cannot begin on a program that they are on, or have finished.
func onAlready(sc screen.Scene, l *onboarding.Plan) string {
	if !l.Active() {
		return fmt.Sprintf("%s has finished %s; they can begin again once that has the day on which it ended early: . shows it, e fills it in",
			l.Name, named(sc, l.Of))
	}
	return fmt.Sprintf("%s is on %s already, since %s%s", l.Name, named(sc, l.Of), l.Start.Long(), leadsOn(l))
}

// askStart asks for the first day, from which everything that is due follows.
func (j *joining) askStart(sc screen.Scene) screen.Action {
	text := "today"
	id := model.ID[model.Person](j.person.Key)
	if who := sc.P.People.Get(id); who != nil && !who.Start.IsZero() && j.had(sc)[id] == nil {
		text = who.Start.Long()
	}
	q := form.Question{Label: "First day of " + j.person.Name, Text: text, Help: "30 nov, next mon"}
	return askDay(q, readStart, func(sc screen.Scene, start model.Date) screen.Action {
		j.start = start
		return j.askBuddy(sc)
	})
}

// askBuddy asks for the buddy.
func (j *joining) askBuddy(sc screen.Scene) screen.Action {
	return j.askColleague(sc, "Buddy of ", "", func(sc screen.Scene, picked []form.Item) screen.Action {
		j.buddy = picked
		return j.askManager(sc)
	})
}

// askManager asks for the manager, at first the one of those who last began in the same team, and saves.
func (j *joining) askManager(sc screen.Scene) screen.Action {
	lead := j.m.v.ahead(sc).book.Lead(sc.P, model.ID[model.Person](j.person.Key))
	return j.askColleague(sc, "Manager of ", lead, j.save)
}

// askColleague asks for somebody else, or nobody yet.
func (j *joining) askColleague(
	sc screen.Scene, title string, chosen model.ID[model.Person], then func(screen.Scene, []form.Item) screen.Action,
) screen.Action {
	var items []form.Item
	for _, it := range form.Rows(sc.P, "person") {
		if it.Key != j.person.Key {
			items = append(items, it)
		}
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: title + j.person.Name, Items: items, Noun: "person", None: "nobody yet", Chosen: []string{string(chosen)}, OnPick: then,
	})}
}

// save puts them on the program, with whoever had to be made for that.
func (j *joining) save(sc screen.Scene, manager []form.Item) screen.Action {
	r := j.on(sc)
	if r == nil {
		return screen.Tell{Text: notThere, Bad: true}
	}
	var made []model.Edit
	added := map[string]model.ID[model.Person]{}
	person := func(some []form.Item, start model.Date) model.ID[model.Person] {
		if len(some) == 0 {
			return ""
		}
		it := some[0]
		if id, known := added[it.Name]; !it.New || known {
			return cmp.Or(id, model.ID[model.Person](it.Key))
		}
		id := model.ID[model.Person](sc.NewID())
		added[it.Name] = id
		made = append(made, sc.P.People.Add(sc.Now, id, func(r *model.Person) { r.Name, r.Start = it.Name, start })...)
		return id
	}
	joiner := onboarding.Joiner{Program: r.ID, Start: j.start, Person: person([]form.Item{j.person}, j.start)}
	joiner.Buddy, joiner.Manager = person(j.buddy, model.Date{}), person(manager, model.Date{})
	with, err := sc.P.Apply(model.Change{Edits: made})
	if err != nil {
		return screen.Tell{Text: err.Error(), Bad: true}
	}
	id := model.ID[model.Enrolment](sc.NewID())
	label, edits := onboarding.Enrol(with, sc.Now, id, joiner)
	j.m.v.program, j.m.wanted, j.m.narrowing = r.ID, id.Ref(), narrowing{closed: j.m.closed}
	toast := fmt.Sprintf("%s: %s, from %s", label, model.Counted(len(r.Outline), "module"), j.start.Long())
	return screen.Commit{Change: sc.Change(label, append(made, edits...)...), Toast: toast}
}
