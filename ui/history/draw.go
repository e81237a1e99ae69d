package history

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// layout is how the height is shared out: a heading of two lines, the list, and what the entry under the cursor did.
type layout struct{ rows, details int }

const heading = 2

func (s *Screen) layout(sc screen.Scene) layout {
	details := min(sc.H/3, 12)
	if sc.H < 12 || s.focused {
		details = 0
	}
	return layout{max(sc.H-heading-details, 0), details}
}

// Where the columns begin, in cells.
const (
	whenAt   = 2
	whoAt    = whenAt + 13
	markWide = 2
)

// whatAt is where the column of labels begins: names get more room where there is more.
func whatAt(w int) int { return whoAt + min(max(w/8, 8), 16) + 1 }

// line is the zone of a line of the list.
type line int

// Draw paints the view.
func (s *Screen) Draw(sc screen.Scene, c *canvas.Canvas) {
	t, l := sc.Theme, s.layout(sc)
	s.drawHeading(sc, c)
	if len(s.journal.shown) == 0 {
		for i, text := range widget.Wrap(s.empty(), max(min(sc.W-8, 72), 1)) {
			c.Text(4, heading+1+i, text, t.Muted)
		}
		return
	}
	list := s.list // a copy, so that a picture of another size leaves the list as it is
	list.Resize(l.rows)
	rows := c.Sub(0, heading, sc.W, l.rows)
	from, to := list.Window()
	for at := from; at < to; at++ {
		s.drawEntry(sc, rows, at-from, &s.journal.entries[s.journal.shown[at]])
		rows.Zone(0, at-from, sc.W, 1, line(at))
		if at == list.Cursor() {
			widget.Select(rows, at-from, 1, *t)
		}
	}
	widget.Scroll(rows, &list, *t)
	if l.details > 0 {
		s.drawDetails(sc, c.Sub(0, heading+l.rows, sc.W, l.details))
	}
}

func (s *Screen) drawHeading(sc screen.Scene, c *canvas.Canvas) {
	t := sc.Theme
	c.Text(whenAt, 0, "WHEN", t.Muted)
	c.Text(whoAt, 0, "WHO", t.Muted)
	x := c.Text(whatAt(sc.W)+markWide, 0, "WHAT", t.Muted)
	if s.journal.filter != "" {
		text := fmt.Sprintf("/%s  %s · Esc shows everything", s.journal.filter, s.found())
		room := sc.W - x - 4
		c.Right(x+3, 0, room, canvas.Truncate(text, room), t.Accent)
	}
	c.Fill(0, 1, sc.W, 1, '─', t.Rule)
}

// found is how many entries the filter lets through, as far as is known.
func (s *Screen) found() string {
	more := ""
	if !s.journal.whole {
		more = " so far"
	}
	return fmt.Sprintf("%d found%s", len(s.journal.shown), more)
}

// empty says why the list is, and what to do about it.
func (s *Screen) empty() string {
	switch j := &s.journal; {
	case j.err != nil:
		return "The history could not be read: " + j.err.Error() + ". Your work is not affected. ↓ tries again."
	case !j.whole:
		return "Reading the history…"
	case j.filter != "":
		return fmt.Sprintf("Nothing in the history matches %q. Esc shows everything.", j.filter)
	}
	return "Nothing has been changed yet. Every change will be listed here: when, by whom, what, and why. u takes the " +
		"last one of yours back."
}

func (s *Screen) drawEntry(sc screen.Scene, c *canvas.Canvas, y int, e *model.Entry) {
	t := sc.Theme
	_, gone := s.journal.undone[e.Rev]
	text := t.Text
	if gone || e.Undoes != 0 {
		text = t.Muted
	}
	what := whatAt(sc.W)
	c.Fit(whenAt, y, whoAt-whenAt-1, day(e.At, sc), t.Muted)
	c.Fit(whoAt, y, what-whoAt-1, e.Actor, t.Text)
	end := sc.W - 2
	if gone {
		c.Text(what, y, "~", t.Warning)
		end -= 8
		c.Right(end, y, 8, "undone", t.Warning)
	}
	room := end - what - markWide
	label := canvas.Truncate(e.Label, room)
	x := c.Text(what+markWide, y, label, text)
	if e.Reason != "" && end-x > 16 { // less would say nothing
		c.Text(x+2, y, canvas.Truncate(quoted(e.Reason), end-x-2), t.Muted)
	}
}

// quoted is a reason as it is shown, on one line.
func quoted(reason string) string { return "“" + strings.TrimSpace(model.CleanLine(reason)) + "”" }
