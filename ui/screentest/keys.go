package screentest

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui/screen"
)

// Keys is the key presses of a script: the names of keys with blanks between them, and texts to type in quotes, as in
// / 'growth' enter.
func Keys(script string) []tea.KeyPressMsg {
	var keys []tea.KeyPressMsg
	for script = strings.TrimSpace(script); script != ""; script = strings.TrimSpace(script) {
		if rest, ok := strings.CutPrefix(script, "'"); ok {
			text, after, _ := strings.Cut(rest, "'")
			keys = append(keys, Typed(text)...)
			script = after
			continue
		}
		key, rest, _ := strings.Cut(script, " ")
		keys = append(keys, screen.Press(key))
		script = rest
	}
	return keys
}

// Typed is the key presses that type a text.
func Typed(text string) []tea.KeyPressMsg {
	var keys []tea.KeyPressMsg
	for _, r := range text {
		keys = append(keys, tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return keys
}
