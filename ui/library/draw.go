package library

import (
	"fmt"
	"strings"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// layout is how the height is shared out: the tabs and the heads of the columns, the rows, and the details of the row
// under the cursor.
type layout struct{ heading, rows, details int }

func (t *table) layout(sc screen.Scene) layout {
	if sc.H < 16 {
		return layout{heading: tallHeading - 1, rows: max(sc.H-tallHeading+1, 0)}
	}
	l := layout{heading: tallHeading}
	if !t.of(sc).Single && !*t.focused {
		l.details = min(sc.H/3, 9)
	}
	l.rows = max(sc.H-l.heading-l.details, 0)
	return l
}

// tallHeading is the lines above the rows where there is room: tabs, what is shown, the heads of the columns, a rule.
const tallHeading = 4

const shortTab = 5 // cells in which the name of a kind can still be guessed

const (
	markAt  = 1 // where the mark of a row is, in cells
	titleAt = 3
)

// The zones of the picture.
type (
	tabZone    int // which table
	rowZone    int // which row, or which field of a page
	columnZone string
)

// Draw paints the view.
func (s *Screen) Draw(sc screen.Scene, c *canvas.Canvas) {
	now := *s.table() // a copy, so that a picture alters nothing
	now.sync(sc)
	l := now.layout(sc)
	s.drawTabs(sc, c, &now)
	if now.of(sc).Single {
		now.drawPage(sc, c.Sub(0, l.heading-1, sc.W, sc.H-l.heading+1))
		return
	}
	columns := columns(sc, now.of(sc), now.known.work, sc.W-titleAt-2)
	now.drawHeads(sc, c, l.heading-2, columns)
	rows := c.Sub(0, l.heading, sc.W, l.rows)
	if len(now.known.ids) == 0 {
		now.drawEmpty(sc, c.Sub(0, l.heading+1, sc.W, sc.H-l.heading-1))
		return
	}
	from, to := now.list.Window()
	for at := from; at < to; at++ {
		now.drawRow(sc, rows, at-from, now.known.ids[at], columns)
		rows.Zone(0, at-from, sc.W, 1, rowZone(at))
		if at == now.list.Cursor() {
			widget.Select(rows, at-from, 1, *sc.Theme)
		}
	}
	widget.Scroll(rows, &now.list, *sc.Theme)
	if l.details > 0 {
		now.drawDetails(sc, c.Sub(0, l.heading+l.rows, sc.W, l.details))
	}
}

func (s *Screen) drawTabs(sc screen.Scene, c *canvas.Canvas, now *table) {
	tabs := make([]widget.Tab, len(s.tables))
	for i, t := range s.tables {
		plural := t.of(sc).Called(2)
		tabs[i] = widget.Tab{Label: capital(plural), Short: canvas.Truncate(capital(plural), shortTab), Zone: tabZone(i)}
	}
	about := now.about()
	if now.layout(sc).heading == tallHeading { // there is a line of its own for what is shown
		widget.Tabs(c, 1, 0, max(sc.W-2, 1), tabs, s.current, *sc.Theme)
		c.Right(1, 1, max(sc.W-2, 0), canvas.Truncate(about, max(sc.W-2, 0)), now.aboutStyle(sc))
		return
	}
	taken := 0
	if about != "" {
		taken = canvas.Width(about) + 2
	}
	x := widget.Tabs(c, 1, 0, max(sc.W-2-taken, 1), tabs, s.current, *sc.Theme)
	room := max(sc.W-x-3, 0)
	c.Right(x+2, 0, room, canvas.Truncate(about, room), now.aboutStyle(sc))
}

func (t *table) aboutStyle(sc screen.Scene) canvas.Style {
	switch {
	case t.known.trouble != "":
		return sc.Theme.Warning
	case t.filter != "" || len(t.marked) > 0:
		return sc.Theme.Accent
	}
	return sc.Theme.Muted
}

// about is what of the rows is shown, in a few words.
func (t *table) about() string {
	if t.known.trouble != "" {
		return t.known.trouble
	}
	var parts []string
	if n := len(t.marked); n > 0 {
		parts = append(parts, fmt.Sprintf("%d marked", n))
	}
	if t.filter != "" {
		parts = append(parts, fmt.Sprintf("/%s  %d", t.filter, len(t.known.ids)))
	}
	if t.archived {
		parts = append(parts, "with archived")
	}
	return strings.Join(parts, " · ")
}

func (t *table) drawHeads(sc screen.Scene, c *canvas.Canvas, y int, columns []column) {
	by, x := t.order.by(t.of(sc)), titleAt
	for _, col := range columns {
		style, caption := sc.Theme.Muted, col.caption()
		if col.field == by.Name {
			style = sc.Theme.Strong
		}
		put(c, x, y, col, caption, style)
		c.Zone(x, y, col.width, 1, columnZone(col.field))
		x += col.width + columnGap
	}
	c.Fill(0, y+1, sc.W, 1, '─', sc.Theme.Rule)
}

func (t *table) drawRow(sc screen.Scene, c *canvas.Canvas, y int, id string, columns []column) {
	row := sc.P.Table(t.kind).Row(id)
	if row == nil {
		return
	}
	text := sc.Theme.Text
	if !row.Live() {
		text = sc.Theme.Muted
		c.Text(markAt, y, "-", text)
	}
	if t.marked[id] {
		c.Text(markAt, y, "✓", sc.Theme.Accent)
	}
	x := titleAt
	for i, col := range columns {
		style := sc.Theme.Muted
		if i == 0 {
			style = text
		}
		put(c, x, y, col, col.cell(row), style)
		x += col.width + columnGap
	}
}

// put draws a text into a column.
func put(c *canvas.Canvas, x, y int, col column, text string, style canvas.Style) {
	if col.right {
		c.Right(x, y, col.width, text, style)
		return
	}
	c.Fit(x, y, col.width, text, style)
}

// drawEmpty says why there are no rows, and what to do about it.
func (t *table) drawEmpty(sc screen.Scene, c *canvas.Canvas) {
	kind := t.of(sc)
	plural, hidden := kind.Called(2), sc.P.Table(t.kind).Len()
	text := fmt.Sprintf("No %s yet. n adds one.\n\n%s.", plural, kind.Help)
	switch {
	case t.known.trouble != "":
		text = t.known.trouble
	case t.filter != "":
		text = fmt.Sprintf("None of the %s match %q. Esc shows them all.", plural, t.filter)
	case hidden > 0:
		text = fmt.Sprintf("All %s are archived. n adds one, . shows the archived.", plural)
	}
	for i, line := range widget.Wrap(text, max(min(sc.W-8, 72), 1)) {
		c.Text(titleAt+1, i, line, sc.Theme.Muted)
	}
}

// capital is the text with a capital letter at its beginning.
func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }
