package screen

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// namedKey is a key that types nothing: its name in a Command, what people see of it, and its code.
type namedKey struct {
	name, label string
	code        rune
}

func namedKeys() []namedKey {
	return []namedKey{
		{"up", "↑", tea.KeyUp}, {"down", "↓", tea.KeyDown}, {"left", "←", tea.KeyLeft}, {"right", "→", tea.KeyRight},
		{"enter", "↵", tea.KeyEnter}, {"space", "Space", tea.KeySpace}, {"esc", "Esc", tea.KeyEscape},
		{"tab", "Tab", tea.KeyTab}, {"home", "Home", tea.KeyHome}, {"end", "End", tea.KeyEnd},
		{"pgup", "PgUp", tea.KeyPgUp}, {"pgdown", "PgDn", tea.KeyPgDown}, {"delete", "Del", tea.KeyDelete},
		{"backspace", "Backspace", tea.KeyBackspace}, {"f1", "F1", tea.KeyF1}, {"f2", "F2", tea.KeyF2},
	}
}

// KeyName is the name of a pressed key as Commands spell it: what it types where it types something.
func KeyName(key tea.KeyPressMsg) string {
	if key.Text != "" && key.Text != " " && key.Mod&^tea.ModShift == 0 {
		return key.Text
	}
	return key.String()
}

// KeyLabel is how a key is shown to people: ↑, Space, ⇧←, ctrl+k.
func KeyLabel(key string) string {
	bare, shifted := strings.CutPrefix(key, "shift+")
	for _, k := range namedKeys() {
		if k.name == bare && shifted {
			return "⇧" + k.label
		}
		if k.name == bare {
			return k.label
		}
	}
	return key
}

// Press is the message of pressing a key, by its name. A click on a key in the footer becomes one.
func Press(key string) tea.KeyPressMsg {
	press := tea.KeyPressMsg{}
	for {
		mod, rest, ok := strings.Cut(key, "+")
		if !ok || rest == "" {
			break
		}
		switch mod {
		case "ctrl":
			press.Mod |= tea.ModCtrl
		case "shift":
			press.Mod |= tea.ModShift
		}
		key = rest
	}
	for _, k := range namedKeys() {
		if k.name == key {
			press.Code = k.code
			return press
		}
	}
	press.Code, _ = utf8.DecodeRuneInString(key)
	if press.Mod&tea.ModCtrl == 0 {
		press.Text = key
	}
	return press
}

// Keys is a command's keys as people read them.
func Keys(c Command) string {
	labels := make([]string, len(c.Keys))
	for i, k := range c.Keys {
		labels[i] = KeyLabel(k)
	}
	return strings.Join(labels, " ")
}
