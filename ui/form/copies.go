package form

import (
	"fmt"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// Copies is some rows, and the forms in which they can be copied as text.
type Copies struct {
	Which string // which rows these are, for the menu: all 26 shown, the 3 marked, Checkout v2
	What  string // what they are, for the toast afterwards: 31 initiatives, Checkout v2
	As    []Written
	// Private is how many rows are left out because they are private: what is copied is on its way to others.
	Private int
	// Only is fewer rows that the menu goes on to, under the words in Label; nil where there are none.
	Only  *Copies
	Label string
}

// Written is one of the forms in which people pass rows on.
type Written struct {
	Key, Label string // m, Markdown
	Text       func(screen.Scene) string
}

// Offer asks in which form to copy, and says which rows; or it says that all of them are private.
func (c *Copies) Offer(left int) screen.Action {
	if left == 0 && c.Private > 0 {
		return screen.Tell{Text: "Nothing was copied: " + c.Which + " is private", Bad: true}
	}
	return screen.Open{Overlay: c.Menu()}
}

// what is what was copied, for the toast.
func (c *Copies) what() string {
	switch c.Private {
	case 0:
		return c.What
	case 1:
		return c.What + ", without a private one,"
	}
	return fmt.Sprintf("%s, without %d private ones,", c.What, c.Private)
}

// Menu asks in which form to copy, and says which rows.
func (c *Copies) Menu() *Menu {
	var options []Option
	for _, w := range c.As {
		options = append(options, Option{Key: w.Key, Label: w.Label, Pick: func(sc screen.Scene) screen.Action {
			return screen.Copy{Text: w.Text(sc), What: c.what() + " as " + w.Label}
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
