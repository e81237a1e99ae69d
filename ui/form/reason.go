package form

import (
	"slices"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// Where the dates of work are kept, and the reason for a slip.
const (
	initiativeKind = "initiative"
	startField     = "start"
	targetField    = "target"
	slipField      = "slip_reason"
)

// explain commits a change, and asks for a reason first where it moves the target of an initiative to a later day. On
// Esc nothing is saved and back is what comes instead. The reason that was given is kept for when the commit fails.
func explain(c model.Change, back screen.Action, fail func(error) screen.Action, reason *string) screen.Action {
	if len(slips(c)) == 0 {
		return screen.Commit{Change: c, Fail: fail}
	}
	return screen.Open{Overlay: NewPrompt(Question{
		Label: "Why later?", Text: *reason, Help: "goes to history; Enter to skip",
		OnEnter: func(sc screen.Scene, text string) screen.Action {
			*reason = text
			return screen.Commit{Change: withReason(sc.P, c, model.CleanLine(text)), Fail: fail}
		},
		OnCancel: func(screen.Scene) screen.Action { return back },
	})}
}

// slips is the edits that move the target of an initiative to a later day.
func slips(c model.Change) []model.Edit {
	var later []model.Edit
	for _, e := range c.Edits {
		// Written dates compare like the days they stand for.
		if e.Kind == initiativeKind && e.Field == targetField && e.Before != "" && e.After > e.Before {
			later = append(later, e)
		}
	}
	return later
}

// withReason gives a change its reason, and keeps it with every initiative that it makes later, unless the change
// says something else there.
func withReason(p *model.Portfolio, c model.Change, reason string) model.Change {
	c.Reason = reason
	if reason == "" {
		return c
	}
	for _, slip := range slips(c) {
		said := slices.ContainsFunc(c.Edits, func(e model.Edit) bool {
			return e.Ref == slip.Ref && e.Field == slipField
		})
		row := p.Initiatives.Get(model.ID[model.Initiative](slip.ID))
		if said || row == nil || row.SlipReason == reason {
			continue
		}
		c.Edits = append(slices.Clip(c.Edits), model.Edit{
			Ref: slip.Ref, Field: slipField, Before: row.SlipReason, After: reason,
		})
	}
	return c
}
