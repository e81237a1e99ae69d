package form

import (
	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

// prose is a text of several lines that is being typed.
type prose struct{ area textarea.Model }

// proseLines is how many lines of a longer text can be seen while it is typed.
const proseLines = 4

func newProse(text string) prose {
	p := prose{textarea.New()}
	p.area.Prompt, p.area.ShowLineNumbers = "", false
	p.area.MaxHeight, p.area.MaxWidth, p.area.CharLimit = 0, 0, 0
	p.area.SetVirtualCursor(false)
	keys := &p.area.KeyMap
	keys.InsertNewline = key.NewBinding(key.WithKeys("ctrl+j", "shift+enter", "alt+enter"))
	keys.Paste.SetEnabled(false)         // it would read the clipboard of the machine, not of the terminal
	keys.CopySelection.SetEnabled(false) // and this would write to it
	p.area.SetHeight(proseLines)
	p.area.Focus()
	p.area.SetValue(text)
	return p
}

func (p *prose) text() string { return p.area.Value() }

// update answers a key or a paste and says whether the text is another one now.
func (p *prose) update(msg tea.Msg) bool {
	before := p.text()
	if press, ok := msg.(tea.KeyPressMsg); ok && press.String() == "ctrl+u" {
		p.area.SetValue("")
	} else {
		p.area, _ = p.area.Update(msg) // what it would return blinks the cursor, which stays still here
	}
	return p.text() != before
}

// first and last say whether the cursor is on the first or the last line as drawn, from which the next step leaves.
func (p *prose) first() bool { return p.area.Line() == 0 && p.area.LineInfo().RowOffset == 0 }

func (p *prose) last() bool {
	info := p.area.LineInfo()
	return p.area.Line() == p.area.LineCount()-1 && info.RowOffset >= info.Height-1
}

// draw draws the lines around the cursor, and puts the screen's cursor there.
func (p *prose) draw(c *canvas.Canvas, x, y, w int, style canvas.Style) {
	state := textarea.StyleState{Text: theme.Lipgloss(style), CursorLine: theme.Lipgloss(style)}
	p.area.SetStyles(textarea.Styles{Focused: state, Blurred: state})
	p.area.SetWidth(w)
	c.Sub(x, y, w, proseLines).Block(0, 0, p.area.View())
	if at := p.area.Cursor(); at != nil {
		c.SetCursor(x+at.X, y+at.Y)
	}
}
