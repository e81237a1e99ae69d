package roadmap

import (
	"quarterdeck/model"
	"quarterdeck/ui/canvas"
)

// plot is the part of the timeline in which days are columns. It remembers which cells hold a bar or a text, so that
// what comes later goes around them.
type plot struct {
	*canvas.Canvas
	axis
	until func(*model.Initiative) model.Date // the last day that an initiative's timeframe means, or none
	taken []bool
}

func newPlot(c *canvas.Canvas, a axis, until func(*model.Initiative) model.Date) *plot {
	return &plot{c, a, until, make([]bool, max(c.W()*c.H(), 0))}
}

// bar is where the initiative lies. Where only the day it starts on is known, it goes on to the end of its timeframe.
func (p *plot) bar(i *model.Initiative) (b bar, ok bool) {
	b, ok = p.axis.bar(i)
	if b.start && !b.target {
		if end := p.until(i); !end.IsZero() {
			b.to = max(b.to, p.col(end.Add(1)))
		}
	}
	return b, ok
}

// free says whether nothing stands in w cells from x, y on, and all of them can be seen.
func (p *plot) free(x, y, w int) bool {
	if x < 0 || y < 0 || x+w > p.W() || y >= p.H() {
		return false
	}
	for at := x; at < x+w; at++ {
		if p.taken[y*p.W()+at] {
			return false
		}
	}
	return true
}

// take marks w cells from x, y on.
func (p *plot) take(x, y, w int) {
	for at := max(x, 0); at < min(x+w, p.W()) && y >= 0 && y < p.H(); at++ {
		p.taken[y*p.W()+at] = true
	}
}

// write draws a text and takes its cells.
func (p *plot) write(x, y int, s string, style canvas.Style) int {
	end := p.Text(x, y, s, style)
	p.take(x, y, end-x)
	return end
}

// fit writes a text if there is room for the whole of it and a blank before, and says where it ends, else x. What lies
// behind the bars does not touch it.
func (p *plot) fit(x, y int, s string, style canvas.Style) int {
	if s == "" || !p.free(x, y, canvas.Width(s)+1) {
		return x
	}
	end := p.write(x, y, " "+s, style)
	if p.free(end, y, 1) {
		p.Text(end, y, " ", style)
	}
	return end
}
