package okrs

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// drawDetails draws what is behind the cell under the cursor: the initiatives of the team that move the objective.
func (a *align) drawDetails(sc screen.Scene, c *canvas.Canvas) {
	if c.H() == 0 {
		return
	}
	switch r := a.here(sc); {
	case r.o != nil:
		a.drawCellDetails(sc, c, r.o)
	case r.i != nil:
		a.drawLooseDetails(sc, c, r.i)
	default:
		says := "These are open and move no key result. For each of them, d links it to some, or w says why it need not."
		widget.RuledTitle(c, 0, []widget.Part{{Text: model.Counted(a.loose, "initiative") + " adrift", Style: sc.Theme.Strong}}, *sc.Theme)
		for n, line := range widget.Wrap(says, max(c.W()-4, 1)) {
			c.Text(2, 1+n, line, sc.Theme.Muted)
		}
	}
}

func (a *align) drawCellDetails(sc screen.Scene, c *canvas.Canvas, o *okr.Objective) {
	t, team := sc.Theme, a.chosen()
	status := t.Status(o.Word())
	title := []widget.Part{{Text: status.Shape + " " + o.Number + " " + o.Title, Style: t.Strong}}
	says, some := o.Effort(), o.Workers()
	if team != nil {
		says, some = a.matrix.Part(o, team.ID).Says(), o.By(team.ID)
		title = append(title, widget.Part{Text: team.Name, Style: t.Strong})
	}
	if len(some) > 0 {
		title = append(title, widget.Part{Text: strings.TrimSuffix(says, "."), Style: t.Text})
	}
	widget.RuledTitle(c, 0, title, *t)
	if len(some) > 0 {
		a.drawInitiatives(sc, c.Sub(2, 1, c.W()-4, c.H()-1), o, some)
		return
	}
	switch {
	case team != nil:
		says = team.Name + ": " + says + "."
	case o.Unserved():
		says += " d lets one move it, w says why none has to."
	}
	for n, line := range widget.Wrap(says, max(c.W()-4, 1)) {
		c.Text(2, 1+n, line, t.Muted)
	}
}

// drawInitiatives draws initiatives that move an objective, a line each, as many as there is room for.
func (a *align) drawInitiatives(sc screen.Scene, c *canvas.Canvas, o *okr.Objective, some []*model.Initiative) {
	t, fits := sc.Theme, c.H()
	if len(some) > fits && fits > 0 {
		fits--
		c.Text(0, fits, widget.KeyName(c, fmt.Sprintf("and %d more; ↵ lists them all", len(some)-fits)), t.Muted)
	}
	const number, owner, span = 14, 9, 24
	name := min(max(c.W()-number-owner-span-4, 20), 52)
	for y, i := range some[:min(len(some), max(fits, 0))] {
		status := t.Status(string(i.Status))
		c.Zone(0, y, c.W(), 1, goZone{i.Ref()})
		c.Text(0, y, status.Shape, status.Style)
		c.Fit(2, y, name, i.Title, t.Text)
		x := 2 + name + 1
		for _, one := range []struct {
			w    int
			text string
		}{{owner, a.laid.of.people[i.Owner]}, {span, spanOf(i)}, {number, "KR " + o.Moves(i)}} {
			c.Text(x, y, canvas.Truncate(one.text, min(one.w, c.W()-x)), t.Muted)
			x += one.w
		}
	}
}

func (a *align) drawLooseDetails(sc screen.Scene, c *canvas.Canvas, i *model.Initiative) {
	t := sc.Theme
	status := t.Status(string(i.Status))
	widget.RuledTitle(c, 0, []widget.Part{
		{Text: status.Shape + " " + i.Title, Style: t.Strong, Zone: goZone{i.Ref()}}, {Text: status.Word, Style: status.Style},
		{Text: a.laid.of.full(sc, i.Owner), Style: t.Text},
	}, *t)
	widget.Facts(c.Sub(2, 1, c.W()-4, c.H()-1), widget.Told([]widget.Fact{
		{Label: "Moves", Rows: 2, Parts: []widget.Part{
			{Text: "No key result. d links it to some; w says why it need not move any.", Style: t.Warning},
		}},
		{Label: "Team", Parts: plain(sc, sc.P.Name(i.Team.Ref()))},
		{Label: "When", Parts: plain(sc, spanOf(i))},
		{Label: "Outcome", Parts: plain(sc, i.Outcome), Rows: 3},
	}), labelWidth, *t)
}
