package onboarding

import (
	"cmp"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
	"quarterdeck/ui/widget"
)

// page is what can be read of somebody, of a module or of a figure: a few facts, and under them lines that a cursor goes
// through.
type page struct {
	title string
	facts []widget.Fact
	lines []line
	none  string // what stands there where there is no line
	acts  []turn // what other keys do, wherever the cursor is, while the page stays open
	enter string // what Enter does; where it is empty, go to it
	at    int    // the line that the cursor begins on, or the next one after a heading
}

// gone is what there is to read of what was there when the page was opened.
func gone() page { return page{title: "Gone", none: "Somebody has archived it meanwhile."} }

// notThere is why nothing can be done with it either.
const notThere = "It is not there any more"

// line is one of the lines.
type line struct {
	heading string // of the lines that follow
	parts   []widget.Part
	right   string                           // at the right end
	open    func(screen.Scene) screen.Action // what Enter leads to; nil leads nowhere
	acts    []turn                           // what other keys do with it, while the page stays open
}

// between says that the line is a heading, or the blank before one, on which there is nothing for a cursor to be.
func (l line) between() bool { return l.heading != "" || len(l.parts) == 0 && l.right == "" }

// rest is the line that a cursor comes to rest on which has come to a place from above, where by is 1, or from below.
func (p page) rest(at, by int) int {
	for _, step := range []int{by, -by} {
		for n := at; n >= 0 && n < len(p.lines); n += step {
			if !p.lines[n].between() {
				return n
			}
		}
	}
	return at
}

// turn is another key of a page or of a line, and what it leads to: of a page once that has closed.
type turn struct {
	key, label string
	to         func(screen.Scene) screen.Action
}

// allowed does something, or says why it cannot be done.
func allowed(off func(screen.Scene) string, do func(screen.Scene) screen.Action) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		if why := off(sc); why != "" {
			return screen.Tell{Text: why, Bad: true}
		}
		return do(sc)
	}
}

// reading is a page on the screen. It is written anew where something that it tells of may have changed, so that it shows
// what has just been ticked, and a key that only moves the cursor costs the same on a page of any length.
type reading struct {
	write func(screen.Scene) page
	last  page
	of    telling
	turns []turn
	list  widget.List
	begun bool
}

// telling is what decides what a page says and how it looks. As long as it stays the same, so does the page.
type telling struct {
	question
	preview  bool
	zone     *time.Location
	theme    theme.Theme
	readOnly string
	w        int
}

// page is what is to be read in the scene.
func (r *reading) page(sc screen.Scene) page {
	of := telling{question{sc.P, sc.Now.Today, sc.Me}, sc.Preview, sc.Zone, *sc.Theme, sc.ReadOnly, sc.W}
	if of != r.of {
		r.of, r.last = of, r.write(sc)
	}
	return r.last
}

// open lays a page over the view.
func open(write func(screen.Scene) page, turns ...turn) screen.Action {
	return screen.Open{Overlay: &reading{write: write, turns: turns}}
}

// readZone is a line of the page.
type readZone int

// Update answers a key or the mouse.
func (r *reading) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	p := r.page(sc)
	r.place(&r.list, sc, p)
	r.begun = true
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return r.key(sc, p, screen.KeyName(msg))
	case screen.Mouse:
		return r.mouse(sc, p, msg)
	}
	return nil
}

// mouse scrolls, goes to a line, and opens it.
func (r *reading) mouse(sc screen.Scene, p page, msg screen.Mouse) screen.Action {
	at, hit := msg.Zone.(readZone)
	hit = hit && !p.lines[at].between()
	switch {
	case msg.What == screen.WheelUp:
		r.move(p, func() { r.list.Scroll(-wheelRows) })
	case msg.What == screen.WheelDown:
		r.move(p, func() { r.list.Scroll(wheelRows) })
	case hit && msg.What == screen.Click:
		r.list.Select(int(at))
	case hit && msg.What == screen.DoubleClick:
		r.list.Select(int(at))
		return r.key(sc, p, "enter")
	}
	return nil
}

// move moves the cursor, and on over what lies between the lines.
func (r *reading) move(p page, moves func()) {
	by, was := 1, r.list.Cursor()
	if moves(); r.list.Cursor() < was {
		by = -1
	}
	r.list.Select(p.rest(r.list.Cursor(), by))
}

func (r *reading) key(sc screen.Scene, p page, name string) screen.Action {
	for _, t := range r.turns {
		if t.key == name {
			return screen.Close{Then: t.to(sc)}
		}
	}
	var here line
	if at := r.list.Cursor(); at >= 0 {
		here = p.lines[at]
	}
	for _, a := range slices.Concat(here.acts, p.acts) {
		if a.key == name {
			return a.to(sc)
		}
	}
	switch {
	case name == "esc" || name == "q":
		return screen.Close{}
	case name == "enter" && here.open != nil:
		return screen.Close{Then: here.open(sc)}
	case (name == "u" || name == "ctrl+z") && p.alters():
		return screen.Run{ID: "undo"}
	case name == "?" || name == "f1":
		return screen.Run{ID: "help"}
	}
	r.move(p, func() { r.list.Key(name) })
	return nil
}

// alters says that something can be done on the page, and not only be read.
func (p page) alters() bool { return p.acts != nil || p.lineActs() != nil }

// lineActs is what can be done with a line; nil where nothing can.
func (p page) lineActs() []turn {
	for _, l := range p.lines {
		if len(l.acts) > 0 {
			return l.acts
		}
	}
	return nil
}

// place fits a list to the lines of the page; until a key is pressed the cursor is where the page begins.
func (r *reading) place(list *widget.List, sc screen.Scene, p page) {
	list.Resize(r.areas(sc, p).rows)
	list.Reload(len(p.lines), func() int {
		if r.begun {
			return p.rest(list.Cursor(), 1)
		}
		return p.rest(p.at, 1)
	})
}

// Hints is the footer while it is open.
func (r *reading) Hints(sc screen.Scene) []screen.Hint {
	p := r.page(sc)
	hints := []screen.Hint{{Key: "down", Label: "move"}}
	for _, a := range p.lineActs() {
		if a.label != "" {
			hints = append(hints, screen.Hint{Key: a.key, Label: a.label})
		}
	}
	for _, l := range p.lines {
		if l.open != nil {
			hints = append(hints, screen.Hint{Key: "enter", Label: cmp.Or(p.enter, "go to it")})
			break
		}
	}
	for _, t := range r.turns {
		hints = append(hints, screen.Hint{Key: t.key, Label: t.label})
	}
	if p.alters() {
		hints = append(hints, screen.Hint{Key: "u", Label: "undo"})
	}
	return append(hints, screen.Hint{Key: "?", Label: "help"}, screen.Hint{Key: "esc", Label: "close"})
}

// widest is how many cells a page takes where there are so many.
const widest = 96

// room is how the box is shared out: its size, and the lines for the facts and, under a rule, for the rest.
type room struct{ w, h, facts, rows int }

func (r *reading) areas(sc screen.Scene, p page) room {
	const frame, footer = 2, 1
	a, rule := room{w: min(sc.W-4, widest)}, min(len(p.facts), 1)
	for _, f := range p.facts {
		scratch := canvas.New(a.w-4-labelWidth, max(f.Rows, 1))
		a.facts += widget.Flow(scratch, f.Parts)
	}
	most := (sc.H - frame - rule - footer) / 2
	if sc.H < tallFrom {
		most = (sc.H - frame - rule - footer) / 3
	}
	a.facts = min(a.facts, max(most, 1))
	a.rows = max(min(len(p.lines), sc.H-footer-frame-rule-a.facts), 1)
	a.h = frame + rule + a.facts + a.rows
	return a
}

// Draw paints the page in the middle of the screen.
func (r *reading) Draw(sc screen.Scene, c *canvas.Canvas) {
	t, p := sc.Theme, r.page(sc)
	a := r.areas(sc, p)
	box := widget.Box(c.Sub(0, 0, c.W(), c.H()-1), a.w, a.h, p.title, *t)
	widget.Facts(box.Sub(1, 0, box.W()-2, a.facts), p.facts, labelWidth, *t)
	y := a.facts
	if y > 0 {
		widget.Divide(box, y, *t)
		y++
	}
	body := box.Sub(0, y, box.W(), a.rows)
	if len(p.lines) == 0 {
		body.Fit(2, 0, body.W()-3, p.none, t.Muted)
		return
	}
	list := r.list // a copy: drawing alters nothing
	r.place(&list, sc, p)
	widget.Rows(body, list, *t, func(row *canvas.Canvas, at int) {
		row.Zone(0, 0, row.W(), 1, readZone(at))
		p.lines[at].draw(sc, row)
	})
}

func (l line) draw(sc screen.Scene, c *canvas.Canvas) {
	if l.heading != "" {
		c.Fit(1, 0, c.W()-2, l.heading, sc.Theme.Strong)
	}
	end := c.W() - 1
	if w := canvas.Width(l.right); w > 0 {
		c.Text(end-w, 0, l.right, sc.Theme.Muted)
		end -= w + 1
	}
	widget.Flow(c.Sub(2, 0, max(end-2, 0), 1), l.parts)
}
