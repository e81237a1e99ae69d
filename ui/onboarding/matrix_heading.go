package onboarding

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// heading draws the program, and how many people are shown of it.
func (m *matrix) heading(sc screen.Scene, c *canvas.Canvas, x int) {
	m.synced(sc)
	t, r := sc.Theme, m.laid.program
	if r == nil {
		return
	}
	x = m.v.drawProgram(sc, c, x, r) + 2
	end := sc.W - 1
	if words := m.narrowed(); words != "" {
		words = canvas.Truncate(words, max(end-x, 0))
		end -= canvas.Width(words)
		c.Text(end, 0, words, t.Accent)
		c.Zone(end, 0, canvas.Width(words), 1, commandZone{"onboarding.everybody"})
		end -= 2
	}
	drawFirst(c, x, end, m.saysPeople(), t.Muted)
}

// drawFirst writes the first of some texts that has room between two places, if there is one, and returns the x after it.
func drawFirst(c *canvas.Canvas, x, end int, texts []string, style canvas.Style) int {
	for _, text := range texts {
		if canvas.Width(text) <= end-x {
			return c.Text(x, 0, text, style)
		}
	}
	return x
}

// saysPeople is how many people are shown, how many of them are stuck, how many are not shown, and how many are on an older
// version: at length, and ever shorter. That somebody is stuck gives way last.
func (m *matrix) saysPeople() []string {
	people, stuck, finished, shows, older, moves := model.Counted(onboarding.People(m.plans), "person"), "", "", "", "", ""
	if m.stuck > 0 {
		stuck = fmt.Sprintf("%d stuck", m.stuck)
	}
	if m.apart > 0 {
		finished = fmt.Sprintf("%d finished", m.apart)
		shows = finished + ", . shows"
	}
	if m.behind > 0 {
		older, moves = fmt.Sprintf("%d on an older version, M moves them", m.behind), fmt.Sprintf("M moves %d", m.behind)
	}
	var says []string
	for _, some := range [][]string{
		{people, stuck, shows, older}, {people, stuck, finished, older}, {people, stuck, older}, {people, stuck, moves},
		{people, stuck}, {stuck, moves}, {stuck}, {people},
	} {
		some = slices.DeleteFunc(some, func(text string) bool { return text == "" })
		says = append(says, strings.Join(some, " · "))
	}
	return says
}

// narrowed says who of the program is shown, or nothing where that is everybody under way.
func (m *matrix) narrowed() string {
	var words []string
	if m.facet != everybody {
		words = append(words, "only "+string(m.facet))
	}
	if m.filter != "" {
		words = append(words, "/"+m.filter)
	}
	return strings.Join(words, " · ")
}
