package library

import (
	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/ui/screentest"
)

// cockpit is the library on a stage.
type cockpit struct {
	*screentest.Stage
	*Screen
}

func newCockpit(t rapid.TB, w, h int) cockpit {
	s := New()
	return cockpit{screentest.New(t, s, model.New(), w, h), s}
}

// shown is the table on the screen.
func (c cockpit) shown() *table { return c.synced(c.Scene()) }
