package form

import (
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// Copies is some rows, and the forms in which they can be copied as text.
type Copies struct {
	Which string // which rows these are, for the menu: all 26 shown, the 3 marked, Checkout v2
	What  string // what they are, for the toast afterwards: 31 initiatives, Checkout v2
	As    []Written
	// Only is fewer rows that the menu goes on to, under the words in Label; nil where there are none.
	Only  *Copies
	Label string
}

// Written is one of the forms in which people pass rows on.
type Written struct {
	Key, Label string // m, Markdown
	Text       func(screen.Scene) string
}

// Menu asks in which form to copy, and says which rows.
func (c *Copies) Menu() *Menu {
	var options []Option
	for _, w := range c.As {
		options = append(options, Option{Key: w.Key, Label: w.Label, Pick: func(sc screen.Scene) screen.Action {
			return screen.Copy{Text: w.Text(sc), What: c.What + " as " + w.Label}
		}})
	}
	if c.Only != nil {
		options = append(options, Option{Key: "t", Label: c.Label, Pick: func(screen.Scene) screen.Action {
			return screen.Open{Overlay: c.Only.Menu()}
		}})
	}
	const most = 40 // cells of a long title
	return NewMenu("Copy "+canvas.Truncate(c.Which, most)+" as", options, -1)
}
