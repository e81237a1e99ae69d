package form

import (
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// drawChoice draws the choice that stands there: ‹ ■ off track ›, or [x] for a flag.
func (f *Form) drawChoice(sc screen.Scene, c *canvas.Canvas, e *entry, w int) {
	t := *sc.Theme
	picked := f.picked(sc, e)
	if e.field.Type == model.YesNo && f.what != several {
		box := "[ ] "
		if picked == "yes" {
			box = "[x] "
		}
		x := c.Text(0, 0, box, t.Text)
		c.Fit(x, 0, w-x, lowered(e.field.Help[:1])+e.field.Help[1:], t.Muted)
		if e == f.at {
			c.SetCursor(1, 0)
		}
		c.Zone(0, 0, w, 1, turnZone{e, 1})
		return
	}
	edge := t.Muted
	if e == f.at {
		edge = t.Accent
	}
	x := c.Text(0, 0, "‹ ", edge)
	c.Zone(0, 0, 2, 1, turnZone{e, -1})
	start := x
	switch {
	case picked == "":
		x = c.Text(x, 0, "–", t.Muted)
	case areStatuses(t, e.field.Choices):
		status := t.Status(picked)
		x = c.Text(x, 0, status.Shape, status.Style)
		x = c.Text(x+1, 0, picked, status.Style)
	default:
		x = c.Text(x, 0, canvas.Truncate(picked, max(w-4, 1)), t.Text)
	}
	c.Zone(x, 0, 2, 1, turnZone{e, 1})
	c.Text(x, 0, " ›", edge)
	if e == f.at {
		c.SetCursor(start, 0)
	}
}

// drawChoices draws all choices of the field under the cursor side by side, the one that stands there as a block.
func (f *Form) drawChoices(sc screen.Scene, c *canvas.Canvas) {
	t := *sc.Theme
	picked, x := f.picked(sc, f.at), 0
	choices := f.choices(f.at)
	// Where they do not all fit, those around the one that stands there are drawn.
	for len(choices) > 1 && choices[0] != picked && canvas.Width(strings.Join(choices, "  ")) > c.W() {
		choices = choices[1:]
	}
	for _, choice := range choices {
		label, style := choice, t.Muted
		if label == "" {
			label = "–"
		}
		if choice == picked {
			style = t.Reversed(t.Text)
		}
		w := canvas.Width(label)
		if x+w > c.W() {
			return
		}
		c.Text(x, 0, label, style)
		c.Zone(x, 0, w, 1, choiceZone(choice))
		x += w + 2
	}
}

// drawLink draws the names of what a field refers to, the search, and the list that it finds.
func (f *Form) drawLink(sc screen.Scene, c *canvas.Canvas, e *entry, w int) {
	t := *sc.Theme
	value, _ := f.value(sc, e)
	names := strings.Join(f.names(sc, e.field, value), ", ")
	if e != f.at {
		style := t.Text
		if e.query != "" {
			names, style = e.query, t.Warning
		}
		c.Fit(0, 0, w, names, style)
		return
	}
	if f.line.text() == "" && f.finder == nil {
		c.Fit(0, 0, w, names, t.Text)
		c.SetCursor(min(canvas.Width(names), w-1), 0)
		return
	}
	x := 0
	if e.field.Type == model.Links && names != "" {
		x = c.Text(0, 0, canvas.Truncate(names+", ", max(w-narrow, 0)), t.Text)
	}
	c.Zone(x, 0, w-x, 1, boxZone{w - x})
	f.line.draw(c, x, 0, max(w-x, 1), t.Text, t)
	if f.finder == nil {
		return
	}
	list := c.Sub(0, 1, c.W(), c.H()-1)
	if len(f.finder.found) == 0 {
		list.Fit(2, 0, list.W()-2, "nothing here is called that", t.Muted)
	}
	f.finder.draw(list, t, nil)
}
