package roadmap

import (
	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// stretch is what a timeframe means in days; from is no date where it means none.
type stretch struct{ from, to model.Date }

// stretch reads a timeframe such as Q3 2027 or 2027 H1, each text once.
func (x *index) stretch(sc screen.Scene, text string) stretch {
	if x.today != sc.Now.Today {
		x.today, x.stretches = sc.Now.Today, map[string]stretch{}
	}
	s, known := x.stretches[text]
	if !known {
		from, to, err := dates.Reader{Today: sc.Now.Today, Calendar: sc.Cal}.Range(text)
		if err == nil {
			s = stretch{from, to}
		}
		x.stretches[text] = s
	}
	return s
}

// drawUndated draws what has no day: a dashed line where its timeframe lies if that can be read, else its own words
// behind today.
func (v *view) drawUndated(sc screen.Scene, p *plot, y int, i *model.Initiative) {
	text, style := i.Timeframe, sc.Theme.Muted
	if text == "" {
		text = "no date"
	}
	s := v.indexed(sc).stretch(sc, i.Timeframe)
	from, to := p.col(s.from), p.col(s.to.Add(1))
	switch {
	case s.from.IsZero():
		x := max(p.col(sc.Now.Today)+1, 0)
		const least = 10 // cells in which a few words can be read
		if !p.free(x, y, least) {
			x = 0
		}
		p.fit(x, y, canvas.Truncate(text, p.W()-x-1), style)
	case to <= 0, from >= p.w:
		p.point(sc, y, from, text)
	default:
		from, to = max(from, 0), min(to, p.w)
		p.Fill(from, y, to-from, 1, '╌', style)
		p.take(from, y, to-from)
		p.label(from, to, y, text, style)
	}
}

// label writes a timeframe on the dashes that stand for it, or behind them where they are too few.
func (p *plot) label(from, to, y int, text string, style canvas.Style) {
	from, to = max(from, 0), min(to, p.w)
	if spaced := " " + text + " "; text != "" && canvas.Width(spaced)+2 <= to-from {
		p.write(from+(to-from-canvas.Width(spaced))/2, y, spaced, style)
		return
	}
	p.fit(to, y, text, style)
}
