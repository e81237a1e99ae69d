package okrs

import (
	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// drawLog draws the check-ins of a key result, newest first, as many as fit: the day, the value, how it stood, how sure
// somebody was, what they said, and who. What has been corrected stays to be read, struck through.
func (v *view) drawLog(sc screen.Scene, c *canvas.Canvas, k *known, r *okr.Result) {
	if len(r.Told) == 0 {
		c.Text(0, 0, "Nobody has checked it in yet. c does.", sc.Theme.Muted)
		return
	}
	shown := r.Told[:min(len(r.Told), c.H())]
	value, day := 0, len("24 Oct")
	for _, said := range shown {
		value = max(value, canvas.Width(said.Says(r.KeyResult)))
		day = max(day, canvas.Width(k.book.Period.Day(said.Date)))
	}
	for y, said := range shown {
		v.drawSaid(sc, c.Sub(0, y, c.W(), 1), k, r, said, day, min(value, 16))
	}
}

// drawSaid draws one check-in, with so many cells for the day and for the value.
func (v *view) drawSaid(sc screen.Scene, c *canvas.Canvas, k *known, r *okr.Result, said *model.CheckIn, day, value int) {
	t := sc.Theme
	text, muted := t.Text, t.Muted
	who := k.people[said.By]
	if r.Replaced(said) {
		text, muted = t.Muted.With(canvas.Strike), t.Muted.With(canvas.Strike)
		who = "corrected"
	}
	x := day + 2
	c.Right(0, 0, day, k.book.Period.Day(said.Date), muted)
	c.Right(x, 0, value, said.Says(r.KeyResult), text)
	x += value + 2
	if health := r.StoodAt(said); health != "" && !r.Replaced(said) {
		status := t.Status(string(health))
		c.Text(x, 0, status.Shape, status.Style)
	}
	x += 3
	if sure, given := said.Confidence.Get(); given {
		c.Text(x, 0, okr.Amount(model.Num(sure), "")+"/10", muted)
	}
	x += len("10/10") + 2
	end := c.W()
	if w := canvas.Width(who); w > 0 && x+w < end {
		c.Text(end-w, 0, who, t.Muted)
		end -= w + 2
	}
	if said.Note != "" {
		c.Text(x, 0, canvas.Truncate("“"+model.CleanLine(said.Note)+"”", end-x), text)
	}
}
