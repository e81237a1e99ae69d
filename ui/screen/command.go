package screen

import (
	tea "charm.land/bubbletea/v2"
)

// Command is one thing a person can do. The footer, the help, the palette and the key reference are made from it.
type Command struct {
	ID    string   // item.slip: what scripts, tests and mouse zones call it
	Keys  []string // as Bubble Tea names them: "j", "shift+left", "ctrl+k"; the first is the one shown
	Title string   // in the palette and the help: Move later by a step
	Hint  string   // one word for the footer; empty keeps it out of there
	Group Group
	// OnRow says that the command acts on the selected rows, so that the palette can offer it for a row by its name.
	OnRow bool
	Run   func(Scene) Action
	// Off says why the command cannot be run now, or "". Nil means that it always can.
	Off func(Scene) string
	// Elsewhere says that the command belongs to another face of its view than the one that is shown, whose own commands
	// may have the same keys, and the footer. Nil means that it belongs to all of them.
	Elsewhere func() bool
}

// Here says that the command belongs to what is shown.
func (c Command) Here() bool { return c.Elsewhere == nil || !c.Elsewhere() }

// Pressed is the command whose key it is: one that belongs to what is shown, or else one of another face.
func Pressed(commands []Command, key tea.KeyPressMsg) (Command, bool) {
	for _, here := range []bool{true, false} {
		for _, c := range commands {
			if c.Here() == here && c.Matches(key) {
				return c, true
			}
		}
	}
	return Command{}, false
}

// Group is a heading of the help.
type Group string

// The headings of the help, in their order.
const (
	Move   Group = "Move"
	Look   Group = "Look"
	Find   Group = "Find"
	Edit   Group = "Change"
	Share  Group = "Share"
	Global Group = "Everywhere"
)

// Groups is the headings in their order.
func Groups() []Group { return []Group{Move, Look, Find, Edit, Share, Global} }

// Why is Off, for a command that may not have one.
func (c Command) Why(sc Scene) string {
	if c.Off == nil {
		return ""
	}
	return c.Off(sc)
}

// Matches says whether the key press is one of the command's keys.
func (c Command) Matches(key tea.KeyPressMsg) bool {
	pressed := KeyName(key)
	for _, k := range c.Keys {
		if k == pressed {
			return true
		}
	}
	return false
}
