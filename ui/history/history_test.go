package history

import (
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

// monday is when every test takes place: 14:30 in Berlin.
var monday = time.Date(2026, 11, 23, 13, 30, 0, 0, time.UTC)

// cockpit is a view on a journal, without the App: it carries out what the view asks of the journal, and remembers the
// rest.
type cockpit struct {
	rapid.TB
	*Screen
	sc      screen.Scene
	journal []model.Entry // oldest first
	pages   int           // how often the journal was read
	deaf    bool          // questions stay unanswered
	asked   screen.Action // the last thing asked for that was not the journal
}

func newCockpit(t rapid.TB, w, h int) *cockpit {
	c := &cockpit{TB: t, Screen: New()}
	zone := time.FixedZone("Berlin", 3600)
	c.sc = screen.Scene{
		P: model.New(), Cal: model.New().Calendar(), Now: model.MomentOf(monday.In(zone)), Zone: zone, Me: "ana",
		NewID: func() string { return "new" }, W: w, H: h,
	}
	c.look("dark")
	return c
}

func (c *cockpit) look(name string) {
	c.Helper()
	t, err := theme.Named(name, true)
	if err != nil {
		c.Fatal(err)
	}
	c.sc.Theme = &t
}

// commit makes a change so many hours before now, and applies it.
func (c *cockpit) commit(hours int, actor, label, reason string, undoes int64, edits ...model.Edit) {
	c.Helper()
	e := model.Entry{
		Change: model.Change{Actor: actor, Label: label, Reason: reason, Edits: edits},
		Rev:    c.sc.P.Rev + 1, At: model.StampOf(monday.Add(-time.Duration(hours) * time.Hour)), Undoes: undoes,
	}
	next, err := c.sc.P.Advance(e)
	if err != nil {
		c.Fatal(err)
	}
	c.sc.P, c.journal = next, append(c.journal, e)
}

// wake shows the view, or tells it of a change.
func (c *cockpit) wake() { c.do(c.Wake(c.sc)) }

func (c *cockpit) do(act screen.Action) {
	q, ok := act.(screen.History)
	switch {
	case act == nil || ok && c.deaf:
	case ok:
		c.pages++
		c.do(c.Update(c.sc, c.answer(q.Query)))
	default:
		c.asked = act
	}
}

// answer is what a store would say.
func (c *cockpit) answer(q model.Query) screen.Entries {
	answer := screen.Entries{Query: q}
	for i := len(c.journal) - 1; i >= 0 && len(answer.Entries) < q.Limit; i-- {
		if e := c.journal[i]; q.Before == 0 || e.Rev < q.Before {
			answer.Entries = append(answer.Entries, e)
		}
	}
	return answer
}

// press runs the command that each key belongs to.
func (c *cockpit) press(keys ...string) {
	c.Helper()
	for _, key := range keys {
		c.run(key)
	}
}

func (c *cockpit) run(key string) {
	c.Helper()
	for _, cmd := range c.Commands() {
		for _, k := range cmd.Keys {
			if k != key {
				continue
			}
			if why := cmd.Why(c.sc); why != "" {
				c.asked = screen.Tell{Text: why, Bad: true}
				return
			}
			c.do(cmd.Run(c.sc))
			return
		}
	}
	c.Fatalf("no command has the key %s", key)
}

func (c *cockpit) mouse(what screen.MouseEvent, x, y int) {
	zone, dx, dy, _ := c.draw().At(x, y)
	c.do(c.Update(c.sc, screen.Mouse{What: what, Zone: zone, X: x, Y: y, DX: dx, DY: dy}))
}

func (c *cockpit) draw() *canvas.Canvas {
	picture := canvas.New(c.sc.W, c.sc.H, canvas.ASCII(c.sc.Theme.ASCII))
	c.Draw(c.sc, picture)
	return picture
}

// text is the picture without its colours, each line without the blanks at its end.
func (c *cockpit) text() string {
	lines := strings.Split(ansi.Strip(c.draw().Render()), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}
