package onboarding

import (
	"fmt"
	"strings"

	"quarterdeck/model"
)

// Figure is a number about the people on programs, with what it means and the rows it was worked out of.
type Figure struct {
	Title      string // Time to complete
	Value      model.Number
	Unit       string // days, or "" where the value is a share from 0 to 1
	Of         string // what its rows are, one by one: person, or module
	Definition string // what it means, in whole sentences
	Groups     []Group
}

// Group is some of the rows of a figure: those that have gone into it, or some that stand apart, though they belong beside
// it, such as people who are not there yet.
type Group struct {
	Title string // what they have in common: finished, under way
	Apart bool   // whether they are in none of the figure's numbers
	Rows  []Row
}

// Row is a row beside a figure, and what it adds.
type Row struct {
	Ref  model.Ref
	Text string
}

// String is the value as people read it: 74.5 days, 83%, or – where there is none.
func (f Figure) String() string {
	if f.Unit == "" {
		return f.Value.Percent()
	}
	return f.Value.Fine(f.Unit, 1)
}

// N is how many rows have gone into the value.
func (f Figure) N() int {
	n := 0
	for _, g := range f.Groups {
		if !g.Apart {
			n += len(g.Rows)
		}
	}
	return n
}

// Basis is out of how many rows the value was worked out, and how many stand apart from it: n = 31 modules: 8 late, 23 on
// time; apart: 4 overdue.
func (f Figure) Basis() string {
	text := "n = " + model.Counted(f.N(), f.Of)
	var apart, in, titles []string
	for _, g := range f.Groups {
		part := fmt.Sprintf("%d %s", len(g.Rows), g.Title)
		switch {
		case len(g.Rows) == 0:
		case g.Apart:
			apart = append(apart, part)
		default:
			in, titles = append(in, part), append(titles, g.Title)
		}
	}
	switch len(in) {
	case 0:
	case 1:
		text += " " + titles[0]
	default:
		text += ": " + strings.Join(in, ", ")
	}
	if len(apart) > 0 {
		text += "; apart: " + strings.Join(apart, ", ")
	}
	return text
}

// Figures is how the people on the plans do together: how long it takes to complete a program, how much is done on time,
// how long it takes until somebody is independent, and how much of what was due the people under way have done. Who has
// not come so far is in no average. Who is on a program for another time counts once, as they do now.
func Figures(plans []*Plan) []Figure {
	plans = Counted(plans)
	return []Figure{completion(plans), punctuality(plans), ramp(plans), training(plans)}
}

func completion(plans []*Plan) Figure {
	var finished, underWay, ended, unknown []Row
	var days []float64
	for _, l := range plans {
		done := l.Completed()
		switch {
		case !done.IsZero():
			days = append(days, float64(done.Sub(l.Start)))
			add(&finished, l.Ref(), "%s: %s, from %s to %s", l.Name, inDays(done.Sub(l.Start)), l.Start.Long(), done.Long())
		case l.Finished():
			add(&unknown, l.Ref(), "%s: finished on a day that nobody wrote down", l.Name)
		case l.Ended():
			add(&ended, l.Ref(), "%s: ended early on %s", l.Name, l.Left.Long())
		default:
			add(&underWay, l.Ref(), "%s: on day %d, %d of %d done", l.Name, l.Day(), l.Done, l.Required)
		}
	}
	return Figure{
		Title: "Time to complete", Unit: "days", Of: "person", Value: median(days),
		Definition: "Days per person. The median, over everybody who has finished, of the days from the first day to the day on " +
			"which the last required module was done. Who has not finished stands apart and is in no average.",
		Groups: []Group{
			{"finished", false, finished}, {"under way", true, underWay}, {"ended early", true, ended}, {"without a day", true, unknown},
		},
	}
}

func punctuality(plans []*Plan) Figure {
	var late, onTime, overdue, undated []Row
	for _, l := range plans {
		for _, s := range l.Steps {
			done := s.DoneOn()
			switch {
			case s.Overdue():
				add(&overdue, s.row(), "%s: %s, %s overdue", l.Name, s.Module.Title, inDays(s.Over()))
			case s.State != model.ModuleDone:
			case done.IsZero():
				add(&undated, s.row(), "%s: %s, done on a day that nobody wrote down", l.Name, s.Module.Title)
			case s.Due.IsZero():
				add(&undated, s.row(), "%s: %s, which was due on no day", l.Name, s.Module.Title)
			case done.After(s.Due):
				add(&late, s.row(), "%s: %s, %s late on %s", l.Name, s.Module.Title, inDays(done.Sub(s.Due)), done.Long())
			default:
				add(&onTime, s.row(), "%s: %s, on time on %s", l.Name, s.Module.Title, done.Long())
			}
		}
	}
	return Figure{
		Title: "Done on time", Of: "module", Value: share(len(onTime), len(onTime)+len(late)),
		Definition: "Modules, not people. Modules done by the day they were due ÷ modules done. What is overdue and still open " +
			"stands apart and does not lower it, so look at both. What was done or due on a day that nobody knows stands apart too.",
		Groups: []Group{{"late", false, late}, {"on time", false, onTime}, {"overdue", true, overdue}, {"without a day", true, undated}},
	}
}

func ramp(plans []*Plan) Figure {
	var there, notYet, ended []Row
	var days []float64
	for _, l := range plans {
		switch since := l.Independent; {
		case !since.IsZero() && !since.After(l.book.Today):
			days = append(days, float64(since.Sub(l.Start)))
			add(&there, l.Ref(), "%s: %s, since %s", l.Name, inDays(since.Sub(l.Start)), since.Long())
		case l.Ended():
			add(&ended, l.Ref(), "%s: ended early on %s", l.Name, l.Left.Long())
		default:
			add(&notYet, l.Ref(), "%s: not yet, on day %d", l.Name, l.Day())
		}
	}
	return Figure{
		Title: "Time to independence", Unit: "days", Of: "person", Value: median(days),
		Definition: "Days per person. The median, over everybody who is there, of the days from the first day to the first " +
			"contribution that they can repeat on their own. Who is not there yet stands apart; having done all modules is another thing.",
		Groups: []Group{{"independent", false, there}, {"not yet", true, notYet}, {"ended early", true, ended}},
	}
}

func training(plans []*Plan) Figure {
	var done, open, coming []Row
	for _, l := range plans {
		if !l.Active() {
			continue
		}
		for _, s := range l.Steps {
			switch {
			case !s.Required():
			case !s.expected():
				if s.State.Open() {
					add(&coming, s.row(), "%s: %s%s", l.Name, s.Module.Title, s.dueLater())
				}
			case s.State == model.ModuleDone:
				add(&done, s.row(), "%s: %s", l.Name, s.Module.Title)
			default:
				add(&open, s.row(), "%s: %s, due on %s", l.Name, s.Module.Title, s.Due.Long())
			}
		}
	}
	return Figure{
		Title: "Training completion", Of: "module", Value: share(len(done), len(done)+len(open)),
		Definition: "Modules, not people. Required modules that were due by today and are done ÷ those that were due by today, over " +
			"everybody under way. What is due later stands apart; what is optional or waived is nowhere in it.",
		Groups: []Group{{"not done", false, open}, {"done", false, done}, {"due later", true, coming}},
	}
}

// row is where somebody looks for the step: what is written down of it, or else the plan.
func (s *Step) row() model.Ref {
	if s.Said != nil {
		return s.Said.Ref()
	}
	return s.Plan.Ref()
}

// dueLater is the day to come on which it is due, for the end of a sentence.
func (s *Step) dueLater() string {
	if s.Due.IsZero() {
		return ", due on no day"
	}
	return ", due on " + s.Due.Long()
}

func add(to *[]Row, ref model.Ref, format string, args ...any) {
	*to = append(*to, Row{ref, fmt.Sprintf(format, args...)})
}

// inDays is so many days in words: 1 day, 45 days.
func inDays(n int) string { return model.Num(float64(n)).In("days") }
