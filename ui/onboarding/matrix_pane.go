package onboarding

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

const labelWidth = 10

// goZone is the name of a row that is shown somewhere.
type goZone struct{ ref model.Ref }

// drawPane says what there is to say of the cell under the cursor, what matters most first: how it stands and what comes
// next, what else is overdue, whether they lack a buddy, and at last what the signs mean.
func (m *matrix) drawPane(sc screen.Scene, c *canvas.Canvas) {
	l, col := m.plan(sc), m.column()
	if c.H() == 0 || l == nil || col == nil {
		return
	}
	inner := c.Sub(1, 0, c.W()-2, c.H())
	if c.H() <= shortPane {
		m.drawShort(sc, inner, l)
		return
	}
	drawLegend(sc, inner.Sub(0, inner.H()-1, inner.W(), 1))
	told := widget.Flow(inner.Sub(0, 0, inner.W(), inner.H()/2), m.told(sc, l))
	facts := inner.Sub(2, told, inner.W()-2, inner.H()-1-told)
	widget.Facts(facts, widget.Told(m.facts(sc, l, *col)), labelWidth, *sc.Theme)
}

// drawShort says what matters most where there are two lines: as much of it as fits on the first, and on the second what
// else is to be seen to.
func (m *matrix) drawShort(sc screen.Scene, c *canvas.Canvas, l *onboarding.Plan) {
	told := m.told(sc, l)
	says := slices.Concat(told[1:2], told[3:]) // the row says how they stand
	says[0].Text = l.Name + " ·"
	for _, more := range [][]widget.Part{append(told[:len(told):len(told)], next(sc, l)...), told} {
		if widget.Flow(canvas.New(c.W(), shortPane), more) == 1 {
			says = more
			break
		}
	}
	if widget.Flow(c, says) == 1 {
		widget.Flow(c.Sub(0, 1, c.W(), 1), second(sc, l))
	}
}

// told is how somebody and the cell stand, in a sentence.
func (m *matrix) told(sc screen.Scene, l *onboarding.Plan) []widget.Part {
	t, at := sc.Theme, m.cols.Cursor()
	col := m.columns[at]
	s, extra := m.sign(sc, l, at)
	name, says := model.CleanLine(col.modules[0].Title), ""
	if col.folded {
		name, says = sectionName(col.section), saysSection(extra, l, col)
	} else {
		says = saysStep(l.Step(col.modules[0]), l)
	}
	stands := statusOf(l, l.Verdict(), *t)
	return []widget.Part{
		{Text: stands.Shape, Style: stands.Style},
		{Text: fmt.Sprintf("%s, %s", l.Name, stands.Word), Style: t.Strong, Zone: goZone{l.Ref()}},
		{Text: "·", Style: t.Muted}, {Text: s.shape, Style: s.style},
		{Text: name + ":", Style: t.Strong}, {Text: says, Style: t.Text},
	}
}

// saysSection is how somebody stands with a folded section, of which so much is done.
func saysSection(done string, l *onboarding.Plan, col column) string {
	if done == "" {
		return "nothing to do in it. + takes it apart."
	}
	counts := map[int]int{}
	for _, one := range col.modules {
		if s := l.Step(one); s != nil {
			counts[kindOf(s)]++
		}
	}
	says := done + " done"
	for _, some := range []struct {
		kind int
		word string
	}{{signBlocked, "blocked"}, {signOverdue, "overdue"}} {
		if n := counts[some.kind]; n > 0 {
			says += fmt.Sprintf(", %d %s", n, some.word)
		}
	}
	return says + ". + takes it apart."
}

// saysStep is how a step stands: due 16 Nov, 7 days over. It says so too where there is none.
func saysStep(s *onboarding.Step, l *onboarding.Plan) string {
	if s == nil {
		return fmt.Sprintf("no part of version %d, which they are on%s.", l.Of.Number(), leadsOn(l))
	}
	return saysBecause(s, s.Reason())
}

// saysBecause is how a step stands, with as much of the reason for it as there is room for.
func saysBecause(s *onboarding.Step, reason string) string {
	var says []string
	switch s.State {
	case model.ModuleDone:
		says = append(says, "done"+on(s.DoneOn()))
	case model.ModuleWaived, model.ModuleBlocked:
		text := string(s.State)
		if reason != "" {
			text += ": " + model.CleanLine(reason)
		}
		says = append(says, text)
	case model.ModuleDoing:
		says = append(says, "doing")
		if day := s.From(); !day.IsZero() {
			says = append(says, "counts as done from "+day.Short()+" on")
		}
	}
	if !s.Due.IsZero() {
		due := "due " + s.Due.Short()
		if over := s.Over(); over > 0 {
			due += fmt.Sprintf(", %s over", model.Counted(over, "day"))
		}
		says = append(says, due)
	} else if s.Module.When != "" {
		says = append(says, "due "+model.CleanLine(s.Module.When))
	}
	if bool(s.Module.Optional) {
		says = append(says, "optional")
	}
	if first := s.Waits(); first != nil {
		says = append(says, "after "+model.CleanLine(first.Module.Title))
	}
	if len(says) == 0 {
		return string(s.State) + "."
	}
	return strings.Join(says, "; ") + "."
}

// leadsOn says what leads somebody to the newest version, where they are under way on an older one, or nothing.
func leadsOn(l *onboarding.Plan) string {
	if newest := l.Of.Newest(); newest != l.Of && l.Active() {
		return fmt.Sprintf("; M moves them to version %d", newest.Number())
	}
	return ""
}

// on is a day behind what was done on it, or nothing.
func on(d model.Date) string {
	if d.IsZero() {
		return ""
	}
	return " on " + d.Short()
}

// next is what comes next for somebody.
func next(sc screen.Scene, l *onboarding.Plan) []widget.Part {
	s := l.Next()
	if s == nil {
		return nil
	}
	return []widget.Part{{Text: "Next: " + saysNext(s, sc.P), Style: sc.Theme.Text, Zone: goZone{s.Plan.Ref()}}}
}

// saysNext is a step as what comes next, with who has to do it where that is somebody else.
func saysNext(s *onboarding.Step, p *model.Portfolio) string {
	text := model.CleanLine(s.Module.Title)
	if !s.Due.IsZero() {
		text += ", by " + s.Due.Short()
	}
	switch {
	case s.Owner == s.Plan.Person:
	case s.Owner == "":
		text += fmt.Sprintf(", by a %s who is still to be named", s.Module.Doer())
	default:
		text += fmt.Sprintf(", %s (%s)", p.Name(s.Owner.Ref()), s.Module.Doer())
	}
	return text + "."
}

// second is the line under the first where there are only two: what else is overdue, and that they have no buddy.
func second(sc screen.Scene, l *onboarding.Plan) []widget.Part {
	var says []string
	if held := saysHeldUp(l); held != "" {
		says = append(says, "Held up by "+held)
	}
	if text := lacking(l); text != "" {
		says = append(says, "Buddy: "+text)
	}
	if says == nil {
		return nil
	}
	return []widget.Part{{Text: strings.Join(says, " · "), Style: sc.Theme.Text}}
}

// lacking is what there is to say of the buddy of somebody who has none yet, or nothing.
func lacking(l *onboarding.Plan) string {
	if l.Active() && l.Buddy == "" {
		return "nobody yet; a assigns one"
	}
	return ""
}

// saysHeldUp is what is blocked and overdue for somebody, the worst first.
func saysHeldUp(l *onboarding.Plan) string {
	var says []string
	for _, s := range l.Stuck() {
		text := model.CleanLine(s.Module.Title)
		if s.Blocked() {
			text += ", blocked: " + model.CleanLine(s.Reason())
		} else {
			text += fmt.Sprintf(", %s over", model.Counted(s.Over(), "day"))
		}
		says = append(says, text)
	}
	return strings.Join(says, " · ")
}

// facts is what the details say below how the cell stands.
func (m *matrix) facts(sc screen.Scene, l *onboarding.Plan, col column) []widget.Fact {
	t := sc.Theme
	plain := func(text string) []widget.Part {
		if text == "" {
			return nil
		}
		return []widget.Part{{Text: model.CleanLine(text), Style: t.Text}}
	}
	coming := ""
	if s := l.Next(); s != nil {
		coming = saysNext(s, sc.P)
	}
	facts := []widget.Fact{
		{Label: "Next", Parts: plain(coming)},
		{Label: "Held up", Parts: plain(saysHeldUp(l)), Rows: 2},
		{Label: "Buddy", Parts: plain(lacking(l))},
	}
	if col.folded {
		return facts
	}
	one := col.modules[0]
	return append(facts,
		widget.Fact{Label: "Module", Parts: plain(m.saysDone(one)), Rows: 2},
		widget.Fact{Label: "Shown by", Parts: plain(one.Evidence)},
		widget.Fact{Label: "How", Parts: plain(one.Details), Rows: 3},
	)
}

// saysDone is how those who are shown do with a module, and whom it holds up.
func (m *matrix) saysDone(one *onboarding.Module) string {
	text := saysColumn(*m.count(one), m.laid.of.people)
	if worst := onboarding.Bottleneck(m.counts); worst != nil && worst.Module == one {
		text = strings.TrimSuffix(text, ".") + "; holds up most."
	}
	return text
}
