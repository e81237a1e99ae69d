package screen

// Mouse is what the mouse did, told by the zone of the picture it did it in.
type Mouse struct {
	What   MouseEvent
	Zone   any // the id that the view gave the zone, or nil outside every zone
	X, Y   int // where in the view's area, in cells
	DX, DY int // where in the zone, in cells
}

// MouseEvent is a thing the mouse does.
type MouseEvent int

// What the mouse does. A drag goes on until a Drop, wherever it is let go.
const (
	Click MouseEvent = iota
	DoubleClick
	Drag
	Drop
	WheelUp
	WheelDown
)

// Pointed is a list that the mouse acts on. A widget.List is one.
type Pointed interface {
	Scroll(rows int)
	Select(row int)
}

// wheel is how many rows a turn of the wheel scrolls.
const wheel = 3

// Point scrolls a list where the wheel was turned, and puts its cursor on the row that was clicked: at, where hit says that
// there is one. It says whether that row was clicked twice.
func (m Mouse) Point(list Pointed, at int, hit bool) (twice bool) {
	switch {
	case m.What == WheelUp:
		list.Scroll(-wheel)
	case m.What == WheelDown:
		list.Scroll(wheel)
	case hit && (m.What == Click || m.What == DoubleClick):
		list.Select(at)
		return m.What == DoubleClick
	}
	return false
}
