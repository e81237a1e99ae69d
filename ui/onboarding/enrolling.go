package onboarding

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// joining is somebody who is being put on a program, as far as they have been asked for.
type joining struct {
	m       *matrix
	program *onboarding.Program
	person  form.Item
	start   model.Date
}

// enrol asks who begins on the program that is shown, when, and with which buddy. Without a program it offers to make one.
func (m *matrix) enrol(sc screen.Scene) screen.Action {
	k := m.v.ahead(sc)
	r := m.v.shown(k)
	if r == nil {
		return m.v.begin(sc)
	}
	j := &joining{m: m, program: r}
	on := map[string]bool{}
	for _, l := range r.Plans {
		on[string(l.Person)] = true
	}
	var items []form.Item
	for _, it := range form.Rows(sc.P, "person") {
		if on[it.Key] {
			continue
		}
		if who := sc.P.People.Get(model.ID[model.Person](it.Key)); !who.Start.IsZero() {
			it.Detail = "since " + who.Start.Long()
		}
		items = append(items, it)
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: "Who begins on " + sc.P.Name(r.Ref()) + "?", Items: items, Noun: "person",
		OnPick: func(sc screen.Scene, picked []form.Item) screen.Action {
			if len(picked) == 0 {
				return nil
			}
			j.person = picked[0]
			return j.askStart(sc)
		},
	})}
}

// askStart asks for the first day, from which everything that is due follows.
func (j *joining) askStart(sc screen.Scene) screen.Action {
	text := "today"
	if who := sc.P.People.Get(model.ID[model.Person](j.person.Key)); who != nil && !who.Start.IsZero() {
		text = who.Start.Long()
	}
	q := form.Question{Label: "First day of " + j.person.Name, Text: text, Help: "30 nov, next mon"}
	return askDay(q, readStart, func(sc screen.Scene, start model.Date) screen.Action {
		j.start = start
		return j.askBuddy(sc)
	})
}

// askBuddy asks for the buddy, and saves.
func (j *joining) askBuddy(sc screen.Scene) screen.Action {
	var items []form.Item
	for _, it := range form.Rows(sc.P, "person") {
		if it.Key != j.person.Key {
			items = append(items, it)
		}
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: "Buddy of " + j.person.Name, Items: items, Noun: "person", None: "nobody yet", OnPick: j.save,
	})}
}

// save puts them on the program, with whoever had to be made for that.
func (j *joining) save(sc screen.Scene, picked []form.Item) screen.Action {
	var made []model.Edit
	person := func(it form.Item, start model.Date) model.ID[model.Person] {
		if !it.New {
			return model.ID[model.Person](it.Key)
		}
		id := model.ID[model.Person](sc.NewID())
		made = append(made, sc.P.People.Add(sc.Now, id, func(r *model.Person) { r.Name, r.Start = it.Name, start })...)
		return id
	}
	joiner := onboarding.Joiner{Program: j.program.ID, Start: j.start}
	joiner.Person = person(j.person, j.start)
	if len(picked) > 0 {
		joiner.Buddy = person(picked[0], model.Date{})
	}
	with, err := sc.P.Apply(model.Change{Edits: made})
	if err != nil {
		return screen.Tell{Text: err.Error(), Bad: true}
	}
	id := model.ID[model.Enrolment](sc.NewID())
	label, edits := onboarding.Enrol(with, sc.Now, id, joiner)
	j.m.wanted, j.m.narrowing = id.Ref(), narrowing{closed: j.m.closed}
	toast := fmt.Sprintf("%s: %s, from %s", label, counted(len(j.program.Outline), "module"), j.start.Long())
	return screen.Commit{Change: sc.Change(label, append(made, edits...)...), Toast: toast}
}
