package roadmap

import (
	"slices"

	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

func (v *view) orderMenu(screen.Scene) screen.Action {
	var options []form.Option
	for _, o := range orders() {
		options = append(options, form.Option{Label: string(o), Pick: func(screen.Scene) screen.Action {
			v.orders[v.layout] = o
			return nil
		}})
	}
	current := slices.Index(orders(), v.orders[v.layout])
	return screen.Open{Overlay: form.NewMenu("Order by", options, current)}
}

func (v *view) groupMenu(screen.Scene) screen.Action {
	var options []form.Option
	for _, g := range groupings() {
		label := string(g)
		if g == byTag {
			label += ", the first of several"
		}
		options = append(options, form.Option{Label: label, Pick: func(screen.Scene) screen.Action {
			v.grouping = g
			return nil
		}})
	}
	return screen.Open{Overlay: form.NewMenu("Group by", options, slices.Index(groupings(), v.grouping))}
}

func (v *view) toggleClosed(sc screen.Scene) screen.Action {
	v.closed = !v.closed
	return v.reachBack(sc)
}
