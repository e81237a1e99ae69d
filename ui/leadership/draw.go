package leadership

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// areas is how the height is shared out: the heading, the heads of the columns with a rule under them, the rows, and the
// details of the row under the cursor.
type areas struct{ rows, pane int }

const (
	headRows = 3 // the heading, the heads of the columns, a rule
	mostPane = 12
)

func (f *face) areas(sc screen.Scene) areas {
	pane := min(max(sc.H/3, 4), mostPane)
	if f.v.focused || sc.H < 12 {
		pane = 0
	}
	return areas{max(sc.H-headRows-pane, 0), pane}
}

// Where a row's parts begin, in cells.
const (
	markCol = 1
	signCol = 2
	nameCol = 4
)

// The zones of the picture.
type (
	faceZone  int
	orderZone struct{ order order }
	rowZone   struct{ model.Ref }
	// commandZone is a word that a click on runs a command.
	commandZone struct{ id string }
)

func (f *face) draw(sc screen.Scene, c *canvas.Canvas) {
	f.synced(sc)
	a := f.areas(sc)
	columns := fitting(f.said.asked.known, f.kind, sc.W-nameCol-2)
	f.drawHeading(sc, c)
	f.drawHeads(sc, c.Sub(0, 1, sc.W, 1), columns)
	c.Fill(0, 2, sc.W, 1, '─', sc.Theme.Rule)
	body := c.Sub(0, headRows, sc.W, a.rows)
	if len(f.said.items) == 0 {
		f.drawEmpty(sc, body)
		return
	}
	widget.Rows(body, f.list, *sc.Theme, func(row *canvas.Canvas, at int) { f.drawRow(sc, row, f.said.items[at], columns) })
	f.drawDetails(sc, c.Sub(0, sc.H-a.pane, sc.W, a.pane))
}

// drawHeading draws the tabs of the faces, and beside them what is owed and how the rows are shown.
func (f *face) drawHeading(sc screen.Scene, c *canvas.Canvas) {
	tabs := make([]widget.Tab, len(f.v.faces))
	for n, other := range f.v.faces {
		tabs[n] = widget.Tab{Label: other.title, Zone: faceZone(n)}
	}
	x := widget.Tabs(c, 1, 0, sc.W-1, tabs, f.v.face, *sc.Theme) + 2
	for n, w := range f.words() {
		if n > 0 {
			const least = 14 // cells in which a filter can be told
			if x+3+canvas.Width(w.text) > sc.W-1 && !(w.strong && x+3+least <= sc.W-1) {
				break
			}
			between := " · "
			if w.goesOn {
				between = ", "
			}
			x = c.Text(x, 0, between, sc.Theme.Muted)
		}
		style := sc.Theme.Muted
		if w.strong {
			style = sc.Theme.Accent
		}
		text := canvas.Truncate(w.text, sc.W-1-x)
		c.Zone(x, 0, canvas.Width(text), 1, commandZone{w.command})
		x = c.Text(x, 0, text, style)
	}
}

// word is a part of the first line that says one thing, and can be clicked to change it.
type word struct {
	text    string
	command string
	strong  bool
	goesOn  bool // whether it goes on with what the word before it says
}

// words is what the first line says of the rows, what matters most first.
func (f *face) words() []word {
	var words []word
	if n := len(f.marked); n > 0 {
		words = append(words, word{fmt.Sprintf("%d marked", n), "leadership.mark", true, false})
	}
	if f.filter != "" {
		text := fmt.Sprintf("/%s  %d", f.filter, len(f.said.items))
		if f.said.hint != "" {
			text += " (" + f.said.hint + ")"
		}
		words = append(words, word{text, "leadership.filter", true, false})
	}
	t := f.said.asked.known.tally(f.kind)
	words = append(words, word{text: fmt.Sprintf("%d open", t.open), command: "leadership.filter"})
	for _, more := range []struct {
		n    int
		says string
	}{{t.late, "late"}, {t.today, "due today"}, {t.again, "to look at again"}} {
		if more.n > 0 {
			words = append(words, word{text: fmt.Sprintf("%d %s", more.n, more.says), command: "leadership.filter", goesOn: true})
		}
	}
	done := map[string]string{decision: "settled", action: "done", risk: "resolved"}[f.kind] + ": "
	if f.v.closed {
		done += "shown"
	} else {
		done += "hidden"
	}
	return append(words, word{text: "order: " + string(f.order), command: "leadership.order"},
		word{text: done, command: "leadership.closed"})
}

func (f *face) drawHeads(sc screen.Scene, c *canvas.Canvas, columns []column) {
	x := nameCol
	for _, col := range columns {
		style := sc.Theme.Muted
		if col.order == f.order {
			style = sc.Theme.Accent
		}
		c.Text(x, 0, canvas.Truncate(col.title, col.w), style)
		if col.order != "" {
			c.Zone(x, 0, col.w, 1, orderZone{col.order})
		}
		x += col.w + columnGap
	}
}

func (f *face) drawRow(sc screen.Scene, c *canvas.Canvas, i *item, columns []column) {
	c.Zone(0, 0, c.W(), 1, rowZone{i.ref()})
	if f.marked[i.ref()] {
		c.Text(markCol, 0, "+", sc.Theme.Accent)
	}
	s := sign(sc, i)
	c.Text(signCol, 0, s.Shape, s.Style)
	x := nameCol
	for _, col := range columns {
		p := col.show(sc, f.said.asked.known, i, col.w)
		c.Fit(x, 0, col.w, model.CleanLine(p.Text), p.Style)
		x += col.w + columnGap
	}
}
