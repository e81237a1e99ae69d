// Package help is the list of every key of the view that is shown, made from the very commands that the keys run.
package help

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui/screen"
)

// Help is an overlay that shows what every key does. Typing narrows it, and the line under the cursor can be run.
type Help struct {
	title    string
	commands []screen.Command
	input    textinput.Model
	columns  [2][]line
	column   int // where the cursor is
	row      int
}

// line is a command or, without one, a heading or the space before it.
type line struct {
	heading string
	command screen.Command
}

func (l line) runs() bool { return l.command.ID != "" }

// New is the help of a view with the given title.
func New(title string, commands []screen.Command) *Help {
	input := textinput.New()
	input.KeyMap.Paste.SetEnabled(false) // it would read the clipboard of the machine, not of the terminal
	input.SetVirtualCursor(false)
	input.Focus()
	h := &Help{title: title, commands: commands, input: input}
	h.arrange()
	return h
}

// arrange puts what matches what was typed into two columns: how to look around, and what can be done. In each of them
// come first the groups of what is shown, and then the other faces of the view, each under its name.
func (h *Help) arrange() {
	h.columns = [2][]line{}
	for _, group := range screen.Groups() {
		h.add(sideOf(group), string(group), func(c screen.Command) bool { return c.Here() && c.Group == group })
	}
	for _, face := range screen.Faces(h.commands) {
		for side := range h.columns {
			h.add(side, "In "+face, func(c screen.Command) bool {
				return !c.Here() && c.Of() == face && sideOf(c.Group) == side
			})
		}
	}
	h.column, h.row = 0, 0
	if len(h.columns[0]) == 0 {
		h.column = 1
	}
	h.step(1)
}

// add puts the commands that are wanted and match at the end of a column, under a heading.
func (h *Help) add(side int, heading string, wanted func(screen.Command) bool) {
	var lines []line
	for _, c := range h.commands {
		if len(c.Keys) > 0 && wanted(c) && h.matches(c) {
			lines = append(lines, line{command: c})
		}
	}
	if len(lines) == 0 {
		return
	}
	if len(h.columns[side]) > 0 {
		h.columns[side] = append(h.columns[side], line{})
	}
	h.columns[side] = append(append(h.columns[side], line{heading: strings.ToUpper(heading)}), lines...)
}

// sideOf is the column of a group.
func sideOf(group screen.Group) int {
	switch group {
	case screen.Move, screen.Look, screen.Find:
		return 0
	}
	return 1
}

func (h *Help) matches(c screen.Command) bool {
	text := strings.ToLower(c.Title + " " + screen.Keys(c))
	for _, word := range strings.Fields(strings.ToLower(h.input.Value())) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// step moves the cursor by one command, over headings, and stays where there is nothing further.
func (h *Help) step(by int) {
	lines := h.columns[h.column]
	for row := h.row + by; row >= 0 && row < len(lines); row += by {
		if lines[row].runs() {
			h.row = row
			return
		}
	}
}

// side moves the cursor to the other column, to the nearest line there.
func (h *Help) side(column int) {
	if len(h.columns[column]) == 0 {
		return
	}
	h.column, h.row = column, min(h.row, len(h.columns[column])-1)
	if !h.columns[column][h.row].runs() {
		h.step(1)
	}
}

// Update answers a key or the mouse.
func (h *Help) Update(_ screen.Scene, msg tea.Msg) screen.Action {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if act, done := h.key(msg.String()); done {
			return act
		}
	case screen.Mouse:
		return h.mouse(msg)
	}
	before := h.input.Value()
	if key, ok := msg.(tea.KeyPressMsg); ok && before == "" && screen.KeyName(key) == "/" {
		return nil // somebody begins to search as they do everywhere else
	}
	h.input, _ = h.input.Update(msg) // what it would return blinks the cursor, which stays still here
	if h.input.Value() != before {
		h.arrange()
	}
	return nil
}

// page is how many commands PgDn goes on by.
const page = 10

func (h *Help) key(name string) (screen.Action, bool) {
	switch name {
	case "esc", "f1":
		return screen.Close{}, true
	case "enter":
		return h.run(), true
	case "up":
		h.step(-1)
	case "down", "tab":
		h.step(1)
	case "left":
		h.side(0)
	case "right":
		h.side(1)
	case "pgup":
		for range page {
			h.step(-1)
		}
	case "pgdown":
		for range page {
			h.step(1)
		}
	default:
		return nil, false
	}
	return nil, true
}

// cell is the zone of a line.
type cell struct{ column, row int }

func (h *Help) mouse(m screen.Mouse) screen.Action {
	at, hit := m.Zone.(cell)
	switch {
	case m.What == screen.WheelUp:
		h.step(-1)
	case m.What == screen.WheelDown:
		h.step(1)
	case m.What == screen.Click && hit:
		h.column, h.row = at.column, at.row
		return h.run()
	case m.What == screen.Click:
		return screen.Close{}
	}
	return nil
}

// run does what the line under the cursor says.
func (h *Help) run() screen.Action {
	lines := h.columns[h.column]
	if h.row >= len(lines) || !lines[h.row].runs() {
		return nil
	}
	return screen.Close{Then: screen.Run{ID: lines[h.row].command.ID}}
}

// Hints is the footer while the help is open.
func (h *Help) Hints(screen.Scene) []screen.Hint {
	return []screen.Hint{{Key: "up", Label: "move"}, {Key: "enter", Label: "do it"}, {Key: "esc", Label: "close"}}
}
