package library

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

// cockpit is the view without the App: it saves what is committed and carries overlays, and remembers the rest.
type cockpit struct {
	rapid.TB
	*Screen
	sc       screen.Scene
	overlays []screen.Overlay
	asked    screen.Action // the last thing asked for
	saved    []screen.Commit
	ids      int
}

func newCockpit(t rapid.TB, w, h int) *cockpit {
	c := &cockpit{TB: t, Screen: New()}
	c.sc = screen.Scene{
		P: model.New(), Cal: model.New().Calendar(), Me: "ana", W: w, H: h,
		Now: model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC)),
		NewID: func() string {
			c.ids++
			return fmt.Sprintf("new-%d", c.ids)
		},
	}
	c.look("dark")
	return c
}

func (c *cockpit) look(name string) {
	c.Helper()
	t, err := theme.Named(name, true)
	if err != nil {
		c.Fatal(err)
	}
	c.sc.Theme = &t
}

// with makes changes that nobody was asked about.
func (c *cockpit) with(edits ...[]model.Edit) {
	c.Helper()
	for _, e := range edits {
		c.commit(model.Change{Edits: e})
	}
	c.do(c.Wake(c.sc))
}

func (c *cockpit) commit(change model.Change) {
	c.Helper()
	next, err := c.sc.P.Advance(model.Entry{Change: change, Rev: c.sc.P.Rev + 1})
	if err == nil {
		err = next.Check(change.Refs()...)
	}
	if err != nil {
		c.Fatalf("%s: %v", change.Label, err)
	}
	c.sc.P = next
}

func (c *cockpit) do(act screen.Action) {
	c.Helper()
	switch act := act.(type) {
	case nil:
		return
	case screen.All:
		for _, one := range act {
			c.do(one)
		}
		return
	case screen.Open:
		c.overlays = append(c.overlays, act.Overlay)
	case screen.Close:
		c.overlays = c.overlays[:len(c.overlays)-1]
		c.do(act.Then)
		return
	case screen.Run:
		c.runID(act.ID)
		return
	case screen.Commit:
		c.saved = append(c.saved, act)
		if len(act.Change.Edits) > 0 {
			c.commit(act.Change)
			c.do(c.Wake(c.sc))
		}
	}
	c.asked = act
}

// press gives keys to the overlay, or runs the command that each belongs to.
func (c *cockpit) press(keys ...string) {
	c.Helper()
	for _, key := range keys {
		if n := len(c.overlays); n > 0 {
			c.do(c.overlays[n-1].Update(c.sc, keyPress(key)))
			continue
		}
		c.run(key)
	}
}

// types types a text, character by character.
func (c *cockpit) types(text string) {
	c.Helper()
	for _, r := range text {
		c.press(string(r))
	}
}

func keyPress(name string) tea.KeyPressMsg {
	codes := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight,
	}
	if code, ok := codes[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(letter[0]), Mod: tea.ModCtrl}
	}
	r := []rune(name)[0]
	return tea.KeyPressMsg{Code: r, Text: name}
}

func (c *cockpit) run(key string) {
	c.Helper()
	for _, cmd := range c.Commands() {
		for _, k := range cmd.Keys {
			if k == key {
				c.runID(cmd.ID)
				return
			}
		}
	}
	c.Fatalf("no command has the key %s", key)
}

func (c *cockpit) runID(id string) {
	c.Helper()
	for _, cmd := range c.Commands() {
		if cmd.ID != id {
			continue
		}
		if why := cmd.Why(c.sc); why != "" {
			c.asked = screen.Tell{Text: why, Bad: true}
			return
		}
		c.do(cmd.Run(c.sc))
		return
	}
	c.Fatalf("there is no command %s", id)
}

func (c *cockpit) mouse(what screen.MouseEvent, x, y int) {
	c.Helper()
	zone, dx, dy, _ := c.draw().At(x, y)
	c.do(c.Update(c.sc, screen.Mouse{What: what, Zone: zone, X: x, Y: y, DX: dx, DY: dy}))
}

func (c *cockpit) draw() *canvas.Canvas {
	picture := canvas.New(c.sc.W, c.sc.H, canvas.ASCII(c.sc.Theme.ASCII))
	c.Draw(c.sc, picture)
	return picture
}

// text is the picture without its colours, each line without the blanks at its end.
func (c *cockpit) text() string {
	lines := strings.Split(ansi.Strip(c.draw().Render()), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}
