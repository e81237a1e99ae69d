package okrs

import (
	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

const labelWidth = 12

// drawDetails draws what is known of a row: its check-ins, and what else there is to say of it, what matters most first.
func (v *view) drawDetails(sc screen.Scene, c *canvas.Canvas, ref model.Ref) {
	k := v.known(sc)
	if c.H() == 0 || k.book == nil {
		return
	}
	if r := k.book.Result(model.ID[model.KeyResult](ref.ID)); r != nil {
		v.drawResultDetails(sc, c, k, r)
		return
	}
	o := k.book.Objective(model.ID[model.Objective](ref.ID))
	if o == nil {
		c.Fill(0, 0, c.W(), 1, '─', sc.Theme.Rule)
		return
	}
	widget.RuledTitle(c, 0, titleOf(sc, o.Word(), o.Number+" "+o.Title, k.full(sc, o.Owner), string(o.Type), ref), *sc.Theme)
	widget.Facts(c.Sub(2, 1, c.W()-4, c.H()-1), v.objectiveFacts(sc, o), labelWidth, *sc.Theme)
}

// drawResultDetails draws the check-ins of a key result and the facts about it: one below the other, or side by side.
func (v *view) drawResultDetails(sc screen.Scene, c *canvas.Canvas, k *known, r *okr.Result) {
	title := titleOf(sc, r.Word(), r.Number+" "+r.Title, k.full(sc, r.Whose()), "", r.Ref())
	if c.H() == 1 {
		title = append(title, widget.Part{Text: r.Way() + ", " + okr.Percent(r.Progress), Style: sc.Theme.Text})
	}
	widget.RuledTitle(c, 0, title, *sc.Theme)
	h := c.H() - 1
	if h == 0 {
		return
	}
	facts := v.resultFacts(sc, r)
	const two = 150 // cells in which the check-ins and the facts can stand side by side
	if c.W() >= two {
		v.drawLog(sc, c.Sub(2, 1, c.W()/2-4, h), k, r)
		widget.Facts(c.Sub(c.W()/2, 1, c.W()/2-2, h), facts, labelWidth, *sc.Theme)
		return
	}
	log := min(max(len(r.Told), 1), max(h/2, h-len(facts)-1))
	v.drawLog(sc, c.Sub(2, 1, c.W()-4, log), k, r)
	below := log + 1
	if h >= 9 { // a line is better spent on a gap than on the last fact
		below++
	}
	widget.Facts(c.Sub(2, below, c.W()-4, h+1-below), facts, labelWidth, *sc.Theme)
}

// titleOf is what stands in the rule over the details: how it stands, what it is called, whose it is.
func titleOf(sc screen.Scene, word, name, owner, also string, ref model.Ref) []widget.Part {
	status := sc.Theme.Status(word)
	title := []widget.Part{
		{Text: status.Shape + " " + name, Style: status.Style.With(canvas.Bold)},
		{Text: word, Style: status.Style, Zone: explainZone{ref}},
	}
	for _, text := range []string{also, owner} {
		if text != "" {
			title = append(title, widget.Part{Text: text, Style: sc.Theme.Text})
		}
	}
	return title
}

// full is somebody's whole name.
func (k *known) full(sc screen.Scene, id model.ID[model.Person]) string { return sc.P.Name(id.Ref()) }
