package onboarding

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

// heading draws the track between the signs that lead to the others, who is laid beside it, and what the signs mean.
func (l *ladders) heading(sc screen.Scene, c *canvas.Canvas, x int) {
	l.synced(sc)
	if l.grid == nil {
		return
	}
	t := sc.Theme
	title := canvas.Truncate(model.CleanLine(l.grid.Title), max(sc.W-x-len("<  > "), 1))
	for _, w := range []struct {
		text, command string
		style         canvas.Style
	}{
		{"‹ ", "onboarding.track-back", t.Key}, {title, "onboarding.tracks", t.Strong},
		{" ›", "onboarding.track-next", t.Key},
	} {
		c.Zone(x, 0, canvas.Width(w.text), 1, commandZone{w.command})
		x = c.Text(x, 0, w.text, w.style)
	}
	x += 2
	s, end := l.standing(sc), sc.W-1
	if s == nil {
		for _, text := range l.says(sc) {
			if x+canvas.Width(text) <= end {
				c.Text(x, 0, text, t.Muted)
				return
			}
		}
		return
	}
	name := sc.P.Name(s.Person.Ref())
	if canvas.Width(name) > end-x {
		name = l.last.book.Called(s.Person)
	}
	name = canvas.Truncate(name, end-x)
	c.Zone(x, 0, canvas.Width(name), 1, commandZone{"onboarding.person"})
	x = c.Text(x, 0, name, t.Accent) + 2
	if w := verdictLegend(*t); !l.grid.Path() && w <= end-x {
		drawVerdicts(c, end-w, 0, *t)
	}
}

// verdictLegend is how many cells it takes to say what the signs mean.
func verdictLegend(t theme.Theme) int {
	w := -2
	for _, one := range verdictSigns(t) {
		w += 4 + canvas.Width(one.word)
	}
	return w
}

// drawVerdicts says what the signs mean.
func drawVerdicts(c *canvas.Canvas, x, y int, t theme.Theme) {
	for _, one := range verdictSigns(t) {
		c.Text(x, y, one.shape, one.style)
		x = c.Text(x+2, y, one.word, t.Muted) + 2
	}
}

// says is what there is to say of the track where nobody is laid beside it, and the same shorter.
func (l *ladders) says(sc screen.Scene) []string {
	text, beside := model.Counted(len(l.grid.Levels), "level"), "p lays somebody beside it"
	if n := len(l.grid.Competencies); n > 0 {
		text += fmt.Sprintf(" · %d %s", n, sc.P.Competencies.Kind().Called(n))
	}
	if l.shared(sc) {
		return []string{text}
	}
	return []string{text + " · " + beside, beside}
}
