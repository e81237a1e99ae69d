package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// welcome is what somebody sees who has no portfolio yet: three ways to begin.
type welcome struct{ at int }

// begin asks for a portfolio to begin with.
type begin struct {
	sample  bool
	imports bool // whether an import comes first
}

// way is one of the ways to begin.
type way struct {
	key, label, about string
	begin
}

func ways() []way {
	return []way{
		{"enter", "Look around a sample quarter", "Made up, editable, thrown away when you close it", begin{sample: true}},
		{"n", "Start mine", "An empty portfolio in a file of your own", begin{}},
		{"i", "Import a CSV, YAML or Markdown", "Into a file of your own, and only after you have seen it", begin{imports: true}},
	}
}

func (w *welcome) Update(_ screen.Scene, msg tea.Msg) screen.Action {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch key := screen.KeyName(msg); key {
		case "up", "k":
			w.at = max(w.at-1, 0)
		case "down", "j", "tab":
			w.at = min(w.at+1, len(ways())-1)
		case "q":
			return screen.Run{ID: "quit"}
		case "enter":
			return w.choose(w.at)
		default:
			for i, way := range ways() {
				if way.key == key {
					return w.choose(i)
				}
			}
		}
	case screen.Mouse:
		if at, ok := msg.Zone.(way); ok && msg.What == screen.Click {
			for i, way := range ways() {
				if way == at {
					return w.choose(i)
				}
			}
		}
	}
	return nil
}

func (w *welcome) choose(i int) screen.Action {
	chosen := ways()[i].begin
	return screen.Do{Cmd: func() tea.Msg { return chosen }}
}

func (w *welcome) Hints(screen.Scene) []screen.Hint {
	return []screen.Hint{{Key: "up", Label: "move"}, {Key: "enter", Label: "choose"}, {Key: "q", Label: "quit"}}
}

func (w *welcome) Draw(sc screen.Scene, c *canvas.Canvas) {
	t := sc.Theme
	width := min(c.W()-8, 68)
	x, y := (c.W()-width)/2, max((c.H()-14)/2, 0)
	c.Text(x, y, "Q U A R T E R D E C K", t.Title)
	c.Fill(x, y+1, width, 1, '─', t.Rule)
	about := "Roadmaps, and the people and dates around them, in one file on this machine. There is no portfolio here yet."
	for i, line := range widget.Wrap(about, width) {
		c.Text(x, y+2+i, line, t.Text)
	}
	y += 5
	for i, way := range ways() {
		style := t.Text
		if i == w.at {
			c.Text(x, y, "▌", t.Accent)
			style = t.Strong
		}
		c.Text(x+2, y, screen.KeyLabel(way.key), t.Key)
		c.Fit(x+5, y, width-5, way.label, style)
		c.Fit(x+5, y+1, width-5, way.about, t.Muted)
		c.Zone(x, y, width, 2, way)
		y += 3
	}
}

// begun carries out what was chosen.
func (a *App) begun(b begin) tea.Cmd {
	a.closeTop()
	if b.sample {
		a.opts.Label, a.tour.on = sampleLabel, true
	}
	a.importNext = b.imports
	return a.load(func(ctx context.Context) (model.Store, *model.Portfolio, error) { return a.opts.Begin(ctx, b.sample) })
}
