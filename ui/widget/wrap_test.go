package widget

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/ui/canvas"
)

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		prose string
		w     int
		want  string
	}{
		{"Slipped two weeks: payment-provider certification came back late.", 24,
			"Slipped two weeks:|payment-provider|certification came back|late."},
		{"one\n\ntwo", 10, "one||two"},
		{"unbreakable", 4, "unbr|eaka|ble"},
		{"", 5, ""},
		{"payment-provider", 12, "payment-|provider"},
		{"  - indented text", 10, "  -|indented|text"},
		{"see 世界人口増加", 8, "see 世界|人口増加"},
		{"世", 1, "世"},
		{"世界人口 増加", 5, "世界|人口|増加"},
		{"a\tb -5 --flag x", 6, "a\tb -5|--flag|x"},
	} {
		if got := strings.Join(Wrap(test.prose, test.w), "|"); got != test.want {
			t.Errorf("%q in %d: %q, want %q", test.prose, test.w, got, test.want)
		}
	}
}

func TestWrappedLinesFitAndLoseNothing(t *testing.T) {
	words := rapid.SliceOfN(rapid.OneOf(
		rapid.StringMatching(`[a-z]{1,9}(-[a-z]{1,5})?[.,]?`),
		rapid.SampledFrom([]string{"世界人口", "❤\ufe0f", "नि", "👨\u200d👩\u200d👧", "e\u0301", "\x1b[31m", "🇩🇪", "-", "--"}),
	), 0, 12)
	rapid.Check(t, func(t *rapid.T) {
		prose := strings.Join(words.Draw(t, "words"), rapid.SampledFrom([]string{" ", "\n", "  "}).Draw(t, "gap"))
		w := rapid.IntRange(2, 30).Draw(t, "w")
		lines := Wrap(prose, w)
		for _, line := range lines {
			if canvas.Width(line) > w {
				t.Fatalf("%q is %d wide, over %d", line, canvas.Width(line), w)
			}
		}
		letters := func(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, "\x1b", "")), "") }
		if got, want := letters(strings.Join(lines, "\n")), letters(prose); got != want {
			t.Fatalf("wrapped %q into %q", want, got)
		}
	})
}
