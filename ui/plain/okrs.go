package plain

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/model/okr"
)

// OKRs is the objectives of the current period, each with its key results behind it.
func OKRs(asked Question) []Line {
	q := answerTo(asked)
	book := q.current()
	if book == nil {
		return []Line{{Text: "OKRs: there are no objectives yet, and no period for them."}}
	}
	lines := []Line{{Text: "OKRs of " + q.period(book)}}
	objectives := book.Standing(q.whose()).Objectives
	switch {
	case len(objectives) == 0 && q.Mine:
		return append(lines, Line{Text: "None of the objectives is up to you."})
	case len(objectives) == 0:
		return append(lines, Line{Text: "There are no objectives yet."})
	}
	for _, o := range objectives {
		lines = append(lines, q.objective(o))
		for _, r := range o.Results {
			if !q.Mine || o.Owner == q.Me || r.Owner == q.Me {
				lines = append(lines, q.result(r))
			}
		}
	}
	return lines
}

// period is a period, and how much of it has passed.
func (q *answer) period(b *okr.Book) string {
	r := b.Period
	switch {
	case r.State == model.Closed:
		return sentence(r.Name, "which is closed")
	case q.Today.Before(r.Start):
		return sentence(r.Name, "which begins "+q.day(r.Start))
	case q.Today.After(r.End):
		return sentence(r.Name, "which ended "+q.day(r.End))
	}
	passed := okr.Percent(model.Num(b.Expected)) + " of the time has passed"
	return sentence(r.Name, "which ends "+q.day(r.End), dates.Away(r.End, q.Today), passed)
}

// objective is an objective on a line: Objective 2, Grow activation, off track, 43% so far, aspirational, Ben
// Adéyẹmí.
func (q *answer) objective(o *okr.Objective) Line {
	serves, differs := "", ""
	if o.Up != nil {
		serves = "serves objective " + o.Up.Number
	}
	if suggested := o.Suggested(); o.Health != "" && suggested != "" && suggested != o.Health {
		differs = "set by hand, the key results suggest " + string(suggested)
	}
	text := sentence("Objective "+o.Number, model.CleanLine(o.Title), o.Word(), differs, q.score(o), string(o.Type), serves, q.owner(o.Owner))
	return Line{text, o.Ref()}
}

// score is how far an objective has come. What was to be expected by now is told once, of the period.
func (q *answer) score(o *okr.Objective) string {
	_, given := o.Score.Get()
	_, known := o.Reached.Get()
	if of := q.P.Periods.Get(o.Period); given || !known || of == nil || q.Today.After(of.End) {
		return o.Told()
	}
	return okr.Percent(o.Reached) + " so far"
}

// result is a key result on a line: Key result 2.2, Trials active in week four, off track, now 40%, to reach 45%, 29% of the
// way, checked in 17 days ago, stale, Ben Adéyẹmí.
func (q *answer) result(r *okr.Result) Line {
	text := sentence("Key result "+r.Number, model.CleanLine(r.Title), r.Word(), way(r), come(r), q.checkedIn(r), q.owner(r.Whose()))
	return Line{text, r.Ref()}
}

// way is where a key result stands, and where it is to come to or to stay.
func way(r *okr.Result) string {
	now := "now " + r.Now()
	if r.Latest() == nil && r.Current() == (model.Number{}) {
		now = "not known yet"
	}
	switch {
	case r.Kind == model.ByMilestones:
		return r.Now() + " done"
	case r.Kind.Maintains():
		return now + ", to stay " + spoken(r.Aim())
	}
	return now + ", to reach " + spoken(r.Aim())
}

// come is how far a key result has come, or for how much of the time it was kept.
func come(r *okr.Result) string {
	switch _, known := r.Progress.Get(); {
	case !known:
		return ""
	case r.Kind.Maintains():
		return "kept " + okr.Percent(r.Progress) + " of the time"
	}
	return okr.Percent(r.Progress) + " of the way"
}

// checkedIn is when a key result was checked in, and whether somebody waits for the next time.
func (q *answer) checkedIn(r *okr.Result) string {
	said := "never checked in"
	if r.Latest() != nil {
		said = "checked in today"
		if r.Age() > 0 {
			said = "checked in " + model.Counted(r.Age(), "day") + " ago"
		}
	}
	switch {
	case r.Stale():
		return said + ", stale"
	case r.Due():
		return said + ", due"
	}
	return said
}

// log is what was said of a key result, newest first.
func (q *answer) log(r *okr.Result) []Line {
	if len(r.Told) == 0 {
		return nil
	}
	lines := []Line{{Text: fmt.Sprintf("Check-ins, %d:", len(r.Told))}}
	for _, c := range r.Told {
		corrected := ""
		if r.Replaced(c) {
			corrected = "corrected since"
		}
		text := sentence(q.day(c.Date), c.Says(r.KeyResult), joined(", ", c.Beside()...), q.name(c.By.Ref()), corrected)
		if c.Note != "" {
			text += " " + ended(c.Note)
		}
		lines = append(lines, Line{Text: text})
	}
	return lines
}
