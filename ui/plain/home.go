package plain

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/standing"
)

// Home is how things stand: the period, what needs somebody, what whoever asks owes, the objectives, the roadmap by state,
// what the next seven days bring, and who is being led in.
func Home(asked Question) []Line {
	q := answerTo(asked)
	return slices.Concat(q.heading(), q.needs(), q.owed(), q.objectives(), q.work(), q.ahead(), q.hires())
}

// heading is what the portfolio is called, the day, and how much of the quarter has passed.
func (q *answer) heading() []Line {
	cal := q.P.Calendar()
	week, of := cal.WeekOf(q.Today)
	quarter := cal.Quarter(q.Today)
	name, whose := "Portfolio", ""
	if settings := q.P.Settings.Get(model.TheSettings); settings != nil {
		name = model.CleanLine(settings.Name)
	}
	if q.Mine {
		whose = "only what is up to " + q.name(q.Me.Ref())
	}
	return []Line{
		{Text: sentence(name, q.Today.Time().Format("Monday 2 January 2006"), whose)},
		{Text: sentence(cal.Name(quarter), fmt.Sprintf("week %d of %d", week, of), "ends "+q.day(quarter.End))},
	}
}

// objectives is how the objectives of the current period stand, the worst first.
func (q *answer) objectives() []Line {
	book := q.current()
	if book == nil {
		return []Line{{Text: "Objectives: there are none yet."}}
	}
	heading := "Objectives of " + q.period(book)
	s := book.Standing(q.whose())
	if len(s.Objectives) == 0 || book.Period.State == model.Closed {
		return []Line{{Text: heading}}
	}
	counts := joined(", ", some(s.Count[model.Critical], string(model.Critical)), some(s.Count[model.Ailing], string(model.Ailing)),
		some(s.Count[model.Healthy], string(model.Healthy)))
	lines := []Line{{Text: heading + " " + sentence(model.Counted(len(s.Objectives), "objective"), counts)}}
	for _, o := range s.WorstFirst() {
		lines = append(lines, q.objective(o))
	}
	return lines
}

// work is how many initiatives stand how.
func (q *answer) work() []Line {
	s := standing.Of(q.P, q.Today, q.whose())
	open := 0
	for _, n := range s.Open {
		open += n
	}
	var lines []Line
	for _, status := range []model.Status{model.OffTrack, model.AtRisk, model.OnTrack, model.ToDo, model.Parked} {
		if n := s.Open[status]; n > 0 {
			lines = append(lines, Line{Text: fmt.Sprintf("Initiatives %s: %d.", status, n)})
		}
	}
	if n := s.Late(); n > 0 {
		lines = append(lines, Line{Text: fmt.Sprintf("Initiatives that are late, whatever their state: %d.", n)})
	}
	for _, over := range []struct {
		status model.Status
		n      int
	}{{model.Done, s.Done}, {model.Dropped, s.Dropped}} {
		if over.n > 0 {
			lines = append(lines, Line{Text: fmt.Sprintf("Initiatives %s since %s: %d.", over.status, q.day(s.Since), over.n)})
		}
	}
	return append([]Line{{Text: fmt.Sprintf("Roadmap: %s.", model.Counted(open, "open initiative"))}}, lines...)
}

// hires is how many people are on a program. Those who are stuck are among what needs somebody.
func (q *answer) hires() []Line {
	plans := q.hired()
	if len(plans) == 0 {
		return nil
	}
	return []Line{{Text: "Onboarding: " + people(plans) + "."}}
}
