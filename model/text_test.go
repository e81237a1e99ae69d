package model_test

import (
	"testing"

	"quarterdeck/model"
)

func TestOneLine(t *testing.T) {
	for text, want := range map[string]string{
		"Größe 2": "Größe 2", "  a \t b\r\nc ": "a b c", "\u00a0": "", "a\u00a0": "a", "a\u2003\u00a0b": "a b",
		"a\u2028b": "a b", "\x1b[31mred": "[31mred", "a\u202eb": "ab", "\xff": "\ufffd", "": "",
		"a b": "a b", "a  b": "a b", " a": "a", "a ": "a", " ": "", "a\tb": "a b", "a\x7fb": "ab", "a\nb": "a b",
	} {
		if got := model.CleanLine(text); got != want || model.CleanLine(got) != got {
			t.Errorf("%q becomes %q, not %q", text, got, want)
		}
	}
}
