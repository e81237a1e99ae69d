package roadmap

import (
	"fmt"
	"strings"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// copyMenu offers the marked rows, or all that are shown, in the forms in which people pass them on.
func (v *view) copyMenu(sc screen.Scene) screen.Action {
	rows := v.chosen(sc)
	what := fmt.Sprintf("%d %s", len(rows), sc.P.Initiatives.Kind().Called(len(rows)))
	option := func(key, label string, text func(screen.Scene) string) form.Option {
		return form.Option{Key: key, Label: label, Pick: func(sc screen.Scene) screen.Action {
			return screen.Copy{Text: text(sc), What: what + " as " + label}
		}}
	}
	return screen.Open{Overlay: form.NewMenu("Copy "+what+" as", []form.Option{
		option("m", "Markdown", v.markdown), option("s", "Slack text", v.slack), option("c", "CSV", v.csv),
	}, -1)}
}

// sheet is the chosen rows as a table of what others ask for.
func (v *view) sheet(sc screen.Scene) transfer.Sheet {
	const asked = "title status owner team horizon start target timeframe baseline slip_reason confidence estimate key"
	var fields []model.Field
	kind := sc.P.Initiatives.Kind()
	for _, name := range strings.Fields(asked) {
		if f, ok := kind.Field(name); ok {
			fields = append(fields, f)
		}
	}
	rows := v.chosen(sc)
	return transfer.SheetOf(sc.P, fields, func(yield func(model.Record) bool) {
		for _, i := range rows {
			if !yield(i) {
				return
			}
		}
	})
}

func (v *view) markdown(sc screen.Scene) string { return transfer.Text(v.sheet(sc).Markdown) }
func (v *view) csv(sc screen.Scene) string      { return transfer.Text(v.sheet(sc).CSV) }

// slack is the chosen rows as Slack shows them well: a bold line for a group, a bullet for a row.
func (v *view) slack(sc screen.Scene) string {
	var b strings.Builder
	for _, g := range v.shownGroups(sc) {
		heading := g.title
		for _, i := range g.items {
			if len(v.marked) > 0 && !v.marked[i.Ref()] {
				continue
			}
			if heading != "" {
				fmt.Fprintf(&b, "*%s*\n", heading)
				heading = ""
			}
			fmt.Fprintf(&b, "• %s *%s* – %s\n", sc.Theme.Status(string(i.Status)).Shape, i.Title, v.oneLine(sc, i))
		}
	}
	return b.String()
}

// oneLine is the state of an initiative in a line: off track, Ana Costa, 14 Dec (+2 wk: PSP certification).
func (v *view) oneLine(sc screen.Scene, i *model.Initiative) string {
	when := deadline(sc, i)
	if slip := i.Slip(); slip > 0 && when != "" {
		when += " (" + joined(": ", signed(slip), i.SlipReason) + ")"
	}
	return joined(", ", string(i.Status), sc.P.Name(i.Owner.Ref()), when)
}
