package onboarding

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// openModule shows the module of the column under the cursor.
func (m *matrix) openModule(sc screen.Scene) screen.Action {
	one := m.synced(sc).column().modules[0]
	var turns []turn
	if m.plan(sc) != nil {
		turns = append(turns, turn{"tab", "the person", m.openPerson})
	}
	return open(func(sc screen.Scene) page { return m.modulePage(sc, one) }, turns...)
}

// modulePage is what a module is, how long it takes people, and whom it holds up.
func (m *matrix) modulePage(sc screen.Scene, was *onboarding.Module) page {
	m.synced(sc)
	c := m.count(was)
	if m.laid.program == nil || c == nil {
		return gone()
	}
	one := c.Module
	p := page{title: model.CleanLine(one.Title) + " · " + named(sc, one.Of), none: "Nobody is on it yet."}
	plain := func(text string) []widget.Part {
		if text == "" {
			return nil
		}
		return []widget.Part{{Text: model.CleanLine(text), Style: sc.Theme.Text}}
	}
	p.facts = widget.Told([]widget.Fact{
		{Label: "So far", Parts: plain(m.saysDone(one)), Rows: 3},
		{Label: "Due", Parts: plain(saysModule(one)), Rows: 2},
		{Label: "After", Parts: plain(sc.P.Name(one.After.Ref()))},
		{Label: "Shown by", Parts: plain(one.Evidence), Rows: 2},
		{Label: "How", Parts: plain(one.Details), Rows: 3},
	})
	for _, s := range m.stepsOf(one, *c) {
		p.lines = append(p.lines, m.stepLines(sc, s, s.Plan.Name, fmt.Sprintf("day %d", s.Plan.Day()))...)
	}
	return p
}

// stepsOf is how everybody who is shown stands with a module: whom it holds up first.
func (m *matrix) stepsOf(one *onboarding.Module, c onboarding.Column) []*onboarding.Step {
	steps := slices.Clone(c.Stuck)
	for _, l := range m.plans {
		if s := l.Step(one); s != nil && !s.Stuck() {
			steps = append(steps, s)
		}
	}
	return steps
}

// saysColumn is how many have done a module, how long it took them, and for whom it is blocked or overdue.
func saysColumn(c onboarding.Column, people map[model.ID[model.Person]]string) string {
	text := fmt.Sprintf("%d of %d done", c.Done, c.Of)
	switch days, known := c.Median.Get(); {
	case !known:
	case days < 0:
		text += ", median " + model.Num(-days).Fine("days", 1) + " before the first day"
	default:
		text += ", median " + c.Median.Fine("days", 1)
	}
	if len(c.Stuck) == 0 {
		return text + "; overdue for nobody."
	}
	var blocked, overdue []string
	for _, s := range c.Stuck {
		if name := people[s.Plan.Person]; s.Blocked() {
			blocked = append(blocked, name)
		} else {
			overdue = append(overdue, name)
		}
	}
	for _, some := range []struct {
		word  string
		names []string
	}{{"blocked", blocked}, {"overdue", overdue}} {
		if len(some.names) > 0 {
			text += fmt.Sprintf("; %s for %s", some.word, strings.Join(some.names, ", "))
		}
	}
	return text + "."
}

// saysModule is when a module is due, who does it, and what sort of thing it is.
func saysModule(one *onboarding.Module) string {
	var says []string
	switch {
	case one.Deadline().Days != (model.Number{}):
		says = append(says, one.Deadline().String())
	case one.When != "":
		says = append(says, one.When)
	default:
		says = append(says, "on no day")
	}
	says = append(says, "by the "+string(one.Doer()))
	if one.Kind != "" {
		says = append(says, string(one.Kind))
	}
	if bool(one.Optional) {
		says = append(says, "optional")
	}
	if section := one.Stands(); section != "" {
		says = append(says, section)
	}
	return strings.Join(says, " · ")
}
