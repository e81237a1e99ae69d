package home

import (
	"cmp"
	"fmt"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// lineZone is a line of a pane, and paneZone its title.
type (
	lineZone struct{ pane, at int }
	paneZone int
	headZone struct{ pane, at int }
)

// Draw paints the view.
func (v *view) Draw(sc screen.Scene, c *canvas.Canvas) {
	if sc.W <= 0 || sc.H <= 0 {
		return
	}
	k := v.known(sc)
	v.drawPeriod(sc, c.Sub(0, 0, sc.W, 1))
	body := c.Sub(0, headRows, sc.W, sc.H-headRows-footRows)
	if v.alone {
		v.drawPane(sc, body, v.at, body.H()-titleRows)
	} else {
		v.drawGrid(sc, body)
	}
	if l, ok := v.line(sc); ok {
		c.Text(2, sc.H-1, canvas.Truncate(model.CleanLine(l.why), sc.W-3), sc.Theme.Muted)
	} else if k.whose != "" {
		c.Text(2, sc.H-1, "Only what is up to you; m shows everybody's", sc.Theme.Muted)
	}
}

// spot is where a pane is drawn, and with how many lines.
type spot struct {
	pane int
	c    *canvas.Canvas
	rows int
}

// drawGrid draws every pane, the one with the cursor last: the terminal's own cursor stays where a row was drawn last.
func (v *view) drawGrid(sc screen.Scene, c *canvas.Canvas) {
	g := v.grid(sc)
	layOut, draw := g.spots, v.drawPane
	if len(g.widths) == 1 {
		layOut, draw = g.stacked, v.drawFolded
	}
	spots := layOut(c)
	var last spot
	for _, s := range spots {
		if s.pane == v.at {
			last = s
			continue
		}
		draw(sc, s.c, s.pane, s.rows)
	}
	draw(sc, last.c, last.pane, last.rows)
}

// spots is the panes beside each other, in columns.
func (g grid) spots(c *canvas.Canvas) []spot {
	var spots []spot
	y := 0
	for b, band := range g.bands {
		x := 0
		for col, n := range band {
			spots = append(spots, spot{n, c.Sub(x, y, g.widths[col], titleRows+g.heights[b]), g.heights[b]})
			x += g.widths[col] + gap
		}
		y += titleRows + g.heights[b] + 1
	}
	return spots
}

// stacked is the panes under each other, where only one shows its lines.
func (g grid) stacked(c *canvas.Canvas) []spot {
	var spots []spot
	y := 0
	for b, band := range g.bands {
		spots = append(spots, spot{band[0], c.Sub(0, y, c.W(), 1+g.heights[b]), g.heights[b]})
		y += 1 + g.heights[b]
	}
	return spots
}

// columnWidths shares the width out; the first column has most to say, and of three the last one least.
func columnWidths(w, columns int) []int {
	w -= gap * (columns - 1)
	if columns == 2 {
		left := w * 43 / 74
		return []int{left, w - left - 1}
	}
	left, middle := w*9/24, w*8/24
	return []int{left, middle, w - left - middle - 1}
}

// onlyMine begins what is said of the period where nobody else's things are told.
const onlyMine = "ONLY MINE"

// drawPeriod is the quarter that today is in, how much of it is over, and when it ends.
func (v *view) drawPeriod(sc screen.Scene, c *canvas.Canvas) {
	t, today := sc.Theme, sc.Now.Today
	quarter := sc.Cal.Quarter(today)
	week, of := sc.Cal.WeekOf(today)
	x := c.Text(2, 0, sc.Cal.Name(quarter), t.Title) + 2
	says := fmt.Sprintf("week %d of %d · ends %s", week, of, quarter.End.Short())
	if v.mine {
		says = onlyMine + " · " + says
	}
	end := c.W() - canvas.Width(says) - 1
	c.Text(end, 0, says, t.Muted)
	if v.mine {
		c.Text(end, 0, onlyMine, t.Strong)
	}
	track := c.Sub(x, 0, min(end-x-2, 2*c.W()/3), 1)
	if track.W() < 8 {
		return
	}
	passed := float64(today.Sub(quarter.Start)+1) / float64(quarter.End.Sub(quarter.Start)+1)
	at := min(int(passed*float64(track.W())), track.W()-1)
	track.Fill(0, 0, at, 1, '━', t.Accent)
	track.Fill(at+1, 0, track.W()-at-1, 1, '╌', t.Rule)
	track.Text(at, 0, "┃", t.Strong)
}

// drawPane is a pane with its title and so many lines.
func (v *view) drawPane(sc screen.Scene, c *canvas.Canvas, n, rows int) {
	v.drawTitle(sc, c, n)
	c.Fill(1, 1, c.W()-1, 1, '─', sc.Theme.Rule)
	v.drawLines(sc, c.Sub(0, titleRows, c.W(), rows), n)
}

// drawFolded is a pane on a narrow screen: a line, and its lines where the cursor is in it.
func (v *view) drawFolded(sc screen.Scene, c *canvas.Canvas, n, rows int) {
	v.drawTitle(sc, c.Sub(0, 0, c.W()-1, 1), n)
	v.drawLines(sc, c.Sub(0, 1, c.W(), rows), n)
}

func (v *view) drawTitle(sc screen.Scene, c *canvas.Canvas, n int) {
	t, p := sc.Theme, v.panes[n]
	style := t.Title
	if n == v.at {
		style = t.Strong
	}
	x := c.Text(1, 0, v.last.contents[n].titled(p.title, c.W()-2), style)
	c.Zone(1, 0, x-1, 1, paneZone(n))
	heads, width := fitting(v.last.contents[n].heads, c.W()-x-2)
	x = c.W() - width
	for at, h := range heads {
		from := x
		if h.status != "" {
			s := t.Status(h.status)
			x = c.Text(x, 0, s.Shape+" ", s.Style)
		}
		x = c.Text(x, 0, h.text, t.Muted)
		c.Zone(from, 0, x-from, 1, headZone{n, at})
		x += 2
	}
}

// titled is the title in so many cells. It gives way to the first count where it has a shorter form.
func (c content) titled(usual string, room int) string {
	title := cmp.Or(c.title, usual)
	if c.short == "" {
		return canvas.Truncate(title, room)
	}
	for _, h := range c.heads[:min(len(c.heads), 1)] {
		room -= h.width() + 1
	}
	if canvas.Width(title) > room {
		title = c.short
	}
	return canvas.Truncate(title, room)
}

// fitting is as many of the counts as there is room for, the first ones, and how many cells they take.
func fitting(heads []head, room int) ([]head, int) {
	const between = 2
	width := -between
	for n, h := range heads {
		if width+between+h.width() > room {
			return heads[:n], max(width, 0)
		}
		width += between + h.width()
	}
	return heads, max(width, 0)
}

func (h head) width() int {
	w := canvas.Width(h.text)
	if h.status != "" {
		w += 2
	}
	return w
}

func (v *view) drawLines(sc screen.Scene, c *canvas.Canvas, n int) {
	p, said := v.panes[n], v.last.contents[n]
	if len(said.lines) == 0 && c.H() > 0 {
		for y, part := range v.blank(n, c.W()) {
			c.Text(2, y, part, sc.Theme.Muted)
		}
		return
	}
	each := v.each(n, c.H())
	widget.RowsOf(c, p.list, each, *sc.Theme, func(row *canvas.Canvas, at int, here bool) {
		p.draw(sc, row.Sub(2, 0, row.W()-2, each), said.lines[at])
		row.Zone(0, 0, row.W(), each, lineZone{n, at})
		if here && n == v.at {
			widget.Select(row, 0, each, *sc.Theme)
		}
	})
}
