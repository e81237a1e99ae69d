package changes

import (
	"quarterdeck/model/diff"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

// Role is how a part of a line looks.
type Role int

// The roles.
const (
	Text Role = iota
	Muted
	Strong
	Title
	Status // like the status in Part.Word
)

// Part is a text at a place of a line, in cells.
type Part struct {
	X    int
	Text string
	Role Role
	Word string // the status that a Status looks like
}

// Style is how a part looks in a theme.
func Style(t theme.Theme, p Part) canvas.Style {
	switch p.Role {
	case Muted:
		return t.Muted
	case Strong:
		return t.Strong
	case Title:
		return t.Title
	case Status:
		return t.Status(p.Word).Style
	}
	return t.Text
}

// Line is a line of what has changed.
type Line struct {
	// Item is the row that the line is about; nil of a heading and between. First says that the row begins here.
	Item  *diff.Item
	First bool
	Parts []Part
}

// Shape is the sign of a word for how something stands.
type Shape = func(word string) string

// Legend says what the signs before the rows stand for.
const Legend = "+ added  ~ changed  - dropped  ✓ done"

// Fold says whether the rows that an item tells together are listed under it; nil where nobody can unfold them.
type Fold = func(*diff.Item) bool
