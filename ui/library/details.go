package library

import (
	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// drawDetails says all that is known of the row under the cursor: short values side by side, then texts in full.
func (t *table) drawDetails(sc screen.Scene, c *canvas.Canvas) {
	row, kind := sc.P.Table(t.kind).Row(t.id()), t.of(sc)
	if row == nil {
		return
	}
	th := sc.Theme
	c.Fill(0, 0, sc.W, 1, '─', th.Rule)
	x := c.Text(2, 0, " "+canvas.Truncate(model.CleanLine(sc.P.Name(row.Ref())), max(sc.W-20, 1))+" ", th.Title)
	c.Text(x, 0, "· "+kind.Label()+" ", th.Muted)
	all, work := facts(sc, kind, row), titles(t.known.work[t.id()])
	label := 0
	for _, f := range all {
		label = max(label, canvas.Width(f.title))
	}
	if work != "" {
		label = max(label, canvas.Width(openWorkTitle))
	}
	y := drawFacts(sc, c, 1, label, all)
	if work != "" {
		c.Text(3, y, openWorkTitle, th.Muted)
		c.Text(3+label+2, y, canvas.Truncate(work, max(sc.W-label-7, 1)), th.Text)
		y++
	}
	for _, f := range kind.Own() {
		if f.Type != model.Prose || f.Text(row) == "" {
			continue
		}
		for _, line := range widget.Wrap(f.Text(row), max(sc.W-6, 1)) {
			c.Text(3, y, line, th.Text)
			y++
		}
	}
}

// fact is a field's title and its value.
type fact struct{ title, value string }

// facts is the short fields that are filled in, but for the name, and since when the row is there.
func facts(sc screen.Scene, kind *model.Kind, row model.Record) []fact {
	var all []fact
	for _, f := range kind.Own() {
		if f.Type == model.Prose || f.Type == model.Text && f.Name == kind.Title().Name {
			continue
		}
		if written := f.Text(row); written != "" {
			all = append(all, fact{f.Title, sc.P.Say(f, written)})
		}
	}
	for _, f := range kind.Fields()[:2] { // created and archived
		var at model.Stamp
		if at.Parse(f.Text(row)) == nil && !at.IsZero() {
			all = append(all, fact{f.Title, day(at, sc)})
		}
	}
	return all
}

// day is the day of a moment where the person is.
func day(at model.Stamp, sc screen.Scene) string {
	t := at.Time()
	if sc.Zone != nil {
		t = t.In(sc.Zone)
	}
	return model.DateOf(t).Long()
}

// drawFacts draws facts, their titles label cells wide, in as many columns as fit. It returns the line after them.
func drawFacts(sc screen.Scene, c *canvas.Canvas, y, label int, all []fact) int {
	const wide = 44 // cells for a title and a value
	across := max((sc.W-2)/wide, 1)
	width := (sc.W - 4) / across
	for i, f := range all {
		x, line := 3+i%across*width, y+i/across
		c.Text(x, line, f.title, sc.Theme.Muted)
		room := max(width-label-4, 1)
		c.Text(x+label+2, line, canvas.Truncate(f.value, room), sc.Theme.Text)
	}
	return y + (len(all)+across-1)/across
}
