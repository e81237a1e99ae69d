package roadmap

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// filterPrompt asks what to look for and shows it while it is typed. Esc leaves nothing filtered.
func (v *view) filterPrompt(screen.Scene) screen.Action {
	set := func(_ screen.Scene, text string) screen.Action {
		v.filter = text
		return nil
	}
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: "Filter", Text: v.filter, Help: "words, or team:growth status:risk target:<1 jan",
		OnType:  set,
		OnEnter: set,
		OnCancel: func(screen.Scene) screen.Action {
			v.filter = ""
			return nil
		},
	})}
}

// facet is a value that rows can be narrowed to.
type facet struct {
	field, value string
	count        int
}

// facets offers the values that the rows have, with how many rows each would leave.
func (v *view) facets(sc screen.Scene) screen.Action {
	var items []form.Item
	for _, f := range v.countFacets(sc) {
		items = append(items, form.Item{
			Key: f.term(), Name: f.field + ": " + f.value, Detail: fmt.Sprint(f.count),
		})
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: "Narrow to", Items: items,
		OnPick: func(_ screen.Scene, picked []form.Item) screen.Action {
			for _, it := range picked {
				v.filter = strings.TrimSpace(v.filter + " " + it.Key)
			}
			return nil
		},
	})}
}

// term is the facet as the filter spells it.
func (f facet) term() string {
	if strings.ContainsAny(f.value, " \"") {
		return f.field + `:"` + strings.ReplaceAll(f.value, `"`, "") + `"`
	}
	return f.field + ":" + f.value
}

// countFacets counts the values of the rows that are shown, field by field, the most frequent first.
func (v *view) countFacets(sc screen.Scene) []facet {
	counts := map[facet]int{}
	count := func(field, value string) {
		if value != "" {
			counts[facet{field: field, value: value}]++
		}
	}
	for _, g := range v.shownGroups(sc) {
		for _, i := range g.items {
			count("status", string(i.Status))
			count("owner", sc.P.Name(i.Owner.Ref()))
			count("team", sc.P.Name(i.Team.Ref()))
			count("horizon", string(i.Horizon))
			count("confidence", string(i.Confidence))
			count("commitment", string(i.Commitment))
			count("stage", i.Stage)
			for _, tag := range i.Tags.All() {
				count("tags", tag)
			}
		}
	}
	var all []facet
	for f, n := range counts {
		f.count = n
		all = append(all, f)
	}
	fields := []string{"status", "owner", "team", "horizon", "confidence", "commitment", "stage", "tags"}
	slices.SortFunc(all, func(a, b facet) int {
		return cmp.Or(slices.Index(fields, a.field)-slices.Index(fields, b.field), b.count-a.count,
			strings.Compare(a.value, b.value))
	})
	return all
}

// shownGroups is the groups of the layout that is shown.
func (v *view) shownGroups(sc screen.Scene) []*group {
	if v.layout == board {
		return v.deck(sc).groups
	}
	return v.table(sc).groups
}

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
		options = append(options, form.Option{Label: string(g), Pick: func(screen.Scene) screen.Action {
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

// mark marks the row under the cursor and goes on to the next; on a heading it folds.
func (v *view) mark(sc screen.Scene) screen.Action {
	if v.cursor.Kind == headingKind {
		v.toggleFold(sc)
		return nil
	}
	if v.marked[v.cursor] {
		delete(v.marked, v.cursor)
	} else {
		v.marked[v.cursor] = true
	}
	v.cursorOf(sc).Move(1)
	return nil
}

// markAll marks every initiative that is shown, folded groups included.
func (v *view) markAll(sc screen.Scene) screen.Action {
	for _, g := range v.shownGroups(sc) {
		for _, i := range g.items {
			v.marked[i.Ref()] = true
		}
	}
	return nil
}

func (v *view) markNone(screen.Scene) screen.Action {
	v.marked = map[model.Ref]bool{}
	return nil
}

// Selected is the marked rows, or else the one under the cursor.
func (v *view) Selected(sc screen.Scene) []model.Ref {
	if len(v.marked) == 0 {
		if at := v.under(sc).ref; sc.P.Row(at) != nil {
			return []model.Ref{at}
		}
		return nil
	}
	refs := make([]model.Ref, 0, len(v.marked))
	for ref := range v.marked {
		if sc.P.Row(ref) != nil {
			refs = append(refs, ref)
		}
	}
	slices.SortFunc(refs, func(a, b model.Ref) int {
		return cmp.Or(strings.Compare(a.Kind, b.Kind), strings.Compare(a.ID, b.ID))
	})
	return refs
}
