package plain

import (
	"cmp"
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/model/onboarding"
)

// aboutObjective is how an objective stands, its key results, what serves it and what works on it.
func (q *answer) aboutObjective(o *okr.Objective) []Line {
	lines := []Line{q.objective(o), {Text: "Score: " + ended(o.Told())}}
	if differs := o.Differs(); differs != "" {
		lines = append(lines, Line{Text: "Health " + ended(differs)})
	}
	for _, r := range o.Results {
		lines = append(lines, q.result(r))
	}
	for _, under := range o.Under {
		l := q.objective(under)
		l.Text = "Served by: " + l.Text
		lines = append(lines, l)
	}
	return append(lines, q.movers(o.Initiatives())...)
}

// aboutResult is how a key result stands, how that came about, and what was said of it.
func (q *answer) aboutResult(r *okr.Result) []Line {
	lines := []Line{q.result(r)}
	if differs := r.Differs(); differs != "" {
		lines = append(lines, Line{Text: "Health: " + ended(string(r.Said())+", "+differs)})
	}
	if outlook := r.Outlook(); outlook != "" {
		lines = append(lines, Line{Text: Spoken(outlook)})
	}
	for _, step := range r.Ladder() {
		state := "to do"
		if step.Done {
			state = "done"
		}
		lines = append(lines, Line{Text: sentence(model.CleanLine(step.Text), state)})
	}
	lines = append(lines, Line{Text: "Agreed: " + ended(Spoken(r.Terms()))})
	l := q.objective(r.Of)
	l.Text = "Part of: " + l.Text
	return append(append(append(lines, l), q.movers(r.Initiatives)...), q.log(r)...)
}

// movers is the initiatives that move something.
func (q *answer) movers(initiatives []*model.Initiative) []Line {
	if len(initiatives) == 0 {
		return []Line{{Text: "No initiative moves it."}}
	}
	var lines []Line
	for _, i := range initiatives {
		l := q.initiative(i)
		l.Text = "Moved by: " + l.Text
		lines = append(lines, l)
	}
	return lines
}

// aboutHire is how somebody does on a program: the days by which they are measured, and their plan week by week.
func (q *answer) aboutHire(l *onboarding.Plan) []Line {
	with := fmt.Sprintf("Buddy %s, manager %s.", cmp.Or(q.name(l.Buddy.Ref()), "nobody yet"), cmp.Or(q.name(l.Manager.Ref()), "nobody yet"))
	lines := []Line{q.hire(l), {Text: with}}
	for _, m := range l.Markers() {
		done := ""
		if m.Of > 0 {
			done = fmt.Sprintf("%d of %d done", m.Done, m.Of)
		}
		lines = append(lines, Line{Text: sentence(fmt.Sprintf("By day %d", m.Day), q.day(m.Date), m.Means, done)})
	}
	for _, w := range l.Weeks() {
		lines = append(lines, q.week(w)...)
	}
	return lines
}

// aboutModule is what there is to do in a module, and how everybody who has to do it stands.
func (q *answer) aboutModule(m *model.Module) []Line {
	lines := []Line{{sentence(model.CleanLine(m.Title), "a module of "+q.name(m.Program.Ref())), m.Ref()}}
	of := q.onboarding().Program(m.Program)
	if of == nil || of.Module(m.ID) == nil {
		return lines
	}
	for _, l := range q.hired() {
		if s := l.Step(of.Module(m.ID)); s != nil {
			lines = append(lines, Line{model.CleanLine(l.Name) + ": " + q.step(s), l.Ref()})
		}
	}
	return lines
}
