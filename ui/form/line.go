package form

import (
	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

// line is one line of text that is being typed.
type line struct {
	input textinput.Model
	// fresh says that the text is what stood there at first: typing replaces it, moving the cursor keeps it.
	fresh bool
}

func newLine(text string) line {
	l := line{input: textinput.New()}
	l.input.SetVirtualCursor(false)
	keys := &l.input.KeyMap
	keys.Paste.SetEnabled(false)              // it would read the clipboard of the machine, not of the terminal
	keys.DeleteBeforeCursor.SetEnabled(false) // ctrl+u clears the whole line
	keys.DeleteAfterCursor = key.NewBinding(key.WithKeys("ctrl+k"))
	l.input.Focus()
	l.offer(text)
	return l
}

func (l *line) text() string { return l.input.Value() }

// offer puts a text there that is as likely to be replaced as to be kept.
func (l *line) offer(text string) {
	l.set(text)
	l.fresh = text != ""
}

// set replaces the text and puts the cursor behind it.
func (l *line) set(text string) {
	l.fresh = false
	l.input.SetValue(text)
	l.input.CursorEnd()
}

// update answers a key or a paste and says whether the text is another one now.
func (l *line) update(msg tea.Msg) bool {
	before := l.text()
	if l.fresh && replaces(msg) {
		l.set("")
	}
	if _, ok := msg.(tea.KeyPressMsg); ok {
		l.fresh = false
	}
	if press, ok := msg.(tea.KeyPressMsg); ok && press.String() == "ctrl+u" {
		l.set("")
	} else {
		l.input, _ = l.input.Update(msg) // what it would return blinks the cursor, which stays still here
	}
	return l.text() != before
}

// replaces says whether a key or a paste puts something in the place of what is selected.
func replaces(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return msg.Text != "" || msg.Code == tea.KeyBackspace || msg.Code == tea.KeyDelete
	case tea.PasteMsg:
		return true
	}
	return false
}

// point puts the cursor at a cell of the line as it was drawn w cells wide.
func (l *line) point(dx, w int) {
	l.fresh = false
	runes := []rune(l.text())
	from := l.from(runes, w)
	at := from
	for at < len(runes) && canvas.Width(string(runes[from:at+1])) <= dx {
		at++
	}
	l.input.SetCursor(at)
}

// draw draws the part of the line around the cursor into w cells, and puts the screen's cursor there.
func (l *line) draw(c *canvas.Canvas, x, y, w int, style canvas.Style, t theme.Theme) {
	runes := []rune(l.text())
	from := l.from(runes, w)
	c.Fit(x, y, w, string(runes[from:]), style)
	if l.fresh {
		shown := min(canvas.Width(string(runes[from:])), w)
		c.Restyle(x, y, shown, 1, func(s canvas.Style) canvas.Style { return t.Reversed(s) })
	}
	if from > 0 {
		c.Fit(x, y, 1, "…", t.Muted)
	}
	c.SetCursor(x+canvas.Width(string(runes[from:l.input.Position()])), y)
}

// from is the first character that is drawn, so that the one at the cursor is in sight.
func (l *line) from(runes []rune, w int) int {
	from := l.input.Position()
	for from > 0 && canvas.Width(string(runes[from-1:l.input.Position()])) < w {
		from--
	}
	return from
}
