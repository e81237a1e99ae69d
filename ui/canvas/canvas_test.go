package canvas

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// rows is a rendered frame without its colours, one string a line.
func rows(c *Canvas) []string {
	return strings.Split(ansi.Strip(c.Render()), "\n")
}

func wantRows(t *testing.T, c *Canvas, want ...string) {
	t.Helper()
	if got := strings.Join(rows(c), "\n"); got != strings.Join(want, "\n") {
		t.Errorf("drew\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

func TestTextIsClippedOnAllSides(t *testing.T) {
	c := New(6, 3)
	if next := c.Text(-2, 0, "abcdefghij", Style{}); next != 8 {
		t.Errorf("the x after the text is %d, want 8", next)
	}
	c.Text(4, 1, "xyz", Style{})
	c.Text(0, -1, "above", Style{})
	c.Text(0, 3, "below", Style{})
	wantRows(t, c, "cdefgh", "    xy", "      ")
}

func TestHalfAWideCharacterIsABlank(t *testing.T) {
	c := New(7, 3)
	c.Text(-1, 0, "世界人口", Style{})
	c.Text(0, 1, "世界人", Style{})
	c.Text(3, 1, "x", Style{}) // over the right half of 界
	c.Text(4, 1, "y", Style{}) // over the left half of 人
	c.Sub(0, 2, 3, 1).Text(0, 0, "世界", Style{})
	wantRows(t, c, " 界人口", "世 xy  ", "世     ")
}

func TestWhatCouldSteerTheTerminalIsNotDrawn(t *testing.T) {
	c := New(24, 1)
	c.Text(0, 0, "a\tb\nc\rd\x1b[31me\x9b\u009bf\u202eg\x00h\ufeffi\u200bj\x7f", Style{})
	wantRows(t, c, "a b cd[31me\ufffdfghij       ")
}

func TestFitAndRight(t *testing.T) {
	c := New(8, 6)
	c.Fit(0, 0, 6, "Checkout", Style{})
	c.Fit(0, 1, 6, "OKR", Style{})
	c.Fit(0, 2, 4, "世界人", Style{})
	c.Right(0, 3, 6, "41%", Style{})
	c.Right(0, 4, 3, "12345", Style{})
	c.Text(0, 5, "........", Style{})
	c.Fit(1, 5, 3, "é", Style{})
	c.Fit(5, 5, 0, "no room", Style{})
	wantRows(t, c, "Check…  ", "OKR     ", "世…     ", "   41%  ", "12…     ", ".é  ....")
}

func TestEmojiAndIndicLettersTakeWhatEveryTerminalGivesThem(t *testing.T) {
	for text, want := range map[string]string{
		"❤\ufe0f!":                 "❤!",       // as text: the emoji form is wider on some terminals only
		"👍\U0001f3fd!":             "👍!",       // without the skin tone
		"👨\u200d👩\u200d👧!":         "👨!",       // the first of a family
		"1\ufe0f\u20e3!":           "1!",       // a keycap
		"🇩🇪!":                      "🇩🇪!",      // a flag is two cells everywhere
		"e\u0301!":                 "e\u0301!", // a mark sits on its letter
		"\u0928\u093f!":            "\u0928\u200b\u093f!",
		"\u0e01\u0e33!":            "\u0e01\u200b\u0e33!",
		"\u05e9\u05dc\u05d5\u05dd": "\u05e9\u05dc\u05d5\u05dd",
	} {
		c := New(Width(text), 1)
		c.Text(0, 0, text, Style{})
		if got := c.Render(); got != want {
			t.Errorf("%+q is drawn as %+q, want %+q", text, got, want)
		}
	}
}

func TestNeighboursDoNotBecomeOneCharacter(t *testing.T) {
	c := New(4, 1)
	c.Text(0, 0, "ᄀ", Style{}) // two halves of a syllable, each in a place of its own
	c.Text(2, 0, "ᅡ", Style{})
	frame := c.Render()
	if g, wc := ansi.StringWidth(frame), ansi.StringWidthWc(frame); g != 4 || wc != 4 {
		t.Errorf("%+q is %d or %d cells wide, want 4", frame, g, wc)
	}
}

func TestRenderWritesOneCodeForARunOfOneStyle(t *testing.T) {
	c := New(6, 2)
	red := Style{Fg: RGB(0xff0000)}
	c.Text(0, 0, "a", red)
	c.Text(1, 0, "b", red)
	c.Text(2, 0, "c", red.With(Bold|Underline))
	c.Text(0, 1, "d", Style{Attrs: Reverse})
	want := "\x1b[0;38;2;255;0;0mab\x1b[0;1;4;38;2;255;0;0mc\x1b[m   \n\x1b[0;7md\x1b[m     "
	if got := c.Render(); got != want {
		t.Errorf("rendered %q\nwant     %q", got, want)
	}
}

func TestRestyleKeepsTheText(t *testing.T) {
	c := New(4, 2)
	c.Text(0, 0, "ab", Style{Attrs: Italic})
	c.Text(2, 0, "cd", Style{})
	c.Restyle(1, 0, 9, 1, func(s Style) Style { return s.With(Bold) })
	if got, want := c.Render(), "\x1b[0;3ma\x1b[0;1;3mb\x1b[0;1mcd\x1b[m\n    "; got != want {
		t.Errorf("rendered %q, want %q", got, want)
	}
}

func TestBlockKeepsColoursAndNothingElse(t *testing.T) {
	c := New(5, 3)
	c.Sub(1, 1, 3, 2).Block(0, 0, "\x1b[1;34mab\x1b[0mcd\x1b]0;title\x07\n\x1b[38;5;200mx\x1b[48;2;1;2;3my\x1b[2J")
	want := "     \n \x1b[0;1;34mab\x1b[mc \n \x1b[0;38;5;200mx\x1b[0;38;5;200;48;2;1;2;3my\x1b[m  "
	if got := c.Render(); got != want {
		t.Errorf("rendered %q\nwant     %q", got, want)
	}
}

func TestFillWithAWideCharacterStaysInside(t *testing.T) {
	c := New(6, 2)
	c.Fill(0, 0, 6, 2, '─', Style{})
	c.Fill(1, 0, 3, 1, '世', Style{})
	c.Fill(1, 1, 3, 1, '\x1b', Style{})
	wantRows(t, c, "─世 ──", "──────")
}

func TestZones(t *testing.T) {
	c := New(20, 10)
	c.Zone(2, 2, 10, 3, "list")
	sub := c.Sub(4, 3, 4, 4)
	sub.Zone(-1, -1, 20, 20, "row")
	c.Zone(6, 4, 1, 1, nil) // an overlay

	for _, test := range []struct {
		x, y   int
		id     any
		dx, dy int
		ok     bool
	}{
		{2, 2, "list", 0, 0, true},
		{11, 4, "list", 9, 2, true},
		{12, 4, nil, 0, 0, false},
		{4, 3, "row", 1, 1, true},
		{7, 6, "row", 4, 4, true},
		{8, 6, nil, 0, 0, false},
		{6, 4, nil, 0, 0, false},
	} {
		id, dx, dy, ok := c.At(test.x, test.y)
		if id != test.id || ok != test.ok || ok && (dx != test.dx || dy != test.dy) {
			t.Errorf("at %d,%d: %v +%d+%d %v, want %v", test.x, test.y, id, dx, dy, ok, test)
		}
	}
	if id, _, _, _ := sub.At(0, 0); id != "row" {
		t.Errorf("a window's own 0,0 is on %v, want row", id)
	}
}

func TestCursor(t *testing.T) {
	c := New(10, 4)
	if _, _, ok := c.Cursor(); ok {
		t.Error("a new canvas shows a cursor")
	}
	sub := c.Sub(3, 1, 4, 2)
	sub.SetCursor(2, 1)
	if x, y, ok := c.Cursor(); x != 5 || y != 2 || !ok {
		t.Errorf("cursor at %d,%d %v, want 5,2", x, y, ok)
	}
	sub.SetCursor(4, 0)
	if _, _, ok := c.Cursor(); ok {
		t.Error("the cursor is shown outside the window that put it")
	}
}

func TestASCII(t *testing.T) {
	c := New(60, 4, ASCII(true))
	c.Text(0, 3, "99.95% ≥ 99.9%  1.1% ≤ 2%  57% → 60%  (≥2)", Style{})
	c.Text(0, 0, "✓ ● ▲ ■ ○ ◐ ◆ ┃ █▓░ ╭─╮│├┼ → ← ↑ ↓ ▸ ▾ … · ‖ ×", Style{})
	c.Text(0, 1, "Žürich Ångström naïve e\u0301 straße 100 € „so“ – ﬁ ½", Style{})
	c.Text(0, 2, "世界 👍 Ελ\u0928\u093f", Style{})
	wantRows(t, c,
		"/ o ! X . ~ * | #=- +-+|++ ->< ^ v > v ~ . = x              ",
		"Zurich Angstrom naive e strase 100 ? \"so\" - ? ?             ",
		"???? ?? ????                                                ",
		"99.95% >=99.9%  1.1% <=2%  57% ->60%  (>2)                  ")
}
