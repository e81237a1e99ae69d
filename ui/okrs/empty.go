package okrs

import (
	"fmt"
	"strings"

	"quarterdeck/model/okr"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// drawEmpty says why there is nothing to see, and what to do about it.
func (v *view) drawEmpty(sc screen.Scene, c *canvas.Canvas) {
	const widest = 72
	for n, text := range widget.Wrap(v.empty(sc), max(min(c.W()-8, widest), 1)) {
		c.Text(4, 1+n, text, sc.Theme.Muted)
	}
}

func (v *view) empty(sc screen.Scene) string {
	k := v.known(sc)
	switch {
	case k.book == nil:
		r := okr.QuarterOf(sc.Cal, sc.Now.Today)
		return fmt.Sprintf("No periods yet: objectives are for a quarter or a year. n adds %s, %s to %s; v offers others.",
			r.Name, r.Start.Short(), r.End.Long())
	case k.absent && sc.Unread != "":
		return fmt.Sprintf("The objectives of %s could not be read. %s v and Enter try again; t goes back to today's period.",
			k.book.Period.Name, sc.Unread)
	case k.absent:
		return "Reading the objectives of " + k.book.Period.Name + " …"
	case v.filter != "":
		_, hint := matching(sc.P, v.filter, sc.Now.Today, k.me)
		return strings.TrimSpace(fmt.Sprintf("Nothing matches “%s”. Esc clears the filter, / alters it. %s", v.filter, hint))
	case v.facet.what == mine && k.me == "":
		return fmt.Sprintf("Nobody here is called %s, so nothing is yours. Esc shows everything.", sc.Me)
	case v.facet.what != anything:
		return fmt.Sprintf("Nothing in %s is %s. Esc shows everything.", k.book.Period.Name, v.called(sc, v.facet))
	}
	text := "No objectives in " + k.book.Period.Name + " yet. n adds one: what should be different by its end?"
	if last := v.before(sc); last != nil {
		text += " b brings over what is unfinished in " + last.Name + "."
	}
	switch v.now().(type) {
	case *align:
		text += " Here they will stand beside the teams that carry them and the work that moves them."
	case *closing:
		text += " Here they will be scored when it ends, and carried over."
	}
	return text
}
