package history

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

func TestEnterGoesToWhatWasChanged(t *testing.T) {
	c := story(t, 80, 21)
	c.press("enter")
	if got, ok := c.asked.(screen.Go); !ok || got.Row != (model.Ref{Kind: "initiative", ID: "a"}) {
		t.Errorf("asked for %v", c.asked)
	}
	if got := c.Selected(c.sc); len(got) != 1 {
		t.Errorf("selected %v", got)
	}
}

func TestWhatIsGoneCannotBeGoneTo(t *testing.T) {
	c := newCockpit(t, 80, 21)
	c.fill(1)
	undo := c.journal[0].Inverse()
	c.commit(0, "ana", undo.Label, "", 1, undo.Edits...)
	c.wake()
	c.press("enter")
	if tell, ok := c.asked.(screen.Tell); !ok || tell.Text != "What was changed then is no longer there to go to" {
		t.Errorf("got %v", c.asked)
	}
}

func TestCopy(t *testing.T) {
	c := story(t, 80, 21)
	c.press("down", "down", "down", "y")
	want := `**Move Checkout v2 to 14 Dec 2026**, ana, Mon 16 Nov 2026, 14:30

> PSP certification came back late

- Checkout v2: status to do → off track, target 30 Nov → 14 Dec 2026
`
	if got, ok := c.asked.(screen.Copy); !ok || got.Text != want {
		t.Errorf("copied %v", c.asked)
	}
}

func TestMouse(t *testing.T) {
	c := story(t, 80, 21)
	c.mouse(screen.Click, 30, 5)
	if got := c.entry().Label; got != "Move Checkout v2 to 14 Dec 2026" {
		t.Errorf("a click selects %s", got)
	}
	c.mouse(screen.DoubleClick, 30, 2)
	if _, ok := c.asked.(screen.Go); !ok || c.list.Cursor() != 0 {
		t.Errorf("a double-click asks for %v", c.asked)
	}
	c = newCockpit(t, 80, 21)
	c.fill(300)
	c.wake()
	c.mouse(screen.WheelDown, 30, 5)
	if got := c.text(); !strings.Contains(got, "Add Team 297") || strings.Contains(got, "Add Team 298") {
		t.Error(got)
	}
	c.mouse(screen.WheelUp, 30, 5)
	if got := c.text(); !strings.Contains(got, "Add Team 300") {
		t.Error(got)
	}
}

func TestTheStateComesBack(t *testing.T) {
	c := story(t, 80, 21)
	c.do(c.narrow(c.sc, "checkout"))
	c.press("z")
	again := New()
	again.Restore(c.State())
	if again.journal.filter != "checkout" || !again.focused {
		t.Errorf("restored %q, focused: %v", again.journal.filter, again.focused)
	}
	again.Restore("not what was kept")
	if again.State() != c.State() {
		t.Errorf("became %q", again.State())
	}
}

func TestFocusGivesTheListTheWholeHeight(t *testing.T) {
	c := newCockpit(t, 80, 21)
	c.fill(30)
	c.wake()
	if got := c.text(); strings.Contains(got, "Add Team 12") || !strings.Contains(got, "added Team 30") {
		t.Error(got)
	}
	c.press("z")
	if got := c.text(); !strings.Contains(got, "Add Team 12") || strings.Contains(got, "added Team 30") {
		t.Error(got)
	}
	c.press("z")
	if got := c.text(); strings.Contains(got, "Add Team 12") {
		t.Error(got)
	}
}

func TestInEveryTheme(t *testing.T) {
	for _, name := range theme.Names() {
		c := story(t, 80, 21)
		c.look(name)
		got := c.text()
		if !strings.Contains(got, "Archive Dark mode") || !strings.Contains(got, "undone") {
			t.Errorf("%s:\n%s", name, got)
		}
		for _, r := range got {
			if name == "ascii" && r > 126 {
				t.Errorf("ascii draws %q", r)
			}
		}
	}
}

// Whatever is done at whatever size, the picture is drawn, and drawing it alters nothing.
func TestAnyKeysAtAnySize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := story(t, 80, 21)
		c.fill(rapid.IntRange(0, 3).Draw(t, "more") * 150)
		c.wake()
		var keys []string
		for _, cmd := range c.Commands() {
			if cmd.ID != "history.filter" {
				keys = append(keys, cmd.Keys...)
			}
		}
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			c.sc.W, c.sc.H = rapid.IntRange(1, 200).Draw(t, "w"), rapid.IntRange(1, 60).Draw(t, "h")
			switch rapid.IntRange(0, 5).Draw(t, "what") {
			case 0:
				c.mouse(screen.MouseEvent(rapid.IntRange(0, 5).Draw(t, "event")), rapid.IntRange(0, 200).Draw(t, "x"),
					rapid.IntRange(0, 60).Draw(t, "y"))
			case 1:
				c.do(c.narrow(c.sc, rapid.SampledFrom([]string{"", "team", "check", "zzz"}).Draw(t, "filter")))
			case 2:
				c.fill(1)
				c.wake()
			default:
				c.press(rapid.SampledFrom(keys).Draw(t, "key"))
			}
			at := c.list.Cursor()
			if first := c.text(); first != c.text() || at != c.list.Cursor() {
				t.Fatal("drawing alters something")
			}
			if n := len(c.Screen.journal.shown); n > 0 && (at < 0 || at >= n) {
				t.Fatalf("the cursor is on %d of %d", at, n)
			}
		}
	})
}

func BenchmarkCursorKey(b *testing.B) {
	for _, n := range []int{100, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := newCockpit(b, 120, 37)
			c.sc.P.Rev = 1
			for i := range n {
				c.Screen.journal.entries = append(c.Screen.journal.entries, model.Entry{
					Change: model.Change{Actor: "ana", Label: "Move something", Edits: []model.Edit{
						{Ref: model.Ref{Kind: "initiative", ID: "x"}, Field: "title", Before: "a", After: "b"},
					}},
					Rev: int64(n - i),
				})
			}
			c.Screen.journal.whole = true
			c.alter(c.Screen.journal.sift)
			picture := canvas.New(120, 37)
			for b.Loop() {
				c.press("down")
				c.Draw(c.sc, picture)
			}
		})
	}
}

func TestTypingAFilterNarrowsAtOnceAndEscTakesItBack(t *testing.T) {
	c := story(t, 80, 21)
	c.press("/")
	prompt := c.asked.(screen.Open).Overlay
	for _, r := range "ben dark" {
		c.do(prompt.Update(c.sc, tea.KeyPressMsg{Code: r, Text: string(r)}))
	}
	if n := len(c.Screen.journal.shown); n != 2 {
		t.Errorf("%d found while typing", n)
	}
	closing := prompt.Update(c.sc, tea.KeyPressMsg{Code: tea.KeyEscape})
	if n := len(c.Screen.journal.shown); n != 6 {
		t.Errorf("%d shown after Esc, which answers %v", n, closing)
	}
}
