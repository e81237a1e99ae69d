package leadership

import (
	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// moment is what decides what is known. As long as it stays the same, so does the answer.
type moment struct {
	p     *model.Portfolio
	today model.Date
	me    string
}

// known is what the view has to know of the rows, worked out once.
type known struct {
	moment
	items  map[string][]*item                // by kind, archived ones too
	people map[model.ID[model.Person]]string // what they are called where there is little room
	who    model.ID[model.Person]            // who is at the keyboard, or ""
	on     map[model.Ref][]*item             // what is about a row, by that row
	before map[model.ID[model.Decision]][]*item
	// longest is how many cells the longest name of a kind takes, of rows that are not archived.
	longest map[string]int
	owners  int // how many cells the longest whole name of an owner takes
}

// known is what is known in the scene. A preview is not asked: rows keep their places while an edit is on its way.
func (v *view) known(sc screen.Scene) *known {
	at := moment{sc.P, sc.Now.Today, sc.Me}
	if sc.Preview && v.last.p != nil && v.last.p.Rev == sc.P.Rev {
		at.p = v.last.p
	}
	if v.last.moment != at {
		v.last = knownAt(at, v.Kinds())
	}
	return v.last
}

func knownAt(at moment, kinds []string) *known {
	k := &known{
		moment: at, items: map[string][]*item{}, people: at.p.CallNames(), who: at.p.PersonCalled(at.me),
		on: map[model.Ref][]*item{}, before: map[model.ID[model.Decision]][]*item{},
		longest: map[string]int{},
	}
	for _, kind := range kinds {
		for row := range at.p.Table(kind).Records() {
			i := itemOf(row, at.today)
			k.items[kind] = append(k.items[kind], i)
			if !row.Live() {
				continue
			}
			k.longest[kind] = max(k.longest[kind], canvas.Width(i.name))
			k.owners = max(k.owners, canvas.Width(at.p.Name(i.owner.Ref())))
			if !i.about.IsZero() {
				k.on[i.about] = append(k.on[i.about], i)
			}
			if d, ok := row.(*model.Decision); ok && d.SupersededBy != "" {
				k.before[d.SupersededBy] = append(k.before[d.SupersededBy], i)
			}
		}
	}
	return k
}

// tally is how many of some rows are open, how many of these are late and how many due today, and how many others are to be
// looked at again.
type tally struct{ open, late, today, again int }

func (k *known) tally(kind string) tally {
	var t tally
	for _, i := range k.items[kind] {
		switch {
		case !i.row.Live():
			continue
		case !i.revisit.IsZero():
			t.again++
		case i.open:
			t.open++
		}
		switch {
		case i.late > 0:
			t.late++
		case i.owed() && i.due == k.today:
			t.today++
		}
	}
	return t
}
