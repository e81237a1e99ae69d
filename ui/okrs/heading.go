package okrs

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// drawHeading draws the first line: the faces, the period, and how far it has come.
func (v *view) drawHeading(sc screen.Scene, c *canvas.Canvas) {
	x := 2
	if len(v.faces) > 1 {
		tabs := make([]widget.Tab, len(v.faces))
		for n, f := range v.faces {
			tabs[n] = widget.Tab{Label: f.title(), Zone: faceZone(n)}
		}
		x = widget.Tabs(c, 1, 0, sc.W-1, tabs, v.face, *sc.Theme) + 2
	}
	k := v.known(sc)
	if k.book == nil {
		return
	}
	x = c.Text(x, 0, "‹ ", sc.Theme.Key)
	x = c.Text(x, 0, k.book.Period.Name, sc.Theme.Strong)
	x = c.Text(x, 0, " ›", sc.Theme.Key)
	c.Text(x+2, 0, canvas.Truncate(passed(k.book), sc.W-x-3), sc.Theme.Muted)
}

// passed is how far the period has come, in words.
func passed(b *okr.Book) string {
	switch week, of := b.Week(); {
	case week == 0:
		return "begins on " + b.Period.Start.Long()
	case week > of:
		return "ended on " + b.Period.End.Long()
	default:
		return fmt.Sprintf("week %d of %d · pace %s", week, of, okr.Percent(model.Num(b.Expected)))
	}
}

// dueText says how many check-ins are due, or nothing.
func dueText(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "1 check-in due"
	}
	return fmt.Sprintf("%d check-ins due", n)
}
