package canvas

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// anyText draws texts of all that is hard to lay out: wide, joined, combining, right-to-left, broken, hostile.
func anyText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		part := rapid.OneOf(
			rapid.String(),
			rapid.SampledFrom([]string{
				"Checkout", " ", "…", "│─╮", "世界", "한국어", "e\u0301", "\u0301",
				"👨\u200d👩\u200d👧", "❤\ufe0f", "🇩🇪", "🇩",
				"\u0915\u094d\u0937\u093f", "\u0e01\u0e33", "ᄀ", "ᅡ", "ᆨ", "שלום", "مرحبا",
				"\u202e", "\u200d", "\u200b", "\u0600",
				"\x1b[31m", "\x1b]0;x\x07", "\x1b", "\u009b2J", "\x1bP", "\n", "\r\n", "\t", "\x00", "\xff", "\xe4\xb8", "\u2028",
				"\u00ad", "1\ufe0f\u20e3", "©\ufe0f", "👍\U0001f3fd", "\U000e0067", "\ufdfa", "Ａ",
			}),
			rapid.StringOfN(rapid.Rune(), 0, 6, -1),
		)
		return strings.Join(rapid.SliceOfN(part, 0, 6).Draw(t, "parts"), "")
	})
}

// drawAnything draws a few texts, fills, blocks and fields at random places.
func drawAnything(t *rapid.T, c *Canvas) {
	for range rapid.IntRange(0, 6).Draw(t, "drawings") {
		x, y := rapid.IntRange(-4, c.W()+2).Draw(t, "x"), rapid.IntRange(-2, c.H()+1).Draw(t, "y")
		w, h := rapid.IntRange(-1, 9).Draw(t, "w"), rapid.IntRange(-1, 4).Draw(t, "h")
		s := anyText().Draw(t, "text")
		style := Style{Fg: RGB(rapid.Uint32Range(0, 3).Draw(t, "color")), Attrs: Bold}
		switch rapid.IntRange(0, 6).Draw(t, "kind") {
		case 0:
			if next := c.Text(x, y, s, style); next != x+Width(s) {
				t.Fatalf("Text(%+q) moved by %d, Width says %d", s, next-x, Width(s))
			}
		case 1:
			c.Fit(x, y, w, s, style)
		case 2:
			c.Right(x, y, w, s, style)
		case 3:
			c.Fill(x, y, w, h, rapid.Rune().Draw(t, "char"), style)
		case 4:
			c.Block(x, y, s)
		case 5:
			c.Restyle(x, y, w, h, func(s Style) Style { return s.With(Reverse) })
		case 6:
			drawAnything(t, c.Sub(x, y, w, h))
		}
	}
}

func TestFrameIsExactlyAsLargeAsAskedFor(t *testing.T) {
	code := regexp.MustCompile(`\x1b\[[0-9;]*m`)
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(0, 20).Draw(t, "width"), rapid.IntRange(0, 5).Draw(t, "height")
		c := New(w, h, ASCII(rapid.Bool().Draw(t, "ascii")))
		drawAnything(t, c)
		frame := c.Render()
		if !utf8.ValidString(frame) {
			t.Fatalf("not UTF-8: %q", frame)
		}
		lines := strings.Split(frame, "\n")
		if h == 0 && frame == "" {
			return
		}
		if len(lines) != h {
			t.Fatalf("%d lines, want %d", len(lines), h)
		}
		for _, line := range lines {
			if g, wc := ansi.StringWidth(line), ansi.StringWidthWc(line); g != w || wc != w {
				t.Fatalf("%+q is %d or %d cells wide, want %d", line, g, wc, w)
			}
			for _, r := range code.ReplaceAllString(line, "") {
				if r < ' ' || r >= 0x7f && r < 0xa0 || c.InASCII() && r > '~' || r == '\u202e' {
					t.Fatalf("%+q holds %U", line, r)
				}
			}
		}
	})
}

func TestSubNeverDrawsOutside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := New(16, 6)
		c.Fill(0, 0, 16, 6, '#', Style{})
		before := append([]cell(nil), c.cells...)
		x, y := rapid.IntRange(-3, 17).Draw(t, "x"), rapid.IntRange(-3, 7).Draw(t, "y")
		sub := c.Sub(x, y, rapid.IntRange(0, 9).Draw(t, "w"), rapid.IntRange(0, 9).Draw(t, "h"))
		drawAnything(t, sub)
		for i, cell := range c.cells {
			inside := i%16 >= x && i%16 < x+sub.W() && i/16 >= y && i/16 < y+sub.H()
			if !inside && cell != before[i] {
				t.Fatalf("drew at %d,%d, outside %d,%d %dx%d", i%16, i/16, x, y, sub.W(), sub.H())
			}
		}
	})
}

func TestTruncateFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := anyText().Draw(t, "text"), rapid.IntRange(0, 12).Draw(t, "w")
		switch short := Truncate(s, w); {
		case Width(short) > w:
			t.Fatalf("%+q is %d wide, over %d", short, Width(short), w)
		case Width(s) <= w && Width(short) != Width(s):
			t.Fatalf("%+q fits into %d but became %+q", s, w, short)
		}
	})
}

// The short way of next must say what the long way says, for each character alone and beside its likes.
func TestPlainCharactersNeedNoCloserLook(t *testing.T) {
	for r := ' '; r < 0x20000; r++ {
		width := plain(r)
		if width == 0 {
			continue
		}
		if got, ok := agreed(string(r)); got != width || !ok {
			t.Fatalf("%U is %d wide, not %d", r, got, width)
		}
		if join("x", string(r)) || join(string(r), string(r)) || join("世", string(r)) || join("é", string(r)) {
			t.Fatalf("%U joins with its neighbour", r)
		}
	}
}
