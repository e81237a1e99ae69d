package form

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// Zones of a form.
type (
	entryZone struct{ e *entry }
	// boxZone is the box of the field under the cursor, as wide as it was drawn.
	boxZone  struct{ w int }
	turnZone struct {
		e  *entry
		by int
	}
	choiceZone string
)

// The columns inside the frame: the bar of the field under the cursor, its label, the mark of a change, its value.
const (
	barColumn   = 1
	labelColumn = 2
	bottomLines = 2  // below the rule, where what there is to say does not need more
	narrow      = 16 // the least that a value and its hint get
)

// Draw paints the form over the middle of the screen.
func (f *Form) Draw(sc screen.Scene, c *canvas.Canvas) {
	f.refresh(sc)
	t := *sc.Theme
	area := c.Sub(0, 0, c.W(), c.H()-footerRows)
	lines := f.lines()
	rows, focus := f.layout(lines)
	w := min(max(c.W()*4/5, 72), 104, c.W()-2)
	h := min(rows+bottomLines+4, area.H())
	box := widget.Box(area, w, h, f.title, t)
	text, style := f.message(sc)
	says := widget.Wrap(text, max(box.W()-3, 1))
	bottom := max(bottomLines, min(len(says), box.H()/3))
	inner := box.H() - bottom - 1 // the rule
	top := min(max(inner-rows, 0), 1)
	body := box.Sub(0, top, box.W(), max(inner-top, 0))

	f.scroll.Reload(rows, func() int { return -1 })
	f.scroll.Resize(body.H())
	f.scroll.Select(focus + f.height(f.at) - 1) // all of the entry is to be seen, and its first line in any case
	f.scroll.Select(focus)
	from, _ := f.scroll.Window()
	y := -from
	for _, e := range lines {
		f.drawEntry(sc, body.Sub(0, y, body.W(), f.height(e)), e)
		y += f.height(e)
	}
	widget.Scroll(body, &f.scroll, t)
	widget.Divide(box, inner, t)
	f.drawBottom(sc, box.Sub(0, inner+1, box.W(), bottom), says, style)
}

// layout is how many lines all entries need, and the first line of the one under the cursor.
func (f *Form) layout(lines []*entry) (rows, focus int) {
	for _, e := range lines {
		if e == f.at {
			focus = rows
		}
		rows += f.height(e)
	}
	return rows, focus
}

// height is how many lines an entry needs.
func (f *Form) height(e *entry) int {
	switch {
	case e == f.reason:
		return 3 // a blank, the label, the box
	case e != f.at:
		return 1
	case f.finder != nil:
		return 1 + max(min(len(f.finder.found), listLines), 1)
	case e.field.Type == model.Prose:
		return proseLines
	}
	return 1
}

func (f *Form) drawEntry(sc screen.Scene, c *canvas.Canvas, e *entry) {
	t := *sc.Theme
	c.Zone(0, 0, c.W(), c.H(), entryZone{e})
	label := t.Muted
	if e == f.at {
		label = t.Strong
	}
	switch e {
	case f.reason:
		f.mark(sc, c, e, 1)
		c.Text(labelColumn, 1, e.field.Title, label)
		f.drawValue(sc, c.Sub(labelColumn, 2, c.W()-labelColumn-2, 1), e)
		return
	case f.fold:
		f.mark(sc, c, e, 0)
		c.Fit(labelColumn, 0, c.W()-labelColumn-2, f.folded(sc), label)
		return
	}
	f.mark(sc, c, e, 0)
	width := f.labelWidth(c.W())
	c.Fit(labelColumn, 0, width, e.field.Title, label)
	x := labelColumn + width + 1
	if f.changed(sc, e) {
		c.Text(x, 0, "~", t.Accent)
	}
	x += 2
	f.drawValue(sc, c.Sub(x, 0, c.W()-x-2, c.H()), e)
}

// mark draws the bar of the entry under the cursor.
func (f *Form) mark(sc screen.Scene, c *canvas.Canvas, e *entry, y int) {
	if e == f.at {
		c.Text(barColumn, y, "▌", sc.Theme.Accent)
	}
}

// labelWidth is the width of the widest label, as far as values keep room for themselves.
func (f *Form) labelWidth(w int) int {
	widest := 0
	for _, e := range f.entries {
		if !e.idle && (!e.rare || f.open) {
			widest = max(widest, canvas.Width(e.field.Title))
		}
	}
	return max(min(widest, w-labelColumn-3-2*narrow), 1)
}

// folded is what the fold says of itself: how many fields it hides, which, and how many of them are filled in.
func (f *Form) folded(sc screen.Scene) string {
	var titles []string
	filled := 0
	for _, e := range f.entries {
		if !e.rare {
			continue
		}
		titles = append(titles, lowered(e.field.Title))
		if !f.blank(sc, e) {
			filled++
		}
	}
	arrow := "▸ "
	if f.open {
		arrow = "▾ "
	}
	return fmt.Sprintf("%s%s, %d filled in: %s", arrow, f.fold.field.Title, filled, strings.Join(titles, ", "))
}

// drawValue draws the value of an entry, with its hint, onto a canvas of its own.
func (f *Form) drawValue(sc screen.Scene, c *canvas.Canvas, e *entry) {
	w := c.W()
	if !(e == f.at && e.field.Type == model.Prose) {
		w -= f.drawHint(sc, c, e)
	}
	w = max(w, 1)
	switch {
	case e.field.Type == model.Choice || e.field.Type == model.YesNo:
		f.drawChoice(sc, c, e, w)
	case isLink(e.field):
		f.drawLink(sc, c, e, w)
	case e != f.at:
		style := sc.Theme.Text
		if e.wrong != "" {
			style = sc.Theme.Warning
		}
		c.Fit(0, 0, w, model.CleanLine(f.content(sc, e)), style)
	case e.field.Type == model.Prose:
		c.Zone(0, 0, w, proseLines, boxZone{w})
		f.prose.draw(c, 0, 0, w, sc.Theme.Text)
	default:
		c.Zone(0, 0, w, 1, boxZone{w})
		f.line.draw(c, 0, 0, w, sc.Theme.Text, *sc.Theme)
	}
}

// drawHint draws the longest hint that leaves the value its room, and returns the width that it took.
func (f *Form) drawHint(sc screen.Scene, c *canvas.Canvas, e *entry) int {
	h := f.hint(sc, e)
	y := 0
	room := c.W() - f.valueWidth(sc, e) - 2
	if h.cut {
		room = max(room, c.W()-narrow)
	}
	for i, text := range h.texts {
		w := canvas.Width(text)
		if h.cut && i == len(h.texts)-1 {
			w = min(w, max(room, 0))
		}
		if w > 0 && w <= room {
			c.Right(c.W()-w, y, w, text, h.style)
			return w + 2
		}
	}
	return 0
}

// valueWidth is the room that the value of an entry wants.
func (f *Form) valueWidth(sc screen.Scene, e *entry) int {
	least := 0
	if e == f.at && e.field.Type != model.YesNo {
		least = narrow
	}
	value, _ := f.value(sc, e)
	switch {
	case e.field.Type == model.YesNo:
		return 4
	case e.field.Type == model.Choice:
		return max(canvas.Width(value)+6, least)
	case isLink(e.field):
		names := canvas.Width(strings.Join(f.names(sc, e.field, value), ", "))
		if e == f.at && f.line.text() != "" {
			names += canvas.Width(f.line.text()) + narrow
		}
		return max(names, least)
	}
	return max(canvas.Width(model.CleanLine(f.content(sc, e))), least)
}

// drawBottom draws what there is to say, the choices of the field, and how much was changed.
func (f *Form) drawBottom(sc screen.Scene, c *canvas.Canvas, says []string, style canvas.Style) {
	t, last := *sc.Theme, c.H()-1
	changed := ""
	if n := len(f.altered(sc)); n > 0 && f.what != adding {
		changed = fmt.Sprintf("%d changed", n)
	}
	room := c.W() - canvas.Width(changed) - 4 // on the last line
	c.Right(c.W()-canvas.Width(changed)-1, last, canvas.Width(changed), changed, t.Accent)
	if len(says) > last {
		says = append(says[:last:last], canvas.Truncate(strings.Join(says[last:], " "), room))
	}
	for i, text := range says {
		c.Text(barColumn, i, text, style)
	}
	if len(says) <= last && f.at.field.Type == model.Choice {
		f.drawChoices(sc, c.Sub(barColumn, last, max(room, 0), 1))
	}
}
