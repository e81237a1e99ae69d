package help_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/help"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

// desk is the help of a view with a few commands.
type desk struct {
	testing.TB
	sc  screen.Scene
	h   *help.Help
	act screen.Action // what the last key came to
}

func commands() []screen.Command {
	run := func(screen.Scene) screen.Action { return nil }
	return []screen.Command{
		{ID: "up", Keys: []string{"up", "k"}, Title: "Go up", Group: screen.Move, Run: run},
		{ID: "down", Keys: []string{"down", "j"}, Title: "Go down", Group: screen.Move, Run: run},
		{
			ID: "zoom", Keys: []string{"+"}, Title: "Zoom in: quarters, months, weeks, days and the hours of a day",
			Group: screen.Look, Run: run,
		},
		{ID: "edit", Keys: []string{"e"}, Title: "Edit", Group: screen.Edit, Run: run},
		{ID: "bare", Title: "Without a key", Group: screen.Edit, Run: run},
		{ID: "copy", Keys: []string{"y"}, Title: "Copy", Group: screen.Share, Run: run},
		{ID: "palette", Keys: []string{":", "ctrl+k", "ctrl+p"}, Title: "All commands", Group: screen.Global, Run: run},
	}
}

func sit(t testing.TB) *desk {
	mono, err := theme.Named("mono", true)
	if err != nil {
		t.Fatal(err)
	}
	return &desk{TB: t, sc: screen.Scene{Theme: &mono, W: 80, H: 24}, h: help.New("Roadmap", commands())}
}

func (d *desk) press(keys ...string) *desk {
	for _, key := range keys {
		d.act = d.h.Update(d.sc, screen.Press(key))
	}
	return d
}

func (d *desk) picture() *canvas.Canvas {
	c := canvas.New(d.sc.W, d.sc.H)
	d.h.Draw(d.sc, c)
	return c
}

func (d *desk) sees(texts ...string) *desk {
	d.Helper()
	frame := ansi.Strip(d.picture().Render())
	for _, text := range texts {
		if !strings.Contains(frame, text) {
			d.Fatalf("%q is not in\n%s", text, frame)
		}
	}
	return d
}

func (d *desk) misses(text string) *desk {
	d.Helper()
	if frame := ansi.Strip(d.picture().Render()); strings.Contains(frame, text) {
		d.Fatalf("%q is in\n%s", text, frame)
	}
	return d
}

// runs fails unless Enter runs the command with the id.
func (d *desk) runs(id string) *desk {
	d.Helper()
	act := d.h.Update(d.sc, screen.Press("enter"))
	if got, ok := act.(screen.Close); !ok || got.Then != (screen.Run{ID: id}) {
		d.Fatalf("Enter comes to %v, not %s", act, id)
	}
	return d
}

func TestEveryCommandWithAKeyIsThere(t *testing.T) {
	sit(t).sees("Help · Roadmap", "MOVE", "↑ k", "Go up", "LOOK", "CHANGE", "SHARE", "EVERYWHERE", "All commands").
		misses("Without a key")
}

func TestNothingIsCut(t *testing.T) {
	for _, w := range []int{60, 80, 120, 200} {
		d := sit(t)
		d.sc.W, d.sc.H = w, 60
		frame := ansi.Strip(d.picture().Render())
		words := strings.Fields(strings.NewReplacer("│", " ", "▐", " ").Replace(frame))
		for _, c := range commands()[:4] {
			for _, word := range strings.Fields(c.Title) {
				if !strings.Contains(strings.Join(words, " "), word) {
					t.Errorf("at %d columns %q of %q is missing:\n%s", w, word, c.Title, frame)
				}
			}
		}
		d.sees("ctrl+k", "ctrl+p").misses("…")
	}
}

func TestGoingThrough(t *testing.T) {
	d := sit(t).runs("up").press("down").runs("down").press("down").runs("zoom").press("down").runs("zoom")
	d.press("right").runs("palette").press("up").runs("copy").press("up").runs("edit")
	d.press("left").runs("up").press("down").runs("down").press("up", "up").runs("up")
	d.press("right", "pgdown").runs("palette").press("pgup").runs("edit")
}

func TestSearching(t *testing.T) {
	d := sit(t).press("z", "o", "o", "m").sees("/ zoom", "Zoom in").misses("Go up").runs("zoom")
	d.press("backspace", "backspace", "backspace", "backspace").sees("type to search", "Go up")
	d.press("c", "o", "p", "y").runs("copy") // it is in the other column
	d.press("q", "q").sees("No key does that here.")
	if d.press("enter", "up", "down", "left", "right").act != nil {
		t.Error("a key comes to something where there is nothing")
	}
	sit(t).press("c", "t", "r", "l").runs("palette") // keys are found too
}

func TestLeaving(t *testing.T) {
	for _, key := range []string{"esc", "f1"} {
		if got, ok := sit(t).press(key).act.(screen.Close); !ok || got.Then != nil {
			t.Errorf("%s comes to %v", key, got)
		}
	}
}

func TestScrolling(t *testing.T) {
	d := sit(t)
	d.sc.W, d.sc.H = 60, 16
	d.sees("▐", "MOVE").misses("All commands")
	d.press("right", "pgdown").sees("▸ :", "All commands", "▐").misses("MOVE")
	tall := sit(t)
	tall.sc.H = 60
	tall.misses("▐") // everything can be seen
}

func TestMouse(t *testing.T) {
	d := sit(t)
	c := d.picture()
	for y, line := range strings.Split(ansi.Strip(c.Render()), "\n") {
		if at := strings.Index(line, "Edit"); at >= 0 {
			zone, _, _, _ := c.At(ansi.StringWidth(line[:at]), y)
			act := d.h.Update(d.sc, screen.Mouse{What: screen.Click, Zone: zone})
			if got, ok := act.(screen.Close); !ok || got.Then != (screen.Run{ID: "edit"}) {
				t.Errorf("a click on Edit comes to %v", act)
			}
		}
	}
	if got, ok := d.h.Update(d.sc, screen.Mouse{What: screen.Click}).(screen.Close); !ok || got.Then != nil {
		t.Errorf("a click beside it comes to %v", got)
	}
	wheel := sit(t)
	wheel.h.Update(wheel.sc, screen.Mouse{What: screen.WheelDown})
	wheel.runs("down")
	wheel.h.Update(wheel.sc, screen.Mouse{What: screen.WheelUp})
	wheel.runs("up")
}

// A slash begins a search, as everywhere else; within one it is looked for.
func TestASlashBeginsTheSearch(t *testing.T) {
	sit(t).press("/", "z", "o").sees("Zoom in").misses("Go up")
	sit(t).press("z", "/").misses("Zoom in")
}

// What other faces of the view do with their keys is there too, under their names and behind everything that acts here.
func TestWhatBelongsElsewhereComesLast(t *testing.T) {
	d := sit(t)
	run := func(screen.Scene) screen.Action { return nil }
	elsewhere := screen.Command{
		ID: "score", Keys: []string{"e"}, Title: "Score", Group: screen.Edit, Run: run,
		Face: func() (string, bool) { return "Closing", false },
	}
	d.h = help.New("OKRs", append([]screen.Command{elsewhere}, commands()...))
	d.sees("IN CLOSING", "Score").press("right").runs("edit").press("down").runs("copy").press("down", "down").runs("score")
	d.press("e", "d", "i", "t").misses("IN CLOSING")
}
