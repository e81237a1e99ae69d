package onboarding

import (
	"fmt"
	"strings"

	"quarterdeck/model/onboarding"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// heading draws the program, and what the signs mean or what is shown of it.
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
	room, told := end-x, m.says()
	if w := legend(sc); room >= w && (m.behind == 0 || room >= w+2+canvas.Width(told[len(told)-1])) {
		m.drawLegend(sc, c, end-w)
		room -= w + 2
	}
	for _, text := range told {
		if canvas.Width(text) <= room {
			c.Text(x, 0, text, t.Muted)
			return
		}
	}
}

// says is how many are shown and who else there is, and the same shorter. Who is on an older version matters more than
// what the signs mean.
func (m *matrix) says() []string {
	text := counted(onboarding.People(m.plans), "person")
	finished := text
	if m.apart > 0 {
		finished += fmt.Sprintf(" · %d finished, . shows", m.apart)
	}
	if m.behind == 0 {
		return []string{finished, text}
	}
	older := fmt.Sprintf("%d on an older version, M moves them", m.behind)
	return []string{finished + " · " + older, text + " · " + older, older, fmt.Sprintf("M moves %d", m.behind)}
}

// legend is how many cells it takes to say what the signs mean.
func legend(sc screen.Scene) int {
	w := -2
	for _, s := range signs(*sc.Theme) {
		w += 4 + canvas.Width(s.word)
	}
	return w
}

// drawLegend says what the signs mean.
func (m *matrix) drawLegend(sc screen.Scene, c *canvas.Canvas, x int) {
	for _, s := range signs(*sc.Theme) {
		c.Text(x, 0, s.shape, s.style)
		x = c.Text(x+2, 0, s.word, sc.Theme.Muted) + 2
	}
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
