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

func TestNumbersWithTheirUnits(t *testing.T) {
	for _, c := range []struct {
		value float64
		unit  string
		want  string
	}{
		{1, "deals", "1 deal"}, {-1, "deals", "-1 deals"}, {2, "deals", "2 deals"}, {1.5, "deals", "1.5 deals"}, {1, "stories", "1 story"},
		{1, "breaches", "1 breach"}, {1, "ms", "1 ms"}, {1, "Gbps", "1 Gbps"}, {1, "status", "1 status"}, {1, "open issues", "1 open issue"},
		{1, "hires", "1 hire"}, {1, "deal", "1 deal"}, {1, "%", "1%"}, {1, "€", "€1"}, {1, "", "1"},
		{0.004, "", "0.004"}, {-0.001, "", "-0.001"}, {0.01234, "s", "0.012 s"}, {1e-17, "", "0"}, {-1e-17, "", "0"}, {0, "s", "0 s"},
		{99.995, "%", "100%"}, {1234.567, "", "1234.57"},
	} {
		if got := model.Num(c.value).In(c.unit); got != c.want {
			t.Errorf("%v %s: %q, not %q", c.value, c.unit, got, c.want)
		}
	}
	if got := model.Num(99.9951).Fine("%", 3); got != "99.995%" {
		t.Error(got)
	}
}

func TestTextsAsSentences(t *testing.T) {
	for text, want := range map[string]string{
		"the day is over": "The day is over.", "Done.": "Done.", "élan is gone": "Élan is gone.", "": ".",
		"why not?": "Why not?", "plan.csv: line 3 is cut": "plan.csv: line 3 is cut.", "nobody's turn": "Nobody's turn.", "stopped.": "Stopped.",
	} {
		if got := model.Sentence(text); got != want {
			t.Errorf("%q becomes %q, not %q", text, got, want)
		}
	}
	for want, words := range map[string][]string{"": nil, "a": {"a"}, "a and b": {"a", "b"}, "a, b and c": {"a", "b", "c"}} {
		if got := model.Listed(words, "and"); got != want {
			t.Errorf("%q are listed as %q, not %q", words, got, want)
		}
	}
}
