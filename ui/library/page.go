package library

import (
	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// drawPage draws the only row of a kind as a page: a field on each line, with what it is for.
func (t *table) drawPage(sc screen.Scene, c *canvas.Canvas) {
	kind := t.of(sc)
	row := sc.P.Table(t.kind).Row(t.kind)
	if id, there := t.only(sc); there {
		row = sc.P.Table(t.kind).Row(id)
	}
	label, value := 0, 0
	for _, f := range kind.Own() {
		label = max(label, canvas.Width(f.Title))
		value = max(value, canvas.Width(shown(sc, f, row)))
	}
	valueAt := titleAt + label + 3
	helpAt := valueAt + min(max(value, 16), 40) + 3
	besides := sc.W-helpAt >= leastHelp
	from, to := t.list.Window()
	for at := from; at < to; at++ {
		f, y := kind.Own()[at], 1+at-from
		c.Text(titleAt, y, f.Title, sc.Theme.Muted)
		text := sc.Theme.Text
		if row == nil || f.Text(row) == "" {
			text = sc.Theme.Muted
		}
		c.Text(valueAt, y, canvas.Truncate(shown(sc, f, row), max(helpAt-valueAt-3, 1)), text)
		if besides {
			c.Text(helpAt, y, canvas.Truncate(f.Help, sc.W-helpAt-2), sc.Theme.Muted)
		}
		c.Zone(0, y, sc.W, 1, rowZone(at))
		if at == t.list.Cursor() {
			widget.Select(c, y, 1, *sc.Theme)
		}
	}
	about := kind.Help + ". Enter changes it."
	if at := t.list.Cursor(); !besides && at >= 0 {
		about = kind.Own()[at].Help + ". Enter changes it."
	}
	for i, line := range widget.Wrap(about, max(sc.W-titleAt-2, 1)) {
		c.Text(titleAt, to-from+2+i, line, sc.Theme.Muted)
	}
}

// leastHelp is the cells that a page needs beside its values to say there what each is for.
const leastHelp = 60

// shown is a value on the page, where what is empty is said too.
func shown(sc screen.Scene, f model.Field, row model.Record) string {
	if row == nil || f.Text(row) == "" {
		return "–"
	}
	return sc.P.Say(f, f.Text(row))
}
