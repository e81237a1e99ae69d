package roadmap

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// part is a piece of text in one style.
type part struct {
	text  string
	style canvas.Style
}

// fact is one thing that the details say: a label and what belongs to it.
type fact struct {
	label string
	parts []part
	rows  int // how many lines it may take
}

const labelWidth = 12

// drawDetails draws what is known of the row under the cursor: as much as fits, what matters most first.
func (v *view) drawDetails(sc screen.Scene, c *canvas.Canvas, l line, legend bool) {
	if c.H() == 0 {
		return
	}
	c.Fill(0, 0, c.W(), 1, '─', sc.Theme.Rule)
	title, facts := v.describe(sc, l)
	if c.H() == 1 {
		title = append(title, v.brief(sc, l)...)
	}
	drawTitleParts(sc, c, title)
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
		drawFacts(below.Sub(2, 0, c.W()-4, below.H()), sc, facts)
		return
	}
	half := (len(facts) + 1) / 2
	drawFacts(below.Sub(2, 0, c.W()/2-4, below.H()), sc, facts[:half])
	drawFacts(below.Sub(c.W()/2, 0, c.W()/2-2, below.H()), sc, facts[half:])
}

// drawTitleParts writes the title into the rule over the details.
func drawTitleParts(sc screen.Scene, c *canvas.Canvas, title []part) {
	if len(title) == 0 {
		return
	}
	x, end := 3, c.W()-3
	c.Text(x-1, 0, " ", sc.Theme.Text)
	for n, p := range title {
		const least = 8 // cells in which a part still says something
		if n > 0 && x+min(canvas.Width(p.text), least)+3 > end {
			break
		}
		if n > 0 {
			x = c.Text(x, 0, " · ", sc.Theme.Rule)
		}
		x = c.Text(x, 0, canvas.Truncate(p.text, end-x), p.style)
	}
	if x <= end {
		c.Text(x, 0, " ", sc.Theme.Text)
	}
}

// drawFacts writes one fact below the other.
func drawFacts(c *canvas.Canvas, sc screen.Scene, facts []fact) {
	y := 0
	for _, f := range facts {
		if y >= c.H() {
			return
		}
		c.Text(0, y, f.label, sc.Theme.Muted)
		y += flow(c.Sub(labelWidth, y, c.W()-labelWidth, min(max(f.rows, 1), c.H()-y)), f.parts)
	}
}

// flow writes parts one after the other, on as many lines as they need and the canvas has, and returns how many that
// were. What has no room left ends in an ellipsis.
func flow(c *canvas.Canvas, parts []part) int {
	x, y := 0, 0
	for _, p := range parts {
		for n, text := range widget.Wrap(p.text, c.W()) {
			if n > 0 || x > 0 && x+canvas.Width(text) > c.W() {
				if y+1 >= c.H() {
					c.Text(x, y, canvas.Truncate(" "+text, c.W()-x), p.style)
					return y + 1
				}
				x, y, text = 0, y+1, strings.TrimLeft(text, " ")
			}
			x = c.Text(x, y, text, p.style)
		}
		x++
	}
	return y + 1
}

// describe is the title and the facts of whatever the cursor is on.
func (v *view) describe(sc screen.Scene, l line) ([]part, []fact) {
	t := sc.Theme
	switch {
	case l.item != nil:
		if i := sc.P.Initiatives.Get(l.item.ID); i != nil {
			return titleOf(sc, i), v.facts(sc, i)
		}
	case l.milestone != nil:
		if m := sc.P.Milestones.Get(l.milestone.ID); m != nil {
			return []part{{"◆ " + m.Title, t.Strong}}, []fact{milestoneDates(sc, m)}
		}
	case l.group != nil:
		return []part{{l.group.title, t.Strong}}, groupFacts(sc, l.group)
	case l.ref == milestonesRef():
		return []part{{"Milestones", t.Strong}}, nil
	}
	return nil, nil
}

func titleOf(sc screen.Scene, i *model.Initiative) []part {
	status := sc.Theme.Status(string(i.Status))
	title := []part{{status.Shape + " " + i.Title, status.Style.With(canvas.Bold)}, {status.Word, status.Style}}
	if i.Key != "" {
		title = append(title, part{i.Key, sc.Theme.Muted})
	}
	if !i.Live() {
		title = append(title, part{"archived", sc.Theme.Warning})
	}
	return title
}

// brief is what the short form of the details adds to the title of an initiative.
func (v *view) brief(sc screen.Scene, l line) []part {
	if l.item == nil {
		return nil
	}
	i := sc.P.Initiatives.Get(l.item.ID)
	if i == nil {
		return nil
	}
	var brief []part
	if when := when(sc, i); when != "" {
		brief = append(brief, part{when, sc.Theme.Text})
	}
	if slip := i.Slip(); slip > 0 {
		brief = append(brief, part{signed(slip), sc.Theme.Warning})
	}
	for _, side := range v.sides(sc, i) {
		if len(side.parts) > 1 {
			brief = append(brief, part{fmt.Sprintf("%s %d", side.label, len(side.parts)), side.parts[0].style})
		} else if len(side.parts) == 1 {
			brief = append(brief, part{side.label + " " + side.parts[0].text, side.parts[0].style})
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

// drawLegend says what the signs mean.
func drawLegend(sc screen.Scene, c *canvas.Canvas) {
	x := 2
	for _, sign := range []part{
		{"█ sure", sc.Theme.Muted}, {"▓ likely", sc.Theme.Muted}, {"░ maybe", sc.Theme.Muted},
		{"╎ agreed end", sc.Theme.Muted}, {"─▸ blocks", sc.Theme.Muted}, {"◆ milestone", sc.Theme.Muted},
	} {
		x = c.Text(x, 0, sign.text, sign.style) + 2
	}
	for _, s := range sc.Theme.Statuses() {
		text := s.Shape + " " + s.Word
		if x+canvas.Width(text) > c.W() {
			return
		}
		x = c.Text(x, 0, s.Shape, s.Style)
		x = c.Text(x+1, 0, s.Word, sc.Theme.Muted) + 2
	}
}

func milestoneDates(sc screen.Scene, m *model.Milestone) fact {
	text := dayIn(m.Date, sc.Now.Today)
	if !m.Until.IsZero() {
		text = dayIn(m.Date, m.Until) + " – " + dayIn(m.Until, sc.Now.Today)
	}
	if team := sc.P.Name(m.Team.Ref()); team != "" {
		text += ", for " + team
	}
	return fact{label: "When", parts: []part{{text, sc.Theme.Text}}}
}

// groupFacts is what can be said of a group as a whole.
func groupFacts(sc screen.Scene, g *group) []fact {
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
	var counts []part
	for _, s := range tally() {
		if n := g.counts[s]; n > 0 {
			status := sc.Theme.Status(string(s))
			counts = append(counts, part{fmt.Sprintf("%s %d %s", status.Shape, n, status.Word), status.Style})
		}
	}
	work := fmt.Sprintf("%d open, %s person-weeks estimated", open, model.Num(weeks))
	facts := []fact{{label: "Initiatives", parts: counts}, {label: "Work", parts: []part{{work, sc.Theme.Text}}}}
	if late > 0 {
		text := fmt.Sprintf("%d past the target", late)
		facts = append(facts, fact{label: "Late", parts: []part{{text, sc.Theme.Warning}}})
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
