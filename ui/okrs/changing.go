package okrs

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

func (v *view) edit(sc screen.Scene) screen.Action {
	return screen.Open{Overlay: form.Edit(sc, v.now().under(sc))}
}

// field edits one field of the row under the cursor: of an objective, or of a key result.
func (v *view) field(ofObjective, ofResult string) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		ref := v.now().under(sc)
		if _, r := v.here(sc); r != nil {
			return form.Field(sc, ref, ofResult)
		}
		return form.Field(sc, ref, ofObjective)
	}
}

// fieldMenu offers the fields of the row to edit one of them in place.
func (v *view) fieldMenu(sc screen.Scene) screen.Action {
	return screen.Open{Overlay: form.Fields(sc, v.now().under(sc))}
}

// health says how the row under the cursor stands: a key result is checked in with a health, an objective has one beside
// what its key results suggest, or a state.
func (v *view) health(sc screen.Scene) screen.Action {
	o, r := v.here(sc)
	if r != nil {
		a := &asking{v: v, of: r.ID}
		return a.open(sc, r, healthLine)
	}
	current := -1
	var options []form.Option
	offer := func(word, label string, holds bool, pick func(screen.Scene) screen.Action) {
		if holds {
			current = len(options)
		}
		options = append(options, form.Option{Label: sc.Theme.Status(word).Shape + " " + label, Pick: pick})
	}
	under := o.State.Open()
	for _, h := range o.Health.Choices() {
		offer(h, h, under && string(o.Health) == h, func(screen.Scene) screen.Action { return askWhy(o, model.Health(h)) })
	}
	suggested := string(o.Suggested())
	if suggested == "" {
		suggested = string(okr.TooEarly)
	}
	offer(suggested, "as its key results: "+suggested, under && o.Health == "", func(sc screen.Scene) screen.Action {
		return setObjective(sc, o, fmt.Sprintf("Let %s stand as its key results do", o.Title), func(o *model.Objective) {
			o.Health, o.State = "", model.ActiveObjective
		})
	})
	for _, s := range []model.ObjectiveState{model.Draft, model.Achieved, model.Missed, model.DroppedObjective} {
		offer(string(s), string(s), o.State == s, func(sc screen.Scene) screen.Action {
			return setObjective(sc, o, fmt.Sprintf("Set %s to %s", o.Title, s), func(o *model.Objective) { o.State = s })
		})
	}
	return screen.Open{Overlay: form.NewMenu("How "+o.Title+" stands", options, current)}
}

// askWhy asks for the reason that a health given by hand needs, and saves both.
func askWhy(o *okr.Objective, h model.Health) screen.Action {
	var p *form.Prompt
	p = form.NewPrompt(form.Question{
		Label: fmt.Sprintf("Why %s?", h), Text: o.HealthReason, Help: "what the key results do not tell",
		Check: func(_ screen.Scene, text string) error {
			if model.CleanLine(text) == "" {
				return fmt.Errorf("a health that is set by hand needs a reason; Esc leaves it to the key results")
			}
			return nil
		},
		OnEnter: func(sc screen.Scene, text string) screen.Action {
			commit := setObjective(sc, o, fmt.Sprintf("Set %s to %s", o.Title, h), func(o *model.Objective) {
				o.Health, o.HealthReason, o.State = h, text, model.ActiveObjective
			})
			commit.Fail = p.Failed
			return commit
		},
	})
	return screen.Open{Overlay: p}
}

func setObjective(sc screen.Scene, o *okr.Objective, label string, alter func(*model.Objective)) screen.Commit {
	return screen.Commit{Change: sc.Change(label, sc.P.Objectives.Edit(sc.Now, o.ID, alter)...)}
}

// archive takes the row out of the way: an objective with its key results. What serves it stays.
func (v *view) archive(sc screen.Scene) screen.Action {
	o, r := v.here(sc)
	if r != nil {
		change := sc.Change("Archive "+r.Title, sc.P.Archive(sc.Now, r.Ref())...)
		return screen.Commit{Change: change, Toast: "Archived " + r.Title + stays(0, len(r.Initiatives))}
	}
	refs := []model.Ref{o.Ref()}
	for _, r := range o.Results {
		refs = append(refs, r.Ref())
	}
	what := o.Title
	if n := len(o.Results); n > 0 {
		what += fmt.Sprintf(" and its %d %s", n, sc.P.KeyResults.Kind().Called(n))
	}
	change := sc.Change("Archive "+what, sc.P.Archive(sc.Now, refs...)...)
	return screen.Commit{Change: change, Toast: "Archived " + what + stays(len(o.Under), len(o.Initiatives()))}
}

// stays says what goes on without what was archived.
func stays(objectives, initiatives int) string {
	text := ""
	switch objectives {
	case 0:
	case 1:
		text = "; the objective that served it stands on its own now"
	default:
		text = fmt.Sprintf("; the %d objectives that served it stand on their own now", objectives)
	}
	switch initiatives {
	case 0:
	case 1:
		text += "; 1 initiative was to move it"
	default:
		text += fmt.Sprintf("; %d initiatives were to move it", initiatives)
	}
	return text
}
