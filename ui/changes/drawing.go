package changes

import (
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// The lines around the list: what the App leaves to be seen above and below it, and the heading.
const (
	top     = 2 // the tabs and the rule under them
	footer  = 1
	heading = 2
)

// rows is how many lines of the list can be seen.
func (p *page) rows(sc screen.Scene) int {
	return max(sc.H-top-footer-heading-len(p.laid.closing)-1, 0)
}

// closing is as much of what all of it comes to as leaves most of a low screen to the list, and the net of it at least.
func (p *page) closing(sc screen.Scene, lines []string) []string {
	net := canvas.Width(p.diff().Net.Sentence(nil))/max(sc.W-2, 1) + 1
	most := max((sc.H-top-footer)/5, min(net, 4))
	if len(lines) <= most || p.diff().Empty() {
		return lines
	}
	lines = lines[:most]
	lines[most-1] = canvas.Truncate(lines[most-1]+" …", sc.W-2)
	return lines
}

// rowZone is a line of the page.
type rowZone int

// Draw paints the page between the tabs and the footer.
func (p *page) Draw(sc screen.Scene, c *canvas.Canvas) {
	p.lay(sc)
	t := *sc.Theme
	body := c.Sub(0, top, sc.W, max(sc.H-top-footer, 0))
	body.Fill(0, 0, body.W(), body.H(), ' ', t.Text)
	body.Zone(0, 0, body.W(), body.H(), nil)
	body.HideCursor()
	body.Fill(0, 1, body.W(), 1, '─', t.Rule)
	d := p.diff()
	if d != nil && !d.Empty() {
		body.Text(body.W()-canvas.Width(Legend)-3, 1, " "+Legend+" ", t.Muted)
	}
	if d == nil {
		body.Text(1, 0, "What changed", t.Title)
		p.drawWhy(sc, body)
		return
	}
	x := body.Text(1, 0, canvas.Truncate(d.Title(), body.W()-2), t.Title)
	if span := d.Span(); x+2+canvas.Width(span) < body.W() {
		body.Text(x+2, 0, span, t.Muted)
	}
	if len(p.laid.lines) > 0 {
		p.drawLines(sc, body.Sub(0, heading, body.W(), p.rows(sc)))
	}
	y := heading
	if len(p.laid.lines) > 0 {
		y = min(heading+len(p.laid.lines)+1, body.H()-len(p.laid.closing))
	}
	for n, text := range p.laid.closing {
		body.Text(1, y+n, text, t.Text)
	}
}

// drawWhy says why there is nothing to see yet.
func (p *page) drawWhy(sc screen.Scene, c *canvas.Canvas) {
	text := "Reading what has changed …"
	if p.told != nil {
		text = form.Whole(p.told.Err) + " D picks another date."
	}
	for n, line := range widget.Wrap(text, max(c.W()-2, 1)) {
		c.Text(1, heading+n, line, sc.Theme.Muted)
	}
}

// drawLines draws as many lines as there is room for, with the row under the cursor selected.
func (p *page) drawLines(sc screen.Scene, c *canvas.Canvas) {
	here := p.item()
	widget.RowsBy(c, p.list, *sc.Theme, func(row *canvas.Canvas, at int, _ bool) {
		l := p.laid.lines[at]
		for _, part := range l.Parts {
			row.Text(part.X, 0, part.Text, Style(*sc.Theme, part))
		}
		if l.Item == nil {
			return
		}
		row.Zone(0, 0, row.W(), 1, rowZone(at))
		if l.Item == here {
			widget.Select(row, 0, 1, *sc.Theme)
		}
	})
}
