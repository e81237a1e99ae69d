package onboarding

import (
	"fmt"
	"slices"

	"quarterdeck/model"
)

// Figure is a number about the people on programs, with what it means and the rows it was worked out of.
type Figure struct {
	Title      string // Time to complete
	Value      model.Number
	Unit       string // days, or "" where the value is a share from 0 to 1
	Definition string // what it means, in whole sentences
	// Rows is what was counted, and Apart what was not, though it belongs beside it: people who are not there yet, or
	// what they have not done.
	Rows, Apart []Row
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

// Figures is how the people on the plans do together: how long it takes to complete a program, how much is done on time,
// how long it takes until somebody is independent, and how much of what was due the people under way have done.
// Who is on a program for another time counts once, as they do now.
func Figures(plans []*Plan) []Figure {
	plans = Counted(plans)
	return []Figure{completion(plans), punctuality(plans), ramp(plans), training(plans)}
}

func completion(plans []*Plan) Figure {
	f := Figure{Title: "Time to complete", Unit: "days", Definition: "The median of the days from the first day to the day on which " +
		"the last required module was done. Who has not finished is counted apart and is in no average."}
	var days []float64
	for _, l := range plans {
		done := l.Completed()
		switch {
		case !done.IsZero():
			days = append(days, float64(done.Sub(l.Start)))
			add(&f.Rows, l.Ref(), "%s: %s, from %s to %s", l.Name, inDays(done.Sub(l.Start)), l.Start.Long(), done.Long())
		case l.Finished():
			add(&f.Apart, l.Ref(), "%s: finished on a day that nobody wrote down", l.Name)
		case l.Ended():
			add(&f.Apart, l.Ref(), "%s: ended early on %s", l.Name, l.Left.Long())
		default:
			add(&f.Apart, l.Ref(), "%s: on day %d, %d of %d done", l.Name, l.Day(), l.Done, l.Required)
		}
	}
	f.Value = median(days)
	return f
}

func punctuality(plans []*Plan) Figure {
	f := Figure{Title: "Done on time", Definition: "Modules done by the day they were due ÷ modules done. What is overdue is " +
		"counted apart. What was due on no day, or was done on a day that nobody wrote down, is not counted."}
	var onTime, late []Row
	for _, l := range plans {
		for _, s := range l.Steps {
			done := s.DoneOn()
			if s.Overdue() {
				add(&f.Apart, l.Ref(), "%s: %s, %s overdue", l.Name, s.Module.Title, inDays(s.Over()))
			}
			if done.IsZero() || s.Due.IsZero() {
				continue
			}
			if over := done.Sub(s.Due); over > 0 {
				add(&late, s.Said.Ref(), "%s: %s, %s late on %s", l.Name, s.Module.Title, inDays(over), done.Long())
			} else {
				add(&onTime, s.Said.Ref(), "%s: %s, on time on %s", l.Name, s.Module.Title, done.Long())
			}
		}
	}
	f.Value, f.Rows = share(len(onTime), len(onTime)+len(late)), slices.Concat(late, onTime)
	return f
}

func ramp(plans []*Plan) Figure {
	f := Figure{Title: "Time to independence", Unit: "days", Definition: "The median of the days from the first day to the first " +
		"contribution that they can repeat on their own. Who is not there yet is counted apart; having done all modules is another thing."}
	var days []float64
	for _, l := range plans {
		switch since := l.Independent; {
		case !since.IsZero() && !since.After(l.book.Today):
			days = append(days, float64(since.Sub(l.Start)))
			add(&f.Rows, l.Ref(), "%s: %s, since %s", l.Name, inDays(since.Sub(l.Start)), since.Long())
		case l.Ended():
			add(&f.Apart, l.Ref(), "%s: ended early on %s", l.Name, l.Left.Long())
		default:
			add(&f.Apart, l.Ref(), "%s: not yet, on day %d", l.Name, l.Day())
		}
	}
	f.Value = median(days)
	return f
}

func training(plans []*Plan) Figure {
	f := Figure{Title: "Training completion", Definition: "Required modules that were due by today and are done ÷ those that were " +
		"due by today, over all who are under way."}
	done, due := 0, 0
	for _, l := range plans {
		if !l.Active() || l.Expected == 0 {
			continue
		}
		mine := 0
		for _, s := range l.Steps {
			if s.Required() && s.expected() && s.State == model.ModuleDone {
				mine++
			}
		}
		done, due = done+mine, due+l.Expected
		add(&f.Rows, l.Ref(), "%s: %d of %d", l.Name, mine, l.Expected)
	}
	f.Value = share(done, due)
	return f
}

func add(to *[]Row, ref model.Ref, format string, args ...any) {
	*to = append(*to, Row{ref, fmt.Sprintf(format, args...)})
}

// inDays is so many days in words: 1 day, 45 days.
func inDays(n int) string { return model.Num(float64(n)).In("days") }
