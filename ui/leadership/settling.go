package leadership

import (
	"errors"
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// tick settles what is chosen: an action is done, a risk resolved, and a decision asks what was decided. What is settled
// already is open again.
func (f *face) tick(sc screen.Scene) screen.Action {
	state := map[string]string{
		decision: string(model.Decided), action: string(model.ActionDone), risk: string(model.RiskResolved),
	}[f.kind]
	open := 0
	for _, i := range f.chosen(sc) {
		if i.open {
			open++
		}
	}
	if open == 0 {
		state = string(model.ActionOpen)
	}
	return f.become(sc, state)
}

// become gives the chosen rows a state, and asks first for what that state needs.
func (f *face) become(sc screen.Scene, state string) screen.Action {
	refs := f.selected(sc)
	switch {
	case f.kind == decision && state == string(model.Decided):
		return f.askOutcome(sc, refs[0])
	case f.kind == decision && state == string(model.Superseded):
		return form.Field(sc, refs[0], "superseded_by")
	case f.kind == risk && state == string(model.RiskOwned) && len(refs) == 1 && f.under(sc).owner == "":
		return f.askOwner(sc, refs[0])
	}
	return screen.Commit{Change: f.put(sc, refs, f.verb(sc, refs, state), func(row model.Record) error {
		return f.set(sc, row, "state", state)
	})}
}

// verb is what an undo calls it that rows come into a state.
func (f *face) verb(sc screen.Scene, refs []model.Ref, state string) string {
	name := f.called(sc, refs)
	if state == string(model.ActionOpen) {
		return "Reopen " + name
	}
	return fmt.Sprintf("Mark %s as %s", name, state)
}

// put is the change that alters rows in one way.
func (f *face) put(sc screen.Scene, refs []model.Ref, label string, alter func(model.Record) error) model.Change {
	c := sc.Change(label)
	for _, ref := range refs {
		edits := sc.P.Table(f.kind).EditRow(sc.Now, ref.ID, func(row model.Record) { _ = alter(row) }) // of choices and ids, which are written so
		c.Edits = append(c.Edits, edits...)
	}
	return c
}

// set puts a written form into a field of a row.
func (f *face) set(sc screen.Scene, row model.Record, field, text string) error {
	of, _ := sc.P.Table(f.kind).Kind().Field(field)
	return of.Set(row, text)
}

// askOutcome asks what was decided, or what the answer is, and offers the options there are.
func (f *face) askOutcome(sc screen.Scene, ref model.Ref) screen.Action {
	d := sc.P.Decisions.Get(model.ID[model.Decision](ref.ID))
	ask, verb, help := "What was decided: ", "Decide ", "in a sentence, as everybody should read it"
	if d.Type == model.ToAnswer {
		ask, verb = "The answer to: ", "Answer "
	}
	options := d.OptionList()
	if len(options) > 0 {
		help = strings.Join(options, " / ")
	}
	var p *form.Prompt
	p = form.NewPrompt(form.Question{
		Label: ask + d.Question, Text: d.Outcome, Help: help, Echo: func(screen.Scene, string) string { return "" },
		Check: func(_ screen.Scene, text string) error {
			if model.CleanLine(text) == "" {
				return errors.New("say it in a few words; Esc leaves it open")
			}
			return nil
		},
		Complete: func(_ screen.Scene, text string) []string { return beginning(options, text) },
		OnEnter: func(sc screen.Scene, text string) screen.Action {
			change := f.put(sc, []model.Ref{ref}, verb+d.Question, func(row model.Record) error {
				return errors.Join(f.set(sc, row, "state", string(model.Decided)), f.set(sc, row, "outcome", text))
			})
			return screen.Commit{Change: change, Fail: p.Failed}
		},
	})
	return screen.Open{Overlay: p}
}

// beginning is those of the options that begin as a text does and go on.
func beginning(options []string, text string) []string {
	var found []string
	for _, option := range options {
		if len(option) > len(text) && strings.EqualFold(option[:len(text)], text) {
			found = append(found, option)
		}
	}
	return found
}

// askOwner asks who looks after a risk that is to be owned.
func (f *face) askOwner(sc screen.Scene, ref model.Ref) screen.Action {
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: "Who owns " + sc.P.Name(ref), Items: form.Rows(sc.P, "person"),
		OnPick: func(sc screen.Scene, picked []form.Item) screen.Action {
			if len(picked) == 0 {
				return nil
			}
			label := fmt.Sprintf("Give %s to %s", sc.P.Name(ref), picked[0].Name)
			return screen.Commit{Change: f.put(sc, []model.Ref{ref}, label, func(row model.Record) error {
				return errors.Join(f.set(sc, row, "state", string(model.RiskOwned)), f.set(sc, row, "owner", picked[0].Key))
			})}
		},
	})}
}

// stateMenu offers the states for the chosen rows.
func (f *face) stateMenu(sc screen.Scene) screen.Action {
	items, current := f.chosen(sc), -1
	field, _ := sc.P.Table(f.kind).Kind().Field("state")
	var options []form.Option
	for n, state := range field.Choices {
		if len(items) == 1 && items[0].state == state {
			current = n
		}
		options = append(options, form.Option{
			Label: sc.Theme.Status(state).Shape + " " + state,
			Pick:  func(sc screen.Scene) screen.Action { return f.become(sc, state) },
		})
	}
	return screen.Open{Overlay: form.NewMenu("How "+f.called(sc, refsOf(items))+" stands", options, current)}
}

// severityMenu offers how likely risks are together with how much they would hurt.
func (f *face) severityMenu(sc screen.Scene) screen.Action {
	items, current := f.chosen(sc), -1
	chosen := refsOf(items)
	var options []form.Option
	for n, likely := range model.DegreeLow.Choices() {
		for m, bad := range model.DegreeLow.Choices() {
			r, _ := items[0].row.(*model.Risk)
			if len(items) == 1 && string(r.Probability) == likely && string(r.Impact) == bad {
				current = len(options)
			}
			options = append(options, form.Option{
				Key: fmt.Sprint(len(options) + 1), Label: fmt.Sprintf("likely %s, bad %s: %d", likely, bad, (n+1)*(m+1)),
				Pick: func(sc screen.Scene) screen.Action {
					label := fmt.Sprintf("Set probability %s and impact %s of %s", likely, bad, f.called(sc, chosen))
					return screen.Commit{Change: f.put(sc, chosen, label, func(row model.Record) error {
						return errors.Join(f.set(sc, row, "probability", likely), f.set(sc, row, "impact", bad))
					})}
				},
			})
		}
	}
	return screen.Open{Overlay: form.NewMenu("Probability and impact of "+f.called(sc, chosen), options, current)}
}
