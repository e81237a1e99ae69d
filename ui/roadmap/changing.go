package roadmap

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// each is the edits that alter the given initiatives.
func each(sc screen.Scene, refs []model.Ref, alter func(*model.Initiative)) []model.Edit {
	var edits []model.Edit
	for _, ref := range refs {
		edits = append(edits, sc.P.Initiatives.Edit(sc.Now, initiative(ref), alter)...)
	}
	return edits
}

// statusMenu offers the states for the selected initiatives.
func (v *view) statusMenu(sc screen.Scene) screen.Action {
	refs := v.Selected(sc)
	current := -1
	var options []form.Option
	for n, s := range model.ToDo.Choices() {
		status := sc.Theme.Status(s)
		if i := sc.P.Initiatives.Get(initiative(refs[0])); i != nil && len(refs) == 1 && string(i.Status) == s {
			current = n
		}
		options = append(options, form.Option{Label: status.Shape + " " + s, Pick: func(sc screen.Scene) screen.Action {
			edits := each(sc, refs, func(i *model.Initiative) { i.Status = model.Status(s) })
			return screen.Commit{Change: sc.Change(fmt.Sprintf("Set %s to %s", counting(sc.P, refs), s), edits...)}
		}})
	}
	return screen.Open{Overlay: form.NewMenu("Status of "+counting(sc.P, refs), options, current)}
}

// assign offers the people who could own the selected initiatives.
func (v *view) assign(sc screen.Scene) screen.Action {
	refs := v.Selected(sc)
	if len(refs) == 1 {
		return form.Field(sc, refs[0], "owner")
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: "Owner of " + counting(sc.P, refs), Items: form.Rows(sc.P, "person"), None: "nobody",
		OnPick: func(sc screen.Scene, picked []form.Item) screen.Action {
			var owner model.ID[model.Person]
			label := "Take the owner off " + counting(sc.P, refs)
			if len(picked) > 0 && picked[0].Key != "" {
				owner, label = model.ID[model.Person](picked[0].Key), "Give "+counting(sc.P, refs)+" to "+picked[0].Name
			}
			edits := each(sc, refs, func(i *model.Initiative) { i.Owner = owner })
			return screen.Commit{Change: sc.Change(label, edits...)}
		},
	})}
}

// tag edits the tags of one initiative, or adds some to several.
func (v *view) tag(sc screen.Scene) screen.Action {
	refs := v.Selected(sc)
	if len(refs) == 1 {
		return form.Field(sc, refs[0], "tags")
	}
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: "Add tags to " + counting(sc.P, refs), Help: "with commas between them",
		OnEnter: func(sc screen.Scene, text string) screen.Action {
			edits := each(sc, refs, func(i *model.Initiative) { i.Tags = model.TagsOf(string(i.Tags), text) })
			return screen.Commit{Change: sc.Change(fmt.Sprintf("Tag %s: %s", counting(sc.P, refs), text), edits...)}
		},
	})}
}

// edit opens the form of a row, or one for all that are marked.
func (v *view) edit(sc screen.Scene) screen.Action {
	refs := v.Selected(sc)
	switch {
	case len(refs) == 1:
		return screen.Open{Overlay: form.Edit(sc, refs[0])}
	case slices.ContainsFunc(refs, func(r model.Ref) bool { return r.Kind != refs[0].Kind }):
		return screen.Tell{Text: "Initiatives and milestones are marked; they have no form in common", Bad: true}
	}
	return screen.Open{Overlay: form.Bulk(sc, refs)}
}

// fieldMenu offers the fields of a row to edit one of them in place.
func (v *view) fieldMenu(sc screen.Scene) screen.Action {
	refs := v.Selected(sc)
	if len(refs) > 1 {
		return v.edit(sc)
	}
	return screen.Open{Overlay: form.Fields(sc, refs[0])}
}

func (v *view) rename(sc screen.Scene) screen.Action {
	return form.Field(sc, v.Selected(sc)[0], "title")
}

// writeOutcome opens the outcome in the person's own editor.
func (v *view) writeOutcome(sc screen.Scene) screen.Action {
	return form.Field(sc, v.Selected(sc)[0], "outcome")
}

// note asks for a private remark on a row.
func (v *view) note(sc screen.Scene) screen.Action {
	ref := v.Selected(sc)[0]
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: "Private note on " + sc.P.Name(ref), Help: "never on a shared screen",
		OnEnter: func(sc screen.Scene, text string) screen.Action {
			if text == "" {
				return nil
			}
			edits := sc.P.Notes.Add(sc.Now, model.ID[model.Note](sc.NewID()), func(n *model.Note) {
				n.Text, n.Subject = text, ref
			})
			return screen.Commit{Change: sc.Change("Note on "+sc.P.Name(ref), edits...), Toast: "Noted, for your eyes only"}
		},
	})}
}

// archive takes the selected rows out of the way, or brings them back where they are archived.
func (v *view) archive(sc screen.Scene) screen.Action {
	refs := v.Selected(sc)
	label, edits := "Archive "+counting(sc.P, refs), sc.P.Archive(sc.Now, refs...)
	if len(edits) == 0 {
		label, edits = "Restore "+counting(sc.P, refs), sc.P.Restore(refs...)
	}
	v.marked = map[model.Ref]bool{}
	return screen.Commit{Change: sc.Change(label, edits...)}
}

// baseline asks whether today's targets are what has been agreed, for the marked rows or for all that are shown.
func (v *view) baseline(sc screen.Scene) screen.Action {
	var edits []model.Edit
	rows, before := 0, 0
	for _, i := range flat(v.chosenGroups(sc)) {
		if i.Target.IsZero() || !i.Status.Open() || i.Baseline == i.Target {
			continue
		}
		rows++
		if !i.Baseline.IsZero() {
			before++
		}
		edits = append(edits, sc.P.Initiatives.Edit(sc.Now, i.ID, func(i *model.Initiative) { i.Baseline = i.Target })...)
	}
	if rows == 0 {
		return screen.Tell{Text: "Every target here is the agreed one already"}
	}
	what := fmt.Sprintf("%d %s", rows, sc.P.Initiatives.Kind().Called(rows))
	says := "From now on slips are counted from today's targets."
	if before > 0 {
		says += fmt.Sprintf(" %d of them had been agreed otherwise.", before)
	}
	return screen.Open{Overlay: form.NewConfirm(form.Confirmation{
		Ask: "Set the baseline of " + what + "?", Says: says, Yes: "agree",
		OnYes: func(sc screen.Scene) screen.Action {
			return screen.Commit{Change: sc.Change("Set the baseline of "+what, edits...)}
		},
	})}
}
