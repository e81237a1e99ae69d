package plain

import (
	"cmp"
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/model/onboarding"
)

// Onboarding is who is on which program and how they do, then how people do with each module, and the figures of it all.
func Onboarding(asked Question) []Line {
	q := answerTo(asked)
	plans := q.hired()
	if len(plans) == 0 {
		if q.Mine {
			return []Line{{Text: "Onboarding: nobody whom you have to do with is on a program."}}
		}
		return []Line{{Text: "Onboarding: nobody is on a program."}}
	}
	lines := []Line{{Text: "Onboarding: " + people(plans) + "."}}
	for _, l := range plans {
		lines = append(lines, q.hire(l))
	}
	for _, program := range q.onboarding().Programs {
		lines = append(lines, q.modules(program, plans)...)
	}
	return lines
}

// hired is the plans that are under way: everybody's, or those of people whom somebody has to do with, as a new hire, a
// buddy or a manager.
func (q *answer) hired() []*onboarding.Plan {
	var plans []*onboarding.Plan
	for _, l := range q.onboarding().Plans {
		if l.Active() && (!q.Mine || l.Concerns(q.Me)) {
			plans = append(plans, l)
		}
	}
	return plans
}

// people is how many are on a program, and how many of them are stuck or behind.
func people(plans []*onboarding.Plan) string {
	verdicts := map[onboarding.Verdict]int{}
	for _, l := range plans {
		verdicts[l.Verdict()]++
	}
	return joined(", ", model.Counted(onboarding.People(plans), "person")+" on a program",
		some(verdicts[onboarding.Stuck], string(onboarding.Stuck)), some(verdicts[onboarding.Behind], string(onboarding.Behind)))
}

// hire is somebody on a program on a line: Ivo Petrović on PM core, day 35, stuck, 5 of 9 done, 6 were due by today, OKR 7
// days over, next OKR by 16 November, buddy Chi Nwosu.
func (q *answer) hire(l *onboarding.Plan) Line {
	who := model.CleanLine(l.Name) + about(" on", q.name(l.Program.Ref()))
	due := ""
	if l.Active() {
		due = fmt.Sprintf("%d %s due by today", l.Expected, verb(l.Expected, "was", "were"))
	}
	next := ""
	if s := l.Next(); s != nil {
		next = joined(" by ", "next "+model.CleanLine(s.Module.Title), q.day(s.Due))
	}
	day := fmt.Sprintf("day %d", l.Day())
	if l.Start.After(q.Today) {
		day = "begins " + q.day(l.Start) + ", " + dates.Away(l.Start, q.Today)
	}
	text := sentence(who, day, string(l.Verdict()), fmt.Sprintf("%d of %d done", l.Done, l.Required), due,
		stuck(l), next, "buddy "+cmp.Or(q.name(l.Buddy.Ref()), "nobody yet"))
	return Line{text, l.Ref()}
}

// stuck is what is blocked and overdue for somebody, the worst first.
func stuck(l *onboarding.Plan) string {
	var says []string
	for _, s := range l.Stuck() {
		title := model.CleanLine(s.Module.Title)
		if s.Blocked() {
			says = append(says, title+" blocked: "+model.CleanLine(s.Reason()))
		} else {
			says = append(says, title+" "+over(s))
		}
	}
	return joined(", ", few(says)...)
}

// over is by how much a step is overdue.
func over(s *onboarding.Step) string { return model.Counted(s.Over(), "day") + " overdue" }

// modules is how people do with the modules of a program, and by when these are due.
func (q *answer) modules(r *onboarding.Program, plans []*onboarding.Plan) []Line {
	var on []*onboarding.Plan
	for _, l := range plans {
		if l.Of.Newest() == r {
			on = append(on, l)
		}
	}
	if len(on) == 0 {
		return nil
	}
	columns := onboarding.Columns(r.Outline, on)
	worst := onboarding.Bottleneck(columns)
	lines := []Line{{Text: fmt.Sprintf("Modules of %s, %d:", q.name(r.Ref()), len(columns))}}
	for n, c := range columns {
		text := column(c)
		if worst == &columns[n] {
			text += ", which holds up most people"
		}
		lines = append(lines, Line{sentence(model.CleanLine(c.Module.Title), deadline(c.Module.Deadline()), text), c.Module.Ref()})
	}
	if q.Mine {
		return lines
	}
	return append(lines, q.figures(r)...)
}

// column is how many have done a module, how long it took them, and for whom it is blocked or overdue.
func column(c onboarding.Column) string {
	median := ""
	switch days, known := c.Median.Get(); {
	case !known:
	case days < 0:
		median = "median " + before(days)
	default:
		median = "median " + c.Median.Fine("days", 1)
	}
	var blocked, overdue []string
	for _, s := range c.Stuck {
		if name := model.CleanLine(s.Plan.Name); s.Blocked() {
			blocked = append(blocked, name)
		} else {
			overdue = append(overdue, name)
		}
	}
	return joined(", ", fmt.Sprintf("%d of %d done", c.Done, c.Of), median,
		about("blocked for", model.Listed(few(blocked), "and")), about("overdue for", model.Listed(few(overdue), "and")))
}

// deadline is by when a module is due, counted from the first day.
func deadline(d onboarding.Deadline) string {
	if days, known := d.Days.Get(); known && days < 0 {
		return "due " + before(days)
	}
	return about("due on", d.String())
}

// before is how long something is before the first day, by a number of days below 0.
func before(days float64) string { return model.Num(-days).Fine("days", 1) + " before the first day" }

// figures is how those who were ever on a program do together, each figure with what it was worked out of.
func (q *answer) figures(r *onboarding.Program) []Line {
	var plans []*onboarding.Plan
	for _, l := range q.onboarding().Plans {
		if l.Of.Newest() == r {
			plans = append(plans, l)
		}
	}
	lines := []Line{{Text: fmt.Sprintf("Figures of %s:", q.name(r.Ref()))}}
	for _, f := range onboarding.Figures(plans) {
		value := f.String()
		if f.Value == (model.Number{}) {
			value = "not known yet"
		}
		basis := "out of " + strings.TrimPrefix(f.Basis(), "n = ")
		lines = append(lines, Line{Text: sentence(f.Title+": "+value, basis)})
	}
	return lines
}

// week is the steps of somebody's plan that are due in a week. The numbers are those that the command tick takes.
func (q *answer) week(w onboarding.Week) []Line {
	heading := fmt.Sprintf("Week %d, from %s:", w.Number, q.day(w.First))
	switch {
	case w.First.IsZero():
		heading = "On no day:"
	case w.Number < 1:
		heading = fmt.Sprintf("Before the first week, from %s:", q.day(w.First))
	}
	lines := []Line{{Text: heading}}
	for _, s := range w.Steps {
		lines = append(lines, Line{Text: q.step(s)})
	}
	return lines
}

// step is a step of a plan on a line: Module 6, OKR, doing, due 16 November, 7 days overdue.
func (q *answer) step(s *onboarding.Step) string {
	state := string(s.State)
	switch {
	case !s.DoneOn().IsZero():
		state += " on " + q.day(s.DoneOn())
	case s.Reason() != "":
		state += ": " + strings.TrimSuffix(ended(s.Reason()), ".")
	}
	due, late, waits, owner, optional := "", "", "", "", ""
	if s.State.Open() {
		due = about("due", q.day(s.Due))
		if s.Overdue() {
			late = over(s)
		}
		if first := s.Waits(); first != nil {
			waits = "after " + model.CleanLine(first.Module.Title)
		}
		if s.Owner != s.Plan.Person {
			owner = string(s.Module.Doer()) + " " + cmp.Or(q.name(s.Owner.Ref()), "nobody yet")
		}
	}
	if s.Module.Optional {
		optional = "optional"
	}
	return sentence(fmt.Sprintf("Module %d", s.Module.Index+1), model.CleanLine(s.Module.Title), state, due, late, waits, owner, optional)
}

// verb is the form of a verb that goes with a number.
func verb(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
