package plain

import (
	"cmp"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// decision is a decision on a line: Decide: How many tiers the new price list has, due today, Gus Castañeda, about New price
// list.
func (q *answer) decision(d *model.Decision) Line {
	does, was := "Decide: ", "decided"
	if d.Type == model.ToAnswer {
		does, was = "Answer: ", "answered"
	}
	title, who, on := model.CleanLine(d.Question), q.whoseIs(d.Owner), about("about", q.name(d.About))
	if d.Open() {
		return Line{sentence(does+title, q.dueBy(d.Due, d.Late(q.Today)), archived(d), who, on), d.Ref()}
	}
	was = joined(" on ", was, q.day(d.Date))
	if d.Outcome != "" {
		was += ": " + model.CleanLine(d.Outcome)
	}
	again, gone := "", ""
	if d.ToRevisit(q.Today) {
		again = "to look at again since " + q.day(d.Revisit)
	}
	if d.State == model.Superseded {
		gone = joined(" by ", string(d.State), q.name(d.SupersededBy.Ref()))
	}
	return Line{sentence("Decision: "+title, gone, was, again, archived(d), who, on), d.Ref()}
}

// action is an action on a line: Action: Find a second tester for the checkout, was due 20 November, 3 days late, Mara
// Jürgens, about Checkout v2.
func (q *answer) action(a *model.Action) Line {
	when := joined(" on ", string(a.State), q.day(a.Closed))
	if a.Open() {
		when = q.dueBy(a.Due, a.Late(q.Today))
	}
	text := sentence("Action: "+model.CleanLine(a.Text), when, archived(a), q.whoseIs(a.Owner), about("about", q.name(a.About)))
	return Line{text, a.Ref()}
}

// risk is a risk on a line: Risk: The auditor finds gaps on site, severity high, mitigated, Dee O’Rourke, about SOC 2 evidence.
func (q *answer) risk(r *model.Risk) Line {
	stands, when := string(r.State), ""
	switch {
	case !r.Open():
		stands = joined(" on ", stands, q.day(r.Closed))
	case !r.Due.IsZero():
		when = q.dueBy(r.Due, r.Late(q.Today))
	}
	text := sentence("Risk: "+model.CleanLine(r.Title), about("severity", string(r.Severity())), stands, when, archived(r),
		q.whoseIs(r.Owner), about("about", q.name(r.About)))
	return Line{text, r.Ref()}
}

// dueBy is by when somebody owes something, or by how much that was missed.
func (q *answer) dueBy(day model.Date, late int) string {
	switch {
	case day.IsZero():
		return "on no day"
	case late > 0:
		return "was due " + q.day(day) + ", " + dates.Long(late) + " late"
	case day == q.Today:
		return "due today"
	}
	return "due " + q.day(day) + ", " + dates.Away(day, q.Today)
}

// whoseIs is who has to do something about a row.
func (q *answer) whoseIs(id model.ID[model.Person]) string {
	return cmp.Or(q.name(id.Ref()), "nobody yet")
}

// archived says that a row is, where it is.
func archived(row model.Record) string {
	if row.Live() {
		return ""
	}
	return "archived"
}
