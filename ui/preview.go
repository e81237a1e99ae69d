package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/data/transfer"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// preview is an overlay that shows what an import would do, record by record, before anything is saved.
type preview struct {
	plan  *transfer.Plan
	save  func() screen.Action
	lines []previewLine
	list  widget.List
}

// previewLine is a record, a skip or a notice.
type previewLine struct{ mark, text, about string }

func newPreview(plan *transfer.Plan, save func() screen.Action) *preview {
	p := &preview{plan: plan, save: save}
	for _, s := range plan.Skips {
		p.lines = append(p.lines, previewLine{"×", s.String(), "skipped"})
	}
	for _, n := range plan.Notices {
		p.lines = append(p.lines, previewLine{"i", n.String(), ""})
	}
	if len(plan.Unused) > 0 {
		p.lines = append(p.lines, previewLine{"i", "Nothing is taken from: " + strings.Join(plan.Unused, ", "), ""})
	}
	for _, item := range plan.Items {
		switch item.Verdict {
		case transfer.Adds:
			p.lines = append(p.lines, previewLine{"+", item.Title, "new"})
		case transfer.Changes:
			p.lines = append(p.lines, previewLine{"~", item.Title, changedFields(item)})
		}
	}
	p.list.Reload(len(p.lines), func() int { return -1 })
	return p
}

func changedFields(item transfer.Item) string {
	var names []string
	for _, e := range item.Edits {
		if e.Field != "imported" {
			names = append(names, strings.ReplaceAll(e.Field, "_", " "))
		}
	}
	return strings.Join(names, ", ")
}

func (p *preview) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	p.list.Resize(p.rows(sc))
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch screen.KeyName(msg) {
		case "esc", "q", "n":
			return screen.Close{Then: screen.Tell{Text: "Nothing was imported"}}
		case "enter", "y":
			if p.nothing() {
				return screen.Close{Then: screen.Tell{Text: "There was nothing to import"}}
			}
			return screen.Close{Then: p.save()}
		case "up", "k":
			p.list.Move(-1)
		case "down", "j":
			p.list.Move(1)
		case "pgup", "ctrl+u":
			p.list.Page(-1)
		case "pgdown", "ctrl+d", "space":
			p.list.Page(1)
		case "home", "g":
			p.list.Home()
		case "end", "G":
			p.list.End()
		}
	case screen.Mouse:
		switch msg.What {
		case screen.WheelUp:
			p.list.Scroll(-3)
		case screen.WheelDown:
			p.list.Scroll(3)
		}
	}
	return nil
}

// rows is how many lines the list has room for.
func (p *preview) rows(sc screen.Scene) int { return max(min(sc.H-4, 30)-6, 1) }

func (p *preview) Hints(screen.Scene) []screen.Hint {
	if p.nothing() {
		return []screen.Hint{{Key: "esc", Label: "close"}, {Key: "up", Label: "look"}}
	}
	return []screen.Hint{{Key: "enter", Label: "save it all"}, {Key: "esc", Label: "leave it"}, {Key: "up", Label: "look"}}
}

func (p *preview) Draw(sc screen.Scene, c *canvas.Canvas) {
	t := *sc.Theme
	box := widget.Box(c, min(c.W()-4, 110), min(c.H()-4, 30), "Import "+strings.Join(p.plan.Sources, ", "), t)
	box.Fit(1, 0, box.W()-2, p.plan.Summary()+fmt.Sprintf("   (read as %s)", p.plan.Mapping), t.Strong)
	widget.Divide(box, 1, t)
	list := p.list
	area := box.Sub(1, 2, box.W()-2, box.H()-4)
	list.Resize(area.H())
	from, to := list.Window()
	for i := from; i < to; i++ {
		line, y := p.lines[i], i-from
		about := canvas.Truncate(line.about, area.W()/3)
		room := area.W() - 4 - canvas.Width(about)
		style := t.Text
		if line.mark == "×" {
			style = t.Warning
		}
		area.Text(0, y, line.mark, t.Accent)
		area.Fit(2, y, room, line.text, style)
		area.Right(area.W()-1-canvas.Width(about), y, canvas.Width(about), about, t.Muted)
		if i == list.Cursor() {
			area.Restyle(0, y, area.W()-1, 1, func(s canvas.Style) canvas.Style { return t.Select(s) })
		}
	}
	widget.Scroll(area, &list, t)
	box.Fit(1, box.H()-1, box.W()-2, p.comesToThis(), t.Muted)
}

// nothing says that there is nothing to save.
func (p *preview) nothing() bool { return len(p.plan.Change.Edits) == 0 }

// comesToThis says what Enter would do.
func (p *preview) comesToThis() string {
	switch {
	case !p.nothing():
		return "One change, which one undo takes back. Esc leaves everything as it is."
	case p.plan.Count(transfer.Same) > 0:
		return "There is nothing to save: what can be read is here already."
	}
	return "There is nothing in it that can be saved."
}
