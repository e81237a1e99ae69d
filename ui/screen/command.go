package screen

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Command is one thing a person can do. The footer, the help, the palette and the key reference are made from it.
type Command struct {
	ID    string   // item.slip: what scripts, tests and mouse zones call it
	Keys  []string // as Bubble Tea names them: "j", "shift+left", "ctrl+k"; the first is the one shown
	Title string   // in the palette and the help: Move later by a step
	Hint  string   // one word for the footer; empty keeps it out of there
	Words string   // what else people call it, by which the palette finds it too: kpi metrics
	Group Group
	// OnRow says that the command acts on the selected rows, so that the palette can offer it for a row by its name.
	OnRow bool
	Run   func(Scene) Action
	// Takes is Run with words that were typed in the palette behind what its title begins with, up to the …; it does nothing
	// by itself, because it is asked with every letter. Nil takes no words.
	Takes func(Scene, string) Action
	// Off says why the command cannot be run now, or "". Nil means that it always can.
	Off func(Scene) string
	// Fits says whether the footer offers it for what the cursor is on. Nil means that it always does.
	Fits func(Scene) bool
	// Face is the face of its view that the command belongs to, and whether that is the one that is shown: only there does
	// it have its keys and the footer, and other faces may have commands with the same keys. Nil means that it belongs to
	// all of them.
	Face func() (name string, shown bool)
}

// Here says that the command belongs to what is shown.
func (c Command) Here() bool {
	if c.Face == nil {
		return true
	}
	_, shown := c.Face()
	return shown
}

// Of is the name of the face that the command belongs to, or "" where it belongs to all of them.
func (c Command) Of() string {
	if c.Face == nil {
		return ""
	}
	name, _ := c.Face()
	return name
}

// Faces is the faces that some of the commands belong to, by their first commands.
func Faces(commands []Command) []string {
	var names []string
	for _, c := range commands {
		if name := c.Of(); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// Pressed is the command whose key it is. Where only other faces have such a key it is one that cannot be run, and says
// which these are.
func Pressed(commands []Command, key tea.KeyPressMsg) (Command, bool) {
	var faces []string
	for _, c := range commands {
		switch {
		case !c.Matches(key):
		case c.Here():
			return c, true
		default:
			faces = append(faces, c.Of())
		}
	}
	if len(faces) == 0 {
		return Command{}, false
	}
	why := fmt.Sprintf("%s acts in %s; [ and ] lead there", KeyLabel(KeyName(key)), strings.Join(faces, " and "))
	return Command{Off: func(Scene) string { return why }}, true
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
