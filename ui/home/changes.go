package home

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/diff"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/changes"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// changed is what has changed since the last review, or since whatever else changes are usually told. It is read once the
// view has been seen.
func changed() *pane {
	return &pane{
		id: "changes", title: "WHAT CHANGED", draw: drawListed, deep: true,
		of: func(k *known) content {
			told := k.asked.told
			switch {
			case told == nil:
				return content{empty: "Reading what has changed …"}
			case told.Diff == nil:
				return content{empty: form.Whole(told.Err)}
			}
			since := told.Diff.From.String()
			c := content{
				title: "CHANGED SINCE " + strings.ToUpper(strings.TrimPrefix(strings.TrimPrefix(since, "the "), "your ")), empty: "Nothing has changed since " + since + ".",
			}
			if k.whose != "" {
				c.title += " · EVERYBODY’S"
			}
			total := 0
			for _, s := range told.Diff.Sections() {
				total += s.Count
				c.lines = append(c.lines, sectionLine(s, since))
			}
			for n := range c.lines {
				for _, other := range c.lines {
					c.lines[n].wide = max(c.lines[n].wide, canvas.Width(other.title))
				}
			}
			if total > 0 {
				c.heads = append(c.heads, head{text: fmt.Sprint(total), says: "changed", to: changes.Show(told, "")})
			}
			return c
		},
	}
}

// sectionLine is how many rows of a section have changed, and the first of them by their names.
func sectionLine(s diff.Section, since string) line {
	var names []string
	for n := range s.Items {
		for _, i := range s.Items[n].Rows() {
			name := i.Name
			if l := i.Lines[0]; l.What == "end" {
				name = strings.TrimSpace(name + " " + l.Beside)
			}
			names = append(names, name)
		}
	}
	l := line{sign: "~", title: strings.ToLower(s.Title), count: s.Count, what: strings.Join(names, ", "), section: s.Title}
	switch s.Title {
	case "Added", "Dropped":
		l.sign = s.Items[0].Glyph()
	case "OKR":
		l.title = "in OKRs"
	}
	if s.Kind != "" {
		l.title = model.New().Table(s.Kind).Kind().Called(s.Count)
	}
	l.why = fmt.Sprintf("%d %s since %s. Enter shows who did it, and why.", l.count, l.title, since)
	return l
}

// drawListed is a line with how many there are of it, and the first of them.
func drawListed(sc screen.Scene, c *canvas.Canvas, l line) {
	const titleAt = 6
	t, x := sc.Theme, drawSign(sc, c, l)
	listAt := titleAt + min(l.wide, max(c.W()*3/10-1, 8)) + 2
	c.Right(x, 0, titleAt-x-1, fmt.Sprint(l.count), t.Text)
	c.Text(titleAt, 0, canvas.Truncate(l.title, listAt-titleAt-2), t.Text)
	widget.Flow(c.Sub(listAt, 0, c.W()-listAt-1, c.H()), []widget.Part{{Text: model.CleanLine(l.what), Style: t.Muted}})
}
