package onboarding

import (
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// choice is the program that the faces for programs show.
type choice struct {
	program model.ID[model.Program] // any version of it; none: the one that most people are on
	older   model.ID[model.Program] // where it is that too, an older version that was asked for
	shelved bool                    // archived ones are shown too
}

// shown is the newest version of the program, or an older one that was asked for while somebody is on it; nil where there
// is none.
func (c *choice) shown(k *known) *onboarding.Program {
	r := k.book.Program(c.program)
	switch {
	case r == nil || !r.Newest().Live() && !c.shelved:
		if k.busiest == nil && c.shelved && len(k.book.Archived) > 0 {
			return k.book.Archived[0]
		}
		return k.busiest
	case c.older == c.program && len(r.Plans) > 0:
		return r
	}
	return r.Newest()
}

// offered is the programs that can be shown.
func (c *choice) offered(k *known) []*onboarding.Program {
	if c.shelved {
		return slices.Concat(k.book.Programs, k.book.Archived)
	}
	return k.book.Programs
}

// peopleOn is the plans of everybody on any version of a program, in the order of the book, or on one that is not the
// newest. On none there is nobody.
func peopleOn(k *known, r *onboarding.Program) []*onboarding.Plan {
	return those(k.book.Plans, r)
}

// those is the plans among some that are on any version of a program, or on one that is not the newest.
func those(plans []*onboarding.Plan, r *onboarding.Program) []*onboarding.Plan {
	return slices.DeleteFunc(slices.Clone(plans), func(l *onboarding.Plan) bool {
		return r == nil || l.Of != r && l.Of.Newest() != r
	})
}

// busiest is the program that most people are on, the first of several by title; nil where there is none.
func busiest(b *onboarding.Book) *onboarding.Program {
	active := map[*onboarding.Program]int{}
	for _, l := range b.Plans {
		if l.Active() {
			active[l.Of.Newest()]++
		}
	}
	var most *onboarding.Program
	for _, r := range b.Programs {
		if most == nil || active[r] > active[most] {
			most = r
		}
	}
	return most
}

// beside shows the program before or after by title.
func (v *view) beside(by int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		k := v.known(sc)
		all := v.offered(k)
		at := slices.Index(all, v.shown(k).Newest())
		v.program = all[(at+by+len(all))%len(all)].ID
		return nil
	}
}

// onlyOne is why there is no other program to go to, or "".
func (v *view) onlyOne(sc screen.Scene) string {
	if _, here := v.now().(programmed); !here {
		return "Only People and Curriculum show a program; [ and ] lead there"
	}
	switch len(v.versions(v.known(sc))) {
	case 0:
		return noProgram
	case 1:
		return "There is no other program"
	}
	return ""
}

const noProgram = "There is no program yet"

// none is why nothing can be said of a program, or "".
func (v *view) none(sc screen.Scene) string {
	if v.shown(v.known(sc)) == nil {
		return noProgram
	}
	return ""
}

// versions is the programs that can be shown, each with the older versions that people are on.
func (c *choice) versions(k *known) []*onboarding.Program {
	var all []*onboarding.Program
	for _, newest := range c.offered(k) {
		for _, r := range newest.Versions() {
			if r == newest || len(r.Plans) > 0 {
				all = append(all, r)
			}
		}
	}
	return all
}

// choose offers the programs, and the older versions that people are on.
func (v *view) choose(sc screen.Scene) screen.Action {
	k := v.known(sc)
	var items []form.Item
	for _, r := range v.versions(k) {
		detail := model.Counted(len(r.Outline), "module") + ", " + model.Counted(onboarding.People(r.Plans), "person")
		if !r.Newest().Live() {
			detail = "archived"
		}
		items = append(items, form.Item{Key: string(r.ID), Name: named(sc, r), Detail: detail})
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: "Program", Items: items, Chosen: []string{string(v.shown(k).ID)},
		OnPick: func(_ screen.Scene, picked []form.Item) screen.Action {
			if len(picked) > 0 {
				v.program = model.ID[model.Program](picked[0].Key)
				v.older = v.program
			}
			return nil
		},
	})}
}

// named is what a version is called, also the first one where there are others.
func named(sc screen.Scene, r *onboarding.Program) string {
	name := sc.P.Name(r.Ref())
	if r.Newest() != r && r.Number() == 1 {
		name += " v1"
	}
	return name
}

// drawProgram draws the name of the program that is shown between the signs that lead to the others, and returns the x
// after it. That it is archived is said before all of its name is.
func (v *view) drawProgram(sc screen.Scene, c *canvas.Canvas, x int, r *onboarding.Program) int {
	const signs, archived = 4, "archived"
	end, room, shelved := c.W()-1, c.W()-x-signs, !r.Newest().Live()
	if shelved {
		room -= 2 + len(archived) + 1
	}
	t, name := sc.Theme, canvas.Truncate(named(sc, r), max(room, 1))
	for _, w := range []struct {
		text, command string
		style         canvas.Style
	}{
		{"‹ ", "onboarding.program-back", t.Key}, {name, "onboarding.programs", t.Strong},
		{" ›", "onboarding.program-next", t.Key},
	} {
		c.Zone(x, 0, canvas.Width(w.text), 1, commandZone{w.command})
		x = c.Text(x, 0, w.text, w.style)
	}
	if shelved {
		x = drawFirst(c, x+2, end, []string{archived + ", A brings it back", archived}, t.Warning)
	}
	return x
}

// programmed is a face that shows a program, in which another one can be chosen.
type programmed interface {
	face
	program(screen.Scene) *onboarding.Program
}

// ofPrograms is the commands that lead to another program, which the faces for programs share.
func (v *view) ofPrograms() []screen.Command {
	commands := []screen.Command{
		{ID: "onboarding.program-back", Keys: []string{"H", "shift+left"}, Title: "The program before", Group: screen.Move,
			Run: v.beside(-1)},
		{ID: "onboarding.program-next", Keys: []string{"L", "shift+right"}, Title: "The program after", Group: screen.Move,
			Run: v.beside(1)},
		{ID: "onboarding.programs", Keys: []string{"p"}, Title: "Another program …", Group: screen.Look, Run: v.choose},
		{ID: "onboarding.move", Keys: []string{"M"}, Title: "Move people to the newest version …", Group: screen.Edit, Run: v.move,
			Off: v.cannotMove},
		{ID: "onboarding.shelve", Keys: []string{"A"}, Title: "Archive the program with everybody's plan, or bring it back",
			Group: screen.Edit, Run: v.shelve, Off: v.cannotShelve},
		{ID: "onboarding.begin", Title: "Begin another program: built-in, or your own …",
			Words: "30-60-90 template new import", Group: screen.Edit, Run: v.begin,
			Off: func(sc screen.Scene) string { return sc.ReadOnly }},
	}
	for n := range commands {
		if commands[n].Off == nil {
			commands[n].Off = v.onlyOne
		}
		commands[n].Face = func() (string, bool) {
			_, shown := v.now().(programmed)
			return "People and Curriculum", shown
		}
	}
	return commands
}
