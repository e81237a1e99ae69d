package onboarding

import (
	"cmp"
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// stillUnread is why nothing can be said or done where it depends on how far people have come.
const stillUnread = "How far people have come is still being read; try again in a moment"

// newest is the newest version of the program that is shown, or nil.
func (v *view) newest(k *known) *onboarding.Program {
	if r := v.shown(k); r != nil {
		return r.Newest()
	}
	return nil
}

// behindOn is the plans under way on older versions of a program.
func behindOn(k *known, r *onboarding.Program) []*onboarding.Plan {
	var plans []*onboarding.Plan
	for _, l := range peopleOn(k, r) {
		if l.Active() && l.Of != r {
			plans = append(plans, l)
		}
	}
	return plans
}

// onIt is how many people are on a version, and how many on those before.
func onIt(r *onboarding.Program) string {
	text := model.Counted(onboarding.People(onboarding.Counted(r.Plans)), "person") + " on it"
	if len(r.Plans) == 0 {
		text = "nobody on it"
	}
	for _, was := range r.Versions()[1:] {
		if n := onboarding.People(onboarding.Counted(was.Plans)); n > 0 {
			text += fmt.Sprintf(" · %d on v%d", n, was.Number())
		}
	}
	return text
}

// cannotMove is why nobody can be moved to the newest version, or "".
func (v *view) cannotMove(sc screen.Scene) string {
	if why := cmp.Or(sc.ReadOnly, v.none(sc)); why != "" {
		return why
	}
	k := v.ahead(sc)
	if k.book.Unread {
		return stillUnread
	}
	if len(behindOn(k, v.newest(k))) == 0 {
		return "Everybody under way is on the newest version"
	}
	return ""
}

// move asks who is to go to the newest version, all of them chosen at first, and shows what that means before it is done.
func (v *view) move(sc screen.Scene) screen.Action {
	k := v.ahead(sc)
	r := v.newest(k)
	var items []form.Item
	var chosen []string
	for _, l := range behindOn(k, r) {
		chosen = append(chosen, string(l.ID))
		items = append(items, form.Item{
			Key: string(l.ID), Name: l.Name, Detail: fmt.Sprintf("v%d, day %d, %d of %d", l.Of.Number(), l.Day(), l.Done, l.Required),
		})
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: "Move to " + sc.P.Name(r.Ref()), Items: items, Many: true, Chosen: chosen,
		OnPick: func(_ screen.Scene, picked []form.Item) screen.Action {
			if len(picked) == 0 {
				return nil
			}
			return open(func(sc screen.Scene) page { return v.movingPage(sc, picked) },
				turn{"y", "move them", func(sc screen.Scene) screen.Action { return v.moved(sc, picked) }})
		},
	})}
}

// movings is the ways of those who were picked and are still on an older version.
func movings(k *known, r *onboarding.Program, picked []form.Item) []onboarding.Moving {
	var all []onboarding.Moving
	for _, it := range picked {
		if l := k.book.Plan(model.ID[model.Enrolment](it.Key)); l != nil && l.Of != r && r != nil {
			all = append(all, l.Move(r))
		}
	}
	return all
}

// movingPage is how the versions differ, and what that means for each of those who are to move.
func (v *view) movingPage(sc screen.Scene, picked []form.Item) page {
	k, t := v.ahead(sc), sc.Theme
	r := v.newest(k)
	if r == nil {
		return gone()
	}
	p := page{title: "Move " + model.Counted(len(picked), "person") + " to " + sc.P.Name(r.Ref()) + "? y moves them"}
	add := func(heading string, says []string, none string) {
		p.lines = append(p.lines, line{heading: heading})
		if len(says) == 0 {
			says = []string{none}
		}
		for _, text := range says {
			for n, row := range widget.Wrap(text, max(min(sc.W-4, widest)-8, 1)) {
				if n > 0 {
					row = "  " + row
				}
				p.lines = append(p.lines, line{parts: []widget.Part{{Text: row, Style: t.Text}}})
			}
		}
	}
	seen := map[*onboarding.Program]bool{}
	all := movings(k, r, picked)
	for _, m := range all {
		if was := m.Plan.Of; !seen[was] {
			seen[was] = true
			var says []string
			for _, d := range onboarding.Diff(sc.P, was, r) {
				says = append(says, d.String())
			}
			add(fmt.Sprintf("From version %d to version %d", was.Number(), r.Number()), says, "Nothing but its number.")
		}
	}
	for _, m := range all {
		ready := fmt.Sprintf("%s · ready %s, then %s", m.Plan.Name, m.Plan.Ready().Percent(), m.After.Ready().Percent())
		add(ready, m.Says(), "Nothing changes for them.")
	}
	return p
}

// moved is the change that moves them.
func (v *view) moved(sc screen.Scene, picked []form.Item) screen.Action {
	k := v.ahead(sc)
	r := v.newest(k)
	all := movings(k, r, picked)
	if len(all) == 0 {
		return nil
	}
	var edits []model.Edit
	for _, m := range all {
		edits = append(edits, m.Edits(sc.P, sc.Now)...)
	}
	label := all[0].Label(sc.P)
	if len(all) > 1 {
		label = fmt.Sprintf("Move %s to %s", model.Counted(len(all), "person"), sc.P.Name(r.Ref()))
	}
	return screen.Commit{Change: sc.Change(label, edits...)}
}
