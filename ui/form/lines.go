package form

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// Blank is one thing that Lines asks for.
type Blank struct {
	Label string
	Text  string // what stands there at first
	Help  string // a few words for an empty line
	// Choices, unless there are none, is all that can stand there; ←→ and first letters go through them.
	Choices []string
	// Check says why the text cannot be the answer; nil takes any.
	Check func(sc screen.Scene, text string) error
	// Echo says back what the text means; nil says nothing.
	Echo func(sc screen.Scene, text string) string
}

// Sheet is what Lines asks. Only Title, Blanks and OnEnter are needed.
type Sheet struct {
	Title  []widget.Part
	Blanks []Blank
	At     int // the line that the cursor begins on
	// About is what there is to look at above the lines, with what stands in them, a line each.
	About func(sc screen.Scene, texts []string) []widget.Part
	// OnEnter is what comes of the answers; it happens after Lines has closed.
	OnEnter func(sc screen.Scene, texts []string) screen.Action
	// OnCancel is what comes of Esc, and OnSkip of ctrl+n, which is there only where it is; both happen after it has closed.
	OnCancel, OnSkip func(sc screen.Scene) screen.Action
}

// Lines asks for a few short texts above the footer, a line each. Enter takes all of them as they stand, so that an
// answer to the first alone is one gesture; Tab goes on to the others.
type Lines struct {
	s       Sheet
	lines   []line
	at      int
	problem string
}

// NewLines is the sheet with nothing answered yet.
func NewLines(s Sheet) *Lines {
	l := &Lines{s: s, at: s.At}
	for _, b := range s.Blanks {
		l.lines = append(l.lines, newLine(b.Text))
	}
	return l
}

// Failed keeps what was typed when its change could not be saved: it is what a Commit's Fail can be.
func (l *Lines) Failed(err error) screen.Action {
	l.problem = Sentence(err)
	return screen.Open{Overlay: l}
}

// Texts is what stands in the lines.
func (l *Lines) Texts() []string {
	texts := make([]string, len(l.lines))
	for n := range l.lines {
		texts[n] = l.lines[n].text()
	}
	return texts
}

// Update answers a key, a paste or the mouse.
func (l *Lines) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if act, done := l.key(sc, msg); done {
			return act
		}
	case screen.Mouse:
		l.mouse(msg)
		return nil
	}
	if len(l.s.Blanks[l.at].Choices) == 0 && l.lines[l.at].update(msg) {
		l.problem = ""
	}
	return nil
}

func (l *Lines) key(sc screen.Scene, key tea.KeyPressMsg) (screen.Action, bool) {
	switch key.String() {
	case "enter":
		return l.enter(sc), true
	case "esc":
		return closing(sc, l.s.OnCancel), true
	case "ctrl+n":
		if l.s.OnSkip != nil {
			return closing(sc, l.s.OnSkip), true
		}
	case "tab", "down":
		l.step(1)
		return nil, true
	case "shift+tab", "up":
		l.step(-1)
		return nil, true
	}
	if choices := l.s.Blanks[l.at].Choices; len(choices) > 0 {
		l.choose(choices, key)
		return nil, true
	}
	return nil, false
}

// closing closes an overlay and then does what there is to do.
func closing(sc screen.Scene, then func(screen.Scene) screen.Action) screen.Action {
	if then == nil {
		return screen.Close{}
	}
	return screen.Close{Then: then(sc)}
}

// step goes so many lines on, and around.
func (l *Lines) step(by int) { l.at = (l.at + by + len(l.lines)) % len(l.lines) }

// choose goes through the choices of the line under the cursor, or to the next one that begins with a letter.
func (l *Lines) choose(choices []string, key tea.KeyPressMsg) {
	now := slices.Index(choices, l.lines[l.at].text())
	switch key.String() {
	case "left":
		l.lines[l.at].set(choices[(max(now, 0)-1+len(choices))%len(choices)])
	case "right", "space":
		l.lines[l.at].set(choices[(now+1)%len(choices)])
	case "backspace", "delete", "ctrl+u":
		l.lines[l.at].set(choices[0])
	default:
		for n := range choices {
			choice := choices[(now+1+n+len(choices))%len(choices)]
			if key.Text != "" && strings.HasPrefix(strings.ToLower(choice), strings.ToLower(key.Text)) {
				l.lines[l.at].set(choice)
				return
			}
		}
	}
}

// enter takes the answers, or goes to the first that is none.
func (l *Lines) enter(sc screen.Scene) screen.Action {
	for n, b := range l.s.Blanks {
		if b.Check == nil {
			continue
		}
		if err := b.Check(sc, l.lines[n].text()); err != nil {
			l.at, l.problem = n, Sentence(err)
			return nil
		}
	}
	l.problem = ""
	return screen.Close{Then: l.s.OnEnter(sc, l.Texts())}
}

// blankZone is a line, as wide as what is typed into it was drawn.
type blankZone struct{ n, w int }

func (l *Lines) mouse(m screen.Mouse) {
	if at, ok := m.Zone.(blankZone); ok && m.What == screen.Click {
		l.at = at.n
		l.lines[l.at].point(m.DX, at.w)
	}
}

// Hints is the footer while it is open.
func (l *Lines) Hints(screen.Scene) []screen.Hint {
	hints := []screen.Hint{{Key: "enter", Label: "save"}, {Key: "tab", Label: "more"}}
	if l.s.OnSkip != nil {
		hints = append(hints, screen.Hint{Key: "ctrl+n", Label: "skip"})
	}
	return append(hints, screen.Hint{Key: "esc", Label: "cancel"})
}
