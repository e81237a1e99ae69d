package form

import (
	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// Confirmation is what a Confirm asks before something that is hard to reverse.
type Confirmation struct {
	Ask  string // the question: Archive 12 initiatives?
	Says string // what will happen, in a sentence or two
	// Final says that it cannot be undone; otherwise the question says that it can.
	Final bool
	Yes   string // what y does, in a word or two: archive them
	OnYes func(screen.Scene) screen.Action
	OnNo  func(screen.Scene) screen.Action // nil where nothing comes of it
}

// Confirm is a question that is answered with y or n.
type Confirm struct {
	q    Confirmation
	rest string // of the word that the answer began
}

// NewConfirm is the question, not answered yet.
func NewConfirm(q Confirmation) *Confirm { return &Confirm{q: q} }

// answer is the zone of an answer.
type answer bool

// Update answers a key or the mouse. Enter is no answer: it is too easily pressed once too often.
func (q *Confirm) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch screen.KeyName(msg) {
		case "y", "Y":
			q.rest = "es"
			return q.answer(sc, true)
		case "n", "N":
			q.rest = "o"
			return q.answer(sc, false)
		case "esc":
			return q.answer(sc, false)
		}
	case screen.Mouse:
		if yes, ok := msg.Zone.(answer); ok && msg.What == screen.Click {
			return q.answer(sc, bool(yes))
		}
	}
	return nil
}

func (q *Confirm) answer(sc screen.Scene, yes bool) screen.Action {
	if yes {
		return closing(sc, q.q.OnYes)
	}
	return closing(sc, q.q.OnNo)
}

// Rest is what follows where the answer is typed out: yes, no.
func (q *Confirm) Rest() []string { return []string{q.rest} }

// Hints is the footer while the question is open.
func (q *Confirm) Hints(screen.Scene) []screen.Hint {
	return []screen.Hint{{Key: "y", Label: q.yes()}, {Key: "n", Label: "leave it"}}
}

func (q *Confirm) yes() string {
	if q.q.Yes == "" {
		return "yes"
	}
	return q.q.Yes
}

// Draw paints the question in the middle of the screen.
func (q *Confirm) Draw(sc screen.Scene, c *canvas.Canvas) {
	t := *sc.Theme
	w := min(c.W()-4, 64)
	ending := "You can undo it with u."
	if q.q.Final {
		ending = "This cannot be undone."
	}
	lines := widget.Wrap(q.q.Says, max(w-6, 1))
	box := widget.Box(c.Sub(0, 0, c.W(), c.H()-footerRows), w, len(lines)+7, q.q.Ask, t)
	for i, text := range lines {
		box.Text(2, 1+i, text, t.Text)
	}
	style := t.Muted
	if q.q.Final {
		style = t.Warning
	}
	box.Text(2, len(lines)+1, ending, style)
	y, x := len(lines)+3, 2
	for _, one := range []struct {
		key, label string
		yes        answer
	}{{"y", q.yes(), true}, {"n", "leave it", false}} {
		from := x
		x = box.Text(x, y, one.key, t.Key)
		x = box.Text(x+1, y, one.label, t.Text)
		box.Zone(from, y, x-from, 1, one.yes)
		x += 3
	}
	box.SetCursor(2, y)
}
