package history

import (
	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// told is what an entry did, in lines of some width. It is kept because an import can have touched thousands of rows.
type told struct {
	p     *model.Portfolio
	rev   int64
	w, h  int
	lines []string
}

// drawDetails says all that is known of the entry under the cursor.
func (s *Screen) drawDetails(sc screen.Scene, c *canvas.Canvas) {
	t, e := sc.Theme, s.entry()
	if e == nil {
		return
	}
	c.Fill(0, 0, sc.W, 1, '─', t.Rule)
	c.Text(2, 0, " "+canvas.Truncate(e.Label, sc.W-6)+" ", t.Title)
	x := c.Text(2, 1, moment(e.At, sc), t.Text)
	x = c.Text(x+2, 1, canvas.Truncate(e.Actor, max(sc.W-x-4, 0)), t.Strong)
	if fate := s.fate(sc, e); fate != "" {
		c.Text(x+2, 1, canvas.Truncate(fate, max(sc.W-x-4, 0)), t.Warning)
	}
	y := 2
	if e.Reason != "" {
		for _, text := range head(widget.Wrap(quoted(e.Reason), max(sc.W-4, 1)), max(c.H()/3, 1)) {
			c.Text(2, y, text, t.Muted)
			y++
		}
	}
	for _, text := range s.tell(sc, e, sc.W-4, c.H()-y) {
		c.Text(2, y, text, t.Text)
		y++
	}
}

// fate is what became of the entry, or what it did to another one.
func (s *Screen) fate(sc screen.Scene, e *model.Entry) string {
	if by := s.journal.entry(s.journal.undone[e.Rev]); by != nil {
		return "undone " + day(by.At, sc) + " by " + by.Actor
	}
	if of := s.journal.entry(e.Undoes); of != nil {
		return "takes back what " + of.Actor + " did " + day(of.At, sc)
	}
	return ""
}

// tell is the entry's sentences in at most h lines of at most w cells.
func (s *Screen) tell(sc screen.Scene, e *model.Entry, w, h int) []string {
	if k := &s.told; k.p == sc.P && k.rev == e.Rev && k.w == w && k.h == h {
		return k.lines
	}
	lines := wrapped(sc.P.Summary(*e, max(h, 1)), w)
	for most := h - 1; len(lines) > h && most > 0; most-- {
		lines = wrapped(sc.P.Summary(*e, most), w)
	}
	if len(lines) > h && h > 0 {
		lines[h-1] = canvas.Truncate(lines[h-1], w-2) + " …"
	}
	s.told = told{sc.P, e.Rev, w, h, head(lines, h)}
	return s.told.lines
}

// wrapped puts each sentence on lines of its own, those after its first indented.
func wrapped(sentences []string, w int) []string {
	var lines []string
	for _, sentence := range sentences {
		for i, text := range widget.Wrap(sentence, max(w-2, 1)) {
			if i > 0 {
				text = "  " + text
			}
			lines = append(lines, text)
		}
	}
	return lines
}

// head is the first n of the lines.
func head(lines []string, n int) []string { return lines[:min(len(lines), max(n, 0))] }
