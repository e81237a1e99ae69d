package widget

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

func dark(t testing.TB) theme.Theme {
	t.Helper()
	return named(t, "dark")
}

func named(t testing.TB, name string) theme.Theme {
	t.Helper()
	th, err := theme.Named(name, true)
	if err != nil {
		t.Fatal(err)
	}
	return th
}

// plain is a frame without its colours.
func plain(c *canvas.Canvas) string { return ansi.Strip(c.Render()) }

func TestScrollMark(t *testing.T) {
	mark := func(count, height, cursor int) string {
		var l List
		l.Resize(height)
		l.Reload(count, func() int { return cursor })
		c := canvas.New(1, 5)
		Scroll(c, &l, dark(t))
		return strings.ReplaceAll(plain(c), "\n", "")
	}
	for _, test := range []struct {
		count, height, cursor int
		want                  string
	}{
		{5, 5, 0, "     "},
		{10, 5, 0, "▐▐   "},
		{10, 5, 9, "   ▐▐"},
		{100_000, 5, 0, "▐    "},
		{100_000, 5, 10, " ▐   "},
		{100_000, 5, 99_990, "   ▐ "},
		{100_000, 5, 99_999, "    ▐"},
	} {
		if got := mark(test.count, test.height, test.cursor); got != test.want {
			t.Errorf("row %d of %d: %q, want %q", test.cursor, test.count, got, test.want)
		}
	}
}

func TestBoxCoversWhatIsUnderIt(t *testing.T) {
	c := canvas.New(30, 9)
	c.Fill(0, 0, 30, 9, '世', canvas.Style{})
	c.Zone(0, 0, 30, 9, "under")
	c.SetCursor(10, 4)
	inside := Box(c, 21, 5, "Commands", dark(t))
	inside.Text(1, 0, "› move", canvas.Style{})
	Divide(inside, 1, dark(t))
	inside.Zone(0, 2, inside.W(), 1, "row")
	golden.RequireEqual(t, []byte(plain(c)))
	if inside.W() != 19 || inside.H() != 3 {
		t.Errorf("%dx%d inside, want 19x3", inside.W(), inside.H())
	}
	if _, _, ok := c.Cursor(); ok {
		t.Error("the cursor of what is under the box is shown")
	}
	for at, want := range map[[2]int]any{{0, 0}: "under", {5, 3}: nil, {5, 5}: "row"} {
		if id, _, _, _ := c.At(at[0], at[1]); id != want {
			t.Errorf("at %v is %v, want %v", at, id, want)
		}
	}
}

func TestFooterLeavesOutWhatDoesNotFit(t *testing.T) {
	hints := []Hint{
		{Key: "↑↓", Label: "move"},
		{Key: "↵", Label: "open", Zone: "open"},
		{Key: "c", Label: "check-in", Zone: "check-in"},
		{Key: "n", Label: "new"},
		{Key: "?", Label: "help", Always: true},
	}
	for _, test := range []struct {
		w           int
		state, want string
	}{
		{60, "✓ saved", " ↑↓ move  ↵ open  c check-in  n new  ? help         ✓ saved "},
		{44, "✓ saved", " ↑↓ move  ↵ open  n new  ? help     ✓ saved "},
		{36, "✓ saved", " ↑↓ move  ↵ open  ? help    ✓ saved "},
		{16, "", " ↵ open  ? help "},
		{14, "", " ? help       "},
		{8, "not saved", " not s… "},
	} {
		c := canvas.New(test.w, 1)
		Footer(c, 0, hints, test.state, canvas.Style{}, dark(t))
		if got := plain(c); got != test.want {
			t.Errorf("%d wide\n%q, want\n%q", test.w, got, test.want)
		}
	}
	c := canvas.New(60, 1)
	Footer(c, 0, hints, "", canvas.Style{}, dark(t))
	for x, want := range map[int]any{1: nil, 9: nil, 10: "open", 15: "open", 16: nil, 18: "check-in"} {
		if id, _, _, _ := c.At(x, 0); id != want {
			t.Errorf("a click at %d is on %v, want %v", x, id, want)
		}
	}
}

func TestFooterNamesKeysInASCII(t *testing.T) {
	th := named(t, "ascii")
	c := canvas.New(50, 1, canvas.ASCII(th.ASCII))
	hints := []Hint{{Key: "↑↓", Label: "move"}, {Key: "↵", Label: "open"}, {Key: "⇧→", Label: "page"}}
	Footer(c, 0, hints, "✓", th.Done, th)
	want := " up/down move  enter open  shift+right page     / "
	if got := plain(c); got != want {
		t.Errorf("drew %q, want %q", got, want)
	}
}

func TestTabs(t *testing.T) {
	tabs := []Tab{{"1 Home", "1", 1}, {"2 Roadmap", "2", 2}, {"3 OKRs", "3", 3}, {"4 Planning", "4", 4}}
	for _, test := range []struct {
		theme string
		w     int
		want  string
	}{
		{"dark", 40, " 1 Home  2 Roadmap  3 OKRs  4 Planning  "},
		{"ascii", 40, " 1 Home [2 Roadmap] 3 OKRs  4 Planning  "},
		{"ascii", 30, " 1 Home [2 Roadmap] 3 OKRs  4 "},
		{"ascii", 25, " 1 Home [2 Roadmap] 3  4 "},
		{"ascii", 20, " 1 [2 Roadmap] 3  4 "},
		{"ascii", 17, " 1 [2 Roadmap] 3 "},
	} {
		th := named(t, test.theme)
		c := canvas.New(test.w, 1, canvas.ASCII(th.ASCII))
		Tabs(c, 0, 0, test.w, tabs, 1, th)
		if plain(c) != test.want {
			t.Errorf("%d wide: %q, want %q", test.w, plain(c), test.want)
		}
		if !th.ASCII && !strings.Contains(c.Render(), "\x1b[0;1;7;38;2;185;167;255m 2 Roadmap \x1b[m") {
			t.Errorf("the active tab is no block: %q", c.Render())
		}
	}
	c := canvas.New(40, 1)
	Tabs(c, 0, 0, 40, tabs, 1, dark(t))
	if id, dx, _, _ := c.At(10, 0); id != 2 || dx != 2 {
		t.Errorf("a click on the second tab is on %v at %d", id, dx)
	}
}

func TestSelectedRowStandsOutInEveryTheme(t *testing.T) {
	for _, name := range theme.Names() {
		th := named(t, name)
		c := canvas.New(10, 2, canvas.ASCII(th.ASCII))
		c.Text(1, 0, "Checkout", th.Text)
		c.Text(1, 1, "Checkout", th.Text)
		Select(c, 1, 1, th)
		lines := strings.Split(c.Render(), "\n")
		if lines[0] == lines[1] || !strings.Contains(ansi.Strip(lines[1]), "Checkout") {
			t.Errorf("%s: %q and selected %q", name, lines[0], lines[1])
		}
	}
}

// Whatever the size, each widget keeps to its canvas and does not panic.
func TestWidgetsDrawAtAnySize(t *testing.T) {
	th := dark(t)
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(0, 40).Draw(t, "w"), rapid.IntRange(0, 12).Draw(t, "h")
		text := rapid.String().Draw(t, "text")
		c := canvas.New(w, h)
		var l List
		l.Resize(h)
		l.Reload(rapid.IntRange(0, 50).Draw(t, "rows"), func() int { return -1 })
		Scroll(c, &l, th)
		Tabs(c, 0, 0, w, []Tab{{text, "1", 1}, {"Roadmap", "", 2}}, 0, th)
		Footer(c, h-1, []Hint{{Key: text, Label: text}, {Key: "?", Label: "help", Always: true}}, text, th.Text, th)
		Select(c, 0, 2, th)
		inside := Box(c, rapid.IntRange(-3, 50).Draw(t, "bw"), rapid.IntRange(-3, 20).Draw(t, "bh"), text, th)
		Divide(inside, 1, th)
		for i, line := range strings.Split(c.Render(), "\n") {
			if h > 0 && ansi.StringWidth(line) != w {
				t.Fatalf("line %d is %d wide, want %d: %q", i, ansi.StringWidth(line), w, line)
			}
		}
	})
}

func BenchmarkOverlayFrame(b *testing.B) {
	th := dark(b)
	hints := []Hint{{Key: "↑↓", Label: "move"}, {Key: "↵", Label: "open", Zone: 1}, {Key: "?", Label: "help"}}
	tabs := []Tab{{"1 Home", "1", 1}, {"2 Roadmap", "2", 2}, {"3 OKRs", "3", 3}}
	b.ReportAllocs()
	for b.Loop() {
		c := canvas.New(120, 40)
		Tabs(c, 0, 0, 120, tabs, 1, th)
		for y := 2; y < 38; y++ {
			c.Fit(2, y, 60, fmt.Sprint("Objective ", y), th.Text)
		}
		Select(c, 9, 1, th)
		Footer(c, 39, hints, "✓ saved", th.Done, th)
		Box(c, 60, 20, "Commands", th)
		c.Render()
	}
}
