package roadmap

import (
	"slices"
	"testing"
)

// The keys that mean the same in every view.
func everywhere() []string {
	return []string{
		"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "i", ":", "ctrl+k", "ctrl+p", "?", "f1", "u", "ctrl+z", "U", "ctrl+y", "ctrl+r",
		"q", "ctrl+c", "esc", "i", "!", "X", "D", "P",
	}
}

func TestCommandsHaveKeysOfTheirOwn(t *testing.T) {
	ids, keys, hints := map[string]bool{}, map[string]string{}, 0
	for _, c := range New().Commands() {
		if ids[c.ID] || c.Title == "" || c.Group == "" || c.Run == nil {
			t.Errorf("%s: needs an id of its own, a title, a group and something to do", c.ID)
		}
		ids[c.ID] = true
		if c.Hint != "" {
			hints++
		}
		for _, key := range c.Keys {
			if other := keys[key]; other != "" || slices.Contains(everywhere(), key) {
				t.Errorf("%s: %s is taken by %s", c.ID, key, other)
			}
			keys[key] = c.ID
		}
	}
	if hints > 7 {
		t.Errorf("%d words for the footer", hints)
	}
}
