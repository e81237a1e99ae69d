package roadmap

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

const labelWidth = 12

// drawDetails draws what is known of the row under the cursor: as much as fits, what matters most first.
func (v *view) drawDetails(sc screen.Scene, c *canvas.Canvas, l line, legend bool) {
	if c.H() == 0 {
		return
	}
	title, facts := v.describe(sc, l)
	if len(title) == 0 {
		return // there is nothing, and a rule would look like the heading of something
	}
	if c.H() == 1 {
		title = append(title, v.brief(sc, l)...)
	}
	widget.RuledTitle(c, 0, title, *sc.Theme)
	if c.H() == 1 {
		return
	}
	below := c.Sub(0, 1, c.W(), c.H()-1)
	if legend {
		below = c.Sub(0, 1, c.W(), c.H()-2)
		drawLegend(sc, c.Sub(0, c.H()-1, c.W(), 1))
	}
	const two = 150 // cells in which two columns of facts can stand
	if c.W() < two || len(facts) < 2 {
		widget.Facts(below.Sub(2, 0, c.W()-4, below.H()), facts, labelWidth, *sc.Theme)
		return
	}
	half := (len(facts) + 1) / 2
	widget.Facts(below.Sub(2, 0, c.W()/2-4, below.H()), facts[:half], labelWidth, *sc.Theme)
	widget.Facts(below.Sub(c.W()/2, 0, c.W()/2-2, below.H()), facts[half:], labelWidth, *sc.Theme)
}

// describe is the title and the facts of whatever the cursor is on.
func (v *view) describe(sc screen.Scene, l line) ([]widget.Part, []widget.Fact) {
	t := sc.Theme
	switch {
	case l.item != nil:
		if i := sc.P.Initiatives.Get(l.item.ID); i != nil {
			return titleOf(sc, i), v.facts(sc, i)
		}
	case l.milestone != nil:
		if m := sc.P.Milestones.Get(l.milestone.ID); m != nil {
			return []widget.Part{{Text: "◆ " + m.Title, Style: t.Strong}}, []widget.Fact{milestoneDates(sc, m)}
		}
	case l.group != nil:
		return []widget.Part{{Text: l.group.title, Style: t.Strong}}, groupFacts(sc, l.group)
	case l.ref == milestonesRef():
		return []widget.Part{{Text: "Milestones", Style: t.Strong}}, nil
	}
	return nil, nil
}

func titleOf(sc screen.Scene, i *model.Initiative) []widget.Part {
	status := sc.Theme.Status(string(i.Status))
	title := []widget.Part{
		{Text: status.Shape + " " + i.Title, Style: status.Style.With(canvas.Bold)}, {Text: status.Word, Style: status.Style},
	}
	if i.Key != "" {
		title = append(title, widget.Part{Text: i.Key, Style: sc.Theme.Muted})
	}
	if !i.Live() {
		title = append(title, widget.Part{Text: "archived", Style: sc.Theme.Warning})
	}
	return title
}

// brief is what the short form of the details adds to the title of an initiative.
func (v *view) brief(sc screen.Scene, l line) []widget.Part {
	if l.item == nil {
		return nil
	}
	i := sc.P.Initiatives.Get(l.item.ID)
	if i == nil {
		return nil
	}
	var brief []widget.Part
	if when := when(sc, i); when != "" {
		brief = append(brief, widget.Part{Text: when, Style: sc.Theme.Text})
	}
	if slip := i.Slip(); slip > 0 {
		brief = append(brief, widget.Part{Text: signed(slip), Style: sc.Theme.Warning})
	}
	for _, side := range v.sides(sc, i) {
		if len(side.Parts) > 1 {
			brief = append(brief, widget.Part{Text: fmt.Sprintf("%s %d", side.Label, len(side.Parts)), Style: side.Parts[0].Style})
		} else if len(side.Parts) == 1 {
			brief = append(brief, widget.Part{Text: side.Label + " " + side.Parts[0].Text, Style: side.Parts[0].Style})
		}
	}
	return brief
}

// when is an initiative's dates, or what it says in place of them.
func when(sc screen.Scene, i *model.Initiative) string {
	switch {
	case !i.Start.IsZero() && !i.Target.IsZero():
		return dayIn(i.Start, i.Target) + " → " + dayIn(i.Target, sc.Now.Today)
	case !i.Target.IsZero():
		return "by " + dayIn(i.Target, sc.Now.Today)
	case !i.Start.IsZero():
		return joined(", ", "from "+dayIn(i.Start, sc.Now.Today), i.Timeframe)
	}
	return i.Timeframe
}

func milestoneDates(sc screen.Scene, m *model.Milestone) widget.Fact {
	text := dayIn(m.Date, sc.Now.Today)
	if !m.Until.IsZero() {
		text = dayIn(m.Date, m.Until) + " – " + dayIn(m.Until, sc.Now.Today)
	}
	if team := sc.P.Name(m.Team.Ref()); team != "" {
		text += ", for " + team
	}
	return widget.Fact{Label: "When", Parts: []widget.Part{{Text: text, Style: sc.Theme.Text}}}
}

// groupFacts is what can be said of a group as a whole.
func groupFacts(sc screen.Scene, g *group) []widget.Fact {
	open, late, weeks := 0, 0, 0.0
	for _, i := range g.items {
		if i.Status.Open() {
			open++
			weeks += i.Estimate.Or(0)
		}
		if i.Late(sc.Now.Today) > 0 {
			late++
		}
	}
	var counts []widget.Part
	for _, s := range tally() {
		if n := g.counts[s]; n > 0 {
			status := sc.Theme.Status(string(s))
			counts = append(counts, widget.Part{Text: fmt.Sprintf("%s %d %s", status.Shape, n, status.Word), Style: status.Style})
		}
	}
	work := fmt.Sprintf("%d open, %s person-weeks estimated", open, model.Num(weeks))
	facts := []widget.Fact{{Label: "Initiatives", Parts: counts}, {Label: "Work", Parts: []widget.Part{{Text: work, Style: sc.Theme.Text}}}}
	if late > 0 {
		text := fmt.Sprintf("%d past the target", late)
		facts = append(facts, widget.Fact{Label: "Late", Parts: []widget.Part{{Text: text, Style: sc.Theme.Warning}}})
	}
	return facts
}

// joined is the texts that are not empty, with sep between them.
func joined(sep string, texts ...string) string {
	var kept []string
	for _, t := range texts {
		if t != "" {
			kept = append(kept, t)
		}
	}
	return strings.Join(kept, sep)
}
