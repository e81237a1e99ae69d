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

// cellZone is a cell of the matrix: the work of all teams where the team is below 0.
type cellZone struct {
	ref  model.Ref
	team int
}

// tells is what hangs in the air, for the heading: as a sentence, and shorter.
func (a *align) tells(sc screen.Scene) []string {
	a.synced(sc)
	if len(a.matrix.Objectives) == 0 {
		return nil
	}
	move := "move"
	if a.loose == 1 {
		move = "moves"
	}
	return []string{
		fmt.Sprintf("%s without work · %s %s no key result", model.Counted(a.idle, "objective"), model.Counted(a.loose, "initiative"), move),
		fmt.Sprintf("%d without work · %d adrift", a.idle, a.loose),
	}
}

// draw paints the matrix.
func (a *align) draw(sc screen.Scene, c *canvas.Canvas) {
	a.synced(sc)
	area, cols := a.v.areas(sc), a.cells(sc.W)
	if len(a.rows) == 0 {
		a.v.drawEmpty(sc, c)
		return
	}
	a.drawHeads(sc, c.Sub(0, 0, sc.W, headRows), cols)
	widget.RowsBy(c.Sub(0, headRows, sc.W, area.rows), a.list, *sc.Theme, func(row *canvas.Canvas, at int, here bool) {
		a.drawRow(sc, row, at, cols, here)
	})
	a.drawDetails(sc, c.Sub(0, headRows+area.rows, sc.W, area.pane))
}

// drawRow draws one row, under the cursor or not.
func (a *align) drawRow(sc screen.Scene, c *canvas.Canvas, at int, cols cells, here bool) {
	r, whole := a.rows[at], sc.W-scroll
	c.Zone(0, 0, sc.W, 1, rowZone{a.refs[at]})
	switch {
	case r.o != nil:
		a.drawObjective(sc, c, r, cols, here)
		whole = cols.work() - gap
	case r.i != nil:
		a.drawLoose(sc, c, r.i, cols)
	default:
		shown := len(a.rows) - at - 1
		text := fmt.Sprintf("MOVES NO KEY RESULT  %d", shown)
		if shown < a.loose {
			text += fmt.Sprintf(" of %d", a.loose)
		}
		c.Fill(0, 0, sc.W-scroll, 1, '─', sc.Theme.Rule)
		c.Text(lead-1, 0, " "+text+" ", sc.Theme.Strong)
	}
	if here {
		widget.Select(c.Sub(0, 0, whole, 1), 0, 1, *sc.Theme)
	}
}

// drawObjective draws an objective and the parts that the teams have in it, the cell under the cursor in brackets.
func (a *align) drawObjective(sc screen.Scene, c *canvas.Canvas, r aligned, cols cells, here bool) {
	t, o := sc.Theme, r.o
	status, style := t.Status(o.Word()), t.Strong
	if faint(o) {
		status.Style, style = t.Muted, t.Muted
	}
	x := lead + 2*r.depth
	c.Text(x, 0, status.Shape, status.Style)
	c.Fit(x+2, 0, cols.title-2*r.depth-2, o.Number+" "+o.Title, style)
	text, style := r.work(sc)
	a.drawCell(sc, c, cellZone{o.Ref(), -1}, cols.work(), workW, text, style, here && !a.team)
	from, to := a.seen(cols).Window()
	for n := from; n < to; n++ {
		team := a.matrix.Teams[n]
		part := a.matrix.Part(o, team.ID)
		style := t.Text
		switch {
		case part == okr.Part{}:
			style = t.Muted
		case part.Carries:
			style = t.Strong
		}
		a.drawCell(sc, c, cellZone{o.Ref(), n}, cols.team(n-from), cols.cell, part.String(), style, here && team == a.chosen())
	}
	if cols.why > 0 {
		c.Fit(cols.team(cols.teams), 0, cols.why, model.CleanLine(o.Alone), t.Muted)
	}
}

// drawCell draws one cell.
func (a *align) drawCell(
	sc screen.Scene, c *canvas.Canvas, zone cellZone, x, w int, text string, style canvas.Style, here bool,
) {
	c.Zone(x, 0, w+gap, 1, zone)
	if here {
		centered(c, x, w, "["+strings.Repeat(" ", canvas.Width(text))+"]", sc.Theme.Accent)
		style = style.With(canvas.Bold)
	}
	centered(c, x, w, text, style)
}

// work is how much work there is on an objective, and a mark where there is none and no reason why.
func (r aligned) work(sc screen.Scene) (string, canvas.Style) {
	switch {
	case r.idle:
		return "▲ none", sc.Theme.Warning
	case r.own > 0:
		return fmt.Sprint(r.own), sc.Theme.Text
	case r.below > 0:
		return fmt.Sprintf("↓%d", r.below), sc.Theme.Muted
	}
	return "none", sc.Theme.Muted
}

// drawLoose draws an initiative that moves no key result: its team, its owner and when it is to be done.
func (a *align) drawLoose(sc screen.Scene, c *canvas.Canvas, i *model.Initiative, cols cells) {
	t := sc.Theme
	status := t.Status(string(i.Status))
	c.Text(lead, 0, status.Shape, status.Style)
	c.Fit(lead+2, 0, cols.title-2, i.Title, t.Text)
	x, end := cols.work(), sc.W-scroll-gap
	for _, one := range []struct {
		w    int
		text string
	}{{14, sc.P.Name(i.Team.Ref())}, {8, a.laid.of.people[i.Owner]}, {20, spanOf(i)}} {
		c.Fit(x, 0, min(one.w, end-x), one.text, t.Muted)
		x += one.w + gap
	}
}

// spanOf is when an initiative is worked on, as far as it is known.
func spanOf(i *model.Initiative) string {
	switch {
	case !i.Start.IsZero() && !i.Target.IsZero():
		return i.Start.Short() + " → " + i.Target.Short() + slipped(i)
	case !i.Target.IsZero():
		return "by " + i.Target.Short() + slipped(i)
	case i.Timeframe != "":
		return i.Timeframe
	case !i.Start.IsZero():
		return "from " + i.Start.Short()
	}
	return "no date"
}
