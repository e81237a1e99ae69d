package roadmap

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// slip is a change of dates, worked out against the portfolio p.
type slip struct {
	change model.Change
	says   string      // the toast: what moved, what that breaks, how to say why
	later  []model.Ref // the initiatives whose targets are later now
}

// slipped is the slip that some edits of dates come to; left is what to say of rows that stay. The label is what an undo
// will call it, and counts what really moves.
func (v *view) slipped(sc screen.Scene, s shift, edits []model.Edit, left string) slip {
	refs := model.Change{Edits: edits}.Refs()
	after, err := sc.P.Apply(model.Change{Edits: edits})
	if err != nil {
		after = sc.P
	}
	var out slip
	broken := ""
	for _, ref := range refs {
		was, now := sc.P.Initiatives.Get(initiative(ref)), after.Initiatives.Get(initiative(ref))
		if was == nil || now == nil || was.Target.IsZero() || !now.Target.After(was.Target) {
			continue
		}
		out.later = append(out.later, ref)
		if what := joined(", ", v.waiting(sc, now), v.indexed(sc).consequence(after, now)); what != "" && broken == "" {
			broken = what
			if len(refs) > 1 {
				broken = now.Title + " is " + what
			}
		}
	}
	label := fmt.Sprintf("Move %s by %s", counting(sc.P, refs), s)
	if len(refs) == 1 {
		label = s.movedOne(sc, after, refs[0])
	}
	out.change = sc.Change(label, edits...)
	out.says = joined(", ", label, left, broken)
	return out
}

// movedOne names the move of one row by where it has come to: Move Checkout v2 to 21 Dec 2026 (+1 wk). That of work
// which has begun is its end, which goes without saying.
func (s shift) movedOne(sc screen.Scene, after *model.Portfolio, ref model.Ref) string {
	switch now := after.Row(ref).(type) {
	case *model.Initiative:
		was := sc.P.Initiatives.Get(now.ID)
		by := ""
		if days := now.Target.Sub(was.Target); !was.Target.IsZero() && days != 0 {
			by = " (" + signed(days) + ")"
		}
		switch {
		case now.Target.IsZero():
			return fmt.Sprintf("Move %s to begin on %s", now.Title, now.Start.Long())
		case now.Start == was.Start && !now.Start.IsZero() && !s.begun:
			return fmt.Sprintf("Move the end of %s to %s%s", now.Title, now.Target.Long(), by)
		case now.Target == was.Target:
			return fmt.Sprintf("Move the beginning of %s to %s", now.Title, now.Start.Long())
		}
		return fmt.Sprintf("Move %s to %s%s", now.Title, now.Target.Long(), by)
	case *model.Milestone:
		return fmt.Sprintf("Move %s to %s", now.Title, now.Date.Long())
	}
	return "Move"
}

// initiative is a reference to an initiative as its id; "" for one to anything else.
func initiative(ref model.Ref) model.ID[model.Initiative] {
	if ref.Kind != "initiative" {
		return ""
	}
	return model.ID[model.Initiative](ref.ID)
}

// counting says how many rows there are and of what kind: 3 initiatives.
func counting(p *model.Portfolio, refs []model.Ref) string {
	if len(refs) == 1 {
		return p.Name(refs[0])
	}
	what := "rows"
	for n, ref := range refs {
		t := p.Table(ref.Kind)
		if t == nil || n > 0 && ref.Kind != refs[0].Kind {
			return fmt.Sprintf("%d rows", len(refs))
		}
		what = t.Kind().Called(len(refs))
	}
	return fmt.Sprintf("%d %s", len(refs), what)
}

// step moves the selected rows by n steps of the zoom at once. Why can be said afterwards, so that the key can be
// pressed several times in a row.
func (v *view) step(n int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		m := inTime(sc.P, v.Selected(sc))
		s := shift{zoom: v.zoom, steps: n, begun: true}
		edits := s.edits(sc.P, sc.Now, m.refs, model.Date{})
		if len(edits) == 0 {
			return screen.Tell{Text: m.stuck(sc.P), Bad: true}
		}
		out := v.slipped(sc, s, edits, m.left)
		return v.unexplained(out)
	}
}

// unexplained saves a slip without having asked why, and says how that is said.
func (v *view) unexplained(s slip) screen.Action {
	if len(s.later) > 0 {
		s.says += " · w says why"
	}
	for _, ref := range s.later {
		v.moved[ref] = true
	}
	return screen.Commit{Change: s.change, Toast: s.says}
}

// slippedOnes is the selected initiatives of which it can be said why they moved: those whose target is another one than
// was agreed, and those that have been moved here.
func (v *view) slippedOnes(sc screen.Scene) []model.Ref {
	return slices.DeleteFunc(v.Selected(sc), func(ref model.Ref) bool {
		i := sc.P.Initiatives.Get(initiative(ref))
		return i == nil || i.Slip() == 0 && i.SlipReason == "" && !v.moved[ref]
	})
}

func (v *view) cannotExplain(sc screen.Scene) string {
	if why := v.cannotChange(sc); why != "" {
		return why
	}
	if len(v.slippedOnes(sc)) == 0 {
		return "Its date has not moved, so there is no reason to give"
	}
	return ""
}

// why asks why the dates of the selected initiatives have moved, of those that did.
func (v *view) why(sc screen.Scene) screen.Action {
	refs := v.slippedOnes(sc)
	text := ""
	if i := sc.P.Initiatives.Get(initiative(refs[0])); i != nil && len(refs) == 1 {
		text = i.SlipReason
	}
	prompt := form.NewPrompt(form.Question{
		Label: "Why did " + counting(sc.P, refs) + " move?", Text: text, Help: "e.g. the supplier was late",
		OnEnter: func(sc screen.Scene, text string) screen.Action {
			c := sc.Change("Say why "+counting(sc.P, refs)+" moved", reasons(sc.P, sc.Now, refs, text)...)
			c.Reason = model.CleanLine(text)
			return screen.Commit{Change: c}
		},
	})
	return screen.Open{Overlay: prompt}
}

// reasons is the edits that note why targets have moved.
func reasons(p *model.Portfolio, now model.Moment, refs []model.Ref, why string) []model.Edit {
	var edits []model.Edit
	for _, ref := range refs {
		edits = append(edits, p.Initiatives.Edit(now, initiative(ref), func(i *model.Initiative) { i.SlipReason = why })...)
	}
	return edits
}
