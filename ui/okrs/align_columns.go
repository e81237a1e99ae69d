package okrs

import (
	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// cells is how many cells the columns of the matrix have, and how many of its teams can be seen.
type cells struct {
	title, cell, teams int
	why                int // for the reasons why nothing works on objectives; none where there is no room
}

const (
	workW     = 8
	leastCell = 7
	mostCell  = 14
	mostTitle = 60
	leastWhy  = 24
)

// cells shares out the width: every team gets a column as wide as its name wants, as long as the titles can be read.
func (a *align) cells(w int) cells {
	teams := a.matrix.Teams
	c := cells{cell: leastCell}
	for _, t := range teams {
		c.cell = max(c.cell, min(canvas.Width(t.Name)+1, mostCell))
	}
	room := w - lead - scroll - gap - workW - gap
	if n := len(teams); n > 0 {
		for c.cell > leastCell && n*(c.cell+gap) > room-leastTitle {
			c.cell--
		}
		c.teams = max(min(n, (room-leastTitle)/(c.cell+gap)), 0)
	}
	c.title = room - c.teams*(c.cell+gap)
	if spare := c.title - mostTitle; spare > 0 {
		c.title = mostTitle
		if spare > leastWhy {
			c.why = spare - gap
		}
	}
	return c
}

// work is where the column of the work begins, and team where that of the nth team that can be seen does.
func (c cells) work() int      { return lead + c.title + gap }
func (c cells) team(n int) int { return c.work() + workW + gap + n*(c.cell+gap) }

// seen is the columns of the teams around the cursor, as they are w cells wide.
func (a *align) seen(c cells) *widget.List {
	list := a.cols // a copy, so that a picture of another size leaves it as it is
	list.Resize(c.teams)
	return &list
}

// drawHeads names the columns, the one under the cursor first of all, and says how many teams are out of sight.
func (a *align) drawHeads(sc screen.Scene, on *canvas.Canvas, c cells) {
	t := sc.Theme
	on.Text(lead, 0, "OBJECTIVE", t.Muted)
	style := t.Muted
	if !a.team {
		style = t.Strong
	}
	centered(on, c.work(), workW, "WORK", style)
	from, to := a.seen(c).Window()
	for n := from; n < to; n++ {
		style = t.Muted
		if a.matrix.Teams[n] == a.chosen() {
			style = t.Strong
		}
		centered(on, c.team(n-from), c.cell, a.matrix.Teams[n].Name, style)
	}
	if c.why > 0 {
		on.Fit(c.team(c.teams), 0, c.why, "NO WORK BECAUSE", t.Muted)
	}
	on.Fill(0, 1, sc.W, 1, '─', t.Rule)
	if from > 0 {
		on.Text(c.team(0), 1, more("‹ ", from, ""), t.Accent)
	}
	if left := len(a.matrix.Teams) - to; left > 0 && to > 0 {
		text := more("", left, " ›")
		on.Text(c.team(c.teams)-gap-canvas.Width(text), 1, text, t.Accent)
	}
}

// more says how many teams there are on one side.
func more(before string, n int, after string) string {
	return before + model.Counted(n, "team") + after
}

// centered draws a text in the middle of w cells.
func centered(on *canvas.Canvas, x, w int, text string, style canvas.Style) {
	text = canvas.Truncate(text, w)
	on.Text(x+(w-canvas.Width(text))/2, 0, text, style)
}
