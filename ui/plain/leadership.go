package plain

import (
	"cmp"
	"fmt"
	"slices"

	"quarterdeck/model"
)

// Leadership is the decisions that wait for somebody or are to be looked at again, the actions that are to be done, and the
// risks that are open: what is due first goes first, and of the risks what would hurt most.
func Leadership(asked Question) []Line {
	q := answerTo(asked)
	return slices.Concat(q.decisions(), q.actions(), q.risks())
}

// owed is a row that somebody owes something for, as far as its place in a list goes.
type owed struct {
	row            model.Record
	due            model.Date // by when, or when to look at it again
	exposure       int        // of a risk
	late, settling bool       // whether the day is over, and whether it is still to be settled
}

func (q *answer) decisions() []Line {
	var all []owed
	for d := range q.P.Decisions.Live() {
		again := d.ToRevisit(q.Today)
		if (d.Open() || again) && q.concerns(d.Owner) {
			o := owed{row: d, due: d.Due, late: d.Late(q.Today) > 0, settling: d.Open()}
			if again {
				o.due = d.Revisit
			}
			all = append(all, o)
		}
	}
	return q.owing("Decisions", "No decision waits for", all)
}

func (q *answer) actions() []Line {
	var all []owed
	for a := range q.P.Actions.Live() {
		if a.Open() && q.concerns(a.Owner) {
			all = append(all, owed{row: a, due: a.Due, late: a.Late(q.Today) > 0, settling: true})
		}
	}
	return q.owing("Actions", "There is nothing to do for", all)
}

func (q *answer) risks() []Line {
	var all []owed
	for r := range q.P.Risks.Live() {
		if r.Open() && q.concerns(r.Owner) {
			all = append(all, owed{row: r, due: r.Due, exposure: r.Exposure(), late: r.Late(q.Today) > 0, settling: true})
		}
	}
	return q.owing("Risks", "No risk is open for", all)
}

// concerns says whether what somebody owns is told.
func (q *answer) concerns(owner model.ID[model.Person]) bool { return !q.Mine || owner == q.Me }

// owing is a list with how many of it are open, late, and to be looked at again.
func (q *answer) owing(title, none string, all []owed) []Line {
	if len(all) == 0 {
		whose := "anybody"
		if q.Mine {
			whose = "you"
		}
		return []Line{{Text: none + " " + whose + "."}}
	}
	slices.SortFunc(all, func(a, b owed) int {
		return cmp.Or(cmp.Compare(b.exposure, a.exposure), cmp.Compare(number(a.due), number(b.due)),
			cmp.Compare(a.row.Ref().ID, b.row.Ref().ID))
	})
	open, late := 0, 0
	var lines []Line
	for _, o := range all {
		if o.settling {
			open++
		}
		if o.late {
			late++
		}
		l, _ := q.line(o.row.Ref())
		lines = append(lines, l)
	}
	counts := joined(", ", some(open, "open"), some(late, "late"), some(len(all)-open, "to look at again"))
	return append([]Line{{Text: fmt.Sprintf("%s, %s:", title, counts)}}, lines...)
}
