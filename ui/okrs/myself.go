package okrs

import (
	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// stranger says that nobody of the portfolio is called as whoever is at the keyboard, so that nothing is theirs and what
// they check in has no author; "" where somebody is.
func stranger(sc screen.Scene) string {
	if sc.P.PersonCalled(sc.Me) != "" {
		return ""
	}
	return "no one person here is called " + sc.Me
}

// addMe adds whoever is at the keyboard to the people.
func addMe(sc screen.Scene) screen.Action {
	name := model.CleanLine(sc.Me)
	edits := sc.P.People.Add(sc.Now, model.ID[model.Person](sc.NewID()), func(r *model.Person) { r.Name = name })
	return screen.Commit{
		Change: sc.Change("Add "+name, edits...), Toast: "Added " + name + ", who is the author of what you check in from now on",
	}
}

// cannotAddMe says why there is no need to, or no way.
func cannotAddMe(sc screen.Scene) string {
	switch {
	case sc.ReadOnly != "":
		return sc.ReadOnly
	case stranger(sc) == "":
		return "You are here already, as " + sc.P.Name(sc.P.PersonCalled(sc.Me).Ref())
	}
	return ""
}

// walkMine begins a walk through what is due and mine. For a stranger nothing is; they say whether they meant everybody's.
func (v *view) walkMine(sc screen.Scene) screen.Action {
	why := stranger(sc)
	if why == "" {
		return v.walk(false)(sc)
	}
	return screen.Open{Overlay: form.NewMenu("Nothing is yours: "+why, []form.Option{
		{Key: "a", Label: "Add me to the people", Pick: addMe},
		{Key: "e", Label: "Check in everybody's, without an author", Pick: v.walk(true)},
	}, -1)}
}
