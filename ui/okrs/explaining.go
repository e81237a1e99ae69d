package okrs

import (
	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// explain says how the figures of the row under the cursor came about.
func (v *view) explain(sc screen.Scene) screen.Action {
	return v.explainRow(sc, v.now().under(sc))
}

func (v *view) explainRow(sc screen.Scene, ref model.Ref) screen.Action {
	book := v.known(sc).book
	if book == nil {
		return nil
	}
	if r := book.Result(model.ID[model.KeyResult](ref.ID)); r != nil {
		return screen.Open{Overlay: newExplaining(r.Explain())}
	}
	if o := book.Objective(model.ID[model.Objective](ref.ID)); o != nil {
		return screen.Open{Overlay: newExplaining(o.Explain())}
	}
	return nil
}

// explaining is an explanation on the screen, with a cursor in the rows that it was worked out of.
type explaining struct {
	okr.Explanation
	rows []okr.Row
	list widget.List

	walked *tour // the walk that it is the end of, or nil
}

func newExplaining(e okr.Explanation) *explaining {
	x := &explaining{}
	x.tell(e)
	return x
}

// tell puts another explanation in the place of what was there.
func (x *explaining) tell(e okr.Explanation) {
	x.Explanation, x.rows = e, append(e.Rows[:len(e.Rows):len(e.Rows)], e.Moved...)
	x.list.Reload(len(x.rows), func() int { return 0 })
}

// tracedZone is a row of the explanation.
type tracedZone int

// Update answers a key or the mouse.
func (x *explaining) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	x.list.Resize(x.areas(sc).rows)
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return x.key(screen.KeyName(msg))
	case screen.Mouse:
		at, hit := msg.Zone.(tracedZone)
		switch {
		case msg.What == screen.WheelUp:
			x.list.Scroll(-wheelRows)
		case msg.What == screen.WheelDown:
			x.list.Scroll(wheelRows)
		case hit && msg.What == screen.Click:
			x.list.Select(int(at))
		case hit && msg.What == screen.DoubleClick:
			x.list.Select(int(at))
			return x.follow()
		}
	}
	return nil
}

func (x *explaining) key(name string) screen.Action {
	switch name {
	case "esc", "q":
		return screen.Close{}
	case "enter":
		return x.follow()
	case "u", "ctrl+z":
		if x.walked != nil {
			return x.walked.back(x)
		}
	}
	x.list.Key(name)
	return nil
}

// follow goes to the row under the cursor, in the view that shows it.
func (x *explaining) follow() screen.Action {
	at := x.list.Cursor()
	if at < 0 {
		return screen.Close{}
	}
	return screen.Close{Then: screen.Go{Row: x.rows[at].Ref}}
}

// Hints is the footer while it is open.
func (x *explaining) Hints(screen.Scene) []screen.Hint {
	hints := []screen.Hint{{Key: "esc", Label: "close"}}
	if len(x.rows) == 0 {
		return hints
	}
	if x.walked != nil {
		hints = append(hints, screen.Hint{Key: "u", Label: "take back the last"})
	}
	return append([]screen.Hint{{Key: "down", Label: "move"}, {Key: "enter", Label: "go to it"}}, hints...)
}

// room is how the box is shared out: its size, and what is written above the rows.
type room struct {
	w, h  int
	lines []string
	said  int // how many of the lines are the rule; the others say where it comes from
	rows  int
}

func (x *explaining) areas(sc screen.Scene) room {
	a := room{w: min(sc.W-4, 88)}
	for _, rule := range x.Rule {
		a.lines = append(a.lines, widget.Wrap(rule, max(a.w-6, 1))...)
	}
	a.said = len(a.lines)
	if x.Source != "" {
		a.lines = append(a.lines, "")
		a.lines = append(a.lines, widget.Wrap("After "+x.Source+".", max(a.w-6, 1))...)
	}
	const frame, rule = 2, 1
	around := frame + rule + 1 + len(a.lines)
	a.rows = max(min(len(x.rows), sc.H-2-around), 1)
	a.h = around + a.rows
	return a
}

const tracedAt = 11 // cells in an explanation for what its rows have to do with it

// Draw paints the explanation in the middle of the screen.
func (x *explaining) Draw(sc screen.Scene, c *canvas.Canvas) {
	t, a := sc.Theme, x.areas(sc)
	box := widget.Box(c.Sub(0, 0, c.W(), c.H()-1), a.w, a.h, x.Title, *t)
	for y, line := range a.lines {
		style := t.Text
		if y >= a.said {
			style = t.Muted
		}
		box.Text(2, 1+y, line, style)
	}
	y := 1 + len(a.lines)
	widget.Divide(box, y, *t)
	body := box.Sub(0, y+1, box.W(), a.rows)
	if len(x.rows) == 0 {
		body.Text(2, 0, "There is nothing yet that it could be worked out of.", t.Muted)
		return
	}
	widget.Rows(body, x.list, *t, func(row *canvas.Canvas, at int) { x.drawRow(sc, row, at) })
}

func (x *explaining) drawRow(sc screen.Scene, c *canvas.Canvas, at int) {
	c.Zone(0, 0, c.W(), 1, tracedZone(at))
	switch at {
	case len(x.Rows):
		c.Text(2, 0, "moved by", sc.Theme.Muted)
	case 0:
		if x.Source != "" {
			c.Text(2, 0, "from", sc.Theme.Muted)
		}
	}
	c.Fit(tracedAt, 0, c.W()-tracedAt-1, x.rows[at].Text, sc.Theme.Text)
}
