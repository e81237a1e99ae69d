package okrs

import (
	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// summing is the summary of a period on the screen.
type summing struct {
	v    *view
	s    *okr.Summary
	list widget.List
}

// summary shows how the period ended: how many objectives came to what, and what was learned.
func (v *view) summary(sc screen.Scene) screen.Action {
	return screen.Open{Overlay: &summing{v: v, s: v.known(sc).book.Summary(true)}}
}

// told is a line of the summary: an objective with its score, or a part of what was learned from it.
type told struct {
	o       *okr.Objective
	learned string
}

// lines is the summary in lines of w cells.
func (s *summing) lines(w int) []told {
	var lines []told
	for _, o := range s.s.Objectives {
		lines = append(lines, told{o: o})
		if o.Learned != "" {
			for _, text := range widget.Wrap(model.CleanLine(o.Learned), max(w, 1)) {
				lines = append(lines, told{o, text})
			}
		}
	}
	return lines
}

// plan is how large the box is, and what stands in it.
func (s *summing) plan(sc screen.Scene) (w, rows int, lines []told) {
	w = min(sc.W-4, 88)
	lines = s.lines(w - 12)
	around := 3 + len(s.s.Sentences()) // the frame, a rule and the sentences
	return w, max(min(len(lines), sc.H-2-around), 1), lines
}

// summedZone is a line of the summary.
type summedZone int

// Update answers a key or the mouse.
func (s *summing) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	_, rows, lines := s.plan(sc)
	s.list.Resize(rows)
	s.list.Reload(len(lines), func() int { return s.list.Cursor() })
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch screen.KeyName(msg) {
		case "esc", "q", "p":
			return screen.Close{}
		case "y":
			return screen.Close{Then: s.v.copySummary(sc)}
		case "enter":
			return s.follow(lines)
		default:
			s.list.Key(screen.KeyName(msg))
		}
	case screen.Mouse:
		at, hit := msg.Zone.(summedZone)
		switch {
		case msg.What == screen.WheelUp:
			s.list.Scroll(-wheelRows)
		case msg.What == screen.WheelDown:
			s.list.Scroll(wheelRows)
		case hit && msg.What == screen.Click:
			s.list.Select(int(at))
		case hit && msg.What == screen.DoubleClick:
			s.list.Select(int(at))
			return s.follow(lines)
		}
	}
	return nil
}

// follow goes to the objective under the cursor.
func (s *summing) follow(lines []told) screen.Action {
	at := s.list.Cursor()
	if at < 0 {
		return screen.Close{}
	}
	return screen.Close{Then: screen.Go{Row: lines[at].o.Ref()}}
}

// Hints is the footer while it is open.
func (s *summing) Hints(screen.Scene) []screen.Hint {
	return []screen.Hint{
		{Key: "y", Label: "copy"}, {Key: "down", Label: "move"}, {Key: "enter", Label: "go to it"}, {Key: "esc", Label: "close"},
	}
}

// Draw paints the summary in the middle of the screen.
func (s *summing) Draw(sc screen.Scene, c *canvas.Canvas) {
	t := sc.Theme
	w, rows, lines := s.plan(sc)
	says := s.s.Sentences()
	box := widget.Box(c.Sub(0, 0, c.W(), c.H()-1), w, rows+3+len(says), s.s.Title(), *t)
	for y, text := range says {
		box.Fit(2, y, box.W()-3, text, t.Text)
	}
	widget.Divide(box, len(says), *t)
	list := s.list // a copy: drawing alters nothing
	list.Resize(rows)
	list.Reload(len(lines), func() int { return max(list.Cursor(), 0) })
	widget.Rows(box.Sub(0, len(says)+1, box.W(), rows), list, *t, func(line *canvas.Canvas, at int) {
		line.Zone(0, 0, line.W(), 1, summedZone(at))
		drawTold(sc, line, lines[at])
	})
}

func drawTold(sc screen.Scene, c *canvas.Canvas, l told) {
	t := sc.Theme
	if l.learned != "" {
		c.Text(6, 0, l.learned, t.Muted)
		return
	}
	const score, verdict = 5, 14
	status, grade := verdictOf(sc, l.o)
	c.Text(2, 0, status.Shape, status.Style)
	x := c.W() - score - verdict - 2
	c.Fit(4, 0, x-5, l.o.Number+" "+l.o.Title, t.Text)
	c.Right(x, 0, score, okr.Rounded(l.o.Score), t.Strong)
	if l.o.Score == (model.Number{}) {
		grade = l.o.Scored()
	}
	c.Fit(x+score+2, 0, verdict, grade, status.Style)
}

// copySummary offers the summary in the forms in which people pass it on, without what is private.
func (v *view) copySummary(sc screen.Scene) screen.Action {
	s := v.known(sc).book.Summary(false)
	which := "how " + s.Period.Name + " ended"
	c := &form.Copies{Which: which, What: which, Private: s.Private, As: []form.Written{
		{Key: "m", Label: "Markdown", Text: func(screen.Scene) string { return s.Markdown() }},
		{Key: "s", Label: "Slack text", Text: func(screen.Scene) string { return s.Slack() }},
	}}
	return screen.Open{Overlay: c.Menu()}
}
