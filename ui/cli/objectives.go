package cli

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/canvas"
)

// objectiveLines is how the objectives of a period stand, for people: a line with the counts, the worst, and what is to
// be checked in; and what the period before came to. It is nothing where there is none of it.
func objectiveLines(p *model.Portfolio, s situation, room int, ink ink) []string {
	var lines []string
	if o := s.objectives; len(o.Objectives) > 0 {
		lines = append(lines, objectiveCounts(s.book, o, ink))
		lines = append(lines, shortened(o.Attention, room, func(o *okr.Objective) string { return objectiveLine(p, o, ink) })...)
		if len(o.Due) > 0 {
			lines = append(lines, dueSummary(o.Due))
		}
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

// objectiveCounts says how many objectives stand how, as far as a line holds it, and how much was to be expected by now.
func objectiveCounts(b *okr.Book, s okr.Standing, ink ink) string {
	states := map[model.ObjectiveState]int{}
	for _, o := range s.Objectives {
		states[o.State]++
	}
	pace := " · pace " + okr.Percent(model.Num(b.Expected))
	counts := "Objectives "
	for i, c := range []struct {
		shape model.Status
		n     int
		word  string
	}{
		{model.OnTrack, s.Count[model.Healthy], string(model.Healthy)},
		{model.AtRisk, s.Count[model.Ailing], string(model.Ailing)},
		{model.OffTrack, s.Count[model.Critical], string(model.Critical)},
		{model.ToDo, s.Count[""], "no pace"},
		{model.Done, states[model.Achieved], string(model.Achieved)},
		{model.OffTrack, states[model.Missed], string(model.Missed)},
		{model.ToDo, states[model.Draft], string(model.Draft)},
	} {
		const always = 3 // which are told even where there are none
		if c.n == 0 && i >= always {
			continue
		}
		word := string(c.shape)
		more := fmt.Sprintf(" %s %d %s ", ink.status(word, ink.Status(word).Shape), c.n, c.word)
		if canvas.Width(ansi.Strip(strings.TrimRight(counts+more, " ")+pace)) <= statusWidth {
			counts += more
		}
	}
	return strings.TrimRight(counts, " ") + pace
}

// objectiveLine is an objective that needs somebody. Where a person sees it otherwise than the figures, both are told.
func objectiveLine(p *model.Portfolio, o *okr.Objective, ink ink) string {
	about := okr.Percent(o.Final())
	if suggested := o.Suggested(); suggested != "" && suggested != o.Stands() {
		about += ", suggests " + string(suggested)
	}
	if owner := p.Name(o.Owner.Ref()); owner != "" {
		about += ", " + owner
	}
	return attentionLine(ink.health(o.Stands()), o.Number+" "+o.Title, string(o.Stands()), about)
}

// dueSummary is the numbers of the key results that are due, as many as a line holds.
func dueSummary(due []*okr.Result) string {
	stale := 0
	numbers := make([]string, len(due))
	for i, r := range due {
		numbers[i] = r.Number
		if r.Stale() {
			stale++
		}
	}
	line := fmt.Sprintf("Check-ins   %d due", len(due))
	switch {
	case stale == 1 && len(due) == 1:
		line += " and stale"
	case stale == len(due):
		line += ", all of them stale"
	case stale > 0:
		line += fmt.Sprintf(", %d of them stale", stale)
	}
	return canvas.Truncate(line+": "+strings.Join(numbers, ", "), statusWidth)
}
