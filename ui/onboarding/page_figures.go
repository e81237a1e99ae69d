package onboarding

import (
	"fmt"

	"quarterdeck/model/onboarding"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// openFigures shows how those on the program do together, whoever is shown of them.
func (m *matrix) openFigures(screen.Scene) screen.Action {
	return open(m.figuresPage)
}

// figures is the numbers about everybody on the program.
func (m *matrix) figures(sc screen.Scene) []onboarding.Figure {
	k := m.v.known(sc)
	return onboarding.Figures(peopleOn(k, m.v.shown(k)))
}

func (m *matrix) figuresPage(sc screen.Scene) page {
	p := page{title: "How " + sc.P.Name(m.program(sc).Ref()) + " goes"}
	for n, f := range m.figures(sc) {
		p.lines = append(p.lines, line{
			parts: []widget.Part{
				{Text: fmt.Sprintf("%-22s", f.Title), Style: sc.Theme.Text}, {Text: fmt.Sprintf("%-11s", f), Style: sc.Theme.Strong},
				{Text: saysCounted(f), Style: sc.Theme.Muted},
			},
			open: func(screen.Scene) screen.Action {
				return open(func(sc screen.Scene) page { return m.figurePage(sc, n) }, turn{"backspace", "all figures", m.openFigures})
			},
		})
	}
	return p
}

// saysCounted is out of how many rows a figure was worked out, and how many are apart from it.
func saysCounted(f onboarding.Figure) string {
	text := "nothing to count yet"
	if len(f.Rows) > 0 {
		text = fmt.Sprintf("out of %d", len(f.Rows))
	}
	if len(f.Apart) > 0 {
		text += fmt.Sprintf("; %d not there yet", len(f.Apart))
	}
	return text
}

// figurePage is what a figure means and the rows that it was worked out of.
func (m *matrix) figurePage(sc screen.Scene, n int) page {
	f := m.figures(sc)[n]
	p := page{title: f.Title + ": " + f.String(), at: 1, none: "There is nothing yet that it could be worked out of."}
	p.facts = []widget.Fact{{Label: "Means", Rows: 4, Parts: []widget.Part{{Text: f.Definition, Style: sc.Theme.Text}}}}
	for _, some := range []struct {
		heading string
		rows    []onboarding.Row
	}{{"Counted", f.Rows}, {"Apart", f.Apart}} {
		if len(some.rows) == 0 {
			continue
		}
		p.lines = append(p.lines, line{heading: some.heading})
		for _, row := range some.rows {
			p.lines = append(p.lines, line{
				parts: []widget.Part{{Text: row.Text, Style: sc.Theme.Text}},
				open:  func(screen.Scene) screen.Action { return screen.Go{Row: row.Ref} },
			})
		}
	}
	return p
}
