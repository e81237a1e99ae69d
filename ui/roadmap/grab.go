package roadmap

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// grab is the overlay in which rows are moved in time: every key shows at once where they would be and what that would
// break, and nothing is saved before they are dropped.
type grab struct {
	v *view
	movers
	shift shift
	place model.Date       // where a row without a day is put
	slip  slip             // what the shift comes to, as it was last shown
	base  *model.Portfolio // what it is worked out against

	held bool       // by the mouse: by the end or by the whole
	from model.Date // the day that it took hold of
	end  bool
}

// grab takes hold of the selected rows: to move them in time, or on the board between columns and ranks.
func (v *view) grab(sc screen.Scene) screen.Action {
	if v.layout == board {
		return v.carry(sc)
	}
	g := &grab{v: v, movers: inTime(sc.P, v.Selected(sc)), shift: shift{zoom: v.zoom}}
	if len(g.refs) == 0 {
		return screen.Tell{Text: "Nothing to move: " + g.left, Bad: true}
	}
	if i := sc.P.Initiatives.Get(initiative(g.refs[0])); i != nil && undated(i) {
		g.place = sc.Cal.Week(sc.Now.Today)
	}
	g.base = sc.P
	g.follow(sc)
	return screen.Open{Overlay: g}
}

// Preview is the edits that dropping would save.
func (g *grab) Preview(sc screen.Scene) []model.Edit {
	g.base = sc.P
	edits := g.shift.edits(sc.P, sc.Now, g.refs, g.place)
	g.slip = g.v.slipped(sc, g.shift, edits, g.left)
	return edits
}

// Update moves, drops or lets go.
func (g *grab) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	switch msg := msg.(type) {
	case screen.Mouse:
		return g.mouse(sc, msg)
	case tea.KeyPressMsg:
		switch screen.KeyName(msg) {
		case "enter", "m":
			return g.drop()
		case "esc", "q":
			return screen.Close{}
		case "left", "h", "<":
			g.shift.steps--
		case "right", "l", ">":
			g.shift.steps++
		case "shift+left", "H":
			g.shift.endSteps--
		case "shift+right", "L":
			g.shift.endSteps++
		case ",":
			g.shift.days--
		case ".":
			g.shift.days++
		}
		g.follow(sc)
	}
	return nil
}

// drop saves where the rows are now. If a target is later than before, one line may say why.
func (g *grab) drop() screen.Action {
	slip := g.slip
	if len(slip.change.Edits) == 0 {
		return screen.Close{}
	}
	if len(slip.later) == 0 {
		return screen.Close{Then: screen.Commit{Change: slip.change, Toast: slip.says}}
	}
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: "Why later?", Help: "goes to history; Enter to skip",
		OnEnter: func(sc screen.Scene, text string) screen.Action {
			return screen.Close{Then: screen.Commit{Change: slip.because(sc, text), Toast: slip.says}}
		},
	})}
}

// because is the change with the reason for it, which is also kept with what has slipped.
func (s slip) because(sc screen.Scene, why string) model.Change {
	c := s.change
	c.Reason = model.CleanLine(why)
	if c.Reason != "" {
		c.Edits = append(slices.Clip(c.Edits), reasons(sc.P, sc.Now, s.later, c.Reason)...)
	}
	return c
}

// mouse moves what is held by the mouse to the column that it points at, and drops it where it is let go.
func (g *grab) mouse(sc screen.Scene, m screen.Mouse) screen.Action {
	if !g.held {
		if m.What == screen.Click {
			return g.drop()
		}
		return nil
	}
	switch m.What {
	case screen.Drag:
		scrolled := g.v.scrollAt(sc, m.X-g.v.gutter(sc).axis())
		ax := g.v.axis(sc)
		g.shift = drag(g.from, ax.day(min(max(m.X-g.v.gutter(sc).axis(), 0), ax.w-1)), g.end)
		return scrolled
	case screen.Drop:
		if len(g.slip.change.Edits) == 0 {
			return screen.Close{}
		}
		return screen.Close{Then: g.v.unexplained(g.slip)}
	}
	return nil
}

// follow scrolls the timeline so that what is moved stays in sight.
func (g *grab) follow(sc screen.Scene) {
	i := g.base.Initiatives.Get(initiative(g.refs[0]))
	if g.v.layout != timeline || i == nil {
		return
	}
	moved := *i
	moved.Start, moved.Target = g.shift.of(i.Start, i.Target)
	ax := g.v.axis(sc)
	b, ok := ax.bar(&moved)
	const margin = 3 // cells
	_, days := ax.zoom.scale()
	switch {
	case !ok || b.from < 0 && b.to > ax.w:
	case b.to+margin > ax.w && b.from > 0:
		g.v.scroll(sc, (ax.day(b.to+margin).Sub(ax.day(ax.w))+days-1)/days*days)
	case b.from < 0 && b.to+margin < ax.w:
		g.v.scroll(sc, -(ax.first.Sub(ax.day(b.from-margin))+days-1)/days*days)
	}
}

// Draw says where the rows would come to lie and what that would break.
func (g *grab) Draw(sc screen.Scene, c *canvas.Canvas) {
	text, style := joined(", ", "Nothing moved yet", g.left), sc.Theme.Muted
	if len(g.slip.change.Edits) > 0 {
		text, style = g.slip.says, sc.Theme.Text
		if g.slip.says != joined(", ", g.slip.change.Label, g.left) {
			text, style = "▲ "+text, sc.Theme.Warning
		}
	}
	drawAbove(c, text, style)
}

// drawAbove writes a sentence above the footer, on as many lines as it needs.
func drawAbove(c *canvas.Canvas, text string, style canvas.Style) {
	lines := widget.Wrap(text, max(c.W()-2, 1))
	y := c.H() - 1 - len(lines)
	c.Fill(0, y, c.W(), len(lines), ' ', canvas.Style{})
	for n, line := range lines {
		c.Text(1, y+n, line, style)
	}
}

// Hints is the footer while something is held.
func (g *grab) Hints(screen.Scene) []screen.Hint {
	if g.held {
		return nil
	}
	return []screen.Hint{
		{Key: "left", Label: "earlier"}, {Key: "right", Label: "later"}, {Key: "shift+right", Label: "end"},
		{Key: ".", Label: "a day"}, {Key: "enter", Label: "drop"}, {Key: "esc", Label: "leave as it was"},
	}
}
