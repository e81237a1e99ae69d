package roadmap

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// drawCard draws a card: what it is called and how much it is, who and when, and what hangs on it. A narrow card leaves
// its first line to the title.
func (v *view) drawCard(sc screen.Scene, c *canvas.Canvas, i *model.Initiative) {
	if now := sc.P.Initiatives.Get(i.ID); now != nil {
		i = now
	}
	v.drawCardTitle(sc, c, i)
	t := sc.Theme
	who := joined(" · ", v.indexed(sc).owner(i), deadline(sc, i))
	corner := sc.P.Name(i.Team.Ref())
	if c.W() < roomy {
		corner = size(i)
	}
	if canvas.Width(who) > c.W()-3 {
		who = deadline(sc, i)
	}
	x := c.Text(3, 1, canvas.Truncate(who, c.W()-3), t.Muted)
	hangs := v.hangs(sc, i)
	if c.H() < mostLines {
		x = drawParts(c, x+2, 1, slices.DeleteFunc(hangs, func(p widget.Part) bool { return p.Style != t.Warning }))
	} else {
		drawParts(c, 3, 2, hangs)
	}
	if room := c.W() - x - 1; room < canvas.Width(corner) {
		const least = 6 // cells; less of a name is no name
		if corner = canvas.Truncate(corner, room); room < least {
			corner = ""
		}
	}
	c.Text(c.W()-canvas.Width(corner), 1, corner, t.Muted)
	c.Zone(0, 0, c.W(), c.H(), cardZone{i.Ref()})
	if i.Ref() == v.cursor {
		widget.Select(c, 0, c.H(), *t)
		c.SetCursor(0, 0)
	}
}

func (v *view) drawCardTitle(sc screen.Scene, c *canvas.Canvas, i *model.Initiative) {
	t, status := sc.Theme, sc.Theme.Status(string(i.Status))
	if v.marked[i.Ref()] {
		c.Text(0, 0, "+", t.Accent)
	}
	c.Text(1, 0, status.Shape, status.Style)
	end := c.W()
	if c.W() >= roomy {
		end -= canvas.Width(size(i))
		c.Text(end, 0, size(i), t.Muted)
		end--
	}
	c.Fit(3, 0, end-3, i.Title, t.Text)
}

// size is how much an initiative is, in person-weeks, or "".
func size(i *model.Initiative) string {
	weeks, known := i.Estimate.Get()
	if !known {
		return ""
	}
	return model.Num(weeks).String() + " pw"
}

// drawParts writes those of the parts that fit whole, and returns where they end.
func drawParts(c *canvas.Canvas, x, y int, parts []widget.Part) int {
	for _, p := range parts {
		if x+canvas.Width(p.Text) > c.W() {
			break
		}
		x = c.Text(x, y, p.Text, p.Style) + 2
	}
	return x
}

// deadline is the target, or the words that stand for it.
func deadline(sc screen.Scene, i *model.Initiative) string {
	if i.Target.IsZero() {
		return i.Timeframe
	}
	return soon(i.Target, sc.Now.Today)
}

// hangs is what else a card says: how far it has slipped, how late it is, what waits for it and what it waits for.
func (v *view) hangs(sc screen.Scene, i *model.Initiative) []widget.Part {
	var parts []widget.Part
	if slip := i.Slip(); slip > 0 && i.Status.Open() {
		parts = append(parts, widget.Part{Text: signed(slip), Style: sc.Theme.Warning})
	}
	if late := i.Late(sc.Now.Today); late > 0 {
		parts = append(parts, widget.Part{Text: dates.Late(late), Style: sc.Theme.Warning})
	}
	for _, side := range v.sides(sc, i) {
		if n := len(side.Parts); n > 0 {
			style := sc.Theme.Muted
			for _, p := range side.Parts {
				if p.Style == sc.Theme.Warning {
					style = p.Style
				}
			}
			parts = append(parts, widget.Part{Text: fmt.Sprintf("%s %d", side.Label, n), Style: style})
		}
	}
	return parts
}
