package leadership

import (
	"fmt"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// column is a column of a face.
type column struct {
	title string
	w     int   // cells that it cannot do without
	most  int   // cells beyond which it has nothing more to say
	order order // what a click on its title orders the rows by
	keep  int   // the higher, the longer it stays when the view gets narrow
	show  func(screen.Scene, *known, *item, int) widget.Part
}

// columns is those of a kind that have a place in w cells, from left to right.
func columns(k *known, kind string, w int) []column {
	const wide = 140 // cells in which there is room for the team as well
	title := map[string]string{decision: "DECISION", action: "ACTION", risk: "RISK"}[kind]
	owner, stands := "OWNER", 15
	all := []column{{title, 26, max(min(k.longest[kind], 90), 26), byName, 5, showName}}
	switch kind {
	case decision:
		owner = "DECIDER"
	case risk:
		stands = 17 // what is done about it, and by when
		all = append(all, column{"SEVERITY", 8, 8, bySeverity, 4, showSeverity})
	}
	all = append(all,
		column{owner, 7, k.ownerWidth(), byOwner, 3, showOwner},
		column{"STANDS", stands, stands, byDue, 4, func(sc screen.Scene, _ *known, i *item, _ int) widget.Part {
			text, style := standing(sc, i)
			return widget.Part{Text: text, Style: style}
		}},
		column{"ABOUT", 12, 40, byAbout, 2, showAbout},
	)
	if w < wide {
		return all
	}
	return append(all, column{"TEAM", 12, 20, "", 1, func(sc screen.Scene, k *known, i *item, _ int) widget.Part {
		return widget.Part{Text: k.p.Name(i.team.Ref()), Style: sc.Theme.Muted}
	}})
}

func showName(sc screen.Scene, _ *known, i *item, _ int) widget.Part {
	if !i.open || !i.row.Live() {
		return widget.Part{Text: i.name, Style: sc.Theme.Muted}
	}
	return widget.Part{Text: i.name, Style: sc.Theme.Text}
}

// ownerWidth is how many cells the whole names of the owners take, as far as a column has room for them.
func (k *known) ownerWidth() int { return max(min(k.owners, 18), 7) }

// showOwner is the owner's whole name where there is room for everybody's.
func showOwner(sc screen.Scene, k *known, i *item, w int) widget.Part {
	name := k.p.Name(i.owner.Ref())
	switch {
	case name == "":
		return widget.Part{Text: "–", Style: sc.Theme.Muted}
	case w < k.ownerWidth() || canvas.Width(name) > w:
		name = k.people[i.owner]
	}
	return widget.Part{Text: name, Style: sc.Theme.Muted}
}

func showSeverity(sc screen.Scene, _ *known, i *item, _ int) widget.Part {
	if i.exposure == 0 {
		return widget.Part{Text: "–", Style: sc.Theme.Muted}
	}
	return widget.Part{Text: fmt.Sprintf("%d %s", i.exposure, i.severity), Style: sc.Theme.Text}
}

func showAbout(sc screen.Scene, k *known, i *item, _ int) widget.Part {
	return widget.Part{Text: k.p.Name(i.about), Style: sc.Theme.Muted}
}

const columnGap = 2

// fitting is the columns for which w cells have room: those that matter least go first, and what is then left goes to the
// others, the name before all, until none has more to say.
func fitting(k *known, kind string, w int) []column {
	all := columns(k, kind, w)
	for {
		used, least := -columnGap, 0
		for n, c := range all {
			used += c.w + columnGap
			if c.keep < all[least].keep {
				least = n
			}
		}
		if used <= w || len(all) == 1 {
			grow(all, w-used)
			return all
		}
		all = append(all[:least:least], all[least+1:]...)
	}
}

// grow shares out what is left: to names of an ordinary length, to what they are about, to the other columns, and then to
// whatever is longer.
func grow(all []column, left int) {
	if left < 0 {
		all[0].w = max(all[0].w+left, 1)
		return
	}
	give := func(order order, to int) {
		for n := range all {
			if c := &all[n]; c.order == order {
				more := min(left, max(to-c.w, 0))
				c.w, left = c.w+more, left-more
			}
		}
	}
	const ordinary, short = 48, 24
	give(byName, min(ordinary, all[0].most))
	give(byAbout, short)
	for _, c := range all[1:] {
		give(c.order, c.most)
	}
	give(byName, all[0].most)
}
