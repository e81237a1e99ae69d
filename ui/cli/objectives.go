package cli

import (
	"fmt"

	"github.com/charmbracelet/x/ansi"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/canvas"
)

// objectiveLines is how the objectives of a period stand, for people, and what the period before came to. It is nothing
// where there is none of it.
func objectiveLines(s situation, ink ink) []string {
	var lines []string
	if len(s.objectives.Objectives) > 0 {
		lines = append(lines, objectiveCounts(s, ink))
	} else if s.next != nil {
		lines = append(lines, labelled("Objectives", "none under way · "+begins(s.next)))
	}
	if s.over != nil {
		lines = append(lines, endedLine(s.over.Period, s.ended, ink))
	}
	return lines
}

// endedLine is what the objectives of a period that is over came to: those that were missed and those that nobody has
// scored always come with it.
func endedLine(period *model.Period, e okr.Ended, ink ink) string {
	line := ""
	for _, c := range []struct {
		n    int
		word string
	}{{e.Missed, string(model.Missed)}, {e.Open, "not scored yet"}, {e.Achieved, string(model.Achieved)}} {
		if c.n > 0 {
			line += fmt.Sprintf("  %s %d %s", ink.status(c.word, ink.Status(c.word).Shape), c.n, c.word)
		}
	}
	return canvas.Truncate(period.Name+" ended", statusWidth-canvas.Width(ansi.Strip(line))) + line
}

// objectiveCounts says how many objectives stand how, the worst first, as far as a line holds it, how many key results wait
// for a check-in, and when it is, where that is not what the heading says.
func objectiveCounts(s situation, ink ink) string {
	states := map[model.ObjectiveState]int{}
	for _, o := range s.objectives.Objectives {
		states[o.State]++
	}
	var counts []string
	for _, c := range []struct {
		shape model.Status
		n     int
		word  string
	}{
		{model.OffTrack, s.objectives.Count[model.Critical], string(model.Critical)},
		{model.AtRisk, s.objectives.Count[model.Ailing], string(model.Ailing)},
		{model.OnTrack, s.objectives.Count[model.Healthy], string(model.Healthy)},
		{model.ToDo, s.objectives.Count[""], "no pace yet"},
		{model.OffTrack, states[model.Missed], string(model.Missed)},
		{model.Done, states[model.Achieved], string(model.Achieved)},
		{model.ToDo, states[model.Draft], string(model.Draft)},
	} {
		if c.n > 0 {
			counts = append(counts, counted(c.n, c.word, c.shape, ink))
		}
	}
	more := ""
	if due := len(s.objectives.Due); due > 0 {
		more = " · " + model.Counted(due, "check-in") + " due"
	}
	if when := s.when(); when != "" {
		more += " · " + when
	}
	label := labelled("Objectives", "")
	return label + fitting(counts, canvas.Width(label+more)) + more
}

// when is how the time of the objectives lies to today: nothing where it is the quarter, of which the heading tells.
func (s situation) when() string {
	switch period := s.book.Period; {
	case s.Today.Before(period.Start):
		return begins(period)
	case s.Today.After(period.End):
		return period.Name + " ended " + period.End.Short() + " and is to be closed"
	case s.paced():
		return ""
	default:
		return period.Name + ", " + s.pace()
	}
}

func begins(period *model.Period) string { return period.Name + " begins " + period.Start.Short() }

// paced says that the objectives are those of this quarter, so that its heading can say how much of it has passed.
func (s situation) paced() bool {
	return len(s.objectives.Objectives) > 0 && s.book.Period.Start == s.quarter.Start && s.book.Period.End == s.quarter.End
}

// pace is how much of the period has passed.
func (s situation) pace() string { return "pace " + okr.Percent(model.Num(s.book.Expected)) }
