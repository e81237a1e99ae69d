package leadership

import (
	"fmt"
	"strings"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// drawEmpty says why there are no rows, and what to do about it.
func (f *face) drawEmpty(sc screen.Scene, c *canvas.Canvas) {
	const widest = 72
	for n, text := range widget.Wrap(f.empty(), max(min(c.W()-8, widest), 1)) {
		c.Text(4, 1+n, text, sc.Theme.Muted)
	}
}

func (f *face) empty() string {
	k := f.said.asked.known
	plural := strings.ToLower(f.title)
	settled := map[string]string{decision: "settled", action: "done", risk: "resolved"}[f.kind]
	switch {
	case f.filter != "":
		return strings.TrimSpace(fmt.Sprintf("None of the %s match “%s”. Esc clears the filter, / alters it. %s", plural, f.filter, f.said.hint))
	case len(k.items[f.kind]) > 0:
		return fmt.Sprintf("Nothing is open: all %s are %s. n adds one, the full stop shows these.", plural, settled)
	}
	return map[string]string{
		decision: "No decisions yet. n adds one: pricing tiers @ben due:fri, or a question.\n\n" +
			"What has to be decided stands here until somebody has: who decides it, by when, what there is to choose from. " +
			"Space asks for the outcome, V says which decision takes its place one day.",
		action: "No actions yet. n adds one: write to Marlow @ana due:fri.\n\n" +
			"What somebody has said they will do stands here until it is done. Space ticks it. i adds one from anywhere, about " +
			"the row under the cursor.",
		risk: "No risks yet. n adds one: the provider is late again @ana.\n\n" +
			"What may go wrong stands here with how likely that is and how much it would hurt (v), and with what is done about it " +
			"(s): owned, mitigated, accepted or resolved.",
	}[f.kind]
}
