package home

import (
	"fmt"
	"slices"
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
			since, mine := told.Diff.From.String(), ""
			if told.Whose != "" {
				mine = " · MINE"
			}
			short := "SINCE " + strings.ToUpper(strings.TrimPrefix(strings.TrimPrefix(since, "the "), "your ")) + mine
			c := content{title: "CHANGED " + short, short: short, empty: "Nothing has changed since " + since + "."}
			if mine != "" {
				c.empty = "Nothing of yours has changed since " + since + "."
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

// enough is how many cells of names are put together: more than a row of any screen has room for.
const enough = 1000

// sectionLine is how many rows of a section have changed, and the first of them by their names.
func sectionLine(s diff.Section, since string) line {
	l := line{sign: fate(s.Items), title: strings.ToLower(s.Title), count: s.Count, what: names(s.Items), section: s.Title}
	if s.Title == "OKR" {
		l.title = "in OKRs"
	}
	if s.Kind != "" {
		l.title = model.New().Table(s.Kind).Kind().Called(s.Count)
	}
	l.why = fmt.Sprintf("%d %s since %s. Enter shows who did it, and why.", l.count, l.title, since)
	return l
}

// fate is the sign of what became of all of the items where they have come or gone together, and of a change where not.
func fate(items []diff.Item) string {
	first := items[0].Verdict
	if first == diff.Changed || slices.ContainsFunc(items, func(i diff.Item) bool { return i.Verdict != first }) {
		return "~"
	}
	return items[0].Glyph()
}

// names is the names of the first rows.
func names(items []diff.Item) string {
	var names []string
	width := 0
	for n := range items {
		for _, i := range items[n].Rows() {
			if width > enough {
				return strings.Join(names, ", ") + " …"
			}
			name := i.Name
			if l := i.Lines[0]; l.What == "end" {
				name += " " + l.Beside
			}
			name = strings.TrimSpace(model.CleanLine(name))
			names = append(names, name)
			width += canvas.Width(name) + 2
		}
	}
	return strings.Join(names, ", ")
}

// drawListed is a line with how many there are of it, and the first of them.
func drawListed(sc screen.Scene, c *canvas.Canvas, l line) {
	const titleAt = 6
	t, x := sc.Theme, drawSign(sc, c, l)
	listAt := titleAt + min(l.wide, max(c.W()*3/10-1, 8)) + 2
	c.Right(x, 0, titleAt-x-1, fmt.Sprint(l.count), t.Text)
	c.Text(titleAt, 0, canvas.Truncate(l.title, listAt-titleAt-2), t.Text)
	widget.Flow(c.Sub(listAt, 0, c.W()-listAt-1, c.H()), []widget.Part{{Text: l.what, Style: t.Muted}})
}
