// Package palette is the one list in which everything can be found by typing: every command, with the key that would
// have run it, and every row by its name.
package palette

import (
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// Palette is an overlay in which a command or a row is found by typing.
type Palette struct {
	input    textinput.Model
	commands []screen.Command // the likely ones first
	of       *model.Portfolio // whose rows the objects are
	objects  []object
	rows     []object // those of them that the view's commands act on
	on       []string // the kinds of these
	items    []item
	list     widget.List
}

// New is a palette over the commands and over every row of the portfolio. It begins with those that were run recently,
// by their ids. The commands that act on a row act on rows of the kinds on.
func New(sc screen.Scene, commands []screen.Command, recent []string, on ...string) *Palette {
	input := textinput.New()
	input.KeyMap.Paste.SetEnabled(false) // it would read the clipboard of the machine, not of the terminal
	input.SetVirtualCursor(false)
	input.Focus()
	p := &Palette{input: input, commands: likely(commands, recent), on: on}
	p.look(sc)
	return p
}

// gather takes the rows of the portfolio, which may reach further back than it did.
func (p *Palette) gather(sc screen.Scene) {
	if sc.P == p.of || sc.P == nil {
		return
	}
	p.of, p.objects, p.rows = sc.P, objects(sc.P), nil
	for _, kind := range p.on {
		p.rows = append(p.rows, ofKind(p.objects, kind)...)
	}
}

// look finds what was typed, and goes to the first of it.
func (p *Palette) look(sc screen.Scene) {
	p.gather(sc)
	p.items = p.find(sc)
	p.list.Reload(len(p.items), func() int { return 0 })
}

// rows is how many lines can be seen in a window of a height.
func rows(h int) int { return max(min(h-8, 17), 1) }

// Update answers a key, a paste or the mouse.
func (p *Palette) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	p.list.Resize(rows(sc.H))
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch msg.String() {
		case "esc":
			return screen.Close{}
		case "enter":
			return p.run(p.list.Cursor())
		case "up", "ctrl+p":
			p.list.Move(-1)
			return nil
		case "down", "ctrl+n", "tab":
			p.list.Move(1)
			return nil
		case "pgup":
			p.list.Page(-1)
			return nil
		case "pgdown":
			p.list.Page(1)
			return nil
		}
	case screen.Mouse:
		return p.mouse(msg)
	}
	before := p.input.Value()
	p.input, _ = p.input.Update(msg) // what it would return blinks the cursor, which stays still here
	if p.input.Value() == before {
		return nil
	}
	p.look(sc)
	everything := model.Scope{All: true}
	if sc.P == nil || sc.P.Scope.Covers(everything) {
		return nil
	}
	return screen.Widen{Scope: everything} // what was finished long ago has a name as well
}

type row int

func (p *Palette) mouse(m screen.Mouse) screen.Action {
	at, hit := m.Zone.(row)
	switch {
	case m.What == screen.Click && hit:
		return p.run(int(at))
	case m.What == screen.Click:
		return screen.Close{}
	}
	m.Point(&p.list, 0, false)
	return nil
}

// run does what a line says and closes, or says why it cannot be done.
func (p *Palette) run(i int) screen.Action {
	if i < 0 || i >= len(p.items) {
		return nil
	}
	if why := p.items[i].why; why != "" {
		return screen.Tell{Text: why, Bad: true}
	}
	return screen.Close{Then: p.items[i].run}
}

// Hints is the footer while the palette is open.
func (p *Palette) Hints(screen.Scene) []screen.Hint {
	return []screen.Hint{{Key: "up", Label: "move"}, {Key: "enter", Label: "run"}, {Key: "esc", Label: "close"}}
}

// Draw paints the palette over the upper part of the screen. Its first line stays where it is while the list grows and
// shrinks.
func (p *Palette) Draw(sc screen.Scene, c *canvas.Canvas) {
	t := *sc.Theme
	list := p.list // a copy, so that drawing at another size leaves the list as it is
	list.Resize(rows(c.H()))
	from, to := list.Window()
	shown := max(to-from, 1)
	const around = 4 // the frame, the line to type on and the rule under it
	top := max((c.H()-rows(c.H())-around)/2, 0)
	box := widget.Box(c.Sub(0, top, c.W(), shown+around), min(c.W()-4, 84), shown+around, "Commands", t)
	x := box.Text(1, 0, "› ", t.Accent)
	value := p.input.Value()
	box.Text(x, 0, value, t.Text)
	if value == "" {
		box.Text(x, 0, "(a verb, a name, or both: status checkout)", t.Muted)
	}
	box.SetCursor(x+canvas.Width(string([]rune(value)[:p.input.Position()])), 0)
	widget.Divide(box, 1, t)
	if at := p.list.Cursor(); at >= 0 && p.items[at].why != "" {
		box.Text(1, 1, " ▲ "+canvas.Truncate(p.items[at].why, box.W()-6)+" ", t.Warning)
	}
	area := box.Sub(0, 2, box.W(), shown)
	if len(p.items) == 0 {
		area.Fit(1, 0, area.W()-2, "Nothing is called that. A few letters in order are enough.", t.Muted)
	}
	for i := from; i < to; i++ {
		p.drawItem(sc, area, i-from, i)
	}
	widget.Scroll(area, &list, t)
}

func (p *Palette) drawItem(sc screen.Scene, c *canvas.Canvas, y, i int) {
	it, w, t := p.items[i], c.W()-1, sc.Theme
	text, about := t.Text, it.about
	if it.why != "" {
		text, about = t.Muted, it.why
	}
	const keyWide = 9
	middle := w - 3 - keyWide // for the title, and what it is about, or why not
	titleWide := min(canvas.Width(it.title), max(middle-canvas.Width(about)-2, middle*3/5))
	title := canvas.Truncate(it.title, titleWide)
	c.Text(2, y, title, text)
	for _, at := range it.marks {
		if at < len(title) {
			c.Restyle(2+canvas.Width(title[:at]), y, 1, 1, func(s canvas.Style) canvas.Style { return s.With(canvas.Underline) })
		}
	}
	c.Right(4+titleWide, y, middle-titleWide-2, about, t.Muted)
	c.Right(w-keyWide, y, keyWide-1, widget.KeyName(c, it.key), t.Key)
	if i == p.list.Cursor() {
		c.Text(0, y, "▸", t.Accent)
		c.Restyle(1, y, w-1, 1, func(s canvas.Style) canvas.Style { return s.With(canvas.Bold) })
	}
	c.Zone(0, y, c.W(), 1, row(i))
}
