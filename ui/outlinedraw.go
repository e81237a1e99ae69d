package ui

import (
	"cmp"
	"fmt"
	"strings"

	"quarterdeck/data/transfer"
	"quarterdeck/data/transfer/outline"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
	"quarterdeck/ui/widget"
)

func (o *outlining) Draw(sc screen.Scene, c *canvas.Canvas) {
	t := *sc.Theme
	box := widget.Box(c, min(c.W()-4, 130), c.H()-4, "Import "+strings.Join(o.plan.Sources, ", ")+" as "+o.way.name, t)
	when := canvas.Truncate(o.when(), box.W()/3)
	if !o.ofOKRs() && canvas.Width(o.plan.Summary()+when)+4 > box.W() { // the last of the list says it too
		when = ""
	}
	box.Fit(1, 0, box.W()-canvas.Width(when)-4, o.plan.Summary(), t.Strong)
	box.Right(box.W()-1-canvas.Width(when), 0, canvas.Width(when), when, t.Muted)
	widget.Divide(box, 1, t)
	list := o.list
	foot, style := o.foot(box.W()-2, t)
	rows, details := share(box.H()-3-len(foot), o.wide)
	area := box.Sub(1, 2, box.W()-2, rows)
	list.Resize(rows)
	from, to := list.Window()
	for i := from; i < to; i++ {
		o.drawRow(area, i-from, o.rows[i], t)
		area.Zone(0, i-from, area.W()-1, 1, outlineZone(i))
		if i == list.Cursor() {
			area.Restyle(0, i-from, area.W()-1, 1, func(s canvas.Style) canvas.Style { return t.Select(s) })
		}
	}
	widget.Scroll(area, &list, t)
	if details > 0 && list.Cursor() >= 0 {
		widget.Divide(box, 2+rows, t)
		drawDetails(box.Sub(1, 3+rows, box.W()-2, details), o.tells(o.rows[list.Cursor()]), t)
	}
	for y, line := range foot {
		box.Fit(1, box.H()-len(foot)+y, box.W()-2, line, style)
	}
}

// foot is what saving would do, or why it was not possible, as lines of some width.
func (o *outlining) foot(width int, t theme.Theme) (lines []string, style canvas.Style) {
	switch {
	case o.problem != "":
		return widget.Wrap(o.problem, width), t.Warning
	case len(o.plan.Change.Edits) == 0:
		return []string{"There is nothing to save as it stands."}, t.Muted
	}
	return []string{"One change, which one undo takes back. Esc leaves everything as it is."}, t.Muted
}

// indentation is how many cells a line stands further in than the one it is under.
const indentation = 2

func (o *outlining) drawRow(area *canvas.Canvas, y int, r outlineRow, t theme.Theme) {
	if r.source == nil {
		area.Text(0, y, "i", t.Accent)
		area.Fit(2, y, area.W()-4, r.remark, t.Text)
		return
	}
	l := r.of()
	verdict, about := o.verdict(r)
	kind, text := "·", t.Muted
	switch l.Kind {
	case outline.Objective:
		kind, text = "O", t.Strong
	case outline.KeyResult:
		kind, text = "KR", t.Text
	case outline.Section:
		kind, text = "§", t.Strong
	case outline.Task, outline.Expectation:
		kind, text = "□", t.Text
	case outline.Program, outline.Track, outline.Level, outline.Competency:
		kind, text = strings.ToUpper(string(l.Kind)[:1]), t.Strong
	}
	if verdict == skippedMark {
		text = t.Warning
	}
	about = canvas.Truncate(about, area.W()/3)
	x := min(2+indentation*l.Depth, area.W()/2)
	area.Text(0, y, verdict, t.Accent)
	area.Text(x, y, kind, t.Accent)
	area.Fit(x+3, y, area.W()-x-6-canvas.Width(about), l.Words(), text)
	area.Right(area.W()-2-canvas.Width(about), y, canvas.Width(about), about, t.Muted)
}

// skippedMark is before what cannot be saved.
const skippedMark = "×"

// verdict is what the plan makes of a line, as a mark, and a few words beside it: its score, or why it becomes nothing.
func (o *outlining) verdict(r outlineRow) (mark, about string) {
	l := r.of()
	switch {
	case l.Why == outline.Before && l.Kind == outline.LeftOut:
		return " ", "left out before"
	case l.Kind == outline.LeftOut:
		return " ", l.Why
	}
	item, ok := o.plan.Becomes(r.source.Name, r.line)
	switch {
	case l.Kind == outline.Section:
		return " ", r.source.Outline.Assigned(r.line).Due()
	case !ok:
		return skippedMark, "skipped"
	case item.Verdict == transfer.Adds && r.source.Outline.Form == outline.Ladder:
		return "+", cmp.Or(l.Level, l.Theme)
	case item.Verdict == transfer.Adds && l.Kind == outline.Task:
		return "+", r.source.Outline.About(r.line)
	case item.Verdict == transfer.Adds:
		return "+", l.Score.Text
	case item.Verdict == transfer.Changes:
		return "~", changedFields(item)
	}
	if l.Kind == outline.Task {
		return "=", cmp.Or(r.source.Outline.About(r.line), "as it is")
	}
	return "=", "as it is"
}

// tells is what there is to say of a row: the whole line, and what becomes of it field by field.
func (o *outlining) tells(r outlineRow) []string {
	if r.source == nil {
		return []string{r.remark}
	}
	l := r.of()
	texts := []string{fmt.Sprintf("line %d: %s", l.First, l.Words())}
	if l.Kind == outline.LeftOut {
		texts = append(texts, "left out: "+l.Why)
		if l.Why == outline.Before {
			texts = append(texts, "Space takes it in again.")
		}
		return texts
	}
	if was := r.source.Outline.AsRead(r.line); was.Words() != l.Words() {
		texts = append(texts, "as it was read: "+was.Words())
	}
	if l.Kind == outline.Section {
		return append(texts, "a section of the program")
	}
	if item, ok := o.plan.Becomes(r.source.Name, r.line); ok {
		return append(texts, o.plan.Tells(item)...)
	}
	for _, s := range o.plan.Skips {
		if s.File == r.source.Name && s.Line == l.First {
			texts = append(texts, s.Reason)
		}
	}
	return texts
}
