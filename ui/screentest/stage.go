package screentest

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

// Stage is a view with what the App does for it: it finds commands by their keys, lays overlays over the view, applies
// changes at once, and remembers what else was asked for. Its clock stands still, its ids are numbered.
type Stage struct {
	rapid.TB
	View     screen.Screen
	Overlays []screen.Overlay
	P        *model.Portfolio
	Theme    theme.Theme
	Me       string // who is at the keyboard
	Now      model.Moment
	Zone     *time.Location
	W, H     int // of the terminal, whose first two lines and last line are the App's
	ReadOnly string
	Refusal  error // why nothing that is handed over can be saved; nil saves it
	// Answer is the journal, for a view that reads it; nil leaves its questions unanswered.
	Answer func(model.Query) screen.Entries
	// Compared is what has changed, for what asks; nil leaves it unanswered.
	Compared func(screen.Compare) screen.Compared

	Changes []model.Change
	Said    string // the last sentence that was said
	Copied  string // what is on the clipboard
	Gone    []screen.Go
	Ran     []string // the commands that were run by their ids
	Widened []model.Scope
	ids     int
}

// The lines of the App around a view.
const (
	above = 2
	below = 1
)

// Monday is the moment at which everything takes place: 23 November 2026, half past nine in the morning, UTC.
func Monday() model.Moment { return model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC)) }

// New is a view on a portfolio, in a terminal of w by h cells without colours.
func New(t rapid.TB, view screen.Screen, p *model.Portfolio, w, h int) *Stage {
	s := &Stage{TB: t, View: view, P: p, Me: "Ana", Now: Monday(), W: w, H: h}
	return s.Look("mono")
}

// Look changes the theme.
func (s *Stage) Look(name string) *Stage {
	s.Helper()
	look, err := theme.Named(name, true)
	if err != nil {
		s.Fatal(err)
	}
	s.Theme = look
	return s
}

// Scene is what the view sees.
func (s *Stage) Scene() screen.Scene {
	s.Helper()
	sc := screen.Scene{
		P: s.P, Cal: s.P.Calendar(), Theme: &s.Theme, Now: s.Now, Zone: s.Zone, Me: s.Me, W: s.W, H: max(s.H-above-below, 0),
		ReadOnly: s.ReadOnly, NewID: func() string { s.ids++; return fmt.Sprintf("new-%03d", s.ids) },
	}
	for n := len(s.Overlays) - 1; n >= 0; n-- {
		if previewer, ok := s.Overlays[n].(screen.Previewer); ok {
			next, err := s.P.Apply(model.Change{Edits: previewer.Preview(sc)})
			if err != nil {
				s.Fatalf("a preview cannot be applied: %v", err)
			}
			sc.P, sc.Preview = next, true
			break
		}
	}
	return sc
}

// whole is what an overlay sees, which has the whole screen to lie on.
func (s *Stage) whole() screen.Scene {
	s.Helper()
	sc := s.Scene()
	sc.H = s.H
	return sc
}

// Wake tells the view that it is shown, or that the portfolio has changed.
func (s *Stage) Wake() *Stage {
	s.Helper()
	if waker, ok := s.View.(screen.Waker); ok {
		s.Do(waker.Wake(s.Scene()))
	}
	return s
}

// Press presses the keys of a script.
func (s *Stage) Press(script string) *Stage {
	s.Helper()
	for _, key := range Keys(script) {
		s.Send(key)
	}
	return s
}

// Send gives a message to the topmost overlay, to the command whose key it is, or to the view.
func (s *Stage) Send(msg tea.Msg) *Stage {
	s.Helper()
	if n := len(s.Overlays); n > 0 {
		s.Do(s.Overlays[n-1].Update(s.whole(), msg))
		return s
	}
	if key, ok := msg.(tea.KeyPressMsg); ok {
		if c, ok := screen.Pressed(s.View.Commands(), key); ok {
			return s.Run(c)
		}
		if key.String() == "esc" {
			msg = screen.Back{}
		}
	}
	s.Do(s.View.Update(s.Scene(), msg))
	return s
}

// Run runs a command, or says why it cannot be run.
func (s *Stage) Run(c screen.Command) *Stage {
	s.Helper()
	if why := c.Why(s.Scene()); why != "" {
		s.Said = why
		return s
	}
	s.Do(c.Run(s.Scene()))
	return s
}

// Do carries out what was asked for, or remembers it.
func (s *Stage) Do(act screen.Action) {
	s.Helper()
	switch act := act.(type) {
	case screen.All:
		for _, one := range act {
			s.Do(one)
		}
	case screen.Commit:
		s.commit(act)
	case screen.Open:
		s.Overlays = append(s.Overlays, act.Overlay)
	case screen.Close:
		s.Overlays = s.Overlays[:len(s.Overlays)-1]
		s.Do(act.Then)
	case screen.Tell:
		s.Said = act.Text
	case screen.Copy:
		s.Said, s.Copied = "Copied "+act.What, act.Text
	case screen.Widen:
		s.Widened = append(s.Widened, act.Scope)
	case screen.Go:
		s.Gone = append(s.Gone, act)
		s.View.Reveal(s.Scene(), act.Row)
	case screen.History:
		if s.Answer != nil {
			s.Do(s.View.Update(s.Scene(), s.Answer(act.Query)))
		}
	case screen.Compare:
		if s.Compared != nil {
			s.Do(act.Done(s.Compared(act)))
		}
	case screen.Run:
		s.Ran = append(s.Ran, act.ID)
		for _, c := range s.View.Commands() {
			if c.ID == act.ID {
				s.Run(c)
			}
		}
	}
}

// commit applies a change and says so. Where it cannot be saved, it is for whoever handed it over to say what to do.
func (s *Stage) commit(act screen.Commit) {
	s.Helper()
	err := s.Refusal
	if err == nil {
		err = s.apply(act.Change)
	}
	switch {
	case err != nil && act.Fail != nil:
		s.Do(act.Fail(err))
		return
	case err != nil:
		s.Said = err.Error()
		return
	}
	s.Changes = append(s.Changes, act.Change)
	s.Said = act.Toast
	if s.Said == "" {
		s.Said = act.Change.Label
	}
	s.Wake()
}

func (s *Stage) apply(c model.Change) error {
	next, err := s.P.Advance(model.Entry{Change: c, Rev: s.P.Rev + 1})
	if err == nil {
		err = next.CheckFrom(s.P, c.Refs()...)
	}
	if err == nil {
		s.P = next
	}
	return err
}

// With makes changes that come from somewhere else, each of them its own.
func (s *Stage) With(changes ...[]model.Edit) *Stage {
	s.Helper()
	for _, edits := range changes {
		if err := s.apply(model.Change{Edits: edits}); err != nil {
			s.Fatal(err)
		}
	}
	return s.Wake()
}

// Picture is the screen: the view, and what lies over it.
func (s *Stage) Picture() *canvas.Canvas {
	s.Helper()
	c := canvas.New(s.W, s.H, canvas.ASCII(s.Theme.ASCII))
	sc := s.Scene()
	s.View.Draw(sc, c.Sub(0, above, sc.W, sc.H))
	for _, o := range s.Overlays {
		o.Draw(s.whole(), c)
	}
	return c
}

// Frame is the screen without colours.
func (s *Stage) Frame() Frame {
	s.Helper()
	return FrameOf(s.Picture().Render())
}

// Point does something with the mouse at a cell of the screen.
func (s *Stage) Point(what screen.MouseEvent, x, y int) *Stage {
	s.Helper()
	zone, dx, dy, _ := s.Picture().At(x, y)
	ev := screen.Mouse{What: what, Zone: zone, X: x, Y: y, DX: dx, DY: dy}
	if len(s.Overlays) == 0 {
		ev.Y -= above
	}
	return s.Send(ev)
}

// Mouse does something where a text is on the screen, so many cells to the right of its beginning.
func (s *Stage) Mouse(what screen.MouseEvent, text string, dx int) *Stage {
	s.Helper()
	x, y := s.At(text)
	return s.Point(what, x+dx, y)
}

// Sees fails unless the screen shows every one of the texts.
func (s *Stage) Sees(texts ...string) *Stage {
	s.Helper()
	s.Frame().Sees(s, texts...)
	return s
}

// Misses fails if the screen shows one of the texts.
func (s *Stage) Misses(texts ...string) *Stage {
	s.Helper()
	s.Frame().Misses(s, texts...)
	return s
}

// At is where a text begins on the screen, in cells.
func (s *Stage) At(text string) (x, y int) {
	s.Helper()
	return s.Frame().At(s, text)
}

// Row is the line of the screen with a text on it, without the blanks at its end.
func (s *Stage) Row(text string) string {
	s.Helper()
	return s.Frame().Row(s, text)
}

// Says fails unless what was said last contains the text.
func (s *Stage) Says(text string) *Stage {
	s.Helper()
	if !strings.Contains(s.Said, text) {
		s.Fatalf("it said %q, not %q", s.Said, text)
	}
	return s
}

// To puts the cursor on the row that is called so.
func (s *Stage) To(name string) *Stage {
	s.Helper()
	for _, t := range s.P.Tables() {
		for row := range t.Records() {
			if s.P.Name(row.Ref()) == name && s.View.Reveal(s.Scene(), row.Ref()) {
				return s
			}
		}
	}
	s.Fatalf("nothing that is called %s can be shown", name)
	return s
}
