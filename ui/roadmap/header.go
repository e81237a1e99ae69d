package roadmap

import (
	"fmt"
	"strings"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// layoutZone is the tab of a layout to the mouse; commandZone is a word that a click on runs a command.
type (
	layoutZone  struct{ layout }
	commandZone struct{ id string }
)

// drawTitle draws the first line: the layouts, what is shown of what there is, and how far the picture reaches.
func (v *view) drawTitle(sc screen.Scene, c *canvas.Canvas, a answer) {
	tabs := make([]widget.Tab, layouts)
	for l := range layouts {
		tabs[l] = widget.Tab{Label: l.String(), Zone: layoutZone{l}}
	}
	x := widget.Tabs(c, 1, 0, sc.W-1, tabs, int(v.layout), *sc.Theme) + 2
	end := sc.W - 1
	if reach := v.reach(sc); x+canvas.Width(reach)+20 < end {
		end -= canvas.Width(reach)
		c.Text(end, 0, reach, sc.Theme.Muted)
		c.Zone(end, 0, canvas.Width(reach), 1, commandZone{"roadmap.today"})
		end -= 2
	}
	for n, w := range v.words(sc, a) {
		if n > 0 {
			const least = 14 // cells in which a filter can be told
			if x+3+canvas.Width(w.text) > end && !(w.command == "roadmap.filter" && x+3+least <= end) {
				break
			}
			x = c.Text(x, 0, " · ", sc.Theme.Muted)
		}
		style := sc.Theme.Muted
		if w.strong {
			style = sc.Theme.Accent
		}
		text := canvas.Truncate(w.text, end-x)
		c.Zone(x, 0, canvas.Width(text), 1, commandZone{w.command})
		x = c.Text(x, 0, text, style)
	}
}

// word is a part of the first line that says one thing and can be clicked to change it.
type word struct {
	text    string
	command string
	strong  bool
}

// words is what the first line says of the rows, what matters most first.
func (v *view) words(sc screen.Scene, a answer) []word {
	var words []word
	if n := len(v.marked); n > 0 {
		words = append(words, word{fmt.Sprintf("%d marked", n), "roadmap.mark-none", true})
	}
	if v.filter != "" {
		words = append(words, word{fmt.Sprintf("%d found /%s", a.shown, v.filter), "roadmap.filter", true})
	}
	if v.layout == board {
		words = append(words, word{"by horizon", "roadmap.group", false})
	} else if v.grouping != byNothing {
		words = append(words, word{"by " + string(v.grouping), "roadmap.group", false})
	}
	words = append(words, word{"order: " + string(v.orders[v.layout]), "roadmap.order", false})
	done := "done: hidden"
	switch {
	case a.older:
		done = "done: all"
	case v.closed:
		done = "done: since " + dayIn(v.since(sc), sc.Now.Today)
	}
	return append(words, word{done, "roadmap.closed", false})
}

// reach says how far the timeline shows, and how near.
func (v *view) reach(sc screen.Scene) string {
	if v.layout != timeline {
		return ""
	}
	ax := v.axis(sc)
	from, to := ax.first, ax.last()
	return strings.Join([]string{v.zoom.String(), dayIn(from, to) + " – " + dayIn(to, sc.Now.Today)}, " · ")
}
