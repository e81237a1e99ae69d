package onboarding

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/ladder"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// drawPane says what there is to say of the cell under the cursor: what is expected, what was found of whoever is laid
// beside it, what it looks like, and what is still open on their way to the next level.
func (l *ladders) drawPane(sc screen.Scene, c *canvas.Canvas, s *ladder.Standing) {
	level, one, x := l.cell(sc)
	if c.H() < 2 || one == nil {
		return
	}
	t := sc.Theme
	title := []widget.Part{{Text: model.CleanLine(one.Title), Style: t.Strong}, {Text: model.CleanLine(level.Title), Style: t.Text}}
	if s != nil && x != nil {
		v := s.Finding(x).Verdict()
		title = append(title, widget.Part{Text: l.last.book.Called(s.Person) + ": " + string(v), Style: verdictSign(v, *t).style})
	}
	if one.Theme != "" {
		title = append(title, widget.Part{Text: model.CleanLine(one.Theme), Style: t.Muted})
	}
	widget.RuledTitle(c, 0, title, *t)
	body := c.Sub(0, 1, c.W(), c.H()-1)
	if s == nil || s.Level == nil || body.W() < wideFrom {
		w := body.W() - 4
		drawLines(sc, body, append(l.cellLines(sc, level, one, x, s, w), l.gapLines(sc, s, w, false)...))
		return
	}
	left := body.W() * 11 / 20
	drawLines(sc, body.Sub(0, 0, left, body.H()), l.cellLines(sc, level, one, x, s, left-4))
	drawLines(sc, body.Sub(left, 0, body.W()-left, body.H()), l.gapLines(sc, s, body.W()-left-4, false))
}

// drawLines draws lines, and says where there is no room for all of them.
func drawLines(sc screen.Scene, c *canvas.Canvas, lines []line) {
	for y := range min(len(lines), c.H()) {
		if y == c.H()-1 && y < len(lines)-1 {
			c.Text(2, y, widget.KeyName(c, "… ↵ shows all of it"), sc.Theme.Muted)
			return
		}
		lines[y].draw(sc, c.Sub(0, y, c.W(), 1))
	}
}

// paragraph is a text on as many lines of w cells as it takes, the others as far in as the sign before the first is wide.
func paragraph(text string, w int, style canvas.Style, sign ...widget.Part) []line {
	indent := 0
	for _, p := range sign {
		indent += canvas.Width(p.Text) + 1
	}
	var lines []line
	for n, part := range widget.Wrap(model.Clean(strings.TrimSpace(text)), max(w-indent, 1)) {
		parts := []widget.Part{{Text: part, Style: style}}
		switch {
		case n == 0:
			parts = append(append([]widget.Part{}, sign...), parts...)
		case indent > 0:
			parts[0].Text = strings.Repeat(" ", indent) + part
		}
		lines = append(lines, line{parts: parts})
	}
	return lines
}

// cellLines is what there is to say of a cell, in lines of w cells.
func (l *ladders) cellLines(
	sc screen.Scene, level *model.Level, one *model.Competency, x *model.Expectation, s *ladder.Standing, w int,
) []line {
	t := sc.Theme
	if x == nil {
		return paragraph(fmt.Sprintf("Nothing is written down yet that %s is expected to do in %s. e writes it down.",
			model.CleanLine(level.Title), model.CleanLine(one.Title)), w, t.Muted)
	}
	lines := paragraph(x.Text, w, t.Text)
	if s != nil {
		f := s.Finding(x)
		for _, a := range slices.Concat(f.Coming, f.Told) {
			lines = append(lines, l.assessed(sc, a, w)...)
		}
		if len(f.Told)+len(f.Coming) == 0 {
			text := fmt.Sprintf("Nobody has said anything of %s here. c does.", l.last.book.Called(s.Person))
			lines = append(lines, paragraph(text, w, t.Muted)...)
		}
	}
	for example := range strings.Lines(x.Examples) {
		if example = model.CleanLine(example); example != "" {
			lines = append(lines, paragraph(example, w, t.Muted, widget.Part{Text: "such as", Style: t.Muted})...)
		}
	}
	return lines
}

// assessed is an assessment: the day, what was found and by whom, and by what it shows.
func (l *ladders) assessed(sc screen.Scene, a *model.Assessment, w int) []line {
	t := sc.Theme
	verdict := map[model.Judgement]ladder.Verdict{
		model.Fully: ladder.Met, model.Partly: ladder.Partly, model.NotYet: ladder.NotYet,
	}[a.Finding]
	by := "by " + l.last.book.Called(a.By)
	if a.Self() {
		verdict, by = ladder.OwnWord, "by their own word"
	}
	one := verdictSign(verdict, *t)
	text := fmt.Sprintf("%s on %s, %s", a.Finding, l.last.book.Day(a.Date), by)
	if a.Date.After(l.last.book.Today) {
		one, text = verdictSign(ladder.NothingSaid, *t), text+", which is to come and counts from then on"
	}
	if a.Evidence != "" {
		text += ": “" + model.CleanLine(a.Evidence) + "”"
	}
	lines := paragraph(text, w, t.Text, widget.Part{Text: one.shape, Style: one.style})
	ref := a.Ref()
	for n := range lines {
		lines[n].open = func(sc screen.Scene) screen.Action {
			if why := l.cannotChange(sc); why != "" {
				return screen.Tell{Text: why, Bad: true}
			}
			return screen.Open{Overlay: form.Edit(sc, ref)}
		}
	}
	return lines
}

// gapLines is what is still open for somebody on their own level, and on the next one, in words. Of what nobody has said
// anything of, what is expected is there too where all of it is asked for.
func (l *ladders) gapLines(sc screen.Scene, s *ladder.Standing, w int, all bool) []line {
	t := sc.Theme
	switch {
	case s == nil:
		return nil
	case s.Level == nil:
		text := l.last.book.Called(s.Person) + " stands on no level of this ladder. s puts them on one."
		return append([]line{{}}, paragraph(text, w, t.Muted)...)
	}
	var lines []line
	list := func(heading string, of *model.Level, none string) {
		lines = append(lines, line{heading: heading})
		gaps := s.Gaps(of)
		var quiet []string
		for _, g := range gaps {
			one := verdictSign(g.Finding.Verdict(), *t)
			sign := widget.Part{Text: one.shape, Style: one.style}
			switch {
			case !g.Unsaid():
				lines = append(lines, paragraph(g.Says()+".", w, t.Text, sign)...)
			case all:
				lines = append(lines, paragraph(g.Expects()+".", w, t.Text, sign)...)
			default:
				quiet = append(quiet, model.CleanLine(g.Competency.Title))
			}
		}
		if quiet != nil {
			one := verdictSign(ladder.NothingSaid, *t)
			text := "Nothing said yet of " + strings.Join(quiet, ", ") + "."
			lines = append(lines, paragraph(text, w, t.Text, widget.Part{Text: one.shape, Style: one.style})...)
		}
		if len(gaps) == 0 {
			lines = append(lines, paragraph(none, w, t.Muted)...)
		}
	}
	if s.Next == nil {
		lines = append(lines, line{heading: "NO LEVEL ABOVE " + strings.ToUpper(s.Level.Title)})
	} else {
		list("TO THE NEXT LEVEL: "+strings.ToUpper(s.Next.Title), s.Next, "Everything that is written down is met.")
	}
	list("STILL OPEN AS "+strings.ToUpper(s.Level.Title), s.Level, "Nothing: others have found all of it to be met.")
	return lines
}

// levelLines is what somebody on a level is there for, and where whoever is laid beside the path stands.
func (l *ladders) levelLines(sc screen.Scene, level *model.Level, w int) []line {
	t := sc.Theme
	lines := paragraph(level.Details, w, t.Text)
	if level.Details == "" {
		lines = paragraph("Nothing is written down yet of what somebody is there for. e writes it down.", w, t.Muted)
	}
	s := l.standing(sc)
	switch {
	case s == nil:
	case s.Level == nil:
		lines = append(lines, l.gapLines(sc, s, w, true)...)
	case s.Next != nil:
		text := fmt.Sprintf("%s stands on %s. The next level is %s.",
			l.last.book.Called(s.Person), model.CleanLine(s.Level.Title), model.CleanLine(s.Next.Title))
		lines = append(append(lines, line{}), paragraph(text, w, t.Text)...)
	}
	return lines
}
