package widget

// List is where the cursor of a long list is and which part of the list can be seen. It knows no rows, only how many
// there are, so that a key costs the same in a list of ten and of a hundred thousand. The zero List is empty.
type List struct {
	cursor, top   int
	count, height int
}

// margin is how many rows stay in sight before and after the cursor, if the list and the window have them.
const margin = 2

// Cursor is the row the cursor is on, or -1 in an empty list.
func (l *List) Cursor() int {
	if l.count == 0 {
		return -1
	}
	return l.cursor
}

// Window is the part of the rows that can be seen: from, up to but without to.
func (l *List) Window() (from, to int) {
	return l.top, min(l.top+l.height, l.count)
}

// Row is the row drawn dy lines below the window's first, if there is one: where a click went.
func (l *List) Row(dy int) (row int, ok bool) {
	row = l.top + dy
	return row, dy >= 0 && dy < l.height && row < l.count
}

// Resize says how many rows can be seen. The cursor stays in sight.
func (l *List) Resize(height int) {
	l.height = max(height, 0)
	l.follow()
}

// Reload says how many rows there are now. find is asked for the row that the cursor was on before, or a negative
// number if it has gone; then the cursor stays on the line where it was. The line on the screen is kept if possible.
func (l *List) Reload(count int, find func() int) {
	line := l.cursor - l.top
	l.count = max(count, 0)
	if found := find(); found >= 0 {
		l.cursor = found
		l.top = found - line
	}
	l.follow()
}

// Select puts the cursor on a row, or on the nearest there is.
func (l *List) Select(row int) {
	l.cursor = row
	l.follow()
}

// Move moves the cursor by so many rows, negative ones up.
func (l *List) Move(rows int) { l.Select(l.cursor + rows) }

// Page moves the window and the cursor by so many times its height, less one row for orientation; halves are allowed.
func (l *List) Page(pages float64) {
	rows := int(pages * float64(max(l.height-1, 1)))
	l.top += rows
	l.Select(l.cursor + rows)
}

// Home goes to the first row.
func (l *List) Home() { l.Select(0) }

// End goes to the last row.
func (l *List) End() { l.Select(l.count - 1) }

// Key moves the cursor of a list in an overlay, where the key is one of those that do.
func (l *List) Key(name string) {
	switch name {
	case "up", "k":
		l.Move(-1)
	case "down", "j":
		l.Move(1)
	case "pgup":
		l.Page(-1)
	case "pgdown":
		l.Page(1)
	case "home", "g":
		l.Home()
	case "end", "G":
		l.End()
	}
}

// Scroll moves the window, as the mouse wheel does. The cursor moves only where it would be lost from sight.
func (l *List) Scroll(rows int) {
	l.top = clamp(l.top+rows, 0, l.count-l.height)
	above, below := l.margins()
	l.cursor = clamp(l.cursor, l.top+above, l.top+l.height-1-below)
	l.follow()
}

// follow brings the cursor into the list and the window to the cursor.
func (l *List) follow() {
	l.cursor = clamp(l.cursor, 0, l.count-1)
	keep := min(margin, max(l.height-1, 0)/2)
	l.top = clamp(l.top, l.cursor+keep+1-l.height, l.cursor-keep)
	l.top = clamp(l.top, 0, l.count-l.height)
}

// margins are the rows to keep in sight around the cursor, none where the window is at an end of the list.
func (l *List) margins() (above, below int) {
	keep := min(margin, max(l.height-1, 0)/2)
	if l.top > 0 {
		above = keep
	}
	if l.top < l.count-l.height {
		below = keep
	}
	return above, below
}

// clamp is v, or the nearest value from low to high; low if that is nothing.
func clamp(v, low, high int) int {
	return max(low, min(v, high))
}
