package form

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// Selection is what a Picker offers.
type Selection struct {
	Title  string
	Items  []Item
	Noun   string   // what a new one would be called: person; empty where none can be made
	None   string   // what choosing nothing is called: nobody; empty where something must be chosen
	Many   bool     // whether several can be chosen
	Chosen []string // the keys of what is chosen now, all of them among the items
	// OnPick is what comes of the choice, in the order it was made; it happens after the picker has closed.
	OnPick func(screen.Scene, []Item) screen.Action
}

// Picker is a list in which something is found by typing.
type Picker struct {
	s      Selection
	line   line
	list   finder
	chosen []Item
	moved  bool // since something was typed, so that Space marks instead of typing a blank
}

// NewPicker is a picker that shows everything there is to choose from.
func NewPicker(s Selection) *Picker {
	p := &Picker{s: s, line: newLine(""), list: finder{items: slices.Clip(s.Items), noun: s.Noun}}
	if s.None != "" && !s.Many {
		p.list.items = append([]Item{{Name: s.None}}, s.Items...)
	}
	for _, key := range s.Chosen {
		if i := slices.IndexFunc(s.Items, func(it Item) bool { return it.Key == key }); i >= 0 {
			p.chosen = append(p.chosen, s.Items[i])
		}
	}
	p.list.find("")
	if !s.Many && len(p.chosen) > 0 {
		p.list.at = slices.Index(p.list.items, p.chosen[0])
	}
	return p
}

// Update answers a key, a paste or the mouse.
func (p *Picker) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if act, done := p.key(sc, msg.String()); done {
			return act
		}
	case screen.Mouse:
		return p.mouse(sc, msg)
	}
	if p.line.update(msg) {
		p.list.find(p.line.text())
		p.moved = false
	}
	return nil
}

func (p *Picker) key(sc screen.Scene, name string) (screen.Action, bool) {
	switch name {
	case "esc":
		return screen.Close{}, true
	case "up", "ctrl+p":
		p.move(-1)
	case "down", "ctrl+n":
		p.move(1)
	case "pgup":
		p.move(-10)
	case "pgdown":
		p.move(10)
	case "enter":
		return p.enter(sc), true
	case "tab":
		if p.s.Many {
			p.mark()
		} else {
			p.move(1)
		}
	case "space":
		if !p.s.Many || !p.moved && p.line.text() != "" {
			return nil, false
		}
		p.mark()
	default:
		return nil, false
	}
	return nil, true
}

func (p *Picker) move(by int) {
	p.list.move(by)
	p.moved = true
}

// enter takes the item under the cursor. Of several it marks the one that was typed for, and is done when nothing is.
func (p *Picker) enter(sc screen.Scene) screen.Action {
	if p.s.Many {
		if strings.TrimSpace(p.line.text()) != "" {
			p.mark()
			return nil
		}
		return screen.Close{Then: p.s.OnPick(sc, p.chosen)}
	}
	it, ok := p.list.chosen()
	if !ok {
		return nil
	}
	picked := []Item{it}
	if it.Key == "" && !it.New {
		picked = nil
	}
	return screen.Close{Then: p.s.OnPick(sc, picked)}
}

// mark marks the item under the cursor, or takes its mark away, and makes room for typing the next.
func (p *Picker) mark() {
	it, ok := p.list.chosen()
	if !ok {
		return
	}
	if i := slices.Index(p.chosen, it); i >= 0 {
		p.chosen = slices.Delete(p.chosen, i, i+1)
	} else {
		p.chosen = append(p.chosen, it)
		if it.New {
			p.list.items = append(p.list.items, it)
		}
	}
	if p.line.text() == "" {
		return
	}
	p.line.set("")
	p.list.find("")
	p.list.at = max(slices.IndexFunc(p.list.found, func(f found) bool { return f.Item == it }), 0)
}

func (p *Picker) mouse(sc screen.Scene, m screen.Mouse) screen.Action {
	at, hit := m.Zone.(match)
	switch {
	case m.What == screen.WheelUp:
		p.move(-1)
	case m.What == screen.WheelDown:
		p.move(1)
	case m.What == screen.Click && hit:
		p.list.at = int(at)
		if p.s.Many {
			p.mark()
			return nil
		}
		return p.enter(sc)
	}
	return nil
}

// Hints is the footer while the picker is open.
func (p *Picker) Hints(screen.Scene) []screen.Hint {
	if !p.s.Many {
		return []screen.Hint{
			{Key: "down", Label: "move"}, {Key: "enter", Label: "choose"}, {Key: "esc", Label: "cancel"},
		}
	}
	enter := "done"
	if p.line.text() != "" {
		enter = "mark"
	}
	return []screen.Hint{
		{Key: "down", Label: "move"}, {Key: "tab", Label: "mark"}, {Key: "enter", Label: enter},
		{Key: "esc", Label: "cancel"},
	}
}

// Draw paints the picker over the upper part of the screen.
func (p *Picker) Draw(sc screen.Scene, c *canvas.Canvas) {
	t := *sc.Theme
	area := c.Sub(0, 0, c.W(), c.H()-footerRows)
	h := min(area.H(), max(len(p.list.items), 4)+4, 22)
	box := widget.Box(area, min(c.W()-4, 68), h, p.s.Title, t)
	x := box.Text(1, 0, "› ", t.Accent)
	p.line.draw(box, x, 0, box.W()-x-1, t.Text, t)
	if p.line.text() == "" {
		box.Fit(x, 0, box.W()-x-1, bracketed("type to search"), t.Muted)
	}
	widget.Divide(box, 1, t)
	list := box.Sub(0, 2, box.W(), box.H()-2)
	if len(p.list.found) == 0 {
		list.Fit(2, 0, list.W()-2, "Nothing is called that. A few letters in order are enough.", t.Muted)
	}
	var marks func(x, y int, it Item) int
	if p.s.Many {
		marks = func(x, y int, it Item) int {
			if slices.Contains(p.chosen, it) {
				return list.Text(x, y, "[x] ", t.Accent)
			}
			return list.Text(x, y, "[ ] ", t.Muted)
		}
	}
	p.list.draw(list, t, marks)
}
