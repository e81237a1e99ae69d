package roadmap

import (
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/filter"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// matcher says which initiatives the question lets through, and in a sentence what of its filter has no meaning. What
// is archived, or was closed too long ago to be in the picture, is let through only if the filter asks for such things.
func (q question) matcher() (match func(*model.Initiative) bool, hint string) {
	query := filter.Parse(q.filter)
	wanted, hints := query.Compile(q.p, q.p.Initiatives.Kind(), q.today, q.me)
	if len(hints) > 0 {
		hint = hints[0]
	}
	archived, over := asks(query, "archived"), asks(query, "done", "dropped", "archived")
	return func(i *model.Initiative) bool {
		return (i.Live() || archived) && (over || q.inPicture(i)) && wanted.Match(i)
	}, hint
}

// inPicture says whether an initiative is recent enough to be shown.
func (q question) inPicture(i *model.Initiative) bool {
	return i.Status.Open() || q.closed && (i.Closed.IsZero() || !i.Closed.Before(q.since))
}

// asks says whether a query asks for rows in one of the given states, by a beginning of its word as the filter has it.
func asks(query filter.Query, states ...string) bool {
	for _, t := range query {
		field := strings.ToLower(t.Field)
		if t.Not || field != "is" && (len(field) < 2 || !strings.HasPrefix("status", field)) {
			continue
		}
		for _, v := range t.Values {
			for _, state := range states {
				if strings.HasPrefix(state, strings.ToLower(v.Text)) {
					return true
				}
			}
		}
	}
	return false
}

// filterPrompt asks what to look for and shows it while it is typed. Esc leaves nothing filtered.
func (v *view) filterPrompt(screen.Scene) screen.Action {
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: "Filter", Text: v.filter, Help: "words, or team:growth status:risk owner:me due:<+2w -tag:beta",
		OnType: func(_ screen.Scene, text string) screen.Action {
			v.filter = text
			return nil
		},
		OnEnter: func(sc screen.Scene, text string) screen.Action { return v.narrow(sc, text) },
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

// narrow sets the filter. One that speaks of what is over or archived needs all of that at hand.
func (v *view) narrow(sc screen.Scene, text string) screen.Action {
	v.filter = strings.TrimSpace(text)
	everything := model.Scope{All: true}
	if asks(filter.Parse(v.filter), "done", "dropped", "archived") && !sc.P.Scope.Covers(everything) {
		return screen.Widen{Scope: everything}
	}
	return nil
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
