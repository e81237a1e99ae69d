package screentest

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"
)

// Frame is what is on a screen, without its colours.
type Frame string

// FrameOf is the frame that a terminal shows of what is written to it.
func FrameOf(rendered string) Frame { return Frame(ansi.Strip(rendered)) }

// Lines is its lines from the top.
func (f Frame) Lines() []string { return strings.Split(strings.TrimSuffix(string(f), "\n"), "\n") }

// Find is where a text begins, in cells, and whether it is there.
func (f Frame) Find(text string) (x, y int, ok bool) {
	for y, line := range f.Lines() {
		if at := strings.Index(line, text); at >= 0 {
			return ansi.StringWidth(line[:at]), y, true
		}
	}
	return 0, 0, false
}

// At is Find where the text has to be there.
func (f Frame) At(t rapid.TB, text string) (x, y int) {
	t.Helper()
	x, y, ok := f.Find(text)
	if !ok {
		t.Fatalf("%q is not on the screen:\n%s", text, f)
	}
	return x, y
}

// Row is the line with a text on it, without the blanks at its end.
func (f Frame) Row(t rapid.TB, text string) string {
	t.Helper()
	_, y := f.At(t, text)
	return strings.TrimRight(f.Lines()[y], " ")
}

// Sees fails unless every one of the texts is there.
func (f Frame) Sees(t rapid.TB, texts ...string) {
	t.Helper()
	for _, text := range texts {
		f.At(t, text)
	}
}

// Misses fails if one of the texts is there.
func (f Frame) Misses(t rapid.TB, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if _, _, ok := f.Find(text); ok {
			t.Fatalf("%q is on the screen:\n%s", text, f)
		}
	}
}

// Trimmed is the frame without the blanks at the ends of its lines, which an editor would strip from a file.
func (f Frame) Trimmed() string {
	var b strings.Builder
	for _, line := range f.Lines() {
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// IsGolden fails unless it is the frame in the golden file of the test. With -update it becomes that.
func (f Frame) IsGolden(t testing.TB) {
	t.Helper()
	golden.RequireEqual(t, f.Trimmed())
}
