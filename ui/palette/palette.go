// Package palette is the one list in which everything can be found by typing: every command, with the key that would
// have run it, and every row by its name.
package palette

import (
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// Palette is an overlay in which a command or a row is found by typing.
type Palette struct {
	input    textinput.Model
	commands []screen.Command
	objects  []object
	on       string // the kind of rows that the view's commands act on
	items    []item
	cursor   int
}

// New is a palette over the commands and over every row of the portfolio. The commands that act on a row act on rows
// of the kind on.
func New(sc screen.Scene, commands []screen.Command, on string) *Palette {
	input := textinput.New()
	input.KeyMap.Paste.SetEnabled(false) // it would read the clipboard of the machine, not of the terminal
	input.SetVirtualCursor(false)
	input.Focus()
	p := &Palette{input: input, commands: commands, on: on}
	if sc.P != nil {
		p.objects = objects(sc.P)
	}
	p.items = p.find(sc)
	return p
}

// Update answers a key, a paste or the mouse.
func (p *Palette) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch msg.String() {
		case "esc":
			return screen.Close{}
		case "enter":
			return p.run(p.cursor)
		case "up", "ctrl+p":
			p.cursor = max(p.cursor-1, 0)
			return nil
		case "down", "ctrl+n", "tab":
			p.cursor = min(p.cursor+1, max(len(p.items)-1, 0))
			return nil
		}
	case screen.Mouse:
		return p.mouse(msg)
	}
	before := p.input.Value()
	p.input, _ = p.input.Update(msg) // what it would return blinks the cursor, which stays still here
	if p.input.Value() != before {
		p.items, p.cursor = p.find(sc), 0
	}
	return nil
}

type row int

func (p *Palette) mouse(m screen.Mouse) screen.Action {
	at, hit := m.Zone.(row)
	switch {
	case m.What == screen.WheelUp:
		p.cursor = max(p.cursor-1, 0)
	case m.What == screen.WheelDown:
		p.cursor = min(p.cursor+1, max(len(p.items)-1, 0))
	case m.What == screen.Click && hit:
		return p.run(int(at))
	case m.What == screen.Click:
		return screen.Close{}
	}
	return nil
}

// run does what a line says and closes, or says why it cannot be done.
func (p *Palette) run(i int) screen.Action {
	if i >= len(p.items) {
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

// Draw paints the palette over the upper part of the screen.
func (p *Palette) Draw(sc screen.Scene, c *canvas.Canvas) {
	w, h := min(c.W()-8, 76), min(c.H()-6, 20)
	box := widget.Box(c, w, h, "Commands", *sc.Theme)
	x := box.Text(1, 0, "› ", sc.Theme.Accent)
	value := p.input.Value()
	box.Text(x, 0, value, sc.Theme.Text)
	if value == "" {
		box.Text(x, 0, "a verb, a name, or both: status checkout", sc.Theme.Muted)
	}
	box.SetCursor(x+canvas.Width(string([]rune(value)[:p.input.Position()])), 0)
	widget.Divide(box, 1, *sc.Theme)
	list := box.Sub(0, 2, box.W(), box.H()-2)
	if len(p.items) == 0 {
		list.Text(1, 0, "Nothing is called that. A few letters in order are enough.", sc.Theme.Muted)
	}
	top := max(p.cursor-list.H()+1, 0)
	for y := 0; y < list.H() && top+y < len(p.items); y++ {
		p.drawItem(sc, list, y, top+y)
	}
}

func (p *Palette) drawItem(sc screen.Scene, c *canvas.Canvas, y, i int) {
	it, w := p.items[i], c.W()
	text, dim := sc.Theme.Text, sc.Theme.Muted
	about := it.about
	if it.why != "" {
		text, about = dim, it.why
	}
	if i == p.cursor {
		c.Text(0, y, "▸", sc.Theme.Accent)
	}
	keyWidth := 9
	aboutWidth := min(canvas.Width(about), max(w/3, 12))
	if it.why != "" {
		aboutWidth = min(canvas.Width(about), w/2)
	}
	titleWidth := max(w-2-keyWidth-aboutWidth-2, 8)
	title := canvas.Truncate(it.title, titleWidth)
	c.Text(2, y, title, text)
	for _, at := range it.marks {
		if at < len(title) {
			c.Restyle(2+canvas.Width(title[:at]), y, 1, 1, func(s canvas.Style) canvas.Style { return s.With(canvas.Underline) })
		}
	}
	c.Right(w-keyWidth-aboutWidth-1, y, aboutWidth, about, dim)
	c.Right(w-keyWidth, y, keyWidth-1, it.key, sc.Theme.Key)
	if i == p.cursor {
		c.Restyle(1, y, w-1, 1, func(s canvas.Style) canvas.Style { return s.With(canvas.Bold) })
	}
	c.Zone(0, y, w, 1, row(i))
}
