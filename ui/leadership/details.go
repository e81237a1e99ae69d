package leadership

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

const labelWidth = 12

// drawDetails draws all that is known of the row under the cursor, what matters most first.
func (f *face) drawDetails(sc screen.Scene, c *canvas.Canvas) {
	at := f.list.Cursor()
	if c.H() == 0 || at < 0 {
		return
	}
	i, t := f.said.items[at], sc.Theme
	s := sign(sc, i)
	stands, _ := standing(sc, i)
	title := []widget.Part{{Text: s.Shape + " " + i.name, Style: s.Style.With(canvas.Bold)}, {Text: stands, Style: s.Style}}
	if !i.row.Live() {
		title = append(title, widget.Part{Text: "archived", Style: t.Warning})
	}
	if i.hidden {
		title = append(title, widget.Part{Text: "private", Style: t.Muted})
	}
	widget.RuledTitle(c, 0, title, *t)
	widget.Facts(c.Sub(2, 1, c.W()-4, c.H()-1), widget.Told(f.facts(sc, i)), labelWidth, *t)
}

// facts is what the details say of a row. What is empty is left out.
func (f *face) facts(sc screen.Scene, i *item) []widget.Fact {
	k, owner := f.said.asked.known, "Owner"
	if f.kind == decision {
		owner = "Decider"
	}
	facts := f.own(sc, i)
	facts = append(facts,
		widget.Fact{Label: "About", Parts: f.aboutParts(sc, i)},
		widget.Fact{Label: "Due", Parts: plain(sc, dates.Echo(i.due, model.Date{}, sc.Now.Today))},
		widget.Fact{Label: owner, Parts: plain(sc, k.p.Name(i.owner.Ref()))},
		widget.Fact{Label: "Team", Parts: plain(sc, k.p.Name(i.team.Ref()))},
	)
	return append(facts, widget.Fact{Label: "From it", Parts: listed(sc, k.on[i.ref()]), Rows: 2})
}

// own is the facts that only a row of its kind has.
func (f *face) own(sc screen.Scene, i *item) []widget.Fact {
	switch r := i.row.(type) {
	case *model.Decision:
		return f.ofDecision(sc, r)
	case *model.Risk:
		said := ""
		if r.Probability != "" || r.Impact != "" {
			said = fmt.Sprintf("probability %s, impact %s", orUnknown(r.Probability), orUnknown(r.Impact))
		}
		if i.exposure > 0 {
			said = fmt.Sprintf("%s: %s, %d of 9", i.severity, said, i.exposure)
		}
		return []widget.Fact{
			{Label: "Severity", Parts: plain(sc, said)},
			{Label: "Mitigation", Parts: plain(sc, r.Mitigation), Rows: 3},
			{Label: "Resolved", Parts: plain(sc, r.Closed.Long())},
		}
	case *model.Action:
		if !r.Open() {
			return []widget.Fact{{Label: strings.ToUpper(i.state[:1]) + i.state[1:], Parts: plain(sc, r.Closed.Long())}}
		}
	}
	return nil
}

func (f *face) ofDecision(sc screen.Scene, d *model.Decision) []widget.Fact {
	k, t := f.said.asked.known, sc.Theme
	outcome, options := "Outcome", widget.Fact{Label: "Options", Rows: 2}
	if d.Type == model.ToAnswer {
		outcome = "Answer"
	}
	for n, option := range d.OptionList() {
		if n > 0 {
			options.Parts = append(options.Parts, widget.Part{Text: "/", Style: t.Muted})
		}
		options.Parts = append(options.Parts, widget.Part{Text: option, Style: t.Text})
	}
	revisit := plain(sc, dates.Echo(d.Revisit, model.Date{}, sc.Now.Today))
	if d.ToRevisit(sc.Now.Today) {
		revisit[0].Style = t.Warning
	}
	facts := []widget.Fact{{Label: outcome, Parts: plain(sc, d.Outcome), Rows: 3}}
	if d.SupersededBy != "" {
		next := widget.Part{Text: k.p.Name(d.SupersededBy.Ref()), Style: t.Text, Zone: rowZone{d.SupersededBy.Ref()}}
		facts = append(facts, widget.Fact{Label: "Now holds", Parts: []widget.Part{next}})
	}
	return append(facts, options,
		widget.Fact{Label: "Settled", Parts: plain(sc, d.Date.Long())},
		widget.Fact{Label: "Look again", Parts: revisit},
		widget.Fact{Label: "Instead of", Parts: listed(sc, k.before[d.ID])},
	)
}

func orUnknown(d model.Degree) string {
	if d == "" {
		return "unknown"
	}
	return string(d)
}

// aboutParts is what the row is about, which a click leads to.
func (f *face) aboutParts(sc screen.Scene, i *item) []widget.Part {
	k := f.said.asked.known
	name := k.p.Name(i.about)
	if name == "" {
		return nil
	}
	parts := []widget.Part{{Text: model.CleanLine(name), Style: sc.Theme.Text, Zone: rowZone{i.about}}}
	if table := k.p.Table(i.about.Kind); table != nil {
		parts = append(parts, widget.Part{Text: "· " + table.Kind().Label(), Style: sc.Theme.Muted})
	}
	return parts
}

// listed is rows with their signs, each of which a click leads to.
func listed(sc screen.Scene, items []*item) []widget.Part {
	var parts []widget.Part
	for n, i := range items {
		s := sign(sc, i)
		text := s.Shape + " " + i.name
		if n < len(items)-1 {
			text += " ·"
		}
		parts = append(parts, widget.Part{Text: text, Style: s.Style, Zone: rowZone{i.ref()}})
	}
	return parts
}

// plain is a text as the only part of a fact, or none.
func plain(sc screen.Scene, text string) []widget.Part {
	if text == "" {
		return nil
	}
	return []widget.Part{{Text: model.CleanLine(text), Style: sc.Theme.Text}}
}
