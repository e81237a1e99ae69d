package leadership

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// copyMenu offers the marked rows, or all that are shown and then also the one under the cursor alone, in the forms in which
// people pass them on.
func (f *face) copyMenu(sc screen.Scene) screen.Action {
	items := f.synced(sc).said.items
	if len(f.marked) > 0 {
		items = f.chosen(sc)
	}
	c := f.copies(sc, items)
	switch n := len(items); {
	case n == 1: // which its name says
	case len(f.marked) > 0:
		c.Which = fmt.Sprintf("the %d marked", n)
	default:
		c.Which = fmt.Sprintf("all %d shown", n)
		if here := f.under(sc); sc.P.Shows(here.ref()) {
			c.Only, c.Label = f.copies(sc, []*item{here}), "this one only"
		}
	}
	return c.Offer(len(items) - c.Private)
}

// copies is rows in the forms in which they can be copied, without those that are private.
func (f *face) copies(sc screen.Scene, items []*item) *form.Copies {
	public := slices.DeleteFunc(slices.Clone(items), func(i *item) bool { return !sc.P.Shows(i.ref()) })
	what := f.called(sc, refsOf(public))
	if len(public) == 0 {
		what = f.called(sc, refsOf(items))
	}
	sheet := func(sc screen.Scene) transfer.Sheet { return f.sheet(sc, public) }
	return &form.Copies{Which: what, What: what, Private: len(items) - len(public), As: []form.Written{
		{Key: "m", Label: "Markdown", Text: func(sc screen.Scene) string { return transfer.Text(sheet(sc).Markdown) }},
		{Key: "s", Label: "Slack text", Text: func(sc screen.Scene) string { return f.slack(sc, public) }},
		{Key: "c", Label: "CSV", Text: func(sc screen.Scene) string { return transfer.Text(sheet(sc).CSV) }},
	}}
}

// sheet is rows as a table of the public fields that are filled in anywhere among them. What they are about is private too
// where a shared screen would not show it.
func (f *face) sheet(sc screen.Scene, items []*item) transfer.Sheet {
	p := sc.P.Public()
	var rows []model.Record
	for _, i := range items {
		if row := p.Row(i.ref()); row != nil {
			rows = append(rows, row)
		}
	}
	fields := slices.DeleteFunc(slices.Clone(p.Table(f.kind).Kind().Own()), func(of model.Field) bool {
		return !slices.ContainsFunc(rows, func(row model.Record) bool { return of.Text(row) != "" })
	})
	return transfer.SheetOf(p, fields, slices.Values(rows))
}

// slack is rows as Slack shows them well, a bullet each.
func (f *face) slack(sc screen.Scene, items []*item) string {
	var b strings.Builder
	for _, i := range items {
		stands, _ := standing(sc, i)
		parts := []string{stands}
		if d, ok := i.row.(*model.Decision); ok && d.Outcome != "" {
			parts = []string{stands + ": " + d.Outcome}
		}
		if name := sc.P.Name(i.owner.Ref()); name != "" {
			parts = append([]string{name}, parts...)
		}
		if name := sc.P.Name(i.about); name != "" && sc.P.Shows(i.about) {
			parts = append(parts, "about "+name)
		}
		fmt.Fprintf(&b, "• %s *%s* – %s\n", sign(sc, i).Shape, model.SlackText(i.name), model.SlackText(strings.Join(parts, ", ")))
	}
	return b.String()
}
