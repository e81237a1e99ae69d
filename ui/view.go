package ui

import (
	"fmt"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// The chrome around a view: the tabs and the rule under them, and the footer.
const (
	bodyTop    = 2
	chromeRows = bodyTop + 1
)

// The smallest size that a view can be read at.
const (
	leastWidth  = 60
	leastHeight = 16
)

// View draws the whole screen.
func (a *App) View() tea.View {
	c := canvas.New(a.w, a.h, canvas.ASCII(a.theme.ASCII))
	a.draw(c)
	v := tea.NewView(c.Render())
	v.AltScreen = true
	v.WindowTitle = a.windowTitle()
	if a.opts.Mouse {
		v.MouseMode = tea.MouseModeCellMotion
		v.OnMouse = onMouse(c)
	}
	if x, y, ok := c.Cursor(); ok {
		v.Cursor = tea.NewCursor(x, y)
		v.Cursor.Blink = false
	}
	return v
}

func (a *App) windowTitle() string {
	if a.p == nil {
		return "Quarterdeck"
	}
	return a.title() + " · Quarterdeck"
}

func (a *App) title() string { return a.screen().Title() }

func (a *App) draw(c *canvas.Canvas) {
	switch {
	case a.w == 0 || a.h == 0:
		return // the terminal has not said how large it is
	case a.w < leastWidth || a.h < leastHeight:
		a.drawTooSmall(c)
		return
	case a.err != nil:
		a.drawError(c)
		return
	}
	sc := a.scene()
	if a.p != nil || len(a.overlays) == 0 { // there is nothing to go to from the welcome
		a.drawTabs(c, sc)
	}
	if a.p != nil {
		a.screen().Draw(sc, c.Sub(0, bodyTop, sc.W, sc.H))
	}
	over := a.whole()
	for _, o := range a.overlays {
		o.Draw(over, c)
	}
	a.drawTour(c)
	a.drawFooter(c, sc)
	if a.toast.text != "" {
		a.drawToast(c)
	}
}

func (a *App) drawTooSmall(c *canvas.Canvas) {
	say := fmt.Sprintf("Quarterdeck needs %d×%d; this is %d×%d.", leastWidth, leastHeight, a.w, a.h)
	for i, line := range widget.Wrap(say, a.w) {
		c.Text(0, i, line, a.theme.Text)
	}
}

// drawError says why there is nothing to see, and how to leave.
func (a *App) drawError(c *canvas.Canvas) {
	width := min(a.w-8, 72)
	y := max(a.h/3-1, 1)
	c.Text(4, y, "Quarterdeck could not open the portfolio", a.theme.Strong)
	for i, line := range widget.Wrap(sentence(a.err), width) {
		c.Text(4, y+2+i, line, a.theme.Text)
	}
	c.Text(4, a.h-2, "q closes", a.theme.Muted)
	c.Zone(4, a.h-2, 8, 1, runZone{"q"})
}

func (a *App) drawTabs(c *canvas.Canvas, sc screen.Scene) {
	tabs := make([]widget.Tab, len(a.views))
	for i, v := range a.views {
		digit := strconv.Itoa(v.digit)
		tabs[i] = widget.Tab{Label: digit + " " + v.screen.Title(), Short: digit}
		if len(a.overlays) == 0 {
			tabs[i].Zone = runZone{digit}
		}
	}
	says, room := a.headlines(sc), a.w
	if always := a.marked(sc, a.status(sc)); always != "" {
		room -= canvas.Width(always) + 2
	}
	x := widget.Tabs(c, 0, 0, room, tabs, a.current, *a.theme)
	for _, right := range says {
		if w := canvas.Width(right); x+w+1 < a.w {
			c.Text(a.w-w-1, 0, right, a.theme.Muted)
			break
		}
	}
	if a.past != nil {
		a.drawBanner(c)
		return
	}
	c.Fill(0, 1, a.w, 1, '─', a.theme.Rule)
}

// mark is what is always to be seen of this portfolio, or nothing: that it is a sample, that it is read-only.
func (a *App) mark(sc screen.Scene) string {
	if sc.ReadOnly != "" {
		return "read-only"
	}
	return a.opts.Label
}

// marked is some words behind the mark, or one of the two alone.
func (a *App) marked(sc screen.Scene, words string) string {
	mark := a.mark(sc)
	if mark != "" && words != "" {
		mark += " · "
	}
	return mark + words
}

// status is what the view has to say at the right end of the top line, or nothing.
func (a *App) status(sc screen.Scene) string {
	if a.p == nil {
		return ""
	}
	return a.screen().Status(sc)
}

// headlines is what may stand at the right end of the top line, what says most first: what this is, how things stand in the
// view, and when.
func (a *App) headlines(sc screen.Scene) []string {
	if a.p == nil {
		return nil
	}
	today := sc.Now.Today
	week, of := sc.Cal.WeekOf(today)
	quarter := fmt.Sprintf("%s w%d/%d", sc.Cal.Name(sc.Cal.Quarter(today)), week, of)
	when := today.Time().Format("Mon 2 Jan") + " · " + quarter
	var says []string
	if status := a.status(sc); status != "" {
		says = []string{a.marked(sc, status+"   "+when), a.marked(sc, status)}
	}
	return append(says, a.marked(sc, when), a.marked(sc, quarter), a.mark(sc))
}

func (a *App) drawFooter(c *canvas.Canvas, sc screen.Scene) {
	var hints []widget.Hint
	for _, h := range a.hints(sc) {
		hints = append(hints, widget.Hint{
			Key: screen.KeyLabel(h.Key), Label: h.Label, Zone: runZone{h.Key},
			Always: h.Key == "?" || h.Key == ":" || h.Key == "esc", // the ways to everything, and the way out
		})
	}
	state, style := a.savedState()
	widget.Footer(c, a.h-1, hints, state, style, *a.theme)
}

// hints is what the footer offers: the overlay's keys, or those of the view's commands that have a word for it.
func (a *App) hints(sc screen.Scene) []screen.Hint {
	if n := len(a.overlays); n > 0 {
		return a.overlays[n-1].Hints(sc)
	}
	var hints []screen.Hint
	if m, ok := a.screen().(screen.Marker); ok && a.p != nil && m.Marked() && a.toast.text == "" {
		hints = append(hints, screen.Hint{Key: "esc", Label: "unmark"})
	} else if a.led() && !a.tour.on { // which Esc ends first
		hints = append(hints, screen.Hint{Key: "esc", Label: "back"})
	}
	for _, c := range a.available() {
		refused := sc.ReadOnly != "" && c.Group == screen.Edit || c.Fits != nil && !c.Fits(sc)
		if c.Hint != "" && len(c.Keys) > 0 && c.Here() && !refused {
			hints = append(hints, screen.Hint{Key: c.Keys[0], Label: c.Hint})
		}
	}
	return hints
}

// savedState says whether what is on the screen is safe.
func (a *App) savedState() (string, canvas.Style) {
	switch {
	case a.p == nil:
		return "", a.theme.Muted
	case a.queue.stuck:
		return "■ not saved", a.theme.Error
	case a.queue.under != nil:
		return "saving…", a.theme.Muted
	case a.readOnly() != "":
		return "read-only", a.theme.Warning
	}
	return "✓ saved", a.theme.Done
}

// drawToast puts what has just happened on the line above the footer, with the key that takes it back. Under an overlay,
// which may lie there and gets the keys, it stands on the rule under the tabs instead.
func (a *App) drawToast(c *canvas.Canvas) {
	covered := len(a.overlays) > 0
	style, mark := a.theme.Text, "✓ "
	switch {
	case a.toast.bad:
		style, mark = a.theme.Warning, "▲ "
	case a.toast.busy:
		mark = "◐ "
	}
	back := ""
	if a.toast.back != "" && !covered {
		key := "u"
		if a.toast.back == "redo" {
			key = "U"
		}
		back = "  " + key + " " + a.toast.back
	}
	lines := widget.Wrap(mark+a.toast.text, a.w-4-canvas.Width(back))
	y := a.h - 1 - a.tour.rows() - len(lines)
	if covered {
		y = max(bodyTop-len(lines), 0)
	}
	c.Fill(0, y, a.w, len(lines), ' ', canvas.Style{})
	for i, line := range lines {
		c.Text(1, y+i, line, style)
	}
	if back != "" {
		x := c.Text(1+canvas.Width(lines[len(lines)-1]), y+len(lines)-1, "  ", style)
		c.Text(x, y+len(lines)-1, back[2:3], a.theme.Key)
		end := c.Text(x+1, y+len(lines)-1, back[3:], a.theme.Muted)
		c.Zone(x, y+len(lines)-1, end-x, 1, runZone{back[2:3]})
	}
}
