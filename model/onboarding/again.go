package onboarding

import (
	"cmp"

	"quarterdeck/model"
)

// course is somebody on a program, whichever versions of it they are or were on.
type course struct {
	who model.ID[model.Person]
	on  *Program // the first version
}

// again finds who is on a program for another time, and lets all but the last of these lead to that one.
func (b *Book) again() {
	last := map[course]*Plan{}
	for _, l := range b.Plans {
		at := course{l.Person, l.Of.first()}
		if had := last[at]; had == nil || l.after(had) {
			last[at] = l
		}
	}
	for _, l := range b.Plans {
		if now := last[course{l.Person, l.Of.first()}]; now != l {
			l.Later = now
		}
	}
}

// after says that a plan of the same person on the same program is the later one: it begins later, or on the same day on
// a newer version.
func (l *Plan) after(other *Plan) bool {
	return cmp.Or(l.Start.Compare(other.Start), l.Of.Number()-other.Of.Number(), cmp.Compare(l.ID, other.ID)) > 0
}

// first is the first version of the program.
func (r *Program) first() *Program {
	all := r.chain()
	return all[len(all)-1]
}

// Counted is the plans without those of people who are on the same program for another time since, so that everybody
// counts once.
func Counted(plans []*Plan) []*Plan {
	var once []*Plan
	for _, l := range plans {
		if l.Later == nil {
			once = append(once, l)
		}
	}
	return once
}

// People is how many people the plans are of, on however many programs each of them is.
func People(plans []*Plan) int {
	who := map[model.ID[model.Person]]bool{}
	for _, l := range plans {
		who[l.Person] = true
	}
	return len(who)
}
