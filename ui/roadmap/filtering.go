package roadmap

import (
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/filter"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// found is those of the initiatives that the question lets through, and in a sentence what of its filter has no meaning.
// What was closed too long ago to be in the picture is found if the filter asks for it, or else finds nothing; what is
// archived only if it asks for that. older says that such were looked for.
func (q question) found(all []*model.Initiative) (items []*model.Initiative, older bool, hint string) {
	query := filter.Parse(q.filter)
	wanted, hints := query.Compile(q.p, q.p.Initiatives.Kind(), q.today, q.me)
	if len(hints) > 0 {
		hint = hints[0]
	}
	archived := query.Asks("archived")
	look := func(over bool) (items []*model.Initiative) {
		for _, i := range all {
			if (i.Live() || archived) && (over || q.inPicture(i)) && wanted.Match(i) {
				items = append(items, i)
			}
		}
		return items
	}
	older = asksOver(query)
	items = look(older)
	if older = older || len(items) == 0 && len(query) > 0; len(items) == 0 && older {
		items = look(true)
	}
	return items, older, hint
}

// asksOver says whether a query asks for what is over, by its state or by the day it was closed on.
func asksOver(query filter.Query) bool {
	return query.Asks("done", "dropped", "archived") || slices.ContainsFunc(query, func(t filter.Term) bool {
		return len(t.Field) > 1 && strings.HasPrefix("closed", strings.ToLower(t.Field))
	})
}

// inPicture says whether an initiative is recent enough to be shown.
func (q question) inPicture(i *model.Initiative) bool {
	return i.Status.Open() || q.closed && (i.Closed.IsZero() || !i.Closed.Before(q.since))
}

// filterPrompt asks what to look for and shows it while it is typed. Esc leaves nothing filtered.
func (v *view) filterPrompt(screen.Scene) screen.Action {
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: "Filter", Text: v.filter, Help: "words, or team:growth status:risk owner:me due:<+2w -tag:beta",
		OnType: v.narrow, OnEnter: v.narrow,
		OnCancel: func(screen.Scene) screen.Action {
			v.filter = ""
			return nil
		},
		Echo: func(sc screen.Scene, text string) string {
			_, hints := filter.Parse(text).Compile(sc.P, sc.P.Initiatives.Kind(), sc.Now.Today, sc.P.PersonCalled(sc.Me))
			return joined(" ", hints...)
		},
		Complete: func(sc screen.Scene, text string) []string {
			var texts []string
			for _, s := range filter.Suggest(text, len(text), sc.P, sc.P.Initiatives.Kind()) {
				texts = append(texts, s.Query)
			}
			return texts
		},
	})}
}

// Narrow is narrow for whoever leads here. What is over is shown where the filter asks for it.
func (v *view) Narrow(sc screen.Scene, text string) screen.Action {
	if asksOver(filter.Parse(text)) {
		v.closed = true
	}
	return v.narrow(sc, text)
}

// narrow sets the filter. One that speaks of what is over, or finds nothing without it, needs all of that at hand.
func (v *view) narrow(sc screen.Scene, text string) screen.Action {
	v.filter = strings.TrimSpace(text)
	everything := model.Scope{All: true}
	if v.filter == "" || sc.P.Scope.Covers(everything) || !v.answered(sc).older {
		return nil
	}
	return screen.Widen{Scope: everything}
}

// toggleArchived shows what is archived in place of the rest, or the rest again.
func (v *view) toggleArchived(sc screen.Scene) screen.Action {
	const archived = "is:archived"
	if v.filter == archived {
		return v.narrow(sc, "")
	}
	return v.narrow(sc, archived)
}

// facets offers the values that the shown rows have, with how many rows have each. One that the filter has already is
// taken out of it.
func (v *view) facets(sc screen.Scene) screen.Action {
	kind := sc.P.Initiatives.Kind()
	var rows []model.Record
	for _, g := range v.shownGroups(sc) {
		for _, i := range g.items {
			rows = append(rows, i)
		}
	}
	var items []form.Item
	facets := filter.Facets(sc.P, kind, rows)
	for _, f := range facets {
		items = append(items, facetItem(f, filter.Has(v.filter, kind, f.Field.Name, f.Value)))
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: "Narrow to", Items: items,
		OnPick: func(sc screen.Scene, picked []form.Item) screen.Action {
			text := v.filter
			for _, f := range facets {
				if len(picked) == 0 || facetKey(f) != picked[0].Key {
					continue
				}
				if filter.Has(text, kind, f.Field.Name, f.Value) {
					text = filter.Without(text, kind, f.Field.Name, f.Value)
				} else {
					text = filter.With(text, kind, f.Field.Name, f.Value)
				}
			}
			return v.narrow(sc, text)
		},
	})}
}

func facetKey(f filter.Facet) string { return f.Field.Name + "\x00" + f.Value }

func facetItem(f filter.Facet, on bool) form.Item {
	value := f.Value
	if value == "" {
		value = "none"
	}
	detail := model.Num(float64(f.Count)).String()
	if on {
		detail += " · filtered by, Enter stops that"
	}
	return form.Item{Key: facetKey(f), Name: f.Field.Title + ": " + value, Detail: detail}
}
