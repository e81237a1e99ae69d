package onboarding

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// openPerson shows the plan under the cursor, week by week.
func (m *matrix) openPerson(sc screen.Scene) screen.Action { return m.openPlan(sc, false) }

// openOutlined shows it section by section, with what is a part of a module below it.
func (m *matrix) openOutlined(sc screen.Scene) screen.Action { return m.openPlan(sc, true) }

// openPlan shows the plan under the cursor, by section or by week.
func (m *matrix) openPlan(sc screen.Scene, outlined bool) screen.Action {
	id := m.plan(sc).ID
	module := m.openModule
	if col := m.column(); col == nil || col.folded {
		module = nil
	}
	turns := []turn{{"y", "copy", m.copyMenu}, {"o", "by section", m.openOutlined}}
	if outlined {
		turns[1] = turn{"o", "by week", m.openPerson}
	}
	if module != nil {
		turns = append(turns, turn{"tab", "the module", module})
	}
	return open(func(sc screen.Scene) page { return m.personPage(sc, id, outlined) }, turns...)
}

// personPage is somebody's plan by section or by week, what comes next, the markers of 30, 60 and 90 days, and who owes
// what.
func (m *matrix) personPage(sc screen.Scene, id model.ID[model.Enrolment], outlined bool) page {
	k := m.v.known(sc)
	l := k.plan(id)
	if l == nil {
		return gone()
	}
	t := sc.Theme
	stands := statusOf(l, l.Verdict(), *t)
	plain := func(text string) []widget.Part {
		if text == "" {
			return nil
		}
		return []widget.Part{{Text: text, Style: t.Text}}
	}
	p := page{title: sc.P.Name(l.Ref()), none: "This program has no modules yet."}
	p.facts = widget.Told([]widget.Fact{
		{Label: "Stands", Rows: 2, Parts: []widget.Part{
			{Text: stands.Shape + " " + stands.Word + ",", Style: stands.Style}, {Text: saysReady(l), Style: t.Text},
		}},
		{Label: "Next", Parts: next(sc, l)},
		{Label: "Held up", Parts: plain(saysHeldUp(l)), Rows: 3},
		{Label: "With", Parts: plain(saysWith(l, sc.P)), Rows: 2},
		{Label: "Markers", Parts: plain(saysMarkers(l, sc.Now.Today)), Rows: 3},
		{Label: "Again", Parts: plain(saysAgain(l, sc.P))},
		{Label: "Ramp", Parts: plain(saysRamp(l))},
		{Label: "Note", Parts: plain(model.CleanLine(l.Details)), Rows: 3},
	})
	if len(p.facts) > 1 && p.facts[1].Label == "Next" {
		p.facts[1].Parts = plain(saysNext(l.Next(), sc.P))
	}
	if sc.ReadOnly == "" && l.Live() {
		p.acts = []turn{
			{"a", "", allowed(m.cannotChange, m.assign)}, {"m", "", allowed(m.cannotChange, m.reschedule)},
			{"I", "", allowed(m.cannotChange, m.independent)}, {"e", "", allowed(m.cannotChange, m.edit)},
		}
	}
	begin := l.Next()
	if stuck := l.Stuck(); len(stuck) > 0 {
		begin = stuck[0]
	}
	for _, one := range chaptersOf(l, outlined) {
		p.lines = append(p.lines, line{heading: one.heading})
		for _, s := range one.steps {
			if s == begin {
				p.at = len(p.lines)
			}
			p.lines = append(p.lines, m.stepLines(sc, s, one.name(s), saysOwner(s, k.people))...)
		}
	}
	return p
}

// chapter is some steps of a plan under a heading.
type chapter struct {
	heading string
	steps   []*onboarding.Step
	nested  bool // what is a part of a module stands below it
}

// chaptersOf is a plan by section, as its program is written, or by week, as it is due.
func chaptersOf(l *onboarding.Plan, outlined bool) []chapter {
	var chapters []chapter
	if !outlined {
		for _, w := range l.Weeks() {
			chapters = append(chapters, chapter{heading: saysWeek(w), steps: w.Steps})
		}
		return chapters
	}
	for _, s := range l.Of.Sections() {
		one := chapter{heading: sectionName(s.Name), nested: true}
		for _, m := range s.Modules {
			one.steps = append(one.steps, l.Step(m))
		}
		chapters = append(chapters, one)
	}
	return chapters
}

// name is what a step is called among the others: as far in as it is a part of modules, or with what it is a part of.
func (c chapter) name(s *onboarding.Step) string {
	title := model.CleanLine(s.Module.Title)
	switch {
	case s.Module.Under == nil:
		return title
	case c.nested:
		return strings.Repeat("  ", s.Module.Depth) + title
	}
	return title + ", part of " + model.CleanLine(s.Module.Under.Title)
}

// stepLines is a step as lines of a page, under a name, with something at the right end: one, and below it the reason for
// which it is waived or blocked where that does not fit.
func (m *matrix) stepLines(sc screen.Scene, s *onboarding.Step, name, right string) []line {
	t, sign, says, w := sc.Theme, signOf(s, *sc.Theme), saysStep(s, s.Plan), min(sc.W-4, widest)-8
	one := line{right: right, open: func(sc screen.Scene) screen.Action { return m.goToStep(sc, s) }}
	if sc.ReadOnly == "" && s.Plan.Live() {
		for _, a := range m.acts() {
			one.acts = append(one.acts, turn{a.key, a.hint, a.on(m, s)})
		}
	}
	var below []string
	if s.Reason() != "" && canvas.Width(sign.shape+name+says+right)+5 > w {
		says, below = saysBecause(s, ""), widget.Wrap(model.CleanLine(s.Reason()), max(w-4, 1))
	}
	const least = 12 // cells in which a name still says something
	name = canvas.Truncate(name, max(w-canvas.Width(sign.shape+says+right)-5, least))
	one.parts = []widget.Part{
		{Text: sign.shape, Style: sign.style}, {Text: name, Style: t.Text}, {Text: "· " + says, Style: t.Muted},
	}
	lines := []line{one}
	for _, text := range below {
		one.right, one.parts = "", []widget.Part{{Text: "    " + text, Style: t.Muted}}
		lines = append(lines, one)
	}
	return lines
}

// goToStep puts the cursor on the cell of a step.
func (m *matrix) goToStep(sc screen.Scene, s *onboarding.Step) screen.Action {
	m.reveal(sc, s.Plan.Ref())
	m.goToModule(sc, s.Module)
	return nil
}

// saysOwner is who owes a step, and as what where that is not the new hire.
func saysOwner(s *onboarding.Step, people map[model.ID[model.Person]]string) string {
	switch who := people[s.Owner]; {
	case !s.State.Open() || s.Owner == s.Plan.Person:
		return ""
	case s.Owner == "":
		return string(s.Module.Doer()) + ": nobody yet"
	default:
		return string(s.Module.Doer()) + ": " + who
	}
}

// saysReady is how far somebody is, and where they should be.
func saysReady(l *onboarding.Plan) string {
	text := fmt.Sprintf("day %d, %d of %d done", l.Day(), l.Done, l.Required)
	if l.Required > 0 && l.Active() {
		text += fmt.Sprintf(" (%s), %d were due by today", l.Ready().Percent(), l.Expected)
	}
	return text + "."
}

// saysWith is since when somebody is there, and who looks after them.
func saysWith(l *onboarding.Plan, p *model.Portfolio) string {
	text := "since " + l.Start.Long()
	for _, one := range []struct {
		role string
		who  model.ID[model.Person]
	}{{"buddy", l.Buddy}, {"manager", l.Manager}} {
		name := "nobody yet"
		if one.who != "" {
			name = p.Name(one.who.Ref())
		}
		text += fmt.Sprintf(" · %s %s", one.role, name)
	}
	return text
}

// saysMarkers is what 30, 60 and 90 days are about, and how much of what is due by then is done.
func saysMarkers(l *onboarding.Plan, today model.Date) string {
	var says []string
	for _, marker := range l.Markers() {
		text := fmt.Sprintf("day %d, %s: %s", marker.Day, marker.Date.Short(), marker.Means)
		if marker.Of > 0 {
			text += fmt.Sprintf(", %d of %d done", marker.Done, marker.Of)
		}
		if left := marker.Of - marker.Done; left > 0 && marker.Date.Before(today) {
			text += fmt.Sprintf(", %d late", left)
		}
		says = append(says, text)
	}
	return strings.Join(says, " · ")
}

// saysAgain is since when somebody is on the program for another time, or nothing.
func saysAgain(l *onboarding.Plan, p *model.Portfolio) string {
	if l.Later == nil {
		return ""
	}
	return fmt.Sprintf("on %s since %s, which is what counts", p.Name(l.Later.Of.Ref()), l.Later.Start.Long())
}

// saysRamp is when somebody became independent.
func saysRamp(l *onboarding.Plan) string {
	if l.Independent.IsZero() {
		return "not yet independent; I says since when they are"
	}
	return fmt.Sprintf("independent since %s, after %s", l.Independent.Short(), model.Counted(l.Independent.Sub(l.Start), "day"))
}

// saysWeek is the heading of a week.
func saysWeek(w onboarding.Week) string {
	switch {
	case w.First.IsZero():
		return "On no day"
	case w.Number < 1:
		return fmt.Sprintf("Before the first week · %s", w.First.Short())
	}
	return fmt.Sprintf("Week %d · %s", w.Number, w.First.Short())
}
