package ui

import (
	"cmp"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
	"quarterdeck/ui/widget"
)

// preview is an overlay that shows what an import would do before anything is saved: record by record, and of the one
// under the cursor field by field.
type preview struct {
	plan   *transfer.Plan
	save   func() screen.Action
	reread func() screen.Action // asks what else to read it as
	lines  []previewLine
	list   widget.List
	wide   bool // whether the details have most of the room
}

// previewLine is a record, a skip or a notice.
type previewLine struct {
	mark, text, about string
	details           func() []string
}

func newPreview(plan *transfer.Plan, save func() screen.Action) *preview {
	p := &preview{plan: plan, save: save}
	add := func(mark, text, about string, details func() []string) {
		p.lines = append(p.lines, previewLine{mark, text, about, details})
	}
	brief := plan.Brief().Replace
	whole := func(texts ...string) func() []string { return func() []string { return texts } }
	for _, s := range plan.Skips {
		add("×", brief(s.String()), "skipped", whole(s.String()))
	}
	for _, n := range plan.Notices {
		add("i", brief(n.String()), "", whole(append([]string{n.String()}, strings.Split(n.Kept, "\n")...)...))
	}
	if len(plan.Unused) > 0 {
		text := "Nothing is taken from: " + strings.Join(plan.Unused, ", ")
		add("i", text, "", whole(text))
	}
	for _, item := range plan.Items {
		tells := func() []string { return plan.Tells(item) }
		switch {
		case item.Verdict == transfer.Adds:
			add("+", item.Title, "new", tells)
		case item.Overwrites():
			add("!", item.Title, "overwrites: "+changedFields(item), tells)
		case item.Verdict == transfer.Changes:
			add("~", item.Title, changedFields(item), tells)
		case len(item.Clashes) > 0: // and nothing of it is taken
			add("=", item.Title, "as it is", tells)
		}
	}
	p.list.Reload(len(p.lines), func() int { return -1 })
	return p
}

func changedFields(item transfer.Item) string {
	var names []string
	for _, e := range item.Edits {
		switch {
		case !item.Shows(e):
		case e.Field == "rank" && e.Kind == "module":
			names = append(names, "place")
		default:
			names = append(names, strings.ReplaceAll(e.Field, "_", " "))
		}
	}
	return cmp.Or(strings.Join(names, ", "), "as it is")
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
		case "a":
			return p.reread()
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
		case "right", "l":
			p.wide = true
		case "left", "h":
			p.wide = false
		}
	case screen.Mouse:
		msg.Point(&p.list, 0, false)
	}
	return nil
}

// boxHeight is how many lines the whole takes, of so many that there are.
func boxHeight(h int) int { return min(h-4, 30) }

// rows is how many lines the list has room for, and details how many are below it.
func (p *preview) rows(sc screen.Scene) int {
	list, _ := share(boxHeight(sc.H)-6, p.wide)
	return list
}

// share divides lines between the list and, below a rule, the details, which have most of them where they are wide.
func share(lines int, wide bool) (list, details int) {
	const least = 3 // lines of the list
	details = lines / 3
	if wide {
		details = lines - 1 - least
	}
	if details < 1 || lines-1-details < least {
		return max(lines, 1), 0
	}
	return lines - 1 - details, details
}

func (p *preview) Hints(screen.Scene) []screen.Hint {
	if p.nothing() {
		return []screen.Hint{{Key: "esc", Label: "close"}, {Key: "up", Label: "look"}, rereadHint()}
	}
	unfold := screen.Hint{Key: "right", Label: "more of it"}
	if p.wide {
		unfold = screen.Hint{Key: "left", Label: "less of it"}
	}
	return []screen.Hint{
		{Key: "enter", Label: "save it all"}, {Key: "esc", Label: "leave it"}, {Key: "up", Label: "look"}, unfold, rereadHint(),
	}
}

func (p *preview) Draw(sc screen.Scene, c *canvas.Canvas) {
	t := *sc.Theme
	box := widget.Box(c, min(c.W()-4, 110), boxHeight(c.H()), "Import "+strings.Join(p.plan.Sources, ", "), t)
	box.Fit(1, 0, box.W()-2, p.plan.Summary()+fmt.Sprintf("   (read as %s)", p.plan.Mapping), t.Strong)
	widget.Divide(box, 1, t)
	list := p.list
	rows, details := share(box.H()-4, p.wide)
	area := box.Sub(1, 2, box.W()-2, rows)
	list.Resize(rows)
	from, to := list.Window()
	for i := from; i < to; i++ {
		line, y := p.lines[i], i-from
		about := canvas.Truncate(line.about, area.W()/3)
		room := area.W() - 4 - canvas.Width(about)
		style := t.Text
		if line.mark == "×" || line.mark == "!" {
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
	if details > 0 && list.Cursor() >= 0 {
		widget.Divide(box, 2+rows, t)
		drawDetails(box.Sub(1, 3+rows, box.W()-2, details), p.lines[list.Cursor()].details(), t)
	}
	box.Fit(1, box.H()-1, box.W()-2, p.comesToThis(), t.Muted)
}

// drawDetails writes texts one below the other, as far as there is room, and how many lines are left.
func drawDetails(c *canvas.Canvas, texts []string, t theme.Theme) {
	var lines []string
	for _, text := range texts {
		if text = model.CleanLine(text); text != "" {
			lines = append(lines, widget.Wrap(text, c.W()-4)...)
		}
	}
	if left := len(lines) - c.H(); left > 0 {
		lines = append(lines[:c.H()-1], fmt.Sprintf("and %d more lines", left+1))
	}
	for y, line := range lines {
		c.Text(2, y, line, t.Text)
	}
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
