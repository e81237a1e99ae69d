package help

import (
	"strings"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// column is one of the two columns as it is drawn at some width: what does not fit on a line goes on on the next.
type column struct {
	keyWide int
	cells   []laid
	height  int
}

// laid is a line of the help with its place.
type laid struct {
	line
	y           int
	keys, title []string
}

// mostKeys is how wide the keys of a command may be on one line, in cells.
const mostKeys = 10

// lay gives every line of a column its place, at w cells.
func lay(c *canvas.Canvas, lines []line, w int) column {
	col := column{}
	for _, l := range lines {
		col.keyWide = max(col.keyWide, min(canvas.Width(widget.KeyName(c, screen.Keys(l.command))), mostKeys))
	}
	for _, l := range lines {
		it := laid{line: l, y: col.height}
		if l.runs() {
			it.keys = widget.Wrap(widget.KeyName(c, screen.Keys(l.command)), col.keyWide)
			it.title = widget.Wrap(l.command.Title, max(w-col.titleAt(), 1))
		}
		col.cells = append(col.cells, it)
		col.height += max(len(it.keys), len(it.title), 1)
	}
	return col
}

// titleAt is where the titles begin: after the cursor and the keys.
func (c column) titleAt() int { return 2 + c.keyWide + 2 }

// Draw paints the help under the tabs, as wide as there is room for.
func (h *Help) Draw(sc screen.Scene, c *canvas.Canvas) {
	t := *sc.Theme
	w := min(c.W(), 116)
	half := (w - 5) / 2 // a frame, a blank at its left, the mark of the scrolling
	columns := [2]column{lay(c, h.columns[0], half-1), lay(c, h.columns[1], half-1)}
	foot := widget.Wrap("Mouse: click selects, double-click opens, wheel scrolls, drag moves, Shift and drag selects text.", w-4)
	tall := max(columns[0].height, columns[1].height, 1)
	around := 4 + 1 + len(foot) // the frame, the line to type on, a blank, and what is said of the mouse
	const top, bottom = 2, 1    // what stays to be seen: the tabs and the rule under them, and the footer
	height := min(max(c.H()-top-bottom, 0), tall+around)
	box := widget.Box(c.Sub(0, top, c.W(), height), w, height, "Help · "+h.title, t)
	x := box.Text(1, 0, "/ ", t.Accent)
	value := h.input.Value()
	box.Text(x, 0, value, t.Text)
	if value == "" {
		box.Text(x, 0, "(type to search)", t.Muted)
	}
	box.SetCursor(x+canvas.Width(string([]rune(value)[:h.input.Position()])), 0)
	body := box.Sub(1, 2, box.W()-1, max(box.H()-3-len(foot), 0))
	list := h.seen(columns, body.H())
	from, _ := list.Window()
	for i := range columns {
		h.drawColumn(sc, body.Sub(i*half, 0, half-1, body.H()), columns[i], i, from)
	}
	if len(h.columns[0])+len(h.columns[1]) == 0 {
		body.Fit(0, 0, body.W(), "No key does that here. The palette (:) finds rows by name as well.", t.Muted)
	}
	widget.Scroll(body, &list, t)
	for i, text := range foot {
		box.Text(1, box.H()-len(foot)+i, text, t.Muted)
	}
}

// seen is the lines of both columns as a list with its window around the cursor.
func (h *Help) seen(columns [2]column, height int) widget.List {
	var list widget.List
	list.Resize(height)
	list.Reload(max(columns[0].height, columns[1].height), func() int { return -1 })
	if cells := columns[h.column].cells; h.row < len(cells) {
		it := cells[h.row]
		list.Select(it.y + max(len(it.keys), len(it.title), 1) - 1)
	}
	return list
}

func (h *Help) drawColumn(sc screen.Scene, c *canvas.Canvas, col column, at, top int) {
	t := sc.Theme
	for row, it := range col.cells {
		y := it.y - top
		if !it.runs() {
			c.Text(0, y, it.heading, t.Strong)
			continue
		}
		style := t.Text
		if it.command.Why(sc) != "" {
			style = t.Muted
		}
		if at == h.column && row == h.row {
			c.Text(0, y, "▸", t.Accent)
			style = style.With(canvas.Bold)
		}
		for i, keys := range it.keys {
			c.Text(2, y+i, strings.TrimRight(keys, " "), t.Key)
		}
		for i, text := range it.title {
			c.Text(col.titleAt(), y+i, text, style)
		}
		c.Zone(0, y, c.W(), max(len(it.keys), len(it.title)), cell{at, row})
	}
}
