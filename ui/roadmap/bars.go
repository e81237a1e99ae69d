package roadmap

import (
	"cmp"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

// bar is where an initiative lies on the axis, in columns.
type bar struct {
	from, to int  // to is the column after the last
	start    bool // whether the day it starts on is known
	target   bool // and the day it should be done
	backward bool // it should be done before it starts
}

// bar is where the initiative lies; not ok where it has no day at all.
func (a axis) bar(i *model.Initiative) (b bar, ok bool) {
	b.start, b.target = !i.Start.IsZero(), !i.Target.IsZero()
	const dashes = 4 // cells, for an end that is not known
	switch {
	case b.start && b.target:
		first, last := i.Start, i.Target
		if b.backward = last.Before(first); b.backward {
			first, last = last, first
		}
		b.from = a.col(first)
		b.to = max(a.col(last.Add(1)), b.from+1)
	case b.target:
		b.to = max(a.col(i.Target.Add(1)), a.col(i.Target)+1)
		b.from = b.to - dashes
	case b.start:
		b.from = a.col(i.Start)
		b.to = b.from + dashes
	default:
		return b, false
	}
	return b, true
}

// fill is the character that a bar is drawn with: the denser, the surer its target is. What nobody has vouched for is
// no surer than low.
func fill(c model.Confidence) rune {
	switch c {
	case model.High:
		return '█'
	case model.Medium:
		return '▓'
	}
	return '░'
}

// barZone is a bar, or the end by which it is made longer and shorter, to the mouse.
type barZone struct {
	row model.Ref
	end bool
}

// drawBar draws the initiative's bar with the mark of its baseline, and arrows where it goes on outside the picture. It
// returns the bar; not ok where nothing of it can be seen, and then an arrow and a day say where it is.
func (p *plot) drawBar(sc screen.Scene, y int, i *model.Initiative) (b bar, ok bool) {
	t := sc.Theme
	b, ok = p.bar(i)
	style := t.Status(string(i.Status)).Style
	switch {
	case !ok:
		return b, false
	case b.to <= 0:
		text := soon(last(i), sc.Now.Today)
		if !b.target {
			text = cmp.Or(i.Timeframe, text)
		}
		p.point(sc, y, b.from, text)
		return b, false
	case b.from >= p.w:
		p.point(sc, y, b.from, soon(first(i), sc.Now.Today))
		return b, false
	}
	if b.backward {
		style = t.Error
	}
	from, to := max(b.from, 0), min(b.to, p.w)
	switch {
	case b.start && b.target:
		p.Fill(from, y, to-from, 1, fill(i.Confidence), style)
	case b.target:
		p.Fill(from, y, to-from, 1, '╌', style)
		p.Fill(b.to-1, y, 1, 1, fill(i.Confidence), style)
	default:
		p.Fill(from, y, to-from, 1, '╌', style)
		p.Fill(b.from, y, 1, 1, fill(i.Confidence), style)
	}
	p.goOn(y, b.from, b.to, style)
	p.take(from, y, to-from)
	p.drawBaseline(y, i, t)
	p.Zone(from, y, to-from, 1, barZone{i.Ref(), false})
	if b.target && b.to <= p.w && to-from > 1 {
		p.Zone(b.to-1, y, 1, 1, barZone{i.Ref(), true})
	}
	return b, true
}

// goOn draws arrows at the edges where something goes on outside the picture, from a column on and up to another.
func (p *plot) goOn(y, from, to int, style canvas.Style) {
	if from < 0 {
		p.Text(0, y, "◂", style)
	}
	if to > p.w {
		p.Text(p.w-1, y, "▸", style)
	}
}

// point says with an arrow and a time where something lies that is outside the picture, from a column on.
func (p *plot) point(sc screen.Scene, y, from int, text string) {
	if from < 0 {
		p.write(0, y, "◂ "+text, sc.Theme.Muted)
		return
	}
	text += " ▸"
	p.write(p.w-canvas.Width(text), y, text, sc.Theme.Muted)
}

// drawBaseline marks where the bar ended when its target was last agreed, if it ends elsewhere now.
func (p *plot) drawBaseline(y int, i *model.Initiative, t *theme.Theme) {
	if i.Slip() == 0 {
		return
	}
	at := p.col(i.Baseline.Add(1))
	if b, _ := p.bar(i); p.shows(at) && at != b.to {
		p.write(at, y, "╎", t.Strong)
	}
}

// first and last are the first and the last day that is known of an initiative.
func first(i *model.Initiative) model.Date {
	if i.Start.IsZero() || !i.Target.IsZero() && i.Target.Before(i.Start) {
		return i.Target
	}
	return i.Start
}

func last(i *model.Initiative) model.Date {
	if i.Start.After(i.Target) {
		return i.Start
	}
	return i.Target
}
