package roadmap

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// facts is what the details say of an initiative, what matters most first. What is empty is left out.
func (v *view) facts(sc screen.Scene, i *model.Initiative) []fact {
	t := sc.Theme
	text := func(s string) []part {
		if s == "" {
			return nil
		}
		return []part{{model.CleanLine(s), t.Text}}
	}
	facts := []fact{
		{label: "Outcome", parts: text(i.Outcome), rows: 2},
		{label: "Dates", parts: datesOf(sc, i), rows: 2},
	}
	for _, side := range v.sides(sc, i) {
		label := strings.ToUpper(side.label[:1]) + side.label[1:]
		facts = append(facts, fact{label: label, parts: dotted(side.parts), rows: 2})
	}
	aimed := v.aimed(sc, i)
	facts = append(facts,
		fact{label: "Moves", parts: dotted(aimed), rows: min(max(len(aimed), 1), 3)},
		fact{label: "Work", parts: text(work(sc, i)), rows: 2},
		fact{label: "Owner", parts: text(sc.P.Name(i.Owner.Ref()))},
		fact{label: "Exception", parts: text(i.Exception)},
	)
	facts = append(facts, v.notes(sc, i.Ref())...)
	facts = append(facts,
		fact{label: "Tags", parts: text(i.Tags.String())},
		fact{label: "Source", parts: text(joined(" · ", i.Source, i.Link))},
	)
	kept := facts[:0]
	for _, f := range facts {
		if len(f.parts) > 0 {
			kept = append(kept, f)
		}
	}
	return kept
}

// dotted is parts with a dot between them.
func dotted(parts []part) []part {
	for n := range parts[:max(len(parts)-1, 0)] {
		parts[n].text += " ·"
	}
	return parts
}

// datesOf is from when to when, what was agreed, how far it has slipped from that, and why.
func datesOf(sc screen.Scene, i *model.Initiative) []part {
	t := sc.Theme
	var parts []part
	if text := when(sc, i); text != "" {
		parts = append(parts, part{text, t.Text})
	}
	if !i.Baseline.IsZero() && i.Slip() != 0 {
		parts = append(parts, part{"  agreed " + dayIn(i.Baseline, sc.Now.Today), t.Muted})
	}
	switch slip := i.Slip(); {
	case slip > 0:
		text := "  slipped " + span(slip)
		if i.SlipReason != "" {
			text += ": “" + i.SlipReason + "”"
		}
		parts = append(parts, part{text, t.Warning})
	case slip < 0:
		parts = append(parts, part{"  " + span(-slip) + " earlier than agreed", t.Muted})
	}
	if late := i.Late(sc.Now.Today); late > 0 {
		parts = append(parts, part{"  late by " + span(late), t.Warning})
	}
	return parts
}

// sides is what an initiative blocks and what it is blocked by, with the day by which that is needed. What cannot hold
// is in the style of a warning.
func (v *view) sides(sc screen.Scene, i *model.Initiative) []fact {
	blocks, waits := fact{label: "blocks"}, fact{label: "waits for"}
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
		if by := needed(sc.P, d); !by.IsZero() {
			said += ", by " + dayIn(by, sc.Now.Today)
		}
		if breached(sc.P, d) {
			style, said = sc.Theme.Warning, said+": not in time"
		}
		side.parts = append(side.parts, part{fmt.Sprintf("%s (%s)", name, said), style})
	}
	return []fact{blocks, waits}
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
func (v *view) notes(sc screen.Scene, ref model.Ref) []fact {
	notes := v.indexed(sc).notes[ref]
	if len(notes) == 0 {
		return nil
	}
	text := "1 private note, in the Library"
	if len(notes) > 1 {
		text = fmt.Sprintf("%d private notes, in the Library", len(notes))
	}
	return []fact{{label: "Notes", parts: []part{{text, sc.Theme.Muted}}}}
}
