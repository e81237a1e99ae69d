package okrs

import (
	"fmt"
	"strings"

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
	for _, w := range []word{
		{"‹ ", "okrs.period-back", sc.Theme.Key}, {k.book.Period.Name, "okrs.periods", sc.Theme.Strong},
		{" ›", "okrs.period-next", sc.Theme.Key},
	} {
		c.Zone(x, 0, canvas.Width(w.text), 1, commandZone{w.command})
		x = c.Text(x, 0, w.text, w.style)
	}
	x += 2
	end := sc.W - 1
	if words := v.narrowed(sc); words != "" {
		words = canvas.Truncate(words, max(end-x, 0))
		end -= canvas.Width(words)
		c.Text(end, 0, words, sc.Theme.Accent)
		c.Zone(end, 0, canvas.Width(words), 1, commandZone{"okrs.everything"})
		end -= 2
	}
	var says []string
	if t, ok := v.now().(teller); ok && !k.absent {
		says = t.tells(sc)
	}
	for _, text := range append(says, passed(k.book)) {
		if x+canvas.Width(text) <= end {
			c.Text(x, 0, text, sc.Theme.Muted)
			return
		}
	}
}

// teller is a face that has something of its own to say in the heading: in several ways, the fullest first.
type teller interface {
	tells(screen.Scene) []string
}

// word is a part of the heading that a click on does something.
type word struct {
	text, command string
	style         canvas.Style
}

// narrowed says what of the period is shown, or nothing where that is everything.
func (v *view) narrowed(sc screen.Scene) string {
	var words []string
	if v.facet.what != anything {
		words = append(words, "only "+v.called(sc, v.facet))
	}
	if v.filter != "" {
		words = append(words, "/"+v.filter)
	}
	return strings.Join(words, " · ")
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
