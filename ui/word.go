package ui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
)

// word is what is still to come of a word whose first letter was enough: status, typed where s has already picked it.
type word struct {
	rest []string  // in lower case, as every word with that beginning would go on
	at   time.Time // when its last letter came
}

// typing is how long somebody takes at most between two letters of a word. A letter that comes later is meant for what
// the screen shows by then.
const typing = time.Second

// goesOn says whether a key is the next letter of the word, and waits for the one after it. Any other key ends the word.
func (w *word) goesOn(key tea.KeyPressMsg, now time.Time) bool {
	var rest []string
	if key.Text != "" && now.Sub(w.at) < typing {
		for _, r := range w.rest {
			if r, ok := strings.CutPrefix(r, strings.ToLower(key.Text)); ok {
				rest = append(rest, r)
			}
		}
	}
	*w = word{rest, now}
	return len(rest) > 0
}
