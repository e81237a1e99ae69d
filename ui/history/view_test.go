package history

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

func TestEnterGoesToWhatWasChanged(t *testing.T) {
	c := story(t, 80, 24)
	c.Press("enter")
	if want := (model.Ref{Kind: "initiative", ID: "a"}); len(c.Gone) != 1 || c.Gone[0].Row != want {
		t.Errorf("it goes to %v", c.Gone)
	}
	if got := c.Selected(c.Scene()); len(got) != 1 {
		t.Errorf("selected %v", got)
	}
}

func TestWhatIsGoneCannotBeGoneTo(t *testing.T) {
	c := newCockpit(t, 80, 24)
	c.fill(1)
	undo := c.journal[0].Inverse()
	c.commit(0, "ana", undo.Label, "", 1, undo.Edits...)
	c.wake()
	c.Press("enter").Says("What was changed then is no longer there to go to")
}

func TestCopy(t *testing.T) {
	c := story(t, 80, 24)
	c.Press("down down down y")
	want := `**Move Checkout v2 to 14 Dec 2026**, ana, Mon 16 Nov 2026, 14:30

> PSP certification came back late

- Checkout v2: status to do → off track, target 30 Nov → 14 Dec 2026
`
	if c.Copied != want {
		t.Errorf("copied %s", c.Copied)
	}
}

func TestMouse(t *testing.T) {
	c := story(t, 80, 24)
	c.Point(screen.Click, 30, 7)
	if got := c.entry().Label; got != "Move Checkout v2 to 14 Dec 2026" {
		t.Errorf("a click selects %s", got)
	}
	c.Point(screen.DoubleClick, 30, 4)
	if len(c.Gone) != 1 || c.list.Cursor() != 0 {
		t.Errorf("a double-click goes to %v", c.Gone)
	}
	c = newCockpit(t, 80, 24)
	c.fill(300)
	c.wake()
	c.Point(screen.WheelDown, 30, 7)
	c.Sees("Add Team 297").Misses("Add Team 298")
	c.Point(screen.WheelUp, 30, 7)
	c.Sees("Add Team 300")
}

func TestTheStateComesBack(t *testing.T) {
	c := story(t, 80, 24)
	c.Do(c.narrow(c.Scene(), "checkout"))
	c.Press("z")
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
	c := newCockpit(t, 80, 24)
	c.fill(30)
	c.wake()
	c.Misses("Add Team 12").Sees("added Team 30")
	c.Press("z").Sees("Add Team 12").Misses("added Team 30")
	c.Press("z").Misses("Add Team 12")
}

func TestInEveryTheme(t *testing.T) {
	for _, name := range theme.Names() {
		c := story(t, 80, 24)
		c.Look(name)
		got := string(c.Frame())
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
		c := story(t, 80, 24)
		c.fill(rapid.IntRange(0, 3).Draw(t, "more") * 150)
		c.wake()
		var keys []string
		for _, cmd := range c.Commands() {
			if cmd.ID != "history.filter" {
				keys = append(keys, cmd.Keys...)
			}
		}
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			c.W, c.H = rapid.IntRange(1, 200).Draw(t, "w"), rapid.IntRange(1, 60).Draw(t, "h")
			switch rapid.IntRange(0, 5).Draw(t, "what") {
			case 0:
				c.Point(screen.MouseEvent(rapid.IntRange(0, 5).Draw(t, "event")), rapid.IntRange(0, 200).Draw(t, "x"),
					rapid.IntRange(0, 60).Draw(t, "y"))
			case 1:
				c.Do(c.narrow(c.Scene(), rapid.SampledFrom([]string{"", "team", "check", "zzz"}).Draw(t, "filter")))
			case 2:
				c.fill(1)
				c.wake()
			default:
				c.Press(rapid.SampledFrom(keys).Draw(t, "key"))
			}
			at := c.list.Cursor()
			if first := string(c.Frame()); first != string(c.Frame()) || at != c.list.Cursor() {
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
			c := newCockpit(b, 120, 40)
			c.P.Rev = 1
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
			picture := canvas.New(120, 40)
			for b.Loop() {
				c.Press("down")
				c.Draw(c.Scene(), picture)
			}
		})
	}
}

func TestTypingAFilterNarrowsAtOnceAndEscTakesItBack(t *testing.T) {
	c := story(t, 80, 24)
	c.Press("/ 'ben dark'")
	if n := len(c.Screen.journal.shown); n != 2 {
		t.Errorf("%d found while typing", n)
	}
	c.Press("esc")
	if n := len(c.Screen.journal.shown); n != 6 || len(c.Overlays) != 0 {
		t.Errorf("%d shown after Esc, under %d overlays", n, len(c.Overlays))
	}
}
