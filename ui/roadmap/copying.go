package roadmap

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// copyMenu offers the marked rows, or all that are shown, in the forms in which people pass them on. Where nothing is
// marked it goes on to offer the row or the group under the cursor alone.
func (v *view) copyMenu(sc screen.Scene) screen.Action {
	groups := v.chosenGroups(sc)
	c := copies(sc, groups)
	n := len(flat(groups))
	switch {
	case n == 1: // which its name says
	case len(v.marked) > 0:
		c.Which = fmt.Sprintf("the %d marked", n)
	default:
		c.Which = fmt.Sprintf("all %d shown", n)
		if only, label := v.copiesUnder(sc); only != nil && only.Private == 0 {
			c.Only, c.Label = only, label
		}
	}
	return c.Offer(n - c.Private)
}

// copiesUnder is the row or the group that the cursor is on, and what to call it; nil where it is on neither.
func (v *view) copiesUnder(sc screen.Scene) (*form.Copies, string) {
	switch at := v.under(sc); {
	case at.item != nil:
		return copies(sc, v.groupedBy().split(sc.P, []*model.Initiative{at.item})), "this one only"
	case at.group != nil:
		c := copies(sc, []*group{at.group})
		c.Which = c.What + " of " + at.group.title
		return c, "this group only"
	}
	return nil, ""
}

// copies is the rows of groups in the forms in which they can be copied.
func copies(sc screen.Scene, all []*group) *form.Copies {
	groups, private := public(sc.P, all)
	as := func(key, label string, text func(screen.Scene, []*group) string) form.Written {
		return form.Written{Key: key, Label: label, Text: func(sc screen.Scene) string { return text(sc, groups) }}
	}
	what := counting(sc.P, refsOf(groups))
	if len(flat(groups)) == 0 {
		what = counting(sc.P, refsOf(all))
	}
	return &form.Copies{Which: what, What: what, Private: private, As: []form.Written{
		as("m", "Markdown", markdown), as("s", "Slack text", slack), as("c", "CSV", csv),
	}}
}

// public is the groups without what is private in them, and how many rows that was.
func public(p *model.Portfolio, groups []*group) ([]*group, int) {
	var kept []*group
	private := 0
	for _, g := range groups {
		open := slices.DeleteFunc(slices.Clone(g.items), func(i *model.Initiative) bool { return !p.Shows(i.Ref()) })
		private += len(g.items) - len(open)
		if len(open) > 0 {
			kept = append(kept, &group{key: g.key, title: g.title, items: open})
		}
	}
	return kept, private
}

func refsOf(groups []*group) []model.Ref {
	var refs []model.Ref
	for _, i := range flat(groups) {
		refs = append(refs, i.Ref())
	}
	return refs
}

// sheet is the rows of the groups as a table of what others ask for.
func sheet(sc screen.Scene, groups []*group) transfer.Sheet {
	const asked = "title status owner team horizon start target timeframe baseline slip_reason confidence estimate key"
	var fields []model.Field
	kind := sc.P.Initiatives.Kind()
	for _, name := range strings.Fields(asked) {
		if f, ok := kind.Field(name); ok {
			fields = append(fields, f)
		}
	}
	return transfer.SheetOf(sc.P, fields, func(yield func(model.Record) bool) {
		for _, i := range flat(groups) {
			if !yield(i) {
				return
			}
		}
	})
}

func markdown(sc screen.Scene, groups []*group) string {
	return transfer.Text(sheet(sc, groups).Markdown)
}
func csv(sc screen.Scene, groups []*group) string { return transfer.Text(sheet(sc, groups).CSV) }

// slack is the rows as Slack shows them well: a bold line for a group, a bullet for a row.
func slack(sc screen.Scene, groups []*group) string {
	var b strings.Builder
	for _, g := range groups {
		if g.title != "" {
			fmt.Fprintf(&b, "*%s*\n", model.SlackText(g.title))
		}
		for _, i := range g.items {
			shape := sc.Theme.Status(string(i.Status)).Shape
			fmt.Fprintf(&b, "• %s *%s* – %s\n", shape, model.SlackText(i.Title), model.SlackText(oneLine(sc, i)))
		}
	}
	return b.String()
}

// oneLine is the state of an initiative in a line: off track, Ana Costa, 14 Dec (+2 wk: PSP certification).
func oneLine(sc screen.Scene, i *model.Initiative) string {
	when := deadline(sc, i)
	if slip := i.Slip(); slip > 0 && when != "" {
		when += " (" + joined(": ", signed(slip), i.SlipReason) + ")"
	}
	return joined(", ", string(i.Status), sc.P.Name(i.Owner.Ref()), when)
}
