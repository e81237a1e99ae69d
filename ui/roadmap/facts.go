package roadmap

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// facts is what the details say of an initiative, what matters most first. What is empty is left out.
func (v *view) facts(sc screen.Scene, i *model.Initiative) []widget.Fact {
	t := sc.Theme
	text := func(s string) []widget.Part {
		if s == "" {
			return nil
		}
		return []widget.Part{{Text: model.CleanLine(s), Style: t.Text}}
	}
	facts := []widget.Fact{
		{Label: "Outcome", Parts: text(i.Outcome), Rows: 2},
		{Label: "Dates", Parts: datesOf(sc, i), Rows: 2},
	}
	for _, side := range v.sides(sc, i) {
		label := strings.ToUpper(side.Label[:1]) + side.Label[1:]
		facts = append(facts, widget.Fact{Label: label, Parts: dotted(side.Parts), Rows: 2})
	}
	aimed := v.aimed(sc, i)
	facts = append(facts,
		widget.Fact{Label: "Moves", Parts: dotted(aimed), Rows: min(max(len(aimed), 1), 3)},
		widget.Fact{Label: "Work", Parts: text(work(sc, i)), Rows: 2},
		widget.Fact{Label: "Owner", Parts: text(sc.P.Name(i.Owner.Ref()))},
		widget.Fact{Label: "Exception", Parts: text(i.Exception)},
	)
	facts = append(facts, v.notes(sc, i.Ref())...)
	facts = append(facts,
		widget.Fact{Label: "Tags", Parts: text(i.Tags.String())},
		widget.Fact{Label: "Source", Parts: text(joined(" · ", i.Source, i.Link))},
	)
	return widget.Told(facts)
}

// dotted is parts with a dot between them.
func dotted(parts []widget.Part) []widget.Part {
	for n := range parts[:max(len(parts)-1, 0)] {
		parts[n].Text += " ·"
	}
	return parts
}

// datesOf is from when to when, what was agreed, how far it has slipped from that, and why.
func datesOf(sc screen.Scene, i *model.Initiative) []widget.Part {
	t := sc.Theme
	var parts []widget.Part
	if text := when(sc, i); text != "" {
		parts = append(parts, widget.Part{Text: text, Style: t.Text})
	}
	if !i.Baseline.IsZero() && i.Slip() != 0 {
		parts = append(parts, widget.Part{Text: "  agreed " + dayIn(i.Baseline, sc.Now.Today), Style: t.Muted})
	}
	switch slip := i.Slip(); {
	case slip > 0:
		text := "  slipped " + span(slip)
		if i.SlipReason != "" {
			text += ": “" + i.SlipReason + "”"
		}
		parts = append(parts, widget.Part{Text: text, Style: t.Warning})
	case slip < 0:
		parts = append(parts, widget.Part{Text: "  " + span(-slip) + " earlier than agreed", Style: t.Muted})
	}
	if late := i.Late(sc.Now.Today); late > 0 {
		parts = append(parts, widget.Part{Text: "  " + dates.Late(late), Style: t.Warning})
	}
	return parts
}

// sides is what an initiative blocks and what it is blocked by, with the day by which that is needed. What cannot hold
// is in the style of a warning.
func (v *view) sides(sc screen.Scene, i *model.Initiative) []widget.Fact {
	blocks, waits := widget.Fact{Label: "blocks"}, widget.Fact{Label: "waits for"}
	for _, d := range v.indexed(sc).links[i.ID] {
		side, other := &blocks, d.To
		if d.To == i.ID {
			side, other = &waits, d.From
		}
		name := sc.P.Name(other.Ref())
		if name == "" {
			continue
		}
		style, said := sc.Theme.Text, string(d.State)
		if by := d.Needed(sc.P); !by.IsZero() {
			said += ", by " + dayIn(by, sc.Now.Today)
		}
		if d.Breached(sc.P) {
			style, said = sc.Theme.Warning, said+": not in time"
		}
		side.Parts = append(side.Parts, widget.Part{Text: fmt.Sprintf("%s (%s)", name, said), Style: style})
	}
	return []widget.Fact{blocks, waits}
}

// work is how much an initiative is, for whom and how firmly.
func work(sc screen.Scene, i *model.Initiative) string {
	var estimate, with, tier string
	if weeks, known := i.Estimate.Get(); known {
		estimate = model.Num(weeks).String() + " person-weeks"
	}
	var others []string
	for _, id := range i.With.All() {
		others = append(others, sc.P.Name(model.ID[model.Team](id).Ref()))
	}
	if len(others) > 0 {
		with = "with " + strings.Join(others, ", ")
	}
	if i.Tier != "" {
		tier = "launch tier " + string(i.Tier)
	}
	return joined(" · ", estimate, joined(" ", sc.P.Name(i.Team.Ref()), with), string(i.Horizon), string(i.Commitment),
		i.Stage, string(i.Kind), tier)
}

// notes says how many private remarks there are on a row, and not what they say: somebody may be looking on.
func (v *view) notes(sc screen.Scene, ref model.Ref) []widget.Fact {
	notes := v.indexed(sc).notes[ref]
	if len(notes) == 0 {
		return nil
	}
	text := "1 private note, in the Library"
	if len(notes) > 1 {
		text = fmt.Sprintf("%d private notes, in the Library", len(notes))
	}
	return []widget.Fact{{Label: "Notes", Parts: []widget.Part{{Text: text, Style: sc.Theme.Muted}}}}
}
