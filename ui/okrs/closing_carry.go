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

// packing is the overlay in which somebody chooses what goes on in another period.
type packing struct {
	v      *view
	book   *okr.Book
	to     []*model.Period // where it can go, the likeliest first
	at     int             // where it is to go
	bundle *okr.Bundle
	rows   []packed
	list   widget.List
	wrong  string
}

// packed is a row of it: an objective, or one of its key results.
type packed struct {
	o *okr.Objective
	r *okr.Result
}

func (p packed) ref() model.Ref {
	if p.r != nil {
		return p.r.Ref()
	}
	return p.o.Ref()
}

// carryOver asks what of the period goes on, and where.
func (v *view) carryOver(sc screen.Scene) screen.Action {
	book := v.ahead(sc)
	return v.pack(sc, book, okr.Following(sc.P, book.Period, model.ID[model.Period](sc.NewID())))
}

// pack asks what of a period goes on in one of some others.
func (v *view) pack(sc screen.Scene, book *okr.Book, to []*model.Period) screen.Action {
	p := &packing{v: v, book: book, to: to, bundle: book.Bundle(sc.P, to[0])}
	for _, o := range book.All() {
		if o.State == model.DroppedObjective {
			continue
		}
		p.rows = append(p.rows, packed{o: o})
		for _, r := range o.Results {
			p.rows = append(p.rows, packed{o, r})
		}
	}
	p.list.Reload(len(p.rows), func() int { return 0 })
	return screen.Open{Overlay: p}
}

// The zones of the overlay: a row, and the way to another period.
type (
	packedZone   int
	redirectZone int
	startsZone   okr.Starts
)

// Update answers a key or the mouse.
func (p *packing) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	p.list.Resize(p.height(sc))
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return p.key(sc, screen.KeyName(msg))
	case screen.Mouse:
		p.mouse(sc, msg)
	}
	return nil
}

// mouse chooses a row or another period, and scrolls.
func (p *packing) mouse(sc screen.Scene, m screen.Mouse) {
	switch m.What {
	case screen.WheelUp:
		p.list.Scroll(-wheelRows)
		return
	case screen.WheelDown:
		p.list.Scroll(wheelRows)
		return
	case screen.Click:
	default:
		return
	}
	switch zone := m.Zone.(type) {
	case packedZone:
		p.list.Select(int(zone))
		p.toggle()
	case redirectZone:
		p.redirect(sc, int(zone))
	case startsZone:
		p.bundle.Starts = okr.Starts(zone)
	}
}

func (p *packing) key(sc screen.Scene, name string) screen.Action {
	switch name {
	case "esc", "q":
		return screen.Close{}
	case "enter":
		return p.enter(sc)
	case "space":
		p.toggle()
	case "left", "h":
		p.redirect(sc, -1)
	case "right", "l":
		p.redirect(sc, 1)
	case "s":
		p.bundle.Starts = !p.bundle.Starts
	default:
		p.list.Key(name)
	}
	return nil
}

func (p *packing) toggle() {
	at := p.list.Cursor()
	if at < 0 {
		return
	}
	p.wrong = ""
	if ref := p.rows[at].ref(); p.bundle.Carried(ref) {
		p.wrong = "It is in " + p.bundle.To.Name + " already"
	} else {
		p.bundle.Toggle(ref)
	}
}

// redirect carries over into the next of the periods instead, or into the one before.
func (p *packing) redirect(sc screen.Scene, by int) {
	p.at = (p.at + by + len(p.to)) % len(p.to)
	p.bundle, p.wrong = p.bundle.Redirect(sc.P, p.to[p.at]), ""
}

// enter carries over what is chosen, and shows the period that it has gone to. Where that cannot be saved, the choice
// comes back as it was.
func (p *packing) enter(sc screen.Scene) screen.Action {
	edits := p.bundle.Edits(sc.P, bookOf(sc.P, p.book.Period.ID, sc.Now.Today), sc.Now, sc.NewID)
	if len(edits) == 0 {
		p.wrong = "Nothing is chosen; Space chooses"
		return nil
	}
	v, period, shown := p.v, p.v.period, p.v.face
	if v.known(sc).book.Period.ID != p.bundle.To.ID {
		v.period, v.face = p.bundle.To.ID, 0 // the tree of it, which is what there is to go on with
	}
	return screen.Close{Then: screen.Commit{
		Change: sc.Change(p.bundle.Label(), edits...), Toast: "Carried over: " + p.bundle.Says(),
		Fail: func(err error) screen.Action {
			v.period, v.face, p.wrong = period, shown, form.Sentence(err)
			return screen.Open{Overlay: p}
		},
	}}
}

// Hints is the footer while it is open.
func (p *packing) Hints(screen.Scene) []screen.Hint {
	hints := []screen.Hint{{Key: "space", Label: "choose"}, {Key: "s", Label: "start"}, {Key: "down", Label: "move"}}
	if len(p.to) > 1 {
		hints = append(hints, screen.Hint{Key: "right", Label: "another period"})
	}
	return append(hints, screen.Hint{Key: "enter", Label: "carry over"}, screen.Hint{Key: "esc", Label: "cancel"})
}

// around is the lines of the box that are no rows: its frame, where it goes, where it starts, what that comes to, and the
// rules.
const around = 7

func (p *packing) height(sc screen.Scene) int {
	return max(min(len(p.rows), sc.H-2-around), 1)
}

// Draw paints the checklist in the middle of the screen.
func (p *packing) Draw(sc screen.Scene, c *canvas.Canvas) {
	t, h := sc.Theme, p.height(sc)
	box := widget.Box(c.Sub(0, 0, c.W(), c.H()-1), min(c.W()-4, 88), h+around, "Carry over from "+p.book.Period.Name, *t)
	p.drawDestination(sc, box.Sub(0, 0, box.W(), 1))
	widget.Divide(box, 1, *t)
	widget.Rows(box.Sub(0, 2, box.W(), h), p.list, *t, func(row *canvas.Canvas, at int) { p.drawRow(sc, row, at) })
	widget.Divide(box, 2+h, *t)
	p.drawStarts(sc, box.Sub(0, 3+h, box.W()-1, 1))
	if p.wrong != "" {
		box.Fit(2, 4+h, box.W()-3, "▲ "+p.wrong, t.Warning)
		return
	}
	box.Fit(2, 4+h, box.W()-3, p.bundle.Says(), t.Strong)
}

// drawStarts draws where values that move start, and the other way to start.
func (p *packing) drawStarts(sc screen.Scene, c *canvas.Canvas) {
	t := sc.Theme
	x := c.Text(2, 0, "Start from ", t.Muted)
	for _, one := range []struct {
		starts okr.Starts
		text   string
	}{{okr.AtItsEnd, "where it ended"}, {okr.AtItsStart, "the same start"}} {
		mark, style := "○ ", t.Muted
		if p.bundle.Starts == one.starts {
			mark, style = "● ", t.Text
		}
		c.Zone(x, 0, canvas.Width(mark+one.text), 1, startsZone(one.starts))
		x = c.Text(x, 0, mark+one.text, style) + 2
	}
}

// drawDestination draws where it goes, and the way to the other periods that it can go to.
func (p *packing) drawDestination(sc screen.Scene, c *canvas.Canvas) {
	t := sc.Theme
	x := c.Text(2, 0, "To ", t.Muted)
	parts := []struct {
		text  string
		by    int
		style canvas.Style
	}{{"‹ ", -1, t.Key}, {p.bundle.To.Name, 1, t.Strong}, {" ›", 1, t.Key}}
	if len(p.to) == 1 {
		parts = parts[1:2]
	}
	for _, one := range parts {
		c.Zone(x, 0, canvas.Width(one.text), 1, redirectZone(one.by))
		x = c.Text(x, 0, one.text, one.style)
	}
	c.Fit(x+2, 0, c.W()-x-3, p.destination(sc), t.Muted)
}

// destination is what there is to know of the period that it goes to.
func (p *packing) destination(sc screen.Scene) string {
	to := p.bundle.To
	days := to.Start.Short() + " to " + to.End.Long()
	if sc.P.Periods.Get(to.ID) == nil {
		return "still to be made, " + days
	}
	return string(to.State) + ", " + days
}

func (p *packing) drawRow(sc screen.Scene, c *canvas.Canvas, at int) {
	t, row := sc.Theme, p.rows[at]
	c.Zone(0, 0, c.W(), 1, packedZone(at))
	x, word, name, share, style := 2, row.o.Word(), row.o.Number+" "+row.o.Title, row.o.Final(), t.Strong
	if row.r != nil {
		x, word, name, share, style = 6, row.r.Word(), row.r.Number+" "+row.r.Title, row.r.Progress, t.Text
	}
	mark, there := "[ ] ", p.bundle.Carried(row.ref())
	switch {
	case there:
		mark, style = " ✓  ", t.Muted
	case p.bundle.Has(row.ref()):
		mark = "[x] "
	default:
		style = t.Muted
	}
	status := t.Status(word)
	x = c.Text(x, 0, mark, t.Accent)
	x = c.Text(x, 0, status.Shape+" ", status.Style)
	end := c.W() - 6
	if there {
		const note = "carried over before"
		end -= len(note) + 1
		c.Text(end+1, 0, note, t.Muted)
	}
	c.Fit(x, 0, end-x, name, style)
	drawPercent(c, c.W()-5, share, t.Muted)
}
