package onboarding

import (
	"fmt"
	"strings"

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

// figuresPage lists the figures, each with what it was worked out of: behind it or, where there is no room, below.
func (m *matrix) figuresPage(sc screen.Scene) page {
	r := m.program(sc)
	if r == nil {
		return gone()
	}
	t, p := sc.Theme, page{title: "How " + named(sc, r) + " goes", enter: "its rows"}
	const beside = 92 // the width from which there is room for both
	for n, f := range m.figures(sc) {
		opens := func(screen.Scene) screen.Action {
			return open(func(sc screen.Scene) page { return m.figurePage(sc, n) }, turn{"backspace", "all figures", m.openFigures})
		}
		value := []widget.Part{{Text: fmt.Sprintf("%-22s", f.Title), Style: t.Text}, {Text: fmt.Sprintf("%-10s", f), Style: t.Strong}}
		basis := widget.Part{Text: f.Basis(), Style: t.Muted}
		if sc.W >= beside {
			p.lines = append(p.lines, line{parts: append(value, basis), open: opens})
			continue
		}
		p.lines = append(p.lines, line{parts: value, open: opens}, line{parts: []widget.Part{{Text: " "}, basis}, open: opens})
	}
	return p
}

// figurePage is what a figure means and the rows that it was worked out of, with those that stand apart.
func (m *matrix) figurePage(sc screen.Scene, n int) page {
	if m.program(sc) == nil {
		return gone()
	}
	f := m.figures(sc)[n]
	p := page{title: f.Title + ": " + f.String(), none: "There is nothing yet that it could be worked out of."}
	p.facts = []widget.Fact{
		{Label: "Means", Rows: 4, Parts: []widget.Part{{Text: f.Definition, Style: sc.Theme.Text}}},
		{Label: "Out of", Rows: 2, Parts: []widget.Part{{Text: f.Basis(), Style: sc.Theme.Text}}},
	}
	for _, g := range f.Groups {
		if len(g.Rows) == 0 {
			continue
		}
		heading := fmt.Sprintf("%s%s, %d", strings.ToUpper(g.Title[:1]), g.Title[1:], len(g.Rows))
		if g.Apart {
			heading += ", not counted"
		}
		p.lines = append(p.lines, line{heading: heading})
		for _, row := range g.Rows {
			p.lines = append(p.lines, line{
				parts: []widget.Part{{Text: row.Text, Style: sc.Theme.Text}},
				open:  func(screen.Scene) screen.Action { return screen.Go{Row: row.Ref} },
			})
		}
	}
	return p
}
