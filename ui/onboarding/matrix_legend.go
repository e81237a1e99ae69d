package onboarding

import (
	"strings"

	"quarterdeck/model/onboarding"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
	"quarterdeck/ui/widget"
)

// legend is the signs of the matrix with a word for each: those of modules, of people, and what stands beside and under
// them.
func legend(t theme.Theme) [][]sign {
	var people []sign
	for _, verdict := range []onboarding.Verdict{onboarding.Behind, onboarding.Stuck, onboarding.OnTrack} {
		stands := status(verdict, t)
		people = append(people, sign{stands.Shape, stands.Word, stands.Style})
	}
	return [][]sign{signs(t), people, {{"┃", "due by today", t.Strong}, {"▲1/5", "holds up most", t.Warning}}}
}

// drawLegend says on a line what the signs mean, as much of it as there is room for. A click on it says more.
func drawLegend(sc screen.Scene, c *canvas.Canvas) {
	groups, gaps := fitting(legend(*sc.Theme), c.W())
	c.Zone(0, 0, c.W(), 1, commandZone{"onboarding.signs"})
	x := 0
	for _, group := range groups {
		for _, s := range group {
			x = c.Text(x, 0, s.shape, s.style)
			x = c.Text(x+1, 0, s.word, sc.Theme.Muted) + gaps
		}
		x += groupGap - gaps
	}
}

// fitting is as many of the signs of a legend, from the first, as there is room for, and the blanks between two of them.
func fitting(groups [][]sign, w int) (some [][]sign, gaps int) {
	for len(groups) > 0 {
		for gaps := 2; gaps > 0; gaps-- {
			if legendWidth(groups, gaps) <= w {
				return groups, gaps
			}
		}
		last := len(groups) - 1
		if groups[last] = groups[last][:len(groups[last])-1]; len(groups[last]) == 0 {
			groups = groups[:last]
		}
	}
	return nil, 0
}

// groupGap is the blanks between two groups of the legend.
const groupGap = 3

// legendWidth is how many cells a legend takes with so many blanks between two signs.
func legendWidth(groups [][]sign, gaps int) int {
	w := -groupGap
	for _, group := range groups {
		for _, s := range group {
			w += canvas.Width(s.shape) + 1 + canvas.Width(s.word) + gaps
		}
		w += groupGap - gaps
	}
	return w
}

// openSigns explains the signs at length.
func (m *matrix) openSigns(screen.Scene) screen.Action { return open(signsPage) }

// meaning is a sign and what it says.
type meaning struct {
	sign
	says string
}

func signsPage(sc screen.Scene) page {
	t := *sc.Theme
	p := page{title: "What the signs mean"}
	for _, group := range []struct {
		heading  string
		meanings []meaning
	}{
		{"A module, for somebody", ofModules(t)}, {"Somebody on the program", ofPeople(t)},
		{"Beside and below", []meaning{
			{sign{"█┃", "ready", t.Strong}, "the share that is done; the mark is where that should be by today"},
			{sign{"4/5", "done", t.Text}, "how many have done the module, of those who have to"},
			{sign{"▲1/5", "holds up most", t.Warning}, "no other module is overdue or blocked for more people"},
		}},
	} {
		if len(p.lines) > 0 {
			p.lines = append(p.lines, line{})
		}
		p.lines = append(p.lines, line{heading: group.heading})
		for _, one := range group.meanings {
			p.lines = append(p.lines, one.lines(sc)...)
		}
	}
	return p
}

// lines is the sign with its word, and beside them what it says.
func (m meaning) lines(sc screen.Scene) []line {
	const shape, word, around = 5, 14, 8 // the last one is for the frame, and the blanks between these
	var lines []line
	for n, text := range widget.Wrap(m.says, max(min(sc.W-4, widest)-shape-word-around, 1)) {
		if n > 0 {
			m.shape, m.word = "", ""
		}
		lines = append(lines, line{parts: []widget.Part{
			{Text: m.shape + strings.Repeat(" ", shape-canvas.Width(m.shape)), Style: m.style},
			{Text: m.word + strings.Repeat(" ", word-canvas.Width(m.word)), Style: sc.Theme.Strong},
			{Text: text, Style: sc.Theme.Text},
		}})
	}
	return lines
}

func ofModules(t theme.Theme) []meaning {
	var all []meaning
	for n, says := range []string{
		"the line below the people says on which day", "begun, and not done yet", "not begun yet",
		"open, and due before today", "something keeps it from being done; the line below says what",
		"they are spared it, for the reason in the line below",
	} {
		all = append(all, meaning{signs(t)[n], says})
	}
	return append(all,
		meaning{sign{"v2", "version", t.Muted}, "only in that version of the program, which they are not on; M moves people"},
		meaning{sign{"◐▲", "doing", t.AtRisk}, "begun, not done yet, and overdue"},
		meaning{sign{"◐2/3", "section", t.OnTrack}, "a folded one: what is worst in it, and how much is done; + takes it apart"},
	)
}

func ofPeople(t theme.Theme) []meaning {
	var all []meaning
	for _, one := range []struct {
		verdict onboarding.Verdict
		says    string
	}{
		{onboarding.OnTrack, "nothing is overdue"}, {onboarding.Ahead, "more is done than was due by today"},
		{onboarding.Behind, "something is overdue"}, {onboarding.Stuck, "something is blocked, or overdue by 7 days or more"},
		{onboarding.Finished, "everything is done or waived"}, {onboarding.EndedEarly, "it ended before everything was done"},
	} {
		stands := status(one.verdict, t)
		all = append(all, meaning{sign{stands.Shape, stands.Word, stands.Style}, one.says})
	}
	return all
}
