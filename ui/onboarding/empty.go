package onboarding

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// drawEmpty says why nobody is shown, and what to do about it.
func (m *matrix) drawEmpty(sc screen.Scene, c *canvas.Canvas) {
	drawSaying(sc, c, m.empty(sc))
}

// noProgramYet is what stands where there is no program at all.
const noProgramYet = "No program yet: what somebody new reads, meets, does and ships, and by when.\n\n" +
	"n starts from the built-in 30-60-90 program for product managers, from a checklist of yours in a file, or from nothing."

// drawSaying writes what stands in place of rows.
func drawSaying(sc screen.Scene, c *canvas.Canvas, text string) {
	const legible = 72 // cells that a line can have and still be read with ease
	for n, line := range widget.Wrap(text, max(min(c.W()-8, legible), 1)) {
		c.Text(4, 1+n, line, sc.Theme.Muted)
	}
}

func (m *matrix) empty(sc screen.Scene) string {
	k, r := m.v.known(sc), m.program(sc)
	switch {
	case r == nil:
		return noProgramYet
	case k.book.Unread && sc.Unread != "":
		return "How far everybody has come could not be read. " + sc.Unread
	case k.book.Unread:
		return "Reading how far everybody has come …"
	case m.archived() && !sc.P.Scope.All && sc.Unread != "":
		return "What is archived could not be read. " + sc.Unread
	case m.archived() && !sc.P.Scope.All:
		return "Reading what is archived …"
	case m.filter == isArchived:
		return fmt.Sprintf("No plan on %s is archived. Esc shows everybody.", sc.P.Name(r.Ref()))
	case m.filter != "":
		return strings.TrimSpace(fmt.Sprintf("Nobody and no module matches “%s”. Esc clears the filter, / alters it. %s", m.filter, m.hint))
	case (m.facet == toUnblock || m.facet == iLead) && k.me == "":
		return fmt.Sprintf("Nobody here is called %s, so nothing is yours. Esc shows everybody.", sc.Me)
	case m.facet != everybody:
		return fmt.Sprintf("Nobody on %s is %s. Esc shows everybody.", sc.P.Name(r.Ref()), m.facet)
	case m.apart > 0:
		return fmt.Sprintf("Nobody is under way on %s; %s finished. n puts somebody on it, . shows who has finished.",
			sc.P.Name(r.Ref()), haveOrHas(m.apart))
	}
	return fmt.Sprintf("Nobody is on %s yet. n puts somebody on it: from their first day follows when each of the %s is due.",
		sc.P.Name(r.Ref()), model.Counted(len(r.Outline), "module"))
}

// haveOrHas is how many people, as the subject of a sentence.
func haveOrHas(n int) string {
	if n == 1 {
		return "1 person has"
	}
	return fmt.Sprintf("%d people have", n)
}
