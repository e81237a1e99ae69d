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
